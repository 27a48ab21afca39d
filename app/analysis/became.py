"""What became of a tie, in a word of its own for what began and for what became known.

:class:`app.analysis.comparing.Difference` says what stands on which side, which is what a map
shows. Why it stands there now is the other half of the answer: because of the date, or because
more is known. The words of lists, legends and figures are all made from the two together.
"""

from collections.abc import Mapping
from enum import StrEnum

from app.analysis.comparing import Comparison, Difference, TieChange
from app.domain.apart import Apart


class Became(StrEnum):
    """What became of a tie between two sides."""

    ADDED = "added"
    ENDED = "ended"
    CHANGED = "changed"
    LEARNED = "became known"
    """By what is known on the second side it stood on the first date already."""
    FOUND_OVER = "known to be over"
    """By what is known on the second side nothing stood any more on the first date."""
    KNOWN_OTHERWISE = "known differently"
    """It stood all the time; other sources tell of it, or tell something else."""
    UNKNOWN = "not yet known"
    OVER_UNKNOWN = "not yet known to be over"
    """The same where the second side is the one that knows less."""
    NEW = "new"
    """It began or became known: of many ties at once, some of which did the one or the other."""
    OVER = "over"
    """It ended, or its end became known."""


_TOLD: Mapping[Apart, Mapping[Difference, Became]] = {
    Apart.IN_TIME: {
        Difference.ADDED: Became.ADDED,
        Difference.ENDED: Became.ENDED,
        Difference.CHANGED: Became.CHANGED,
    },
    Apart.IN_KNOWING: {
        Difference.ADDED: Became.LEARNED,
        Difference.ENDED: Became.FOUND_OVER,
        Difference.CHANGED: Became.KNOWN_OTHERWISE,
    },
    Apart.IN_KNOWING_LESS: {
        Difference.ADDED: Became.OVER_UNKNOWN,
        Difference.ENDED: Became.UNKNOWN,
        Difference.CHANGED: Became.KNOWN_OTHERWISE,
    },
    Apart.IN_BOTH: {
        Difference.ADDED: Became.NEW,
        Difference.ENDED: Became.OVER,
        Difference.CHANGED: Became.CHANGED,
    },
}


def became(difference: Difference, apart: Apart) -> Became:
    """What became of ties that differ so, and in these times."""
    return _TOLD[apart][difference]


def became_in(comparison: Comparison, change: TieChange) -> Became:
    """What became of one tie of a comparison.

    Where both dates differ, it is told of each tie whether it began or became known.
    """
    whole = comparison.apart
    return became(change.difference, change.apart if whole is Apart.IN_BOTH else whole)
