"""The legend, made from what is visible and from nothing else.

Entries carry keys, not words: these are put to them in the reader's language. The order
is fixed: by channel, and within it that of the key's definition (blocs: of the hulls).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app.drawing.content import ActorShape, DrawnHull, MapContent, TieDash, TieTone
from app.drawing.hulls import HullShape


class LegendChannel(StrEnum):
    """By what a meaning is carried."""

    SHAPE = "shape"
    TONE = "tone"
    DASH = "dash"
    WIDTH = "width"
    ARROW = "arrow"
    PAST = "past"
    HULL = "hull"
    MARK = "mark"


class LegendKey(StrEnum):
    """What an entry explains."""

    STATE = "state"
    BLOC = "bloc"
    REGION = "region"
    ORGANISATION = "organisation"
    COMPANY = "company"
    PERSON = "person"
    JUNCTION = "agreement of many parties"
    COOPERATIVE = "cooperative"
    CONFLICTUAL = "conflictual"
    NEUTRAL = "neutral"
    MIXED = "mixed"
    CONTESTED = "contested"
    SPOKE = "membership"
    SOLID = "in force or done"
    DASHED = "announced or planned"
    DOTTED = "possible or reported"
    WIDTH_1 = "one source"
    WIDTH_2 = "some sources"
    WIDTH_3 = "many sources"
    DIRECTED = "directed"
    ENDED = "ended"
    FAINT_TIE = "past tie"
    FAINT_ACTOR = "past actor"
    HULL = "members"
    OUTLINED = "observers and partners"
    SPLIT = "split hull"
    DISPUTED = "disputed status"


_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One explanation and how many visible things it explains.

    `label` and `palette_slot` are those of the bloc, for the entry of a single hull.
    """

    channel: LegendChannel
    key: LegendKey
    count: int
    label: str = ""
    palette_slot: int | None = None


_SHAPE_KEYS = {
    ActorShape.CIRCLE: LegendKey.STATE,
    ActorShape.ROUNDED_SQUARE: LegendKey.BLOC,
    ActorShape.DASHED_CIRCLE: LegendKey.REGION,
    ActorShape.DIAMOND: LegendKey.ORGANISATION,
    ActorShape.SMALL_DIAMOND: LegendKey.COMPANY,
    ActorShape.SMALL_CIRCLE: LegendKey.PERSON,
    ActorShape.JUNCTION: LegendKey.JUNCTION,
}
_TONE_KEYS = {
    TieTone.COOPERATIVE: LegendKey.COOPERATIVE,
    TieTone.CONFLICTUAL: LegendKey.CONFLICTUAL,
    TieTone.NEUTRAL: LegendKey.NEUTRAL,
    TieTone.MIXED: LegendKey.MIXED,
}
_DASH_KEYS = {
    TieDash.SOLID: LegendKey.SOLID,
    TieDash.DASHED: LegendKey.DASHED,
    TieDash.DOTTED: LegendKey.DOTTED,
}
_WIDTH_KEYS = {1: LegendKey.WIDTH_1, 2: LegendKey.WIDTH_2, 3: LegendKey.WIDTH_3}


def build_legend(content: MapContent, hulls: tuple[HullShape, ...] = ()) -> tuple[LegendEntry, ...]:
    """What has to be explained of `content`; `hulls` tell which of its hulls are split."""
    entries = (
        *_tie_entries(content),
        *_actor_entries(content),
        *_hull_entries(content.hulls, hulls),
    )
    order = {channel: place for place, channel in enumerate(LegendChannel)}
    return tuple(sorted(entries, key=lambda entry: order[entry.channel]))


def _tie_entries(content: MapContent) -> Iterator[LegendEntry]:
    ties = content.ties
    tones = Counter(tie.tone for tie in ties)
    yield from _each(LegendChannel.TONE, _TONE_KEYS, tones)
    yield from _some(LegendChannel.TONE, LegendKey.CONTESTED, sum(t.is_contested for t in ties))
    yield from _some(LegendChannel.DASH, LegendKey.SPOKE, sum(t.is_spoke for t in ties))
    claimed = [tie for tie in ties if not tie.is_spoke]
    yield from _each(LegendChannel.DASH, _DASH_KEYS, Counter(tie.dash for tie in claimed))
    widths = Counter(tie.width_step for tie in claimed if not tie.is_ended)
    yield from _each(LegendChannel.WIDTH, _WIDTH_KEYS, widths)
    directed = sum(tie.arrow_to_a or tie.arrow_to_b for tie in ties)
    yield from _some(LegendChannel.ARROW, LegendKey.DIRECTED, directed)
    yield from _some(LegendChannel.PAST, LegendKey.ENDED, sum(t.is_ended for t in ties))
    faint = sum(tie.is_faint and not tie.is_ended for tie in ties)
    yield from _some(LegendChannel.PAST, LegendKey.FAINT_TIE, faint)


def _actor_entries(content: MapContent) -> Iterator[LegendEntry]:
    actors = content.actors
    yield from _each(LegendChannel.SHAPE, _SHAPE_KEYS, Counter(each.shape for each in actors))
    faint = sum(actor.is_faint for actor in actors)
    yield from _some(LegendChannel.PAST, LegendKey.FAINT_ACTOR, faint)
    disputed = sum(actor.is_disputed for actor in actors)
    yield from _some(LegendChannel.MARK, LegendKey.DISPUTED, disputed)


def _hull_entries(
    drawn: tuple[DrawnHull, ...], shapes: tuple[HullShape, ...]
) -> Iterator[LegendEntry]:
    for hull in drawn:
        yield LegendEntry(
            LegendChannel.HULL, LegendKey.HULL, len(hull.members), hull.label, hull.palette_slot
        )
    outlined = sum(len(hull.outlined) for hull in drawn)
    yield from _some(LegendChannel.HULL, LegendKey.OUTLINED, outlined)
    yield from _some(LegendChannel.HULL, LegendKey.SPLIT, sum(shape.is_split for shape in shapes))


def _each(
    channel: LegendChannel, keys: dict[_Value, LegendKey], counts: Counter[_Value]
) -> Iterator[LegendEntry]:
    for value, key in keys.items():
        yield from _some(channel, key, counts[value])


def _some(channel: LegendChannel, key: LegendKey, count: int) -> Iterator[LegendEntry]:
    if count:
        yield LegendEntry(channel, key, count)
