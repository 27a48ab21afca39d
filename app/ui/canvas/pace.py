"""How quickly frames have to follow each other, and what there is time for in each.

While something moves, edges need not be smooth, but no frame must be late. A moment after
the last movement the picture is painted at its finest. Whether there is time for something
is told by what it took the last time; what is shown at rest does not depend on it.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.painting.screen_painter import Quality

CALM_MS = 100
"""After the last movement: then the map is painted at its finest."""

SMOOTH_MS = 6.0
"""So much of a frame may be spent on the picture: the rest of its 16 is for what else the
window does, for showing it, and for a machine that has other work."""

LONG_MS = 30.0
"""What takes longer is not painted in one go while somebody may want to act."""

TURN_MS = 16.0
"""So much of it is painted at a time."""

_RISE = 0.3
"""How far one longer time is believed: it may have been a hitch. A shorter one is, at once."""


class Pace(QObject):
    """Knows whether the map is in motion, and what its frames take.

    Emits
    -----
    calmed
        A moment after the last movement or change, or when one is known to have been the last.
    """

    calmed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composing_ms = 0.0
        self._painting_ms: dict[Quality, float] = {}
        self._is_moving = False
        self._goes_on = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self._calm_down)

    @property
    def is_moving(self) -> bool:
        """Whether the next frame soon gives way to another one."""
        return self._is_moving

    @property
    def is_calm(self) -> bool:
        """Whether the moment after the last movement or change has passed."""
        return not (self._timer.isActive() or (self._is_moving and self._is_too_early))

    @property
    def quality(self) -> Quality:
        """How well the next frame is painted."""
        if self._is_moving:
            return Quality.MOVING
        return Quality.FINEST if self.is_calm else Quality.QUICK

    @property
    def is_hurried(self) -> bool:
        """Whether a picture composed for each frame of a movement would come late."""
        return self._composing_ms + self._painting_ms.get(Quality.MOVING, 0.0) > SMOOTH_MS

    def takes_long(self, quality: Quality) -> bool:
        """Whether a whole picture of this quality is known to take long."""
        return self._painting_ms.get(quality, 0.0) >= LONG_MS

    def move(self) -> None:
        """Something has moved, and probably moves on."""
        self._is_moving = True
        self._timer.start()

    def expect(self, *, more: bool) -> None:
        """Whether more movement is to come, however long that may take.

        What takes long to be painted at its finest is not painted so before the last of it.
        """
        self._goes_on = more
        if self._is_moving and not more:
            self._timer.start()

    def change(self) -> None:
        """Something else is shown: quickly first, if its finest takes long or is not known yet."""
        if not self.is_calm or self._painting_ms.get(Quality.FINEST, SMOOTH_MS) >= SMOOTH_MS:
            self._timer.start()

    def go_on(self) -> None:
        """A frame is shown: the moment that has to pass begins once it is seen."""
        if not self.is_calm:
            self._timer.start()

    def rest(self) -> None:
        """Nothing moves any more."""
        self._timer.stop()
        self._is_moving = False
        self.calmed.emit()

    @property
    def _is_too_early(self) -> bool:
        """Whether the finest picture would be in the way of a movement that goes on."""
        return self._goes_on and self._painting_ms.get(Quality.FINEST, CALM_MS) >= CALM_MS

    def _calm_down(self) -> None:
        """Some time has passed without a movement."""
        if not (self._is_moving and self._is_too_early):
            self.rest()

    def note_composing(self, took_ms: float) -> None:
        """Take note of what it took to compose a picture.

        At rest it takes no less than in a movement, which does without some of it.
        """
        if self._is_moving or took_ms < self._composing_ms:
            self._composing_ms = _learnt(self._composing_ms, took_ms)

    def note_painting(self, quality: Quality, took_ms: float) -> None:
        """Take note of what it took to paint a whole frame.

        Others than the best would have taken no longer: so it is known that there is less
        to be painted by now, even if no frame of a movement has been painted since.
        """
        for lesser in Quality:
            if lesser < quality and lesser in self._painting_ms:
                self._painting_ms[lesser] = min(self._painting_ms[lesser], took_ms)
        self._painting_ms[quality] = _learnt(self._painting_ms.get(quality, 0.0), took_ms)


def _learnt(known_ms: float, took_ms: float) -> float:
    """What something takes, by what is known and what it took just now."""
    if known_ms == 0.0 or took_ms < known_ms:
        return took_ms
    return known_ms + _RISE * (took_ms - known_ms)
