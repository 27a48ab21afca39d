"""Our own layout of a graph, as any caller makes it: `Simulation` until it has settled."""

from dataclasses import dataclass
from time import perf_counter

import numpy as np

from app.layout import Simulation
from tests.benchmarks.graphs import Graph
from tests.benchmarks.peers import FloatArray

_HEAT = 0.3


@dataclass(frozen=True, slots=True)
class Settled:
    """Where it put the nodes, (n, 2) layout units, and what it took."""

    positions: FloatArray
    seconds: float
    ticks: int
    is_settled: bool

    @property
    def remark(self) -> str:
        """What it took, in words."""
        return f"{self.ticks} ticks" + ("" if self.is_settled else ", not settled by then")


def settle(graph: Graph, *, limit_s: float, seed: int = 0) -> Settled:
    """Lay out a graph from nothing; making the simulation counts too.

    After `limit_s` seconds it is left as it is: then `is_settled` is false.
    """
    begun = perf_counter()
    simulation = Simulation(graph.n, graph.edges, seed=seed)
    ticks = 0
    while not simulation.settled and perf_counter() - begun < limit_s:
        simulation.tick()
        ticks += 1
    seconds = perf_counter() - begun
    return Settled(simulation.positions, seconds, ticks, simulation.settled)


class OurTicks:
    """A simulation of a graph, to be asked for blocks of ticks, all of them hot and real.

    Ticks that search for first places are over by then; `longest_s` is the longest of these.

    Parameters
    ----------
    warm_up
        Ticks before the first that is timed.
    positions
        Where they lie at first, (n, 2) layout units: then nothing is searched, and everybody
        pushes everybody at whatever distance. Without, first places are found and pushes
        have a reach.
    """

    def __init__(self, graph: Graph, warm_up: int, *, positions: FloatArray | None = None) -> None:
        simulation = Simulation(graph.n, graph.edges, positions=positions, seed=0)
        self._simulation = simulation
        self.longest_s = 0.0
        while simulation.is_searching:
            begun = perf_counter()
            simulation.tick()
            self.longest_s = max(self.longest_s, perf_counter() - begun)
        before = simulation.positions
        for _ in range(warm_up):
            self.make_ready()
            simulation.tick()
        moved = np.any(simulation.positions != before, axis=1)
        assert moved.mean() > 0.9, "ticks that move nobody are none"

    def make_ready(self) -> None:
        """See to it that the next ticks have something to do: as warm as a graph starts."""
        self._simulation.reheat(_HEAT)

    def run(self, count: int) -> None:
        """Some ticks, to be timed."""
        for _ in range(count):
            self._simulation.tick()

    def check(self) -> None:
        """Raise if the last ticks were none, as the layout had settled."""
        assert not self._simulation.settled, "ticks of a settled layout are none"
