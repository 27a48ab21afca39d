"""The layers of the map: a few items that each paint their arrays in one go."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.drawing.arrays import Box
from app.ui.canvas.scene_state import SceneState
from app.ui.painting.picture_painter import (
    paint_actors,
    paint_arrows,
    paint_hulls,
    paint_texts,
    paint_ties,
)
from app.ui.painting.text_painter import TextStamps

PaintLayer = Callable[[QPainter, Box], None]

_PIN_RADIUS = 2.5
_PIN_RING = 1.5
_DIAGONAL = 0.7071


class LayerItem(QGraphicsItem):
    """One layer. It covers the whole view and paints what the state holds for it.

    An exception must not leave `paint`: Qt would go on with a painter in disorder. It is
    handed to `sys.excepthook`, as one in a slot is.
    """

    def __init__(self, state: SceneState, level: int, paint_layer: PaintLayer) -> None:
        super().__init__()
        self._state = state
        self._paint_layer = paint_layer
        self._extent = QRectF()
        self.setZValue(level)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_extent(self, extent: QRectF) -> None:
        """Cover this rectangle, in view pixels."""
        self.prepareGeometryChange()
        self._extent = extent

    def boundingRect(self) -> QRectF:
        """The whole view, in view pixels."""
        return self._extent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Paint the layer, from map pixels."""
        # Whole pixels, so that text does not shimmer while the map is moved.
        x, y = (float(round(part)) for part in self._state.viewport.origin)
        visible = (x, y, x + self._extent.width(), y + self._extent.height())
        painter.save()
        painter.translate(-x, -y)
        try:
            self._paint_layer(painter, visible)
        except Exception:  # noqa: BLE001 - none may leave paint: told, not swallowed
            sys.excepthook(*sys.exc_info())
        finally:
            painter.restore()


class MapLayers:
    """All layers of one map, in the order in which they lie on each other."""

    def __init__(self, state: SceneState, pinned: Callable[[], frozenset[str]]) -> None:
        self._state = state
        self._pinned = pinned
        self._stamps = TextStamps()
        paints: tuple[PaintLayer, ...] = (
            self._paint_hulls,
            self._paint_ties,
            self._paint_actors,
            self._paint_labels,
            self._paint_pins,
        )
        self.items = tuple(LayerItem(state, level, paint) for level, paint in enumerate(paints))

    def set_extent(self, width: float, height: float) -> None:
        """Cover a view of this size, in pixels."""
        for item in self.items:
            item.set_extent(QRectF(0.0, 0.0, width, height))

    def _paint_hulls(self, painter: QPainter, _visible: Box) -> None:
        paint_hulls(painter, self._state.picture.hulls)

    def _paint_ties(self, painter: QPainter, visible: Box) -> None:
        picture, is_moving = self._state.picture, self._state.is_moving
        paint_ties(painter, picture.glows, visible, is_moving=is_moving)
        paint_ties(painter, picture.ties, visible, is_moving=is_moving)
        paint_arrows(painter, picture.arrows)

    def _paint_actors(self, painter: QPainter, _visible: Box) -> None:
        paint_texts(painter, self._state.picture.hull_labels, self._stamps)
        paint_actors(painter, self._state.picture.actors)

    def _paint_labels(self, painter: QPainter, _visible: Box) -> None:
        paint_texts(painter, self._state.picture.labels, self._stamps)

    def _paint_pins(self, painter: QPainter, _visible: Box) -> None:
        """Mark who stays where the analyst put it: a small dot at the edge of its disc."""
        geometry, theme = self._state.geometry, self._state.theme
        painter.setPen(QPen(QColor(*theme.background), _PIN_RING))
        painter.setBrush(QColor(*theme.muted))
        for actor in sorted(self._pinned()):
            index = self._state.index.actors.get(actor)
            if index is not None:
                x, y = geometry.centres[index].tolist()
                off = float(geometry.radii[index]) * _DIAGONAL
                painter.drawEllipse(QPointF(x + off, y - off), _PIN_RADIUS + 1, _PIN_RADIUS + 1)
