"""What is known of a kept text, and where words stand in one; without a database behind it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import SourceId


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """What is known of the text of a source.

    Attributes
    ----------
    source
        Whose text it is.
    sha256
        Of its UTF-8, in hexadecimal digits; the same text has the same.
    origin
        The name of the file it came from, None if it came from none.
    kept_at
        When it was kept. Of texts from before this was noted: when the dossier was begun.
    n_characters
        Its length in code points.
    """

    source: SourceId
    sha256: str
    origin: str | None
    kept_at: datetime
    n_characters: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a source's text in which words were found.

    Attributes
    ----------
    source
        Whose text it is.
    start
        Where the piece begins, in code points of the text.
    text
        The piece, letter for letter, with its line ends.
    marks
        Where in the piece the words are: from where to where, in code points of `text`.
    """

    source: SourceId
    start: int
    text: str
    marks: tuple[tuple[int, int], ...]


def digest_of(text: str) -> str:
    """The SHA-256 of a text's UTF-8, in hexadecimal digits.

    Raises
    ------
    UnicodeEncodeError
        If it holds half a surrogate pair: such a text cannot be kept.
    """
    return hashlib.sha256(text.encode()).hexdigest()
