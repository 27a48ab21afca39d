"""Which sources print the same text, found out from the texts that are kept.

Texts are no records: that two of them are alike follows from them alone, and is worked out anew
wherever a dossier is opened, in the window beside everything else. A dossier without texts has
none that are alike.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Protocol

from app.analysis.independence import NONE_ALIKE, Alike
from app.domain.ids import SourceId


class Document(Protocol):
    """What is known of a kept text."""

    @property
    def source(self) -> SourceId:
        """Whose text it is."""
        ...

    @property
    def sha256(self) -> str:
        """The digest of the text."""
        ...


class TextKeeper(Protocol):
    """Where texts are kept: an open dossier file."""

    def documents(self) -> Iterable[Document]:
        """What is known of all texts."""
        ...

    def text_of(self, source: SourceId) -> str | None:
        """The text of a source; None if there is none."""
        ...


def find_alike(texts: Mapping[SourceId, str]) -> dict[SourceId, int]:
    """The groups of those sources whose texts are those of others, or of the same agency."""
    if len(texts) < 2:
        return dict(NONE_ALIKE)
    # Loaded late: few dossiers have texts when they are opened.
    from app.reading.likeness import group_alike

    group_of = group_alike(texts)
    sizes = Counter(group_of.values())
    return {source: group for source, group in group_of.items() if sizes[group] > 1}


def alike_in(path: Path | None) -> Alike:
    """Which sources of the dossier at a path print the same text.

    Only a dossier file has texts; the bundled atlas, for which `path` is None, has none.

    Raises
    ------
    DossierError
        If it is a dossier file and cannot be read.
    """
    from app.store.header import is_dossier_file

    if path is None or not path.is_file() or not is_dossier_file(path):
        return NONE_ALIKE
    from app.store.kept_texts import read_kept_texts

    return find_alike(read_kept_texts(path))


class Lookout:
    """Notices that the texts are others than before, and reads them a few at a time."""

    def __init__(self) -> None:
        self._digests: Mapping[SourceId, str] = {}
        self._unread: list[SourceId] = []
        self._texts: dict[SourceId, str] = {}

    def look(self, keeper: TextKeeper) -> bool:
        """Whether the texts are others than when it was looked before; they are unread then."""
        digests = {document.source: document.sha256 for document in keeper.documents()}
        if digests == self._digests:
            return False
        self._digests = digests
        self._unread = list(reversed(digests))
        self._texts = {}
        return True

    def read_some(self, keeper: TextKeeper, for_s: float) -> bool:
        """Read one text at least, and on for a while; whether there are none left."""
        until = perf_counter() + for_s
        while self._unread:
            text = keeper.text_of(self._unread[-1])
            source = self._unread.pop()
            if text is not None:
                self._texts[source] = text
            if perf_counter() >= until:
                break
        return not self._unread

    def forget(self) -> None:
        """Begin from the start when it is looked again: reading failed."""
        self._digests, self._unread, self._texts = {}, [], {}

    def question(self) -> Callable[[], dict[SourceId, int]]:
        """What is to be worked out, on any thread, of the texts that were read; once."""
        texts, self._texts = self._texts, {}
        return lambda: find_alike(texts)
