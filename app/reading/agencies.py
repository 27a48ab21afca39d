"""The news agencies that a text credits for its words."""

import re

_FORMS = {
    "afp": r"AFP|Agence France-Presse|АФП",
    "ansa": r"ANSA",
    "anadolu": r"Anadolu(?: Agency| Ajansı)?|Анадолу",
    "ap": r"AP|Associated Press|АП",
    "apa": r"APA",
    "dpa": r"dpa(?:-AFX|-infocom)?|DPA|Deutsche Presse-Agentur",
    "efe": r"EFE",
    "epd": r"epd",
    "interfax": r"Interfax|Интерфакс(?:[а-я]{1,2})?",
    "irna": r"IRNA",
    "kazinform": r"Kazinform|Казинформ",
    "kna": r"KNA",
    "kyodo": r"Kyodo(?: News)?|Киодо",
    "pti": r"PTI",
    "reuters": r"Reuters|REUTERS|rtr|Рейтер(?:с)?",
    "ria": r"RIA(?: Nov?osti)?|РИА(?: Новости)?",
    "sda": r"Keystone-SDA|sda|SDA",
    "tass": r"TASS|ITAR-TASS|ТАСС",
    "upi": r"UPI",
    "xinhua": r"Xinhua|Синьхуа",
    "yonhap": r"Yonhap",
}
_ANY = "|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items())
_PLAIN = "|".join(_FORMS.values())
_NAME = re.compile(rf"\b(?:{_ANY})\b")
_CREDIT = re.compile(
    rf"[(/\[](?:[^()/\[\]\n]{{0,40}}[ ,/])?(?:{_PLAIN})(?:[ ,/][^()\[\]\n]{{0,30}})?[)/\]]"
)
_SOURCE = re.compile(
    r"\b(?:Quellen?|Sources?|Источник|(?:[Mm]it )?Material (?:von|der)|[Mm]aterial from|"
    r"Agentur(?:en)?|[Cc]ontributed to by|по материалам|сообщает|По данным)"
    rf"\s*:?\s+(?:der |the )?(?:{_PLAIN})\b"
)
_ALONE = re.compile(
    rf"(?m)^[^\w\n]{{0,3}}(?:{_PLAIN})(?:[ ]?[/,][ ]?[\w.-]{{2,12}}){{0,3}}\W{{0,3}}$"
)
_PICTURE = re.compile(
    r"(?:Fotos?|Photos?|Bild(?:er)?|Image|Picture|Archiv|Video|Grafik|Фото)\b[^\n]*$",
    re.IGNORECASE,
)
_EDGE = 1_500
"""Code points at the head and at the foot where a text says whom it has its words from."""


def credited_agencies(text: str) -> frozenset[str]:
    """The agencies credited at the head or the foot of a text; for pictures does not count.

    To quote what an agency reported ("as TASS reported") in the middle of a text is no
    credit for its words.
    """
    edges = (text,) if len(text) <= 2 * _EDGE else (text[:_EDGE], text[-_EDGE:])
    found: set[str] = set()
    for edge in edges:
        for pattern in (_CREDIT, _SOURCE, _ALONE):
            for match in pattern.finditer(edge):
                line = edge[edge.rfind("\n", 0, match.start()) + 1 : match.start()]
                if not _PICTURE.search(line):
                    found |= {str(name.lastgroup) for name in _NAME.finditer(match[0])}
    return frozenset(found)
