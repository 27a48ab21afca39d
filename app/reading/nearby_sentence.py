"""The sentence at one place of a long text, without a look at the rest of it."""

from app.reading.reading_view import LONGEST_BLOCK, ReadingView
from app.reading.sentences import Span, sentence_at, sentences

_PERHAPS_BROKEN = LONGEST_BLOCK // 2
"""A block of at least so many characters may go on in the next: that is where they are broken."""

_FARTHEST = 5 * LONGEST_BLOCK
"""Code points looked at to each side. No sentence is longer."""


def sentence_near(view: ReadingView, position: int, language: str) -> Span | None:
    """The sentence that holds a position of a reading view, as a part of the view.

    None between two sentences. `language` is that of the text, see :func:`sentences`.
    """
    start, end = _paragraph(view.text, position)
    # Within a paragraph that was broken for its length, a line end is a space.
    words = view.text[start:end].replace("\n", " ")
    found = sentence_at(sentences(words, language), position - start)
    return None if found is None else Span(start + found.start, start + found.end)


def _paragraph(text: str, position: int) -> tuple[int, int]:
    """The blocks around a position that may be one paragraph."""
    start = text.rfind("\n", 0, position) + 1
    while start > 0 and position - start < _FARTHEST:
        before = text.rfind("\n", 0, start - 1) + 1
        if start - 1 - before < _PERHAPS_BROKEN:
            break
        start = before
    end = _line_end(text, position)
    begin = text.rfind("\n", 0, position) + 1
    while end < len(text) and end - begin >= _PERHAPS_BROKEN and end - position < _FARTHEST:
        begin, end = end + 1, _line_end(text, end + 1)
    return start, end


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
