"""The small pictures of the legend, made of the marks the map is made of.

They are painted by the painters of the map, so a sample cannot differ from what it
explains. Coordinates are pixels of the map's scale.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from app.drawing.arrays import Box, FloatArray, Rgb
from app.drawing.content import DIFFERENT_TONES, ActorShape, MapContent, TieDash, TieTone
from app.drawing.legend import TONE_OF_KEY, LegendChannel, LegendEntry, LegendKey
from app.drawing.look import Sizes, Theme, blend
from app.drawing.paint_actors import ActorStyle
from app.drawing.paint_ties import LineStyle, dash_pattern, second_colour, tone_colour
from app.drawing.picture import (
    ActorBatch,
    ArrowBatch,
    HullMark,
    Picture,
    TieBatch,
    compose_geometry,
    compose_picture,
)
from app.drawing.text_measure import estimate_text
from app.drawing.tie_signs import SignBatch, sign_batch

SAMPLE_PX = (32.0, 12.0)
"""Width and height of a sample."""

_DISC_PX = 6.5
_CORNERS = 5.0


@dataclass
class SampleSheet:
    """Collects the samples of a legend, entry by entry."""

    theme: Theme
    sizes: Sizes
    _hulls: list[HullMark] = field(default_factory=list)
    _ties: list[TieBatch] = field(default_factory=list)
    _arrows: list[ArrowBatch] = field(default_factory=list)
    _signs: list[SignBatch] = field(default_factory=list)
    _actors: list[ActorBatch] = field(default_factory=list)

    def add(self, entry: LegendEntry, x: float, y: float) -> None:
        """Draw the sample of an entry with its left end at `x`, its middle at `y`."""
        drawer = _DRAWERS.get(entry.key)
        if entry.channel is LegendChannel.SHAPE and drawer is None:
            self._disc(x + SAMPLE_PX[0] / 2, y, _SHAPES[entry.key])
        elif drawer is not None:
            drawer(self, entry, x, y)

    def picture(self) -> Picture:
        """All samples as one picture."""
        nothing = compose_geometry(MapContent(), np.empty((0, 2)), 1.0, estimate_text)
        return replace(
            compose_picture(nothing, self.theme),
            hulls=tuple(self._hulls),
            ties=tuple(self._ties),
            arrows=tuple(self._arrows),
            signs=tuple(self._signs),
            actors=tuple(self._actors),
        )

    def _line(self, x: float, y: float, width: float, rgb: Rgb, dash: Sequence[float] = ()) -> None:
        path = np.array([[[x, y], [x + SAMPLE_PX[0], y]]])
        style = LineStyle(width, rgb, tuple(dash))
        self._ties.append(TieBatch(style, path, np.zeros(1, dtype=np.intp)))

    def _tone(self, entry: LegendEntry, x: float, y: float) -> None:
        tone = _TONES[entry.key]
        self._line(x, y, self.sizes.widths[1], tone_colour(tone, self.theme))
        if entry.key in {LegendKey.MIXED, LegendKey.CONTESTED, LegendKey.UNDATED}:
            stretch = (self.sizes.two_tone, self.sizes.two_tone)
            self._line(x, y, self.sizes.widths[1], second_colour(tone, self.theme), stretch)

    def _difference(self, entry: LegendEntry, x: float, y: float) -> None:
        tone, sizes = _TONES[entry.key], self.sizes
        colour = tone_colour(tone, self.theme)
        if tone not in DIFFERENT_TONES:
            grey = blend(colour, self.theme.background, sizes.unchanged)
            self._line(x, y, sizes.widths[0], grey)
            return
        if tone is TieTone.ENDED:
            self._line(x, y, sizes.widths[0], colour, sizes.broken)
        else:
            self._line(x, y, sizes.widths[1], colour)
        one, place = np.zeros(1, dtype=np.intp), np.array([[x + SAMPLE_PX[0] / 2, y]])
        ground = self.theme.background
        self._signs.append(sign_batch(tone, colour, ground, SAMPLE_PX[1] / 2, place, one))

    def _dash(self, entry: LegendEntry, x: float, y: float) -> None:
        dash = dash_pattern(_DASHES[entry.key], self.sizes)
        self._line(x, y, self.sizes.widths[0], self.theme.disc_outline, dash)

    def _width(self, entry: LegendEntry, x: float, y: float) -> None:
        self._line(x, y, self.sizes.widths[_STEPS[entry.key]], self.theme.disc_outline)

    def _arrow(self, _entry: LegendEntry, x: float, y: float) -> None:
        tip = x + SAMPLE_PX[0]
        head = np.array([[[tip, y], [tip - 9.0, y - 4.5], [tip - 9.0, y + 4.5]]])
        path = np.array([[[x, y], [tip - 8.0, y]]])
        colour = self.theme.disc_outline
        style = LineStyle(self.sizes.widths[0], colour)
        self._ties.append(TieBatch(style, path, np.zeros(1, dtype=np.intp)))
        self._arrows.append(ArrowBatch(colour, head, np.zeros(1, dtype=np.intp)))

    def _spoke(self, _entry: LegendEntry, x: float, y: float) -> None:
        theme, strength = self.theme, self.sizes.spoke_strength
        colour = blend(theme.cooperative, theme.background, strength)
        self._line(x, y, self.sizes.ended_width, colour)

    def _ended(self, _entry: LegendEntry, x: float, y: float) -> None:
        self._line(x, y, self.sizes.ended_width, self._faint(self.theme.disc_outline))

    def _past(self, _entry: LegendEntry, x: float, y: float) -> None:
        self._line(x, y, self.sizes.widths[1], self._faint(self.theme.disc_outline))

    def _past_actor(self, _entry: LegendEntry, x: float, y: float) -> None:
        self._disc(x + SAMPLE_PX[0] / 2, y, ActorShape.CIRCLE, faint=True)

    def _junction(self, _entry: LegendEntry, x: float, y: float) -> None:
        middle = x + SAMPLE_PX[0] / 2
        self._line(x, y, self.sizes.widths[0], self.theme.neutral)
        self._disc(middle, y, ActorShape.JUNCTION)

    def _disc(self, x: float, y: float, shape: ActorShape, *, faint: bool = False) -> None:
        theme, sizes = self.theme, self.sizes
        is_junction = shape is ActorShape.JUNCTION
        fill = theme.disc_outline if is_junction else theme.disc
        outline = theme.disc_outline
        if faint:
            fill, outline = self._faint(fill), self._faint(outline)
        dash = sizes.disc_dash if shape is ActorShape.DASHED_CIRCLE else ()
        radius = {ActorShape.JUNCTION: 4.0, ActorShape.SMALL_CIRCLE: 5.0}.get(shape, _DISC_PX)
        radius = 5.0 if shape is ActorShape.SMALL_DIAMOND else radius
        self._actors.append(
            ActorBatch(
                style=ActorStyle(shape, fill, outline, sizes.disc_outline, dash, theme.disc_code),
                actors=np.zeros(1, dtype=np.intp),
                centres=np.array([[x, y]]),
                radii=np.array([radius]),
                codes=("",),
                code_sizes=np.array([1.0]),
                code_weight=sizes.code_weight,
            )
        )

    def _hull(self, entry: LegendEntry, x: float, y: float) -> None:
        line = self.theme.bloc(entry.palette_slot or 0).line
        box = (x + 2.0, y - SAMPLE_PX[1] / 2, x + SAMPLE_PX[0] - 2.0, y + SAMPLE_PX[1] / 2)
        self._mark(line, polygons=((_rounded(box),),))

    def _outlined(self, _entry: LegendEntry, x: float, y: float) -> None:
        self._mark(self.theme.disc_outline, rings=(_circle(x + SAMPLE_PX[0] / 2, y, 7.0),))

    def _split(self, _entry: LegendEntry, x: float, y: float) -> None:
        left, right = x + 6.0, x + SAMPLE_PX[0] - 6.0
        self._mark(
            self.theme.disc_outline,
            polygons=((_circle(left, y, 5.5),), (_circle(right, y, 5.5),)),
            bridges=(np.array([[left + 5.0, y], [right - 5.0, y]]),),
        )

    def _mark(
        self,
        line: Rgb,
        *,
        polygons: tuple[tuple[FloatArray, ...], ...] = (),
        bridges: tuple[FloatArray, ...] = (),
        rings: tuple[FloatArray, ...] = (),
    ) -> None:
        tint = self.theme.hull_tint
        self._hulls.append(
            HullMark(
                hull=len(self._hulls),
                polygons=polygons,
                bridges=bridges,
                rings=rings,
                fill=line,
                fill_opacity=tint,
                bridge_fill=blend(line, self.theme.background, tint),
                line=line,
                line_width=self.sizes.hull_line,
                bridge_width=self.sizes.bridge_width,
            )
        )

    def _faint(self, colour: Rgb) -> Rgb:
        return blend(colour, self.theme.background, self.sizes.faint)


_TONES = {**TONE_OF_KEY, LegendKey.CONTESTED: TieTone.COOPERATIVE}
_COMPARED = (
    LegendKey.ADDED,
    LegendKey.ENDED_SINCE,
    LegendKey.CHANGED,
    LegendKey.UNCHANGED,
)
_DASHES = {
    LegendKey.SOLID: TieDash.SOLID,
    LegendKey.DASHED: TieDash.DASHED,
    LegendKey.DOTTED: TieDash.DOTTED,
}
_STEPS = {LegendKey.WIDTH_1: 0, LegendKey.WIDTH_2: 1, LegendKey.WIDTH_3: 2}
_SHAPES = {
    LegendKey.STATE: ActorShape.CIRCLE,
    LegendKey.BLOC: ActorShape.ROUNDED_SQUARE,
    LegendKey.REGION: ActorShape.DASHED_CIRCLE,
    LegendKey.ORGANISATION: ActorShape.DIAMOND,
    LegendKey.COMPANY: ActorShape.SMALL_DIAMOND,
    LegendKey.PERSON: ActorShape.SMALL_CIRCLE,
}
_DRAWERS: dict[LegendKey, Callable[[SampleSheet, LegendEntry, float, float], None]] = {
    **dict.fromkeys(_TONES, SampleSheet._tone),
    **dict.fromkeys(_COMPARED, SampleSheet._difference),
    **dict.fromkeys(_DASHES, SampleSheet._dash),
    **dict.fromkeys(_STEPS, SampleSheet._width),
    LegendKey.DIRECTED: SampleSheet._arrow,
    LegendKey.SPOKE: SampleSheet._spoke,
    LegendKey.ENDED: SampleSheet._ended,
    LegendKey.FAINT_TIE: SampleSheet._past,
    LegendKey.FAINT_ACTOR: SampleSheet._past_actor,
    LegendKey.JUNCTION: SampleSheet._junction,
    LegendKey.HULL: SampleSheet._hull,
    LegendKey.OUTLINED: SampleSheet._outlined,
    LegendKey.SPLIT: SampleSheet._split,
}


def _circle(x: float, y: float, radius: float) -> FloatArray:
    angles = np.linspace(0.0, 2.0 * np.pi, 33)
    return np.column_stack((x + radius * np.cos(angles), y + radius * np.sin(angles)))


def _rounded(box: Box) -> FloatArray:
    """The ring of a rectangle with rounded corners."""
    left, top, right, bottom = box
    quarter = np.linspace(0.0, np.pi / 2, 7)
    corners = (
        (right - _CORNERS, bottom - _CORNERS, 0.0),
        (left + _CORNERS, bottom - _CORNERS, np.pi / 2),
        (left + _CORNERS, top + _CORNERS, np.pi),
        (right - _CORNERS, top + _CORNERS, 3 * np.pi / 2),
    )
    arcs = [
        np.column_stack(
            (x + _CORNERS * np.cos(quarter + turn), y + _CORNERS * np.sin(quarter + turn))
        )
        for x, y, turn in corners
    ]
    ring = np.concatenate(arcs)
    return np.concatenate((ring, ring[:1]))
