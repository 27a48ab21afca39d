"""Which way a line of text runs."""

import unicodedata

_FROM_RIGHT = ("R", "AL")
_STRONG = ("L", *_FROM_RIGHT)


def is_from_right(text: str) -> bool:
    """Whether the first letter that has a direction is written from the right.

    Source: Unicode Standard Annex #9, rules P2 and P3.
    """
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in _STRONG), "L") in _FROM_RIGHT


def has_from_right(text: str) -> bool:
    """Whether anything in a text is written from the right."""
    return any(unicodedata.bidirectional(sign) in _FROM_RIGHT for sign in text)
