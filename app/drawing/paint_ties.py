"""Ties and arrow heads with their strokes, gathered so that one call paints each style."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from app.drawing.arrays import FloatArray, IntArray, Rgb
from app.drawing.content import AGE_TONES, DIFFERENT_TONES, DrawnTie, TieDash, TieTone
from app.drawing.emphasis import Emphasis
from app.drawing.extents import width_of
from app.drawing.geometry import Geometry
from app.drawing.look import Sizes, Theme, blend
from app.drawing.runs import group_alike, mark_places, merged
from app.drawing.tie_looks import TONES
from app.drawing.tie_signs import SignBatch, sign_batch

_LEVELS = range(5)
_FADED, _PAST, _PRESENT, _HOVERED, _SELECTED = _LEVELS
_GLOW = {_HOVERED: 0.25, _SELECTED: 0.45}
_UNDATED_STRENGTH = 0.7
_IS_DIFFERENT = np.array([tone in DIFFERENT_TONES for tone in TONES])
"""By the place of the tone."""


class LineStyle(NamedTuple):
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


class _Stroke(NamedTuple):
    """Sorts batches: what is out of focus or past below, what is selected on top."""

    level: int
    layer: int
    style: LineStyle


@dataclass(frozen=True, slots=True, eq=False)
class TieLayers:
    """All that is painted of ties. `faded` is what is out of focus: it lies below the hulls.

    `signs` lie above all lines.
    """

    faded: tuple[TieBatch, ...]
    faded_arrows: tuple[ArrowBatch, ...]
    glows: tuple[TieBatch, ...]
    ties: tuple[TieBatch, ...]
    arrows: tuple[ArrowBatch, ...]
    signs: tuple[SignBatch, ...]


def paint_ties(geometry: Geometry, theme: Theme, emphasis: Emphasis) -> TieLayers:
    """The batches of all ties that are drawn, bottom first. A two-toned tie is in two."""
    levels = _find_levels(geometry, emphasis)
    brush = _brush_for(geometry.sizes, theme, has_selection=bool(emphasis.selected_ties))
    glows: dict[_Stroke, list[IntArray]] = {}
    strokes: dict[_Stroke, list[IntArray]] = {}
    for level, look, drawn, rows in _alike(geometry, levels, np.arange(len(levels))):
        manner = brush.manner_of(look, drawn, level)
        for stroke in manner.strokes:
            strokes.setdefault(stroke, []).append(rows)
        if manner.glow is not None:
            glows.setdefault(manner.glow, []).append(rows)
    heads: dict[tuple[int, Rgb], list[IntArray]] = {}
    row_of = np.zeros(len(geometry.content.ties), dtype=np.intp)
    row_of[geometry.shown] = np.arange(len(geometry.shown))
    pointing = row_of[geometry.arrows.ties]
    for level, look, drawn, places in _alike(geometry, levels, pointing):
        head = brush.manner_of(look, drawn, level).head
        heads.setdefault((level, head), []).append(places)
    return TieLayers(
        faded=_gather(
            {key: rows for key, rows in strokes.items() if key.level == _FADED}, geometry
        ),
        faded_arrows=_gather_arrows(
            {key: at for key, at in heads.items() if key[0] == _FADED}, geometry
        ),
        glows=_gather(glows, geometry),
        ties=_gather({key: rows for key, rows in strokes.items() if key.level > _FADED}, geometry),
        arrows=_gather_arrows({key: at for key, at in heads.items() if key[0] > _FADED}, geometry),
        signs=tuple(_paint_signs(geometry, theme, levels, brush)),
    )


def _paint_signs(
    geometry: Geometry, theme: Theme, levels: IntArray, brush: "_Brush"
) -> Iterator[SignBatch]:
    """The signs of what differs in a comparison, in the colours of the lines; selected last."""
    if not _IS_DIFFERENT[geometry.content.tie_columns.looks.tone].any():
        return
    signs = geometry.signs
    for level, look, drawn, places in sorted(
        _alike(geometry, levels, signs.rows), key=lambda alike: alike[:2]
    ):
        if level > _FADED:
            yield sign_batch(
                *(drawn.tone, brush.manner_of(look, drawn, level).head, theme.background),
                *(geometry.sizes.sign, signs.points[places], geometry.shown[signs.rows[places]]),
            )


def _find_levels(geometry: Geometry, emphasis: Emphasis) -> IntArray:
    """How far up each of the (k,) ties that are drawn is painted."""
    ties, shown = geometry.content.tie_columns, geometry.shown
    looks = ties.looks.at(shown)
    is_past = looks.is_faint | looks.is_ended | looks.is_spoke
    is_past |= looks.tone == TONES.index(TieTone.UNCHANGED)
    is_past &= ~_IS_DIFFERENT[looks.tone]
    levels = np.where(is_past, _PAST, _PRESENT)
    if emphasis.focus is not None:
        if emphasis.focus_ties is None:
            in_focus = mark_places(emphasis.focus, len(geometry.content.actors))
            is_bright = in_focus[ties.a[shown]] & in_focus[ties.b[shown]]
        else:
            is_bright = mark_places(emphasis.focus_ties, len(ties.a))[shown]
        levels[~is_bright] = _FADED
    if emphasis.hovered_tie is not None:
        levels[shown == emphasis.hovered_tie] = _HOVERED
    if emphasis.selected_ties:
        levels[mark_places(emphasis.selected_ties, len(ties.a))[shown]] = _SELECTED
    return levels


def _alike(
    geometry: Geometry, levels: IntArray, rows: IntArray
) -> Iterator[tuple[int, int, DrawnTie, IntArray]]:
    """The places in `rows` of ties that look alike: level and look, one of them, and which.

    `rows` are places among the ties that are drawn.
    """
    ties = geometry.shown[rows]
    looks = geometry.content.tie_columns.looks.at(ties).stroke_code
    for places in group_alike(looks * len(_LEVELS) + levels[rows]):
        one = int(places[0])
        drawn = geometry.content.ties[int(ties[one])]
        yield int(levels[rows[one]]), int(looks[one]), drawn, places


def dash_pattern(dash: TieDash, sizes: Sizes) -> tuple[float, ...]:
    """Lengths on and off in pixels; empty for a solid line."""
    patterns = {
        TieDash.DASHED: sizes.dashed,
        TieDash.DOTTED: sizes.dotted,
        TieDash.BROKEN: sizes.broken,
    }
    return patterns.get(dash, ())


def tone_colour(tone: TieTone, theme: Theme) -> Rgb:
    """The colour of a tone; of the two of a two-toned one, the first."""
    return _tone_colours(theme)[tone]


@lru_cache(maxsize=8)
def _tone_colours(theme: Theme) -> dict[TieTone, Rgb]:
    return {
        TieTone.COOPERATIVE: theme.cooperative,
        TieTone.CONFLICTUAL: theme.conflictual,
        TieTone.NEUTRAL: theme.neutral,
        TieTone.MIXED: theme.cooperative,
        **dict(zip(AGE_TONES, (*theme.ages, theme.neutral), strict=True)),
        TieTone.ADDED: theme.added,
        TieTone.ENDED: theme.ended,
        TieTone.CHANGED: theme.changed,
        TieTone.UNCHANGED: theme.neutral,
    }


def second_colour(tone: TieTone, theme: Theme) -> Rgb:
    """The other colour of a two-toned tie.

    Mixed ties alternate between working together and against each other; a contested
    tie, whose evidence is disputed, alternates with grey, and a grey one with the text's
    colour, somewhat weaker where the evidence has no date.
    """
    if tone is TieTone.MIXED:
        return theme.conflictual
    if tone is TieTone.UNDATED:
        # Less than the text's: of ages, what is farthest from the background is newest.
        return blend(theme.text, theme.background, _UNDATED_STRENGTH)
    is_grey = tone_colour(tone, theme) == theme.neutral
    return theme.text if is_grey else theme.neutral


def _gather(strokes: dict[_Stroke, list[IntArray]], geometry: Geometry) -> tuple[TieBatch, ...]:
    found = sorted(strokes)
    parts = [merged(strokes[stroke]) for stroke in found]
    if not parts:
        return ()
    rows = np.concatenate(parts)
    # All in one go: a batch is a piece of these.
    paths, ties = geometry.paths.take(rows, axis=0), geometry.shown[rows]
    ends = accumulate(map(len, parts))
    return tuple(
        TieBatch(stroke.style, paths[end - len(part) : end], ties[end - len(part) : end])
        for stroke, part, end in zip(found, parts, ends, strict=True)
    )


def _gather_arrows(
    heads: dict[tuple[int, Rgb], list[IntArray]], geometry: Geometry
) -> tuple[ArrowBatch, ...]:
    arrows = geometry.arrows
    batches = []
    for level, colour in sorted(heads):
        some = arrows.at(merged(heads[level, colour]))
        batches.append(ArrowBatch(colour, some.triangles, some.ties))
    return tuple(batches)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How ties of one look are painted: their strokes, the glow below, the colour of heads."""

    strokes: tuple[_Stroke, ...]
    glow: _Stroke | None
    head: Rgb


class _Brush:
    """Knows the strokes of ties. `has_selection` says that others than a selected step back.

    What it has found out about a look it knows for good.
    """

    def __init__(self, sizes: Sizes, theme: Theme, *, has_selection: bool) -> None:
        self._sizes = sizes
        self._theme = theme
        self._has_selection = has_selection
        self._manners: dict[tuple[int, int], _Manner] = {}

    def manner_of(self, look: int, tie: DrawnTie, level: int) -> _Manner:
        """How a tie is painted, of which `look` is the stroke code."""
        found = self._manners.get((look, level))
        if found is None:
            strokes, glow = tuple(self.strokes(tie, level)), self.glow(tie, level)
            found = _Manner(strokes, glow, self.colours(tie, level)[0])
            self._manners[look, level] = found
        return found

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
        if (tie.is_faint or tie.is_ended) and tie.tone not in DIFFERENT_TONES:
            return self._sizes.faint
        if level in _GLOW:
            return 1.0
        strength = self._own_strength(tie)
        # Among a hundred lines a glow alone does not tell which one is being read.
        return strength * self._sizes.unselected if self._has_selection else strength

    def _own_strength(self, tie: DrawnTie) -> float:
        """How strong a tie of the present is where nothing is selected."""
        if tie.tone in DIFFERENT_TONES:
            return 1.0
        if tie.is_spoke:
            return self._sizes.spoke_strength
        if tie.tone is TieTone.UNCHANGED:
            return self._sizes.unchanged
        # The colours of age are read off against each other: the same at every width.
        return 1.0 if tie.tone in AGE_TONES else self._sizes.tie_strength[tie.width_step - 1]

    def strokes(self, tie: DrawnTie, level: int) -> list[_Stroke]:
        """The strokes of a tie, to be painted over each other.

        A solid two-toned line is a solid one with dashes of the second colour on it; in
        a dashed or dotted one, every other dash has the second colour.
        """
        styles = self._find_styles(tie, level)
        return [_Stroke(level, layer, style) for layer, style in enumerate(styles)]

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


@lru_cache(maxsize=8)
def _brush_for(sizes: Sizes, theme: Theme, *, has_selection: bool) -> _Brush:
    return _Brush(sizes, theme, has_selection=has_selection)
