"""Reading in the window: the reader in its dock, quotations that become edits, imports."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.domain.ids import ClaimId, ExcerptId, SourceId
from app.domain.records import Claim, Excerpt
from app.domain.vocabulary import SubjectKind
from app.editing.claims import record_claim
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.editing.evidence import add_evidence
from app.reading.anchoring import AnchorState
from app.session.workbench import Workbench
from app.store.kept_document import Passage
from app.ui.panels.text_search import TextSearch

if TYPE_CHECKING:
    from app.domain.changes import Edit
    from app.session.library import Library
    from app.ui.main_window import MainWindow
    from app.ui.reader.panel import ReaderPanel
    from app.ui.window_edits import WindowEdits

_WIDTH_PX = 480
"""Some seventy letters in a line, as is easily read."""


class WindowReading(QObject):
    """Joins the reader to the window. Its panel is built when it is first seen."""

    def __init__(
        self, window: "MainWindow", workbench: Workbench, edits: "WindowEdits", library: "Library"
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._edits = edits
        self._library = library
        self._panel: ReaderPanel | None = None
        self._documents = library.documents()
        self._width_before: int | None = None
        search = window.top_bar.search
        search.search_in(TextSearch(library, self), window.actions_by_name)
        search.passage_chosen.connect(self.read_passage)
        window.actions_by_name.connect_to("search_texts", search.begin_in_texts)
        window.reader_dock.visibilityChanged.connect(self._was_shown)
        library.changed.connect(self._texts_may_be_others)
        window.closed.connect(self._close)

    @property
    def panel(self) -> "ReaderPanel":
        """The reader."""
        if self._panel is None:
            self._panel = self._build()
        return self._panel

    def state_of(self, excerpt: Excerpt) -> AnchorState:
        """Whether a quotation stands where it says."""
        return self._library.anchor_of(excerpt.id).state

    def read(self, excerpt: ExcerptId) -> None:
        """Show the words quoted in the text they come from."""
        self.show()
        self.panel.read(excerpt)

    def read_passage(self, passage: Passage) -> None:
        """Show a text where words were found in it."""
        self.show()
        self.panel.read_passage(passage)

    def open(self, source: SourceId) -> None:
        """Show the text of a source."""
        self.show()
        self.panel.open(source)

    def point_to(self, source: str, start: int, end: int) -> None:
        """Select a part of the stored text, if it is this text that is read; code points."""
        panel = self.panel
        opened = panel.opened
        if opened is not None and opened.source == source and panel.form.isHidden():
            panel.text.select(*opened.shown_span(start, end))

    def show(self) -> None:
        """Show the reader, as wide as one reads easily."""
        dock, window = self._window.reader_dock, self._window
        if dock.isHidden():
            self._width_before = window.filters_dock.width()
        dock.set_shown(True)
        if not dock.isFloating() and dock.width() < _WIDTH_PX:
            window.resizeDocks([dock], [_WIDTH_PX], Qt.Orientation.Horizontal)

    def focus(self) -> None:
        """Let the keyboard act on the text, if it is seen."""
        if self._panel is not None and self._panel.text.isVisible():
            self._panel.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_shown(self, shown: bool) -> None:
        """Show the reader, or hide it and leave the others the room they had."""
        if shown:
            self.show()
            self.focus()
            return
        self._window.reader_dock.hide()
        if self._width_before is not None:
            filters = self._window.filters_dock
            self._window.resizeDocks([filters], [self._width_before], Qt.Orientation.Horizontal)
            self._width_before = None

    def _texts_may_be_others(self) -> None:
        """Have the evidence say anew where its quotations stand, if there are other texts."""
        documents = self._library.documents()
        if documents != self._documents:
            self._documents = documents
            self._window.panels.evidence.refresh_soon()

    def _was_shown(self, is_shown: bool) -> None:
        if is_shown and self._panel is None:
            self._panel = self._build()

    def _build(self) -> "ReaderPanel":
        from app.ui.reader.panel import ReaderPanel

        window = self._window
        panel = ReaderPanel(window.session, self._workbench, window.themes, self._library)
        window.reader_dock.fill(panel)
        panel.selection_wanted.connect(window.show_selection)
        panel.edit_wanted.connect(lambda source: window.forms.change_source(SourceId(source)))
        panel.import_wanted.connect(window.actions_by_name["import_documents"].trigger)
        panel.form.submitted.connect(self._record)
        panel.form.attached.connect(self._attach)
        return panel

    def _record(self, draft: ClaimDraft) -> None:
        """Record a claim with the words that say so, as one step."""
        before = self._window.session.dossier.claim_by_id
        if self._was_applied(lambda: record_claim(self._workbench.book, draft)):
            after = self._window.session.dossier.claims
            new = next((claim for claim in reversed(after) if claim.id not in before), None)
            if new is not None:
                self._show_claim(new)

    def _attach(self, claim: str, evidence: EvidenceDraft) -> None:
        """Put the words to a claim that is there."""

        def make() -> "Edit":
            return add_evidence(self._workbench.book, SubjectKind.CLAIM, claim, evidence)

        if self._was_applied(make):
            self._show_claim(self._window.session.dossier.claim_by_id[ClaimId(claim)])

    def _was_applied(self, make: Callable[[], "Edit"]) -> bool:
        """Do it and close the form; if it was refused, the form stays and says why."""
        faults = self._edits.apply(make)
        if faults:
            self.panel.form.show_faults(faults)
            return False
        self.panel.end_quote()
        self._edits.tell_done()
        return True

    def _show_claim(self, claim: Claim) -> None:
        from app.ui.later_claim import offer_its_day
        from app.ui.reader.subjects import selection_of_claim

        self._window.show_selection(selection_of_claim(self._window.session, claim))
        self._window.panels.evidence.reveal(claim.id)
        offer_its_day(self._window, claim)

    def _close(self) -> None:
        if self._panel is not None:
            self._panel.close_threads()
