"""DrawingML, in pieces: elements with their attributes, lengths in EMU, colours, strokes.

Source: ECMA-376-1:2016, *Office Open XML File Formats*, 20.1 (DrawingML - Main).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import OxmlElement

from app.drawing.arrays import Rgb
from app.figures.xml_text import clean

EMU_PER_POINT = 12_700

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)
"""Source: Microsoft, *[MS-ODRAWXML]*, 2.3 (decorative)."""

Element = Any
"""An element of lxml, which has no type hints."""


def element(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element by its prefixed name, with its children, None left out."""
    made: Element = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(name, clean(str(value)))
    for child in children:
        if child is not None:
            made.append(child)
    return made


def emu(points: float) -> int:
    """Points as English metric units, 914,400 to the inch."""
    return round(points * EMU_PER_POINT)


def colour(rgb: Rgb, opacity: float = 1.0) -> Element:
    """A colour, translucent below an opacity of 1."""
    alpha = element("a:alpha", val=round(opacity * 100_000)) if opacity < 1.0 else None
    return element("a:srgbClr", alpha, val="{:02X}{:02X}{:02X}".format(*rgb))


def solid(rgb: Rgb, opacity: float = 1.0) -> Element:
    """A fill of one colour."""
    return element("a:solidFill", colour(rgb, opacity))


def line(
    width: float,
    rgb: Rgb,
    dash: Sequence[float] = (),
    *,
    ends: Iterable[Element] = (),
    cap: str = "flat",
) -> Element:
    """A stroke; `width` and the lengths of `dash`, on and off in turn, are in points.

    `ends` are the arrow heads, the head's before the tail's.
    """
    pattern = None
    if dash:
        stops = (
            element("a:ds", d=_share(on, width), sp=_share(off, width))
            for on, off in zip(dash[::2], dash[1::2], strict=True)
        )
        pattern = element("a:custDash", *stops)
    return element("a:ln", solid(rgb), pattern, element("a:round"), *ends, w=emu(width), cap=cap)


def no_line() -> Element:
    """No stroke at all."""
    return element("a:ln", element("a:noFill"))


def described(shape_id: int, name: str, told: str = "") -> Element:
    """The number, name and alternative text of a shape; without a text it is decoration."""
    if told:
        return element("p:cNvPr", id=shape_id, name=name, descr=told)
    return element("p:cNvPr", parse_xml(_DECORATIVE), id=shape_id, name=name)


def _share(length: float, width: float) -> int:
    """A length by a line's width, in thousandths of a per cent."""
    return round(100_000 * length / width)
