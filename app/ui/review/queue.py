"""The sentences of one document that may claim something, and what became of each."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from app.domain.ids import EvidenceId
from app.domain.vocabulary import ClaimKind
from app.reading.sentences import Span
from app.reading.suggestion import Suggestion
from app.reading.weighing import usual_polarity

_MOST_CHOICES = 9
"""As many as there are number keys."""


class Decision(StrEnum):
    """What became of a sentence."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Choice:
    """One claim that a sentence may make.

    `is_other_kind` if only its kind is another, `is_besides` if other words of the sentence
    claim it of the same sides.
    """

    suggestion: Suggestion
    is_other_kind: bool = False
    is_besides: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the claims it may make, the likeliest first."""

    span: Span
    offers: tuple[Suggestion, ...]

    def choices(self, offer: int) -> tuple[Choice, ...]:
        """Every offer, then what goes with one of them; at most one a number key.

        That is what the sentence claims of the same sides besides, and its other kinds.
        """
        offers = [Choice(each) for each in self.offers]
        chosen = self.offers[offer]
        there = {each.kind for each in self.offers if (each.a, each.b) == (chosen.a, chosen.b)}
        others = [
            Choice(each, is_besides=True) for each in chosen.besides if each.kind not in there
        ]
        there |= {each.suggestion.kind for each in others}
        others += [
            Choice(_of_kind(chosen, kind), is_other_kind=True)
            for kind in chosen.other_kinds
            if kind not in there
        ]
        # These are few and near; the last of many pairs give way to them.
        return (*offers[: max(_MOST_CHOICES - len(others), offer + 1)], *others)[:_MOST_CHOICES]


class ReviewQueue:
    """Goes from sentence to sentence, and knows which are still to be decided.

    A sentence once in the queue stays where it is, whatever is decided of it, so that one can
    go back to it. `place` is that of the present one; -1 stands behind the last.
    """

    def __init__(self) -> None:
        self.sentences: tuple[Sentence, ...] = ()
        self.place = -1
        self._places: dict[Span, int] = {}
        self._recorded: dict[Span, set[EvidenceId]] = {}
        self._standing: frozenset[EvidenceId] = frozenset()
        self._dismissed: frozenset[Span] = frozenset()

    @property
    def present(self) -> Sentence | None:
        """The sentence to be looked at; None behind the last one."""
        return self.sentences[self.place] if self.place >= 0 else None

    def fill(
        self, sentences: Iterable[Sentence], known: frozenset[Span], without: Collection[Span]
    ) -> None:
        """Line up the sentences of a document, those that are evidence already at the end.

        Who was at one of them stays there.

        Parameters
        ----------
        sentences
            Ranked; see :func:`sentences_of`.
        known
            Sentences from which something was quoted before.
        without
            Sentences that nobody wants to see.
        """
        before = self.present
        late = known - self._recorded.keys()
        wanted = [each for each in sentences if each.span not in without]
        self.sentences = tuple(sorted(wanted, key=lambda each: each.span in late))
        self._places = {each.span: place for place, each in enumerate(self.sentences)}
        self.place = -1 if before is None else self._places.get(before.span, -1)
        if self.place < 0:
            self.place = self._next_open(0)

    def know(self, standing: frozenset[EvidenceId], dismissed: Iterable[Span]) -> None:
        """Say which evidence there is by now, and what is dismissed."""
        self._standing, self._dismissed = standing, frozenset(dismissed)

    def note(self, span: Span, evidence: Iterable[EvidenceId]) -> None:
        """Remember what a sentence was accepted as."""
        self._recorded.setdefault(span, set()).update(evidence)

    def decision(self, span: Span) -> Decision:
        """What became of a sentence; an acceptance that was undone is none."""
        if not self._standing.isdisjoint(self._recorded.get(span, ())):
            return Decision.ACCEPTED
        return Decision.DISMISSED if span in self._dismissed else Decision.OPEN

    def count(self, decision: Decision) -> int:
        """How many sentences were decided so."""
        decided = {*self._recorded, *self._dismissed} & self._places.keys()
        if decision is Decision.OPEN:
            return len(self.sentences) - sum(self.decision(s) is not decision for s in decided)
        return sum(self.decision(span) is decision for span in decided)

    def step(self, by: int) -> None:
        """To the next sentence or the one before, decided or not; stays at the ends."""
        last = len(self.sentences) - 1
        if self.place < 0:
            self.place = last if by < 0 else -1
        else:
            self.place = min(max(self.place + by, 0), last)

    def go_on(self) -> None:
        """To the next that is still open, from the end on round; behind the last if none is."""
        self.place = self._next_open(self.place + 1)

    def go_to(self, span: Span) -> None:
        """To a sentence, if it is in the queue."""
        self.place = self._places.get(span, self.place)

    def _next_open(self, start: int) -> int:
        places = range(len(self.sentences))
        for place in chain(places[start:], places[:start]):
            if self.decision(self.sentences[place].span) is Decision.OPEN:
                return place
        return -1


def sentences_of(found: Iterable[Suggestion]) -> tuple[Sentence, ...]:
    """The sentences of what a suggester found, in its order, each with all it may claim."""
    offers: dict[Span, list[Suggestion]] = {}
    for each in found:
        offers.setdefault(each.span, []).append(each)
    return tuple(Sentence(span, tuple(of_span)) for span, of_span in offers.items())


def overlapping(spans: Iterable[Span], places: Sequence[tuple[int, int]]) -> frozenset[Span]:
    """The spans of which at least a part lies in one of some places."""
    ordered = sorted(places)
    reached: list[int] = []
    for _, end in ordered:
        reached.append(max(end, reached[-1]) if reached else end)
    starts = [start for start, _ in ordered]
    return frozenset(span for span in spans if _is_reached(span, starts, reached))


def _is_reached(span: Span, starts: Sequence[int], reached: Sequence[int]) -> bool:
    place = bisect_left(starts, span.end) - 1
    return place >= 0 and reached[place] > span.start


def _of_kind(offer: Suggestion, kind: ClaimKind) -> Suggestion:
    """The same sides and date with another kind, and the polarity that is usual for it."""
    return replace(offer, kind=kind, polarity=usual_polarity(kind), other_kinds=())
