"""The frames of the map: what there is time to show in each, and showing it."""

from time import perf_counter

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter

from app.ui.canvas.layers import MapLayers
from app.ui.canvas.pace import Pace
from app.ui.canvas.scene_state import SceneState
from app.ui.canvas.sheet import Sheet
from app.ui.painting.screen_part import part_of_view

_MOST_MAGNIFIED = 5.0
_LEAST_MAGNIFIED = 0.2
"""From the whole of a map to one of its regions, as one turns a wheel without letting go.
Beyond these nothing can be told any more in a picture that is only magnified."""


class MapFrames:
    """Shows a state, composed anew or as it was painted last.

    While the map is magnified and there is no time to compose a picture for each frame, the
    last one is shown larger or smaller, until the map comes to rest.
    """

    def __init__(self, state: SceneState, layers: MapLayers, pace: Pace) -> None:
        self._state = state
        self._layers = layers
        self._pace = pace
        self._sheet = Sheet(layers.paint)
        self._is_magnified = False

    @property
    def is_magnified(self) -> bool:
        """Whether the next frame is the last picture, larger or smaller."""
        return self._is_magnified

    @property
    def is_finest(self) -> bool:
        """Whether what was shown last is painted at its finest."""
        return self._sheet.is_finest and not self._is_magnified

    def prepare(self) -> None:
        """Have all that the next frame shows composed."""
        self._is_magnified = self._may_magnify()
        if not self._is_magnified:
            self._state.is_moving = self._pace.is_moving
            self._state.refresh()
            took_ms = self._state.take_composing_ms()
            if took_ms is not None:
                self._pace.note_composing(took_ms)

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Paint the frame, in pixels of a view of that size."""
        state = self._state
        self._pace.go_on()
        if self._is_magnified:
            self._sheet.magnify(painter, state.viewport, state.theme.background)
            return
        ratio = painter.device().devicePixelRatioF()
        part = part_of_view(state.viewport, (size.width(), size.height()), ratio)
        begun, quality = perf_counter(), self._pace.quality
        content, keeps = self._layers.content, self._pace.is_hurried
        if self._sheet.bring_up(content, part, quality, keeps=keeps):
            self._pace.note_painting(quality, 1000.0 * (perf_counter() - begun))
        self._sheet.show(painter)

    def _may_magnify(self) -> bool:
        state, pace = self._state, self._pace
        if not (pace.is_moving and pace.is_hurried and state.is_behind_by_scale):
            return False
        by = self._sheet.magnifies_to(self._state.viewport)
        return _LEAST_MAGNIFIED <= by <= _MOST_MAGNIFIED
