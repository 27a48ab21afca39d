"""How large discs are and how wide lines, in pixels: of one record, or of a whole column."""

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray
from app.drawing.columns import SHAPES, ActorColumns
from app.drawing.drawn import ActorShape, DrawnActor, DrawnTie
from app.drawing.look import BLOC_SHARE, Sizes
from app.drawing.tie_looks import TieLooks

_SMALL = {ActorShape.SMALL_CIRCLE, ActorShape.SMALL_DIAMOND}


def radius_of(actor: DrawnActor, sizes: Sizes) -> float:
    """The radius of an actor's disc in pixels, by shape and importance."""
    if actor.shape is ActorShape.JUNCTION:
        return sizes.junction_radius
    if actor.shape in _SMALL:
        return sizes.small_radius
    low, high = sizes.disc_radius
    radius = low + (high - low) * min(max(actor.importance, 0.0), 1.0)
    return radius * BLOC_SHARE if actor.shape is ActorShape.ROUNDED_SQUARE else radius


def radii_of(actors: ActorColumns, sizes: Sizes, is_disc: BoolArray | None = None) -> FloatArray:
    """The radii of all actors, (n,); of those that are no discs in this look, the dot's."""
    low, high = sizes.disc_radius
    radii = low + (high - low) * np.clip(actors.importance, 0.0, 1.0)
    for place, shape in enumerate(SHAPES):
        if shape is ActorShape.ROUNDED_SQUARE:
            radii[actors.shape == place] *= BLOC_SHARE
        elif shape is ActorShape.JUNCTION:
            radii[actors.shape == place] = sizes.junction_radius
        elif shape in _SMALL:
            radii[actors.shape == place] = sizes.small_radius
    if is_disc is not None:
        radii[~is_disc] = sizes.dot_radius
    return radii


def width_of(tie: DrawnTie, sizes: Sizes) -> float:
    """The width of a tie's line in pixels."""
    is_thin = tie.is_ended or tie.is_spoke
    return sizes.ended_width if is_thin else sizes.widths[tie.width_step - 1]


def widths_of(looks: TieLooks, sizes: Sizes) -> FloatArray:
    """The widths of the lines of ties, (k,)."""
    by_step = np.array(sizes.widths)[looks.width_step - 1]
    return np.where(looks.is_ended | looks.is_spoke, sizes.ended_width, by_step)
