"""What is found in the text of a source; slow for long ones, so made to run beside the window.

A request holds all that the answer depends on and is never changed: it may be carried to
another thread. The answer to the same request is the same.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.dates import PartialDate
from app.domain.ids import SourceId
from app.reading.dates.finding import find_dates
from app.reading.dates.mention import DateMention
from app.reading.mentions.finder import MentionFinder
from app.reading.mentions.mention import Mention
from app.reading.reading_view import ReadingView
from app.reading.sentences import Span, sentences

if TYPE_CHECKING:
    from app.reading.suggesting import Suggester
    from app.reading.suggestion import Suggestion


@dataclass(frozen=True, eq=False)
class MarkRequest:
    """One text to be marked. `finder` and `suggester` are those of the dossier as it was."""

    source: SourceId
    sha256: str
    text: str
    language: str
    published: PartialDate | None
    finder: MentionFinder
    suggester: "Suggester"


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands in a text, by position; all positions are those of the stored text."""

    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]


def read_view(request: MarkRequest) -> ReadingView:
    """The text as it is read."""
    return ReadingView.of(request.text)


def find_marks(request: MarkRequest) -> Marks:
    """Sentences, actors and dates."""
    on = None if request.published is None else request.published.earliest
    return Marks(
        sentences(request.text, request.language),
        request.finder.find(request.text, request.language, on),
        find_dates(request.text, request.language, request.published),
    )


def find_suggestions(request: MarkRequest) -> "tuple[Suggestion, ...]":
    """Every claim the text may make, the likeliest first, dismissed ones too."""
    return request.suggester.of_document(request.text, request.language, request.published)
