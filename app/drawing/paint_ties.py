"""Ties and arrow heads with their strokes, gathered so that one call paints each style."""

from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import FloatArray, IntArray, Rgb
from app.drawing.content import DrawnTie, TieDash, TieTone
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import Geometry, width_of
from app.drawing.look import Sizes, Theme, blend

_FADED, _PAST, _PRESENT, _HOVERED, _SELECTED = range(5)
_GLOW = {_HOVERED: 0.25, _SELECTED: 0.45}


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
    for tie, drawn in enumerate(geometry.content.ties):
        level = brush.level(tie)
        for stroke in brush.strokes(drawn, level):
            strokes.setdefault(stroke, []).append(tie)
        glow = brush.glow(drawn, level)
        if glow is not None:
            glows.setdefault(glow, []).append(tie)
    heads: dict[tuple[int, Rgb], list[int]] = {}
    for place, tie in enumerate(geometry.arrows.ties.tolist()):
        level = brush.level(tie)
        colour = brush.colours(geometry.content.ties[tie], level)[0]
        heads.setdefault((level, colour), []).append(place)
    return TieLayers(
        faded=_gather(
            {key: ties for key, ties in strokes.items() if key.level == _FADED}, geometry
        ),
        faded_arrows=_gather_arrows(
            {key: at for key, at in heads.items() if key[0] == _FADED}, geometry
        ),
        glows=_gather(glows, geometry),
        ties=_gather({key: ties for key, ties in strokes.items() if key.level > _FADED}, geometry),
        arrows=_gather_arrows({key: at for key, at in heads.items() if key[0] > _FADED}, geometry),
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


class _Brush:
    """Knows the strokes of ties; alike ties have them worked out once."""

    def __init__(self, geometry: Geometry, theme: Theme, emphasis: Emphasis) -> None:
        self._ties = geometry.content.ties
        self._sizes = geometry.sizes
        self._theme = theme
        self._emphasis = emphasis
        self._known: dict[tuple[object, ...], list[_Stroke]] = {}

    def level(self, index: int) -> int:
        """How far up the tie at a position of the content is painted."""
        tie = self._ties[index]
        if index in self._emphasis.selected_ties:
            return _SELECTED
        if index == self._emphasis.hovered_tie:
            return _HOVERED
        if not self._emphasis.is_bright_tie(index, tie.a, tie.b):
            return _FADED
        return _PAST if tie.is_faint or tie.is_ended or tie.is_spoke else _PRESENT

    def glow(self, tie: DrawnTie, level: int) -> _Stroke | None:
        """The stroke below a tie that is selected or hovered."""
        if level not in _GLOW:
            return None
        colour = blend(self._theme.accent, self._theme.background, _GLOW[level])
        width = width_of(tie, self._sizes) + self._sizes.glow
        return _Stroke(level, 0, LineStyle(width, colour))

    def colours(self, tie: DrawnTie, level: int) -> tuple[Rgb, ...]:
        """One colour, or two of a two-toned tie, as strong as they are to be."""
        colours = [tone_colour(tie.tone, self._theme)]
        if tie.is_two_toned:
            colours.append(second_colour(tie.tone, self._theme))
        strength = self._strength(tie, level)
        return tuple(blend(colour, self._theme.background, strength) for colour in colours)

    def _strength(self, tie: DrawnTie, level: int) -> float:
        if level == _FADED:
            return self._sizes.unfocused
        if tie.is_faint or tie.is_ended:
            return self._sizes.faint
        if level in _GLOW:
            return 1.0
        steps = self._sizes.tie_strength
        strength = self._sizes.spoke_strength if tie.is_spoke else steps[tie.width_step - 1]
        # Among a hundred lines a glow alone does not tell which one is being read.
        return strength * self._sizes.unselected if self._emphasis.selected_ties else strength

    def strokes(self, tie: DrawnTie, level: int) -> list[_Stroke]:
        """The strokes of a tie, to be painted over each other.

        A solid two-toned line is a solid one with dashes of the second colour on it; in
        a dashed or dotted one, every other dash has the second colour.
        """
        key = (
            *(level, tie.tone, tie.is_contested, tie.dash),
            *(tie.width_step, tie.is_faint, tie.is_ended, tie.is_spoke),
        )
        if key not in self._known:
            styles = self._find_styles(tie, level)
            self._known[key] = [_Stroke(level, i, style) for i, style in enumerate(styles)]
        return self._known[key]

    def _find_styles(self, tie: DrawnTie, level: int) -> list[LineStyle]:
        first, *second = self.colours(tie, level)
        width = width_of(tie, self._sizes)
        dash = dash_pattern(tie.dash, self._sizes)
        if not second:
            return [LineStyle(width, first, dash)]
        if not dash:
            overlay = (self._sizes.two_tone, self._sizes.two_tone)
            return [LineStyle(width, first), LineStyle(width, second[0], overlay)]
        on, off = dash
        every_other = (on, off + on + off)
        # The first dash of the second colour begins where the first gap ends.
        return [
            LineStyle(width, first, every_other),
            LineStyle(width, second[0], every_other, dash_offset=on + off),
        ]
