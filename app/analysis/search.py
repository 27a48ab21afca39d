"""One search over actors, agreements and quotations, in every language of the dossier.

Words are compared without case and accents. A word of the query meets a name if either
begins with the other, so that inflected forms find their stem ("kasachischen" finds
"kasachisch") and first letters are enough while typing; or if both are forms of one
German word ("Weißen Haus", "Weißes Haus").
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.dossier import Dossier
from app.domain.ids import ActorId, AgreementId, ClaimId, MembershipId
from app.domain.vocabulary import NameRole, SubjectKind

_WORD = re.compile(r"\w+")
_SHORTEST_STEM = 5
"""A name must have this many letters before a longer word counts as a form of it."""

_ENDINGS = ("en", "em", "er", "es", "e", "n", "s")


class HitKind(StrEnum):
    """What was found."""

    ACTOR = "actor"
    AGREEMENT = "agreement"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing found: its own text, where it belongs, and the actors to select for it.

    `id` is that of an actor, an agreement, or what a quotation is evidence for; `subject` says
    what that is, and evidence for a step of an agreement is evidence for the agreement.
    `language` is that of the text, as an IETF tag; empty for an id. `score` is 0 (nothing) to 1
    (the query is the very name); hits come best first.
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
        self._entries = (
            *_actor_entries(dossier),
            *_agreement_entries(dossier),
            *_quotation_entries(dossier),
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
                summary, actors = claim.summary, (*claim.a, *claim.b)
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
