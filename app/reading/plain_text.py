"""Plain text: its characters are all there is."""

from app.reading.encodings import decode
from app.reading.findings import Findings


def read_plain_text(data: bytes) -> Findings:
    """The text of a file of plain text.

    Raises
    ------
    NoTextError
        If it is none.
    """
    decoded = decode(data)
    return Findings(decoded.text, remarks=decoded.remarks)
