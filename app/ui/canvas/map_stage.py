"""The middle of the window: one map, or two side by side under their dates."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.canvas.view import MapView
from app.ui.panels.yielding_row import YieldingRow, may_need_fitting

_HEAD_HEIGHT = 36
_LEAST_WIDTH = 120
"""Of one of two maps, and of its head."""
_N_SIGNS = 2


class MapStage(QWidget):
    """Shows the map of the window, and for a while another on its left."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self._beside: MapView | None = None
        self._least_width = view.minimumWidth()
        self.heads = (_Head(), _Head())
        self._left, self._right = QWidget(), QWidget()
        self._line = QWidget()
        self._line.setProperty("role", "rule")
        self._line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(self._line)
        row.addWidget(self._right, 1)
        for side, head in zip((self._left, self._right), self.heads, strict=True):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(head)
        self._column(self._right).addWidget(view, 1)
        self._show_parts()

    @property
    def beside(self) -> MapView | None:
        """The map on the left; None if there is one map."""
        return self._beside

    def show_beside(self, view: MapView) -> None:
        """Show another map on the left, as wide as the one that is there.

        In a narrow window both are narrow: panels beside them keep their width.
        """
        self._beside = view
        self._least_width = self._view.minimumWidth()
        for each in (self._view, view):
            each.setMinimumWidth(_LEAST_WIDTH)
        self._column(self._left).addWidget(view, 1)
        self._show_parts()
        self._lay_out_now()

    def show_one(self) -> None:
        """Show one map again; the other is gone."""
        beside, self._beside = self._beside, None
        if beside is not None:
            beside.hide()
            self._column(self._left).removeWidget(beside)
            beside.setParent(None)
            beside.deleteLater()
            self._view.setMinimumWidth(self._least_width)
        self._show_parts()
        self._lay_out_now()

    def _show_parts(self) -> None:
        is_twin = self._beside is not None
        for widget in (self._left, self._line, *self.heads):
            widget.setVisible(is_twin)

    def _lay_out_now(self) -> None:
        """So that what is seen is fitted once, in the size in which it will be seen."""
        for widget in (self, self._left, self._right):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    @staticmethod
    def _column(side: QWidget) -> QVBoxLayout:
        column = side.layout()
        assert isinstance(column, QVBoxLayout), "each side has one"
        return column


class Sign(NamedTuple):
    """A sign that stands on lines of a map: its tone, on how many it stands, and what it means."""

    mark: str
    tone: str
    number: int
    word: str


class _Head(QWidget):
    """Which date a map shows, and what the signs on its lines mean; the words first give way."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "mapHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEAD_HEIGHT)
        self._dates = "", ""
        self.date, self.note = QLabel(), QLabel()
        self.date.setMinimumWidth(1)
        self.date.setProperty("role", "heading")
        self.note.setProperty("role", "muted")
        self.signs = tuple((QLabel(), QLabel()) for _ in range(_N_SIGNS))
        marks, words = zip(*self.signs, strict=True)
        for mark, word in self.signs:
            mark.setProperty("role", "changeMark")
            word.setProperty("role", "muted")
        self._row = row = YieldingRow(*words, self.note, *marks)
        self.setLayout(row)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self.date)
        row.addSpacing(4)
        row.addWidget(self.note)
        row.addStretch(1)
        for mark, word in self.signs:
            row.addSpacing(6)
            row.addWidget(mark)
            row.addWidget(word)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its map may be."""
        return QSize(_LEAST_WIDTH, _HEAD_HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Let give way what has no room."""
        if may_need_fitting(event):
            self._fit()
        return super().event(event)

    def say(self, date: str, short_date: str, note: str, signs: Sequence[Sign]) -> None:
        """Say the date, what else is to be said of it, and what both signs mean."""
        self._dates = date, short_date
        self.date.setToolTip(date)
        self.note.setText(note)
        for (mark, word), sign in zip(self.signs, signs, strict=False):
            mark.setText(f"{sign.mark}\N{NO-BREAK SPACE}{sign.number}")
            mark.setToolTip(f"{sign.number} {sign.word}")
            word.setText(sign.word)
            if mark.property("tone") != sign.tone:
                mark.setProperty("tone", sign.tone)
                mark.style().unpolish(mark)
                mark.style().polish(mark)
        self._fit()

    def _fit(self) -> None:
        """Show as much as has room; the date in figures once there is none for its words."""
        long, short = self._dates
        metrics, margins = self.date.fontMetrics(), self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        date = long if metrics.horizontalAdvance(long) <= room else short
        if date != self.date.text():
            self.date.setText(date)
        self._row.fit(self.width() - metrics.horizontalAdvance(date))
