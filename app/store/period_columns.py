"""Reads the periods of a column, and the days in them, thousands at a time.

Most say one day, or from one day to another, or on: letters at fixed places, which are looked at
in all of them at once. The others are read one by one, which also tells what is wrong with one.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.domain.dates import Period
from app.domain.periods import NO_PERIOD, OPEN, UNKNOWN, Periods, days_of_end

_Days = NDArray[np.intc]
_Codes = NDArray[np.int32]
_Found = NDArray[np.bool_]

_DATE = len("YYYY-MM-DD")
_ON = len("YYYY-MM-DD/..")
_TO_UNKNOWN = len("YYYY-MM-DD/")
_INTERVAL = len("YYYY-MM-DD/YYYY-MM-DD")
_DIGITS = np.array([place for place, letter in enumerate("0000-00-00") if letter == "0"])
_HYPHENS = np.array([4, 7])
_FIRST_ORDINAL = date(1970, 1, 1).toordinal()


def read_periods(texts: Sequence[str | None]) -> Periods:
    """The periods that some texts say, None where there is no text.

    Raises
    ------
    DateError
        If a text is no period.
    """
    starts, ends, are_read = _read_days(texts)
    for place in np.flatnonzero(~are_read).tolist():
        text = texts[place]
        period = None if text is None else Period.parse(text)
        starts[place] = days_of_end(None if period is None else period.start)
        ends[place] = days_of_end(None if period is None else period.end)
    return Periods(texts, starts.data, ends.data)


def join_periods(parts: Iterable[Periods]) -> Periods:
    """One column of several, one at least, one behind the other."""
    parts = list(parts)
    texts = list(chain.from_iterable(part.texts for part in parts))
    starts = np.concatenate([np.asarray(part.starts) for part in parts])
    ends = np.concatenate([np.asarray(part.ends) for part in parts])
    return Periods(texts, starts.data, ends.data)


def _read_days(texts: Sequence[str | None]) -> tuple[_Days, _Days, _Found]:
    """The days, (n, 2) each, of those that are written with days alone, and which these are."""
    known = [text or "" for text in texts]
    lengths = np.fromiter(map(len, known), np.intp, len(known))
    # No longer than what is looked for, however long a text is.
    written = np.array(known, dtype=f"U{_INTERVAL}")
    codes = written.view(np.int32).reshape(len(texts), _INTERVAL)
    first = _ordinals(codes[:, :_DATE])
    last = _ordinals(codes[:, -_DATE:])
    has_slash = codes[:, _DATE] == ord("/")
    goes_on = has_slash & (lengths == _ON) & (codes[:, _DATE + 1 : _ON] == ord(".")).all(axis=1)
    is_interval = has_slash & (lengths == _INTERVAL) & (last >= first)
    ends = np.select(
        [lengths == _DATE, is_interval, goes_on, has_slash & (lengths == _TO_UNKNOWN)],
        [first, last, np.intc(OPEN), np.intc(UNKNOWN)],
        NO_PERIOD,
    )
    are_read = (first > 0) & (ends != NO_PERIOD)
    return _twice(first), _twice(ends), are_read


def _ordinals(codes: _Codes) -> _Days:
    """The ordinals of days by the codes of their letters, (n, 10); 0 where there is no day."""
    numbers = codes[:, _DIGITS] - ord("0")
    is_written = ((numbers >= 0) & (numbers <= 9)).all(axis=1)
    is_written &= (codes[:, _HYPHENS] == ord("-")).all(axis=1)
    numbers[~is_written] = 0
    year = numbers[:, :4] @ np.array([1000, 100, 10, 1])
    month, day = (numbers[:, place] * 10 + numbers[:, place + 1] for place in (4, 6))
    is_written &= (year > 0) & (month > 0) & (month <= 12) & (day > 0)
    months = ((year - 1970) * 12 + month - 1).astype("datetime64[M]")
    begin, end = (m.astype("datetime64[D]").astype(np.intp) for m in (months, months + 1))
    is_written &= day <= end - begin
    return np.where(is_written, begin + day - 1 + _FIRST_ORDINAL, 0).astype(np.intc)


def _twice(days: NDArray[np.integer[Any]]) -> _Days:
    """The first and the last day of what is a day."""
    return np.repeat(days[:, None].astype(np.intc), 2, axis=1)
