"""What every page about what is selected has in common."""

from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.ids import AgreementId
from app.session.session import Session
from app.ui.panels.evidence.claim_card import OpenLink
from app.ui.panels.evidence.context_offers import ReadsInContext
from app.ui.panels.evidence.edit_offers import Revise
from app.ui.panels.evidence.lazy_list import LazyList
from app.ui.theme import ThemeController

_LONG = 1.25
"""Of what is seen: a page higher than that does not fit without a scroll bar either."""


@dataclass(slots=True)
class OldEvidence:
    """From how many months on evidence is listed as old; kept from page to page."""

    months: int = 12


@dataclass(frozen=True, slots=True)
class PageContext:
    """What pages are made with. Without `revise` nothing on them can be changed.

    Without `reading` no quotation leads into its text. `unfolded` are the agreements that are
    read in full, also on the page that shows the same on another date; `old` is what has been
    asked of old evidence. In `holder` pages are shown: what is made in its place need not be
    moved there with all that is on it.
    """

    session: Session
    themes: ThemeController
    open_link: OpenLink
    revise: Revise | None = None
    reading: ReadsInContext | None = None
    unfolded: set[AgreementId] = field(default_factory=set)
    old: OldEvidence = field(default_factory=OldEvidence)
    holder: QWidget | None = None


class Page(QWidget):
    """One page; `lists` grow as they are scrolled through.

    Emits
    -----
    painted
        Whenever some of it has been painted.
    """

    painted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.holder)
        self.context = context
        self.session = context.session
        self.lists: list[LazyList] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that what there is of it is seen."""
        super().paintEvent(event)
        self.painted.emit()

    def sizeHint(self) -> QSize:
        """As large as it is: its panel says how wide that is, its texts how high."""
        return self.size()

    def minimumSizeHint(self) -> QSize:
        """As wide as what never breaks, and of any height; for a height all would be set."""
        layout = self.layout()
        return QSize(0 if layout is None else layout.minimumSize().width(), 0)

    def heightForWidth(self, width: int) -> int:
        """The height of all that is on it.

        Of a page much longer than what is seen of it: beside the scroll bar, which it has in
        any case. Its scroll area asks for both, and all texts would be set twice.
        """
        layout = self.layout()
        if layout is None:
            return -1
        area = self._area()
        if area is not None and width == area.maximumViewportSize().width():
            beside = width - area.verticalScrollBar().sizeHint().width()
            height = layout.totalHeightForWidth(beside)
            if height > _LONG * area.maximumViewportSize().height():
                return height
        return layout.totalHeightForWidth(width)

    def _area(self) -> QScrollArea | None:
        viewport = self.parentWidget()
        area = None if viewport is None else viewport.parentWidget()
        return area if isinstance(area, QScrollArea) else None

    def build_more(self) -> bool:
        """Build further rows of the first list that lacks some; False if none does."""
        for lazy in self.lists:
            if not lazy.is_complete:
                lazy.build_more()
                return True
        return False

    def reveal(self, subject: str) -> QWidget | None:  # noqa: ARG002 -- pages that have none
        """The widget that shows a claim or agreement, brought out; None if there is none."""
        return None
