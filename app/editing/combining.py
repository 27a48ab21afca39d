"""Taking in a colleague's dossier: what is new, what is the same, what conflicts.

Records are compared one by one. Where both dossiers stem from one, that ancestor tells who
changed what (a three-way merge), and only what both changed is in conflict; without it,
whatever differs is. Nothing is applied here: the choices made lead to one undoable edit.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.changes import RECORD_TYPES, Book, Edit, EditKind, Record
from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject
from app.domain.workspace import Place
from app.editing.combined_edit import CombinedEdit
from app.editing.identities import ids_of_ours
from app.editing.renaming import renamed

ItemKey = tuple[str, Hashable]


class ItemState(StrEnum):
    """How a record stands in two dossiers."""

    NEW = "new"
    SAME = "same"
    CHANGED_THERE = "changed there"
    CHANGED_HERE = "changed here"
    REMOVED_THERE = "removed there"
    CONFLICT = "conflict"


class Choice(StrEnum):
    """What to make of a record that differs."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Item:
    """One record side by side; ``None`` where it is not there.

    `key` is its id, or what tells it apart where it has none. `base` is that of the common
    ancestor.
    """

    table: str
    key: Hashable
    ours: Record | None
    theirs: Record | None
    base: Record | None
    state: ItemState

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be made of it; first what is made of it unless chosen otherwise.

        Both are kept as two records with evidence of their own; no actor is there twice.
        """
        if self.state in (ItemState.NEW, ItemState.SAME):
            return ()
        if self.state in (ItemState.CHANGED_THERE, ItemState.REMOVED_THERE):
            return Choice.THEIRS, Choice.OURS
        if self.state is ItemState.CHANGED_HERE:
            return Choice.OURS, Choice.THEIRS
        is_double = self.ours is not None and self.theirs is not None and self.table != "actors"
        return (Choice.OURS, Choice.THEIRS, *([Choice.BOTH] if is_double else []))


@dataclass(frozen=True)
class Combination:
    """Two dossiers side by side.

    `items` stand by table, in the order of ours and then of theirs; `theirs` is the other
    dossier with what is ours under its id here.
    """

    book: Book
    theirs: Dossier
    items: tuple[Item, ...]

    @property
    def conflicts(self) -> tuple[Item, ...]:
        """What must be decided; undecided, ours stays."""
        return tuple(item for item in self.items if item.state is ItemState.CONFLICT)

    def count(self, state: ItemState) -> int:
        """How many records stand in a state."""
        return sum(item.state is state for item in self.items)

    def edit_of(self, choices: Mapping[ItemKey, Choice] | None = None) -> Edit:
        """All that is taken in, as one edit.

        Parameters
        ----------
        choices
            By table and key of items; those left out go by the first of their `choices`.

        Raises
        ------
        ValueError
            If something is chosen that an item does not offer.
        """
        given = dict(choices or {})
        edit = CombinedEdit(self.book, self.theirs)
        for item in self.items:
            chosen = given.pop((item.table, item.key), None)
            if chosen is not None and chosen not in item.choices:
                raise ValueError(f"{item.table} {item.key!r} does not offer {chosen}")
            made = chosen or next(iter(item.choices), None)
            if item.state is ItemState.NEW or made is Choice.THEIRS:
                edit.take(item.ours, item.theirs)
            elif made is Choice.BOTH:
                assert item.theirs is not None, "both are kept only where both are"
                edit.take_beside(item.theirs)
            elif item.ours is None and item.theirs is not None:
                edit.leave_out(item.theirs)
        if given:
            raise ValueError(f"there is no {next(iter(given))} in this combination")
        return edit.finished(EditKind.COMBINE, EditSubject(words=self.theirs.title))


def combine(book: Book, other: Dossier, ancestor: Dossier | None = None) -> Combination:
    """Hold another dossier against ours, record by record.

    Parameters
    ----------
    book
        Ours.
    other
        Theirs. Its title and first view are not taken in.
    ancestor
        What both stem from, if they do and it is known.
    """
    base = ancestor or Dossier()
    new_ids = ids_of_ours(book.dossier, other, base)
    known: dict[str, Any] = {
        table: tuple(renamed(record, new_ids) for record in getattr(other, table))
        for table in RECORD_TYPES
    }
    known["places"] = _places(book.dossier, known["places"])
    theirs = Dossier(**known, title=other.title)
    items = tuple(
        item for table in RECORD_TYPES for item in _items(table, book.dossier, theirs, base)
    )
    return Combination(book, theirs, items)


def _places(ours: Dossier, theirs: tuple[Place, ...]) -> tuple[Place, ...]:
    """Our places, and theirs of actors that are new: nothing moves on our map."""
    new = (place for place in theirs if place.actor not in ours.actor_by_id)
    return *ours.places, *new


def _items(table: str, ours: Dossier, theirs: Dossier, base: Dossier) -> Iterator[Item]:
    own, other, old = (_keyed(table, each) for each in (ours, theirs, base))
    for key in dict.fromkeys((*own, *other)):
        mine, there, before = own.get(key), other.get(key), old.get(key)
        state = _state(table, mine, there, before)
        if state is not None:
            yield Item(table, key, mine, there, before, state)


def _state(
    table: str, mine: Record | None, there: Record | None, before: Record | None
) -> ItemState | None:
    """How a record stands; None if only we have it and nobody else ever had."""
    if mine == there or (mine and there and not _is_compared(table)):
        return ItemState.SAME
    if there is None and before is None:
        return None
    if mine is None and before is None:
        return ItemState.NEW
    if there == before:
        return ItemState.CHANGED_HERE
    if mine == before:
        return ItemState.REMOVED_THERE if there is None else ItemState.CHANGED_THERE
    return ItemState.CONFLICT if _is_compared(table) else ItemState.CHANGED_HERE


def _is_compared(table: str) -> bool:
    """Whether rows that are told apart alike may differ in what matters."""
    # Names and titles are their words, and a withdrawal is one for whatever reason.
    return table not in ("actor_names", "agreement_titles", "withdrawals", "places")


def _keyed(table: str, dossier: Dossier) -> dict[Hashable, Record]:
    keyed: dict[Hashable, Record] = {}
    for record in getattr(dossier, table):
        keyed.setdefault(_key(table, record), record)
    return keyed


def _key(table: str, record: Any) -> Hashable:
    if table == "actor_names":
        name = (record.actor, record.text, record.language, record.role)
        return (*name, record.valid_from, record.valid_to)
    if table == "agreement_titles":
        return record.agreement, record.text, record.language
    if table == "withdrawals":
        return record.table, record.record
    key: Hashable = record.actor if table == "places" else record.id
    return key
