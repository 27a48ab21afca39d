"""Actors, hulls, signs and bars as shapes."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.drawing.arrays import FloatArray, Rgb
from app.drawing.content import ActorShape
from app.drawing.coordinates import PageFrame, map_to_page
from app.drawing.look import DIAMOND_REACH, ROUNDED_SQUARE_CORNER, ROUNDED_SQUARE_SIDE
from app.drawing.paint_actors import ActorBatch, TextMark
from app.drawing.paint_hulls import HullMark
from app.drawing.tie_signs import SignBatch
from app.figures.page import PageRule
from app.figures.slides.elements import (
    Element,
    described,
    element,
    emu,
    line,
    no_line,
    solid,
)
from app.figures.slides.slide import ShapeText
from app.figures.slides.text_bodies import Type, body, frame, preset, text_box

_PRESETS = {
    ActorShape.ROUNDED_SQUARE: ("roundRect", ROUNDED_SQUARE_SIDE),
    ActorShape.DIAMOND: ("diamond", DIAMOND_REACH),
    ActorShape.SMALL_DIAMOND: ("diamond", DIAMOND_REACH),
}
_CORNER = round(100_000 * ROUNDED_SQUARE_CORNER / (2 * ROUNDED_SQUARE_SIDE))
"""The corner of a rounded square by its side, as the preset counts it."""


def actor_shape(
    batch: ActorBatch, row: int, frame_: PageFrame, text: ShapeText, ids: tuple[int, str]
) -> Element:
    """An actor with its code in it; `ids` are the number of the shape and the language."""
    style, scale = batch.style, frame_.scale
    name, reach = _PRESETS.get(style.shape, ("ellipse", 1.0))
    x, y = map_to_page(batch.centres[row], frame_).tolist()
    half = reach * float(batch.radii[row]) * scale
    adjusted = {"adj": _CORNER} if name == "roundRect" else {}
    dash = [length * scale for length in style.outline_dash]
    code, size = batch.codes[row], float(batch.code_sizes[row]) * scale
    content = None
    if code:
        type_ = Type(size, batch.code_weight, style.code)
        content = body(code, type_, ids[1], align="ctr", anchor="ctr")
    return _shape(
        ids[0],
        text,
        frame(x - half, y - half, 2 * half, 2 * half),
        preset(name, **adjusted),
        (solid(style.fill), line(style.outline_width * scale, style.outline, dash)),
        content,
    )


def label(mark: TextMark, frame_: PageFrame, shape_id: int, language: str) -> Element:
    """A name on the map, in the middle of its box."""
    (left, top), (right, bottom) = map_to_page(np.reshape(mark.box, (2, 2)), frame_).tolist()
    halo = mark.halo_px * frame_.scale
    type_ = Type(mark.size_px * frame_.scale, mark.weight, mark.rgb, halo, mark.halo)
    content = body(mark.text, type_, language, align="ctr", anchor="ctr")
    return text_box(shape_id, mark.text, (left, top, right - left, bottom - top), content)


def hull_shapes(hull: HullMark, frame_: PageFrame, text: ShapeText, first_id: int) -> list[Element]:
    """The islands of a bloc, filled and outlined; its bridges; the rings around observers."""
    width = hull.line_width * frame_.scale
    outline = line(width, hull.line)
    bridge = line(hull.bridge_width * frame_.scale, hull.line)
    band_width = (hull.bridge_width - 2 * hull.line_width) * frame_.scale
    band = line(band_width, hull.bridge_fill)
    silent = ShapeText(text.name, "")
    made: list[Element] = []

    def add(
        rings: Sequence[FloatArray],
        paint: tuple[Element, ...],
        said: ShapeText,
        *,
        closed: bool = True,
    ) -> None:
        pages = [map_to_page(ring, frame_) for ring in rings]
        made.append(_freeform(first_id + len(made), said, pages, paint, closed=closed))

    for points in hull.bridges:
        add([points], (element("a:noFill"), _copy(bridge)), silent, closed=False)
        add([points], (element("a:noFill"), _copy(band)), silent, closed=False)
    for rings in hull.polygons:
        add(rings, (solid(hull.fill, hull.fill_opacity), _copy(outline)), text)
    for ring in hull.rings:
        add([ring], (element("a:noFill"), _copy(outline)), silent)
    return made


def sign_shapes(
    batch: SignBatch, frame_: PageFrame, names: Sequence[str], first_id: int
) -> Iterator[Element]:
    """The signs of what differs in a comparison: a disc, and the strokes on it.

    They are called by the `names` of their ties, which tell what they mean.
    """
    plates, strokes = map_to_page(batch.plates, frame_), map_to_page(batch.strokes, frame_)
    width = batch.width_px * frame_.scale
    each = len(strokes) // max(len(plates), 1)
    for place, (plate, name) in enumerate(zip(plates, names, strict=True)):
        silent = ShapeText(name, "")
        (left, top), (right, bottom) = plate.min(axis=0), plate.max(axis=0)
        box = frame(left, top, right - left, bottom - top)
        paint = (solid(batch.rgb), no_line())
        yield _shape(first_id + 2 * place, silent, box, preset("ellipse"), paint, None)
        drawn = strokes[place * each : (place + 1) * each]
        stroke = (element("a:noFill"), line(width, batch.ground))
        shape_id = first_id + 2 * place + 1
        yield _freeform(shape_id, silent, list(drawn), stroke, closed=False)


def bar(rule: PageRule, shape_id: int) -> Element:
    """A rule of the page."""
    box = frame(rule.x, rule.y, rule.width, rule.height)
    paint = (solid(rule.rgb), no_line())
    return _shape(shape_id, ShapeText("—", ""), box, preset("rect"), paint, None)


def polygon(points: FloatArray, rgb: Rgb, shape_id: int, name: str) -> Element:
    """A filled shape through (k, 2) points on the page."""
    return _freeform(shape_id, ShapeText(name, ""), [points], (solid(rgb), no_line()), closed=True)


def background(rgb: Rgb) -> Element:
    """The ground of the slide."""
    return element("p:bg", element("p:bgPr", solid(rgb), element("a:effectLst")))


def _shape(
    shape_id: int,
    text: ShapeText,
    place: Element,
    geometry: Element,
    paint: tuple[Element, ...],
    content: Element | None,
) -> Element:
    return element(
        "p:sp",
        element(
            "p:nvSpPr",
            described(shape_id, text.name, text.told),
            element("p:cNvSpPr"),
            element("p:nvPr"),
        ),
        element("p:spPr", place, geometry, *paint),
        content,
    )


def _freeform(
    shape_id: int,
    text: ShapeText,
    rings: Sequence[FloatArray],
    paint: tuple[Element, ...],
    *,
    closed: bool,
) -> Element:
    """A shape of straight pieces through (k, 2) points on the page, ring by ring.

    Holes run against the way of the outer ring, so that they are holes by either rule.
    """
    points = np.concatenate(rings)
    low, high = points.min(axis=0), points.max(axis=0)
    path = element("a:path", w=emu(high[0] - low[0]), h=emu(high[1] - low[1]))
    if not closed:
        path.set("fill", "none")
    for place, ring in enumerate(rings):
        way = ring if not closed or _is_clockwise(ring) == (place == 0) else ring[::-1]
        if closed and np.array_equal(way[0], way[-1]):
            way = way[:-1]
        for tag, point in zip(("a:moveTo", *("a:lnTo",) * (len(way) - 1)), way, strict=True):
            x, y = (point - low).tolist()
            path.append(element(tag, element("a:pt", x=emu(x), y=emu(y))))
        if closed:
            path.append(element("a:close"))
    geometry = element(
        "a:custGeom",
        *(element(tag) for tag in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst")),
        element("a:rect", l="l", t="t", r="r", b="b"),
        element("a:pathLst", path),
    )
    box = frame(float(low[0]), float(low[1]), *(high - low).tolist())
    return _shape(shape_id, text, box, geometry, paint, None)


def _is_clockwise(ring: FloatArray) -> bool:
    x, y = ring[:, 0], ring[:, 1]
    return bool(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)) > 0.0)


def _copy(made: Element) -> Element:
    """Another of the same, because an element stands in one place only."""
    return made.__copy__()
