"""Ties as connectors that are glued to the shapes of their actors.

A tie is one connector; a two-toned one has a second connector on it, glued alike, with the
dashes of its other colour. (A line with a gradient would be one shape, but several programs
paint such lines in a single colour.) Connectors stand as they are in the picture; the program
moves their ends to the nearest site of a shape once that is moved.

A straight tie is a straight connector. A bent one is a connector with an arc of its own, told
by formulas of its width and height, so that it keeps its bend: exact where a program draws
connectors as they are written; LibreOffice makes an angled line of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.content import ActorShape
from app.drawing.coordinates import map_to_page
from app.drawing.paint_ties import LineStyle
from app.figures.page import PlacedPicture
from app.figures.slides.elements import Element, colour, described, element, emu, line
from app.figures.slides.slide import ShapeText
from app.figures.slides.text_bodies import frame, preset

_STRAIGHT = 0.15
"""Points (a twentieth of a millimetre): a line that is bent less is straight."""

_FOUR_SITES = {ActorShape.ROUNDED_SQUARE, ActorShape.DIAMOND, ActorShape.SMALL_DIAMOND}
"""Ellipses have eight sites. Source: ECMA-376-1:2016, presetShapeDefinitions.xml."""

_SMALL_HEAD, _LARGE_HEAD = 2.5, 4.0
"""Lengths by the line's width between which a head is of medium size: 2, 3 and 5 widths."""

_SHARES = 100_000


@dataclass(frozen=True, slots=True)
class End:
    """A shape that a connector is glued to: its number, its middle on the page, its outline."""

    shape_id: int
    centre: tuple[float, float]
    shape: ActorShape


@dataclass
class TieLine:
    """All that is drawn of one tie, in points: strokes from below, the glow, the heads."""

    path: FloatArray
    strokes: list[LineStyle] = field(default_factory=list)
    glow: LineStyle | None = None
    heads: dict[int, FloatArray] = field(default_factory=dict)
    """By the path's end, 0 or -1, the triangle."""


def gather_ties(placed: PlacedPicture) -> dict[int, TieLine]:
    """The ties of a picture by their place in the content, those below first."""
    picture, frame_ = placed.picture, placed.frame
    lines: dict[int, TieLine] = {}
    for batch in (*picture.faded_ties, *picture.ties):
        style = scaled(batch.style, frame_.scale)
        paths = map_to_page(batch.paths, frame_)
        for tie, path in zip(batch.ties.tolist(), paths, strict=True):
            lines.setdefault(tie, TieLine(path)).strokes.append(style)
    for batch in picture.glows:
        for tie in batch.ties.tolist():
            lines[tie].glow = scaled(batch.style, frame_.scale)
    for heads in (*picture.faded_arrows, *picture.arrows):
        triangles = map_to_page(heads.triangles, frame_)
        for tie, triangle in zip(heads.ties.tolist(), triangles, strict=True):
            path = lines[tie].path
            gaps = np.hypot(*(path[[0, -1]] - triangle[0]).T)
            lines[tie].heads[0 if gaps[0] < gaps[1] else -1] = triangle
    return lines


def tie_connectors(
    tie: TieLine, ends: tuple[End, End], text: ShapeText, first_id: int
) -> Iterator[Element]:
    """The connector of a tie, and the one upon it if it is two-toned."""
    pointed = tie.path.copy()
    for end, triangle in tie.heads.items():
        pointed[end] = triangle[0]
    for place, style in enumerate(_in_order(tie.strokes)):
        told = text if place == 0 else replace(text, told="")
        glow = _glow(tie.glow, style) if place == 0 else None
        has_heads = style.rgb == tie.strokes[0].rgb
        heads = _heads(tie, style) if has_heads else []
        stroke = line(style.width_px, style.rgb, style.dash, ends=heads)
        path = pointed if has_heads else tie.path
        yield _connector(path, ends, told, first_id + place, (stroke, glow))


def free_line(path: FloatArray, style: LineStyle, shape_id: int, name: str) -> Element:
    """A straight line that is glued to nothing, for the legend; (2, 2) points on the page."""
    return _connector(path, None, ShapeText(name, ""), shape_id, (_plain(style), None))


def _plain(style: LineStyle) -> Element:
    return line(style.width_px, style.rgb, style.dash)


def _connector(
    path: FloatArray,
    ends: tuple[End, End] | None,
    text: ShapeText,
    shape_id: int,
    paint: tuple[Element, Element | None],
) -> Element:
    (x1, y1), (x2, y2) = path[0].tolist(), path[-1].tolist()
    glue = (
        []
        if ends is None
        else [
            element("a:stCxn", id=ends[0].shape_id, idx=_site(ends[0], x1, y1)),
            element("a:endCxn", id=ends[1].shape_id, idx=_site(ends[1], x2, y2)),
        ]
    )
    flips = {name: 1 for name, is_so in (("flipH", x2 < x1), ("flipV", y2 < y1)) if is_so}
    place = frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1), **flips)
    return element(
        "p:cxnSp",
        element(
            "p:nvCxnSpPr",
            described(shape_id, text.name, text.told),
            element("p:cNvCxnSpPr", *glue),
            element("p:nvPr"),
        ),
        element("p:spPr", place, _outline(path), *paint),
    )


def _outline(path: FloatArray) -> Element:
    """A straight connector, or an arc through the ends and the middle of a path."""
    chord = path[-1] - path[0]
    length = float(np.hypot(*chord))
    middle = path[len(path) // 2] - (path[0] + path[-1]) / 2
    height = float(middle[0] * chord[1] - middle[1] * chord[0]) / max(length, 1e-9)
    if abs(height) < _STRAIGHT:
        return preset("straightConnector1")
    is_mirrored = bool((chord[0] < 0.0) != (chord[1] < 0.0))
    return _arc(-height / length if is_mirrored else height / length)


def _arc(bend: float) -> Element:
    """The arc of a circle from the upper left to the lower right corner of its frame.

    `bend` is its height over the chord by the chord's length, to the left of the way. It is
    drawn as one cubic Bezier curve. Source: A. Riskus, *Approximation of a cubic Bezier curve
    by circular arcs and vice versa*, Information Technology and Control 35 (2006), 371-378.
    """
    half = 2.0 * np.arctan(2.0 * bend)
    handle = 4.0 / 3.0 * np.tan(half / 2.0) / (2.0 * np.sin(half))
    along, aside = round(_SHARES * handle * np.cos(half)), round(_SHARES * handle * np.sin(half))
    guides = []
    for name, share in (("1", along), ("2", _SHARES - along)):
        guides += [
            (f"w{name}", f"*/ w {share} {_SHARES}"),
            (f"h{name}", f"*/ h {share} {_SHARES}"),
            (f"x{name}", f"+- w{name} hq 0"),
            (f"y{name}", f"+- h{name} 0 wq"),
        ]
    aside_guides = [("wq", f"*/ w {aside} {_SHARES}"), ("hq", f"*/ h {aside} {_SHARES}")]
    points = (("x1", "y1"), ("x2", "y2"), ("r", "b"))
    return element(
        "a:custGeom",
        element("a:avLst"),
        element(
            "a:gdLst",
            *(element("a:gd", name=name, fmla=said) for name, said in (*aside_guides, *guides)),
        ),
        element("a:ahLst"),
        element("a:cxnLst"),
        element("a:rect", l="l", t="t", r="r", b="b"),
        element(
            "a:pathLst",
            element(
                "a:path",
                element("a:moveTo", element("a:pt", x="l", y="t")),
                element("a:cubicBezTo", *(element("a:pt", x=x, y=y) for x, y in points)),
                fill="none",
            ),
        ),
    )


def _site(end: End, x: float, y: float) -> int:
    """The connection site of a shape nearest to a point: from the top, against the clock."""
    n_sites = 4 if end.shape in _FOUR_SITES else 8
    turn = np.arctan2(end.centre[0] - x, end.centre[1] - y) / (2.0 * np.pi)
    return round(float(turn) * n_sites) % n_sites


def _in_order(strokes: list[LineStyle]) -> list[LineStyle]:
    """Strokes to be laid upon each other, all of which begin with a dash.

    DrawingML has no offset for dashes. Every other dash in the second colour is the same as
    all dashes in it with every other covered by one in the first colour.
    """
    if len(strokes) == 2 and strokes[1].dash_offset:
        first, second = strokes
        on = second.dash[0]
        every = second._replace(dash=(on, second.dash_offset - on), dash_offset=0.0)
        return [every, first]
    return strokes


def _heads(tie: TieLine, style: LineStyle) -> list[Element]:
    """Arrow heads where the tie has them: that of the beginning before that of the end."""
    return [
        _head(tag, tie.heads[end], style.width_px)
        for tag, end in (("a:headEnd", 0), ("a:tailEnd", -1))
        if end in tie.heads
    ]


def _head(tag: str, triangle: FloatArray, width: float) -> Element:
    base = (triangle[1] + triangle[2]) / 2
    length, breadth = np.hypot(*(triangle[0] - base)), np.hypot(*(triangle[1] - triangle[2]))
    sizes = {"w": _head_size(float(breadth) / width), "len": _head_size(float(length) / width)}
    return element(tag, type="triangle", **sizes)


def _head_size(ratio: float) -> str:
    if ratio < _SMALL_HEAD:
        return "sm"
    return "med" if ratio < _LARGE_HEAD else "lg"


def _glow(glow: LineStyle | None, style: LineStyle) -> Element | None:
    """The light around what is selected."""
    if glow is None:
        return None
    radius = emu((glow.width_px - style.width_px) / 2)
    return element("a:effectLst", element("a:glow", colour(glow.rgb), rad=radius))


def scaled(style: LineStyle, scale: float) -> LineStyle:
    """A stroke in points, from one in pixels of a picture."""
    return LineStyle(
        style.width_px * scale,
        style.rgb,
        tuple(length * scale for length in style.dash),
        style.dash_offset * scale,
    )
