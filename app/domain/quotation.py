"""Quoted words, in the quotation marks of their language."""

_MARKS = {
    "de": (("„", "“"), ("»", "«")),
    "en": (("“", "”"), ("‘", "’")),
    "fr": (("« ", " »"), ("“", "”")),
    "ru": (("«", "»"), ("„", "“")),
    "uk": (("«", "»"), ("„", "“")),
}
"""By language: the usual pair, and the one around words that hold quotation marks."""

_ANY_MARK = frozenset('„“”"«»')


def quoted(text: str, language: str) -> str:
    """A text in quotation marks, without the hard line breaks of its source.

    `language` is an IETF tag; those of English serve for languages we have none for.
    """
    usual, around_others = _MARKS.get(language.partition("-")[0], _MARKS["en"])
    opening, closing = usual if _ANY_MARK.isdisjoint(text) else around_others
    return f"{opening}{in_one_line(text)}{closing}"


def in_one_line(text: str) -> str:
    """A text without the hard line breaks of its source."""
    return " ".join(text.split())
