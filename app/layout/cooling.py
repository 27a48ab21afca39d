"""Cooling: how hot the layout still is, and when it has settled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a layout cools.

    `decay` is the heat left after a tick, and `fast_decay` after one in which actors mostly
    swung back and forth: more of that heat would find no better place. Above `cool` a layout
    is not settled however quiet: pulls that are still warm press actors into each other by
    more than the eye forgives.
    """

    decay: float
    fast_decay: float
    cool: float


STEADY = Pace(decay=0.97, fast_decay=0.95, cool=0.05)
"""For maps and loose actors: 1 falls to 0.01 in 150 ticks, half of d3-force's time."""

BRISK = Pace(decay=0.95, fast_decay=0.91, cool=0.01)
"""For graphs that start from good places: little is to be found, and pulls are stiff, so
that they must have cooled further before discs and labels are free of each other."""

FLOOR = 0.01
"""Heat at which pulls are too weak to show; what still moves are overlaps being undone."""

STILL = 0.05
"""Mean movement in layout units per tick that nobody sees."""

PATIENCE = 4
"""Quiet ticks in a row that count as settled, as one may be the turn of a swing."""

MAX_TICKS = 350
"""Ticks after which a layout stops even where constraints contradict each other."""


class Cooling:
    """The heat of one simulation, from a start or warm restart down to settled.

    Adaptive in the sense of ForceAtlas2 (Jacomy et al. 2014,
    doi:10.1371/journal.pone.0098679): swinging cools faster than travelling.
    """

    def __init__(self, alpha: float, pace: Pace = STEADY) -> None:
        self._alpha = alpha
        self._pace = pace
        self._ticks = 0
        self._quiet = 0
        self._is_settled = False

    @property
    def alpha(self) -> float:
        """Heat, 1 at a fresh start; 0 once settled."""
        return 0.0 if self._is_settled else self._alpha

    @property
    def is_settled(self) -> bool:
        """Whether nothing visible would move any more."""
        return self._is_settled

    def reheat(self, alpha: float) -> None:
        """Warm up to at least `alpha` and run on."""
        self._alpha = max(self.alpha, alpha)
        self._ticks = self._quiet = 0
        self._is_settled = False

    def observe(self, movement: float, swing: float) -> None:
        """Take note of a tick and cool.

        Parameters
        ----------
        movement
            Mean movement of the actors that may move, layout units.
        swing
            Mean change of their movement since the tick before, layout units; more than
            `movement` where they turn back.
        """
        self._ticks += 1
        self._quiet = self._quiet + 1 if movement < STILL else 0
        is_done = self._quiet >= PATIENCE and self._alpha <= self._pace.cool
        if is_done or self._ticks >= MAX_TICKS:
            self._is_settled = True
        is_late = self._quiet > 0 or swing > movement or self._alpha <= FLOOR
        self._alpha *= self._pace.fast_decay if is_late else self._pace.decay
