"""The words of edits in the reader's language: what a step of the history is called."""

from PySide6.QtCore import QCoreApplication

from app.domain.changes import Edit, EditKind
from app.domain.edit_log import LoggedEdit
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


def edit_label(edit: Edit | LoggedEdit) -> str:
    """What was done, in a few words: ``add claim KAZ–RUS``."""
    return translate("EditKind", _LABELS[edit.kind]).format(subject=edit.subject)
