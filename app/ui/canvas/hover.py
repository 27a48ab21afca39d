"""What the pointer rests on, after a moment: a map that answers every twitch flickers."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.drawing.hit_test import Hit

DELAY_MS = 80


class HoverWatch(QObject):
    """Waits until the pointer has rested on something else for a moment.

    Emits
    -----
    rested
        With what the pointer has come to rest on: a `Hit` or None.
    """

    rested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now: Hit | None = None
        self._told: Hit | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._tell)

    @property
    def is_waiting(self) -> bool:
        """Whether the moment has not passed yet."""
        return self._timer.isActive()

    def watch(self, hit: Hit | None) -> None:
        """The pointer is over something, or over nothing."""
        if hit != self._now:
            self._now = hit
            if hit == self._told:
                self._timer.stop()
            else:
                self._timer.start()

    def forget(self) -> None:
        """Nothing is rested on from now on, at once."""
        self._timer.stop()
        self._now = None
        self._tell()

    def reset(self) -> None:
        """The content is another: what was under the pointer means nothing any more."""
        self._timer.stop()
        self._now = self._told = None

    def _tell(self) -> None:
        if self._now != self._told:
            self._told = self._now
            self.rested.emit(self._now)
