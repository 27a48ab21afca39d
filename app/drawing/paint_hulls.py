"""Hulls with their tints and outlines, and their labels."""

from dataclasses import dataclass

from app.drawing.arrays import FloatArray, Rgb
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import Geometry
from app.drawing.hull_shape import HullShape
from app.drawing.look import Theme, blend
from app.drawing.paint_actors import TextMark
from app.drawing.polygons import Rings

_SELECTED_TINT, _SELECTED_LINE = 1.8, 1.0


@dataclass(frozen=True, slots=True, eq=False)
class HullMark:
    """One hull. All coordinates in map pixels.

    `polygons` are filled with `fill` at `fill_opacity` by the even-odd rule over their
    rings and outlined with `line`; `bridges` (k, 2) are bands of `bridge_width` filled
    alike, with a line along both edges: a stroke of `line` with one of `bridge_fill`,
    narrower by twice the line's width, on it. `rings` (k, 2) around observers and
    partners are outlined only.
    """

    hull: int
    polygons: tuple[Rings, ...]
    bridges: tuple[FloatArray, ...]
    rings: tuple[FloatArray, ...]
    fill: Rgb
    fill_opacity: float
    bridge_fill: Rgb
    line: Rgb
    line_width: float
    bridge_width: float


def paint_hulls(geometry: Geometry, theme: Theme, emphasis: Emphasis) -> tuple[HullMark, ...]:
    """The hulls, the largest at the bottom."""
    order = sorted(geometry.hulls, key=lambda shape: (-shape.area_px2, shape.index))
    return tuple(_paint_hull(shape, geometry, theme, emphasis) for shape in order)


def paint_hull_labels(geometry: Geometry, theme: Theme, emphasis: Emphasis) -> tuple[TextMark, ...]:
    """The labels of the hulls in their blocs' colours."""
    sizes = geometry.sizes
    marks = []
    for label in geometry.hull_labels:
        text = theme.bloc(geometry.content.hulls[label.hull].palette_slot).text
        is_bright = _is_bright(label.hull, geometry, emphasis)
        if not is_bright:
            text = blend(text, theme.background, 2 * sizes.unfocused)
        marks.append(
            TextMark(
                named=label.hull,
                text=label.text,
                box=label.box,
                size_px=sizes.label,
                weight=sizes.hull_label_weight,
                spacing_px=sizes.hull_label_spacing,
                rgb=text,
                halo=theme.background,
                halo_px=sizes.halo if is_bright else 0.0,
            )
        )
    return tuple(marks)


def _is_bright(hull: int, geometry: Geometry, emphasis: Emphasis) -> bool:
    """Whether a hull keeps its colours: asked for itself, or two of its members in focus."""
    if emphasis.focus is None or hull in emphasis.selected_hulls or hull == emphasis.hovered_hull:
        return True
    return len(emphasis.focus.intersection(geometry.content.hulls[hull].members)) > 1


def _paint_hull(shape: HullShape, geometry: Geometry, theme: Theme, emphasis: Emphasis) -> HullMark:
    sizes = geometry.sizes
    line = theme.bloc(geometry.content.hulls[shape.index].palette_slot).line
    opacity, width, colour = theme.hull_tint, sizes.hull_line, line
    if shape.index in emphasis.selected_hulls or shape.index == emphasis.hovered_hull:
        opacity *= _SELECTED_TINT
        width += _SELECTED_LINE
    elif not _is_bright(shape.index, geometry, emphasis):
        opacity *= 2 * sizes.unfocused
        colour = blend(line, theme.background, 2 * sizes.unfocused)
    return HullMark(
        hull=shape.index,
        polygons=shape.polygons,
        bridges=shape.bridges,
        rings=shape.rings,
        fill=line,
        fill_opacity=opacity,
        bridge_fill=blend(line, theme.background, opacity),
        line=colour,
        line_width=width,
        bridge_width=sizes.bridge_width,
    )
