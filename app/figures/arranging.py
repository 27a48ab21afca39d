"""Where the map stands in its room, and where its legend: in a corner of it, beside it or below.

A legend in a corner that the map leaves free costs the page little. Of all numbers of columns at
the left and the right foot of the map that one is taken that leaves the map largest, or the page
lowest; a legend of the whole width below the map, or one beside it, is among them. On a page of a
fixed height it may also be set in narrow columns or in running lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.drawing.arrays import Box
from app.drawing.coordinates import PageFrame
from app.drawing.geometry import Geometry
from app.drawing.legend import LegendEntry, build_legend
from app.drawing.look import Sizes
from app.figures.free_corners import Ground, ground_of
from app.figures.legend_block import COLUMN
from app.figures.legend_forms import LegendForm, narrow_column, set_in_form
from app.figures.map_area import EXACT, LARGEST_SCALE, nameless
from app.figures.numbering import SourceMarks
from app.figures.page_style import PageStyle
from app.figures.parts import FigureParts
from app.figures.scene import FigureScene

_GAP = 3.0
"""Units between map and legend, at least."""

_WORTH = 0.9
"""A legend at the foot of the map is worth it if it costs no more than this of one below it."""

_OFF_MIDDLE = 4.0
"""Units of height that are worth a map which stands in the middle of the page."""

_MIDDLE_WORTH = 0.03
"""So much smaller a map may be to stand in the middle of its room."""

_FORM_COSTS = {LegendForm.COLUMNS: 0.0, LegendForm.NARROW: 0.02, LegendForm.RUNNING: 0.06}
"""So much larger a map has to get by a legend that is looked up less quickly."""

_ENOUGH = 1.0 - _FORM_COSTS[LegendForm.NARROW]
"""Of the largest map there could be: no other form of the legend is worth it then."""

_NEARER_THE_MIDDLE = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_WIDER = 1.14
"""A column of a legend that does not take the whole room by the least there is: longer words
stand on one line then."""

_RUNNING = (0.6, 0.8, 1.0)
"""Shares of a room that running lines are set to."""

_SMALLEST_SHARE = 0.35
_HALVINGS = 6
_SMALLER = 0.95
_TRIES = 4
"""A map is tried in smaller rooms until its legend finds its place."""

_ROUGHLY = 0.06
"""How much of its room a map may leave free by which only the place of the legend is sought."""

_MOST_UNNAMED = 0.8
"""Of the actors: where more of them find no room for a name, there is no room for the map."""

_FIXED_PX = (110.0, 70.0)
"""What names and discs take of a room, more or less, whatever the scale is."""

_LEAST_SHRUNK = 0.7
"""A map that does not fit is shrunk with its names: not more than can still be read."""


@dataclass(frozen=True)
class LegendSpot:
    """Where a legend stands: its left, its top, and the width it is set to, in points."""

    left: float
    top: float
    width: float
    form: LegendForm = LegendForm.COLUMNS


@dataclass(frozen=True)
class Arrangement:
    """A map with its source numbers in its place; without a `legend` spot that goes below.

    `height` is that of map and legend spot together, in points.
    """

    geometry: Geometry
    marks: SourceMarks
    frame: PageFrame
    entries: tuple[LegendEntry, ...]
    height: float
    legend: LegendSpot | None = None


@dataclass(frozen=True)
class _Drawn:
    """A map at its scale, before it has its place and its numbers."""

    geometry: Geometry
    scale: float
    ground: Ground
    entries: tuple[LegendEntry, ...]


@dataclass(frozen=True)
class _Foot:
    """A legend of a width and form at one side of the foot; how the map is aligned then.

    `across` is the share of what the room has to spare that is left of the map.
    """

    width: float
    size: tuple[float, float]
    is_left: bool
    across: float
    form: LegendForm = LegendForm.COLUMNS


class Arranger:
    """Arranges one map and its legend.

    `legend_sizes` remembers how large legends are, for others that arrange the same page.
    """

    def __init__(
        self,
        scene: FigureScene,
        parts: FigureParts,
        style: PageStyle,
        legend_sizes: dict[object, tuple[float, float]],
    ) -> None:
        self._scene = scene
        self._parts = parts
        self._style = style
        self._gap = _GAP * style.unit
        self._legend_sizes = legend_sizes

    def by_content(self, left: float, top: float, width: float) -> Arrangement:
        """The map as wide as the page, as high as that makes it."""
        drawn = self._draw(width, None)
        x = left + (width - drawn.ground.width) / 2
        middle = self._placed(drawn, x, top, drawn.ground.height)
        if not drawn.entries or not self._scene.content.actors:
            return middle
        whole = self._legend_size(width, LegendForm.COLUMNS, drawn)[1] + 3 * self._style.unit
        costs = [
            (max(self._needed(drawn.ground, foot, width) - drawn.ground.height, 0.0), foot)
            for foot in self._feet(drawn, width, (LegendForm.COLUMNS,))
        ]
        if not costs:
            # A page narrower than its legend: that stands below, like any that does not fit in.
            return middle
        off = _OFF_MIDDLE * self._style.unit
        cost, foot = min(costs, key=lambda one: one[0] + off * (one[1].across != 0.5))
        if cost > _WORTH * whole:
            return middle
        x = left + foot.across * (width - drawn.ground.width)
        height = drawn.ground.height + cost
        placed = self._placed(drawn, x, top, height)
        return self._with_legend(placed, foot, (left, top, left + width, top + height))

    def in_room(self, room: Box) -> Arrangement | None:
        """The largest map in a room, with its legend in it too; None if there is no way."""
        left, top, right, bottom = room
        width, height = right - left, bottom - top
        whole = self._draw(width, height, exact=_ROUGHLY)
        if not self._is_legible(whole):
            return None
        if not whole.entries:
            return self._centred(whole, room, None)
        shares = list[tuple[float, _Foot]]()
        for form in LegendForm:
            shares += [
                (self._share(whole.ground, foot, room), foot)
                for foot in self._feet(whole, width, (form,))
            ]
            if max((share for share, _foot in shares), default=0.0) > _ENOUGH:
                break
        if not shares:
            return None
        share, foot = max(
            shares,
            key=lambda one: (
                one[0] + _MIDDLE_WORTH * (one[1].across == 0.5) - _FORM_COSTS[one[1].form]
            ),
        )
        if share < _SMALLEST_SHARE:
            return None
        for _try in range(_TRIES):
            drawn = self._draw(whole.ground.width * share, whole.ground.height * share)
            foot = replace(foot, size=self._legend_size(foot.width, foot.form, drawn))
            if not self._is_legible(drawn):
                return None
            if self._needed(drawn.ground, foot, width) <= height:
                return self._centred(drawn, room, foot)
            share *= _SMALLER
        return None

    def guess_scale(self, room: Box) -> float:
        """About how large the map gets above or beside its legend; 0 if that has no place there."""
        left, top, right, bottom = room
        width, height = right - left, bottom - top
        entries = build_legend(self._scene.content)
        columns = self._widths(LegendForm.COLUMNS, entries, width)
        sizes = [self._size(entries, Sizes(), wide, LegendForm.COLUMNS) for wide in columns]
        sizes.append(self._size(entries, Sizes(), width, LegendForm.RUNNING))
        taken = [size for size in sizes if size[1] < height] if entries else [(0.0, 0.0)]
        if not taken:
            return 0.0
        rooms = [(width, height - high) for _wide, high in taken]
        rooms += [(width - wide, height) for wide, _high in taken]
        sides = np.array(rooms) / self._style.type_.points_per_pixel
        positions = self._scene.positions
        span = np.ptp(positions, axis=0) if len(positions) else np.zeros(2)
        scale = float(((sides - _FIXED_PX) / np.maximum(span, 1.0)).min(axis=1).max())
        return min(max(scale, 0.0), LARGEST_SCALE)

    def _draw(self, width: float, height: float | None, *, exact: float = EXACT) -> _Drawn:
        """The map as large as a width, and a height, allow."""
        pixel = self._style.type_.points_per_pixel
        high = None if height is None else max(height / pixel, 1.0)
        geometry = self._parts.fit_map(max(width / pixel, 1.0), high, exact=exact)
        x0, y0, x1, y1 = geometry.bounds
        # A name alone can be longer than a narrow page: rather small than cut off.
        scale = min(pixel, width / max(x1 - x0, 1.0))
        if height is not None:
            scale = min(scale, height / max(y1 - y0, 1.0))
        entries = build_legend(self._scene.content, geometry.hulls)
        return _Drawn(geometry, scale, ground_of(geometry, scale), entries)

    def _is_legible(self, drawn: _Drawn) -> bool:
        geometry = drawn.geometry
        if len(nameless(geometry)) > _MOST_UNNAMED * len(geometry.content.actors):
            return False
        return drawn.scale >= _LEAST_SHRUNK * self._style.type_.points_per_pixel

    def _feet(self, drawn: _Drawn, room: float, forms: tuple[LegendForm, ...]) -> Iterator[_Foot]:
        """The legends that fit between the sides of a room, at either side."""
        for form in forms:
            for width in self._widths(form, drawn.entries, room):
                size = self._legend_size(width, form, drawn)
                if size[0] <= room + 0.1:
                    yield _Foot(width, size, is_left=True, across=0.5, form=form)
                    yield _Foot(width, size, is_left=False, across=0.5, form=form)
                    yield _Foot(width, size, is_left=True, across=1.0, form=form)
                    yield _Foot(width, size, is_left=False, across=0.0, form=form)

    def _widths(self, form: LegendForm, entries: Sequence[LegendEntry], room: float) -> list[float]:
        """Of one column, two and so on up to the whole room; of running lines shares of it."""
        if form is LegendForm.RUNNING:
            return [share * room for share in _RUNNING]
        growth, gap = self._style.type_.growth, 2 * self._style.unit
        if form is LegendForm.NARROW:
            least = narrow_column(entries, self._style)
            n_most, _column = self._style.columns(room, least, gap)
            # What is a rounding too narrow for its columns would have one less.
            return [n * (least * growth + gap) - gap + 1e-6 for n in range(1, n_most + 1)]
        n_most, _least = self._style.columns(room, COLUMN, gap)
        column = _WIDER * COLUMN * growth
        widths = [n * column + (n - 1) * gap for n in range(1, n_most)]
        return [*widths, room]

    def _needed(self, ground: Ground, foot: _Foot, room: float) -> float:
        """How far down map and legend reach, from the top of the map."""
        x = 0.0 if foot.is_left else room - foot.size[0]
        x -= foot.across * (room - ground.width)
        lowest = ground.lowest(x - self._gap, x + foot.size[0] + self._gap)
        return max(lowest + self._gap + foot.size[1], ground.height)

    def _share(self, ground: Ground, foot: _Foot, room: Box) -> float:
        """How large a map can be by the one that fills the room, for its legend to fit; or 0."""
        width, height = room[2] - room[0], room[3] - room[1]
        low, high = 0.0, 2.0
        for _halving in range(_HALVINGS):
            share = min((low + high) / 2, 1.0)
            if self._needed(ground.scaled(share), foot, width) <= height:
                low = share
            else:
                high = share
            if low >= 1.0:
                break
        return low

    def _centred(self, drawn: _Drawn, room: Box, foot: _Foot | None) -> Arrangement:
        """The map in the middle of the height that the legend leaves it."""
        left, top, right, bottom = room
        width, height = right - left, bottom - top
        across, needed = 0.5, drawn.ground.height
        if foot is not None:
            foot = self._nearer_the_middle(drawn.ground, foot, width, height)
            across, needed = foot.across, self._needed(drawn.ground, foot, width)
        x = left + across * (width - drawn.ground.width)
        y = top + (height - needed) / 2
        placed = self._placed(drawn, x, y, height)
        return placed if foot is None else self._with_legend(placed, foot, room)

    def _nearer_the_middle(self, ground: Ground, foot: _Foot, width: float, height: float) -> _Foot:
        """The map no further from the middle of its room than its legend makes it."""
        for share in _NEARER_THE_MIDDLE:
            across = 0.5 + (foot.across - 0.5) * (2 * share - 1)
            nearer = replace(foot, across=across)
            if self._needed(ground, nearer, width) <= height:
                return nearer
        return foot

    def _placed(self, drawn: _Drawn, x: float, y: float, height: float) -> Arrangement:
        left, top, _right, _bottom = drawn.geometry.bounds
        frame = PageFrame((x, y), (left, top), drawn.scale)
        marks = self._parts.mark_sources(drawn.geometry)
        return Arrangement(drawn.geometry, marks, frame, drawn.entries, height)

    def _with_legend(self, placed: Arrangement, foot: _Foot, room: Box) -> Arrangement:
        """The legend at the foot of the room."""
        left, _top, right, bottom = room
        x = left if foot.is_left else right - foot.size[0]
        return replace(placed, legend=LegendSpot(x, bottom - foot.size[1], foot.width, foot.form))

    def _legend_size(self, width: float, form: LegendForm, drawn: _Drawn) -> tuple[float, float]:
        return self._size(drawn.entries, drawn.geometry.sizes, width, form)

    def _size(
        self, entries: Sequence[LegendEntry], sizes: Sizes, width: float, form: LegendForm
    ) -> tuple[float, float]:
        """How wide and high a legend is that is set to a width."""
        key = tuple(entries), width, form
        if key not in self._legend_sizes:
            area = set_in_form(form, entries, (0.0, 0.0, width), self._style, sizes)
            wide = max((text.x + text.width for text in area.texts), default=0.0)
            self._legend_sizes[key] = wide, area.bottom
        return self._legend_sizes[key]
