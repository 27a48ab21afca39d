"""The clock of the layout: it runs while something moves, and not a moment longer."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from app.session.map_layout import MapLayout

_FRAME_MS = 16
_BUDGET_S = 0.008
"""Half a frame: the other half is for painting it."""

_MOST_TICKS_A_FRAME = 10
"""More would be a jump rather than a movement."""


class PhysicsClock(QObject):
    """Ticks a layout frame by frame.

    When all has come to rest it uses some further frames to place what is not seen yet,
    so that a filter taken away does not have to wait for it; then it stands still.

    Emits
    -----
    moved
        After each frame in which positions changed.
    settled
        When nothing moves any more.
    stirred
        When something begins to move.
    """

    moved = Signal()
    settled = Signal()
    stirred = Signal()

    def __init__(self, layout: MapLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._was_moving = False
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._run_frame)

    @property
    def is_running(self) -> bool:
        """Whether the clock runs."""
        return self._timer.isActive()

    def wake(self) -> None:
        """Run until all is done."""
        self._notice_movement()
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Stand still, whatever is under way."""
        self._timer.stop()
        self._was_moving = False

    def _run_frame(self) -> None:
        begun = perf_counter()
        while perf_counter() - begun < _BUDGET_S and self._layout.settled:
            if self._layout.prepare():
                break
        ticks = 0
        while perf_counter() - begun < _BUDGET_S and not self._layout.settled:
            self._layout.tick()
            ticks += 1
            if ticks == _MOST_TICKS_A_FRAME:
                break
        self._tell(ticks > 0)

    def _notice_movement(self) -> None:
        if not self._was_moving and not self._layout.settled:
            self._was_moving = True
            self.stirred.emit()

    def _tell(self, has_moved: bool) -> None:
        """Say what this frame changed, and stop when there is nothing left to do."""
        if has_moved:
            self.moved.emit()
        if not self._layout.settled:
            self._notice_movement()
            return
        if self._was_moving:
            self._was_moving = False
            self.settled.emit()
        if self._layout.prepare(0):
            self._timer.stop()
