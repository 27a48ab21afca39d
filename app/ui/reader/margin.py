"""The margin beside a text: where in it evidence is dense; a click goes there."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import Stance
from app.drawing.look import Theme, blend, find_mark, stance_colour
from app.ui.reader.placed import PlacedQuotation
from app.ui.theme import ThemeController, qcolor

_WIDTH_PX = 18
_ROW_PX = 4
_LEAST_PX, _EACH_PX, _MOST_PX = 4, 4, 14
"""Length of a mark for one quotation, for each further one in the same row, and at most."""
_FOUND_PX = 3


class Row(NamedTuple):
    """What lies in one row of the margin: how many quotations, and of which stances."""

    n_quotations: int
    stances: tuple[Stance, ...]


def rows_of(quotations: Sequence[PlacedQuotation], n_units: int, n_rows: int) -> dict[int, Row]:
    """The rows of a margin that hold quotations; long ones reach over several."""
    found: dict[int, list[Stance]] = {}
    for each in quotations:
        first = row_at(each.start, n_units, n_rows)
        last = row_at(max(each.start, each.end - 1), n_units, n_rows)
        for row in range(first, last + 1):
            found.setdefault(row, []).append(each.stance)
    return {row: Row(len(stances), tuple(dict.fromkeys(stances))) for row, stances in found.items()}


def row_at(unit: int, n_units: int, n_rows: int) -> int:
    """The row that stands for a place of the text."""
    return min(n_rows - 1, unit * n_rows // max(1, n_units))


class DensityMargin(QWidget):
    """A narrow strip for the whole text, with a mark where there are quotations.

    Emits
    -----
    jump_wanted
        With the place of the text that was clicked.
    """

    jump_wanted = Signal(int)

    def __init__(self, themes: ThemeController) -> None:
        super().__init__()
        self._theme = themes.theme
        self._quotations: Sequence[PlacedQuotation] = ()
        self._found: Sequence[int] = ()
        self._n_units = 0
        self._sight = (0, 0)
        self.setFixedWidth(_WIDTH_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.theme_changed.connect(self._wear)

    def sizeHint(self) -> QSize:
        """As narrow as it can be seen."""
        return QSize(_WIDTH_PX, _WIDTH_PX)

    def show_marks(
        self, quotations: Sequence[PlacedQuotation], found: Sequence[int], n_units: int
    ) -> None:
        """Show where in a text of some length there are quotations, and what was looked for."""
        self._quotations, self._found, self._n_units = quotations, found, n_units
        self.update()

    def show_sight(self, start: int, end: int) -> None:
        """Show which part of the text is seen."""
        if (start, end) != self._sight:
            self._sight = (start, end)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a mark for each row that holds something."""
        if not self._n_units:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        n_rows = self._n_rows
        first, last = (row_at(unit, self._n_units, n_rows) for unit in self._sight)
        painter.setBrush(qcolor(blend(self._theme.text, self._theme.panel, 0.07)))
        seen = QRectF(0, first * _ROW_PX, _WIDTH_PX, max(2, last - first + 1) * _ROW_PX)
        painter.drawRect(seen)
        painter.setBrush(qcolor(find_mark(self._theme)))
        for row in {row_at(unit, self._n_units, n_rows) for unit in self._found}:
            left = _WIDTH_PX - _FOUND_PX
            painter.drawRect(QRectF(left, row * _ROW_PX, _FOUND_PX, _ROW_PX - 1))
        for row, held in rows_of(self._quotations, self._n_units, n_rows).items():
            width = min(_MOST_PX, _LEAST_PX + (held.n_quotations - 1) * _EACH_PX)
            share = width / len(held.stances)
            for place, stance in enumerate(held.stances):
                painter.setBrush(qcolor(stance_colour(self._theme, stance)))
                painter.drawRect(QRectF(2 + place * share, row * _ROW_PX, share, _ROW_PX - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where was clicked; to a quotation if one is near."""
        if event.button() is Qt.MouseButton.LeftButton and self._n_units:
            self.jump_wanted.emit(self._unit_at(event.position()))

    def _unit_at(self, point: QPointF) -> int:
        n_rows = self._n_rows
        row = int(point.y()) // _ROW_PX
        near = [
            (abs(row_at(start, self._n_units, n_rows) - row), start)
            for start in (*(each.start for each in self._quotations), *self._found)
        ]
        distance, start = min(near, default=(n_rows, 0))
        if distance <= 1:
            return start
        return max(0, min(self._n_units, row * self._n_units // n_rows))

    @property
    def _n_rows(self) -> int:
        return max(1, self.height() // _ROW_PX)

    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self.update()
