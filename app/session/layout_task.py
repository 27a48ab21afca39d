"""Work on the layout that somebody else may do: a simulation that is ticked until it rests.

A task is made on one thread and may be advanced on another. What it is made from never
changes; what the analyst does meanwhile is left in its letter box and heard before the next
tick; what it finds is handed out as snapshots, which never change either. Nobody waits for a
tick but who advances the task or takes a snapshot of it.

The ticks and their order do not depend on who makes them and when, so a layout that was
watched ends where one ends that nobody saw. Only what is put in the letter box has its time:
that is the analyst's hand.
"""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import numpy as np

from app.layout import Simulation
from app.session.layout_graph import FloatArray, IntArray, Point

Letter = Callable[[Simulation], None]
"""Something to be done to a simulation."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """Where an actor was dragged to."""

    index: int
    point: Point


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Where the actors of a task lay after a number of ticks.

    `points` is (n, 2) float64, layout units, and cannot be written to; `has_moved` says that
    something of them was found by the task. `n_heard` counts the letters heard by then: one
    that says that all is done is out of date once there are more.
    """

    task: "LayoutTask"
    n_ticks: int
    n_heard: int
    is_done: bool
    has_moved: bool
    points: FloatArray


class LayoutTask(ABC):
    """A simulation under way.

    Parameters
    ----------
    rows
        (n,) which row of the places each of its actors has; not used by the task itself.
    """

    def __init__(self, rows: IntArray) -> None:
        self.rows = rows
        self._lock = Lock()
        self._letters: deque[Letter | _Lead] = deque()
        self._n_posted = 0
        self._n_heard = 0
        self._n_ticks = 0
        self._simulation: Simulation | None = None
        self._start: FloatArray = np.empty((0, 2))

    def advance(self, count: int = 1) -> int:
        """Work on by `count` ticks; the answer is how many there were until all was done.

        The first call also sets the simulation up, which takes longer than a tick.
        """
        with self._lock:
            simulation = self._set_up()
            for made in range(count):
                self._hear(simulation)
                if self._is_done(simulation):
                    return made
                self._tick(simulation)
                self._n_ticks += 1
            return count

    def snapshot(self) -> Snapshot:
        """Where all lie now."""
        with self._lock:
            simulation = self._set_up()
            points = self._points(simulation)
            points.flags.writeable = False
            return Snapshot(
                task=self,
                n_ticks=self._n_ticks,
                n_heard=self._n_heard,
                is_done=self._is_done(simulation),
                has_moved=self._has_moved(simulation),
                points=points,
            )

    def is_outdone(self, snapshot: Snapshot) -> bool:
        """Whether something was asked for that a snapshot knows nothing of."""
        return snapshot.n_heard < self._n_posted

    def post(self, letter: Letter) -> None:
        """Have something done to the simulation before its next tick."""
        self._n_posted += 1
        self._letters.append(letter)

    def lead(self, index: int, point: Point) -> None:
        """Have an actor that is dragged lie at `point`: of several such, the last counts."""
        self._n_posted += 1
        self._letters.append(_Lead(index, point))

    @abstractmethod
    def _build(self) -> Simulation:
        """The simulation before its first tick."""

    def _put(self, simulation: Simulation, index: int, point: Point) -> None:
        """Put the actor that is dragged to a point."""
        simulation.pin(index, point)

    def _tick(self, simulation: Simulation) -> None:
        simulation.tick()

    def _is_done(self, simulation: Simulation) -> bool:
        return simulation.settled

    def _has_moved(self, simulation: Simulation) -> bool:
        """Whether it has found more than where it began; the search for that may take long."""
        return not np.array_equal(self._points(simulation), self._start)

    def _points(self, simulation: Simulation) -> FloatArray:
        return simulation.positions

    def _set_up(self) -> Simulation:
        if self._simulation is None:
            self._simulation = self._build()
            self._start = self._simulation.positions
        return self._simulation

    def _hear(self, simulation: Simulation) -> None:
        """Do what was asked for meanwhile, in the order in which it was."""
        lead: _Lead | None = None
        while self._letters:
            letter = self._letters.popleft()
            self._n_heard += 1
            if isinstance(letter, _Lead):
                lead = letter
            else:
                letter(simulation)
        if lead is not None:
            self._put(simulation, lead.index, lead.point)
