"""One search over actors, ties, agreements, claims and quotations, in every language there is.

Words are compared without case and accents. A word of the query meets a name if either
begins with the other, so that inflected forms find their stem ("kasachischen" finds
"kasachisch") and first letters are enough while typing; or if both are forms of one
German word ("Weißen Haus", "Weißes Haus").

Two actors named one after the other ("kaz russ") mean what is between them.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.dossier import Dossier
from app.domain.ids import ActorId, AgreementId, ClaimId, MembershipId
from app.domain.records import Claim
from app.domain.vocabulary import NameRole, SubjectKind

_WORD = re.compile(r"\w+")
_SHORTEST_STEM = 5
"""A name must have this many letters before a longer word counts as a form of it."""

_SURE = 0.65
"""How well half of a query must meet a name for the whole to mean two actors."""

_MOST_NAMING = 8
"""Longer queries are words of a quotation, not two names."""

_NEAR = 0.1
"""Whoever is met so much worse than the best is not meant."""

_ENDINGS = ("en", "em", "er", "es", "e", "n", "s")


class HitKind(StrEnum):
    """What was found."""

    TIE = "tie"
    ACTOR = "actor"
    AGREEMENT = "agreement"
    QUOTATION = "quotation"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing found: its own text, where it belongs, and the actors to select for it.

    `id` is that of an actor, an agreement, a claim that rests on no quotation, what a quotation
    is evidence for, or the ids of a tie's two actors with a blank between; `subject` says what
    that is, and evidence for a step of an agreement is evidence for the agreement.
    `language` is that of the text, as an IETF tag; empty for an id and for words of our own.
    `score` is 0 (nothing) to 1 (the query is the very name); hits come best first.
    """

    kind: HitKind
    id: str
    text: str
    language: str
    context: str
    actors: tuple[ActorId, ...]
    score: float
    subject: SubjectKind | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: HitKind
    id: str
    text: str
    language: str
    context: str
    actors: tuple[ActorId, ...]
    words: tuple[str, ...]
    weight: float
    subject: SubjectKind | None = None


class SearchIndex:
    """All names, titles and quotations of a dossier, ready to be searched."""

    def __init__(self, dossier: Dossier) -> None:
        """Read the dossier once; a changed dossier needs a new index."""
        self._actors = tuple(_actor_entries(dossier))
        self._entries = (
            *self._actors,
            *_agreement_entries(dossier),
            *_quotation_entries(dossier),
            *_claim_entries(dossier),
        )

    def find(self, query: str, limit: int = 50) -> list[SearchHit]:
        """The best hits, one for each thing, best first and then by kind and id.

        Every word of the query must be met. An empty query finds nothing.
        """
        wanted = normalised_words(query)
        if not wanted:
            return []
        best: dict[tuple[HitKind, SubjectKind | None, str], SearchHit] = {}
        for entry in self._entries:
            score = _score(wanted, entry.words) * entry.weight
            thing = entry.kind, entry.subject, entry.id
            known = best.get(thing)
            if score > 0 and (known is None or score > known.score):
                best[thing] = SearchHit(
                    entry.kind,
                    entry.id,
                    entry.text,
                    entry.language,
                    entry.context,
                    entry.actors,
                    score,
                    entry.subject,
                )
        order = list(HitKind)
        ranked = sorted(best.values(), key=lambda hit: (-hit.score, order.index(hit.kind), hit.id))
        return ranked[:limit]

    def find_pairs(self, query: str, limit: int = 3) -> list[SearchHit]:
        """Pairs of actors that a query names one after the other, best first, then by ids.

        Whether anything is known between the two is another question.
        """
        wanted = normalised_words(query)
        if len(wanted) > _MOST_NAMING:
            return []
        scores: dict[tuple[ActorId, ...], float] = {}
        for place in range(1, len(wanted)):
            firsts = self._actors_meant(wanted[:place])
            seconds = self._actors_meant(wanted[place:]) if firsts else []
            for first, one in firsts:
                for second, other in seconds:
                    pair = tuple(sorted((first, second)))
                    if first != second:
                        scores[pair] = max(scores.get(pair, 0.0), min(one, other))
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
        return [
            SearchHit(HitKind.TIE, " ".join(pair), " – ".join(pair), "", "", pair, score)
            for pair, score in ranked
        ]

    def _actors_meant(self, words: tuple[str, ...]) -> list[tuple[ActorId, float]]:
        """Who is likely meant by some words, with how well they meet the best of the names."""
        scores: dict[ActorId, float] = {}
        for entry in self._actors:
            score = _score(words, entry.words) * entry.weight
            (actor,) = entry.actors
            scores[actor] = max(scores.get(actor, 0.0), score)
        least = max(_SURE, max(scores.values(), default=0.0) - _NEAR)
        return [(actor, score) for actor, score in scores.items() if score >= least]


def normalised_words(text: str) -> tuple[str, ...]:
    """The words of a text without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return tuple(_WORD.findall(bare))


def _score(wanted: tuple[str, ...], words: tuple[str, ...]) -> float:
    if wanted == words:
        return 1.0
    total = 0.0
    for word in wanted:
        met = max((_likeness(word, candidate) for candidate in words), default=0.0)
        if met == 0.0:
            return 0.0
        total += met
    coverage = len(wanted) / max(len(words), len(wanted))
    return 0.9 * total / len(wanted) * (0.5 + 0.5 * coverage)


def _likeness(word: str, candidate: str) -> float:
    if word == candidate:
        return 1.0
    if candidate.startswith(word):
        return 0.6 + 0.3 * len(word) / len(candidate)
    if len(candidate) >= _SHORTEST_STEM and word.startswith(candidate):
        return 0.5 + 0.4 * len(candidate) / len(word)
    if word[:_SHORTEST_STEM] == candidate[:_SHORTEST_STEM] and _stem(word) == _stem(candidate):
        return 0.7
    return 0.0


def _stem(word: str) -> str:
    """A word without the ending of a German adjective or noun, if enough of it is left."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _actor_entries(dossier: Dossier) -> Iterator[_Entry]:
    weights = {NameRole.SHORT: 1.0, NameRole.ACRONYM: 1.0, NameRole.OFFICIAL: 0.97}
    for actor in dossier.actors:
        names = dossier.names_of.get(actor.id, ())
        label = next((name.text for name in names if name.role is NameRole.SHORT), actor.id)
        ids = (actor.id,)
        yield _Entry(
            HitKind.ACTOR, actor.id, actor.id, "", label, ids, normalised_words(actor.id), 0.98
        )
        for name in names:
            words = normalised_words(name.text)
            weight = weights.get(name.role, 0.94)
            yield _Entry(
                HitKind.ACTOR, actor.id, name.text, name.language, label, ids, words, weight
            )


def _agreement_entries(dossier: Dossier) -> Iterator[_Entry]:
    for agreement in dossier.agreements:
        further = dossier.titles_of.get(agreement.id, ())
        titles = [(agreement.title, agreement.language)]
        titles += [(title.text, title.language) for title in further]
        for title, language in titles:
            yield _Entry(
                HitKind.AGREEMENT,
                agreement.id,
                title,
                language,
                agreement.subject,
                agreement.parties,
                normalised_words(title),
                0.9,
            )


def _quotation_entries(dossier: Dossier) -> Iterator[_Entry]:
    agreement_of = {str(status.id): status.agreement for status in dossier.party_statuses}
    for evidence in dossier.evidence:
        if evidence.excerpt is None:
            continue
        kind, subject, summary = evidence.subject_kind, evidence.subject, ""
        actors: tuple[ActorId, ...]
        if kind is SubjectKind.PARTY_STATUS:
            kind, subject = SubjectKind.AGREEMENT, agreement_of[subject]
        match kind:
            case SubjectKind.CLAIM:
                claim = dossier.claim_by_id[ClaimId(subject)]
                summary, actors = _said(claim), (*claim.a, *claim.b)
            case SubjectKind.AGREEMENT:
                actors = dossier.agreement_by_id[AgreementId(subject)].parties
            case _:
                membership = dossier.membership_by_id[MembershipId(subject)]
                actors = (membership.actor, membership.bloc)
        excerpt = dossier.excerpt_by_id[evidence.excerpt]
        yield _Entry(
            HitKind.QUOTATION,
            subject,
            excerpt.exact,
            excerpt.language,
            dossier.source_of(evidence).outlet or "",
            actors,
            normalised_words(f"{excerpt.exact} {excerpt.translation or ''} {summary}"),
            0.8,
            kind,
        )


def _claim_entries(dossier: Dossier) -> Iterator[_Entry]:
    """Claims that no quotation leads to: reference pages say so in words that are not kept."""
    quoted = {evidence.subject for evidence in dossier.evidence if evidence.excerpt is not None}
    outlets = {
        evidence.subject: dossier.source_of(evidence).outlet or ""
        for evidence in reversed(dossier.evidence)
        if evidence.subject_kind is SubjectKind.CLAIM and evidence.subject not in quoted
    }
    for claim in dossier.claims:
        if claim.id in outlets:
            yield _Entry(
                HitKind.CLAIM,
                claim.id,
                claim.summary,
                "",
                outlets[claim.id],
                (*claim.a, *claim.b),
                normalised_words(_said(claim)),
                0.75,
                SubjectKind.CLAIM,
            )


def _said(claim: Claim) -> str:
    """What we say of a claim: what it comes to, and the word for its kind."""
    return f"{claim.summary} {claim.kind.value}"
