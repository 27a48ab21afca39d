"""A column of periods that is kept as it is written, with the days they may begin and end on.

Of a hundred thousand claims nearly each has a period of its own. On which days they may begin
and end is asked of all of them before anything is seen; the periods themselves are wanted of a
few, and are read when they are.
"""

from collections.abc import Sequence
from typing import overload

from app.domain.dates import OpenEnd, PartialDate, Period

NO_PERIOD, OPEN, UNKNOWN = -2, -1, 0
"""What stands for the days of an end without any: there is no period, no limit, no date."""


_FROM_TO = "/"


class Periods(Sequence[Period | None]):
    """Periods, None where there is none.

    Parameters
    ----------
    texts
        How they are written; each is a period.
    starts, ends
        Two numbers for each: the first and the last day that its start, and its end, can mean,
        as ordinals of C's type ``int``, or what stands for them.
    """

    def __init__(self, texts: Sequence[str | None], starts: memoryview, ends: memoryview) -> None:
        self.texts = texts
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Period | None: ...

    @overload
    def __getitem__(self, index: slice) -> list[Period | None]: ...

    def __getitem__(self, index: int | slice) -> Period | list[Period | None] | None:
        if isinstance(index, slice):
            return list(map(_read, self.texts[index]))
        return _read(self.texts[index])


def is_single(periods: Sequence[Period | None], place: int) -> bool:
    """Whether one date says all of a period of a column, if there is one."""
    if isinstance(periods, Periods):
        text = periods.texts[place]
        if text is not None and _FROM_TO not in text:
            return True
    period = periods[place]
    return period is not None and period.is_single


def days_of_end(end: PartialDate | OpenEnd | None) -> tuple[int, int]:
    """The first and the last day of an end as an ordinal, or what stands for them."""
    if isinstance(end, PartialDate):
        return end.earliest.toordinal(), end.latest.toordinal()
    day = NO_PERIOD if end is None else OPEN if end is OpenEnd.OPEN else UNKNOWN
    return day, day


def _read(text: str | None) -> Period | None:
    return None if text is None else Period.parse(text)
