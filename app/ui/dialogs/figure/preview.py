"""The preview: the figure itself, painted by the painter of the files, at any size.

What is seen is painted once into a picture, which is shown while the page is pulled about or
zoomed; a moment after it rests it is painted anew, as sharp as the screen is.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.drawing.arrays import Box
from app.figures.page import Figure
from app.ui.painting.figure_writer import paint_figure

_MARGIN_PX = 20.0
_ZOOM = (0.1, 12.0)
"""Pixels per point: from a poster as a stamp to the halo of a letter."""

_STEP = 1.25
_REST_MS = 90
_BEYOND = 0.35
"""Of what is seen, so much more is painted at each side, to be pulled into sight."""

_PLAUSIBLE_DPI = (50.0, 400.0)
"""What a screen may say of itself: some say that they are a millimetre wide."""

_MARK_PX = 4.0


@dataclass(frozen=True)
class _Tile:
    """A part of the page as a picture: its region in points, and pixels of the screen a point."""

    image: QImage
    region: QRectF
    zoom: float


class FigurePreview(QAbstractScrollArea):
    """Shows a figure: fitted to the window, at print size, or at any zoom.

    The wheel zooms at the pointer, a drag pulls the page; with the keyboard arrows scroll, plus
    and minus zoom, 0 fits and 1 shows print size.

    Emits
    -----
    zoom_changed
        When the page is larger or smaller than before.
    """

    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._zoom = 1.0
        self._is_fitted = True
        self._tile: _Tile | None = None
        self._mark: Box | None = None
        self._pulled_from: QPointF | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.viewport().update)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 200)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(24)

    @property
    def figure(self) -> Figure | None:
        """The figure that is shown."""
        return self._figure

    @property
    def zoom(self) -> float:
        """How large the page is by its print size on this screen."""
        return self._zoom / self._print_zoom()

    @property
    def is_fitted(self) -> bool:
        """Whether the page keeps to the size of the window."""
        return self._is_fitted

    def show_figure(self, figure: Figure) -> None:
        """Show another figure at the same place and zoom."""
        self._figure = figure
        self._tile = None
        self._mark = None
        self.setAccessibleDescription(f"{figure.title}. {figure.description}")
        if self._is_fitted:
            self.fit()
        self._set_bars()
        self.viewport().update()

    def show_nothing(self) -> None:
        """Show no figure, at the zoom at which the next will be."""
        self._figure = self._tile = self._mark = None
        self.setAccessibleDescription("")
        self.viewport().update()

    def mark(self, place: Box | None) -> None:
        """Outline a place on the page (points), and bring it into sight; None: no more."""
        self._mark = place
        if place is not None:
            left, top, right, bottom = place
            corner = self._page().topLeft()
            middle = QPointF(left + right, top + bottom) / 2 * self._zoom + corner
            room = QRectF(self.viewport().rect())
            if not room.adjusted(24, 24, -24, -24).contains(middle):
                self._scroll(middle - room.center())
        self.viewport().update()

    @property
    def marked(self) -> Box | None:
        """The place that is outlined."""
        return self._mark

    def fit(self) -> None:
        """Show the whole page as large as the window allows, and keep it so."""
        self._is_fitted = True
        if self._figure is None:
            return
        room = self.viewport().size()
        width = max(room.width() - 2 * _MARGIN_PX, 40.0) / self._figure.width
        height = max(room.height() - 2 * _MARGIN_PX, 40.0) / self._figure.height
        self._set_zoom(min(width, height))

    def show_print_size(self) -> None:
        """Show the page as large as it will be printed, if the screen knows how large it is."""
        self._is_fitted = False
        self._zoom_at(self._print_zoom() / self._zoom, QRectF(self.viewport().rect()).center())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom at a point of the window, by default its middle."""
        self._is_fitted = False
        self._zoom_at(factor, at or QRectF(self.viewport().rect()).center())

    def zoom_in(self) -> None:
        """One step nearer."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """One step away."""
        self.zoom_by(1 / _STEP)

    def sizeHint(self) -> QSize:
        """The larger part of the dialog."""
        return QSize(720, 620)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page on its ground, with the place that is marked."""
        palette, viewport = self.palette(), self.viewport()
        with QPainter(viewport) as painter:
            painter.fillRect(viewport.rect(), palette.color(QPalette.ColorRole.Mid))
            if self._figure is None:
                return
            page = self._page()
            painter.fillRect(page, QColor(*self._figure.background))
            painter.setClipRect(page)
            tile = self._tile_for(self._figure, page)
            corner = page.topLeft() + tile.region.topLeft() * self._zoom
            target = QRectF(corner, tile.region.size() * self._zoom)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(target, tile.image)
            painter.setClipping(False)
            if self._mark is not None:
                self._paint_mark(painter, self._mark, page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page that is fitted stays so."""
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        self._set_bars()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint where the page is now."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        turned = event.angleDelta().y()
        if turned:
            self.zoom_by(_STEP ** (turned / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the page."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pulled_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull it."""
        if self._pulled_from is not None:
            self._scroll(self._pulled_from - event.position())
            self._pulled_from = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of it."""
        self._pulled_from = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by keyboard; arrows scroll."""
        act = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_1: self.show_print_size,
        }.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _print_zoom(self) -> float:
        """Pixels per point at which a millimetre on the screen is one on paper."""
        screen = self.screen()
        least, most = _PLAUSIBLE_DPI
        dpi = screen.physicalDotsPerInch()
        return (dpi if least <= dpi <= most else screen.logicalDotsPerInch()) / 72.0

    def _page(self) -> QRectF:
        """Where the page lies in the window: in its middle, or as it is scrolled."""
        assert self._figure is not None
        size = self._figure.width * self._zoom, self._figure.height * self._zoom
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        room = self.viewport().width(), self.viewport().height()
        corner = [
            _MARGIN_PX - bar.value() if bar.maximum() else (there - taken) / 2
            for there, taken, bar in zip(room, size, bars, strict=True)
        ]
        return QRectF(round(corner[0]), round(corner[1]), *size)

    def _set_zoom(self, zoom: float) -> None:
        zoom = min(max(zoom, _ZOOM[0]), _ZOOM[1])
        if zoom != self._zoom:
            self._zoom = zoom
            self._rest.start()
            self._set_bars()
            self.viewport().update()
            self.zoom_changed.emit()

    def _zoom_at(self, factor: float, at: QPointF) -> None:
        """Zoom so that what lies under a point stays there."""
        if self._figure is None:
            return
        before = (at - self._page().topLeft()) / self._zoom
        self._set_zoom(self._zoom * factor)
        self._scroll(self._page().topLeft() + before * self._zoom - at)

    def _scroll(self, by: QPointF) -> None:
        for bar, step in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() + round(step))
        self._rest.start()

    def _set_bars(self) -> None:
        if self._figure is None:
            return
        room = self.viewport().size()
        for bar, there, taken in (
            (self.horizontalScrollBar(), room.width(), self._figure.width * self._zoom),
            (self.verticalScrollBar(), room.height(), self._figure.height * self._zoom),
        ):
            spare = 0 if self._is_fitted else round(taken + 2 * _MARGIN_PX - there)
            bar.setRange(0, max(0, spare))
            bar.setPageStep(there)

    def _tile_for(self, figure: Figure, page: QRectF) -> _Tile:
        """What is seen as a picture: the last one while something moves, if there is one."""
        seen = QRectF(self.viewport().rect()).intersected(page)
        region = QRectF((seen.topLeft() - page.topLeft()) / self._zoom, seen.size() / self._zoom)
        zoom, tile = self._zoom * self.devicePixelRatioF(), self._tile
        if tile is not None:
            is_sharp = tile.zoom == zoom and tile.region.adjusted(-1, -1, 1, 1).contains(region)
            if is_sharp or self._rest.isActive():
                return tile
        self._tile = _paint_tile(figure, _grown(region, figure), zoom)
        return self._tile

    def _paint_mark(self, painter: QPainter, place: Box, page: QRectF) -> None:
        left, top, right, bottom = place
        corner = page.topLeft() + QPointF(left, top) * self._zoom
        box = QRectF(corner, QPointF(right - left, bottom - top) * self._zoom + corner)
        box.adjust(-_MARK_PX, -_MARK_PX, _MARK_PX, _MARK_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((QPalette.ColorRole.Window, 4.5), (QPalette.ColorRole.Accent, 2.2)):
            painter.setPen(QPen(self.palette().color(colour), width))
            painter.drawRoundedRect(box, _MARK_PX, _MARK_PX)


def _grown(region: QRectF, figure: Figure) -> QRectF:
    """What is seen and some more of the page around it."""
    x, y = region.width() * _BEYOND, region.height() * _BEYOND
    return region.adjusted(-x, -y, x, y).intersected(QRectF(0, 0, figure.width, figure.height))


def _paint_tile(figure: Figure, region: QRectF, zoom: float) -> _Tile:
    width, height = (max(1, round(side * zoom)) for side in (region.width(), region.height()))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(*figure.background))
    with QPainter(image) as painter:
        painter.scale(width / max(region.width(), 1e-6), height / max(region.height(), 1e-6))
        painter.translate(-region.topLeft())
        paint_figure(painter, figure)
    return _Tile(image, region, zoom)
