"""The day a text was published, where the text itself prints it."""

import re
from collections.abc import Iterator, Sequence

from app.domain.dates import DateError, PartialDate

_MONTHS = (
    ("jan", "янв", "jän"),
    ("feb", "фев"),
    ("mar", "mär", "мар"),
    ("apr", "апр"),
    ("may", "mai", "мая", "май"),
    ("jun", "июн"),
    ("jul", "июл"),
    ("aug", "авг"),
    ("sep", "сен"),
    ("oct", "okt", "окт"),
    ("nov", "ноя"),
    ("dec", "dez", "дек"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = r"(?P<name{}>(?:" + "|".join(_NUMBER_OF) + r")[^\W\d_]{{0,7}})\.?"
_YEAR = r"(?P<year{}>(?:1[89]|20)\d\d)"
_DATE = re.compile(
    r"(?<![\d.])(?:"
    r"(?P<day1>\d{1,2})\.\s?(?P<month1>\d{1,2})\.\s?"
    + _YEAR.format(1)
    + r"|"
    + _YEAR.format(2)
    + r"-(?P<month2>\d{2})-(?P<day2>\d{2})"
    + r"|(?P<day3>\d{1,2})(?:st|nd|rd|th)?\.?\s+"
    + _MONTH.format(3)
    + r"\s+"
    + _YEAR.format(3)
    + r"|"
    + _MONTH.format(4)
    + r"\s+(?P<day4>\d{1,2})(?:st|nd|rd|th)?,?\s+"
    + _YEAR.format(4)
    + r"|"
    + _MONTH.format(5)
    + r"\s+"
    + _YEAR.format(5)
    + r")(?![\d.]\d)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"^(?:Erstpublikation|Erstveröffentlichung|Erstmals (?:erschienen|veröffentlicht)|"
    r"First published|Originally published|Впервые опубликовано)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"^(?:(?:Veröffentlicht|Publiziert|Erschienen|Veröffentlichung|Erscheinungsdatum|Datum|Date|"
    r"Published|Posted|Publication date|Issued|Опубликовано|Дата(?: публикации)?)\b|©)",
    re.IGNORECASE,
)
_WEEKDAY = (
    r"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|"
    r"Sonntag|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday)\.?,?\s+)?"
)
_DATE_LINE = re.compile(
    r"^(?:[^\W\d_][\w .-]{1,30},\s*)?(?:den\s+)?" + _WEEKDAY + r"$", re.IGNORECASE
)
_TIME = re.compile(
    r"^\s*(?:г(?:\.|ода)?)?[\s,|–-]*(?:\d{1,2}[:.]\d{2})?\s*(?:Uhr|[ap]\.?m\.?|MSK|CET|CEST|GMT|UTC|Ч)?[\s.]*$",
    re.IGNORECASE,
)
_N_HEAD, _N_FOOT = 15, 12
_LONGEST_LINE = 300


def find_published(blocks: Sequence[str]) -> PartialDate | None:
    """The date of publication printed among the blocks of a text, or ``None``.

    A date that calls itself the first counts before one that says published, that before a
    line at the head or the foot that is nothing but a date, with a place or an hour. Dates
    within sentences are not of publication, and are left alone.
    """
    for label in (_FIRST, _PUBLISHED):
        for block in blocks:
            match = label.match(block) if len(block) < _LONGEST_LINE else None
            if match:
                for date, _, _ in dates_in(block[match.end() : match.end() + 80]):
                    return date
    for block in (*blocks[:_N_HEAD], *blocks[-_N_FOOT:]):
        alone = _of_date_line(block)
        if alone is not None:
            return alone
    return None


def find_date_at_end(block: str) -> tuple[PartialDate, int] | None:
    """The date with which, but for an hour, a block ends, and where it begins."""
    tail = max(0, len(block) - 60)
    for date, start, end in dates_in(block[tail:]):
        if _TIME.match(block[tail + end :]):
            return date, tail + start
    return None


def _of_date_line(block: str) -> PartialDate | None:
    found = find_date_at_end(block)
    if found is None:
        return None
    date, start = found
    before = block[:start]
    if date.day is None:
        return date if not before.strip() else None
    has_hour = _TIME.match(block[start:]) is None and re.search(r"\d[:.]\d{2}", block[start + 8 :])
    if _DATE_LINE.match(before) or (has_hour and len(block) < _LONGEST_LINE):
        return date
    return None


def dates_in(words: str) -> Iterator[tuple[PartialDate, int, int]]:
    """The dates printed in some words, each with where it begins and ends."""
    for match in _DATE.finditer(words):
        parts = {key.rstrip("12345"): part for key, part in match.groupdict().items() if part}
        month = (
            int(parts["month"]) if "month" in parts else _NUMBER_OF.get(parts["name"][:3].lower())
        )
        if month is None:
            continue
        day = f"-{int(parts['day']):02d}" if "day" in parts else ""
        try:
            yield PartialDate.parse(f"{parts['year']}-{month:02d}{day}"), match.start(), match.end()
        except DateError:
            continue
