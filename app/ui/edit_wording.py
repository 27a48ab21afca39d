"""The words of edits in the reader's language: what a step of the history is called."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.changes import Edit, EditKind
from app.domain.dossier import Dossier
from app.domain.edit_log import LoggedEdit
from app.domain.edit_subject import EditSubject, NamedActor
from app.domain.ids import ActorId
from app.domain.vocabulary import Status
from app.ui.quotation import quoted
from app.ui.record_wording import actor_text
from app.ui.wording import party_status_label
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_LABELS: dict[EditKind, str] = {
    EditKind.ADD: QT_TRANSLATE_NOOP("EditKind", "add {subject}"),
    EditKind.CHANGE: QT_TRANSLATE_NOOP("EditKind", "change {subject}"),
    EditKind.WITHDRAW: QT_TRANSLATE_NOOP("EditKind", "withdraw {subject}"),
    EditKind.RESTORE: QT_TRANSLATE_NOOP("EditKind", "restore {subject}"),
    EditKind.REMOVE: QT_TRANSLATE_NOOP("EditKind", "remove {subject}"),
    EditKind.MERGE: QT_TRANSLATE_NOOP("EditKind", "merge {subject}"),
    EditKind.COMBINE: QT_TRANSLATE_NOOP("EditKind", "take in {subject}"),
    EditKind.MOVE: QT_TRANSLATE_NOOP("EditKind", "move {subject}"),
}

_SUBJECTS: dict[str, str] = {
    "actors": "{words}",
    "memberships": QT_TRANSLATE_NOOP("EditSubject", "membership {words}"),
    "agreements": QT_TRANSLATE_NOOP("EditSubject", "agreement {words}"),
    "claims": QT_TRANSLATE_NOOP("EditSubject", "claim {words}"),
    "sources": QT_TRANSLATE_NOOP("EditSubject", "source {words}"),
    "excerpts": QT_TRANSLATE_NOOP("EditSubject", "quotation {words}"),
    "views": QT_TRANSLATE_NOOP("EditSubject", "view {words}"),
}
_SEVERAL: dict[str, str] = {
    "actors": QT_TRANSLATE_NOOP("EditSubject", "{n} actors"),
    "memberships": QT_TRANSLATE_NOOP("EditSubject", "{n} memberships"),
    "agreements": QT_TRANSLATE_NOOP("EditSubject", "{n} agreements"),
    "party_statuses": QT_TRANSLATE_NOOP("EditSubject", "{n} statuses of parties"),
    "claims": QT_TRANSLATE_NOOP("EditSubject", "{n} claims"),
    "sources": QT_TRANSLATE_NOOP("EditSubject", "{n} sources"),
    "excerpts": QT_TRANSLATE_NOOP("EditSubject", "{n} quotations"),
    "evidence": QT_TRANSLATE_NOOP("EditSubject", "{n} pieces of evidence"),
    "views": QT_TRANSLATE_NOOP("EditSubject", "{n} views"),
}
_STATUSES = {status.value: status for status in Status}
_MOST_NAMED = 2

_TABLES: dict[str, str] = {
    "actors": QT_TRANSLATE_NOOP("Table", "actors"),
    "actor_names": QT_TRANSLATE_NOOP("Table", "names"),
    "memberships": QT_TRANSLATE_NOOP("Table", "memberships"),
    "agreements": QT_TRANSLATE_NOOP("Table", "agreements"),
    "agreement_titles": QT_TRANSLATE_NOOP("Table", "titles of agreements"),
    "party_statuses": QT_TRANSLATE_NOOP("Table", "statuses of parties"),
    "claims": QT_TRANSLATE_NOOP("Table", "claims"),
    "sources": QT_TRANSLATE_NOOP("Table", "sources"),
    "excerpts": QT_TRANSLATE_NOOP("Table", "quotations"),
    "evidence": QT_TRANSLATE_NOOP("Table", "evidence"),
    "withdrawals": QT_TRANSLATE_NOOP("Table", "withdrawals"),
    "places": QT_TRANSLATE_NOOP("Table", "places on the map"),
    "views": QT_TRANSLATE_NOOP("Table", "views"),
}


def table_label(table: str) -> str:
    """What the records of a table are."""
    return translate("Table", _TABLES[table])


def edit_label(edit: Edit | LoggedEdit, dossier: Dossier, language: str) -> str:
    """What was done, in a few words: ``add claim Kazakhstan–Russia``.

    Parameters
    ----------
    edit
        What was done.
    dossier
        Knows what actors are called now; those it does not know keep their old English name.
    language
        The reader's, for those names.
    """
    words = _Words(dossier, language)
    subject = words.of(edit.subject)
    if edit.subject.into is not None:
        other = words.of(edit.subject.into)
        if other != subject:
            both = translate("EditKind", "merge {subject} into {other}")
            return both.format(subject=subject, other=other)
    return translate("EditKind", _LABELS[edit.kind]).format(
        subject=subject or translate("EditSubject", "another dossier")
    )


class _Words:
    """Says what edits are about, with the names that a dossier has for actors."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self._dossier = dossier
        self._language = language

    def of(self, subject: EditSubject) -> str:
        """A subject in a few words; those that are all that is known of it as they stand."""
        if subject.number is not None and subject.table in _SEVERAL:
            number = QLocale().toString(subject.number)
            return translate("EditSubject", _SEVERAL[subject.table]).format(n=number)
        if subject.table == "evidence":
            to = "" if subject.of is None else self.of(subject.of)
            return translate("EditSubject", "evidence for {subject}").format(subject=to)
        if subject.table == "party_statuses":
            return self._status(subject)
        if subject.table not in _SUBJECTS:
            return subject.words
        words = quoted(subject.words, self._language) if subject.words else self._sides(subject)
        return translate("EditSubject", _SUBJECTS[subject.table]).format(words=words)

    def _status(self, subject: EditSubject) -> str:
        status = _STATUSES.get(subject.words)
        label = subject.words if status is None else party_status_label(status)
        whose = self._sides(subject) or ("" if subject.of is None else self.of(subject.of))
        named = translate("EditSubject", "status {status} of {subject}")
        return named.format(status=quoted(label, self._language), subject=whose)

    def _sides(self, subject: EditSubject) -> str:
        return "–".join(self._side(side) for side in subject.sides)

    def _side(self, actors: Sequence[NamedActor]) -> str:
        named = ", ".join(self._name(actor) for actor in actors[:_MOST_NAMED])
        return f"{named} …" if len(actors) > _MOST_NAMED else named

    def _name(self, actor: NamedActor) -> str:
        if ActorId(actor.id) not in self._dossier.actor_by_id:
            return actor.name
        return actor_text(self._dossier, ActorId(actor.id), self._language)
