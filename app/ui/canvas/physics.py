"""The clock of the layout: it runs while something moves, and not a moment longer."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from app.session.map_layout import MapLayout

_FRAME_MS = 16
_BUDGET_S = 0.008
"""Half a frame: the other half is for painting it."""

_MOST_TICKS_A_FRAME = 6
"""More would be a jump rather than a movement."""


class PhysicsClock(QObject):
    """Ticks a layout frame by frame.

    Emits
    -----
    moved
        After each frame in which positions changed.
    settled
        When nothing moves any more and the clock stands still again.
    """

    moved = Signal()
    settled = Signal()

    def __init__(self, layout: MapLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._run_frame)

    @property
    def is_running(self) -> bool:
        """Whether the clock runs."""
        return self._timer.isActive()

    def wake(self) -> None:
        """Run until the layout has settled; nothing happens if it has."""
        if not self._layout.settled and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Stand still, whatever is under way."""
        self._timer.stop()

    def _run_frame(self) -> None:
        begun = perf_counter()
        for _ in range(_MOST_TICKS_A_FRAME):
            self._layout.tick()
            if self._layout.settled or perf_counter() - begun > _BUDGET_S:
                break
        self.moved.emit()
        if self._layout.settled:
            self._timer.stop()
            self.settled.emit()
