"""Text for XML files: only signs that XML may hold. Source: W3C, *XML 1.0* (5th edition), 2.2."""

import re
from xml.sax.saxutils import escape, quoteattr

_FOREIGN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(text: str) -> str:
    """Text between two tags."""
    return escape(_FOREIGN.sub("\ufffd", text))


def attribute(text: str) -> str:
    """A value with its quotation marks."""
    return quoteattr(_FOREIGN.sub("\ufffd", text))
