"""What the glyphs of a PDF of Qt's are read back as, by whoever searches, copies or reads aloud.

Qt notes for each glyph the first character that leads to it. Of a letter that changes its form by
its neighbours, as Arabic ones do, that is the form and not the letter; of a space it can be the
tabulator, of an apostrophe a letter like it, of a Chinese character a radical. Here it becomes
what was written.

Source: ISO 32000-1:2008, 9.10.3 (ToUnicode).
"""

import re
import unicodedata

_TABLE = re.compile(rb"<< /Length \d+ >>\nstream\n(/CIDInit .*?)\nendstream", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_ENTRY = re.compile(rb"<([0-9A-F]{4})>")

_FORMS = (range(0x2F00, 0x2FE0), range(0xFB00, 0xFE00), range(0xFE70, 0xFEFF))
"""Radicals, ligatures and forms of letters, which Unicode says the letters of."""

_SHARED = {"\t": " ", "\u02bc": "\u2019", "\u02ee": "\u201d"}
"""Glyphs of Inter that stand for two characters: of these the second is the one in use."""

_OWN_FORMS = range(0xF100, 0xF400)
"""Forms of letters from 0600 to 06FF that Unicode has no place for: so our Arabic font has them,
a page each for the first, the middle and the last form; see ``resources/fonts/README.md``."""


def written_tables(pdf: bytes) -> list[tuple[int, int, bytes]]:
    """Where each table of characters stands in a PDF, from where to where, and what it becomes."""
    tables = []
    for found in _TABLE.finditer(pdf):
        table = _LIST.sub(lambda listed: _ENTRY.sub(_written_entry, listed[0]), found[1])
        if table != found[1]:
            content = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(table) + 1, table)
            tables.append((found.start(), found.end(), content))
    return tables


def read_as(character: str) -> str:
    """What was written where a glyph is noted under a character.

    A ligature stays one: readers who turn a line from right to left round, sign by sign, would
    turn its letters round, too, and know themselves which they are.
    """
    point = ord(character)
    if character in _SHARED:
        return _SHARED[character]
    if point in _OWN_FORMS:
        return chr(0x0600 + point % 0x100)
    if any(point in forms for forms in _FORMS):
        letters = unicodedata.normalize("NFKC", character).strip()
        return letters if len(letters) == 1 else character
    return character


def _written_entry(entry: re.Match[bytes]) -> bytes:
    text = read_as(chr(int(entry[1], 16)))
    return b"<%s>" % text.encode("utf-16-be", "surrogatepass").hex().upper().encode("ascii")
