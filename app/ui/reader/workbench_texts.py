"""The texts kept with a dossier, as the reader asks for them."""

from collections.abc import Mapping

from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Excerpt
from app.reading.anchoring import Anchored, anchor_all
from app.session.workbench import Workbench


class WorkbenchTexts:
    """Reads texts through a workbench, and says where quotations stand in them."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._anchors: dict[SourceId, Mapping[ExcerptId, Anchored]] = {}
        self._of: object = None

    def has_text(self, source: SourceId) -> bool:
        """Whether the text of a source is kept."""
        return self._workbench.text_of(source) is not None

    def text_of(self, source: SourceId) -> str | None:
        """The text of a source as stored; None if it is not kept."""
        return self._workbench.text_of(source)

    def anchors_of(self, source: SourceId) -> Mapping[ExcerptId, Anchored]:
        """Where each quotation of a source stands."""
        excerpts = self._workbench.book.dossier.excerpts
        if excerpts is not self._of:
            self._of = excerpts
            self.forget()
        if source not in self._anchors:
            of_source = [excerpt for excerpt in excerpts if excerpt.source == source]
            self._anchors[source] = anchor_all(of_source, self.text_of(source))
        return self._anchors[source]

    def anchor_of(self, excerpt: Excerpt) -> Anchored:
        """Where one quotation stands."""
        return self.anchors_of(excerpt.source)[excerpt.id]

    def forget(self) -> None:
        """Look anew: the texts are others."""
        self._anchors.clear()
