"""Those rows of a dossier by which an edit must be judged, and no others.

An edit can break rules at the records it touches, at those that name what it takes away, and
at siblings that might then say the same twice. To judge these one needs what they name, all
the way down, and what the rules want them to have: names, evidence, statuses.
"""

from collections.abc import Hashable, Iterable, Iterator

from app.domain.changes import Book, Record, RecordChange, StaleChangeError
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
    Source,
    Withdrawal,
)
from app.domain.vocabulary import SubjectKind
from app.domain.withdrawing import SUBJECT_TABLES
from app.domain.workspace import Place
from app.editing.look_ups import NAMED_BY, rows_with
from app.editing.overlay import Overlay

Row = tuple[str, int]
SUBJECT_KINDS = {table: kind for kind, table in SUBJECT_TABLES.items()}


class Surroundings:
    """What lies around an edit.

    `touched`, `examined` and `support` are rows as (table, number): those the edit changes;
    those at which it can break a rule, the touched among them; and those the examined need
    beside them to be judged.
    """

    def __init__(self, book: Book, changes: Iterable[RecordChange]) -> None:
        """Look around in the book before the changes.

        Raises
        ------
        StaleChangeError
            If a row is not as a change says that it was before.
        """
        self._book = book
        self._overlay = Overlay(book)
        for change in changes:
            row = (change.table, change.row)
            if self.after(row) != change.before:
                raise StaleChangeError(f"{change.table}, row {change.row}")
            self._overlay.set(*row, change.after)
        self.touched = frozenset(self._overlay)
        self.examined = frozenset(self._found_examined())
        self.support = frozenset(self._found_support())

    def before(self, row: Row) -> Record | None:
        """The record of a row before the edit; None if there is none."""
        return self._book.record_at(*row)

    def after(self, row: Row) -> Record | None:
        """The record of a row after the edit; None if there is none."""
        return self._overlay.at(*row)

    def _versions(self, row: Row) -> Iterator[Record]:
        """The record before and after; once if it stays."""
        before, after = self.before(row), self.after(row)
        if before is not None:
            yield before
        if after is not None and after is not before:
            yield after

    def _rows(self, table: str, column: str, key: Hashable) -> Iterator[Row]:
        """The rows that have something in a column before or after the edit."""
        for number in rows_with(self._book, table, column, key):
            yield table, number
        for number in self._overlay.laid_rows(table, column, key):
            yield table, number

    def _found_examined(self) -> Iterator[Row]:
        for row in self.touched:
            yield row
            for record in self._versions(row):
                yield from self._siblings(row[0], record)
            yield from self._who_name(row)
        yield from self._circle()

    def _siblings(self, table: str, record: Record) -> Iterator[Row]:
        """Those that may say the same, and those to which a part is missed when it goes."""
        match record:
            case ActorName():
                yield from self._rows("actor_names", "actor", record.actor)
                yield from self._rows("actors", "id", record.actor)
            case AgreementTitle():
                yield from self._rows("agreement_titles", "agreement", record.agreement)
            case Membership():
                yield from self._rows("memberships", "actor", record.actor)
            case PartyStatus():
                yield from self._rows("party_statuses", "agreement", record.agreement)
                yield from self._rows("agreements", "id", record.agreement)
            case Evidence():
                subject = record.subject_kind, record.subject
                yield from self._rows("evidence", "subject", subject)
                yield from self._rows(SUBJECT_TABLES[record.subject_kind], "id", record.subject)
                if record.excerpt is not None:
                    yield from self._rows("excerpts", "id", record.excerpt)
        if _id_of(record):
            yield from self._rows(table, "id", _id_of(record))

    def _who_name(self, row: Row) -> Iterator[Row]:
        """Those that name a row's record, as far as the edit can matter to them."""
        before, after = self.before(row), self.after(row)
        if before is None or after is None or _id_of(before) != _id_of(after):
            for record in (before, after):
                if record is not None:
                    yield from self._all_who_name(row[0], _id_of(record))
        elif isinstance(before, Actor) and isinstance(after, Actor):
            if _life(before) != _life(after):
                yield from self._rows("memberships", "bloc", after.id)
                yield from self._rows("agreements", "bloc", after.id)
        elif isinstance(after, Agreement):
            yield from self._rows("party_statuses", "agreement", after.id)

    def _all_who_name(self, table: str, id_: str) -> Iterator[Row]:
        for naming, column in NAMED_BY.get(table, ()):
            yield from self._rows(naming, column, id_)
        if table in SUBJECT_KINDS:
            yield from self._rows("evidence", "subject", (SUBJECT_KINDS[table], id_))

    def _circle(self) -> Iterator[Row]:
        """The memberships on all ways up from the blocs that the edit puts something in."""
        records = [self.after(row) for row in self.touched]
        above = [each.bloc for each in records if isinstance(each, Membership)]
        seen = set(above)
        while above:
            for row in self._rows("memberships", "actor", above.pop()):
                yield row
                for membership in self._versions(row):
                    assert isinstance(membership, Membership)
                    if membership.bloc not in seen:
                        seen.add(membership.bloc)
                        above.append(membership.bloc)

    def _found_support(self) -> set[Row]:
        found: set[Row] = set()
        for row in self.examined:
            for record in self._versions(row):
                found.update(self._what_it_must_have(row[0], record))
        support = found - self.examined
        waiting = [*self.examined, *support]
        while waiting:
            for record in self._versions(waiting.pop()):
                for table, id_ in named_by(record):
                    further = set(self._rows(table, "id", id_)) - self.examined - support
                    support |= further
                    waiting += further
        return support

    def _what_it_must_have(self, table: str, record: Record) -> Iterator[Row]:
        id_ = _id_of(record)
        if table == "actors":
            yield from self._rows("actor_names", "actor", id_)
        elif table == "excerpts":
            yield from self._rows("evidence", "excerpt", id_)
        elif table == "agreements":
            yield from self._rows("party_statuses", "agreement", id_)
        if table in SUBJECT_KINDS:
            yield from self._rows("evidence", "subject", (SUBJECT_KINDS[table], id_))


def _id_of(record: Record) -> str:
    """The id of a record; empty where it has none."""
    id_: str = getattr(record, "id", "")
    return id_


def _life(actor: Actor) -> tuple[object, ...]:
    """What of an actor the rules for a bloc's members look at."""
    return actor.kind, actor.founded, actor.dissolved


def named_by(record: Record) -> Iterator[tuple[str, str]]:
    """What a record names: tables and ids."""
    match record:
        case Claim():
            yield from (("actors", actor) for actor in (*record.a, *record.b))
        case Membership():
            yield from (("actors", record.actor), ("actors", record.bloc))
        case Agreement():
            yield from (("actors", party) for party in record.parties)
            if record.bloc is not None:
                yield "actors", record.bloc
        case PartyStatus():
            yield "agreements", record.agreement
            if record.actor is not None:
                yield "actors", record.actor
        case AgreementTitle():
            yield "agreements", record.agreement
        case Evidence():
            yield SUBJECT_TABLES[SubjectKind(record.subject_kind)], record.subject
            if record.excerpt is not None:
                yield "excerpts", record.excerpt
        case ActorName() | Place():
            yield "actors", record.actor
        case Withdrawal():
            yield record.table, record.record
    if isinstance(record, Actor | ActorName | Excerpt | Evidence) and record.source is not None:
        yield "sources", record.source


def focus_ids(rows: Iterable[Record | None]) -> frozenset[str]:
    """The ids of the actors and sources among some records."""
    return frozenset(each.id for each in rows if isinstance(each, Actor | Source))
