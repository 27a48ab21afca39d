"""The characters of a file of bytes: by its byte order mark, by what it says, by how it reads."""

import codecs
import re
from dataclasses import dataclass

from app.reading.limits import MAX_CHARACTERS

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = [
    *("cp1252", "cp1251", "koi8_r", "cp1250", "cp1254", "cp1253", "cp1255", "cp1256", "cp1257"),
    *("cp866", "gb18030", "shift_jis", "euc_jp", "euc_kr", "big5"),
]
"""What documents of our field were written in before Unicode."""
_SHOWN = {"koi8_r": "KOI8-R", "shift_jis": "Shift JIS", "gb18030": "GB 18030"}
_SAMPLE = 64 * 1024
"""Bytes by which the encoding is told; more makes it no surer."""
_LINE_ENDS = re.compile("\r\n?")
_MOSTLY = 0.25
"""Part of all characters that are NUL from which on a file is no text."""
_HIGHEST_HALF, _MOSTLY_HALVES = 6, 0.7


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, with line feeds as line ends and no NUL, and what was unusual."""

    text: str
    remarks: tuple[str, ...]


class NoTextError(Exception):
    """Bytes that are no text; `reason` is a clause that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text that `data` is, told by its content; `declared` is what the file says it is in.

    Raises
    ------
    NoTextError
        If the bytes are no text in any encoding we know, or too long a one.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    wide = _without_mark(data)
    if wide is None:
        try:
            return _tidied(data.decode("utf-8"), [])
        except UnicodeDecodeError:
            pass
    found = wide or _declared(data, declared) or _guessed(data)
    if found is None:
        raise NoTextError("is no text in any encoding that is read: save it as UTF-8")
    text = data.decode(found, errors="replace")
    remarks = [f"The text was decoded as {_name(found)}."]
    return _tidied(text, remarks, "\ufffd" in text)


def _marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    remarks = [] if encoding == "utf-8" else [f"The text was decoded as {_name(encoding)}."]
    return _tidied(text, remarks, "\ufffd" in text)


def _without_mark(data: bytes) -> str | None:
    """UTF-16, if every second byte is the upper half of a letter of an alphabet.

    Those halves are below 7 (Arabic), and as bytes of a text on their own they are none.
    """
    sample = data[:_SAMPLE]
    if b"\0" not in sample or len(sample) < 4:
        return None
    even, odd = (
        sum(byte <= _HIGHEST_HALF for byte in half) / len(half)
        for half in (sample[::2], sample[1::2])
    )
    if max(even, odd) < _MOSTLY_HALVES or min(even, odd) > 1 - _MOSTLY_HALVES:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        encoding = codecs.lookup(declared.strip()).name
        data[:_SAMPLE].decode(encoding)
    except (LookupError, ValueError, UnicodeError):
        return None
    # Browsers read what calls itself Latin-1 as windows-1252, which is what it then is.
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(encoding, encoding)


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE].rstrip(b"\0")
    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is None:
        return None
    encoding = str(best.encoding)
    if encoding == "cp1250" and _alike(sample, "cp1252", encoding):
        return "cp1252"
    return None if encoding in ("utf_8", "ascii") else encoding


def _alike(sample: bytes, one: str, other: str) -> bool:
    try:
        return sample.decode(one) == sample.decode(other)
    except UnicodeDecodeError:
        return False


def _tidied(text: str, remarks: list[str], is_damaged: bool = False) -> Decoded:
    if len(text) > MAX_CHARACTERS:
        raise NoTextError(f"has {len(text):,} characters; at most {MAX_CHARACTERS:,} are read")
    if is_damaged:
        n_lost = text.count("\ufffd")
        remarks.append(f"{n_lost} places could not be decoded and show \ufffd.")
    n_nul = text.count("\0")
    if n_nul > _MOSTLY * len(text) or _is_binary(text):
        raise NoTextError("is no text: most of it are control characters")
    if n_nul:
        text = text.replace("\0", "")
        remarks.append(f"{n_nul} NUL characters were left out.")
    text = text.removeprefix("\ufeff")
    return Decoded(_LINE_ENDS.sub("\n", text), tuple(remarks))


def _is_binary(text: str) -> bool:
    """Whether a tenth of the first characters are controls that no text has."""
    sample = text[:_SAMPLE]
    n_controls = sum(character < " " and character not in "\t\n\r\f\v\0" for character in sample)
    return n_controls > len(sample) / 10


def _name(encoding: str) -> str:
    if encoding.startswith("cp125"):
        return f"windows-{encoding[2:]}"
    return _SHOWN.get(encoding, encoding.upper().replace("_", "-"))
