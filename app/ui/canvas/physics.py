"""The clock of the layout: it runs while something is to be worked out, and not a moment longer."""

from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from app.session.layout_task import LayoutTask, Snapshot
from app.session.map_layout import MapLayout
from app.ui.canvas.listening import listen
from app.ui.workers import Job, Progress, Worker

_FRAME_S = 0.016

_TICKING_S = 0.008
"""So much of a frame is for ticks, the rest for showing what they have found."""

_LONG_S = 2.0 * _TICKING_S
"""What takes longer is worked on while the window shows what was found before."""

_SHARE = 2.0
"""So many times as long as the window takes to show a frame it has for other things then."""

_LONGEST_S = 0.25
"""Nobody who watches waits longer than this for the next frame, but for a single tick."""

_PATIENCE_S = 0.1
"""How long a frame that is not painted, as nobody may see it, is waited for."""

_MOST_TICKS_A_FRAME = 10
"""More would be a jump rather than a movement."""


class PhysicsClock(QObject):
    """Has the tasks of a layout done beside the window, and takes over what they find.

    It follows the layout by itself from its first `wake` on. When all has come to rest there
    is no timer, and its thread sleeps.

    Two threads of Python hinder each other: each waits for its turn a few thousandths of a
    second at a time, and many times in a frame. So the short ticks of a small layout and its
    frames take turns, and after each frame the next ticks wait until it is painted (`go_on`).
    The long ones of a large layout do not wait; there the frames are fewer the longer they
    take to be shown, so that the window is free for most of the time.

    Emits
    -----
    moved
        When positions that can be seen have changed, at most once a frame.
    settled
        When nothing moves any more.
    stirred
        When something begins to move.
    """

    moved = Signal()
    settled = Signal()
    stirred = Signal()

    def __init__(
        self, layout: MapLayout, parent: QObject | None = None, *, works: bool = True
    ) -> None:
        """`works` is false for a second map of a layout: its tasks are done once."""
        super().__init__(parent)
        self._layout = layout
        self._works = works
        self._task: LayoutTask | None = None
        self._is_awake = False
        self._was_moving = False
        self._frames: _Frames | None = None
        self._moved_at: float | None = None
        self._worker = Worker("layout", self._take, self._give_up)
        self.destroyed.connect(self._worker.close)
        listen(layout.task_changed, self._follow)

    @property
    def is_running(self) -> bool:
        """Whether something is being worked out."""
        return self._task is not None

    def wake(self) -> None:
        """Run until all is done, and whenever there is something to do again."""
        self._is_awake = self._works
        self._follow()

    def go_on(self) -> None:
        """What has moved is painted: work out the next frame."""
        if self._moved_at is not None and self._frames is not None:
            self._frames.showing_s = perf_counter() - self._moved_at
        self._moved_at = None
        self._worker.go_on()

    def stop(self) -> None:
        """Stand still, whatever is under way, until there is something else to do."""
        self._turn_to(None)
        self._was_moving = False

    def close(self) -> None:
        """Stand still until the next `wake`, without a thread."""
        self.stop()
        self._is_awake = False
        self._worker.close()

    def _follow(self) -> None:
        """Work on what the layout wants."""
        if self._is_awake:
            if self._layout.task is not self._task:
                self._turn_to(self._layout.task)
            self._tell()

    def _turn_to(self, task: LayoutTask | None) -> None:
        self._task = task
        self._frames = None if task is None else _Frames(task)
        self._moved_at = None
        self._worker.run(self._frames)

    def _take(self, snapshot: object) -> None:
        assert isinstance(snapshot, Snapshot), "each frame answers with one"
        begun = perf_counter()
        has_moved = self._layout.take(snapshot)
        if snapshot.is_done and snapshot.task is self._task:
            # Something was asked of the task after it had come to rest.
            self._turn_to(self._task)
        if has_moved:
            if self._moved_at is None:
                self._moved_at = begun
            self.moved.emit()
        else:
            self.go_on()

    def _give_up(self, job: Job) -> None:
        assert isinstance(job, _Frames), "no other job is given"
        if job.task is self._task:
            self._task = None
            self._layout.give_up(job.task)
            self._follow()

    def _tell(self) -> None:
        """Say when a movement begins or ends."""
        is_moving = not self._layout.settled
        if is_moving != self._was_moving:
            self._was_moving = is_moving
            (self.stirred if is_moving else self.settled).emit()


@dataclass(eq=False)
class _Frames:
    """Advances a task by as much as makes one frame of a movement.

    `showing_s` is what it took to show the last one.
    """

    task: LayoutTask
    showing_s: float = 0.0

    def __call__(self) -> Progress:
        begun = perf_counter()
        n_ticks = self._tick(begun)
        snapshot = self.task.snapshot()
        took = perf_counter() - begun
        left = max(0.0, _FRAME_S - took)
        patience = _PATIENCE_S if took < max(n_ticks, 1) * _LONG_S else 0.0
        return Progress(snapshot, None if snapshot.is_done else left, patience)

    def _tick(self, begun: float) -> int:
        """Make the ticks of a frame; how many there were."""
        until = begun + _TICKING_S
        for n_ticks in range(_MOST_TICKS_A_FRAME):
            if self.task.advance() == 0:
                return n_ticks
            now = perf_counter()
            if n_ticks == 0 and now - begun >= _LONG_S:
                until = begun + min(_SHARE * self.showing_s, _LONGEST_S)
            if now >= until:
                return n_ticks + 1
        return _MOST_TICKS_A_FRAME
