"""Actors with their fills, outlines and codes, and their labels."""

from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from app.drawing.arrays import Box, FloatArray, IntArray, Rgb
from app.drawing.content import ActorShape
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import Geometry
from app.drawing.look import BlocColours, Theme, blend, code_size
from app.drawing.runs import group_alike, mark_places, merged

_DOT_OUTLINE_PX = 1.0

_BLOC_FILL = 0.3
"""How much of a bloc's colour its own node is filled with."""


@dataclass(frozen=True, slots=True, order=True)
class ActorStyle:
    """How actors of one kind are painted: a shape, its fill, its outline, its code.

    `is_dot` says that they are all of one small size, of one colour and without codes:
    a painter may set them as points as wide as the disc with its outline.
    """

    shape: ActorShape
    fill: Rgb
    outline: Rgb
    outline_width: float
    outline_dash: tuple[float, ...]
    code: Rgb
    is_dot: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ActorBatch:
    """Actors of one style. All arrays have k rows; lengths in map pixels.

    `codes` stand in the middle of the discs, `code_sizes` high, in `code_weight`; they
    may be empty. How a rounded square and a diamond follow from a radius is said in
    :mod:`app.drawing.look`.
    """

    style: ActorStyle
    actors: IntArray
    centres: FloatArray
    radii: FloatArray
    codes: tuple[str, ...]
    code_sizes: FloatArray
    code_weight: int


class TextMark(NamedTuple):
    """One line of text, centred in `box` (map pixels).

    `named` is the actor or hull it names, by its position in the content. The halo is `halo_px`
    wide around the glyphs; at 0 there is none.
    """

    named: int
    text: str
    box: Box
    size_px: float
    weight: int
    spacing_px: float
    rgb: Rgb
    halo: Rgb
    halo_px: float


def paint_actors(geometry: Geometry, theme: Theme, emphasis: Emphasis) -> tuple[ActorBatch, ...]:
    """The actors gathered by style: what is out of focus below, what is selected on top.

    Of those out of focus, in focus or selected, the dots lie below the discs.
    """
    batches: dict[tuple[int, bool, ActorStyle], list[IntArray]] = {}
    for places in group_alike(_find_codes(geometry, emphasis)):
        actors = geometry.actors[places]
        one = int(actors[0])
        is_disc = bool(geometry.is_disc[one])
        key = (_level(one, emphasis), is_disc, _style(one, geometry, theme, emphasis))
        batches.setdefault(key, []).append(actors)
    return tuple(
        _gather(style, is_disc, merged(parts), geometry)
        for (_, is_disc, style), parts in sorted(batches.items())
    )


def _find_codes(geometry: Geometry, emphasis: Emphasis) -> IntArray:
    """A number for each of the (k,) actors that are drawn, the same for those in one style."""
    content = geometry.content
    columns, n = content.actor_columns, len(content.actors)
    hovered = () if emphasis.hovered_actor is None else (emphasis.hovered_actor,)
    codes = columns.shape * 2 + columns.is_faint
    for places in (emphasis.focus or (), emphasis.selected_actors, hovered):
        codes = codes * 2 + mark_places(places, n)
    codes = codes * 2 + geometry.is_disc
    owned = np.zeros(n, dtype=np.intp)
    owned[list(content.hull_of)] = 1 + np.arange(len(content.hull_of))
    found: IntArray = (codes * (1 + len(content.hull_of)) + owned)[geometry.actors]
    return found


def _gather(style: ActorStyle, is_disc: bool, actors: IntArray, geometry: Geometry) -> ActorBatch:
    records, radii = geometry.content.actors, geometry.radii[actors]
    codes = [records[index].code for index in actors.tolist()] if is_disc else [""] * len(actors)
    return ActorBatch(
        style=style,
        actors=actors,
        centres=geometry.centres.take(actors, axis=0),
        radii=radii,
        codes=tuple(codes),
        code_sizes=code_size(radii),
        code_weight=geometry.sizes.code_weight,
    )


def paint_labels(geometry: Geometry, theme: Theme, emphasis: Emphasis) -> tuple[TextMark, ...]:
    """The labels that were placed, in the order of the actors."""
    sizes, marks = geometry.sizes, []
    for actor, text, _side, box, weight in sorted(geometry.labels, key=attrgetter("actor")):
        is_bright = emphasis.is_bright_actor(actor)
        colour = _text_colour(actor, geometry, theme, is_bright=is_bright)
        # A faded name must not cut through what is in focus.
        halo_px = sizes.halo if is_bright else 0.0
        marks.append(
            TextMark(
                *(actor, text, box, sizes.label, weight, 0.0),
                *(colour, theme.background, halo_px),
            )
        )
    return tuple(marks)


def _level(index: int, emphasis: Emphasis) -> int:
    if index in emphasis.selected_actors or index == emphasis.hovered_actor:
        return 2
    return int(emphasis.is_bright_actor(index))


def _style(index: int, geometry: Geometry, theme: Theme, emphasis: Emphasis) -> ActorStyle:
    actor, sizes = geometry.content.actors[index], geometry.sizes
    is_dot = not geometry.is_disc[index]
    strength = 1.0
    if actor.is_faint:
        strength = sizes.faint
    if not emphasis.is_bright_actor(index):
        strength = 2 * sizes.unfocused
    # Dots come in thousands: as dark as outlines they would be a dark mass.
    outline, width = theme.neutral if is_dot else theme.disc_outline, sizes.disc_outline
    fill = theme.disc_outline if actor.shape is ActorShape.JUNCTION else theme.disc
    if index in geometry.content.hull_of:
        # A bloc and its hull are one: they have one colour.
        colours = _bloc_colours(index, geometry, theme)
        outline, width = colours.line, sizes.disc_outline_bloc
        fill = blend(colours.line, theme.disc, _BLOC_FILL)
    if index in emphasis.selected_actors:
        outline, width = theme.accent, sizes.disc_outline_selected
    elif index == emphasis.hovered_actor:
        outline = theme.accent
    is_dashed = actor.shape is ActorShape.DASHED_CIRCLE and not is_dot
    return ActorStyle(
        shape=ActorShape.CIRCLE if is_dot else actor.shape,
        fill=blend(outline if is_dot else fill, theme.background, strength),
        outline=blend(outline, theme.background, strength),
        outline_width=_DOT_OUTLINE_PX if is_dot else width,
        outline_dash=sizes.disc_dash if is_dashed else (),
        code=blend(theme.disc_code, theme.background, strength),
        is_dot=is_dot,
    )


def _text_colour(index: int, geometry: Geometry, theme: Theme, *, is_bright: bool) -> Rgb:
    colour = theme.text
    if index in geometry.content.hull_of:
        colour = _bloc_colours(index, geometry, theme).text
    if not is_bright:
        return blend(colour, theme.background, 2 * geometry.sizes.unfocused)
    return theme.muted if geometry.content.actors[index].is_faint else colour


def _bloc_colours(index: int, geometry: Geometry, theme: Theme) -> BlocColours:
    """The colours of the hull whose bloc's own node an actor is."""
    content = geometry.content
    return theme.bloc(content.hulls[content.hull_of[index]].palette_slot)
