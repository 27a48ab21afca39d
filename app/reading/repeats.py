"""Sentences that a text prints more than once: pull quotes, teasers."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from app.reading.sentences import Span

_WORD = re.compile(r"\w+")


def printed_again(text: str, sentences: Collection[Span]) -> Mapping[Span, tuple[Span, ...]]:
    """Where else the words of a sentence stand, in the order of the text; only where they do.

    Line breaks, case and punctuation do not count.
    """
    by_words: defaultdict[tuple[str, ...], list[Span]] = defaultdict(list)
    for span in sorted(sentences, key=lambda span: (span.start, span.end)):
        words = _WORD.findall(text[span.start : span.end].casefold())
        by_words[tuple(words)].append(span)
    return {
        span: tuple(other for other in alike if other != span)
        for alike in by_words.values()
        if len(alike) > 1
        for span in alike
    }
