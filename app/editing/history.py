"""Edits checked, kept and taken back."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from app.domain.changes import Book, Edit, RecordChange
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.faults import Severity
from app.domain.release import Release
from app.editing.checking import faults_of
from app.editing.errors import EditError, broken_rules
from app.editing.look_ups import hand_on
from app.editing.text_keeper import TextKeeper


class Keeper(TextKeeper, Protocol):
    """Where a book, the log of its edits and texts are kept: a file, or memory.

    `record`, `undo` and `redo` do all they say or raise and leave everything as it was.
    """

    @property
    def book(self) -> Book:
        """The book as the last kept edit left it."""
        ...

    @property
    def log(self) -> tuple[LoggedEdit, ...]:
        """Every edit ever recorded, oldest first."""
        ...

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be recorded."""
        ...

    def changes_of(self, number: int) -> tuple[RecordChange, ...]:
        """The changes of a logged edit, as when it was recorded."""
        ...

    def record(self, edit: Edit, at: datetime) -> LoggedEdit:
        """Keep an edit; what was undone can no longer be redone."""
        ...

    def undo(self, at: datetime) -> Edit | None:
        """Take the last done edit back; its inverse, or None if there is none."""
        ...

    def redo(self, at: datetime) -> Edit | None:
        """Do the first undone edit again; it, or None if there is none."""
        ...

    def note_release(self, release: Release) -> None:
        """Write down what leaves under a lower marking than that of what it shows."""
        ...

    def releases(self) -> tuple[Release, ...]:
        """What left so, the oldest first."""
        ...


def _unheard(edit: Edit) -> None:
    """Nobody wants to be told."""


class History:
    """The edits of one open dossier: each applied whole or not at all, undone and redone.

    The instants handed in must know their time zone.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    @property
    def book(self) -> Book:
        """The book as it is now."""
        return self._keeper.book

    @property
    def log(self) -> tuple[LoggedEdit, ...]:
        """Every edit ever recorded, oldest first."""
        return self._keeper.log

    @property
    def next_undo(self) -> LoggedEdit | None:
        """What `undo` would take back."""
        done = (each for each in reversed(self.log) if each.state is EditState.DONE)
        return next(done, None)

    @property
    def next_redo(self) -> LoggedEdit | None:
        """What `redo` would do again."""
        # What is undone stands after all that is done: a new edit drops it.
        first = None
        for each in reversed(self.log):
            if each.state is EditState.UNDONE:
                first = each
            elif each.state is EditState.DONE:
                break
        return first

    def apply(self, edit: Edit, at: datetime) -> frozenset[str]:
        """Keep an edit and tell which tables it changed; one without changes is not kept.

        Raises
        ------
        EditError
            If the edit would break rules, with every error and warning found, or if nothing
            can be changed. Nothing is changed then.
        StaleChangeError
            If the edit was made for another state of the book. Nothing is changed then.
        DossierError
            What else the keeper raises if it cannot keep it.
        """
        self._require_writable()
        if not edit.changes:
            return frozenset()
        self.check(edit)
        before = self._keeper.book
        self._keeper.record(edit, at)
        hand_on(before, self._keeper.book, edit.changes)
        return edit.tables

    def check(self, edit: Edit) -> None:
        """Have the rules look at an edit, without doing it.

        Raises
        ------
        EditError
            If it would break rules, with every error and warning found.
        StaleChangeError
            If it was made for another state of the book.
        """
        faults = faults_of(self._keeper.book, edit.changes)
        if any(fault.severity is Severity.ERROR for fault in faults):
            raise broken_rules(faults)

    def undo(self, at: datetime) -> Edit | None:
        """Take the last edit back; the edit that did so, or None if there was nothing to undo.

        Raises
        ------
        DossierError
            If nothing can be changed, or the keeper cannot keep it. Nothing is changed then.
        """
        self._require_writable()
        before = self._keeper.book
        edit = self._keeper.undo(at)
        if edit is not None:
            hand_on(before, self._keeper.book, edit.changes)
        return edit

    def redo(self, at: datetime) -> Edit | None:
        """Do the edit again that was undone last; it, or None if there was nothing to redo.

        Raises
        ------
        DossierError
            As for `undo`.
        """
        self._require_writable()
        before = self._keeper.book
        edit = self._keeper.redo(at)
        if edit is not None:
            hand_on(before, self._keeper.book, edit.changes)
        return edit

    def go_to(
        self,
        number: int,
        at: datetime,
        *,
        undone: Callable[[Edit], object] = _unheard,
        redone: Callable[[Edit], object] = _unheard,
    ) -> frozenset[str]:
        """Undo or redo until an edit is the last done one; 0: until none is.

        Parameters
        ----------
        undone, redone
            Told each step right after it, as `undo` and `redo` answer it.

        Returns
        -------
        frozenset of str
            The tables changed on the way.

        Raises
        ------
        EditError
            If there is no such edit, or if it was dropped: undone, and then others were made.
        DossierError
            As for `undo`; the steps before the one that failed are done.
        """
        if number != 0 and not any(
            each.number == number and each.state is not EditState.DROPPED for each in self.log
        ):
            raise EditError(f"edit {number} can no longer be gone to: others were made instead")
        tables: frozenset[str] = frozenset()
        while (last := self.next_undo) is not None and last.number > number:
            edit = self.undo(at)
            assert edit is not None, "what is next to undo can be undone"
            undone(edit)
            tables |= edit.tables
        while (first := self.next_redo) is not None and first.number <= number:
            edit = self.redo(at)
            assert edit is not None, "what is next to redo can be redone"
            redone(edit)
            tables |= edit.tables
        return tables

    def _require_writable(self) -> None:
        if self._keeper.is_read_only:
            raise EditError("this dossier is open read-only: save a copy to change it")
