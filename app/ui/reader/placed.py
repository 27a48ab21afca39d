"""What is marked in a text: quotations with what they are evidence for, and actors named."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.domain.dossier import Dossier
from app.domain.ids import ExcerptId
from app.domain.records import Evidence
from app.domain.vocabulary import Stance
from app.reading.anchoring import Anchored, AnchorState
from app.reading.mentions.mention import Mention
from app.ui.reader.opened_text import OpenedText

LONGEST_MENTION = 400
"""Code units; names are shorter."""

_LOUDEST_FIRST = (Stance.DENIES, Stance.DISPUTES, Stance.SUPPORTS, Stance.CONTEXT)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class PlacedQuotation:
    """A quotation where it stands; `start` and `end` in UTF-16 code units of what is shown."""

    excerpt: ExcerptId
    start: int
    end: int
    state: AnchorState
    stance: Stance
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """Words that mean an actor; `start` and `end` as above."""

    start: int
    end: int
    mention: Mention


def place_quotations(
    opened: OpenedText, dossier: Dossier, anchors: Mapping[ExcerptId, Anchored]
) -> tuple[PlacedQuotation, ...]:
    """The quotations of a text that stand in it and are evidence for something, by place."""
    uses: defaultdict[ExcerptId, list[Evidence]] = defaultdict(list)
    for item in dossier.evidence:
        if item.excerpt is not None and item.excerpt in anchors:
            uses[item.excerpt].append(item)
    placed = []
    for excerpt, evidence in uses.items():
        anchored = anchors[excerpt]
        if anchored.start is None or anchored.end is None:
            continue
        start, end = opened.shown_span(anchored.start, anchored.end)
        stances = {item.stance for item in evidence}
        stance = next(each for each in _LOUDEST_FIRST if each in stances)
        placed.append(PlacedQuotation(excerpt, start, end, anchored.state, stance, tuple(evidence)))
    return tuple(sorted(placed, key=lambda each: (each.start, each.end, each.excerpt)))


def orphans_of(dossier: Dossier, anchors: Mapping[ExcerptId, Anchored]) -> tuple[ExcerptId, ...]:
    """The quotations in use whose words no longer stand in the text, in the dossier's order."""
    used = {item.excerpt for item in dossier.evidence}
    return tuple(
        excerpt
        for excerpt, anchored in anchors.items()
        if anchored.state is AnchorState.ORPHAN and excerpt in used
    )


def place_mentions(opened: OpenedText, found: Sequence[Mention]) -> tuple[PlacedMention, ...]:
    """Mentions found in what is shown, at their code units."""
    to_units = opened.units.to_units
    return tuple(PlacedMention(to_units(m.start), to_units(m.end), m) for m in found)


def smallest_at(placed: Sequence[P], unit: int, longest: int | None = None) -> P | None:
    """The shortest of what lies over a place; see `within`."""
    over = within(placed, unit, unit, longest)
    return min(over, key=lambda each: each.end - each.start, default=None)


def within(placed: Sequence[P], start: int, end: int, longest: int | None = None) -> list[P]:
    """What lies at least partly between two places.

    `placed` is sorted by where each begins. Where nothing is longer than `longest` code units,
    what lies further ahead is not looked at.
    """
    first = 0
    if longest is not None:
        first = bisect_left(placed, start - longest, key=lambda each: each.start)
    last = bisect_right(placed, end, key=lambda each: each.start)
    return [each for each in placed[first:last] if each.end > start]
