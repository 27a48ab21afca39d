"""What is said of a sentence: why it may make a claim, and what it is evidence for already."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.changes import Book
from app.domain.records import Evidence
from app.reading.dates.finding import find_dates
from app.session.marking import MarkRequest
from app.ui.reader.subjects import subject_text
from app.ui.reason_wording import reason_lines
from app.ui.review.offer_wording import Label
from app.ui.review.queue import Choice

translate = QCoreApplication.translate

_MOST_KNOWN = 2
"""Uses of a sentence that are named; of the others only their number is told."""


def reasons_of(choice: Choice, request: MarkRequest, label: Label) -> tuple[str, ...]:
    """Why a sentence of the text of a request may make a claim, in a line each."""
    span = choice.suggestion.span
    words = request.text[span.start : span.end]
    on = None if request.published is None else request.published.earliest
    mentions = request.finder.find(words, request.language, on)
    dates = find_dates(words, request.language, request.published)
    return reason_lines(
        choice.suggestion,
        {words[each.start : each.end]: each for each in reversed(mentions)},
        {each.reason.words: each for each in reversed(dates)},
        label,
        is_other_kind=choice.is_other_kind,
    )


def known_uses(evidence: Sequence[Evidence], book: Book, language: str) -> str:
    """What a sentence is evidence for already; empty if for nothing."""
    if not evidence:
        return ""
    told = [subject_text(book, item, language) for item in evidence[:_MOST_KNOWN]]
    more = len(evidence) - len(told)
    if more:
        told.append(translate("Review", "{n} more").format(n=more))
    return translate("Review", "Already evidence for: {what}").format(what="; ".join(told))
