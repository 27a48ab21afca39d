"""Words as they may stand in XML: in an SVG, in the metadata of a PDF.

Escaped as HTML is, which is the same here: :mod:`xml.sax.saxutils` loads all that connections need.
"""

import re
from html import escape

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Source: W3C, *XML 1.0*, production 2 (Char), https://www.w3.org/TR/xml/#charsets."""


def without_foreign_signs(text: str) -> str:
    """A text without the signs that no XML may have."""
    return _NOT_IN_XML.sub("", text)


def xml_text(text: str) -> str:
    """A text as the content of an element."""
    return escape(without_foreign_signs(text), quote=False)
