"""Claims offered from a text: one for a sentence, or a ranked queue for a document.

Nothing here enters a dossier. A suggestion is made of what the sentence holds (actors, cue
words, dates), says for each part why, and where something is missing it is left out or marked,
not made up. Every rule is general; none knows a text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.on_date import period_on
from app.domain.records import Claim
from app.domain.vocabulary import ActorKind, ClaimKind, OnDate, Topology
from app.reading.cues import Cue, CueRole, CueTable
from app.reading.dates.finding import find_dates
from app.reading.dates.mention import DateMention
from app.reading.dating import dating_of, foreseen, is_ahead
from app.reading.mentions.finder import MentionFinder
from app.reading.mentions.mention import Mention, MentionRole
from app.reading.sentences import Span, sentences
from app.reading.sides import Party, Sides, parties_of, sides_of
from app.reading.suggestion import Reason, Suggestion, SuggestionReason
from app.reading.tenses import find_tenses
from app.reading.told import Told
from app.reading.topics import topics
from app.reading.weighing import EVENTS, Weighed, weigh

_WINDOW = 2_000
"""Code points on either side of one sentence that are looked at for it."""
_MOST_NAMED = 8
_MOST_IMPLIED = 3
"""Of one sentence, at most so many with both sides named in it, and with one that is not."""
_REPORT_EVERY = 50
"""Sentences: some hundredths of a second."""
_NO_OFFICE = frozenset({ClaimKind.OFFICE})
_NEAR_OFFICE = 45
"""Code points between a state and the person who holds an office in it."""
_BACK = {
    "de": re.compile(
        r"\b(?:das Land|die Republik|die Regierung|der Staat|beide(?:n|r)? (?:Länder|Staaten|"
        r"Seiten|Partner|Regierungen)|die beiden|er|sie|es|ihre?[mnrs]?|seine?[mnrs]?|"
        r"dies(?:e[rsn]?)?|dort|dabei|damit|beide[nr]?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:the country|both (?:countries|sides|states|governments|leaders)|the two|they|it|"
        r"its|their|he|she|his|her|there|the government|both)\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\b(?:страна|страны|обе стороны|оба государства|они|он|она|оно|его|её|их|там|стороны)\b",
        re.IGNORECASE,
    ),
}


_CLAUSE_END = re.compile(r"[,;:.!?–(]")
_CLAUSES = re.compile(
    r"[,;:–—(](?=\s|\w)(?!\s*\d)|\b(?:und|aber|sondern|während|and|but|while|и|а|но)\b",
    re.IGNORECASE,
)
_IN_NAME = 0.25
_GENERIC = {
    ActorKind.REGION: re.compile(r"\b(?:[Rr]egion|регион[а-я]{0,2})\b"),
    ActorKind.BLOC: re.compile(
        r"\b(?:(?:der|die|das|dem|den|des|diese[mnrs]?|the|this)\s+(?:\w+\s+)?"
        r"(?:Union|Organisation|Gemeinschaft|Gruppe|Allianz|Bündnis(?:ses|se)?|Pakts?|Blocks?"
        r"|Staatenbunds?|Zusammenschluss(?:es)?|union|organi[sz]ation|grouping|group|alliance|pact"
        r"|bloc|format)|организаци[а-я]{1,2}|союз[а-я]{0,2}|альянс[а-я]{0,2}|объединени[а-я]{1,2}"
        r"|блок[а-я]{0,2})\b"
    ),
}
"""Words that speak of an actor of a kind without its name."""
_DOUBT_OF_NAMELESS = 2.5
_TOPICAL = frozenset({ActorKind.STATE, ActorKind.BLOC, ActorKind.REGION})
_HELD = {
    ActorKind.PERSON: ClaimKind.OFFICE,
    ActorKind.COMPANY: ClaimKind.OWNERSHIP,
    ActorKind.ORGANISATION: ClaimKind.OWNERSHIP,
}

Placed = TypeVar("Placed", Mention, DateMention, Cue)


class _Row(Generic[Placed]):
    """What was found in a text, by position."""

    def __init__(self, found: Sequence[Placed]) -> None:
        self._found: Sequence[Placed] = found
        self._starts = [one.start for one in found]

    def within(self, span: Span) -> list[Placed]:
        """What lies in a span as a whole."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        return [one for one in self._found[first:last] if one.end <= span.end]

    def around(self, cue: Cue) -> list[Placed]:
        """What a cue lies in, or what stands right before it."""
        place = bisect_left(self._starts, cue.end)
        found: list[Placed] = []
        while place > 0 and self._found[place - 1].end >= cue.start - 1:
            place -= 1
            found.append(self._found[place])
        return found


@dataclass(frozen=True, slots=True)
class _Read:
    """A text with everything found in it; all positions are those of the text."""

    text: str
    language: str
    published: PartialDate | None
    spans: tuple[Span, ...]
    mentions: _Row[Mention]
    dates: _Row[DateMention]
    cues: _Row[Cue]
    breaks: tuple[int, ...]
    """Where clauses end."""


class Suggester:
    """Offers claims for the sentences of texts, for one dossier."""

    def __init__(self, dossier: Dossier, finder: MentionFinder, cues: CueTable) -> None:
        """Read the offices in the dossier; a changed dossier needs a new suggester."""
        self._finder = finder
        self._cues = cues
        self._kinds = {actor.id: actor.kind for actor in dossier.actors}
        self._offices: dict[ActorId, list[Claim]] = {}
        for claim in dossier.claims:
            if claim.kind is ClaimKind.OFFICE:
                for person in claim.a:
                    self._offices.setdefault(person, []).append(claim)

    def of_sentence(
        self, text: str, span: Span, language: str, published: PartialDate | None
    ) -> Suggestion | None:
        """The likeliest claim of one sentence, or of any words that were marked.

        It may have one actor only (then `b` is empty) or lack a cue; None if there is no
        actor at all. The sentences around it are read, not the whole text.
        """
        begin, end = max(0, span.start - _WINDOW), min(len(text), span.end + _WINDOW)
        while begin > 0 and not text[begin - 1].isspace() and span.start - begin < 2 * _WINDOW:
            begin -= 1
        read = self._read(text[begin:end], language, published)
        own = Span(span.start - begin, span.end - begin)
        place = sum(other.start < own.start for other in read.spans)
        about = [*self._topics(read), ()][place]
        found = self._of_span(read, own, about)
        best = max(found, key=lambda one: one.score, default=None) or self._alone(read, own)
        if best is None:
            return None
        besides = tuple(replace(one, span=span) for one in best.besides)
        return replace(best, span=span, besides=besides)

    def of_document(
        self,
        text: str,
        language: str,
        published: PartialDate | None,
        *,
        report: Callable[[int, int], None] | None = None,
    ) -> tuple[Suggestion, ...]:
        """Every claim offered for a text, the likeliest first; of equal ones by position.

        Only for sentences with a cue, and with two actors: named in it, or else those that
        the text is about just there, which counts for less and is said. Those of one
        sentence have the same span; the best of each sentence (`place` 0) come first.
        `report` is told now and then how many sentences of how many are done, and may
        raise to stop it.
        """
        read = self._read(text, language, published)
        found: list[Suggestion] = []
        for done, (span, about) in enumerate(zip(read.spans, self._topics(read), strict=True)):
            if report is not None and done % _REPORT_EVERY == 0:
                report(done, len(read.spans))
            found += self._of_span(read, span, about)
        return tuple(sorted(found, key=_order))

    def _read(self, text: str, language: str, published: PartialDate | None) -> _Read:
        on = published.earliest if published is not None else None
        dates = find_dates(text, language, published)
        cues = (*self._cues.find(text, language), *find_tenses(text, language))
        return _Read(
            text,
            language.partition("-")[0].lower(),
            published,
            sentences(text, language),
            _Row(self._finder.find(text, language, on)),
            _Row(dates),
            _Row(_outside(dates, sorted(cues, key=lambda cue: cue.start))),
            tuple(match.start() for match in _CLAUSES.finditer(text)),
        )

    def _topics(self, read: _Read) -> list[tuple[ActorId, ...]]:
        """Whom each sentence goes on about: states, blocs and regions named before it."""
        return topics(
            [
                [
                    party.actor
                    for party in self._parties(read, read.mentions.within(span))
                    if self._kinds.get(party.actor) in _TOPICAL
                ]
                for span in read.spans
            ]
        )

    def _of_span(self, read: _Read, span: Span, about: Sequence[ActorId]) -> list[Suggestion]:
        mentions = read.mentions.within(span)
        cues = read.cues.within(span)
        if not any(cue.role is CueRole.KIND for cue in cues):
            return []
        parties = self._parties(read, mentions)
        named = sides_of(read.text, parties, read.language, _MOST_NAMED)
        implied = self._implied(read, span, parties, about)
        told = self._told(read, span, cues)
        found = [self._suggestion(read, told, sides) for sides in (*named, *implied)]
        return _placed([*found, *self._held_by(read, span, mentions, cues)])

    def _parties(self, read: _Read, mentions: Sequence[Mention]) -> list[Party]:
        on = read.published.earliest if read.published is not None else None
        return parties_of(read.text, mentions, lambda actor: self._speaks_for(actor, on))

    def _speaks_for(self, actor: ActorId, on: date | None) -> ActorId:
        """Whose office a person holds on a day; the person, if none is known."""
        claims = self._offices.get(actor, ())
        for claim in claims:
            held = claim.period is None or on is None or period_on(claim.period, on)
            if held is True or held in {OnDate.ACTIVE, OnDate.UNCERTAIN}:
                return claim.b[0]
        return actor

    def _implied(
        self, read: _Read, span: Span, parties: Sequence[Party], about: Sequence[ActorId]
    ) -> list[Sides]:
        """Sides of which one, or both, are not named but spoken of before."""
        own = list(dict.fromkeys(party.actor for party in parties))
        others = [actor for actor in about if actor not in own]
        words = read.text[span.start : span.end]
        back = _BACK[read.language].search(words) if read.language in _BACK else None
        for kind, generic in _GENERIC.items():
            if generic.search(words):
                meant = [actor for actor in others if self._kinds.get(actor) is kind]
                others = [*meant, *(actor for actor in others if actor not in meant)]
        if len(own) > 1:
            pairs = [((actor,), (other,)) for other in others[:1] for actor in own[:_MOST_NAMED]]
        else:
            pairs = [((actor,), (other,)) for actor in own for other in others[:_MOST_IMPLIED]]
        if not own and len(others) > 1:
            pairs = [((others[0],), (others[1],))]
        reasons = {party.actor: party.reasons for party in reversed(parties)}
        found = []
        for rank, (a, b) in enumerate(pairs):
            why = [*reasons.get(a[0], ())]
            why += [Reason(SuggestionReason.BEFORE, one) for one in (*a, *b) if one not in own]
            doubt = _DOUBT_OF_NAMELESS
            if back is not None:
                why.append(Reason(SuggestionReason.REFERRED_TO, back[0]))
                doubt -= 1.0
            doubt += len(own) > 1
            found.append(Sides(a, b, Topology.PAIR, span.start, span.end, rank, doubt, tuple(why)))
        return found

    def _suggestion(self, read: _Read, told: Told, sides: Sides) -> Suggestion:
        weighed = told.weighed(sides, read.breaks, self._impossible(sides))
        likeliest = self._of_weighed(read, told, sides, weighed)
        besides = tuple(self._of_weighed(read, told, sides, other) for other in weighed.besides)
        return replace(likeliest, besides=besides) if besides else likeliest

    def _of_weighed(self, read: _Read, told: Told, sides: Sides, weighed: Weighed) -> Suggestion:
        period, dating = dating_of(told.dates, sides, weighed.status)
        if weighed.kind in EVENTS and is_ahead(period, read.published, told.cues):
            weighed = foreseen(weighed, dating)
        score = weighed.kind_weight - sides.doubt - 0.5 * sides.rank
        return _composed(told.span, sides, weighed, period, (*sides.reasons, *dating), score)

    def _told(self, read: _Read, span: Span, cues: Sequence[Cue]) -> Told:
        owners: dict[int, frozenset[ActorId]] = {}
        in_name: dict[int, Cue] = {}
        for place, cue in enumerate(cues):
            if cue.role is not CueRole.KIND:
                continue
            others = set()
            for mention in read.mentions.around(cue):
                if mention.end <= cue.start or mention.role is not MentionRole.NAME:
                    others.add(self._speaks_for(mention.actors[0], None))
                elif mention.start <= cue.start and cue.end <= mention.end:
                    in_name[place] = replace(cue, weight=cue.weight * _IN_NAME)
            if others:
                owners[place] = frozenset(others)
        return Told(span, tuple(cues), owners, in_name, tuple(read.dates.within(span)))

    def _impossible(self, sides: Sides) -> frozenset[ClaimKind]:
        """Offices are held by persons; whom a person is lifted to is none."""
        actors = (*sides.a, *sides.b)
        has_person = any(self._kinds.get(actor) is ActorKind.PERSON for actor in actors)
        return frozenset() if has_person else _NO_OFFICE

    def _held_by(
        self, read: _Read, span: Span, mentions: Sequence[Mention], cues: Sequence[Cue]
    ) -> list[Suggestion]:
        """Persons with the state of their office, companies with the state they are of.

        A state named right before the one or the other is its attribute ("the Japanese car
        maker Toyota"); a person's office known in the dossier is recognised without one.
        """
        on = read.published.earliest if read.published is not None else None
        found = []
        for place, mention in enumerate(mentions):
            kind = _HELD.get(self._kinds.get(mention.actors[0], ActorKind.STATE))
            if kind is None:
                continue
            before = mentions[place - 1] if place else None
            near = _NEAR_OFFICE if before is not None else 0
            owner, start = self._speaks_for(mention.actors[0], on), mention.start
            words: tuple[Reason, ...] = ()
            if (
                before is not None
                and mention.start - before.end <= near
                and self._kinds.get(before.actors[0]) not in _HELD
                and not _CLAUSE_END.search(read.text, before.end, mention.start)
            ):
                owner, start = before.actors[0], before.start
                words = (Reason(SuggestionReason.NAMED, read.text[before.start : before.end]),)
            shown = [
                cue
                for cue in cues
                if cue.value is kind and start - _NEAR_OFFICE <= cue.start < mention.end + 60
            ]
            if owner == mention.actors[0] or not (shown or kind is ClaimKind.OWNERSHIP):
                continue
            held = parties_of(read.text, (mention,), lambda actor: actor)[0]
            reasons = (*held.reasons, *words)
            if not words:
                reasons = (*reasons, Reason(SuggestionReason.HOLDS_OFFICE, owner))
            sides = Sides(
                (held.actor,), (owner,), Topology.PAIR, start, mention.end, 0, held.doubt, reasons
            )
            weighed = weigh(shown, start, mention.end, usual=kind)
            score = weighed.kind_weight - sides.doubt - 1.0
            found.append(_composed(span, sides, weighed, None, reasons, score))
        return found

    def _alone(self, read: _Read, span: Span) -> Suggestion | None:
        """What there is for a sentence with one actor, or without a cue."""
        cues = read.cues.within(span)
        parties = self._parties(read, read.mentions.within(span))
        if not parties:
            return None
        pairs = sides_of(read.text, parties, read.language, 1)
        first = parties[0]
        alone = Sides(
            (first.actor,), (), Topology.PAIR, first.start, first.end, 0, first.doubt, first.reasons
        )
        told = self._told(read, span, cues)
        return self._suggestion(read, told, pairs[0] if pairs else alone)


def _order(one: Suggestion) -> tuple[bool, float, int, int]:
    return one.place > 0, -one.score, one.span.start, one.place


def _placed(found: list[Suggestion]) -> list[Suggestion]:
    """Those of one sentence in their order, each side by side once."""
    ranked = sorted(found, key=lambda one: (-one.score, one.a, one.b))
    unlike = {(one.kind, one.a, one.b): one for one in reversed(ranked)}
    kept = [one for one in ranked if unlike[one.kind, one.a, one.b] is one]
    return [replace(one, place=place) if place else one for place, one in enumerate(kept)]


def _composed(
    span: Span,
    sides: Sides,
    weighed: Weighed,
    period: Period | None,
    reasons: Sequence[Reason],
    score: float,
) -> Suggestion:
    return Suggestion(
        span,
        sides.a,
        sides.b,
        sides.topology,
        weighed.kind,
        weighed.polarity,
        weighed.status,
        weighed.stance,
        period,
        weighed.other_kinds,
        round(score, 3),
        tuple(dict.fromkeys((*reasons, *weighed.reasons))),
    )


def _outside(dates: Sequence[DateMention], cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """Cues without those that are part of a date: the month of May is no modal verb."""
    ends = [one.end for one in dates]
    places = (bisect_right(ends, cue.start) for cue in cues)
    return tuple(
        cue
        for cue, place in zip(cues, places, strict=True)
        if place == len(dates) or not (dates[place].start <= cue.start < cue.end <= ends[place])
    )
