"""The review queue in the window: it follows the reader, and the reader follows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.domain.ids import ClaimId, SourceId
from app.session.workbench import Workbench

if TYPE_CHECKING:
    from app.session.library import Library
    from app.ui.main_window import MainWindow
    from app.ui.review.panel import ReviewPanel
    from app.ui.window_edits import WindowEdits

_LEAST_PX = 360
"""A sentence with its claim, the reasons and the buttons."""


class WindowReview(QObject):
    """Joins the review queue to the window. Its panel is built when it is first seen."""

    def __init__(
        self, window: "MainWindow", workbench: Workbench, edits: "WindowEdits", library: "Library"
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._edits = edits
        self._library = library
        self._panel: ReviewPanel | None = None
        window.review_dock.visibilityChanged.connect(self._was_shown)
        window.closed.connect(self._close)

    @property
    def panel(self) -> "ReviewPanel":
        """The queue."""
        if self._panel is None:
            self._panel = self._build()
        return self._panel

    def set_shown(self, shown: bool) -> None:
        """Show the queue under the text, with the keyboard in it, or hide it."""
        window, dock = self._window, self._window.review_dock
        if not shown:
            dock.hide()
            return
        window.reading.show()
        if dock.isHidden():
            reader = window.reader_dock
            width, room = reader.width(), reader.height()
            height = max(_LEAST_PX, room // 2)
            dock.set_shown(True)
            if not (dock.isFloating() or reader.isFloating()):
                # A dock that comes in takes room for itself; the map is to keep its own.
                heights = [room - height, height]
                window.resizeDocks([reader, dock], heights, Qt.Orientation.Vertical)
                window.resizeDocks([reader, dock], [width, width], Qt.Orientation.Horizontal)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _was_shown(self, is_shown: bool) -> None:
        if is_shown and self._panel is None:
            self._panel = self._build()

    def _build(self) -> "ReviewPanel":
        from app.ui.review.panel import ReviewPanel

        window = self._window
        panel = ReviewPanel(
            window.session, self._workbench, window.themes, self._library, self._edits.apply
        )
        window.review_dock.fill(panel)
        reader = window.reading.panel
        panel.sentence_shown.connect(window.reading.point_to)
        panel.claim_recorded.connect(self._show_claim)
        panel.import_wanted.connect(window.actions_by_name["import_documents"].trigger)
        panel.left.connect(window.reading.focus)
        reader.shown.connect(self._follow)
        panel.open(reader.source)
        return panel

    def _follow(self) -> None:
        """Go through what is read."""
        panel, reader = self.panel, self._window.reading.panel
        panel.open(reader.source)
        sentence = panel.queue.present
        if sentence is not None and panel.isVisible() and panel.source == reader.source:
            self._window.reading.point_to(
                SourceId(reader.source or ""), sentence.span.start, sentence.span.end
            )

    def _show_claim(self, claim: str) -> None:
        """Show the tie that was recorded; the keyboard stays with the queue."""
        from app.ui.later_claim import offer_its_day
        from app.ui.reader.subjects import selection_of_claim

        window = self._window
        recorded = window.session.dossier.claim_by_id[ClaimId(claim)]
        window.show_selection(selection_of_claim(window.session, recorded))
        window.panels.evidence.reveal(recorded.id)
        self._edits.tell_done()
        offer_its_day(window, recorded)

    def _close(self) -> None:
        if self._panel is not None:
            self._panel.close_threads()
