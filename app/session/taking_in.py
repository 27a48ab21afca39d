"""Taking in a colleague's dossier: both side by side, from what they have in common."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.changes import Book, RecordChange
from app.domain.dossier import Dossier
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.progress import Report, unreported
from app.editing.combining import Combination, combine
from app.session.opening import open_for_editing

_NOT_COMPARED = frozenset({"places", "views"})
"""Where things lie and how they are looked at makes no other dossier."""


class Logged(Protocol):
    """A book and the edits that led to it."""

    @property
    def book(self) -> Book:
        """As it is now."""
        ...

    @property
    def log(self) -> tuple[LoggedEdit, ...]:
        """The edits, oldest first."""
        ...

    def changes_of(self, number: int) -> tuple[RecordChange, ...]:
        """What an edit changed."""
        ...


def take_in(
    ours: Logged, path: Path, *, now: datetime, backups: Path, progress: Report = unreported
) -> Combination:
    """Hold a dossier at a path against ours; the file is read only.

    Raises
    ------
    DossierError
        If it cannot be read.
    Cancelled
        If `progress` says so: it is not open then.
    """
    opened = open_for_editing(path, now=now, backups=backups, progress=progress)
    if opened.file is None:
        progress()
        return combine(ours.book, opened.dossier, _if_same(_first(ours), opened.dossier))
    try:
        theirs = opened.file
        progress()
        ancestor = _if_same(_first(ours), _first(theirs))
        progress()
        return combine(ours.book, theirs.book.dossier, ancestor)
    finally:
        opened.file.close()


def _first(logged: Logged) -> Dossier:
    """The dossier before all of its edits: what the log leads back to."""
    book = logged.book
    for edit in reversed(logged.log):
        if edit.state is EditState.DONE:
            changes = logged.changes_of(edit.number)
            book = book.changed(change.inverted() for change in reversed(changes))
    return book.dossier


def _if_same(one: Dossier, other: Dossier) -> Dossier | None:
    """A dossier that is the same as another in all that counts; None if it is not."""
    return one if all(map(_is_equal, _parts(one), _parts(other))) else None


def _is_equal(one: object, other: object) -> bool:
    return one == other


def _parts(dossier: Dossier) -> Iterator[object]:
    return (
        getattr(dossier, field.name) for field in fields(dossier) if field.name not in _NOT_COMPARED
    )
