"""A change in the list: whose tie, what became of it, and what that rests on, on demand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.analysis.became import Became
from app.analysis.change_digest import PairDigest, SharedDigest, citations_of
from app.analysis.comparing import Difference, PartChange
from app.domain.ids import ActorId
from app.formats.change_list import ChangeListWording
from app.session.selection import Selection
from app.session.session import Session
from app.ui.comparison.change_words import (
    MARKS,
    SHARED_MARK,
    citation_text,
    dyad_text,
    how_text,
    names_text,
    part_text,
    quotation_text,
    summary_text,
)
from app.ui.icons import tinted_icon
from app.ui.panels.evidence.parts import Paragraph, text_label
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_MOST_CITATIONS = 3
"""Sources quoted under a part; the others are counted, and read in the evidence panel."""


@dataclass(frozen=True)
class ChangeItem:
    """What one row tells. `tone` names its colour, `selection` is what a click on it selects."""

    title: str
    word: str
    summary: str
    mark: str
    tone: str
    parts: tuple[PartChange, ...]
    selection: Selection

    @property
    def told(self) -> str:
        """What became of it, and of what it rests on; once, if that is the same."""
        return self.word if self.summary == self.word else f"{self.word} · {self.summary}"


def item_of_pair(
    session: Session, wording: ChangeListWording, pair: PairDigest, became: Became
) -> ChangeItem:
    """What became of what is between two alone."""
    difference: Difference = pair.change.difference
    return ChangeItem(
        dyad_text(session, pair.change.dyad),
        wording.became(became),
        summary_text(wording, pair.parts),
        MARKS[difference],
        str(difference),
        pair.parts,
        Selection(ties=(pair.change.dyad,)),
    )


def item_of_shared(session: Session, wording: ChangeListWording, item: SharedDigest) -> ChangeItem:
    """What became of something that several share."""
    actors: Sequence[ActorId] = item.actors
    return ChangeItem(
        part_text(session, wording, item.part),
        wording.how(item.part.how),
        names_text(session, actors),
        SHARED_MARK,
        "shared",
        (item.part,),
        Selection(actors=tuple(actors)),
    )


class ChangeRow(QFrame):
    """Names and what became of it; a click selects, the arrow unfolds the parts with quotations.

    Emits
    -----
    chosen
        With the `Selection` that the row stands for.
    unfolding
        When it is unfolded or folded: it has another height.
    """

    chosen = Signal(object)
    unfolding = Signal()

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        wording: ChangeListWording,
        item: ChangeItem,
    ) -> None:
        super().__init__()
        self.item = item
        self._session = session
        self._themes = themes
        self._wording = wording
        self.details: QWidget | None = None
        self.setProperty("role", "change")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{item.title}: {item.told}")
        self.unfold_button = QToolButton()
        self.unfold_button.setProperty("role", "icon")
        self.unfold_button.setIconSize(QSize(14, 14))
        self.unfold_button.setFixedSize(24, 24)
        self.unfold_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unfold_button.clicked.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(2)
        self.head = self._build_head()
        self._column.addWidget(self.head)
        self._show_arrow()

    @property
    def is_unfolded(self) -> bool:
        """Whether its parts are seen."""
        return self.details is not None and self.details.isVisibleTo(self)

    def set_unfolded(self, unfolded: bool) -> None:
        """Show the parts with what they rest on, or hide them."""
        if unfolded and self.details is None:
            self.details = self._build_details()
            self._column.addWidget(self.details)
        if self.details is not None:
            self.details.setVisible(unfolded)
        self._show_arrow()
        self.unfolding.emit()

    def set_chosen(self, is_chosen: bool) -> None:
        """Show whether it is what is selected."""
        head = self.head
        if bool(head.property("chosen")) != is_chosen:
            head.setProperty("chosen", is_chosen)
            head.style().unpolish(head)
            head.style().polish(head)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what it stands for."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit(self.item.selection)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Unfold it, or fold it."""
        self._toggle()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter selects; right and left unfold and fold, up and down go from row to row."""
        keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: lambda: self.chosen.emit(self.item.selection),
            Qt.Key.Key_Enter: lambda: self.chosen.emit(self.item.selection),
            Qt.Key.Key_Space: self._toggle,
            Qt.Key.Key_Right: lambda: self.set_unfolded(True),
            Qt.Key.Key_Left: lambda: self.set_unfolded(False),
            Qt.Key.Key_Down: self.focusNextChild,
            Qt.Key.Key_Up: self.focusPreviousChild,
        }
        do = keys.get(event.key())
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def _toggle(self) -> None:
        self.set_unfolded(not self.is_unfolded)

    def _build_head(self) -> QWidget:
        item, head = self.item, QWidget()
        head.setProperty("role", "changeHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark = QLabel(item.mark)
        mark.setProperty("role", "changeMark")
        mark.setProperty("tone", item.tone)
        mark.setFixedWidth(16)
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        title = _PlainText(item.title, "strong")
        summary = _PlainText(item.told, "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(summary)
        row = QHBoxLayout(head)
        row.setContentsMargins(6, 5, 4, 5)
        row.setSpacing(6)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _build_details(self) -> QWidget:
        details = QWidget()
        details.setCursor(Qt.CursorShape.ArrowCursor)
        column = QVBoxLayout(details)
        column.setContentsMargins(28, 2, 8, 10)
        column.setSpacing(2)
        for n, part in enumerate(self.item.parts):
            if n:
                column.addSpacing(8)
            column.addWidget(text_label(how_text(self._wording, part), "muted"))
            column.addWidget(text_label(part_text(self._session, self._wording, part)))
            self._add_citations(column, part)
        return details

    def _add_citations(self, column: QVBoxLayout, part: PartChange) -> None:
        citations = citations_of(self._session.dossier, part)
        for citation in citations[:_MOST_CITATIONS]:
            words = quotation_text(citation)
            if words:
                quote = text_label(words, "changeQuote")
                column.addWidget(quote)
            column.addWidget(text_label(citation_text(self._wording, citation), "muted"))
        if len(citations) > _MOST_CITATIONS:
            further = self._wording.further_sources(len(citations) - _MOST_CITATIONS)
            column.addWidget(text_label(further, "muted"))

    def _show_arrow(self) -> None:
        is_unfolded = self.is_unfolded
        icon = "collapse" if is_unfolded else "expand"
        self.unfold_button.setIcon(tinted_icon(icon, self._themes.theme.muted))
        tip = (
            translate("Comparison", "Hide what it rests on")
            if is_unfolded
            else translate("Comparison", "Show what it rests on, with quotations")
        )
        self.unfold_button.setToolTip(tip)
        self.unfold_button.setAccessibleName(tip)


class _PlainText(Paragraph):
    """A text that breaks its lines and lets clicks through to its row."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__(text, role, "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
