"""The clock of the layout: it runs while something is to be worked out, and not a moment longer."""

from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from app.session.layout_task import LayoutTask, Snapshot
from app.session.map_layout import MapLayout
from app.ui.canvas.listening import listen
from app.ui.workers import Job, Progress, Worker

_FRAME_S = 0.016

_MOST_TICKS_A_FRAME = 10
"""More would be a jump rather than a movement."""


class PhysicsClock(QObject):
    """Has the tasks of a layout done beside the window, and takes over what they find.

    It follows the layout by itself from its first `wake` on. When all has come to rest there
    is no timer, and its thread sleeps.

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

    def __init__(self, layout: MapLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._task: LayoutTask | None = None
        self._is_awake = False
        self._was_moving = False
        self._worker = Worker("layout", self._take, self._give_up)
        self.destroyed.connect(self._worker.close)
        listen(layout.task_changed, self._follow)

    @property
    def is_running(self) -> bool:
        """Whether something is being worked out."""
        return self._task is not None

    def wake(self) -> None:
        """Run until all is done, and whenever there is something to do again."""
        self._is_awake = True
        self._follow()

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
        self._worker.run(None if task is None else _Frames(task))

    def _take(self, snapshot: object) -> None:
        assert isinstance(snapshot, Snapshot), "each frame answers with one"
        has_moved = self._layout.take(snapshot)
        if snapshot.is_done and snapshot.task is self._task:
            # Something was asked of the task after it had come to rest.
            self._turn_to(self._task)
        if has_moved:
            self.moved.emit()

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


@dataclass(frozen=True)
class _Frames:
    """Advances a task by as much as makes one frame of a movement."""

    task: LayoutTask

    def __call__(self) -> Progress:
        begun = perf_counter()
        for _ in range(_MOST_TICKS_A_FRAME):
            if self.task.advance() == 0 or perf_counter() - begun > _FRAME_S:
                break
        snapshot = self.task.snapshot()
        left = max(0.0, _FRAME_S - (perf_counter() - begun))
        return Progress(snapshot, None if snapshot.is_done else left)
