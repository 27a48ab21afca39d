"""Looking for actors in a text beside the window: what is seen first, then all the rest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.ui.reader.opened_text import OpenedText
from app.ui.reader.placed import PlacedMention, place_mentions
from app.ui.workers import Progress, Worker

if TYPE_CHECKING:
    from app.reading.mentions.finder import MentionFinder

_AT_ONCE = 60_000
"""Code points looked through in one go: less than a tenth of a second. A surname counts where
the whole name stands in the same part, so that an article is better not parted at all."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The actors found so far in a text; `is_all` once it has been looked through."""

    opened: OpenedText
    mentions: tuple[PlacedMention, ...]
    is_all: bool


class MentionSearch:
    """Looks through one text at a time, in a thread of its own.

    Parameters
    ----------
    told
        Called on the thread of the window with what was found so far.
    """

    def __init__(self, told: Callable[[Mentioned], None]) -> None:
        self._told = told
        self._worker = Worker("mentions", self._answered, lambda _job: None)
        self._finder: MentionFinder | None = None
        self._opened: OpenedText | None = None
        self._is_ready = False

    def begin(
        self, opened: OpenedText, finder: "MentionFinder", written_on: date | None, seen: int
    ) -> None:
        """Look through a text that was written on a day, from the code point that is seen."""
        self._opened, self._finder, self._is_ready = opened, finder, False
        self._worker.run(_Search(opened, finder, written_on, seen))

    def is_ready(self, finder: "MentionFinder") -> bool:
        """Whether a finder has read the names, so that it finds in the open text at once."""
        return self._is_ready and finder is self._finder

    def has_begun(self, finder: "MentionFinder") -> bool:
        """Whether what was found, or is being looked for, is what this finder finds."""
        return finder is self._finder

    def rest(self) -> None:
        """Look for nothing any more."""
        self._opened = None
        self._worker.run(None)

    def close(self) -> None:
        """Let the thread end."""
        self._opened = None
        self._worker.close()

    def _answered(self, answer: object) -> None:
        if isinstance(answer, Mentioned) and answer.opened is self._opened:
            self._is_ready = True
            self._told(answer)


class _Search:
    """One text, part by part; each slice tells all that has been found."""

    def __init__(
        self, opened: OpenedText, finder: "MentionFinder", written_on: date | None, seen: int
    ) -> None:
        self._opened = opened
        self._finder = finder
        self._written_on = written_on
        parts = list(parts_of(opened.shown))
        first = next((at for at, (_, end) in enumerate(parts) if seen < end), 0)
        self._parts = parts[first:] + parts[:first]
        self._found: list[PlacedMention] = []

    def __call__(self) -> Progress:
        """Look through the next part."""
        opened = self._opened
        if self._parts:
            start, end = self._parts.pop(0)
            words = opened.shown[start:end]
            language = None if opened.language in {"", "und"} else opened.language
            found = self._finder.find(words, language, self._written_on)
            moved = [replace(m, start=m.start + start, end=m.end + start) for m in found]
            self._found += place_mentions(opened, moved)
            self._found.sort(key=lambda each: each.start)
        is_all = not self._parts
        answer = Mentioned(opened, tuple(self._found), is_all)
        return Progress(answer, None if is_all else 0.0)


def parts_of(text: str, most: int = _AT_ONCE) -> Iterator[tuple[int, int]]:
    """Cut a text at line ends into parts of about so many code points."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + most)
        end = len(text) if end < 0 else end
        yield start, end
        start = end
