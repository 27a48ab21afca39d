"""Work beside the window: one thread that does one job at a time, slice by slice.

A job goes in, answers come out on the thread of the window, and between two slices the job
can be stopped or exchanged for another one. The window waits for none of it.
"""

import atexit
import gc
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition, Event, Thread
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.progress import Cancelled, Report

_T = TypeVar("_T")

_LAST_WAIT_S = 2.0
"""How long the end of the program waits for the slice under way; most take a few hundredths."""


@dataclass(frozen=True)
class Progress:
    """What a slice has found, and when the next one is due.

    That is after `next_in_s` seconds, None if all is done; for `patience_s` more it waits for
    the answer to be made use of, see `Worker.go_on`.
    """

    answer: object
    next_in_s: float | None
    patience_s: float = 0.0


Job = Callable[[], Progress]
"""Does one slice of the work. It is called again until it says that it is done."""


class Worker:
    """Does one job at a time in a thread of its own.

    The thread begins with the first job, sleeps while there is none, and ends with `close` or
    with the program; a job after `close` begins another thread.

    Parameters
    ----------
    name
        Of the thread.
    answered
        Called with the answer of a slice, on the thread that gave the job and from its event
        loop. An answer that has not been told when the next is there gives way to it.
    failed
        Called there with a job that raised, after the error was told to `sys.excepthook`.
        The job is not called again.
    """

    def __init__(
        self, name: str, answered: Callable[[object], None], failed: Callable[[Job], None]
    ) -> None:
        self._name = name
        self._answered = answered
        self._failed = failed
        self._changed = Condition()
        # All below is touched by both threads, and only while `_changed` is held.
        self._thread: Thread | None = None
        self._herald: _Herald | None = None
        self._job: Job | None = None
        self._due = self._latest = 0.0
        self._answers: deque[object] = deque(maxlen=1)
        self._failures: list[tuple[Job, Exception]] = []
        self._is_announced = False

    @property
    def has_thread(self) -> bool:
        """Whether there is a thread, be it asleep."""
        with self._changed:
            return self._thread is not None

    def run(self, job: Job | None) -> None:
        """Turn to a job after the present slice, and leave the one before; None: rest."""
        with self._changed:
            self._job, self._due, self._latest = job, 0.0, 0.0
            if self._thread is None and job is not None:
                self._begin()
            self._changed.notify()

    def go_on(self) -> None:
        """Have the next slice wait no longer than until it is due."""
        with self._changed:
            if self._latest > self._due:
                self._latest = self._due
                self._changed.notify()

    def close(self) -> Thread | None:
        """Let the thread end after the present slice, and tell nothing any more.

        Returns
        -------
        Thread or None
            The thread that is about to end, if there was one.
        """
        with self._changed:
            thread, self._thread, self._herald, self._job = self._thread, None, None, None
            self._answers.clear()
            self._failures = []
            self._is_announced = False
            self._changed.notify()
        atexit.unregister(self._end)
        return thread

    def _begin(self) -> None:
        self._herald = _Herald(self._tell)
        self._thread = Thread(target=self._work, name=self._name, daemon=True)
        self._thread.start()
        atexit.register(self._end)

    def _end(self) -> None:
        """Let nothing be under way when Python takes itself down."""
        thread = self.close()
        if thread is not None:
            thread.join(_LAST_WAIT_S)

    def _tell(self) -> None:
        """Hand out what the thread has left."""
        with self._changed:
            self._is_announced = False
            answers, failures = list(self._answers), self._failures
            self._answers.clear()
            self._failures = []
        for answer in answers:
            self._answered(answer)
        for job, error in failures:
            sys.excepthook(type(error), error, error.__traceback__)
            self._failed(job)

    # On the thread.

    def _work(self) -> None:
        with self._changed:
            thread = self._thread
        while (job := self._wait_for_job(thread)) is not None:
            try:
                progress = job()
            except Exception as error:  # noqa: BLE001 - told on the other thread, not swallowed
                self._leave(thread, job, error)
            else:
                self._leave(thread, job, progress)

    def _wait_for_job(self, thread: Thread | None) -> Job | None:
        """The job of which a slice is due; None when the thread is to end."""
        with self._changed:
            while self._thread is thread:
                left = self._latest - monotonic()
                if self._job is not None and left <= 0.0:
                    return self._job
                self._changed.wait(None if self._job is None else left)
            return None

    def _leave(self, thread: Thread | None, job: Job, found: Progress | Exception) -> None:
        """Leave what came of a slice where `_tell` finds it."""
        with self._changed:
            if self._thread is not thread:
                return
            if isinstance(found, Exception):
                self._failures.append((job, found))
            else:
                self._answers.append(found.answer)
            if self._job is job:
                self._plan(found)
            if self._herald is not None and not self._is_announced:
                self._is_announced = True
                self._herald.has_news.emit()

    def _plan(self, found: Progress | Exception) -> None:
        """Say when the next slice of the job is due, if there is one."""
        if isinstance(found, Exception) or found.next_in_s is None:
            self._job = None
        else:
            self._due = monotonic() + found.next_in_s
            self._latest = self._due + found.patience_s


class Errand(Generic[_T]):
    """One piece of work done in a thread of its own, which can be called off.

    Parameters
    ----------
    name
        Of the thread.
    work
        What is done; it is handed the report by which it tells how far it is.
    ended
        Called once it has ended, on the thread that began it and from its event loop.
    """

    def __init__(self, name: str, work: Callable[[Report], _T], ended: Callable[[], None]) -> None:
        self._work = work
        self._worker = Worker(name, lambda _answer: ended(), lambda _job: ended())
        self._has_ended = Event()
        self._is_unwanted = Event()
        self._results: list[_T] = []
        self._error: Exception | None = None
        self.progress: tuple[int, int] = (0, 0)
        """How much of how much is done; (0, 0) where nobody knows."""

    @property
    def is_called_off(self) -> bool:
        """Whether nobody wants what comes of it."""
        return self._is_unwanted.is_set()

    def begin(self) -> None:
        """Set out."""
        self._worker.run(self._run)

    def call_off(self) -> None:
        """Let the work end at its next report."""
        self._is_unwanted.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait here until it has ended, or for so long; whether it has."""
        return self._has_ended.wait(seconds)

    def result(self) -> _T:
        """What came of it, once it has ended; what it raised is raised here."""
        self._worker.close()
        if self._error is not None:
            raise self._error
        return self._results[0]

    # On the thread.

    def _run(self) -> Progress:
        # What has gone round in circles may hold widgets, which go on their own thread only.
        was_on = gc.isenabled()
        gc.disable()
        try:
            self._results.append(self._work(self._report))
        except Exception as error:  # noqa: BLE001 - raised on the other thread, not swallowed
            self._error = error
        finally:
            if was_on:
                gc.enable()
            self._has_ended.set()
        return Progress(None, None)

    def _report(self, done: int = 0, total: int = 0) -> None:
        if self._is_unwanted.is_set():
            raise Cancelled
        self.progress = (done, total)


class _Herald(QObject):
    """Calls something on the thread it was made on, whichever thread has news.

    It belongs to no widget: who tells something while Qt takes its object down, crashes.
    """

    has_news = Signal()

    def __init__(self, called: Callable[[], None]) -> None:
        super().__init__()
        self._called = called
        self.has_news.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def _call(self) -> None:
        self._called()
