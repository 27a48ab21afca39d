"""What every page about what is selected has in common."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.ids import AgreementId
from app.session.session import Session
from app.ui.panels.evidence.claim_card import OpenLink
from app.ui.panels.evidence.context_offers import ReadsInContext
from app.ui.panels.evidence.edit_offers import Revise
from app.ui.panels.evidence.lazy_list import LazyList
from app.ui.theme import ThemeController


@dataclass(slots=True)
class OldEvidence:
    """From how many months on evidence is listed as old; kept from page to page."""

    months: int = 12


@dataclass(frozen=True, slots=True)
class PageContext:
    """What pages are made with. Without `revise` nothing on them can be changed.

    Without `reading` no quotation leads into its text. `unfolded` are the agreements that are
    read in full, also on the page that shows the same on another date; `old` is what has been
    asked of old evidence.
    """

    session: Session
    themes: ThemeController
    open_link: OpenLink
    revise: Revise | None = None
    reading: ReadsInContext | None = None
    unfolded: set[AgreementId] = field(default_factory=set)
    old: OldEvidence = field(default_factory=OldEvidence)


class Page(QWidget):
    """One page; `lists` grow as they are scrolled through.

    Emits
    -----
    painted
        Whenever some of it has been painted.
    """

    painted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.session = context.session
        self.lists: list[LazyList] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that what there is of it is seen."""
        super().paintEvent(event)
        self.painted.emit()

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
