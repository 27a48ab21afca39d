"""Ties and arrow heads with their strokes, gathered so that one call paints each style."""

from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import FloatArray, IntArray, Rgb
from app.drawing.content import TieDash, TieTone
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import Geometry, width_of
from app.drawing.look import Sizes, Theme, blend

_SELECTED_GLOW, _HOVERED_GLOW = 0.38, 0.2


@dataclass(frozen=True, slots=True, order=True)
class LineStyle:
    """One stroke. `dash` are lengths on and off in pixels, empty for a solid line.

    `dash_offset` is how far into the pattern the line begins, in pixels. (A Qt pen
    counts both in widths of the pen.)
    """

    width_px: float
    rgb: Rgb
    dash: tuple[float, ...] = ()
    dash_offset: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class TieBatch:
    """Ties of one style: (k, p, 2) paths in map pixels and the (k,) ties they are."""

    style: LineStyle
    paths: FloatArray
    ties: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class ArrowBatch:
    """Arrow heads of one colour: (k, 3, 2) triangles and the (k,) ties they belong to."""

    rgb: Rgb
    triangles: FloatArray
    ties: IntArray


@dataclass(frozen=True, slots=True, order=True)
class _Stroke:
    """Sorts batches: what is out of focus or past below, what is selected on top."""

    level: int
    layer: int
    style: LineStyle


@dataclass(frozen=True, slots=True, eq=False)
class TieLayers:
    """All that is painted of ties. `faded` is what is out of focus: it lies below the hulls."""

    faded: tuple[TieBatch, ...]
    faded_arrows: tuple[ArrowBatch, ...]
    glows: tuple[TieBatch, ...]
    ties: tuple[TieBatch, ...]
    arrows: tuple[ArrowBatch, ...]


def paint_ties(geometry: Geometry, theme: Theme, emphasis: Emphasis) -> TieLayers:
    """The batches of all ties, bottom first. A two-toned tie is in two batches."""
    brush = _Brush(geometry, theme, emphasis)
    glows: dict[_Stroke, list[int]] = {}
    strokes: dict[_Stroke, list[int]] = {}
    for tie in range(len(geometry.content.ties)):
        level = brush.level(tie)
        for layer, style in enumerate(brush.strokes(tie)):
            strokes.setdefault(_Stroke(level, layer, style), []).append(tie)
        glow = brush.glow(tie)
        if glow is not None:
            glows.setdefault(_Stroke(level, 0, glow), []).append(tie)
    heads: dict[tuple[int, Rgb], list[int]] = {}
    for place, tie in enumerate(geometry.arrows.ties.tolist()):
        heads.setdefault((brush.level(tie), brush.colours(tie)[0]), []).append(place)
    return TieLayers(
        faded=_gather({key: ties for key, ties in strokes.items() if not key.level}, geometry),
        faded_arrows=_gather_arrows({key: at for key, at in heads.items() if not key[0]}, geometry),
        glows=_gather(glows, geometry),
        ties=_gather({key: ties for key, ties in strokes.items() if key.level}, geometry),
        arrows=_gather_arrows({key: at for key, at in heads.items() if key[0]}, geometry),
    )


def dash_pattern(dash: TieDash, sizes: Sizes) -> tuple[float, ...]:
    """Lengths on and off in pixels; empty for a solid line."""
    if dash is TieDash.DASHED:
        return sizes.dashed
    return sizes.dotted if dash is TieDash.DOTTED else ()


def tone_colour(tone: TieTone, theme: Theme) -> Rgb:
    """The colour of a tone; of the two of a mixed one, the first."""
    if tone is TieTone.CONFLICTUAL:
        return theme.conflictual
    return theme.neutral if tone is TieTone.NEUTRAL else theme.cooperative


def second_colour(tone: TieTone, theme: Theme) -> Rgb:
    """The other colour of a two-toned tie.

    Mixed ties alternate between working together and against each other; a contested
    tie, whose evidence is disputed, alternates with grey, and a grey one with the
    text's colour.
    """
    if tone is TieTone.MIXED:
        return theme.conflictual
    return theme.text if tone is TieTone.NEUTRAL else theme.neutral


def _gather(strokes: dict[_Stroke, list[int]], geometry: Geometry) -> tuple[TieBatch, ...]:
    return tuple(
        TieBatch(stroke.style, geometry.paths[ties], np.array(ties, dtype=np.intp))
        for stroke, ties in sorted(strokes.items())
    )


def _gather_arrows(
    heads: dict[tuple[int, Rgb], list[int]], geometry: Geometry
) -> tuple[ArrowBatch, ...]:
    arrows = geometry.arrows
    return tuple(
        ArrowBatch(colour, arrows.triangles[places], arrows.ties[places])
        for (_, colour), places in sorted(heads.items())
    )


@dataclass(frozen=True, slots=True)
class _Brush:
    """Knows the strokes of each tie, by its position in the content."""

    geometry: Geometry
    theme: Theme
    emphasis: Emphasis

    def level(self, index: int) -> int:
        """How far up a tie is painted; 0 if it is out of focus."""
        tie = self.geometry.content.ties[index]
        if index in self.emphasis.selected_ties:
            return 4
        if index == self.emphasis.hovered_tie:
            return 3
        if not self.emphasis.is_bright_tie(index, tie.a, tie.b):
            return 0
        return 1 if tie.is_faint or tie.is_ended else 2

    def glow(self, index: int) -> LineStyle | None:
        """The stroke below a tie that is selected or hovered."""
        if index in self.emphasis.selected_ties:
            opacity = _SELECTED_GLOW
        elif index == self.emphasis.hovered_tie:
            opacity = _HOVERED_GLOW
        else:
            return None
        width = width_of(self.geometry.content, index, self.geometry.sizes)
        colour = blend(self.theme.accent, self.theme.background, opacity)
        return LineStyle(width + self.geometry.sizes.glow, colour)

    def colours(self, index: int) -> tuple[Rgb, ...]:
        """One colour, or two of a two-toned tie, as strong as they are to be."""
        tie = self.geometry.content.ties[index]
        colours = [tone_colour(tie.tone, self.theme)]
        if tie.is_two_toned:
            colours.append(second_colour(tie.tone, self.theme))
        strength = self._strength(index)
        return tuple(blend(colour, self.theme.background, strength) for colour in colours)

    def _strength(self, index: int) -> float:
        tie, sizes = self.geometry.content.ties[index], self.geometry.sizes
        if not self.emphasis.is_bright_tie(index, tie.a, tie.b):
            return sizes.unfocused
        if tie.is_faint or tie.is_ended:
            return sizes.faint
        is_chosen = index in self.emphasis.selected_ties or index == self.emphasis.hovered_tie
        return 1.0 if is_chosen else sizes.tie_strength[tie.width_step - 1]

    def strokes(self, index: int) -> list[LineStyle]:
        """The strokes of a tie, to be painted over each other.

        A solid two-toned line is a solid one with dashes of the second colour on it; in
        a dashed or dotted one, every other dash has the second colour.
        """
        tie, sizes = self.geometry.content.ties[index], self.geometry.sizes
        first, *second = self.colours(index)
        width = width_of(self.geometry.content, index, sizes)
        dash = dash_pattern(tie.dash, sizes)
        if not second:
            return [LineStyle(width, first, dash)]
        if not dash:
            overlay = LineStyle(width, second[0], (sizes.two_tone, sizes.two_tone))
            return [LineStyle(width, first), overlay]
        on, off = dash
        every_other = (on, off + on + off)
        # The first dash of the second colour begins where the first gap ends.
        return [
            LineStyle(width, first, every_other),
            LineStyle(width, second[0], every_other, dash_offset=on + off),
        ]
