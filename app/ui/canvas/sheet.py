"""The map as it was painted last, kept to be shown again: shifted, filled up or magnified.

Moving the map changes nothing of its picture. What was painted is shifted by whole device
pixels, and only the strips that come into view are painted.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.drawing.arrays import Box, Rgb
from app.drawing.coordinates import Viewport
from app.ui.painting.screen_painter import Quality
from app.ui.painting.screen_part import ScreenPart

Paint = Callable[[QPainter, ScreenPart, Box, Quality], Quality]


class Sheet:
    """A pixmap as large as the view.

    `paint` paints with a painter of the pixels of a part whatever may be seen within a
    box, in map pixels, and answers how well it is painted.
    """

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._pixmap = QPixmap()
        self._part: ScreenPart | None = None
        self._content: object = None
        self._scale = 1.0
        self._quality = Quality.MOVING

    @property
    def is_finest(self) -> bool:
        """Whether all of it is painted at its finest."""
        return self._part is not None and self._quality is Quality.FINEST

    def bring_up(
        self,
        content: object,
        scale: float,
        part: ScreenPart,
        ground: Rgb,
        quality: Quality,
    ) -> bool:
        """Have it show a part of the map at least as well as wanted.

        Parameters
        ----------
        content
            What is painted; what is equal to it is not painted anew.
        scale
            Map pixels per layout unit, for :meth:`magnify`.
        part
            What the view shows.
        ground
            The colour below everything.
        quality
            Of a whole picture. Strips that come into view are painted with smooth edges in
            any case: they are small.

        Returns
        -------
        bool
            Whether all of it was painted.
        """
        before = self._part
        self._part, self._scale = part, scale
        is_kept = content == self._content and quality <= self._quality
        if before is not None and is_kept and _is_shift(before, part):
            self._shift(before, part, ground)
            return False
        self._content = content
        self._paint_all(part, ground, quality)
        return True

    def show(self, painter: QPainter) -> None:
        """Put it where the view's pixels are."""
        painter.drawPixmap(0, 0, self._pixmap)

    def magnifies_to(self, viewport: Viewport) -> float:
        """How much larger than on it things are in a viewport; 0 if nothing is on it."""
        return 0.0 if self._part is None else viewport.scale / self._scale

    def magnify(self, painter: QPainter, viewport: Viewport, ground: Rgb) -> None:
        """Put it where the same things lie in another viewport, larger or smaller."""
        part = self._part
        if part is None:
            return
        by = viewport.scale / self._scale
        x, y = (edge / part.ratio for edge in (part.left, part.top))
        at = QRectF(
            x * by - viewport.origin[0],
            y * by - viewport.origin[1],
            part.width / part.ratio * by,
            part.height / part.ratio * by,
        )
        whole = QRectF(0.0, 0.0, part.width / part.ratio, part.height / part.ratio)
        if not at.contains(whole):
            painter.fillRect(whole, QColor(*ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(at, self._pixmap, QRectF(self._pixmap.rect()))

    def _paint_all(self, part: ScreenPart, ground: Rgb, quality: Quality) -> None:
        size = QSize(part.width, part.height)
        if self._pixmap.size() != size:
            self._pixmap = QPixmap(size)
        self._quality = Quality.FINEST
        self._paint_rects([QRect(0, 0, part.width, part.height)], part, ground, quality)

    def _shift(self, before: ScreenPart, part: ScreenPart, ground: Rgb) -> None:
        dx, dy = before.left - part.left, before.top - part.top
        if dx == dy == 0:
            return
        self._pixmap.setDevicePixelRatio(1.0)
        self._pixmap.scroll(dx, dy, self._pixmap.rect())
        strips = _strips(part.width, part.height, dx, dy)
        self._paint_rects(strips, part, ground, Quality.QUICK)

    def _paint_rects(
        self, rects: list[QRect], part: ScreenPart, ground: Rgb, quality: Quality
    ) -> None:
        """Paint some rectangles, in device pixels of the sheet."""
        self._pixmap.setDevicePixelRatio(1.0)
        painter = QPainter(self._pixmap)
        try:
            for rect in rects:
                painter.resetTransform()
                painter.setClipRect(rect)
                painter.fillRect(rect, QColor(*ground))
                strip = part.within(rect.left(), rect.top(), rect.width(), rect.height())
                painted = self._paint(painter, part, strip.box, quality)
                self._quality = min(self._quality, painted)
        finally:
            painter.end()
            self._pixmap.setDevicePixelRatio(part.ratio)


def _is_shift(before: ScreenPart, after: ScreenPart) -> bool:
    """Whether one part is the other moved, and by less than its own size."""
    sizes = (before.width, before.height, before.ratio)
    return (
        sizes == (after.width, after.height, after.ratio)
        and abs(before.left - after.left) < before.width
        and abs(before.top - after.top) < before.height
    )


def _strips(width: int, height: int, dx: int, dy: int) -> list[QRect]:
    """What is left free of a rectangle when its content is shifted."""
    strips = []
    if dy:
        strips.append(QRect(0, 0 if dy > 0 else height + dy, width, abs(dy)))
    if dx:
        left, top = (0 if dx > 0 else width + dx), max(dy, 0)
        strips.append(QRect(left, top, abs(dx), height - abs(dy)))
    return strips
