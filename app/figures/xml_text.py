"""Text that can stand in XML."""

import re

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Source: W3C, *XML 1.0*, production 2 (Char), https://www.w3.org/TR/xml/#charsets."""


def clean(text: str) -> str:
    """A text without what cannot stand in XML."""
    return _NOT_IN_XML.sub("", text)
