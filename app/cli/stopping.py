"""Ctrl-C while a command writes several files: what is being written is finished first."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType


class Stop:
    """Whether somebody pressed Ctrl-C."""

    def __init__(self) -> None:
        self.is_wanted = False

    def note(self, _signal: int, _frame: FrameType | None) -> None:
        """What is done when it is pressed."""
        self.is_wanted = True
        # Whoever presses it again wants no file finished.
        signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Within, Ctrl-C is noted and nothing else; pressed again it ends the program."""
    stop = Stop()
    if current_thread() is not main_thread():
        yield stop
        return
    before = signal.signal(signal.SIGINT, stop.note)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
