"""In which script a character is written, as far as it matters which font has it.

Source: Unicode Character Database, Blocks.txt and Scripts.txt; codes by ISO 15924.
"""

import unicodedata
from bisect import bisect_right

COMMON = "Zyyy"
"""Of characters that go with every script: digits, signs, punctuation."""

_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"),
    (0x0250, 0x02AF, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0531, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2D00, 0x2D2F, "Geor"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3005, 0x3007, "Hani"),
    (0x3040, 0x30FF, "Kana"),
    (0x3130, 0x318F, "Hang"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA720, 0xA7FF, "Latn"),
    (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFE, "Arab"),
    (0xFF66, 0xFF9F, "Kana"),
    (0x20000, 0x323AF, "Hani"),
)
_STARTS = [start for start, _, _ in _BLOCKS]

SAMPLES: dict[str, str] = {
    "Latn": "aeo",
    "Grek": "αεο",
    "Cyrl": "аео",
    "Armn": "աեո",
    "Geor": "აეო",
    "Hebr": "אמת",
    "Arab": "امن",
    "Deva": "कमन",
    "Thai": "กมน",
    "Hani": "中国人",
    "Kana": "のアン",
    "Hang": "한국인",
}
"""Characters that every font for a script has: one that has none of them is none for it."""

_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Cn"}
_VARIATIONS = range(0xFE00, 0xFE10)


def script_of(character: str) -> str:
    """The script of a character as its code of four letters."""
    point = ord(character)
    place = bisect_right(_STARTS, point) - 1
    if place < 0 or point > _BLOCKS[place][1]:
        return COMMON
    is_written = unicodedata.category(character)[0] in "LM"
    return _BLOCKS[place][2] if is_written else COMMON


def is_seen(character: str) -> bool:
    """Whether a character leaves something to see, so that a font must have it."""
    return unicodedata.category(character) not in _UNSEEN and ord(character) not in _VARIATIONS
