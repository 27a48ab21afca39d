"""What the reader asks of whoever keeps the texts of the sources."""

from collections.abc import Mapping
from typing import Protocol

from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Excerpt
from app.reading.anchoring import Anchored


class Texts(Protocol):
    """The texts of a dossier's sources, and where its quotations stand in them."""

    def has_text(self, source: SourceId) -> bool:
        """Whether the text of a source is kept."""
        ...

    def text_of(self, source: SourceId) -> str | None:
        """The text of a source as stored; None if it is not kept."""
        ...

    def anchors_of(self, source: SourceId) -> Mapping[ExcerptId, Anchored]:
        """Where each quotation of a source stands."""
        ...

    def anchor_of(self, excerpt: Excerpt) -> Anchored:
        """Where one quotation stands."""
        ...
