"""Who stands on which side in a sentence: its actors in order, as units, paired."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from app.domain.ids import ActorId
from app.domain.vocabulary import Topology
from app.reading.mentions.mention import Mention
from app.reading.suggestion import Reason, SuggestionReason

_LINK = re.compile(
    r"[\s»“”\"')]*"
    r"(?:,|;|/|–|-|und|sowie|wie auch|als auch|and|as well as|и|а также|,\s*(?:und|and))"
    r"[\s„«\"'(]*(?:(?:der|die|das|den|dem|des|the|mit|with|с)\s+)?",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:gemeinsam|zusammen|jointly|together|вместе|совместно)\b", re.IGNORECASE
)
_PASSIVE = {
    "de": re.compile(r"\b(?:wird|werden|wurden?|worden)\b"),
    "en": re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+\s+)?\w+(?:ed|en|t|n)\b"),
    "ru": re.compile(r"\b(?:был[аои]?|будет|будут)\s+\w+н[аоы]?\b"),
}
_AGENT = {
    "de": re.compile(r"\b(?:von|durch)\s+(?:\w+\s+){0,2}$"),
    "en": re.compile(r"\bby\s+(?:the\s+)?(?:\w+\s+)?$"),
    "ru": re.compile(r"(?!)"),
}
_LONGEST_LINK = 30


@dataclass(frozen=True, slots=True)
class Party:
    """An actor as it is named in a sentence, lifted to whom it speaks for."""

    start: int
    end: int
    actor: ActorId
    reasons: tuple[Reason, ...]
    doubt: float = 0.0


@dataclass(frozen=True, slots=True)
class Sides:
    """One way to put the parties of a sentence on two sides; `rank` 0 is the best."""

    a: tuple[ActorId, ...]
    b: tuple[ActorId, ...]
    topology: Topology
    start: int
    end: int
    rank: int
    doubt: float
    reasons: tuple[Reason, ...]


def parties_of(
    text: str, mentions: Sequence[Mention], speaks_for: Callable[[ActorId], ActorId]
) -> list[Party]:
    """The actors of some mentions in their order; a person speaks for an office's owner."""
    parties = []
    for mention in mentions:
        words = text[mention.start : mention.end]
        actor = mention.actors[0]
        certain = SuggestionReason.NAMED if mention.is_certain else SuggestionReason.NAME_DOUBTFUL
        reasons = [Reason(certain, words)]
        principal = speaks_for(actor)
        if principal != actor:
            reasons.append(Reason(SuggestionReason.HOLDS_OFFICE, words))
        doubt = 0.0 if mention.is_certain else 1.0
        parties.append(Party(mention.start, mention.end, principal, tuple(reasons), doubt))
    return parties


def sides_of(text: str, parties: Sequence[Party], language: str, most: int) -> list[Sides]:
    """The ways to put parties on sides, the likeliest first, at most so many.

    Who is named in one list is on one side. Of two lists the first acts on the second,
    except in a passive sentence; of more, each pair is offered, the subject's and those of
    neighbours first.
    """
    units = _units(text, parties)
    if not units or _n_actors(units) < 2:
        return []
    if len(units) == 1:
        return [_among(units[0])]
    whole = text[units[0][0].start : units[-1][-1].end]
    if len(units) == 2 and _TOGETHER.search(whole) and _n_actors(units) > 2:
        others = _pairs(text, units, language, most - 1)
        return [
            _among([*units[0], *units[1]]),
            *(replace(sides, rank=sides.rank + 1) for sides in others),
        ]
    return list(_pairs(text, units, language, most))


def _units(text: str, parties: Sequence[Party]) -> list[list[Party]]:
    """Lists of parties; who was named before is not named again."""
    units: list[list[Party]] = []
    seen: set[ActorId] = set()
    before: Party | None = None
    for party in parties:
        between = text[before.end : party.start] if before is not None else ""
        goes_on = (
            before is not None
            and len(between) <= _LONGEST_LINK
            and _LINK.fullmatch(between) is not None
        )
        before = party
        if party.actor in seen:
            continue
        seen.add(party.actor)
        if goes_on and units:
            units[-1].append(party)
        else:
            units.append([party])
    return units


def _among(unit: Sequence[Party], rank: int = 0) -> Sides:
    """All of one list, towards each other."""
    actors = tuple(party.actor for party in unit)
    reasons = (*_reasons(unit), Reason(SuggestionReason.TOGETHER, ", ".join(actors)))
    doubt = max(party.doubt for party in unit)
    if len(actors) == 2:
        return Sides(
            actors[:1], actors[1:], Topology.PAIR, unit[0].start, unit[-1].end, rank, doubt, reasons
        )
    return Sides(actors, (), Topology.GROUP, unit[0].start, unit[-1].end, rank, doubt, reasons)


def _pairs(text: str, units: Sequence[list[Party]], language: str, most: int) -> Iterator[Sides]:
    order = sorted(combinations(range(len(units)), 2), key=lambda pair: _remoteness(*pair))
    for rank, (first, second) in enumerate(order[:most]):
        yield _between(text, units[first], units[second], language, rank)
    inside = [unit for unit in units if len(unit) > 1]
    for unit in inside[: max(0, most - len(order))]:
        yield _among(unit, len(order))


def _remoteness(first: int, second: int) -> tuple[int, int]:
    """Neighbours before others, and pairs with the subject before those without."""
    return second - first - (1 if first == 0 else 0), first


def _between(
    text: str, one: Sequence[Party], other: Sequence[Party], language: str, rank: int
) -> Sides:
    a, b = one, other
    reasons: tuple[Reason, ...] = ()
    start, end = one[0].start, other[-1].end
    if _acts_in_passive(text, one[0], other[0], language):
        a, b = other, one
        reasons = (Reason(SuggestionReason.PASSIVE, text[other[0].start : other[0].end]),)
    left, right = tuple(party.actor for party in a), tuple(party.actor for party in b)
    topology = Topology.PAIR
    if len(left) > 1:
        topology = Topology.JOINT
    elif len(right) > 1:
        topology = Topology.STAR
    doubt = max(party.doubt for party in (*a, *b))
    every = (*_reasons(a), *_reasons(b), *reasons)
    return Sides(left, right, topology, start, end, rank, doubt, every)


def _acts_in_passive(text: str, one: Party, other: Party, language: str) -> bool:
    passive, agent = _PASSIVE.get(language), _AGENT.get(language)
    if passive is None or agent is None:
        return False
    begin = max(one.end, other.start - _LONGEST_LINK)
    if agent.search(text[begin : other.start]) is None:
        return False
    return passive.search(text[one.end : other.end + 2 * _LONGEST_LINK]) is not None


def _reasons(unit: Sequence[Party]) -> tuple[Reason, ...]:
    return tuple(reason for party in unit for reason in party.reasons)


def _n_actors(units: Sequence[Sequence[Party]]) -> int:
    return sum(len(unit) for unit in units)
