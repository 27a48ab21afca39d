"""PDF: the text of its pages, read by PDFium, which neither runs scripts nor follows links."""

import ctypes
import re
from collections.abc import Callable, Iterator
from typing import Any

from app.domain.dates import DateError, PartialDate
from app.reading.encodings import NoTextError
from app.reading.findings import Findings
from app.reading.limits import MAX_CHARACTERS, MAX_PDF_PAGES

Report = Callable[[int, int], None]

_PASSWORD_NEEDED, _UNKNOWN_PROTECTION = 4, 5
"""PDFium's FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY."""
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_MOST_NAMED = 8
"""Pages named in a remark."""


def read_pdf(data: bytes, report: Report | None = None) -> Findings:
    """The text of a PDF, its pages one after the other; `report` is told pages done and all.

    Raises
    ------
    NoTextError
        If it needs a password, is broken, too long, or holds pictures of text only.
    """
    with _Pdf(data) as pdf:
        n_pages = len(pdf.document)
        if not 0 < n_pages <= MAX_PDF_PAGES:
            raise NoTextError(f"has {n_pages:,} pages; from 1 to {MAX_PDF_PAGES:,} are read")
        texts = list(_texts(pdf.document, n_pages, report))
        metadata = dict(pdf.document.get_metadata_dict())
    without = [place + 1 for place, text in enumerate(texts) if not (text or "").strip()]
    if len(without) == n_pages:
        raise NoTextError("holds no text, only pictures of it: recognise its text (OCR) first")
    pages, text = _joined(texts)
    return Findings(
        text,
        title=metadata.get("Title") or None,
        authors=tuple(filter(None, re.split(r"\s*[;,]\s*", metadata.get("Author", "")))),
        created=_created(metadata.get("CreationDate", "")),
        pages=pages,
        remarks=_remarks(without, [place + 1 for place, text in enumerate(texts) if text is None]),
    )


class _Pdf:
    """A PDF while it is open."""

    def __init__(self, data: bytes) -> None:
        from pypdfium2 import PdfDocument, PdfiumError

        try:
            self.document: Any = PdfDocument(data)
        except PdfiumError as error:
            code = getattr(error, "err_code", None)
            if code in (_PASSWORD_NEEDED, _UNKNOWN_PROTECTION):
                reason = "is encrypted: save a copy of it without a password"
            else:
                reason = "is a broken PDF: get it again, or print it to a new PDF"
            raise NoTextError(reason) from error

    def __enter__(self) -> "_Pdf":
        return self

    def __exit__(self, *_: object) -> None:
        self.document.close()


def _texts(document: Any, n_pages: int, report: Report | None) -> Iterator[str | None]:
    """The text of each page; ``None`` where the page cannot be read."""
    n_characters = 0
    for place in range(n_pages):
        text = _text_of_page(document, place)
        n_characters += len(text or "")
        if n_characters > MAX_CHARACTERS:
            raise NoTextError(f"has more than {MAX_CHARACTERS:,} characters, the most that is read")
        yield text
        if report is not None:
            report(place + 1, n_pages)


def _text_of_page(document: Any, place: int) -> str | None:
    from pypdfium2 import PdfiumError

    try:
        page = document[place]
    except PdfiumError:
        return None
    try:
        textpage = page.get_textpage()
        try:
            # U+FFFE is PDFium's mark of a hyphen at the end of a line that parts a word.
            text = str(textpage.get_text_range()).replace("\ufffe", "-\n").replace("\x02", "-\n")
        finally:
            textpage.close()
    except (PdfiumError, ctypes.ArgumentError):
        return None
    finally:
        page.close()
    return re.sub("\r\n?", "\n", text).replace("\0", "").strip("\n")


def _joined(texts: list[str | None]) -> tuple[tuple[int, ...], str]:
    """Where each page begins, and the text: sentences run on from page to page."""
    pages, length = [], 0
    for text in texts:
        pages.append(length)
        length += len(text or "") + 1
    return tuple(pages), "\n".join(text or "" for text in texts)


def _created(words: str) -> PartialDate | None:
    match = _DATE.match(words)
    try:
        return PartialDate.parse("-".join(match.groups())) if match else None
    except DateError:
        return None


def _remarks(without: list[int], unreadable: list[int]) -> tuple[str, ...]:
    remarks = []
    pictures = [page for page in without if page not in set(unreadable)]
    for pages, what in ((pictures, "without text"), (unreadable, "that cannot be read")):
        if pages:
            named = ", ".join(map(str, pages[:_MOST_NAMED]))
            more = ", …" if len(pages) > _MOST_NAMED else ""
            noun = "page" if len(pages) == 1 else "pages"
            remarks.append(f"{len(pages)} {noun} {what}: {named}{more}.")
    return tuple(remarks)
