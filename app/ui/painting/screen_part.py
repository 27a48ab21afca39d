"""Which part of the map a raster of pixels shows, to the pixel."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.drawing.arrays import Box, FloatArray
from app.drawing.coordinates import Viewport


@dataclass(frozen=True, slots=True)
class ScreenPart:
    """A rectangle of device pixels, counted from the map's origin.

    `ratio` is how many of them make a map pixel. Whole device pixels, so that neither
    letters nor lines shimmer while the map is moved.
    """

    left: int
    top: int
    width: int
    height: int
    ratio: float

    @property
    def box(self) -> Box:
        """The rectangle in map pixels."""
        left, top, right, bottom = (
            self.left,
            self.top,
            self.left + self.width,
            self.top + self.height,
        )
        return (left / self.ratio, top / self.ratio, right / self.ratio, bottom / self.ratio)

    def within(self, left: int, top: int, width: int, height: int) -> "ScreenPart":
        """A rectangle of it, counted from its own corner."""
        return ScreenPart(self.left + left, self.top + top, width, height, self.ratio)

    def to_pixels(self, points: FloatArray) -> FloatArray:
        """Device pixels from the left top corner, whole numbers, of (k, 2) map pixels."""
        whole: FloatArray = np.round(points * self.ratio) - (self.left, self.top)
        return whole

    def count_in_map(self, painter: QPainter) -> None:
        """Let a painter of these pixels count in map pixels."""
        painter.resetTransform()
        painter.translate(-self.left, -self.top)
        painter.scale(self.ratio, self.ratio)


def part_of_view(viewport: Viewport, size: tuple[int, int], ratio: float) -> ScreenPart:
    """The part which a widget of `size` (pixels of the widget) shows."""
    x, y = viewport.origin
    width, height = size
    return ScreenPart(
        round(x * ratio), round(y * ratio), round(width * ratio), round(height * ratio), ratio
    )


def rect_of(box: Box) -> QRectF:
    """A box as Qt has it."""
    left, top, right, bottom = box
    return QRectF(left, top, right - left, bottom - top)
