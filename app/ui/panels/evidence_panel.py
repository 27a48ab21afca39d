"""Evidence: what there is to read about what is selected, the heart of the window."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.analysis.comparing import Difference
from app.analysis.network import Dyad
from app.domain.apart import Apart
from app.session.colouring import Colouring
from app.session.selection import Selection
from app.session.session import Session
from app.ui.panels.evidence.actor_page import ActorPage
from app.ui.panels.evidence.age_page import AgePage
from app.ui.panels.evidence.claim_card import OpenLink, open_in_browser
from app.ui.panels.evidence.context_offers import ReadsInContext
from app.ui.panels.evidence.edit_offers import Revise
from app.ui.panels.evidence.other_pages import NoTiePage, SeveralPage, StartPage
from app.ui.panels.evidence.page import Page, PageContext
from app.ui.panels.evidence.tie_page import TiePage
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_SHOW_AFTER_MS = 90
"""The page follows when a hand that drags the date comes to rest; the map does not wait."""

_NEAR_END_PX = 600

_BREATH_MS = 10
"""Between two helpings of a page: the map, which shows what was chosen, comes before more."""


class EvidencePanel(QWidget):
    """Shows the page for the session's selection, and scrolls through it."""

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        open_link: OpenLink = open_in_browser,
        revise: Revise | None = None,
        reading: ReadsInContext | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._context = PageContext(
            session, themes, open_link, revise, reading, holder=self._scroll.viewport()
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.setInterval(_BREATH_MS)
        self._growing.timeout.connect(self._grow)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SHOW_AFTER_MS)
        self._later.timeout.connect(self._refresh)
        session.selection_changed.connect(self._show_selection)
        session.dossier_changed.connect(self._refresh)
        session.clock_changed.connect(self._later_if_shown)
        session.comparison_changed.connect(self._later_if_shown)
        session.alike_changed.connect(self._later_if_shown)
        session.filter_changed.connect(self._later_if_shown)
        session.colouring_changed.connect(self._colouring_changed)
        session.language_changed.connect(self._refresh)
        themes.theme_changed.connect(self._refresh_theme)
        self._page: Page | None = None
        self._reads_first: bool | None = None
        self._show_selection()
        self._retranslate()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert self._page is not None, "there is always a page, if only how to begin"
        return self._page

    def reveal(self, subject: str) -> None:
        """Scroll to a claim of the tie that is shown."""
        widget = self.page.reveal(subject)
        if widget is not None:
            # Only once the new cards are laid out is it known where they are.
            # If the page is another by then, the card is gone and so is the wish.
            QTimer.singleShot(0, widget, lambda: self._scroll_to(widget))

    def read_side(self, *, is_first: bool) -> None:
        """Show what the selected tie rests on by the first date that is compared, or the second.

        Until something else is selected.
        """
        self._reads_first = is_first
        self._refresh()

    def refresh_soon(self) -> None:
        """Show what has become of the same subject, once what changes it has come to rest."""
        self._later.start()

    def build_in_sight(self) -> None:
        """Build all that is in sight at once, for a picture."""
        while self.page.build_more():
            self._fit_page()
            if self.page.height() > self._scroll.height() + _NEAR_END_PX:
                return

    def copied_text(self) -> str:
        """All that is put to the tie that is shown, with sources; empty if none is."""
        page = self.page
        return page.copied_text() if isinstance(page, TiePage) else ""

    def focus_page(self) -> None:
        """Let the keyboard scroll and walk through the page."""
        self._scroll.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Evidence", "Evidence"))

    def _show_selection(self) -> None:
        """Another subject, seen before anything else of the window is painted."""
        self._later.stop()
        self._reads_first = None
        self._set_page(self._build_page(self._session.selection))
        self._scroll.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._fit_page()
            # The map, which shows what was chosen, has its frame when this has been told to all.
            self._scroll.viewport().repaint()

    def _refresh(self) -> None:
        """The same subject anew, at the same place, restricted as it was."""
        bar, before = self._scroll.verticalScrollBar(), self._page
        place = bar.value()
        page = self._build_page(self._session.selection)
        if isinstance(page, TiePage) and isinstance(before, TiePage):
            page.choose_polarity(before.polarity)
        self._set_page(page)
        self._fit_page()
        while bar.maximum() < place and page.build_more():
            self._fit_page()
        bar.setValue(place)

    def _refresh_theme(self, _theme: object) -> None:
        self._refresh()

    def _colouring_changed(self) -> None:
        """What there is to begin with depends on it, and nothing else."""
        if self._session.selection.is_empty:
            self._show_selection()

    def _later_if_shown(self) -> None:
        self._later.start()

    def _set_page(self, page: Page) -> None:
        focused = QApplication.focusWidget()
        old = self._page
        had_focus = old is not None and focused is not None and old.isAncestorOf(focused)
        self._page = page
        page.painted.connect(self._grow_soon)
        # As wide as it will be, so that it is not first set as wide as it would like to be.
        page.resize(self._scroll.viewport().size())
        self._scroll.setWidget(page)
        if had_focus:
            # The old page took the focus with it: the keyboard stays where it was reading.
            self.focus_page()

    def _build_page(self, selection: Selection) -> Page:
        if selection.is_empty and self._session.colouring is Colouring.AGE:
            return AgePage(self._context)
        if selection.is_empty:
            return StartPage(self._context)
        if selection.dyad is not None:
            return self._page_of_dyad(selection.dyad)
        if selection.actor is not None:
            return ActorPage(self._context, selection.actor)
        return SeveralPage(self._context, selection)

    def _page_of_dyad(self, dyad: Dyad) -> Page:
        comparison, network = self._session.comparison, self._session.network
        tie = network.find_tie(*dyad)
        if comparison is None:
            return NoTiePage(self._context, dyad) if tie is None else TiePage(self._context, tie)
        change, was = comparison.by_dyad.get(dyad), comparison.before.find_tie(*dyad)
        # What has ended is on the map for what it was: that is what is asked about. What is only
        # known to be over by now is not: who says so is on the second side.
        is_over = (
            change is not None
            and change.difference is Difference.ENDED
            and not (change.apart is Apart.IN_KNOWING and tie is not None)
        )
        reads_first = is_over if self._reads_first is None else self._reads_first
        is_on_both = change is not None and tie is not None and was is not None
        if was is not None and (reads_first or tie is None):
            other = (network, partial(self.read_side, is_first=False)) if is_on_both else None
            ended_since = comparison.before if is_over else None
            side = comparison.before
            return TiePage(self._context, was, side=side, ended_since=ended_since, other=other)
        if tie is None:
            return NoTiePage(self._context, dyad)
        first = comparison.before, partial(self.read_side, is_first=True)
        return TiePage(self._context, tie, other=first if is_on_both else None)

    def _grow_soon(self) -> None:
        self._growing.start()

    def _grow(self) -> None:
        """Build what comes next while less than a screen of it is left below.

        A little after each frame: what there is to read is seen before there is more of it,
        and the person is heard in between.
        """
        bar = self._scroll.verticalScrollBar()
        if bar.maximum() - bar.value() < _NEAR_END_PX and self.page.build_more():
            self._fit_page()

    def _fit_page(self) -> None:
        """Give the page its new height at once, so that nothing is seen squeezed."""
        page = self.page
        layout = page.layout()
        if layout is not None:
            layout.activate()
            page.resize(page.width(), max(page.heightForWidth(page.width()), page.height()))

    def _scroll_to(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget, 0, 24)
