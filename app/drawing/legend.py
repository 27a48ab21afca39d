"""The legend, made from what is visible and from nothing else.

Entries carry keys, not words: these are put to them in the reader's language. The order
is fixed: by channel, and within it that of the key's definition (blocs: of the hulls).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

import numpy as np

from app.domain.apart import Apart
from app.drawing.arrays import BoolArray, IntArray
from app.drawing.columns import SHAPES
from app.drawing.content import (
    POLARITY_TONES,
    ActorShape,
    DrawnHull,
    MapContent,
    TieDash,
    TieTone,
)
from app.drawing.hull_shape import HullShape
from app.drawing.tie_looks import DASHES, TONES


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
    WITHIN_MONTHS = "within months"
    WITHIN_YEAR = "within a year"
    WITHIN_YEARS = "within years"
    OLDER = "older"
    UNDATED = "undated"
    ADDED = "added"
    ENDED_SINCE = "ended since"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
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

    `label` and `palette_slot` are those of the bloc, for the entry of a single hull; of what
    differs in a comparison `label` is the day since when, if it goes forward, and `apart` says
    in which times it differs.
    """

    channel: LegendChannel
    key: LegendKey
    count: int
    label: str = ""
    palette_slot: int | None = None
    apart: Apart = Apart.IN_TIME


_SHAPE_KEYS = {
    ActorShape.CIRCLE: LegendKey.STATE,
    ActorShape.ROUNDED_SQUARE: LegendKey.BLOC,
    ActorShape.DASHED_CIRCLE: LegendKey.REGION,
    ActorShape.DIAMOND: LegendKey.ORGANISATION,
    ActorShape.SMALL_DIAMOND: LegendKey.COMPANY,
    ActorShape.SMALL_CIRCLE: LegendKey.PERSON,
    ActorShape.JUNCTION: LegendKey.JUNCTION,
}
KEY_OF_TONE = {
    TieTone.COOPERATIVE: LegendKey.COOPERATIVE,
    TieTone.CONFLICTUAL: LegendKey.CONFLICTUAL,
    TieTone.NEUTRAL: LegendKey.NEUTRAL,
    TieTone.MIXED: LegendKey.MIXED,
    TieTone.WITHIN_MONTHS: LegendKey.WITHIN_MONTHS,
    TieTone.WITHIN_YEAR: LegendKey.WITHIN_YEAR,
    TieTone.WITHIN_YEARS: LegendKey.WITHIN_YEARS,
    TieTone.OLDER: LegendKey.OLDER,
    TieTone.UNDATED: LegendKey.UNDATED,
    TieTone.ADDED: LegendKey.ADDED,
    TieTone.ENDED: LegendKey.ENDED_SINCE,
    TieTone.CHANGED: LegendKey.CHANGED,
    TieTone.UNCHANGED: LegendKey.UNCHANGED,
}
"""The entry that explains a tone."""

TONE_OF_KEY = {key: tone for tone, key in KEY_OF_TONE.items()}
"""The tone that an entry explains."""

_DIFFERENCES = {LegendKey.ADDED, LegendKey.ENDED_SINCE, LegendKey.CHANGED}
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
    looks = content.tie_columns.looks
    for entry in _each(LegendChannel.TONE, KEY_OF_TONE, TONES, looks.tone):
        is_told = entry.key in _DIFFERENCES
        yield replace(entry, label=content.since, apart=content.apart) if is_told else entry
    yield from _some(LegendChannel.TONE, LegendKey.CONTESTED, looks.is_contested)
    # Its sample is in the colour that a membership has among those of polarity.
    is_of_polarity = np.isin(looks.tone, [TONES.index(tone) for tone in POLARITY_TONES])
    yield from _some(LegendChannel.DASH, LegendKey.SPOKE, looks.is_spoke & is_of_polarity)
    is_claimed = ~looks.is_spoke & (looks.dash != DASHES.index(TieDash.BROKEN))
    yield from _each(LegendChannel.DASH, _DASH_KEYS, DASHES, looks.dash[is_claimed])
    widths = looks.width_step[is_claimed & ~looks.is_ended]
    yield from _each(LegendChannel.WIDTH, _WIDTH_KEYS, range(4), widths)
    is_directed = looks.arrow_to_a | looks.arrow_to_b
    yield from _some(LegendChannel.ARROW, LegendKey.DIRECTED, is_directed)
    yield from _some(LegendChannel.PAST, LegendKey.ENDED, looks.is_ended)
    is_faint = looks.is_faint & ~looks.is_ended
    yield from _some(LegendChannel.PAST, LegendKey.FAINT_TIE, is_faint)


def _actor_entries(content: MapContent) -> Iterator[LegendEntry]:
    actors = content.actor_columns
    yield from _each(LegendChannel.SHAPE, _SHAPE_KEYS, SHAPES, actors.shape)
    yield from _some(LegendChannel.PAST, LegendKey.FAINT_ACTOR, actors.is_faint)
    yield from _some(LegendChannel.MARK, LegendKey.DISPUTED, actors.is_disputed)


def _hull_entries(
    drawn: tuple[DrawnHull, ...], shapes: tuple[HullShape, ...]
) -> Iterator[LegendEntry]:
    for hull in drawn:
        yield LegendEntry(
            LegendChannel.HULL, LegendKey.HULL, len(hull.members), hull.label, hull.palette_slot
        )
    n_outlined = sum(len(hull.outlined) for hull in drawn)
    yield from _counted(LegendChannel.HULL, LegendKey.OUTLINED, n_outlined)
    n_split = sum(shape.is_split for shape in shapes)
    yield from _counted(LegendChannel.HULL, LegendKey.SPLIT, n_split)


def _each(
    channel: LegendChannel,
    keys: dict[_Value, LegendKey],
    values: Sequence[_Value],
    places: IntArray,
) -> Iterator[LegendEntry]:
    """One entry for each value that is there; `places` are those of the things in `values`."""
    counts = dict(zip(values, np.bincount(places, minlength=len(values)).tolist(), strict=True))
    for value, key in keys.items():
        yield from _counted(channel, key, counts[value])


def _some(channel: LegendChannel, key: LegendKey, marks: BoolArray) -> Iterator[LegendEntry]:
    yield from _counted(channel, key, int(np.count_nonzero(marks)))


def _counted(channel: LegendChannel, key: LegendKey, count: int) -> Iterator[LegendEntry]:
    if count:
        yield LegendEntry(channel, key, count)
