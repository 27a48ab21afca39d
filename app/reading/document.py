"""A document as it was read: its text, and what it says of itself."""

import hashlib
from dataclasses import dataclass

from app.domain.dates import PartialDate

UNDETERMINED = "und"
"""ISO 639-2's code of a language that is not known."""


@dataclass(frozen=True, slots=True)
class Document:
    """What was read from one file.

    `text` has line feeds as its only line ends, no NUL and no byte order mark, and is
    otherwise as printed: nothing is normalised, so positions in it (code points) stay
    true. `origin` is the file's name without its folder. Title, authors, outlet, date,
    language (ISO 639, ``und`` where it is not known) and address are proposals that the
    file or its text gives ground for; what neither gives is ``None`` or empty, except the
    title, which falls back on the first words. `pages` says where each page of a PDF
    begins in `text`; `remarks` say in sentences what was unusual.
    """

    text: str
    media_type: str
    origin: str
    title: str
    authors: tuple[str, ...]
    outlet: str | None
    published: PartialDate | None
    language: str
    url: str | None
    pages: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Of the text in UTF-8, as 64 hexadecimal digits: the same text has the same."""
        return hashlib.sha256(self.text.encode()).hexdigest()
