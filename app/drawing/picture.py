"""The picture: layers of arrays with their colours, which painters on all devices paint.

A painter walks through the layers in the order of :class:`Picture`'s fields and through
each layer as it stands; everything is in map pixels, and no painter decides anything.
Only hull fills are translucent, so that an actor in two blocs is seen in both; lines
are blended beforehand and painted opaque, which is several times faster.
"""

from dataclasses import dataclass, field

from app.drawing.arrays import Box, Rgb
from app.drawing.density import DensityMark, paint_density
from app.drawing.detail import Counts, Detail
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.look import Theme
from app.drawing.paint_actors import ActorBatch, TextMark, paint_actors, paint_labels
from app.drawing.paint_hulls import HullMark, paint_hull_labels, paint_hulls
from app.drawing.paint_ties import ArrowBatch, TieBatch, paint_ties
from app.drawing.tie_signs import SignBatch

__all__ = [
    "ActorBatch",
    "ArrowBatch",
    "Counts",
    "DensityMark",
    "Detail",
    "Emphasis",
    "Geometry",
    "HullMark",
    "Picture",
    "SignBatch",
    "TextMark",
    "TieBatch",
    "compose_geometry",
    "compose_picture",
]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Layers from the bottom to the top.

    `density` is an image under all that follows, of the ties that are too many to be
    drawn as lines; None if all are drawn, as nearly always and in every figure.
    Of `hulls`, all bridges and fills come first, then all outlines and rings. What is
    out of focus (`faded_ties`) lies below the hulls, `glows` below the ties they light;
    `signs`, of what differs in a comparison, lie on all lines.
    `counts` says how much of what is seen is drawn: if `counts.is_thinned`, whoever looks
    must be told. `region` is the part of the map that was laid out, None for all of it:
    another part needs another picture.
    """

    background: Rgb
    density: DensityMark | None = field(kw_only=True, default=None)
    faded_ties: tuple[TieBatch, ...]
    faded_arrows: tuple[ArrowBatch, ...]
    hulls: tuple[HullMark, ...]
    glows: tuple[TieBatch, ...]
    ties: tuple[TieBatch, ...]
    arrows: tuple[ArrowBatch, ...]
    signs: tuple[SignBatch, ...] = field(kw_only=True, default=())
    hull_labels: tuple[TextMark, ...]
    actors: tuple[ActorBatch, ...]
    labels: tuple[TextMark, ...]
    counts: Counts = field(kw_only=True, default=Counts())
    region: Box | None = field(kw_only=True, default=None)

    @property
    def n_ties(self) -> int:
        """How many ties there are in the part that was laid out."""
        return self.counts.n_ties

    @property
    def n_ties_shown(self) -> int:
        """How many of them are drawn."""
        return self.counts.n_ties_shown


def compose_picture(geometry: Geometry, theme: Theme, emphasis: Emphasis | None = None) -> Picture:
    """Give everything its colours and strokes, gathered by style, in fixed order."""
    emphasis = emphasis or Emphasis()
    layers = paint_ties(geometry, theme, emphasis)
    return Picture(
        background=theme.background,
        faded_ties=layers.faded,
        faded_arrows=layers.faded_arrows,
        hulls=paint_hulls(geometry, theme, emphasis),
        glows=layers.glows,
        ties=layers.ties,
        arrows=layers.arrows,
        signs=layers.signs,
        hull_labels=paint_hull_labels(geometry, theme, emphasis),
        actors=paint_actors(geometry, theme, emphasis),
        labels=paint_labels(geometry, theme, emphasis),
        density=None
        if geometry.density is None
        else paint_density(geometry.density, theme, geometry.scale),
        counts=geometry.counts,
        region=geometry.region,
    )
