"""What is in the file of a figure: every word that stands in it, seen or not.

For whoever hands a figure on and answers for what leaves with it. Title, description and
language stand in the file's own data, too; nothing else does, apart from the name of the
program, but for what leads back to the view, if that was not left out.
"""

import json
from dataclasses import dataclass
from typing import Any

from app.figures.citations.csl_json import csl_item
from app.figures.page import Figure
from app.figures.source_notes import SourceNotes


@dataclass(frozen=True)
class Manifest:
    """The words of a figure, and what it carries.

    `texts` are the lines of the page from top to bottom as they were set, `labels` the words
    on the map and in the samples of the legend, each once, sorted. `marking` stands at top and
    bottom, empty if nothing does. `sources` are the numbered ones
    in their order, as CSL-JSON: what of them does not stand on the page is not in the file.
    `carried` is what leads back to the view, None if nothing does.
    """

    title: str
    description: str
    language: str
    texts: tuple[str, ...]
    labels: tuple[str, ...]
    marking: str = ""
    carried: str | None = None
    sources: tuple[dict[str, Any], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "title": self.title,
            "description": self.description,
            "language": self.language,
            "marking": self.marking or None,
            "texts": list(self.texts),
            "labels": list(self.labels),
            "sources": list(self.sources),
            "leads_back_by": None if self.carried is None else json.loads(self.carried),
        }


def manifest_of(figure: Figure, carried: str | None = None) -> Manifest:
    """What is in the file of a figure that carries a text, or none."""
    pictures = (figure.map.picture, figure.samples.picture)
    words = {mark.text for each in pictures for mark in (*each.hull_labels, *each.labels)}
    words.update(code for each in pictures for batch in each.actors for code in batch.codes)
    return Manifest(
        title=figure.title,
        description=figure.description,
        language=figure.language,
        texts=tuple(line.text for line in figure.texts),
        labels=tuple(sorted(words.difference([""]))),
        marking=figure.marking,
        carried=carried,
        sources=sources_of(figure.notes),
    )


def sources_of(notes: SourceNotes) -> tuple[dict[str, Any], ...]:
    """The numbered sources in their order, as CSL-JSON."""
    return tuple(map(csl_item, notes.numbered))
