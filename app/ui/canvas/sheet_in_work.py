"""A whole picture that takes long, painted a little at a time while another one is shown."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.drawing.arrays import Box
from app.ui.canvas.sheet import SheetContent
from app.ui.painting.screen_part import ScreenPart

PaintInSteps = Callable[[QPainter, ScreenPart, Box], Iterator[None]]


class SheetInWork:
    """A pixmap of a part of the map, to be put on the sheet once all of it is painted.

    What is painted, in which order, is what would be painted in one go: so the pixels are
    the same. It must be finished or given up, as a painter is at work on the pixmap.
    """

    def __init__(self, content: SheetContent, part: ScreenPart, paint: PaintInSteps) -> None:
        self.content = content
        self.part = part
        self.pixmap = QPixmap(QSize(part.width, part.height))
        self.took_ms = 0.0
        self._painter = QPainter(self.pixmap)
        self._painter.setClipRect(self.pixmap.rect())
        self._painter.fillRect(self.pixmap.rect(), QColor(*content.ground))
        self._steps = paint(self._painter, part, part.box)

    def is_of(self, content: SheetContent, part: ScreenPart) -> bool:
        """Whether this is what would be painted of a part of the map."""
        return content == self.content and part == self.part

    def go_on(self, for_ms: float) -> bool:
        """Paint for about so long; whether all of it is painted."""
        begun = perf_counter()
        try:
            for _ in self._steps:
                if 1000.0 * (perf_counter() - begun) >= for_ms:
                    return False
        except BaseException:
            self.give_up()
            raise
        finally:
            self.took_ms += 1000.0 * (perf_counter() - begun)
        self.give_up()
        self.pixmap.setDevicePixelRatio(self.part.ratio)
        return True

    def __del__(self) -> None:
        """A pixmap must not go before its painter: Qt does not survive that."""
        self.give_up()

    def give_up(self) -> None:
        """Let go of the pixmap."""
        if self._painter.isActive():
            self._painter.end()
