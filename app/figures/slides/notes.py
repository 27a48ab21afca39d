"""The speaker's notes of a slide: everything a page would say around the map."""

from collections.abc import Iterator

from app.drawing.geometry import Geometry
from app.figures.evidence_block import EvidenceText
from app.figures.numbering import SourceMarks
from app.figures.page_style import PageStyle
from app.figures.parts import FigureParts
from app.figures.scene import FigureScene
from app.figures.source_notes import SourceNotes
from app.figures.wording import FigureWording

_UNBROKEN = 1e9
"""Room for any paragraph on one line: the program that shows the notes breaks it."""


def write_notes(
    scene: FigureScene,
    parts: FigureParts,
    style: PageStyle,
    geometry: Geometry,
    marks: SourceMarks,
) -> Iterator[str]:
    """The paragraphs: date and counts, evidence of what is selected, sources, remarks."""
    wording = style.wording
    yield parts.title
    yield parts.subtitle()
    if parts.selected is not None:
        text = EvidenceText(scene.dossier, marks.notes, style)
        tie = parts.selected[1]
        for block in (*text.agreements(tie, _UNBROKEN), *text.quotations(tie, _UNBROKEN)):
            yield from (run.text for run in block.runs)
    remarks = list(parts.remarks(geometry, marks))
    if remarks or marks.notes.numbered or marks.notes.n_further:
        yield wording.sources_heading
    yield from list_sources(marks.notes, wording)
    yield from remarks
    yield wording.footer(scene.as_of)


def list_sources(notes: SourceNotes, wording: FigureWording) -> Iterator[str]:
    """The numbered sources in full, and how many there are besides."""
    for number, cited in enumerate(notes.texts, 1):
        yield f"{number} {cited}".replace("\u00a0", " ")
    if notes.n_further:
        yield wording.further_sources(notes.n_further)


def list_sources_in_short(notes: SourceNotes, wording: FigureWording) -> Iterator[str]:
    """Each numbered source as its number, outlet and year."""
    for number, source in enumerate(notes.numbered, 1):
        year = str(source.published.earliest.year) if source.published else wording.undated
        yield f"{number}\u00a0{source.outlet or source.title}, {year}"
