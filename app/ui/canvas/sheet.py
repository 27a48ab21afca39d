"""The map as it was painted last, kept to be shown again: shifted, filled up or magnified.

Moving the map changes nothing of its picture. What was painted is shifted by whole device
pixels, and only the strips that come into view are painted.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import ceil, floor

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.drawing.arrays import Box, Rgb
from app.drawing.coordinates import Viewport
from app.ui.painting.screen_painter import Quality
from app.ui.painting.screen_part import ScreenPart

Paint = Callable[[QPainter, ScreenPart, Box, Quality], Quality]


@dataclass(frozen=True, slots=True)
class SheetContent:
    """What is on a sheet.

    `things` are painted, on a ground of the colour `ground`, at `scale` map pixels per
    layout unit. `world` are objects that are the very same as long as the same things lie
    in the same places, at whatever scale.
    """

    things: object
    scale: float
    ground: Rgb
    world: tuple[object, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Print:
    """What was painted: of which part of the map, at which scale, of which world."""

    pixmap: QPixmap
    part: ScreenPart
    scale: float
    world: tuple[object, ...]

    def place(self, viewport: Viewport) -> QRectF:
        """Where it lies in another viewport, in pixels of the view."""
        part, by = self.part, viewport.scale / self.scale
        return QRectF(
            part.left / part.ratio * by - viewport.origin[0],
            part.top / part.ratio * by - viewport.origin[1],
            part.width / part.ratio * by,
            part.height / part.ratio * by,
        )


class Sheet:
    """A pixmap as large as the view.

    `paint` paints with a painter of the pixels of a part whatever may be seen within a
    box, in map pixels, and answers how well it is painted.
    """

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._pixmap = QPixmap()
        self._content: SheetContent | None = None
        self._now: _Print | None = None
        self._overview: _Print | None = None
        self._quality = Quality.MOVING

    @property
    def is_finest(self) -> bool:
        """Whether all of it is painted at its finest."""
        return self._now is not None and self._quality is Quality.FINEST

    def bring_up(
        self, content: SheetContent, part: ScreenPart, quality: Quality, *, keeps: bool = False
    ) -> bool:
        """Have it show a part of the map at least as well as wanted.

        Parameters
        ----------
        content
            What is painted; what is equal to it is not painted anew.
        part
            What the view shows.
        quality
            Of a whole picture. Strips that come into view are painted with smooth edges in
            any case: they are small.
        keeps
            Whether to keep what was painted of more of the same map, as an overview to be
            seen around this part when the map is shown smaller again.

        Returns
        -------
        bool
            Whether all of it was painted.
        """
        before, is_kept = self._now, content == self._content and quality <= self._quality
        if before is not None and is_kept and _is_shift(before.part, part):
            self._now = replace(before, part=part)
            self._shift(before.part, part, content.ground)
            return False
        if keeps and before is not None:
            self._keep_overview(before, content)
        size = QSize(part.width, part.height)
        if self._pixmap.size() != size or self._is_overview(self._pixmap):
            self._pixmap = QPixmap(size)
        self._content, self._quality = content, Quality.FINEST
        self._now = _Print(self._pixmap, part, content.scale, content.world)
        self._paint_rects([self._pixmap.rect()], part, content.ground, quality)
        return True

    def has(self, content: SheetContent, part: ScreenPart) -> bool:
        """Whether it shows a part of the map at its finest, or needs but strips to do so."""
        return (
            self.is_finest
            and content == self._content
            and self._now is not None
            and _is_shift(self._now.part, part)
        )

    def may_stand_for(self, content: SheetContent) -> bool:
        """Whether other things are on it, but the same actors in the same places."""
        return (
            content != self._content
            and self._now is not None
            and _are_same(self._now.world, content.world)
        )

    def take(
        self, content: SheetContent, part: ScreenPart, pixmap: QPixmap, *, keeps: bool = False
    ) -> None:
        """Show from now on what was painted elsewhere, at its finest; see `bring_up`."""
        if keeps and self._now is not None:
            self._keep_overview(self._now, content)
        self._pixmap = pixmap
        self._content, self._quality = content, Quality.FINEST
        self._now = _Print(pixmap, part, content.scale, content.world)

    def show(self, painter: QPainter) -> None:
        """Put it where the view's pixels are."""
        painter.drawPixmap(0, 0, self._pixmap)

    def magnifies_to(self, viewport: Viewport) -> float:
        """How much larger than on it things are in a viewport; 0 if nothing is on it."""
        return 0.0 if self._now is None else viewport.scale / self._now.scale

    def magnify(self, painter: QPainter, viewport: Viewport, ground: Rgb) -> None:
        """Put it where the same things lie in another viewport, larger or smaller."""
        if self._now is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        part, at = self._now.part, self._now.place(viewport)
        view = QRectF(0.0, 0.0, part.width / part.ratio, part.height / part.ratio)
        for rect in _around(view.toAlignedRect(), at):
            painter.save()
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            painter.fillRect(rect, QColor(*ground))
            if self._overview is not None and _are_same(self._overview.world, self._now.world):
                pixmap = self._overview.pixmap
                painter.drawPixmap(self._overview.place(viewport), pixmap, QRectF(pixmap.rect()))
            painter.restore()
        painter.drawPixmap(at, self._pixmap, QRectF(self._pixmap.rect()))

    def _keep_overview(self, before: _Print, content: SheetContent) -> None:
        """Keep the print of the smallest scale below that of what is painted now."""
        prints = [each for each in (self._overview, before) if each is not None]
        same = [each for each in prints if _are_same(each.world, content.world)]
        wider = [each for each in same if each.scale < content.scale]
        self._overview = min(wider, key=lambda each: each.scale, default=None)

    def _is_overview(self, pixmap: QPixmap) -> bool:
        return self._overview is not None and self._overview.pixmap is pixmap

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


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return all(left is right for left, right in zip(one, other, strict=True))


def _is_shift(before: ScreenPart, after: ScreenPart) -> bool:
    """Whether one part is the other moved, and by less than its own size."""
    sizes = (before.width, before.height, before.ratio)
    return (
        sizes == (after.width, after.height, after.ratio)
        and abs(before.left - after.left) < before.width
        and abs(before.top - after.top) < before.height
    )


def _around(view: QRect, at: QRectF) -> list[QRect]:
    """What of a view is not wholly covered by something that lies at a place, in rectangles.

    To magnify takes as long as there are pixels: none should be painted twice.
    """
    left, top = ceil(at.left()), ceil(at.top())
    width, height = floor(at.right()) - left, floor(at.bottom()) - top
    inner = QRect(left, top, max(width, 0), max(height, 0)).intersected(view)
    if inner.isEmpty():
        return [view]
    above, below = inner.top() - view.top(), view.bottom() - inner.bottom()
    before, after = inner.left() - view.left(), view.right() - inner.right()
    rects = (
        QRect(view.left(), view.top(), view.width(), above),
        QRect(view.left(), inner.bottom() + 1, view.width(), below),
        QRect(view.left(), inner.top(), before, inner.height()),
        QRect(inner.right() + 1, inner.top(), after, inner.height()),
    )
    return [rect for rect in rects if not rect.isEmpty()]


def _strips(width: int, height: int, dx: int, dy: int) -> list[QRect]:
    """What is left free of a rectangle when its content is shifted."""
    strips = []
    if dy:
        strips.append(QRect(0, 0 if dy > 0 else height + dy, width, abs(dy)))
    if dx:
        left, top = (0 if dx > 0 else width + dx), max(dy, 0)
        strips.append(QRect(left, top, abs(dx), height - abs(dy)))
    return strips
