"""Text on a slide: boxes, and what stands in shapes.

Typefaces are those of the slide's theme, see :mod:`app.figures.slides.package`: one change
there changes all text. Lines are not broken anew, because they were broken when the slide was
composed; a paragraph of several lines may be, for whoever edits it.
"""

from dataclasses import dataclass

from app.drawing.arrays import Rgb
from app.figures.directions import is_from_right
from app.figures.page import PageText
from app.figures.slides.elements import Element, element, emu, solid
from app.figures.slides.slide import Paragraph
from app.figures.typography import SEMIBOLD
from app.figures.xml_text import clean

ASCENT, LINE = 0.905, 1.15
"""Of the typeface by its size: above the baseline, and from line to line. Source: the tables
hhea and OS/2 of Arial and Liberation Sans."""

_SPARE = 1.06
"""Room by the width that was measured, because other typefaces run wider."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: size in points, weight, colour, and the halo around it in points."""

    size: float
    weight: int
    rgb: Rgb
    halo: float = 0.0
    halo_rgb: Rgb = (255, 255, 255)
    is_title: bool = False


def body(
    text: str,
    type_: Type,
    language: str,
    *,
    align: str = "l",
    anchor: str = "t",
    wraps: bool = False,
    spacing: float = 1.0,
) -> Element:
    """A text body without margins; `spacing` is by the typeface's own."""
    content = element(
        "a:bodyPr",
        wrap="square" if wraps else "none",
        lIns=0,
        tIns=0,
        rIns=0,
        bIns=0,
        anchor=anchor,
        rtlCol=0,
    )
    # Otherwise the program would make the type of a full box smaller.
    content.append(element("a:noAutofit"))
    paragraph = element("a:pPr", algn=align, **({"rtl": 1} if is_from_right(text) else {}))
    if spacing != 1.0:
        share = element("a:spcPct", val=round(100_000 * spacing))
        paragraph.append(element("a:lnSpc", share))
    run = element("a:r", _properties(type_, language), _words(text))
    return element("p:txBody", content, element("a:lstStyle"), element("a:p", paragraph, run))


def line_box(shape_id: int, line: PageText, language: str) -> Element:
    """A box around one line, its baseline where it is on the page."""
    place = (line.x, line.baseline - ASCENT * line.size, _SPARE * line.width, LINE * line.size)
    type_ = Type(line.size, line.weight, line.rgb)
    return text_box(shape_id, line.text, place, body(line.text, type_, language))


def paragraph_box(shape_id: int, paragraph: Paragraph, language: str) -> Element:
    """A box around the lines of a paragraph, as wide as its room, which breaks them itself."""
    place, content = set_paragraph(paragraph, language)
    return text_box(shape_id, paragraph.text, place, content)


def set_paragraph(
    paragraph: Paragraph, language: str, *, is_title: bool = False
) -> tuple[tuple[float, float, float, float], Element]:
    """Where a paragraph stands (left, top, width, height in points), and its text body."""
    first, last = paragraph.lines[0], paragraph.lines[-1]
    n_steps = len(paragraph.lines) - 1
    step = (last.baseline - first.baseline) / n_steps if n_steps else LINE * first.size
    top = first.baseline - ASCENT * first.size
    place = (first.x, top, paragraph.room, last.baseline - top + (LINE - ASCENT) * last.size)
    type_ = Type(first.size, first.weight, first.rgb, is_title=is_title)
    spacing = step / (LINE * first.size)
    return place, body(paragraph.text, type_, language, wraps=True, spacing=spacing)


def text_box(
    shape_id: int, name: str, place: tuple[float, float, float, float], content: Element
) -> Element:
    """A box of text: its own words are what is read aloud of it."""
    return element(
        "p:sp",
        element(
            "p:nvSpPr",
            element("p:cNvPr", id=shape_id, name=name),
            element("p:cNvSpPr", txBox=1),
            element("p:nvPr"),
        ),
        element("p:spPr", frame(*place), preset("rect"), element("a:noFill")),
        content,
    )


def frame(left: float, top: float, width: float, height: float, **flips: object) -> Element:
    """Where a shape stands, in points."""
    return element(
        "a:xfrm",
        element("a:off", x=emu(left), y=emu(top)),
        element("a:ext", cx=emu(width), cy=emu(height)),
        **flips,
    )


def preset(name: str, **adjusted: int) -> Element:
    """One of the shapes every program knows, with its adjustments."""
    values = (element("a:gd", name=key, fmla=f"val {value}") for key, value in adjusted.items())
    return element("a:prstGeom", element("a:avLst", *values), prst=name)


def _properties(type_: Type, language: str) -> Element:
    face = "mj" if type_.is_title else "mn"
    halo = None
    if type_.halo:
        tone = solid(type_.halo_rgb)[0]
        halo = element("a:effectLst", element("a:glow", tone, rad=emu(type_.halo)))
    return element(
        "a:rPr",
        solid(type_.rgb),
        halo,
        *(element(f"a:{script}", typeface=f"+{face}-{kind}") for script, kind in _SCRIPTS),
        lang=language,
        sz=max(round(100 * type_.size), 100),
        b=int(type_.weight >= SEMIBOLD),
        # Names are no faults of spelling.
        noProof=1,
    )


_SCRIPTS = (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))


def _words(text: str) -> Element:
    words = element("a:t")
    words.text = clean(text)
    return words
