"""The cues and dates of one sentence, for each pair of sides that it may tell of."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from app.domain.ids import ActorId
from app.domain.vocabulary import ClaimKind
from app.reading.cues import Cue
from app.reading.dates.mention import DateMention
from app.reading.sentences import Span
from app.reading.sides import Sides
from app.reading.weighing import Weighed, weigh

_OF_OTHERS = 0.5


class Told:
    """What one sentence holds, weighed for the pairs of sides that it may tell of.

    A cue counts less where it tells of others, or is part of a name: "the Russian attack"
    tells what Russia did; a treaty organisation's name is no treaty. Pairs for which all of
    them count the same, at the same place, are weighed once.
    """

    def __init__(
        self,
        span: Span,
        cues: tuple[Cue, ...],
        owners: Mapping[int, frozenset[ActorId]],
        in_name: Mapping[int, Cue],
        dates: tuple[DateMention, ...],
    ) -> None:
        """`owners`: whose deed a cue tells, by its place among `cues`; `in_name` likewise."""
        self.span = span
        self.dates = dates
        self.cues = cues
        self._owners = owners
        self._in_name = in_name
        self._of_others: dict[int, Cue] = {}
        self._known: dict[Hashable, Weighed] = {}

    def weighed(
        self, sides: Sides, breaks: Sequence[int], without: frozenset[ClaimKind]
    ) -> Weighed:
        """What the cues speak for between two sides."""
        actors = {*sides.a, *sides.b}
        foreign = frozenset(place for place, owners in self._owners.items() if not owners <= actors)
        key = (sides.start, sides.end, foreign, without)
        known = self._known.get(key)
        if known is None:
            cues = [self._cue(place, foreign) for place in range(len(self.cues))]
            known = weigh(cues, sides.start, sides.end, breaks=breaks, without=without)
            self._known[key] = known
        return known

    def _cue(self, place: int, foreign: frozenset[int]) -> Cue:
        cue = self._in_name.get(place)
        if cue is not None:
            return cue
        return self._weaker(place) if place in foreign else self.cues[place]

    def _weaker(self, place: int) -> Cue:
        cue = self._of_others.get(place)
        if cue is None:
            strong = self.cues[place]
            cue = self._of_others[place] = replace(strong, weight=strong.weight * _OF_OTHERS)
        return cue
