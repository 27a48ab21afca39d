"""A sentence as it is read, with what stands around it and the words a claim rests on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from app.reading.reading_view import ReadingView
from app.reading.sentences import Span
from app.reading.suggestion import Reason, SuggestionReason

_AROUND = 240
"""Code points of the same paragraph that are shown before and behind a sentence."""
_LONGEST = 1_500
"""Code points of a sentence that are shown; what is longer is a table or a list."""
_CUT = "…"


class Mark(StrEnum):
    """What words of a sentence are to a claim."""

    ACTOR = "actor"
    CUE = "cue"
    DATE = "date"


_MARKS = {
    SuggestionReason.NAMED: Mark.ACTOR,
    SuggestionReason.NAME_DOUBTFUL: Mark.ACTOR,
    SuggestionReason.HOLDS_OFFICE: Mark.ACTOR,
    SuggestionReason.KIND_CUE: Mark.CUE,
    SuggestionReason.POLARITY_CUE: Mark.CUE,
    SuggestionReason.STATUS_CUE: Mark.CUE,
    SuggestionReason.STANCE_CUE: Mark.CUE,
    SuggestionReason.DATE: Mark.DATE,
    SuggestionReason.DATE_DOUBTFUL: Mark.DATE,
}
_TAGS = {Mark.ACTOR: "b", Mark.CUE: "u", Mark.DATE: "i"}
"""By weight, line and slant: nothing hangs on a colour."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence without the hard line breaks of its source, and its paragraph around it."""

    before: str
    sentence: str
    after: str

    @staticmethod
    def of(text: str, span: Span) -> "Passage":
        """The passage of a sentence of a stored text."""
        begin, end = max(0, span.start - 2 * _AROUND), min(len(text), span.end + 2 * _AROUND)
        stop = min(span.end, span.start + _LONGEST)
        view = ReadingView.of(text[begin:end])
        first, last = view.to_view_span(span.start - begin, stop - begin)
        before = view.text[:first].rpartition("\n")[2]
        after = view.text[view.to_view(span.end - begin) :].partition("\n")[0]
        return Passage(
            _last_words(before),
            view.text[first:last].replace("\n", " ") + (_CUT if stop < span.end else ""),
            _first_words(after),
        )

    def html(self, reasons: Iterable[Reason], muted: str) -> str:
        """The passage as rich text.

        Parameters
        ----------
        reasons
            Whose words are marked.
        muted
            The colour of what stands around the sentence, ``#rrggbb``.
        """
        marked = "".join(
            f"<{_TAGS[mark]}>{escape(words)}</{_TAGS[mark]}>" if mark else escape(words)
            for words, mark in marked_words(self.sentence, reasons)
        )
        around = f'<span style="color:{muted}">{{}}</span>'
        before, after = around.format(escape(self.before)), around.format(escape(self.after))
        return f"{before}{marked}{after}"


def marked_words(sentence: str, reasons: Iterable[Reason]) -> Iterator[tuple[str, Mark | None]]:
    """A sentence in pieces, each with what its words are to some reasons.

    Where words of two reasons lie over each other, the longer ones count.
    """
    meanings: dict[str, Mark] = {}
    for reason in reasons:
        if reason.kind in _MARKS and reason.words:
            meanings.setdefault(" ".join(reason.words.split()), _MARKS[reason.kind])
    at = 0
    if meanings:
        longest_first = sorted(meanings, key=len, reverse=True)
        alternatives = "|".join(_pattern(words) for words in longest_first)
        for match in re.finditer(rf"(?<!\w)(?:{alternatives})(?!\w)", sentence):
            yield sentence[at : match.start()], None
            yield match[0], meanings[" ".join(match[0].split())]
            at = match.end()
    yield sentence[at:], None


def _pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _last_words(text: str) -> str:
    return text if len(text) <= _AROUND else _CUT + text[-_AROUND:].partition(" ")[2]


def _first_words(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + _CUT
