"""Which days an axis of time shows, and where: days to pixels and back."""

from dataclasses import dataclass, replace
from datetime import date

LEAST_DAYS = 10.0
"""No axis shows fewer: single days can then be told apart and pointed at."""

_FIRST, _AFTER_LAST = date.min.toordinal(), date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class TimeScale:
    """An axis from `begin` to `end`, ordinals with fractions, `left_px` on and `width_px` wide.

    A day lies at its first moment.
    """

    begin: float
    end: float
    left_px: float = 0.0
    width_px: float = 1.0

    @property
    def days_per_px(self) -> float:
        """How many days a pixel is."""
        return (self.end - self.begin) / max(self.width_px, 1.0)

    @property
    def first_day(self) -> date:
        """The first day of which any is shown."""
        return _day(self.begin)

    @property
    def last_day(self) -> date:
        """The last day of which any is shown."""
        return _day(self.end)

    def x_of(self, day: date) -> float:
        """Where a day begins, in pixels."""
        return self.x_of_ordinal(day.toordinal())

    def x_of_ordinal(self, ordinal: float) -> float:
        """Where a moment lies, in pixels."""
        return self.left_px + (ordinal - self.begin) / self.days_per_px

    def moment_at(self, x_px: float) -> float:
        """Which moment lies at a place, as an ordinal; not before or after what is shown."""
        moment = self.begin + (x_px - self.left_px) * self.days_per_px
        return min(max(moment, self.begin), self.end)

    def day_at(self, x_px: float) -> date:
        """The day under a place."""
        return _day(self.moment_at(x_px))

    def nearest_day_to(self, x_px: float) -> date:
        """The day that begins nearest to a place."""
        return _day(round(self.moment_at(x_px)))

    def placed(self, left_px: float, width_px: float) -> "TimeScale":
        """The same days elsewhere."""
        return replace(self, left_px=left_px, width_px=width_px)

    def showing(self, begin: float, end: float, bounds: tuple[float, float]) -> "TimeScale":
        """Other days in the same place: not fewer than can be told apart, none out of bounds."""
        lowest = max(bounds[0], float(_FIRST))
        highest = max(min(bounds[1], float(_AFTER_LAST)), lowest + LEAST_DAYS)
        n_days = min(max(end - begin, LEAST_DAYS), highest - lowest)
        middle = (begin + end) / 2
        begin = min(max(middle - n_days / 2, lowest), highest - n_days)
        return replace(self, begin=begin, end=begin + n_days)

    def zoomed(self, factor: float, at_px: float, bounds: tuple[float, float]) -> "TimeScale":
        """`factor` times as many days, the moment at a place staying there."""
        at = self.moment_at(at_px)
        n_days = max((self.end - self.begin) * factor, LEAST_DAYS)
        share = (at - self.begin) / (self.end - self.begin)
        begin = at - n_days * share
        return self.showing(begin, begin + n_days, bounds)

    def panned(self, by_px: float, bounds: tuple[float, float]) -> "TimeScale":
        """What lies `by_px` pixels to the right of each place."""
        by = by_px * self.days_per_px
        return self.showing(self.begin + by, self.end + by, bounds)


def _day(moment: float) -> date:
    return date.fromordinal(min(max(int(moment // 1), _FIRST), _AFTER_LAST - 1))
