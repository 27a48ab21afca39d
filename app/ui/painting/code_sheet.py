"""Codes of actors side by side in one pixmap, so that hundreds are stamped in one call of Qt's."""

from collections.abc import Sequence
from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.drawing.arrays import FloatArray, Rgb
from app.ui.painting.fast_paths import draw_copies
from app.ui.painting.fonts import font_of
from app.ui.painting.text_measure import metrics_of

Code = tuple[str, float, int, Rgb]
"""A text, the height of its type in map pixels, its weight and its colour."""

_WIDTH = 512
_FIRST_HEIGHT = 64
_MOST_CODES = 4_000


class CodeSheet:
    """Codes pressed once, row after row, for a raster of one ratio of device pixels."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._clear()

    def stamp(self, painter: QPainter, codes: Sequence[Code], points: FloatArray) -> None:
        """Set codes with their middles on (k, 2) whole device pixels."""
        if len(self._cells) > _MOST_CODES:
            self._clear()
        cells = [self._cells.get(code) or self._press(code) for code in codes]
        copies = np.zeros((len(codes), 10))
        copies[:, :2] = points
        copies[:, 2:6] = cells
        copies[:, 6:8] = 1.0
        copies[:, 9] = 1.0
        draw_copies(painter, copies, self._pixmap)

    def _clear(self) -> None:
        self._cells: dict[Code, tuple[int, int, int, int]] = {}
        self._pixmap = _blank(_WIDTH, _FIRST_HEIGHT)
        self._left = self._top = self._bottom = 0

    def _press(self, code: Code) -> tuple[int, int, int, int]:
        """Set capitals into the middle of a free cell of even size: where it lies, and its size."""
        text, size, weight, colour = code
        metrics = metrics_of(size, weight)
        advance = metrics.horizontalAdvance(text)
        width, height = even_px(advance * self._ratio), even_px(metrics.height() * self._ratio)
        left, top = self._find_room(width, height)
        painter = QPainter(self._pixmap)
        painter.setClipRect(left, top, width, height)
        painter.translate(left + width / 2, top + height / 2)
        painter.scale(self._ratio, self._ratio)
        painter.setFont(font_of(size, weight))
        painter.setPen(QColor(*colour))
        painter.drawText(QPointF(-advance / 2.0, metrics.capHeight() / 2.0), text)
        painter.end()
        cell = self._cells[code] = (left, top, width, height)
        return cell

    def _find_room(self, width: int, height: int) -> tuple[int, int]:
        """The next free place, in a row of its own if this one is full."""
        if self._left and self._left + width > self._pixmap.width():
            self._left, self._top = 0, self._bottom
        left, top = self._left, self._top
        self._left, self._bottom = left + width, max(self._bottom, top + height)
        if self._left > self._pixmap.width() or self._bottom > self._pixmap.height():
            self._grow()
        return left, top

    def _grow(self) -> None:
        """Make room for what has been given a place."""
        before = self._pixmap
        self._pixmap = _blank(
            max(before.width(), self._left), max(2 * before.height(), self._bottom)
        )
        painter = QPainter(self._pixmap)
        painter.drawPixmap(0, 0, before)
        painter.end()


def even_px(length: float) -> int:
    """The next even number, with a pixel to spare on both sides."""
    return 2 * ceil(length / 2.0) + 2


def _blank(width: int, height: int) -> QPixmap:
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
