"""What the tables need of the window: edits, menus, and the ways to a record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.changes import Book, Edit
from app.domain.ids import ActorId, ClaimId, SourceId
from app.domain.records import Claim, Source
from app.editing.many_at_once import change_fields
from app.session.workbench import Workbench

translate = QCoreApplication.translate


@dataclass(frozen=True)
class WayOut:
    """Where the dossier cannot be written any more, one goes on in a copy elsewhere.

    Parameters
    ----------
    is_needed
        Whether the last edit was refused by where the dossier is kept.
    take
        Asks for another place and goes on there; whether that was done.
    """

    is_needed: Callable[[], bool]
    take: Callable[[QWidget], bool]


@dataclass(frozen=True)
class TableDesk:
    """How cells become edits, and rows lead elsewhere.

    Parameters
    ----------
    workbench
        Whose dossier it is.
    apply
        Makes an edit and does it; why that was refused, nothing if it was not.
    tell, tell_done
        Say something in passing: a refusal, or what was done last.
    menu_for
        The menu for some records of a table, by their ids.
    open_claim, open_actor
        Open the form of a claim, of an actor.
    reveal
        Shows the card of a claim whose tie is shown.
    way_out
        Out of a place that takes no edits any more.
    """

    workbench: Workbench
    apply: Callable[[Callable[[], Edit]], list[str]]
    tell: Callable[[str], object]
    tell_done: Callable[[], object]
    menu_for: Callable[[str, Sequence[str]], QMenu] | None = None
    open_claim: Callable[[ClaimId], object] | None = None
    reveal: Callable[[str], object] | None = None
    open_actor: Callable[[ActorId], object] | None = None
    way_out: WayOut | None = None

    def why_locked(self) -> str:
        """Why nothing can be edited at all; nothing if it can."""
        if not self.workbench.is_read_only:
            return ""
        return translate("Tables", "This dossier is open to read only: nothing can be edited.")

    def change_claims(self, ids: Sequence[ClaimId], field: str, value: Any) -> list[str]:
        """Give a field of some claims a value, as one edit; why that was refused."""
        return self._change(ids, lambda book: change_fields(book, Claim, ids, {field: value}))

    def change_sources(self, ids: Sequence[SourceId], field: str, value: Any) -> list[str]:
        """Give a field of some sources a value, as one edit; why that was refused."""
        return self._change(ids, lambda book: change_fields(book, Source, ids, {field: value}))

    def _change(self, ids: Sequence[str], make: Callable[[Book], Edit]) -> list[str]:
        if not ids:
            return [translate("Tables", "What was to be changed is here no more.")]
        faults = self.apply(lambda: make(self.workbench.book))
        if faults:
            self.tell(faults[0])
        else:
            self.tell_done()
        return faults
