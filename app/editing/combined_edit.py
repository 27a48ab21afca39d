"""The edit by which another dossier is taken in, as it comes together."""

from collections.abc import Container, Hashable, Iterable
from dataclasses import replace
from typing import Any

from app.domain.changes import RECORD_TYPES, Book, Edit, EditKind, Record
from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    AgreementTitle,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Withdrawal,
)
from app.domain.vocabulary import NameRole
from app.domain.withdrawing import SUBJECT_TABLES
from app.domain.workspace import Place, View
from app.editing.edit_builder import TABLE_OF, EditBuilder
from app.editing.look_ups import NAMED_BY
from app.editing.new_ids import fresh_id
from app.editing.renaming import renamed
from app.editing.surroundings import SUBJECT_KINDS, named_by


class CombinedEdit:
    """Collects what is taken from another dossier, and mends what choices leave torn.

    Records taken beside ours get ids of their own when all are known, and with them go
    copies of what is theirs: titles, statuses and evidence. What names a record that we do
    not have in the end is not taken; what they removed stays while something of ours needs
    it.
    """

    def __init__(self, book: Book, theirs: Dossier) -> None:
        self._book = book
        self._theirs = theirs
        self._builder = EditBuilder(book)
        self._taken: list[Record] = []
        self._beside: list[Record] = []
        self._removed: list[tuple[int, Record]] = []
        self._absent: set[tuple[str, str]] = set()

    def take(self, ours: Record | None, theirs: Record | None) -> None:
        """Put their record where ours is; without ours it is new, without theirs ours goes."""
        if theirs is None:
            assert ours is not None, "one of them is there"
            self._removed.append((self._row(ours), ours))
        elif ours is None:
            self._taken.append(theirs)
        else:
            self._builder.put(self._row(ours), theirs)

    def leave_out(self, theirs: Record) -> None:
        """Do without a record of theirs that we do not have."""
        self._absent.add(_key(theirs))

    def take_beside(self, theirs: Record) -> None:
        """Keep ours, and theirs as a record of its own."""
        self._beside.append(theirs)

    def finished(self, kind: EditKind, subject: EditSubject) -> Edit:
        """All of it as one edit."""
        self._remove_what_nobody_needs()
        self._drop_what_names_the_absent()
        copied = [*self._beside, *self._parts()]
        new_ids = self._new_ids(copied)
        rank = max((view.rank for view in self._book.dossier.views), default=0)
        excerpts = []
        for record in [*self._taken, *copied]:
            # What else of theirs names a record that is kept beside ours means theirs.
            mended = renamed(record, new_ids)
            if isinstance(mended, View):
                mended = replace(mended, rank=mended.rank + rank)
            row = self._builder.add(mended)
            if isinstance(mended, Excerpt):
                excerpts.append((row, mended))
        for row, excerpt in excerpts:
            if not self._builder.rows(Evidence, "excerpt", excerpt.id):
                self._builder.remove(Excerpt, row)
        return self._builder.edit(kind, subject)

    def _remove_what_nobody_needs(self) -> None:
        for row, record in self._removed:
            self._builder.remove(type(record), row)
        waiting, needed = self._removed, [True]
        while any(needed):
            needed = [self._is_needed(record) for _, record in waiting]
            for (row, record), is_needed in zip(waiting, needed, strict=True):
                if is_needed:
                    self._builder.put(row, record)
            waiting = [each for each, back in zip(waiting, needed, strict=True) if not back]
        self._absent.update(_key(record) for _, record in waiting)

    def _is_needed(self, record: Record) -> bool:
        """Whether something of ours, as it will be, does not do without a removed record."""
        builder, (table, id_) = self._builder, _key(record)
        if isinstance(record, Evidence):
            subject = RECORD_TYPES[SUBJECT_TABLES[record.subject_kind]]
            is_there = builder.rows(subject, "id", record.subject)
            of_it = record.subject_kind, record.subject
            return bool(is_there) and not builder.rows(Evidence, "subject", of_it)
        if isinstance(record, ActorName):
            return bool(builder.rows(Actor, "id", record.actor)) and self._is_only_short(record)
        if table in SUBJECT_KINDS and builder.rows(
            Evidence, "subject", (SUBJECT_KINDS[table], id_)
        ):
            return True
        return any(
            builder.rows(RECORD_TYPES[naming], column, id_)
            for naming, column in NAMED_BY.get(table, ())
        )

    def _is_only_short(self, name: ActorName) -> bool:
        """Whether an actor has no other short name in the language of one."""
        rows = self._builder.rows(ActorName, "actor", name.actor)
        names = (self._builder.at(ActorName, row) for row in rows)
        spoken = {each.language for each in names if each.role is NameRole.SHORT}
        return name.role is NameRole.SHORT and name.language not in spoken

    def _drop_what_names_the_absent(self) -> None:
        n_before = -1
        while len(self._taken) != n_before:
            n_before = len(self._taken)
            backed = {
                (SUBJECT_TABLES[each.subject_kind], each.subject)
                for each in self._taken
                if isinstance(each, Evidence)
            }
            torn = [each for each in self._taken if self._is_torn(each, backed)]
            self._absent.update(_key(each) for each in torn)
            dropped = set(torn)
            self._taken = [each for each in self._taken if each not in dropped]

    def _is_torn(self, record: Record, backed: Container[tuple[str, str]]) -> bool:
        """Whether a new record names what we do not have, or a party of what is ours alone.

        So is one of whose evidence none is taken; `backed` are those of which some is.
        """
        if not self._absent.isdisjoint(named_by(record)):
            return True
        if isinstance(record, Claim | Membership | Agreement):
            table, id_ = _key(record)
            had = (SUBJECT_KINDS[table], id_) in self._theirs.evidence_for
            return had and (table, id_) not in backed
        if not isinstance(record, PartyStatus) or record.actor is None:
            return False
        rows = self._builder.rows(Agreement, "id", record.agreement)
        is_theirs = any(_key(each) == ("agreements", record.agreement) for each in self._beside)
        return not is_theirs and any(
            record.actor not in self._builder.at(Agreement, row).parties for row in rows
        )

    def _parts(self) -> list[Record]:
        """What belongs to the records taken beside ours and would else stay with ours alone."""
        whole = {_key(each) for each in self._beside}
        known = {*self._taken, *self._beside}
        parts: list[Record] = [
            title
            for title in self._theirs.agreement_titles
            if ("agreements", title.agreement) in whole and title not in known
        ]
        for status in self._theirs.party_statuses:
            if ("agreements", status.agreement) in whole and status not in known:
                whole.add(("party_statuses", status.id))
                parts.append(status)
        for evidence in self._theirs.evidence:
            of = SUBJECT_TABLES[evidence.subject_kind], evidence.subject
            named = {of, ("excerpts", evidence.excerpt or "")}
            if not whole.isdisjoint(named) and evidence not in known:
                parts.append(evidence)
        return parts

    def _new_ids(self, copied: Iterable[Record]) -> dict[tuple[str, str], str]:
        """Free ids for records of theirs that are kept beside ours with the same id."""
        new_ids: dict[tuple[str, str], str] = {}
        taken: dict[str, set[str]] = {}
        for record in copied:
            table, old = _key(record)
            if not old:
                continue
            if table not in taken:
                both = (self._book.dossier, self._theirs)
                taken[table] = {each.id for dossier in both for each in getattr(dossier, table)}
            new_ids[table, old] = fresh_id(old, taken[table].__contains__)
            taken[table].add(new_ids[table, old])
        return new_ids

    def _row(self, ours: Record) -> int:
        """The row of one of our records."""
        kind: type[Any] = type(ours)
        column, key = _where(ours)
        rows = self._builder.rows(kind, column, key)
        return next(row for row in rows if self._builder.at(kind, row) == ours)


def _key(record: Record) -> tuple[str, str]:
    """The table and id of a record; the id is empty where it has none."""
    return TABLE_OF[type(record)], getattr(record, "id", "")


def _where(record: Record) -> tuple[str, Hashable]:
    """The column, and the value in it, by which a record is looked up."""
    match record:
        case ActorName() | Place():
            return "actor", record.actor
        case AgreementTitle():
            return "agreement", record.agreement
        case Withdrawal():
            return "record", (record.table, record.record)
    return "id", record.id
