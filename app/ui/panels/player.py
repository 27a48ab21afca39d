"""Time that runs by itself: the date of a session moves on until the end, or until one pauses.

It runs by the clock and not by frames, so that it is as fast on a slow machine; only the frames
in between are fewer.
"""

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.session.session import Session
from app.ui.canvas.listening import listen

SPEEDS = (0.5, 1.0, 2.0, 4.0)
"""In years a second."""

_FRAME_MS = 32
"""A little less than a thirtieth of a second: so one frame in twenty may be late."""

_DAYS_A_YEAR = 365.25


class Player(QObject):
    """Plays time.

    Parameters
    ----------
    end_of
        The day at which playing from a day comes to its end.
    begin
        The day from which it plays if it is at its end already.
    clock
        Tells seconds, from whenever on.

    Emits
    -----
    playing_changed
        With whether it plays.
    """

    playing_changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        begin: Callable[[], date],
        end_of: Callable[[date], date],
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        super().__init__()
        self._session = session
        self._begin = begin
        self._end_of = end_of
        self._clock = clock
        self._speed = 1.0
        self._since = 0.0
        self._from = self._end = self._set = session.as_of
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        listen(session.clock_changed, self._clock_changed)
        listen(session.dossier_changed, self.pause)

    @property
    def is_playing(self) -> bool:
        """Whether time runs."""
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """How many years pass in a second."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Let time run faster or slower from now on."""
        self._speed = speed
        self._count_from(self._session.as_of)

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Let time run; from the beginning if it is at its end."""
        as_of = self._session.as_of
        self._end = self._end_of(as_of)
        if as_of >= self._end:
            self._set = as_of = min(self._begin(), self._end)
            self._session.set_as_of(as_of)
        if as_of >= self._end:
            return
        self._count_from(as_of)
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop where it is."""
        if self._timer.isActive():
            self._timer.stop()
            self.playing_changed.emit(False)

    def tick(self) -> None:
        """Show the day that it is by now."""
        passed = (self._clock() - self._since) * self._speed * _DAYS_A_YEAR
        left = (self._end - self._from).days
        day = self._end if passed >= left else self._from + timedelta(days=int(passed))
        if day != self._session.as_of:
            self._set = day
            self._session.set_as_of(day)
        if day >= self._end:
            self.pause()

    def _count_from(self, day: date) -> None:
        self._from, self._set, self._since = day, day, self._clock()

    def _clock_changed(self) -> None:
        # Whoever else moves the date wants to be there.
        if self._session.as_of != self._set:
            self.pause()
