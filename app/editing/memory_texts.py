"""Texts of sources kept without a file, for as long as somebody holds on to them."""

import re
from collections import defaultdict
from datetime import datetime

from app.domain.ids import SourceId
from app.store.kept_document import KeptDocument, Passage, digest_of

_BEFORE, _SHOWN = 60, 200
"""Code points of a passage, before the first word found and in all."""


class MemoryTexts:
    """What every :class:`~app.editing.text_keeper.TextKeeper` must do, in its simplest form."""

    def __init__(self) -> None:
        self._texts: dict[SourceId, str] = {}
        self._known: dict[SourceId, KeptDocument] = {}
        self._dismissed: dict[str, set[tuple[int, int]]] = defaultdict(set)

    def text_of(self, source: SourceId) -> str | None:
        """The kept text of a source; None if there is none."""
        return self._texts.get(source)

    def keep_text(
        self, source: SourceId, text: str, *, origin: str | None = None, at: datetime
    ) -> None:
        """Keep the text of a source, in place of one that was kept before."""
        self.forget_text(source)
        self._texts[source] = text
        self._known[source] = KeptDocument(source, digest_of(text), origin, at, len(text))

    def forget_text(self, source: SourceId) -> None:
        """Drop the kept text of a source, if there is one."""
        self._texts.pop(source, None)
        self._known.pop(source, None)

    def documents(self) -> tuple[KeptDocument, ...]:
        """What is known of all kept texts, in the order in which they were kept."""
        return tuple(self._known.values())

    def search_texts(self, words: str, limit: int = 50) -> list[Passage]:
        """Texts that hold all of the words, whatever the case, in the order they were kept."""
        wanted = [re.compile(re.escape(word), re.IGNORECASE) for word in words.split()]
        found: list[Passage] = []
        for source, text in self._texts.items():
            met = [pattern.search(text) for pattern in wanted]
            places = sorted(match.span() for match in met if match is not None)
            if places and len(places) == len(wanted):
                start = max(0, places[0][0] - _BEFORE)
                end = max(start + _SHOWN, places[0][1])
                marks = tuple((a - start, b - start) for a, b in places if b <= end)
                found.append(Passage(source, start, text[start:end], marks))
        return found[:limit]

    def dismiss(
        self,
        sha256: str,
        start: int,
        end: int,
        at: datetime,  # noqa: ARG002 - a file notes when it was
    ) -> None:
        """Do not suggest a passage of the text with a digest again."""
        self._dismissed[sha256].add((start, end))

    def undismiss(self, sha256: str, start: int, end: int) -> None:
        """Let a passage be suggested again."""
        self._dismissed[sha256].discard((start, end))

    def dismissals_of(self, sha256: str) -> frozenset[tuple[int, int]]:
        """The passages that were dismissed in the text with a digest: from where to where."""
        return frozenset(self._dismissed[sha256])
