"""Actors painted once and stamped from then on: a thousand shapes in one call of Qt's."""

from collections import OrderedDict

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

from app.drawing.arrays import Box, FloatArray
from app.drawing.look import DIAMOND_REACH
from app.drawing.paint_actors import ActorBatch, ActorStyle
from app.drawing.paint_ties import LineStyle
from app.ui.painting.code_sheet import CodeSheet, even_px
from app.ui.painting.fast_paths import draw_copies
from app.ui.painting.pens import pen_of
from app.ui.painting.screen_part import ScreenPart
from app.ui.painting.shapes import draw_shape

_STEPS = 4
"""Radii and sizes of type are told apart by a quarter of a pixel: a step of the date gives
hundreds of actors another radius, and most of their codes have been stamped in it before."""

_MOST_SHEETS = 48


class ActorStamps:
    """Shapes and codes of actors, for a raster of one ratio of device pixels at a time.

    They are set on whole device pixels, so a shape may stand half a pixel off its place.
    """

    def __init__(self) -> None:
        self._ratio = 1.0
        self._sheets: OrderedDict[tuple[ActorStyle, tuple[int, ...]], _ShapeSheet] = OrderedDict()
        self._codes = CodeSheet(self._ratio)

    def paint(
        self, painter: QPainter, batches: tuple[ActorBatch, ...], part: ScreenPart, visible: Box
    ) -> None:
        """Stamp the actors of which something may be seen in a part of the map."""
        if part.ratio != self._ratio:
            self._ratio = part.ratio
            self._sheets.clear()
            self._codes = CodeSheet(part.ratio)
        painter.resetTransform()
        for batch in batches:
            self._paint_batch(painter, batch, part, visible)
        part.count_in_map(painter)

    def _paint_batch(
        self, painter: QPainter, batch: ActorBatch, part: ScreenPart, visible: Box
    ) -> None:
        reach = batch.radii * DIAMOND_REACH + batch.style.outline_width
        left, top, right, bottom = visible
        x, y = batch.centres[:, 0], batch.centres[:, 1]
        seen = (x + reach >= left) & (x - reach <= right)
        seen &= (y + reach >= top) & (y - reach <= bottom)
        places = np.flatnonzero(seen)
        if len(places) == 0:
            return
        points = part.to_pixels(batch.centres[places])
        sheet = self._find_sheet(batch)
        sheet.paint(painter, points, batch.radii[places])
        with_code = [row for row, at in enumerate(places.tolist()) if batch.codes[at]]
        if with_code:
            sizes = np.round(batch.code_sizes[places] * _STEPS) / _STEPS
            weight, colour = batch.code_weight, batch.style.code
            codes = [
                (batch.codes[at], size, weight, colour)
                for at, size in zip(
                    places[with_code].tolist(), sizes[with_code].tolist(), strict=True
                )
            ]
            self._codes.stamp(painter, codes, points[with_code])

    def _find_sheet(self, batch: ActorBatch) -> "_ShapeSheet":
        steps = np.unique(np.round(batch.radii * _STEPS).astype(np.intp))
        key = (batch.style, tuple(steps.tolist()))
        sheet = self._sheets.get(key)
        if sheet is None:
            sheet = self._sheets[key] = _ShapeSheet(batch.style, steps / _STEPS, self._ratio)
            if len(self._sheets) > _MOST_SHEETS:
                self._sheets.popitem(last=False)
        else:
            self._sheets.move_to_end(key)
        return sheet


class _ShapeSheet:
    """The shape of one style in some radii, side by side in one pixmap."""

    def __init__(self, style: ActorStyle, radii: FloatArray, ratio: float) -> None:
        self._radii = radii
        reach = float(radii.max()) * DIAMOND_REACH + style.outline_width
        self._cell = even_px(2 * reach * ratio)
        self._pixmap = QPixmap(self._cell * len(radii), self._cell)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen_of(LineStyle(style.outline_width, style.outline, style.outline_dash)))
        painter.setBrush(QBrush(QColor(*style.fill)))
        for place, radius in enumerate(radii.tolist()):
            painter.resetTransform()
            painter.translate((place + 0.5) * self._cell, self._cell / 2)
            painter.scale(ratio, ratio)
            draw_shape(painter, style.shape, 0.0, 0.0, radius)
        painter.end()

    def paint(self, painter: QPainter, points: FloatArray, radii: FloatArray) -> None:
        """Stamp shapes of (k,) radii, pixels, around (k, 2) device pixels."""
        places = np.searchsorted(self._radii, np.round(radii * _STEPS) / _STEPS)
        copies = np.zeros((len(points), 10))
        copies[:, :2] = points
        copies[:, 2] = places * self._cell
        copies[:, 4:6] = self._cell
        copies[:, 6:8] = 1.0
        copies[:, 9] = 1.0
        draw_copies(painter, copies, self._pixmap)
