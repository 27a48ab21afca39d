"""From the visible network to what is drawn: shapes, tones, dashes, names.

This is where meaning becomes look: every rule of "what is drawn how" that depends on a
record stands here, and none in the painters.
"""

from math import sqrt

from app.analysis.appraisal import Appraisal, TiePolarity, polarity_of, status_of
from app.analysis.filters import Hull, Junction, VisibleNetwork, VisibleTie
from app.analysis.network import ClaimOnDate, Dyad, MembershipOnDate, dyad_of
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import acronym, short_name
from app.domain.vocabulary import ActorKind, ClaimStatus, OnDate
from app.drawing.content import (
    ActorShape,
    DrawnActor,
    DrawnHull,
    DrawnTie,
    MapContent,
    TieDash,
    TieTone,
)
from app.session.palette import palette_slots

_JOINT = "|"
"""Stands between the parts of a key: the one sign besides blanks that no id can hold."""

JUNCTION_PREFIX = f"junction{_JOINT}"

_SHAPES = {
    ActorKind.STATE: ActorShape.CIRCLE,
    ActorKind.BLOC: ActorShape.ROUNDED_SQUARE,
    ActorKind.REGION: ActorShape.DASHED_CIRCLE,
    ActorKind.ORGANISATION: ActorShape.DIAMOND,
    ActorKind.COMPANY: ActorShape.SMALL_DIAMOND,
    ActorKind.PERSON: ActorShape.SMALL_CIRCLE,
}
_TONES = {polarity: TieTone(polarity.value) for polarity in TiePolarity}
_DASHES = {
    ClaimStatus.IN_FORCE: TieDash.SOLID,
    ClaimStatus.DONE: TieDash.SOLID,
    ClaimStatus.ANNOUNCED: TieDash.DASHED,
    ClaimStatus.PLANNED: TieDash.DASHED,
    ClaimStatus.POSSIBLE: TieDash.DOTTED,
    ClaimStatus.REPORTED: TieDash.DOTTED,
    ClaimStatus.ENDED: TieDash.SOLID,
}


def build_map_content(dossier: Dossier, visible: VisibleNetwork, language: str) -> MapContent:
    """What to draw for a visible network, with names in a language.

    Actors come in the order of `visible.actors`, then the junctions; ties in the order of
    `visible.ties`, then the spokes of the junctions.
    """
    index = {actor: position for position, actor in enumerate(visible.actors)}
    n_ties = dict.fromkeys(visible.actors, 0)
    for tie in visible.ties:
        for actor in tie.tie.dyad:
            n_ties[actor] += 1
    most = max(n_ties.values(), default=0) or 1
    actors = [
        _actor(dossier, actor, language, sqrt(n_ties[actor] / most)) for actor in visible.actors
    ]
    ties = [_tie(visible_tie, index) for visible_tie in visible.ties]
    for junction in visible.junctions:
        centre = len(actors)
        actors.append(_junction(junction))
        ties += [_spoke(junction, centre, party, index[party]) for party in junction.parties]
    slots = palette_slots(dossier, {hull.bloc for hull in visible.hulls})
    hulls = tuple(
        _hull(dossier, hull, index, language, slots[hull.bloc])
        for hull in visible.hulls
        if hull.members
    )
    return MapContent(tuple(actors), tuple(ties), hulls)


def _actor(dossier: Dossier, actor: ActorId, language: str, importance: float) -> DrawnActor:
    record = dossier.actor_by_id[actor]
    is_state = record.kind is ActorKind.STATE
    return DrawnActor(
        id=actor,
        shape=_SHAPES[record.kind],
        label=short_name(dossier, actor, language),
        code=actor if is_state else "",
        importance=importance,
        is_disputed=record.status_note is not None,
        is_faint=False,
    )


def _tie(visible: VisibleTie, index: dict[ActorId, int]) -> DrawnTie:
    appraisal = visible.appraisal
    to_a, to_b = _arrows(visible)
    return DrawnTie(
        a=index[visible.tie.a],
        b=index[visible.tie.b],
        key=key_of_dyad(visible.tie.dyad),
        tone=_TONES[appraisal.polarity],
        is_contested=appraisal.is_contested,
        dash=_DASHES[appraisal.status],
        width_step=_width_step(appraisal),
        is_faint=appraisal.on_date is OnDate.PAST,
        is_ended=appraisal.status is ClaimStatus.ENDED,
        is_spoke=_is_spoke(visible),
        arrow_to_a=to_a,
        arrow_to_b=to_b,
        importance=min(1.0, len(visible.parts) / 8),
    )


def _is_spoke(visible: VisibleTie) -> bool:
    """Whether the line stands for nothing but a membership."""
    return all(isinstance(part, MembershipOnDate) for part in visible.grounds)


def _width_step(appraisal: Appraisal) -> int:
    """1 for a single independent source, 2 for two or three, 3 for more."""
    return 1 if appraisal.n_sources <= 1 else 2 if appraisal.n_sources <= 3 else 3


def _arrows(visible: VisibleTie) -> tuple[bool, bool]:
    """Whether the line points to a and to b: only if all it stands for has a direction."""
    grounds = visible.grounds
    standing = [part for part in grounds if part.on_date is not OnDate.PAST] or grounds
    claims = [p.record for p in standing if isinstance(p, ClaimOnDate)]
    if len(claims) < len(standing) or not all(claim.kind.is_directed for claim in claims):
        return False, False
    a, b = visible.tie.dyad
    return (
        any(b in claim.a and a in claim.b for claim in claims),
        any(a in claim.a and b in claim.b for claim in claims),
    )


def _hull(
    dossier: Dossier, hull: Hull, index: dict[ActorId, int], language: str, slot: int
) -> DrawnHull:
    return DrawnHull(
        bloc=hull.bloc,
        label=acronym(dossier, hull.bloc, language) or short_name(dossier, hull.bloc, language),
        members=tuple(index[member] for member in hull.members),
        outlined=tuple(index[observer] for observer in hull.observers),
        palette_slot=slot,
        own=index.get(hull.bloc),
    )


def _junction(junction: Junction) -> DrawnActor:
    return DrawnActor(
        id=f"{JUNCTION_PREFIX}{junction.id}",
        shape=ActorShape.JUNCTION,
        label="",
        code="",
        importance=0.0,
        is_disputed=False,
        is_faint=junction.part.on_date is OnDate.PAST,
    )


def _spoke(junction: Junction, centre: int, party: ActorId, at: int) -> DrawnTie:
    status = status_of(junction.part)
    return DrawnTie(
        a=at,
        b=centre,
        key=f"{JUNCTION_PREFIX}{junction.id}{_JOINT}{party}",
        tone=TieTone(polarity_of(junction.part).value),
        is_contested=False,
        dash=_DASHES[status],
        width_step=1,
        is_faint=junction.part.on_date is OnDate.PAST,
        is_ended=status is ClaimStatus.ENDED,
        arrow_to_a=False,
        arrow_to_b=False,
        importance=0.0,
    )


def key_of_dyad(dyad: Dyad) -> str:
    """The key of the line that stands for a tie."""
    return _JOINT.join(dyad)


def dyad_of_key(key: str) -> Dyad | None:
    """The two actors a drawn tie stands for; None for the spoke of a junction."""
    ends = key.split(_JOINT)
    return dyad_of(ActorId(ends[0]), ActorId(ends[1])) if len(ends) == 2 else None


def junction_of_key(key: str) -> str:
    """The claim or agreement of a junction, from its own id or the key of a spoke."""
    return key.split(_JOINT)[1]
