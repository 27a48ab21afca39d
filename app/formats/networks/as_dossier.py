"""A dossier of a network from another program: every tie a claim of which the file is the source.

What the file says is taken over where our vocabularies have the very word; otherwise a tie is a
partnership in general, neutral, as reported. Nothing is guessed from names. What else is said of
an edge stands in the claim's summary, in the words of the file.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app.domain.dates import DateError, OpenEnd, PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, ClaimId, EvidenceId, SourceId
from app.domain.records import Actor, ActorName, Claim, Evidence, Source
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
from app.domain.workspace import Place
from app.formats.cells import LIST_MARK
from app.formats.networks.foreign import ForeignEdge, ForeignNode, NetworkReading, Spell

_W = TypeVar("_W", bound=StrEnum)

_KINDS = {
    **dict.fromkeys(("state", "country", "nation", "sovereign"), ActorKind.STATE),
    **dict.fromkeys(("freely_associated", "freely associated"), ActorKind.STATE),
    **dict.fromkeys(("territory", "special_admin", "crown_dependency"), ActorKind.REGION),
    **dict.fromkeys(("bloc", "organization", "igo", "alliance"), ActorKind.BLOC),
    **{word.value: word for word in ActorKind},
}
"""Words for what a node is. States belong to organisations of other programs: blocs, here.

Some are those of the archives of the CIA World Factbook; a territory is a part of the world.
"""

_ISO = ("iso3", "iso_3", "iso-3", "alpha3", "alpha_3", "iso_a3")
_ALPHA_3 = re.compile(r"[A-Z]{3}")
_ID = re.compile(r"[^\s|]{1,80}")
_YEAR = re.compile(r"(\d{4})(?:\.0+)?")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})T.*")
_SAID_ELSEWHERE = {
    *("kind", "kinds", "type", "relation", "polarity", "status", "points_to", "on_date"),
    *("from", "to", "start", "end", "begin", "valid_from", "valid_to"),
    *("first_listed", "last_listed", "contested"),
}
_ROOM = 60.0
"""Layout units between neighbours of a map that comes with the file, about."""

_LONGEST_SAID = 300


@dataclass(frozen=True)
class _When:
    """The time of a claim; what cannot be read as one stays as words."""

    period: Period | None = None
    words: str = ""


def dossier_of(reading: NetworkReading, name: str) -> Dossier:
    """The dossier of a network that was read without a fault; `name` is that of its file."""
    source = SourceId(_slug(name) or "network")
    actors = _Actors(reading.nodes.values(), source)
    claims, evidence = [], []
    for number, edge in enumerate(reading.edges, 1):
        for part, spell in enumerate(edge.spells or [("", "")]):
            # Of two files that are taken into one dossier no claims are called alike.
            id_ = f"{source}.{number:06}" + (f".{part + 1}" if part else "")
            claims.append(_claim(ClaimId(id_), edge, spell, actors, name))
            evidence.append(_evidence(id_, source))
    return Dossier(
        actors=tuple(actors.records),
        actor_names=tuple(actors.names),
        claims=tuple(claims),
        sources=(Source(source, "network file", name, published=_day_of(reading.modified_on)),),
        evidence=tuple(evidence),
        places=tuple(_places(reading.nodes, actors.ids)),
        title=reading.title or name,
    )


class _Actors:
    """The actors of nodes: each with an id of our form, and a name."""

    def __init__(self, nodes: Iterable[ForeignNode], source: SourceId) -> None:
        found = list(nodes)
        self.ids: dict[str, ActorId] = {}
        self.labels: dict[str, str] = {}
        self.records: list[Actor] = []
        self.names: list[ActorName] = []
        codes = [_code_of(node) for node in found]
        uses = Counter(codes)
        taken: set[str] = set()
        for node, code in zip(found, codes, strict=True):
            # A code that several nodes have is that of none.
            wished = code if code and uses[code] == 1 else _id_of(node.id)
            id_ = _free(wished, taken)
            taken.add(id_)
            self._add(node, ActorId(id_), source)
        self.records.sort(key=lambda actor: actor.id)

    def _add(self, node: ForeignNode, id_: ActorId, source: SourceId) -> None:
        label = " ".join((node.label or node.attributes.get("label") or node.id).split())
        self.ids[node.id], self.labels[node.id] = id_, label
        latitude, longitude = _degrees(node.attributes)
        self.records.append(
            Actor(
                id_,
                _kind_of(node),
                latitude=latitude,
                longitude=longitude,
                status_note=node.attributes.get("status_note"),
                source=source,
            )
        )
        # Whatever language the file speaks: it is what the actor is called in all of them.
        self.names += [
            ActorName(id_, label, language, NameRole.SHORT, source=source)
            for language in ("en", "de")
        ]


def _claim(id_: ClaimId, edge: ForeignEdge, spell: Spell, actors: _Actors, name: str) -> Claim:
    when = _when(spell)
    said = edge.attributes
    kind, is_known = _claim_kind(edge)
    ends = [edge.source, edge.target]
    if said.get("points_to") == edge.source:
        ends.reverse()
    labels = " – ".join(actors.labels[end] for end in ends)
    told = [f"{key}: {value}" for key, value in said.items() if key not in _SAID_ELSEWHERE]
    if not is_known and (words := said.get("kind") or said.get("type") or said.get("relation")):
        told.insert(0, words)
    told += [edge.label] if edge.label else []
    told += [when.words] if when.words else []
    detail = "; ".join(told)[:_LONGEST_SAID]
    return Claim(
        id=id_,
        a=(actors.ids[ends[0]],),
        b=(actors.ids[ends[1]],),
        topology=Topology.PAIR,
        kind=kind,
        polarity=_word(Polarity, said.get("polarity")) or Polarity.NEUTRAL,
        status=_word(ClaimStatus, said.get("status")) or ClaimStatus.REPORTED,
        period=when.period,
        summary=f"{labels}, as stated in {name}" + (f" ({detail})" if detail else ""),
    )


def _claim_kind(edge: ForeignEdge) -> tuple[ClaimKind, bool]:
    """The kind of a claim, and whether the file has a word for it that is ours."""
    for key in ("kind", "kinds", "type", "relation"):
        for word in edge.attributes.get(key, "").split(LIST_MARK):
            found = _word(ClaimKind, word)
            if found is not None:
                return found, True
    # What part somebody has in something is said of members.
    if edge.attributes.get("role"):
        return ClaimKind.MEMBERSHIP, True
    return ClaimKind.PARTNERSHIP, False


def _evidence(claim: str, source: SourceId) -> Evidence:
    kind, stance = SubjectKind.CLAIM, Stance.SUPPORTS
    return Evidence(EvidenceId(f"{claim}.e"), kind, claim, stance, source=source)


def _when(spell: Spell) -> _When:
    """The period from and to; if either is no date of ours, the words of the file."""
    start, end = (text.strip() for text in spell)
    if not start and not end:
        return _When()
    days = [_date(text) for text in (start, end)]
    if any(day is None and text for day, text in zip(days, (start, end), strict=True)):
        return _When(words=f"{start or '…'} to {end or '…'}")
    first, last = (OpenEnd.OPEN if day is None else day for day in days)
    is_backwards = (
        isinstance(first, PartialDate)
        and isinstance(last, PartialDate)
        and last.latest < first.earliest
    )
    return _When(words=f"{start} to {end}") if is_backwards else _When(Period(first, last))


def _date(text: str) -> PartialDate | None:
    year, day = _YEAR.fullmatch(text), _DAY.fullmatch(text)
    written = year[1] if year else day[1] if day else text
    try:
        return PartialDate.parse(written)
    except DateError:
        return None


def _day_of(text: str) -> PartialDate | None:
    return _date(text.strip().partition("+")[0]) if text.strip() else None


def _kind_of(node: ForeignNode) -> ActorKind:
    for key in ("kind", "type", "entity_type"):
        found = _KINDS.get(node.attributes.get(key, "").strip().casefold())
        if found is not None:
            return found
    return ActorKind.ORGANISATION


def _code_of(node: ForeignNode) -> str:
    """The ISO code that a node of a state gives; empty without."""
    if _kind_of(node) is not ActorKind.STATE:
        return ""
    given = (node.attributes.get(key, "") for key in _ISO)
    return next((code for code in given if _ALPHA_3.fullmatch(code)), "")


def _id_of(text: str) -> str:
    if _ID.fullmatch(text) and text.isprintable():
        return text
    return _slug(text) or "actor"


def _slug(text: str) -> str:
    signs = (sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in text)
    return "-".join("".join(signs).split()).lower()[:60].strip("-")


def _free(wished: str, taken: set[str]) -> str:
    id_, number = wished, 2
    while id_ in taken:
        id_, number = f"{wished}-{number}", number + 1
    return id_


def _word(words: type[_W], text: str | None) -> _W | None:
    try:
        return words((text or "").strip())
    except ValueError:
        return None


def _degrees(said: Mapping[str, str]) -> tuple[float | None, float | None]:
    """Latitude and longitude, both or neither."""
    latitude = _number(said.get("latitude", said.get("lat", "")))
    longitude = _number(said.get("longitude", said.get("lon", said.get("lng", ""))))
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None, None
    return latitude, longitude


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _places(nodes: Mapping[str, ForeignNode], ids: Mapping[str, ActorId]) -> Iterator[Place]:
    """Where those lie whom the file gives a place, in our units; y grows upwards there.

    A map that is not ours is scaled until neighbours are about as far apart as on ours.
    """
    points = {
        ids[id_]: (x, y)
        for id_, node in nodes.items()
        if node.at is not None
        and (x := _number(node.at[0])) is not None
        and (y := _number(node.at[1])) is not None
    }
    if len(points) < len(nodes) or len(set(points.values())) < 2:
        return
    xs, ys = ([point[axis] for point in points.values()] for axis in (0, 1))
    extent = max(max(xs) - min(xs), max(ys) - min(ys))
    scale = max(1.0, _ROOM * math.sqrt(len(points)) / extent)
    for actor in sorted(points):
        x, y = points[actor]
        yield Place(actor, round(x * scale, 2), round(-y * scale, 2))
