"""Where the texts of sources are kept. They are no records: no edit keeps or forgets them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from app.domain.ids import SourceId
from app.store.kept_document import KeptDocument, Passage


class TextKeeper(Protocol):
    """Keeps the texts of sources, and which passages nobody wants to be suggested again.

    What writes does all it says or raises a :class:`~app.domain.faults.DossierError`.
    """

    def text_of(self, source: SourceId) -> str | None:
        """The kept text of a source; None if there is none."""
        ...

    def keep_text(
        self, source: SourceId, text: str, *, origin: str | None = None, at: datetime
    ) -> None:
        """Keep the text of a source, which is no edit, in place of one that was kept before."""
        ...

    def forget_text(self, source: SourceId) -> None:
        """Drop the kept text of a source, if there is one."""
        ...

    def documents(self) -> tuple[KeptDocument, ...]:
        """What is known of all kept texts, in the order in which they were kept."""
        ...

    def search_texts(self, words: str, limit: int = 50) -> Sequence[Passage]:
        """Where words stand in the kept texts, one passage of each text; best first."""
        ...

    def dismiss(self, sha256: str, start: int, end: int, at: datetime) -> None:
        """Do not suggest a passage of the text with a digest again."""
        ...

    def undismiss(self, sha256: str, start: int, end: int) -> None:
        """Let a passage be suggested again."""
        ...

    def dismissals_of(self, sha256: str) -> frozenset[tuple[int, int]]:
        """The passages that were dismissed in the text with a digest: from where to where."""
        ...
