"""Two records of a window that are one: shown side by side, merged, taken back in one step."""

from typing import TYPE_CHECKING

from app.domain.changes import Book, Edit
from app.domain.faults import DossierError
from app.domain.ids import ActorId, ClaimId, SourceId
from app.editing.merging import merge_actors, merge_claims, merge_sources
from app.session.selection import Selection
from app.session.workbench import Workbench
from app.ui.fault_wording import trouble_text

if TYPE_CHECKING:
    from app.ui.dialogs.merge_dialog import MergeDialog
    from app.ui.main_window import MainWindow
    from app.ui.window_edits import WindowEdits


class WindowMerging:
    """Makes one of two actors, claims or sources."""

    def __init__(self, window: "MainWindow", workbench: Workbench, edits: "WindowEdits") -> None:
        self._window = window
        self._workbench = workbench
        self._edits = edits

    def merge(self, table: str, ids: tuple[str, str]) -> "MergeDialog":
        """Show two records of a table side by side, and make one of them if that is wanted."""
        from app.ui.dialogs.merge_dialog import MergeDialog

        dialog = MergeDialog(
            self._workbench.book,
            table,
            ids,
            lambda keep, drop: merged(self._workbench.book, table, keep, drop),
            self._window.session.language,
            self._window,
        )

        def merge(keep: str, drop: str) -> None:
            faults = self._merge(table, keep, drop)
            if faults:
                dialog.show_faults(faults)
                if self._edits.lacks_place:
                    self._edits.refuse(faults, lambda: merge(keep, drop), dialog)
                return
            dialog.accept()
            if table == "actors":
                self._window.show_selection(Selection(actors=(ActorId(keep),)))
            self._edits.tell_done()

        dialog.submitted.connect(merge)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _merge(self, table: str, keep: str, drop: str) -> list[str]:
        """Make one of the two; why that could not be done, nothing if it was."""
        faults = self._edits.apply(lambda: merged(self._workbench.book, table, keep, drop))
        if table == "sources" and not faults:
            try:
                self._workbench.hand_text_on(SourceId(drop), SourceId(keep))
            except DossierError as error:
                return [trouble_text(error, None)]
        return faults


def merged(book: Book, table: str, keep: str, drop: str) -> Edit:
    """The edit by which a record of a table becomes another.

    Raises
    ------
    EditError
        If it cannot.
    KeyError
        If records of the table cannot be merged.
    """
    match table:
        case "actors":
            return merge_actors(book, ActorId(keep), ActorId(drop))
        case "claims":
            return merge_claims(book, ClaimId(keep), ClaimId(drop))
        case "sources":
            return merge_sources(book, SourceId(keep), SourceId(drop))
    raise KeyError(table)
