"""What can become of a claim, an agreement or a membership between two networks: a closed list.

Two sides are compared, the first and the second; which of them is the earlier is not asked, as
the second may also be the one that knows less; every word is true whichever is.
"""

from collections.abc import Mapping
from enum import StrEnum

from app.domain.vocabulary import OnDate


class PartDifference(StrEnum):
    """How something stands on the second side, other than on the first."""

    BEGAN = "began"
    """Not there on the first side; it holds on the second."""
    MAY_HAVE_BEGUN = "may have begun"
    """Not there, planned or due; on the second side it is uncertain whether it holds."""
    HAPPENED = "happened"
    """Not there on the first side and over on the second: it took place in between."""
    OBSERVED = "observed"
    """Not there on the first side; a source out in between tells of it without a date of its own,
    so that nothing is known of when it began, or ended."""
    LEARNED = "learned"
    """Not there on the first side, where its sources did not count yet; by what is known on the
    second it stood then already."""
    ANNOUNCED = "announced"
    """Not there on the first side; planned or due on the second."""
    CAME_ABOUT = "came about"
    """Planned or due on the first side; it holds on the second."""
    FELL_DUE = "fell due"
    """Planned on the first side; on the second its date has passed and nothing confirms it."""
    ENDED = "ended"
    """It held, perhaps, or was foreseen; on the second side it is over."""
    RESUMED = "resumed"
    """Over on the first side; it holds on the second."""
    CERTAIN = "certain"
    """Uncertain on the first side; it surely holds on the second."""
    UNCERTAIN = "uncertain"
    """It held or was over; on the second side it is uncertain whether it holds."""
    ONLY_PLANNED = "only planned"
    """Further along on the first side; only foreseen, or not yet due, on the second."""
    VANISHED = "vanished"
    """There on the first side, not on the second: by going back, or by knowing less."""
    STEPS = "steps"
    """It stands alike, but these two, or all parties, have done or announced something else."""
    EVIDENCE = "evidence"
    """It stands alike, but rests on other evidence: more or less had been published."""
    CONTRADICTED = "contradicted"
    """It stands alike, but a source that counts on the second side alone disputes or denies it."""
    CONFIRMED = "confirmed"
    """Planned or due by what is known on the first side; by what is known on the second it holds,
    and did on the first date."""
    FOUND_OVER = "found over"
    """It held, or was foreseen, by what is known on the first side; by what is known on the second
    it was over on the first date already."""
    FOUND_HOLDING = "found holding"
    """Over by what is known on the first side; by what is known on the second it held on the
    first date."""
    UNKNOWN = "unknown"
    """There on the first side; on the second none of its sources counts yet."""


_FORESEEN = (OnDate.PLANNED, OnDate.DUE)
_HELD = (OnDate.ACTIVE, OnDate.UNCERTAIN, OnDate.PAST)

_Move = tuple[OnDate | None, OnDate | None]


def _moves() -> Mapping[_Move, PartDifference]:
    moves: dict[_Move, PartDifference] = {
        (None, OnDate.ACTIVE): PartDifference.BEGAN,
        (None, OnDate.UNCERTAIN): PartDifference.MAY_HAVE_BEGUN,
        (None, OnDate.PAST): PartDifference.HAPPENED,
        (OnDate.PLANNED, OnDate.DUE): PartDifference.FELL_DUE,
        (OnDate.DUE, OnDate.PLANNED): PartDifference.ONLY_PLANNED,
        (OnDate.ACTIVE, OnDate.PAST): PartDifference.ENDED,
        (OnDate.UNCERTAIN, OnDate.PAST): PartDifference.ENDED,
        (OnDate.PAST, OnDate.ACTIVE): PartDifference.RESUMED,
        (OnDate.PAST, OnDate.UNCERTAIN): PartDifference.UNCERTAIN,
        (OnDate.ACTIVE, OnDate.UNCERTAIN): PartDifference.UNCERTAIN,
        (OnDate.UNCERTAIN, OnDate.ACTIVE): PartDifference.CERTAIN,
    }
    for standing in OnDate:
        moves[standing, None] = PartDifference.VANISHED
    for foreseen in _FORESEEN:
        moves[None, foreseen] = PartDifference.ANNOUNCED
        moves[foreseen, OnDate.ACTIVE] = PartDifference.CAME_ABOUT
        moves[foreseen, OnDate.UNCERTAIN] = PartDifference.MAY_HAVE_BEGUN
        moves[foreseen, OnDate.PAST] = PartDifference.ENDED
        for held in _HELD:
            moves[held, foreseen] = PartDifference.ONLY_PLANNED
    return moves


_DIFFERENCES = _moves()


_LEARNED: Mapping[PartDifference, PartDifference] = {
    PartDifference.CAME_ABOUT: PartDifference.CONFIRMED,
    PartDifference.ENDED: PartDifference.FOUND_OVER,
    PartDifference.RESUMED: PartDifference.FOUND_HOLDING,
}


def learned(how: PartDifference, *, is_more: bool) -> PartDifference:
    """The same move where only what is known has moved: more of it on the second side, or less.

    What is in other words true of both stays as it is.
    """
    if not is_more and how is PartDifference.VANISHED:
        return PartDifference.UNKNOWN
    return _LEARNED.get(how, how) if is_more else how


def move_between(before: OnDate | None, after: OnDate | None) -> PartDifference | None:
    """What became of something that stood in one place and stands in another.

    None stands for what is not there. Of what stands where it stood there is nothing to tell.
    """
    return _DIFFERENCES.get((before, after))
