"""Where ties are that are too many to be drawn as lines: their tone under the lines.

Each tie is taken for its chord and set down in evenly spaced points on a coarse grid of
cells; the ink that falls into a cell, smoothed a little, says how dark it is. So what is
not drawn as a line is still seen.

The ink is counted in whole numbers: so what a few ties more or less change is added and taken
away, and comes to the same as counting all anew.

Drawn by coverage (Beer's law), so that many lines over each other grow darker but never
as dark as a line.
"""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.drawing.arrays import BoolArray, Box, FloatArray, IntArray, Rgb
from app.drawing.coordinates import scaled
from app.drawing.look import Theme

_CELL_PX = 8.0
_MOST_POINTS = 250_000
_STEP_CELLS = 2.0
"""From one point of a tie to the next: smoothing closes the gap."""

_GRAINS = 4_096
"""What would cover a cell once, in the whole numbers in which ink is counted."""

_SMOOTHINGS = 2
"""So often ink goes from each cell to its neighbours."""

_LINE_PX = 1.4
_STRONGEST = 0.4
"""How much of the colour of a line the darkest ground has: lines stand out from it."""

_DARK_SHARE, _DARK_COVERS = 0.95, 2.0
"""Of all places with ink the darkest are left out: those that come after so large a share. The
darkest of the others is as dark as if so many lines ran through each point."""

Cover = NDArray[np.float32]

_SHADES = 256
_GOLDEN = (5.0**0.5 - 1.0) / 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """The ink of some ties by cell, (h * w,) whole numbers, set down in `n_points` points.

    `step` is how far they lie apart, in cells.
    """

    grains: FloatArray
    n_points: int
    step: float


@dataclass(frozen=True, slots=True, eq=False)
class DensityBasis:
    """What was measured: the (k,) places of ties in columns of some mark, where, and what of it.

    `centres` (n, 2) and `region` are in map pixels.
    """

    ties: IntArray
    mark: object
    centres: FloatArray
    region: Box


@dataclass(frozen=True, slots=True, eq=False)
class TieDensity:
    """How much of the ground ties would cover that are not drawn as lines.

    `darkness` (h, w) uint8 is how dark each cell is, from 0 for no ink to 255, by the
    ink in it compared with that in the darkest cells. `box` is the part of the map it
    stands for, in layout units, so that it holds while the map is zoomed. `ink` is what it
    was made of, `basis` of which ties and where, if whoever had it measured says so.
    """

    darkness: NDArray[np.uint8]
    box: Box
    ink: Ink
    basis: DensityBasis | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class DensityMark:
    """An opaque image under all lines and hulls, stretched smoothly over `box`.

    `pixels` (h, w) uint32 are 0xffRRGGBB, the top row first; `box` is in map pixels.
    """

    pixels: NDArray[np.uint32]
    box: Box


@dataclass(frozen=True, slots=True, eq=False)
class Strands:
    """Ties that are too many: (k,) actors `a` and `b` whom they join, and `lots`.

    The points of a tie begin at a place that its lot gives it, so that those of ties side by
    side make no pattern; the same ties give the same points.
    """

    a: IntArray
    b: IntArray
    lots: IntArray

    def joined(self, others: "Strands") -> "Strands":
        """These and then the others."""
        mine, theirs = (self.a, self.b, self.lots), (others.a, others.b, others.lots)
        return Strands(*(np.concatenate(both) for both in zip(mine, theirs, strict=True)))


def measure_density(
    centres: FloatArray,
    strands: Strands,
    region: Box,
    scale: float,
    *,
    before: Ink | None = None,
    gone: Strands | None = None,
) -> TieDensity:
    """The density of ties in a part of the map.

    Parameters
    ----------
    centres, region, scale
        (n, 2) and a box in map pixels, and map pixels per layout unit.
    before, gone
        The ink of other ties in the same part, and those of them that are not there any more:
        then `strands` are those that are there besides.
    """
    grid = _grid_of(region)
    ink = None
    if before is not None and gone is not None and before.step == _STEP_CELLS:
        ink = _changed(before, centres, strands, gone, grid)
    elif before is None:
        ink = _ink_of(centres, strands, grid)
        if ink.n_points > _MOST_POINTS:
            step = _STEP_CELLS * ink.n_points / _MOST_POINTS
            ink = _ink_of(centres, strands, grid, step)
    if ink is None:
        raise ValueError("what is too much to be counted point by point is counted anew")
    width, height = grid.size
    (left, top), darkness = grid.corner, np.zeros((height, width), dtype=np.uint8)
    grains = ink.grains.reshape(height, width)
    part = _around_ink(grains)
    darkness[part] = _darkness_of(grains[part])
    whole = (left, top, left + width * _CELL_PX, top + height * _CELL_PX)
    return TieDensity(darkness, scaled(whole, 1.0 / scale), ink)


def can_change(before: Ink, n_more: int, region: Box) -> bool:
    """Whether so many ties more may be added to an ink, or all has to be counted anew."""
    width, height = _grid_of(region).size
    longest = float(np.hypot(width, height)) / _STEP_CELLS + 1.0
    return before.step == _STEP_CELLS and before.n_points + n_more * longest <= _MOST_POINTS


@dataclass(frozen=True, slots=True)
class _Grid:
    """Columns and rows of cells, and where the first of them begins, in map pixels."""

    size: tuple[int, int]
    corner: tuple[float, float]


def _grid_of(region: Box) -> _Grid:
    left, top, right, bottom = region
    width = max(int(np.ceil((right - left) / _CELL_PX)), 1)
    height = max(int(np.ceil((bottom - top) / _CELL_PX)), 1)
    return _Grid((width, height), (left, top))


def _changed(before: Ink, centres: FloatArray, more: Strands, gone: Strands, grid: _Grid) -> Ink:
    """An ink to which that of some ties is added, and from which that of others is taken."""
    points = _set_down(centres, more.joined(gone), grid, before.step)
    signs = np.repeat((1, -1), (len(more.a), len(gone.a)))
    grains = before.grains.copy()
    np.add.at(grains, points.cells, points.grains * signs[points.ties])
    return Ink(grains, before.n_points + int((signs * points.counts).sum()), before.step)


def _ink_of(centres: FloatArray, strands: Strands, grid: _Grid, step: float = _STEP_CELLS) -> Ink:
    """The ink of ties in points so many cells apart."""
    points, (width, height) = _set_down(centres, strands, grid, step), grid.size
    counted = np.bincount(points.cells, points.grains, minlength=width * height)
    return Ink(counted.astype(np.float64), int(points.counts.sum()), step)


@dataclass(frozen=True, slots=True, eq=False)
class _Points:
    """The p points of k ties that lie in a grid: whose each is, in which cell, and its grains.

    `counts` (k,) is how many points each tie is set down in, those beyond the grid included.
    """

    ties: IntArray
    cells: IntArray
    grains: FloatArray
    counts: IntArray


def _set_down(centres: FloatArray, strands: Strands, grid: _Grid, step: float) -> _Points:
    """Set ties down in points so many cells apart."""
    a, b, (width, height) = strands.a, strands.b, grid.size
    corner = np.array(grid.corner)
    start = (centres.take(a, axis=0) - corner) / _CELL_PX
    end = (centres.take(b, axis=0) - corner) / _CELL_PX
    first, last = _clip(start, end, grid.size)
    way = end - start
    lengths = np.hypot(way[:, 0], way[:, 1]) * np.maximum(last - first, 0.0)
    counts = np.ceil(lengths / step).astype(np.intp)
    offsets = (0.25 + strands.lots * _GOLDEN) % 1.0
    tie = np.repeat(np.arange(len(a)), counts)
    place = np.arange(len(tie)) - np.repeat(np.cumsum(counts) - counts, counts)
    gap = (last - first) / np.maximum(counts, 1)
    at = (first + gap * offsets)[tie] + gap[tie] * place
    x = (start[tie, 0] + way[tie, 0] * at).astype(np.intp)
    y = (start[tie, 1] + way[tie, 1] * at).astype(np.intp)
    grains = np.rint(lengths / np.maximum(counts, 1) * (_GRAINS * _LINE_PX / _CELL_PX))
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    tie = tie[inside]
    return _Points(tie, (y * width + x)[inside], grains[tie], counts)


def paint_density(density: TieDensity, theme: Theme, scale: float) -> DensityMark:
    """The image of a density in the colour of a neutral tie, at a scale."""
    pixels = _shades_of(theme.background, theme.neutral).take(density.darkness)
    return DensityMark(pixels, scaled(density.box, scale))


@lru_cache(maxsize=8)
def _shades_of(background: Rgb, neutral: Rgb) -> NDArray[np.uint32]:
    """The colour of each darkness as 0xffRRGGBB, (256,)."""
    opacity = _STRONGEST * np.arange(_SHADES)[:, None] / (_SHADES - 1)
    ground, line = np.array(background), np.array(neutral)
    red, green, blue = np.rint(ground + (line - ground) * opacity).astype(np.uint32).T
    shades: NDArray[np.uint32] = 0xFF000000 | red << 16 | green << 8 | blue
    return shades


def _clip(
    start: FloatArray, end: FloatArray, size: tuple[int, int]
) -> tuple[FloatArray, FloatArray]:
    """From which share of the way to which (k, 2) lines run within a grid of that size.

    Where they do not, the first is not before the last. Source: Y.-D. Liang, B. A.
    Barsky, *A new concept and method for line clipping*, 1984, doi:10.1145/357332.357333.
    """
    first, last = np.zeros(len(start)), np.ones(len(start))
    for axis in (0, 1):
        way = end[:, axis] - start[:, axis]
        is_level = way == 0.0
        safe = np.where(is_level, 1.0, way)
        one, other = -start[:, axis] / safe, (size[axis] - start[:, axis]) / safe
        outside = is_level & ((start[:, axis] < 0.0) | (start[:, axis] >= size[axis]))
        first = np.maximum(first, np.where(is_level, 0.0, np.minimum(one, other)))
        last = np.where(
            outside, 0.0, np.minimum(last, np.where(is_level, 1.0, np.maximum(one, other)))
        )
    return first, last


def _around_ink(grains: FloatArray) -> tuple[slice, slice]:
    """The rows and columns of (h, w) cells that ink reaches when it is smoothed.

    Of a map that is seen whole, more than half of the part that is laid out lies around it.
    """
    is_inked = grains != 0.0
    rows, columns = (_reached(is_inked.any(axis=axis)) for axis in (1, 0))
    return rows, columns


def _reached(are_inked: BoolArray) -> slice:
    places = np.flatnonzero(are_inked)
    if not len(places):
        return slice(0, 1)
    return slice(max(int(places[0]) - _SMOOTHINGS, 0), int(places[-1]) + 1 + _SMOOTHINGS)


def _darkness_of(grains: FloatArray) -> NDArray[np.uint8]:
    """How dark cells are, (h, w), beyond which there is no ink or no cell."""
    cover = _smoothed(grains.astype(np.float32) * np.float32(1.0 / _GRAINS))
    darkness = 1.0 - np.exp(cover * np.float32(-1.0 / _find_unit(cover)))
    shades: NDArray[np.uint8] = np.rint(darkness * np.float32(_SHADES - 1)).astype(np.uint8)
    return shades


def _find_unit(cover: Cover) -> float:
    """The cover that is taken for one: more where there is much, or all would be dark."""
    cells = cover.ravel(order="K")
    inked = cells[cells > 0.0]
    if not len(inked):
        return 1.0
    place = int(_DARK_SHARE * (len(inked) - 1))
    return max(1.0, float(np.partition(inked, place)[place]) / _DARK_COVERS)


def _smoothed(cover: Cover) -> Cover:
    """Each cell with its neighbours, one part of either to two of itself, twice.

    Beyond the edge it goes on as at the edge.
    """
    for _ in range(_SMOOTHINGS):
        cover = _spread(_spread(cover).T).T
    return cover * np.float32(1.0 / 256.0)


def _spread(cover: Cover) -> Cover:
    """Two parts of each row, and one of the row before and after it."""
    spread = cover + cover
    spread[1:] += cover[:-1]
    spread[0] += cover[0]
    spread[:-1] += cover[1:]
    spread[-1] += cover[-1]
    return spread
