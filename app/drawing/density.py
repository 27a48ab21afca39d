"""Where ties are that are too many to be drawn as lines: their tone under the lines.

Each tie is taken for its chord and set down in evenly spaced points on a coarse grid of
cells; the ink that falls into a cell, smoothed a little, says how dark it is. So what is
not drawn as a line is still seen.

Drawn by coverage (Beer's law), so that many lines over each other grow darker but never
as dark as a line.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.drawing.arrays import Box, FloatArray, IntArray
from app.drawing.coordinates import scaled
from app.drawing.look import Theme

_CELL_PX = 8.0
_MOST_POINTS = 250_000
_STEP_CELLS = 2.0
"""From one point of a tie to the next: smoothing closes the gap."""

_LINE_PX = 1.4
_STRONGEST = 0.4
"""How much of the colour of a line the darkest ground has: lines stand out from it."""

_DARK_PERCENTILE, _DARK_COVERS = 95.0, 2.0
"""The darkest places, but for a few, are as dark as if two lines ran through each point."""

_SHADES = 256
_GOLDEN = (5.0**0.5 - 1.0) / 2.0


@dataclass(frozen=True, slots=True, eq=False)
class TieDensity:
    """How much of the ground ties would cover that are not drawn as lines.

    `darkness` (h, w) uint8 is how dark each cell is, from 0 for no ink to 255, by the
    ink in it compared with that in the darkest cells. `box` is the part of the map it
    stands for, in layout units, so that it holds while the map is zoomed.
    """

    darkness: NDArray[np.uint8]
    box: Box


@dataclass(frozen=True, slots=True, eq=False)
class DensityMark:
    """An opaque image under all lines and hulls, stretched smoothly over `box`.

    `pixels` (h, w) uint32 are 0xffRRGGBB, the top row first; `box` is in map pixels.
    """

    pixels: NDArray[np.uint32]
    box: Box


def measure_density(
    centres: FloatArray, a: IntArray, b: IntArray, region: Box, scale: float
) -> TieDensity:
    """The density of k ties between actors `a` and `b` (k,) in a part of the map.

    `centres` (n, 2) and `region` are in map pixels, `scale` in map pixels per layout
    unit. The points of a tie begin at a place of its own, so that those of ties side by
    side make no pattern; the same ties give the same points.
    """
    left, top, right, bottom = region
    width = max(int(np.ceil((right - left) / _CELL_PX)), 1)
    height = max(int(np.ceil((bottom - top) / _CELL_PX)), 1)
    corner = np.array([left, top])
    start, end = (centres[a] - corner) / _CELL_PX, (centres[b] - corner) / _CELL_PX
    first, last = _clip(start, end, (width, height))
    way = end - start
    lengths = np.hypot(way[:, 0], way[:, 1]) * np.maximum(last - first, 0.0)
    step = max(_STEP_CELLS, float(lengths.sum()) / _MOST_POINTS)
    counts = np.ceil(lengths / step).astype(np.intp)
    offsets = (0.25 + np.arange(len(a)) * _GOLDEN) % 1.0
    tie = np.repeat(np.arange(len(a)), counts)
    place = np.arange(len(tie)) - np.repeat(np.cumsum(counts) - counts, counts)
    share = first + (last - first) * offsets / np.maximum(counts, 1)
    gap = (last - first) / np.maximum(counts, 1)
    at = share[tie] + gap[tie] * place
    x = (start[tie, 0] + way[tie, 0] * at).astype(np.intp)
    y = (start[tie, 1] + way[tie, 1] * at).astype(np.intp)
    ink = (lengths / np.maximum(counts, 1) * (_LINE_PX / _CELL_PX))[tie]
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    cells = (y * width + x)[inside]
    counted = np.bincount(cells, ink[inside], minlength=width * height)
    cover = _smoothed(counted.astype(np.float64).reshape(height, width))
    darkness = 1.0 - np.exp(-cover / _find_unit(cover))
    whole = (left, top, left + width * _CELL_PX, top + height * _CELL_PX)
    return TieDensity(
        np.rint(darkness * (_SHADES - 1)).astype(np.uint8), scaled(whole, 1.0 / scale)
    )


def paint_density(density: TieDensity, theme: Theme, scale: float) -> DensityMark:
    """The image of a density in the colour of a neutral tie, at a scale."""
    opacity = _STRONGEST * np.arange(_SHADES)[:, None] / (_SHADES - 1)
    ground, line = np.array(theme.background), np.array(theme.neutral)
    red, green, blue = np.rint(ground + (line - ground) * opacity).astype(np.uint32).T
    shades = 0xFF000000 | red << 16 | green << 8 | blue
    return DensityMark(shades[density.darkness], scaled(density.box, scale))


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


def _find_unit(cover: FloatArray) -> float:
    """The cover that is taken for one: more where there is much, or all would be dark."""
    inked = cover[cover > 0.0]
    dark = float(np.percentile(inked, _DARK_PERCENTILE)) if len(inked) else 0.0
    return max(1.0, dark / _DARK_COVERS)


def _smoothed(cover: FloatArray) -> FloatArray:
    """Each cell with its neighbours, one part of either to two of itself, twice.

    Beyond the edge it goes on as at the edge.
    """
    for _ in range(2):
        cover = _spread(_spread(cover).T).T / 16.0
    return cover


def _spread(cover: FloatArray) -> FloatArray:
    """Two parts of each row, and one of the row before and after it."""
    spread = 2.0 * cover
    spread[1:] += cover[:-1]
    spread[0] += cover[0]
    spread[:-1] += cover[1:]
    spread[-1] += cover[-1]
    return spread
