"""The entries of a list of sources, in the style that is asked for."""

from dataclasses import replace

from app.figures.citations.rendering import cite_in_style
from app.figures.citations.styles import HOUSE
from app.figures.source_notes import SourceNotes, cite_source, say_ties
from app.figures.wording import FigureWording


def cite_sources(notes: SourceNotes, style: str, wording: FigureWording) -> SourceNotes:
    """The same with the texts that stand in the list, each with how many ties rest on it.

    `style` is one of :data:`~app.figures.citations.styles.CITATION_STYLES`.
    """
    counts = [notes.n_ties_told(source) for source in notes.numbered]
    if style == HOUSE:
        pairs = zip(notes.numbered, counts, strict=True)
        texts = tuple(cite_source(source, count, wording) for source, count in pairs)
    else:
        lines = cite_in_style(
            notes.numbered, style, wording.language, wording.csl_styles, wording.approximate_date
        )
        told = [say_ties(count, wording) for count in counts]
        texts = tuple(line + ties for line, ties in zip(lines, told, strict=True))
    return replace(notes, texts=texts)
