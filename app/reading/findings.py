"""What a reader of one format hands over: the text, and what the file says of itself."""

from dataclasses import dataclass

from app.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Findings:
    """A document before proposals are made; empty or ``None`` is what the file does not say.

    `created` is when the file was made, which need not be when it was published.
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: PartialDate | None = None
    created: PartialDate | None = None
    language: str | None = None
    url: str | None = None
    pages: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()
