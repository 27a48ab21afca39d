"""What each actor, tie, hull and junction is drawn like: shapes, tones, dashes, names.

This is where meaning becomes look: every rule of "what is drawn how" that depends on a
record stands here, and none in the painters.
"""

from collections.abc import Mapping

import numpy as np

from app.analysis.appraisal import Appraisal, TiePolarity, polarity_of, status_of
from app.analysis.columns import IntArray
from app.analysis.filters import Hull, Junction, VisibleTie
from app.analysis.network import Dyad, dyad_of
from app.analysis.verdicts import CODE_BITS, Verdicts, appraisal_of, directions_of_code
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import acronym, short_name
from app.domain.vocabulary import ActorKind, ClaimStatus, OnDate
from app.drawing.arrays import FloatArray
from app.drawing.content import (
    ActorShape,
    DrawnActor,
    DrawnHull,
    DrawnTie,
    TieDash,
    TieTone,
)

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

_NOBODY = -1

_ONE, _FEW = 1, 3
"""Up to so many sources a line is thin, or of middle width."""

_MOST_PARTS = 8
"""A tie of so many parts is as important as can be."""

_EXACT_BITS = 5
"""Below thirty-two, the most ties an actor has are what all are measured by; above, rounded up."""


def importance_by_ties(counts: IntArray) -> FloatArray:
    """How important actors with so many ties are among each other, (n,), 0 to 1.

    They are measured by the most that one of them has, from thirty-two on rounded up to five
    binary digits: by a sixteenth at most, and not everybody is of another size whenever the
    best connected has another tie.
    """
    most = max(int(counts.max(initial=0)), 1)
    step = 1 << max(most.bit_length() - _EXACT_BITS, 0)
    importance: FloatArray = np.sqrt(counts / (-(-most // step) * step))
    return importance


def drawn_actor(dossier: Dossier, actor: ActorId, language: str, importance: float) -> DrawnActor:
    """An actor under its name in a language; `importance` is 0 to 1."""
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


def drawn_tie(
    visible: VisibleTie, index: Mapping[ActorId, int], tone: TieTone | None = None
) -> DrawnTie:
    """A tie between actors whose positions `index` gives, in a tone or that of its polarity."""
    ends = index[visible.tie.a], index[visible.tie.b]
    told = visible.appraisal, visible.points_to, visible.n_parts
    return _drawn(*told, tone).between(*ends, key_of_dyad(visible.tie.dyad))


def drawn_alike(told: Verdicts, place: int, tone: TieTone | None = None) -> DrawnTie:
    """How a tie is drawn that amounts to what is told at a place: between nobody yet."""
    code, n_sources, n_parts = (int(column[place]) for column in told.columns)
    return _drawn(appraisal_of(code, n_sources), directions_of_code(code), n_parts, tone)


def _drawn(
    appraisal: Appraisal, points_to: tuple[bool, bool], n_parts: int, tone: TieTone | None
) -> DrawnTie:
    """That evidence is contested is told along with polarity only."""
    to_a, to_b = points_to
    drawn = DrawnTie(
        a=_NOBODY,
        b=_NOBODY,
        key="",
        tone=tone or _TONES[appraisal.polarity],
        is_contested=tone is None and appraisal.is_contested,
        dash=_DASHES[appraisal.status],
        width_step=_width_step(appraisal),
        is_faint=appraisal.on_date is OnDate.PAST,
        is_ended=appraisal.status is ClaimStatus.ENDED,
        is_spoke=appraisal.is_membership,
        arrow_to_a=to_a,
        arrow_to_b=to_b,
        importance=min(1.0, n_parts / _MOST_PARTS),
    )
    return _broken(drawn) if tone is TieTone.ENDED else drawn


def look_numbers(told: Verdicts) -> IntArray:
    """A number for each of some ties, (t,): those who have one in common are drawn alike.

    So a tie of which something has changed is drawn anew only if that is seen.
    """
    steps = 1 + (told.n_sources > _ONE) + (told.n_sources > _FEW)
    n_parts = np.minimum(told.n_parts, _MOST_PARTS)
    numbers: IntArray = told.codes | steps << CODE_BITS | n_parts << CODE_BITS + 2
    return np.where(told.codes > 0, numbers, 0)


def _broken(drawn: DrawnTie) -> DrawnTie:
    """What stood on the first side of a comparison only: thin and broken, whatever it was.

    How real it was, and on how many sources it rested, is nothing the second side says.
    """
    return drawn._replace(dash=TieDash.BROKEN, width_step=1, is_faint=False, is_ended=False)


def _width_step(appraisal: Appraisal) -> int:
    """1 for a single independent source, 2 for two or three, 3 for more."""
    return 1 + (appraisal.n_sources > _ONE) + (appraisal.n_sources > _FEW)


def drawn_hull(
    dossier: Dossier, hull: Hull, index: Mapping[ActorId, int], language: str, slot: int
) -> DrawnHull:
    """A hull around actors whose positions `index` gives, in a colour of the palette."""
    return DrawnHull(
        bloc=hull.bloc,
        label=acronym(dossier, hull.bloc, language) or short_name(dossier, hull.bloc, language),
        members=tuple(index[member] for member in hull.members),
        outlined=tuple(index[observer] for observer in hull.observers),
        palette_slot=slot,
        own=index.get(hull.bloc),
    )


def drawn_junction(junction: Junction) -> DrawnActor:
    """The point at which the spokes of a junction meet."""
    return DrawnActor(
        id=f"{JUNCTION_PREFIX}{junction.id}",
        shape=ActorShape.JUNCTION,
        label="",
        code="",
        importance=0.0,
        is_disputed=False,
        is_faint=junction.part.on_date is OnDate.PAST,
    )


def drawn_spoke(
    junction: Junction, centre: int, party: ActorId, at: int, tone: TieTone | None = None
) -> DrawnTie:
    """The line from a party, which is drawn at the position `at`, to the point of a junction.

    In the tone of its polarity, or another.
    """
    status = status_of(junction.part)
    drawn = DrawnTie(
        a=at,
        b=centre,
        key=f"{JUNCTION_PREFIX}{junction.id}{_JOINT}{party}",
        tone=tone or TieTone(polarity_of(junction.part).value),
        is_contested=False,
        dash=_DASHES[status],
        width_step=1,
        is_faint=junction.part.on_date is OnDate.PAST,
        is_ended=status is ClaimStatus.ENDED,
        arrow_to_a=False,
        arrow_to_b=False,
        importance=0.0,
    )
    return _broken(drawn) if tone is TieTone.ENDED else drawn


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
