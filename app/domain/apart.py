"""In which of both times two sides of a comparison lie apart: when it held, or when it was known.

What began since and what merely became known since are two things, and are never told in the
same words.
"""

from datetime import date
from enum import StrEnum

Times = tuple[date, date | None]
"""The date shown, and by when what counts was published; None if everything counts."""


class Apart(StrEnum):
    """In which times two sides differ."""

    IN_TIME = "time"
    """Another date is shown; the same is known."""
    IN_KNOWING = "knowing"
    """The same date is shown; more is known on the second side."""
    IN_KNOWING_LESS = "knowing less"
    """The same date is shown; less is known on the second side."""
    IN_BOTH = "both"
    """Another date is shown, and something else is known."""


def apart(first: Times, second: Times) -> Apart:
    """In which times two sides differ; in time also if they are the same."""
    if first[1] == second[1]:
        return Apart.IN_TIME
    if first[0] != second[0]:
        return Apart.IN_BOTH
    return apart_in_knowing(first[1], second[1])


def apart_in_knowing(first: date | None, second: date | None) -> Apart:
    """Whether more is known by the second of two days, which differ, or less."""
    knows_more = first is not None and (second is None or second > first)
    return Apart.IN_KNOWING if knows_more else Apart.IN_KNOWING_LESS
