"""What the tables need of the window: edits, menus, and the ways to a record."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.domain.changes import Book, Edit
from app.domain.ids import ActorId, ClaimId, SourceId
from app.editing.claims import change_claim, draft_of_claim
from app.editing.joining import joined
from app.editing.sources import change_source, draft_of_source
from app.session.workbench import Workbench

translate = QCoreApplication.translate

_Change = Callable[[Book], Edit]


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
    """

    workbench: Workbench
    apply: Callable[[Callable[[], Edit]], list[str]]
    tell: Callable[[str], object]
    tell_done: Callable[[], object]
    menu_for: Callable[[str, Sequence[str]], QMenu] | None = None
    open_claim: Callable[[ClaimId], object] | None = None
    reveal: Callable[[str], object] | None = None
    open_actor: Callable[[ActorId], object] | None = None

    def why_locked(self) -> str:
        """Why nothing can be edited at all; nothing if it can."""
        if not self.workbench.is_read_only:
            return ""
        return translate("Tables", "This dossier is open to read only: nothing can be edited.")

    def change_claims(self, ids: Sequence[ClaimId], field: str, value: Any) -> list[str]:
        """Give a field of some claims a value, as one edit; why that was refused."""
        return self._change([partial(_changed_claim, id_, {field: value}) for id_ in ids])

    def change_sources(self, ids: Sequence[SourceId], field: str, value: Any) -> list[str]:
        """Give a field of some sources a value, as one edit; why that was refused."""
        return self._change([partial(_changed_source, id_, {field: value}) for id_ in ids])

    def _change(self, steps: Sequence[_Change]) -> list[str]:
        if not steps:
            return [translate("Tables", "What was to be changed is here no more.")]

        def make() -> Edit:
            book = self.workbench.book
            return joined(book, steps[0](book), steps[1:])

        faults = self.apply(make)
        if faults:
            self.tell(faults[0])
        else:
            self.tell_done()
        return faults


def _changed_claim(id_: ClaimId, fields: dict[str, Any], book: Book) -> Edit:
    return change_claim(book, id_, replace(draft_of_claim(book, id_), **fields))


def _changed_source(id_: SourceId, fields: dict[str, Any], book: Book) -> Edit:
    return change_source(book, id_, replace(draft_of_source(book, id_), **fields))
