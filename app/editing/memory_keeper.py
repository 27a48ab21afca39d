"""A keeper without a file: what every keeper must do, in its simplest form."""

from dataclasses import replace
from datetime import datetime

from app.domain.changes import Book, Edit, RecordChange
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.release import Release
from app.editing.memory_texts import MemoryTexts


class MemoryKeeper(MemoryTexts):
    """Keeps a book and its log for as long as it lives."""

    def __init__(self, book: Book, *, is_read_only: bool = False) -> None:
        super().__init__()
        self._book = book
        self._logged: list[LoggedEdit] = []
        self._edits: list[Edit] = []
        self._releases: list[Release] = []
        self._is_read_only = is_read_only

    @property
    def book(self) -> Book:
        """The book as the last edit left it."""
        return self._book

    @property
    def log(self) -> tuple[LoggedEdit, ...]:
        """Every edit ever recorded, oldest first."""
        return tuple(self._logged)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be recorded."""
        return self._is_read_only

    def note_release(self, release: Release) -> None:
        """Write down what leaves under a lower marking than that of what it shows."""
        self._releases.append(release)

    def releases(self) -> tuple[Release, ...]:
        """What left so, the oldest first."""
        return tuple(self._releases)

    def changes_of(self, number: int) -> tuple[RecordChange, ...]:
        """The changes of a logged edit, as when it was recorded."""
        return self._edits[number - 1].changes

    def record(self, edit: Edit, at: datetime) -> LoggedEdit:
        """Keep an edit; what was undone can no longer be redone.

        Raises
        ------
        StaleChangeError
            If the edit was made for another book; nothing is changed then.
        """
        self._book = self._book.changed(edit.changes)
        for place, each in enumerate(self._logged):
            if each.state is EditState.UNDONE:
                self._logged[place] = replace(each, state=EditState.DROPPED)
        number = len(self._logged) + 1
        logged = LoggedEdit(number, at, edit.kind, edit.subject, edit.tables, EditState.DONE)
        self._logged.append(logged)
        self._edits.append(edit)
        return logged

    def undo(self, at: datetime) -> Edit | None:  # noqa: ARG002 - a file notes when it was
        """Take the last done edit back; its inverse, or None if there is none."""
        done = [place for place, each in enumerate(self._logged) if each.state is EditState.DONE]
        if not done:
            return None
        inverse = self._edits[done[-1]].inverted()
        self._move_to(done[-1], EditState.UNDONE, inverse)
        return inverse

    def redo(self, at: datetime) -> Edit | None:  # noqa: ARG002 - a file notes when it was
        """Do the first undone edit again; it, or None if there is none."""
        undone = (i for i, each in enumerate(self._logged) if each.state is EditState.UNDONE)
        place = next(undone, None)
        if place is None:
            return None
        self._move_to(place, EditState.DONE, self._edits[place])
        return self._edits[place]

    def _move_to(self, place: int, state: EditState, edit: Edit) -> None:
        self._book = self._book.changed(edit.changes)
        self._logged[place] = replace(self._logged[place], state=state)
