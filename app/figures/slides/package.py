"""The file around a slide: nothing in it but the slide, and nothing that tells when or by whom.

The template of python-pptx is made as plain as it can be: one master with one layout, no
picture of an empty slide, no settings of somebody's printer, no name of a program. Typefaces
are set in the theme. A slide cannot carry its typeface as a page can, and most machines do not
have Inter: Arial is on every Windows and macOS, Liberation Sans, as wide, on every Linux; and
for scripts that Arial lacks, the theme names what these systems have.
"""

import io
from typing import Any

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from app.figures.office_file import without_times
from app.figures.slides.elements import element, emu
from app.figures.xml_text import clean

LATIN = "Arial"
FALLBACKS = {
    "Jpan": "Yu Gothic",
    "Hang": "Malgun Gothic",
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Arab": "Arial",
    "Hebr": "Arial",
    "Thai": "Tahoma",
    "Deva": "Nirmala UI",
    "Beng": "Nirmala UI",
    "Taml": "Nirmala UI",
    "Geor": "Sylfaen",
    "Armn": "Sylfaen",
    "Ethi": "Nyala",
}
"""By script as in ISO 15924 (four letters), the typeface of today's office programs."""

_LAYOUT = "Title Only"

Presentation = Any
"""python-pptx's presentation, the hints of which are of no use below its surface."""


def open_template(width: float, height: float) -> Presentation:
    """An empty presentation with slides of a size in points."""
    presentation: Presentation = pptx.Presentation()
    layouts = presentation.slide_layouts
    for layout in list(layouts):
        if layout.name != _LAYOUT:
            layouts.remove(layout)
    size = presentation.part._element.find(qn("p:sldSz"))
    before = int(size.get("cx")), int(size.get("cy"))
    size.attrib.pop("type", None)
    presentation.slide_width, presentation.slide_height = emu(width), emu(height)
    scales = [now / then for now, then in zip((emu(width), emu(height)), before, strict=True)]
    for holder in (presentation.slide_master, layouts[0]):
        _scale_places(holder, scales)
        _drop_dates(holder)
    for part in (presentation.part, presentation.part.package):
        _drop_machine(part)
    _set_typefaces(presentation.slide_master.part.part_related_by(RT.THEME))
    return presentation


def set_notes(slide: Any, paragraphs: tuple[str, ...]) -> None:
    """The speaker's notes of a slide."""
    slide.notes_slide.notes_text_frame.text = clean("\n".join(paragraphs))


def finish_notes(presentation: Presentation) -> None:
    """Give all notes our typefaces, and leave out what would show a day."""
    master = presentation.notes_master
    _drop_dates(master)
    _set_typefaces(master.part.part_related_by(RT.THEME))


def finish(presentation: Presentation, title: str, description: str, language: str) -> bytes:
    """The file as bytes, the same for the same slide."""
    core = presentation.core_properties
    for child in list(core._element):
        core._element.remove(child)
    core.title, core.subject, core.language = clean(title)[:255], clean(description)[:255], language
    written = io.BytesIO()
    presentation.save(written)
    return without_times(written.getvalue())


def _drop_machine(part: Any) -> None:
    """Leave out what tells of the machine on which the template was made."""
    rels = part._rels
    for key, relation in list(rels.items()):
        if relation.reltype in {RT.PRINTER_SETTINGS, RT.THUMBNAIL, RT.EXTENDED_PROPERTIES}:
            rels.pop(key)


def _drop_dates(holder: Any) -> None:
    """Leave out fields that would show the day on which the file is opened."""
    for shape in list(holder.placeholders):
        if shape.element.xpath(".//p:ph[@type='dt']"):
            shape.element.getparent().remove(shape.element)


def _scale_places(holder: Any, scales: list[float]) -> None:
    """Bring the placeholders of the template to the size of the slide."""
    for tag, names in (("a:off", "xy"), ("a:ext", ("cx", "cy"))):
        for place in holder.element.xpath(f".//a:xfrm/{tag}"):
            for name, scale in zip(names, scales, strict=True):
                place.set(name, str(round(int(place.get(name)) * scale)))


def _set_typefaces(theme: Any) -> None:
    """Put our typefaces in the place of the theme's."""
    is_parsed = isinstance(theme, XmlPart)
    root = theme._element if is_parsed else parse_xml(theme.blob)
    for kind in ("major", "minor"):
        (fonts,) = root.xpath(f".//a:{kind}Font")
        for child in list(fonts):
            fonts.remove(child)
        for tag, face in (("latin", LATIN), ("ea", ""), ("cs", LATIN)):
            fonts.append(element(f"a:{tag}", typeface=face))
        for script, face in FALLBACKS.items():
            fonts.append(element("a:font", script=script, typeface=face))
    if not is_parsed:
        theme._blob = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
