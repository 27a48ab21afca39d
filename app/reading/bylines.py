"""Who wrote a text, where the text itself says so."""

import re
from collections.abc import Iterator, Sequence

from app.reading.printed_dates import find_date_at_end

_PART = r"[A-ZÄÖÜÁÉÍÓÚÇŞŠŽČĆŁØÅА-ЯЁ][\w'’.-]*"
_PARTICLE = r"(?:von|van|de|del|der|den|di|da|du|la|le|al|bin|ter|zu)\s"
NAME = rf"{_PART}(?:\s(?:{_PARTICLE})*{_PART}){{1,3}}"
_NAMES = rf"{NAME}(?:(?:\s*,\s*|\s+(?:und|and|и|&)\s+){NAME}){{0,4}}"
_LABELLED = re.compile(
    rf"^(?:Autor(?:en|in|innen)?|Text|Verfasser(?:in)?|Authors?|Written by|Автор(?:ы)?)"
    rf"\s*:\s*({_NAMES})\W*$"
)
_BY = re.compile(rf"^(?:Von|Ein(?:e)? \w+ von|By|От)\s+({_NAMES})\s*(?:[,|–-].{{0,60}})?$")
_BY_AT_END = re.compile(
    rf"\b(?:Kolumne|Kommentar|Gastbeitrag|Analyse|Bericht|Essay|Interview|Leitartikel|Beitrag|"
    rf"Column|Commentary|Opinion|Analysis|Report|Essay)\s+(?:von|by)\s+({_NAMES})$"
)
_BEFORE_DATE = re.compile(rf"(?:^|[.!?“”\"»]\s?)({_NAMES})\s*[,|–-]?\s*$")
_ALONE = re.compile(rf"^{NAME}$")
_OF_AUTHORS = re.compile(
    r"\s(?:leitet|ist|war|arbeitet|lehrt|forscht|schreibt|berichtet|studierte|is|was|works|heads|"
    r"teaches|writes|leads|directs|covers|reports|является|работает|руководит)\s"
)
_SEPARATOR = re.compile(r"\s*,\s*|\s+(?:und|and|и|&)\s+")
_N_HEAD, _N_FOOT = 15, 25
_LONGEST_LINE = 400


def find_authors(blocks: Sequence[str]) -> tuple[str, ...]:
    """The authors named at the head of a text, or at its foot beside what is said of them."""
    for block in blocks[:_N_HEAD]:
        if len(block) < _LONGEST_LINE:
            for names in _at_head(block):
                return tuple(_SEPARATOR.split(names))
    return tuple(dict.fromkeys(_at_foot(blocks)))


def is_byline(block: str) -> bool:
    """Whether a block says who wrote the text, and nothing more."""
    return any(pattern.search(block) for pattern in (_LABELLED, _BY, _BY_AT_END))


def _at_head(block: str) -> Iterator[str]:
    for pattern in (_LABELLED, _BY, _BY_AT_END):
        match = pattern.search(block)
        if match:
            yield match[1]
    found = find_date_at_end(block)
    if found is not None:
        match = _BEFORE_DATE.search(block[: found[1]])
        if match:
            yield match[1]


def _at_foot(blocks: Sequence[str]) -> Iterator[str]:
    """Names on a line of their own that a later line goes on about."""
    foot = blocks[-_N_FOOT:]
    for place, block in enumerate(foot):
        if len(block) < 60 and _ALONE.match(block):
            for later in foot[place + 1 :]:
                if later.startswith(block) and _OF_AUTHORS.match(later, len(block)):
                    yield block
                    break
