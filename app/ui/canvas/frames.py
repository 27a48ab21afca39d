"""The frames of the map: what there is time to show in each, and showing it."""

from time import perf_counter

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter

from app.ui.canvas.layers import MapLayers
from app.ui.canvas.pace import TURN_MS, Pace
from app.ui.canvas.scene_state import SceneState
from app.ui.canvas.sheet import Sheet, SheetContent
from app.ui.canvas.sheet_in_work import SheetInWork
from app.ui.painting.screen_painter import Quality
from app.ui.painting.screen_part import ScreenPart, part_of_view

_MOST_MAGNIFIED = 5.0
_LEAST_MAGNIFIED = 0.2
"""From the whole of a map to one of its regions, as one turns a wheel without letting go.
Beyond these nothing can be told any more in a picture that is only magnified."""


class MapFrames:
    """Shows a state, composed anew or as it was painted last.

    While the map is magnified and there is no time to compose a picture for each frame, the
    last one is shown larger or smaller, until the map comes to rest.

    If it works in turns, a finest picture that takes long is painted in turns of the event
    loop, and until it is whole what was there before is shown, or a quick one.
    """

    def __init__(
        self, state: SceneState, layers: MapLayers, pace: Pace, *, in_turns: bool = False
    ) -> None:
        self._in_turns = in_turns
        self._is_next_whole = False
        self._work: SheetInWork | None = None
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
        return self._sheet.is_finest and not self._is_magnified and self._work is None

    @property
    def is_in_work(self) -> bool:
        """Whether a finest picture is being painted: `go_on` until it is whole."""
        return self._work is not None

    def go_on(self) -> bool:
        """Paint some more of the finest picture; whether it is whole now, and to be shown."""
        # What fails is not begun again with every turn.
        work, self._work = self._work, None
        if work is None:
            return False
        if not work.go_on(TURN_MS):
            self._work = work
            return False
        self._sheet.take(work.content, work.part, work.pixmap, keeps=self._pace.is_hurried)
        self._pace.note_painting(Quality.FINEST, work.took_ms)
        if self._layers.is_crowded:
            self._pace.note_painting(Quality.QUICK, work.took_ms)
        return True

    def give_up(self) -> None:
        """Leave a picture that is being painted; the next frame begins another if need be."""
        if self._work is not None:
            self._work.give_up()
            self._work = None

    def hurry(self) -> None:
        """Have the next frame painted at once: it is to be seen in a picture."""
        self._is_next_whole = True

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
            self.give_up()
            self._sheet.magnify(painter, state.viewport, state.theme.background)
            return
        ratio = painter.device().devicePixelRatioF()
        part = part_of_view(state.viewport, (size.width(), size.height()), ratio)
        content, quality = self._layers.content, self._pace.quality
        if self._work is not None and not self._work.is_of(content, part):
            self.give_up()
        in_turns = self._in_turns and not self._is_next_whole
        self._is_next_whole = False
        if not in_turns or quality is Quality.MOVING:
            self.give_up()
        elif quality is Quality.FINEST:
            quality = self._work_on(content, part)
        elif self._pace.takes_long(quality):
            quality = Quality.MOVING
        if self._work is not None and self._sheet.may_stand_for(content):
            self._sheet.magnify(painter, state.viewport, state.theme.background)
            return
        self._bring_up(content, part, quality)
        self._sheet.show(painter)

    def _work_on(self, content: SheetContent, part: ScreenPart) -> Quality:
        """Have the finest picture painted in turns; how well what is shown now is to be."""
        if self._sheet.has(content, part):
            return Quality.FINEST
        if self._work is None:
            self._work = SheetInWork(content, part, self._layers.steps)
            if not self._pace.takes_long(Quality.FINEST) and self.go_on():
                return Quality.FINEST
        return Quality.MOVING

    def _bring_up(self, content: SheetContent, part: ScreenPart, quality: Quality) -> None:
        begun, keeps = perf_counter(), self._pace.is_hurried
        if self._sheet.bring_up(content, part, quality, keeps=keeps):
            self._pace.note_painting(quality, 1000.0 * (perf_counter() - begun))

    def _may_magnify(self) -> bool:
        state, pace = self._state, self._pace
        if not (pace.is_moving and pace.is_hurried and state.is_behind_by_scale):
            return False
        by = self._sheet.magnifies_to(self._state.viewport)
        return _LEAST_MAGNIFIED <= by <= _MOST_MAGNIFIED
