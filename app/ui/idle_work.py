"""Work that nobody waits for yet, done in pieces while the window has nothing else to do."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 12
_AT_ONCE_S = 0.003
"""Little enough that no frame is late for it."""


class IdleWork(QObject):
    """Goes through the pieces of some work, a few milliseconds at a time, until it is done."""

    def __init__(self, parent: QObject, pieces: Iterator[None]) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not self._timer.isActive()

    def _go_on(self) -> None:
        until = perf_counter() + _AT_ONCE_S
        for _piece in self._pieces:
            if perf_counter() >= until:
                return
        self._timer.stop()
