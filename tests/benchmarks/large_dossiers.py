"""Dossiers of any size, made up but in order: each claim has a sentence in a source.

Everything in them follows from the numbers given: the same arguments make the same dossier.
Ids of states are three letters counted up, and stand for no country.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from string import ascii_uppercase
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from app.domain.checks_of_actors import DISPUTED
from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, ClaimId, EvidenceId, ExcerptId, SourceId
from app.domain.records import Actor, ActorName, Claim, Evidence, Excerpt, Source
from app.domain.vocabulary import (
    ActorKind,
    ClaimKind,
    ClaimStatus,
    NameRole,
    Polarity,
    Stance,
    SubjectKind,
    Topology,
)

FIRST_DAY = date(2000, 1, 1)
AS_OF = date(2025, 6, 30)
"""Between these all claims begin; the second is the date the dossier is opened on."""

SPACING = 60.0
"""Layout units between actors that lie next to each other."""

_CLAIMS_A_SOURCE = 20
_MOST_ACTORS = 26**3 - len(DISPUTED)
_NEAR_SHARE = 0.7
_SYLLABLES = ("ka", "lo", "ri", "ten", "mar", "vo", "sel", "du", "bra", "nin", "go", "thal", "pe")
_ENDINGS = ("nia", "stan", "land", "ria", "via", "mark", "burg")
_SORTS: tuple[tuple[ClaimKind, Polarity, str], ...] = (
    (ClaimKind.CONSULTATION, Polarity.COOPERATIVE, "{a} and {b} agreed to hold talks every year"),
    (ClaimKind.TRADE, Polarity.COOPERATIVE, "Trade between {a} and {b} has grown since"),
    (ClaimKind.INVESTMENT, Polarity.COOPERATIVE, "{a} is building a port in {b}"),
    (ClaimKind.EXERCISE, Polarity.COOPERATIVE, "Ships of {a} and {b} exercised together"),
    (ClaimKind.VISIT, Polarity.NEUTRAL, "The foreign minister of {a} travelled to {b}"),
    (ClaimKind.CRITICISM, Polarity.CONFLICTUAL, "{a} objected to what {b} had announced"),
    (ClaimKind.SANCTIONS, Polarity.CONFLICTUAL, "{a} imposed sanctions on banks of {b}"),
)
"""Kind, polarity, and the sentence that carries such a claim."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """Columns of the claims to be made, by start: ties, sorts, days since the first, lengths."""

    ties: list[int]
    sorts: list[int]
    starts: list[int]
    lengths: list[int]
    manners: list[float]


def build_dossier(
    n_actors: int, n_ties: int, n_claims: int, *, seed: int = 0, placed: bool = True
) -> Dossier:
    """A dossier of `n_actors` states with `n_ties` ties among them and `n_claims` claims.

    Most ties join actors that lie near each other, the rest lead anywhere, mostly to a few
    who have many. Each tie has a claim, and the further claims fall on few ties too: of
    100,000 claims about 2,000 are between the same two. Begin and end are dated to the day.

    Parameters
    ----------
    placed
        Whether the states have coordinates.

    Raises
    ------
    ValueError
        If there are more actors than codes, more ties than pairs or fewer claims than ties.
    """
    if not 2 <= n_actors <= _MOST_ACTORS:
        raise ValueError(f"from 2 to {_MOST_ACTORS} actors, not {n_actors}")
    if not n_actors / 2 <= n_ties <= n_actors * (n_actors - 1) // 4 or n_claims < n_ties:
        raise ValueError(f"{n_ties} ties of {n_actors} actors, or {n_claims} claims, cannot be")
    rng = np.random.default_rng((seed, n_actors, n_ties, n_claims))
    places = _scatter(n_actors, rng)
    ids = _codes(n_actors)
    pairs = _draw_pairs(places, n_ties, rng)
    names = _names(n_actors)
    claims, sources, excerpts, evidence = _tell(
        ids, names, pairs, _draw_facts(n_ties, n_claims, rng)
    )
    return Dossier(
        actors=_actors(ids, places if placed else None),
        actor_names=tuple(
            ActorName(actor, name, language, NameRole.SHORT)
            for actor, name in zip(ids, names, strict=True)
            for language in ("en", "de")
        ),
        claims=claims,
        sources=sources,
        excerpts=excerpts,
        evidence=evidence,
        title=f"{n_actors:,} states, {n_ties:,} ties, {n_claims:,} claims",
        default_as_of=AS_OF.isoformat(),
    )


def places_of(dossier: Dossier, *, seed: int = 0) -> Mapping[str, Any]:
    """Places for all its actors, for `MapLayout.restore`: as far apart as in a settled layout.

    They are those among which most ties of the dossier are short, if it was built with the
    same seed: like those a layout would find, and there at once.
    """
    n = len(dossier.actors)
    key = (seed, n, int(dossier.title.split(" ")[2].replace(",", "")), len(dossier.claims))
    places = _scatter(n, np.random.default_rng(key)).tolist()
    ids = [actor.id for actor in dossier.actors]
    positions = {actor: list(point) for actor, point in zip(ids, places, strict=True)}
    return {"positions": positions, "junctions": {}, "pinned": []}


def dyad_with_most_claims(dossier: Dossier) -> tuple[ActorId, ActorId]:
    """The two actors about whom most is claimed."""
    counts: dict[tuple[ActorId, ActorId], int] = {}
    for claim in dossier.claims:
        dyad = (min(claim.a[0], claim.b[0]), max(claim.a[0], claim.b[0]))
        counts[dyad] = counts.get(dyad, 0) + 1
    return max(sorted(counts), key=lambda dyad: counts[dyad])


def _scatter(n: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(n, 2) places on a wide ellipse, about `SPACING` apart and none upon another.

    A sunflower's seeds, each a little away from its place. Source: Vogel 1979,
    doi:10.1016/0025-5564(79)90080-4.
    """
    index = np.arange(n) + 0.5
    angle = index * (np.pi * (3.0 - np.sqrt(5.0)))
    radius = SPACING * np.sqrt(index / np.pi)
    wide = np.column_stack((1.3 * radius * np.cos(angle), radius * np.sin(angle) / 1.3))
    scattered: NDArray[np.float64] = wide + rng.uniform(-0.25, 0.25, size=(n, 2)) * SPACING
    return scattered[rng.permutation(n)]


def _codes(n: int) -> list[ActorId]:
    codes = (a + b + c for a in ascii_uppercase for b in ascii_uppercase for c in ascii_uppercase)
    free = (ActorId(code) for code in codes if code not in DISPUTED)
    return [next(free) for _ in range(n)]


def _names(n: int) -> list[str]:
    """Names of different lengths, all different."""
    names = []
    for index in range(n):
        rest, ending = divmod(index, len(_ENDINGS))
        stem = ""
        while rest or not stem:
            rest, syllable = divmod(rest, len(_SYLLABLES))
            stem += _SYLLABLES[syllable]
        names.append((stem + _ENDINGS[ending]).capitalize())
    return names


def _actors(ids: Sequence[ActorId], places: NDArray[np.float64] | None) -> tuple[Actor, ...]:
    if places is None:
        return tuple(Actor(actor, ActorKind.STATE) for actor in ids)
    far = np.abs(places).max(axis=0)
    degrees = np.round(places / far * (170.0, -60.0), 4).tolist()
    return tuple(
        Actor(actor, ActorKind.STATE, latitude=north, longitude=east)
        for actor, (east, north) in zip(ids, degrees, strict=True)
    )


def _draw_pairs(
    places: NDArray[np.float64], n_ties: int, rng: np.random.Generator
) -> list[tuple[int, int]]:
    """Different pairs, the smaller index first; each actor is in at least one."""
    n = len(places)
    n_near = min(n - 1, max(2, 2 * n_ties // n + 2))
    near = cKDTree(places).query(places, k=n_near + 1)[1][:, 1:]
    everybody = np.column_stack((np.arange(n), near[:, 0]))
    found = _distinct(everybody)
    while len(found) < n_ties:
        wanted = n_ties - len(found)
        n_local = max(1, int(wanted * _NEAR_SHARE))
        one = rng.integers(0, n, size=n_local)
        local = np.column_stack((one, near[one, rng.integers(0, n_near, size=n_local)]))
        hubs = (n * rng.random(wanted) ** 3).astype(np.intp)
        far = np.column_stack((hubs, rng.integers(0, n, size=wanted)))
        found = _distinct(np.vstack((found, local, far)))
    # The ties that make sure of everybody come first and stay.
    kept = _distinct(everybody)
    is_kept = np.isin(found[:, 0] * n + found[:, 1], kept[:, 0] * n + kept[:, 1])
    further = rng.permutation(np.flatnonzero(~is_kept))[: max(0, n_ties - len(kept))]
    chosen = np.sort(np.concatenate((np.flatnonzero(is_kept), further)))
    return [(int(a), int(b)) for a, b in found[chosen].tolist()]


def _distinct(pairs: NDArray[np.intp]) -> NDArray[np.intp]:
    ordered = np.sort(pairs, axis=1)
    return np.unique(ordered[ordered[:, 0] < ordered[:, 1]], axis=0)


def _draw_facts(n_ties: int, n_claims: int, rng: np.random.Generator) -> _Facts:
    weights = 1.0 / (np.arange(n_ties) + 7.0)
    rng.shuffle(weights)
    further = rng.choice(n_ties, size=n_claims - n_ties, p=weights / weights.sum())
    ties = rng.permutation(np.concatenate((np.arange(n_ties), further)))
    starts = np.sort(rng.integers(0, (AS_OF - FIRST_DAY).days - 60, size=n_claims))
    return _Facts(
        ties=ties.tolist(),
        sorts=rng.integers(0, len(_SORTS), size=n_claims).tolist(),
        starts=starts.tolist(),
        lengths=rng.integers(90, 8 * 365, size=n_claims).tolist(),
        manners=rng.random(n_claims).tolist(),
    )


def _tell(
    ids: Sequence[ActorId], names: Sequence[str], pairs: Sequence[tuple[int, int]], facts: _Facts
) -> tuple[tuple[Claim, ...], tuple[Source, ...], tuple[Excerpt, ...], tuple[Evidence, ...]]:
    """Claims, and the sources that tell of them: each of the next few, by date."""
    days = _days(facts)
    claims: list[Claim] = []
    sources: list[Source] = []
    excerpts: list[Excerpt] = []
    evidence: list[Evidence] = []
    for first in range(0, len(facts.ties), _CLAIMS_A_SOURCE):
        numbers = range(first, min(first + _CLAIMS_A_SOURCE, len(facts.ties)))
        source = SourceId(f"source-{len(sources)}")
        published = facts.starts[numbers[-1]] + 5
        sentences = []
        at = 0
        for number in numbers:
            a, b = pairs[facts.ties[number]]
            if facts.manners[number] < 0.5:
                a, b = b, a
            kind, polarity, words = _SORTS[facts.sorts[number]]
            sentence = words.format(a=names[a], b=names[b]) + "."
            status, period = _when(facts, number, published, days)
            claim = ClaimId(f"claim-{number}")
            excerpt = ExcerptId(f"excerpt-{number}")
            claims.append(
                Claim(
                    claim,
                    (ids[a],),
                    (ids[b],),
                    Topology.PAIR,
                    kind,
                    polarity,
                    status,
                    period,
                    sentence,
                    1 + number % 4,
                )
            )
            end = at + len(sentence)
            excerpts.append(Excerpt(excerpt, source, sentence, "", "", at, end, "en"))
            evidence.append(
                Evidence(
                    EvidenceId(f"evidence-{number}"),
                    SubjectKind.CLAIM,
                    claim,
                    Stance.SUPPORTS,
                    excerpt,
                )
            )
            sentences.append(sentence)
            at = end + 1
        text = " ".join(sentences)
        sources.append(_source(source, len(sources), days[published], text))
    return tuple(claims), tuple(sources), tuple(excerpts), tuple(evidence)


def _source(source: SourceId, number: int, published: PartialDate, text: str) -> Source:
    return Source(
        id=source,
        kind="article",
        title=f"Review of the month, number {number}",
        outlet=("The Daily Reader", "Foreign Notes", "The Observer of Ports")[number % 3],
        published=published,
        reliability="ABC"[number % 3],
        sha256=sha256(text.encode()).hexdigest(),
    )


def _days(facts: _Facts) -> list[PartialDate]:
    """Every day something can begin, end or appear on, made once."""
    last = facts.starts[-1] + max(facts.lengths) + 1
    found = (FIRST_DAY + timedelta(days=number) for number in range(last + 1))
    return [PartialDate(day.year, day.month, day.day) for day in found]


def _when(
    facts: _Facts, number: int, published: int, days: Sequence[PartialDate]
) -> tuple[ClaimStatus, Period | None]:
    """Status and period: of ten about five have an end, two none, one is to come, two a day."""
    start, length, manner = facts.starts[number], facts.lengths[number], facts.manners[number] % 0.5
    if manner < 0.25:
        return ClaimStatus.IN_FORCE, Period(days[start], days[start + length])
    if manner < 0.35:
        return ClaimStatus.IN_FORCE, Period(days[start], OpenEnd.OPEN)
    if manner < 0.4:
        return ClaimStatus.ANNOUNCED, Period(days[published + length], OpenEnd.OPEN)
    return ClaimStatus.DONE, Period(days[start], days[start])
