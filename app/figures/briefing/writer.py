"""Writes a briefing sheet as DOCX, with the figure as a picture that is described.

The typeface is Arial, which office programs have or replace by one as wide. The file tells
neither when nor by whom it was made.
"""

import io
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from app.domain.marking import Marking
from app.drawing.arrays import Rgb
from app.drawing.look import LIGHT, TLP_COLOURS, TLP_GROUND, to_hex
from app.figures.banner import LEAST_PT, described
from app.figures.briefing.sheet import BriefingSheet, Entry
from app.figures.directions import is_from_right
from app.figures.office_file import without_times
from app.figures.xml_text import clean

FACE = "Arial"
_A4_MM, _MARGIN_MM = (210.0, 297.0), 25.0
_TITLE_PT, _HEADING_PT, _TEXT_PT, _SMALL_PT = 18.0, 12.0, 10.0, 9.0
_UNWANTED = {RT.THUMBNAIL, RT.EXTENDED_PROPERTIES, RT.CUSTOM_XML}


def render_sheet(sheet: BriefingSheet, picture: bytes) -> bytes:
    """The sheet as a document; `picture` is its figure as PNG. The same give the same bytes."""
    document = docx.Document()
    _prepare(document, sheet)
    _add(document, sheet.title, "Title")
    _add(document, sheet.subtitle, "Subtitle")
    _add_picture(document, sheet, picture)
    for section in sheet.sections:
        _add(document, section.heading, "Heading 1")
        for entry in section.entries:
            _add_entry(document, entry)
    if sheet.marking:
        page = document.sections[0]
        _mark(page.header.paragraphs[0], sheet.marking)
        _mark(page.footer.add_paragraph(), sheet.marking)
    _set_text(document.sections[0].footer.paragraphs[0], sheet.footer, _SMALL_PT, LIGHT.muted)
    return _finish(document, sheet)


def _prepare(document: Any, sheet: BriefingSheet) -> None:
    """A page of A4, and styles in our typeface and colours."""
    page = document.sections[0]
    page.page_width, page.page_height = (Mm(side) for side in _A4_MM)
    for side in ("left", "right", "top", "bottom"):
        setattr(page, f"{side}_margin", Mm(_MARGIN_MM))
    for name, size, rgb, is_bold in (
        ("Normal", _TEXT_PT, LIGHT.text, False),
        ("Title", _TITLE_PT, LIGHT.text, True),
        ("Subtitle", _TEXT_PT, LIGHT.muted, False),
        ("Heading 1", _HEADING_PT, LIGHT.text, True),
    ):
        style = document.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), is_bold, False
        style.font.color.rgb = RGBColor(*rgb)
        _set_face(style.element.get_or_add_rPr())
    title = document.styles["Title"].element.pPr
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), sheet.figure.language)


def _set_face(properties: Any) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FACE)


def _add(document: Any, text: str, style: str) -> Any:
    paragraph = document.add_paragraph(clean(text), style=style)
    _turn(paragraph, text)
    return paragraph


def _turn(paragraph: Any, text: str) -> None:
    """Let a paragraph run from right to left if its text does."""
    if is_from_right(text):
        properties = paragraph._p.get_or_add_pPr()
        properties.append(properties.makeelement(qn("w:bidi")))
        for run in paragraph.runs:
            run.font.rtl = True


def _add_picture(document: Any, sheet: BriefingSheet, picture: bytes) -> None:
    """The figure as wide as the text, with the words for who cannot see it."""
    width = min(sheet.figure.width_mm, _A4_MM[0] - 2 * _MARGIN_MM)
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = paragraph.add_run().add_picture(io.BytesIO(picture), width=Mm(width))
    told = shape._inline.docPr
    told.set("name", clean(sheet.title))
    told.set("descr", clean(f"{sheet.title}. {sheet.subtitle}"))


def _add_entry(document: Any, entry: Entry) -> None:
    first = _add(document, entry.text, "Normal")
    first.paragraph_format.space_after = Pt(0.0 if entry.below else 4.0)
    first.paragraph_format.keep_with_next = bool(entry.below)
    for place, text in enumerate(entry.below, 1):
        paragraph = document.add_paragraph()
        _set_text(paragraph, text, _SMALL_PT, LIGHT.muted)
        _turn(paragraph, text)
        paragraph.paragraph_format.space_after = Pt(6.0 if place == len(entry.below) else 0.0)


def _mark(paragraph: Any, marking: Marking) -> None:
    """The marking at the right of the head or the foot of every page."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if marking.house:
        _set_text(paragraph, " · ".join(marking.house), LEAST_PT, LIGHT.text)
    if marking.tlp is not None:
        if marking.house:
            paragraph.add_run("  ")
        _set_text(paragraph, f"\u00a0{marking.tlp.label}\u00a0", LEAST_PT, TLP_COLOURS[marking.tlp])
        ground = {"val": "clear", "color": "auto", "fill": to_hex(TLP_GROUND)[1:]}
        shading = paragraph._p.makeelement(
            qn("w:shd"), {qn(f"w:{k}"): v for k, v in ground.items()}
        )
        paragraph.runs[-1]._r.get_or_add_rPr().append(shading)
    for run in paragraph.runs:
        run.font.bold = True


def _set_text(paragraph: Any, text: str, size: float, rgb: Rgb) -> None:
    run = paragraph.add_run(clean(text))
    run.font.size, run.font.color.rgb = Pt(size), RGBColor(*rgb)


def _finish(document: Any, sheet: BriefingSheet) -> bytes:
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype in _UNWANTED:
                del part.rels[key]
    core = document.core_properties
    for child in list(core._element):
        core._element.remove(child)
    core.title, core.subject = (
        clean(sheet.title)[:255],
        clean(described(sheet.subtitle, sheet.marking))[:255],
    )
    core.language = sheet.figure.language
    written = io.BytesIO()
    document.save(written)
    return without_times(written.getvalue())
