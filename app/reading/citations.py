"""A source as somebody else cites it: RIS, BibTeX, or a line in one of the usual styles.

What a line says is taken apart by its own marks: quotation marks or italics lost on the way, the
year in brackets, the address at its end. What is in doubt is left out, for a person to fill in.
Formats: RIS as reference managers write it
(https://en.wikipedia.org/wiki/RIS_(file_format)), BibTeX (https://www.bibtex.org/Format/).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from app.domain.dates import DateError, PartialDate
from app.reading.printed_dates import dates_in

_LONGEST = 4000
"""Characters; a longer text is no citation."""

_URL = re.compile(r"(?:https?://|www\.|doi:\s?10\.|10\.\d{4,9}/)[^\s<>\"»“”]+", re.IGNORECASE)
_SEEN = re.compile(
    r"[\[(]?\s*\b(?:abgerufen(?: am)?|zuletzt (?:abgerufen|geprüft|besucht)(?: am)?|"
    r"Zugriff(?: am)?|Abruf(?: am)?|Stand|(?:last )?(?:accessed|visited|retrieved)(?: on)?)"
    r"\s*:?\s*(?P<when>[^\])]{4,24}\d)[\])]?",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(
    r"\b(?:URL|Available (?:at|from)|Verfügbar unter|Online|abrufbar unter|from)"
    r"\s*:?\s*(?=[.,;]|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“„\"«»](?P<title>[^“”„\"«»]{4,300})[”“\"»«]")
_IN_BRACKETS = re.compile(
    r"\((?P<date>(?:[^()]{0,30}?[ ,.])?(?:1[89]|20)\d\d[^()]{0,16})\)\s*[.:,]"
)
_INITIALS = re.compile(r"^(?:[^\W\d_]\.[ -]?)+$")
_RIS = re.compile(r"(?:^|\s)([A-Z][A-Z0-9])\s{1,2}-\s")
_BIB = re.compile(r"^@(?P<kind>\w+)\s*\{[^,]*,(?P<fields>.*)\}$", re.DOTALL)
_BIB_FIELD = re.compile(r"(\w+)\s*=\s*(\{(?:[^{}]|\{[^{}]*\})*\}|\"[^\"]*\"|\w+)")
_RIS_KINDS = {"BOOK": "book", "CHAP": "book", "ELEC": "web page", "WEB": "web page"}
_RIS_ARTICLES = ("JOUR", "NEWS", "MGZN", "BLOG", "EJOUR")
_BIB_KINDS = {"book": "book", "online": "web page", "electronic": "web page", "misc": "web page"}


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says of a source; what it does not say is empty."""

    kind: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: PartialDate | None = None
    retrieved: PartialDate | None = None
    url: str | None = None


def read_citation(text: str) -> Citation | None:
    """What a text cites; None if it does not look like a citation or an address.

    Line breaks may have become blanks.
    """
    line = " ".join(text.split())
    if not line or len(line) > _LONGEST:
        return None
    if line.startswith("TY "):
        return _of_ris(line)
    bib = _BIB.match(line)
    return _of_bibtex(bib["kind"].lower(), bib["fields"]) if bib else _of_line(line)


def plain_address(url: str) -> str:
    """An address without what varies from one copy of it to the next."""
    bare = url.strip().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.split("#")[0].rstrip("/").lower()


def _of_ris(line: str) -> Citation | None:
    parts = _RIS.split(re.sub(r"\s*ER\s*-\s*$", "", line))[1:]
    said: dict[str, list[str]] = {}
    for tag, value in zip(parts[::2], parts[1::2], strict=True):
        if value.strip():
            said.setdefault(tag, []).append(value.strip())

    def first(*tags: str) -> str | None:
        return next((said[tag][0] for tag in tags if tag in said), None)

    kind = first("TY") or ""
    title = first("TI", "T1")
    if title is None:
        return None
    return Citation(
        "article" if kind in _RIS_ARTICLES else _RIS_KINDS.get(kind, "document"),
        title,
        tuple(_turned(name) for tag in ("AU", "A1") for name in said.get(tag, ())),
        first("JF", "T2", "JO", "PB"),
        _date(first("DA", "PY", "Y1")),
        _date(first("Y2")),
        first("UR"),
    )


def _of_bibtex(kind: str, text: str) -> Citation | None:
    said = {
        name.lower(): re.sub(r"[{}\"]|\\url", "", value).strip()
        for name, value in _BIB_FIELD.findall(text)
    }
    if "title" not in said:
        return None
    outlets = ("journal", "journaltitle", "booktitle", "publisher", "organization", "institution")
    parts = (said.get("year", ""), said.get("month", ""), said.get("day", ""))
    numbered = _date("-".join(part.zfill(2) for part in parts if part.isdigit()))
    named = _date(" ".join(reversed(parts)))
    return Citation(
        _BIB_KINDS.get(kind, "article" if "article" in kind else "document"),
        said["title"],
        tuple(_turned(name) for name in said.get("author", "").split(" and ") if name.strip()),
        next((said[name] for name in outlets if said.get(name)), None),
        _date(said.get("date")) or (named if named is not None and named.month else numbered),
        _date(said.get("urldate")),
        said.get("url") or (f"https://doi.org/{said['doi']}" if said.get("doi") else None),
    )


def _of_line(line: str) -> Citation | None:
    found = _URL.search(line)
    url = None if found is None else _address(found[0])
    rest = line if found is None else f"{line[: found.start()]} {line[found.end() :]}"
    if url is not None and not re.search(r"\w{2}", rest):
        return Citation("web page", outlet=urlsplit(url).hostname, url=url)
    seen = _SEEN.search(rest)
    retrieved = None if seen is None else _date(seen["when"])
    if seen is not None and retrieved is not None:
        rest = rest[: seen.start()] + rest[seen.end() :]
    rest = _LEFT_OVER.sub("", rest)
    quoted, dated = _QUOTED.search(rest), _IN_BRACKETS.search(rest)
    if quoted is not None:
        cited = _by_quotation_marks(rest, quoted)
    elif dated is not None:
        cited = _by_year_in_brackets(rest, dated)
    else:
        return None
    told = sum(map(bool, (cited.authors, cited.outlet, cited.published, url)))
    if not cited.title or told < 2:
        return None
    return replace(
        cited, kind="article" if cited.outlet else "web page", retrieved=retrieved, url=url
    )


def _by_quotation_marks(line: str, quoted: re.Match[str]) -> Citation:
    """Somebody: “Title”, in: Outlet, a date."""
    before, behind = line[: quoted.start()], line[quoted.end() :]
    published = _date(behind) or _date(before)
    named = _IN_BRACKETS.sub("", before)
    return Citation(
        title=quoted["title"].strip(" .,;"),
        authors=_names(named),
        outlet=_outlet(behind),
        published=published,
    )


def _by_year_in_brackets(line: str, dated: re.Match[str]) -> Citation:
    """Somebody (a date). Title. Outlet."""
    before, behind = line[: dated.start()], line[dated.end() :].lstrip(" .:,")
    title, _, rest = behind.partition(". ")
    return Citation(
        title=re.sub(r"\s*\[[^\]]*\]$", "", title.strip(" .,;")),
        authors=_names(before),
        outlet=_outlet(rest),
        published=_date(dated["date"]),
    )


def _outlet(behind: str) -> str | None:
    """What stands behind a title, as far as the next mark or date."""
    behind = re.sub(r"^[\s.,;:]*(?:[Ii]n\s*:\s*|In\s+)?", "", behind)
    words = re.split(r"[,;(.]\s|[,;(.]$|\s(?=\d)", behind, maxsplit=1)[0].strip(" .,;:()")
    return words if 1 < len(words) < 80 and not words[0].isdigit() else None


def _names(words: str) -> tuple[str, ...]:
    """The people named before a title, each as they are called."""
    words = words.strip(" .,;:").removeprefix("By ").removeprefix("Von ")
    if not words or len(words) > 300:
        return ()
    found: list[str] = []
    for piece in re.split(r"\s*(?:;|/|&|\band\b|\bund\b)\s*", words):
        parts = [part.strip() for part in piece.strip(" ,").split(",") if part.strip()]
        while parts:
            is_turned = len(parts) > 1 and (_INITIALS.match(_dotted(parts[1])) or not found)
            if is_turned and (" " not in parts[0] or _INITIALS.match(_dotted(parts[1]))):
                found.append(f"{_dotted(parts[1])} {parts[0]}")
                parts = parts[2:]
            else:
                found.append(parts.pop(0))
    return tuple(found)


def _dotted(initials: str) -> str:
    """Initials with the dot that the end of a list has taken."""
    return f"{initials}." if re.fullmatch(r"(?:[^\W\d_]\.[ -]?)*[^\W\d_]", initials) else initials


def _turned(name: str) -> str:
    """A name as it is said: the last name behind."""
    last, comma, first = name.strip(" ,").partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() else last.strip()


def _date(words: str | None) -> PartialDate | None:
    """The first date in some words, as exact as they have it; None if there is none."""
    if not words:
        return None
    words = re.sub(r"(?<=\d)/(?=\d)", "-", words).strip(" /-")
    told: Iterable[PartialDate] = (date for date, _start, _end in dates_in(words))
    # APA has the year first: 2024, May 12.
    turned = re.sub(r"\b((?:1[89]|20)\d\d),\s*([^\W\d_]+\.?(?:\s\d{1,2})?)", r"\2 \1", words)
    for found in (*told, *(date for date, _start, _end in dates_in(turned))):
        return found
    coarse = re.search(r"(?<!\d)((?:1[89]|20)\d\d(?:-\d\d)?)(?![\d-])", words)
    try:
        return None if coarse is None else PartialDate.parse(coarse[1])
    except DateError:
        return None


def _address(found: str) -> str:
    """An address without the marks of the sentence around it."""
    bare = found.rstrip(".,;:)]}>'")
    if bare.lower().startswith(("doi:", "10.")):
        return f"https://doi.org/{re.sub('^doi: ?', '', bare, flags=re.IGNORECASE)}"
    return bare if "://" in bare else f"https://{bare}"
