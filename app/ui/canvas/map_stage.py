"""The middle of the window: one map, or two side by side under their dates."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.canvas.view import MapView

_HEAD_HEIGHT = 36
_MOST_SIGNS = 2


class MapStage(QWidget):
    """Shows the map of the window, and for a while another on its left."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self._beside: MapView | None = None
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
        """Show another map on the left, as wide as the one that is there."""
        self._beside = view
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
    """A sign that stands on lines of a map, the tone it is painted in, and what it means."""

    mark: str
    tone: str
    text: str


class _Head(QWidget):
    """Which date a map shows, and what the signs on its lines mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "mapHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEAD_HEIGHT)
        self.date, self.note = QLabel(), QLabel()
        self.date.setProperty("role", "heading")
        self.note.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.date)
        row.addWidget(self.note)
        row.addStretch(1)
        self.signs: list[tuple[QLabel, QLabel]] = []
        for _ in range(_MOST_SIGNS):
            mark, text = QLabel(), QLabel()
            mark.setProperty("role", "changeMark")
            text.setProperty("role", "muted")
            self.signs.append((mark, text))
            row.addSpacing(2)
            row.addWidget(mark)
            row.addWidget(text)

    def say(self, date: str, note: str, signs: Sequence[Sign] = ()) -> None:
        """Say the date, what else is to be said of it, and what up to two signs mean."""
        self.date.setText(date)
        self.note.setText(note)
        for (mark, text), sign in zip_longest(self.signs, signs[:_MOST_SIGNS]):
            for label in (mark, text):
                label.setVisible(sign is not None)
            if sign is not None:
                mark.setText(sign.mark)
                text.setText(sign.text)
                if mark.property("tone") != sign.tone:
                    mark.setProperty("tone", sign.tone)
                    mark.style().unpolish(mark)
                    mark.style().polish(mark)
