"""Who may see something: the words of the Traffic Light Protocol, and texts of the house.

A marking is one text of one or more parts, with ``;`` or ``·`` between them. A part is either a
label of TLP 2.0 or a text of the house ("internal", "VS-NfD"). The labels have an order, from
CLEAR (may go anywhere) to RED (stays among those who got it). Texts of the house have none: we
do not know what they mean, and guessing would be worse than asking. So of several things the
marking is the highest label and *every* text of the house; and a marking covers another only if
its label is at least as high, and it carries each of the other's texts. What has no marking is
not restricted, and so is what is CLEAR.

Source: FIRST, *Traffic Light Protocol (TLP)*, version 2.0, 2022, https://www.first.org/tlp/.
Labels are not translated. WHITE is what CLEAR was called in version 1.0.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

LONGEST = 120
"""Code points of a marking that is wanted for a figure or a copy; it has to fit on a banner."""

_PARTS = re.compile(r"\s*[;·\n]\s*")
_TLP = re.compile(
    r"tlp\W*(?:(?P<colour>red|green|clear|white)|(?P<amber>amber)(?P<strict>\W*strict)?)",
    re.IGNORECASE,
)


class Tlp(IntEnum):
    """The labels of TLP 2.0, the strictest last."""

    CLEAR = 0
    GREEN = 1
    AMBER = 2
    AMBER_STRICT = 3
    RED = 4

    @property
    def label(self) -> str:
        """As the standard writes it: ``TLP:AMBER+STRICT``."""
        return f"TLP:{self.name.replace('_', '+')}"


TLP_LABELS = tuple(word.label for word in sorted(Tlp, reverse=True))
"""What is offered where a marking is asked for, the strictest first."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A marking that was read; `house` are the texts of the house, as they were written."""

    tlp: Tlp | None = None
    house: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it says anything at all."""
        return self.tlp is not None or bool(self.house)

    def __str__(self) -> str:
        """As it is shown, and read again: the label first."""
        label = () if self.tlp is None else (self.tlp.label,)
        return " · ".join((*label, *self.house))

    def covers(self, other: "Marking") -> bool:
        """Whether what is marked as `other` may go out under this one."""
        has_texts = {text.casefold() for text in self.house}
        return (other.tlp or Tlp.CLEAR) <= (self.tlp or Tlp.CLEAR) and all(
            text.casefold() in has_texts for text in other.house
        )


UNMARKED = Marking()


def read_marking(text: str | None) -> Marking:
    """What a text of a record, or of a person, says; TLP's labels in any spelling.

    >>> str(read_marking("internal; tlp: amber+strict"))
    'TLP:AMBER+STRICT · internal'
    """
    parts = [" ".join(part.split()) for part in _PARTS.split(text or "")]
    return joined(_read_part(part) for part in parts if part)


def joined(markings: Iterable[Marking]) -> Marking:
    """The marking of several things together: the highest label, and every text of the house."""
    tlp: Tlp | None = None
    house: dict[str, str] = {}
    for marking in markings:
        if marking.tlp is not None and (tlp is None or marking.tlp > tlp):
            tlp = marking.tlp
        for text in marking.house:
            house.setdefault(text.casefold(), text)
    return Marking(tlp, tuple(house[key] for key in sorted(house)))


def _read_part(part: str) -> Marking:
    found = _TLP.fullmatch(part)
    if found is None:
        return Marking(house=(part,))
    if found["amber"]:
        return Marking(Tlp.AMBER_STRICT if found["strict"] else Tlp.AMBER)
    colour = found["colour"].upper()
    return Marking(Tlp.CLEAR if colour == "WHITE" else Tlp[colour])
