"""All that is painted of the map, layer upon layer, and the item that shows it."""

import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.drawing.arrays import Box
from app.ui.canvas.scene_state import SceneState
from app.ui.canvas.sheet import SheetContent
from app.ui.painting.pens import colour_of
from app.ui.painting.screen_painter import Quality, ScreenPainter, is_crowded
from app.ui.painting.screen_part import ScreenPart

_PIN_RADIUS = 2.5
_PIN_RING = 1.5
_DIAGONAL = 0.7071


class MapLayers:
    """The picture of a state and, on it, the marks of who is pinned."""

    def __init__(self, state: SceneState, pinned: Callable[[], frozenset[str]]) -> None:
        self._state = state
        self._pinned = pinned
        self._painter = ScreenPainter()

    @property
    def content(self) -> SheetContent:
        """What would be painted now; equal to another content if that looks the same."""
        state, pinned = self._state, self._pinned()
        picture, geometry = state.picture, state.geometry
        return SheetContent(
            things=(picture, pinned),
            scale=geometry.scale,
            ground=state.theme.background,
            world=(geometry.content, state.positions, state.theme),
        )

    @property
    def is_crowded(self) -> bool:
        """Whether there is so much that its finest picture is no other than a quick one."""
        return is_crowded(self._state.picture)

    def paint(self, painter: QPainter, part: ScreenPart, visible: Box, quality: Quality) -> Quality:
        """Paint what may be seen in a part of the map; see :meth:`ScreenPainter.paint`."""
        painted = self._painter.paint(painter, self._state.picture, part, visible, quality)
        self._paint_pins(painter)
        return painted

    def steps(self, painter: QPainter, part: ScreenPart, visible: Box) -> Iterator[None]:
        """Paint the same at its finest, in steps; see :meth:`ScreenPainter.steps`.

        It is good only as long as `content` is equal to what it was when this was called.
        """
        finest = Quality.FINEST
        yield from self._painter.steps(painter, self._state.picture, part, visible, finest)
        self._paint_pins(painter)
        yield

    def _paint_pins(self, painter: QPainter) -> None:
        """Mark who stays where the analyst put it: a small dot at the edge of its disc."""
        geometry, theme = self._state.geometry, self._state.theme
        painter.setPen(QPen(colour_of(theme.background), _PIN_RING))
        painter.setBrush(colour_of(theme.muted))
        for actor in sorted(self._pinned()):
            index = self._state.index.actors.get(actor)
            if index is not None:
                x, y = geometry.centres[index].tolist()
                off = float(geometry.radii[index]) * _DIAGONAL
                painter.drawEllipse(QPointF(x + off, y - off), _PIN_RADIUS + 1, _PIN_RADIUS + 1)


class MapItem(QGraphicsItem):
    """The one item of the scene. It covers the whole view and is painted by `paint_map`.

    An exception must not leave `paint`: Qt would go on with a painter in disorder. It is
    handed to `sys.excepthook`, as one in a slot is.
    """

    def __init__(self, paint_map: Callable[[QPainter, QSize], None]) -> None:
        super().__init__()
        self._paint_map = paint_map
        self._extent = QSize()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_extent(self, extent: QSize) -> None:
        """Cover a view of this size, in its pixels."""
        self.prepareGeometryChange()
        self._extent = extent

    def boundingRect(self) -> QRectF:
        """The whole view, in view pixels."""
        return QRectF(0.0, 0.0, self._extent.width(), self._extent.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Paint the map, in view pixels."""
        painter.save()
        try:
            self._paint_map(painter, self._extent)
        except Exception:  # noqa: BLE001 - none may leave paint: told, not swallowed
            sys.excepthook(*sys.exc_info())
        finally:
            painter.restore()
