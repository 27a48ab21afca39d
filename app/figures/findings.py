"""What is wrong with a figure: a fault by its kind, how bad it is, and where on the page it lies.

The words for it are put to it in the reader's language by whoever shows it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.drawing.arrays import Box
from app.drawing.legend import LegendEntry


class Severity(StrEnum):
    """Whether a figure can be handed on as it is."""

    STOPS = "stops"
    WARNS = "warns"


class FindingKind(StrEnum):
    """What is wrong, and what its `names` and `numbers` are."""

    TEXT_TOO_SMALL = "text too small"
    """The smallest of the texts; its size, the least size (both in points), how many are."""

    LABELS_OVERLAP = "labels overlap"
    """The one, the other."""

    LABEL_OVER_ACTOR = "label over actor"
    """The label, the actor that it covers."""

    LABEL_CUT_OFF = "label cut off"
    """The label that reaches over the edge of the page."""

    NAME_LEFT_OUT = "name left out"
    """The actors that are not named for lack of room."""

    TIE_UNDER_ACTOR = "tie under actor"
    """The actor, the ties of others that pass under it."""

    LOW_TEXT_CONTRAST = "low text contrast"
    """A text; its contrast, the one needed, how many such texts there are."""

    LOW_SIGN_CONTRAST = "low sign contrast"
    """Its contrast, the one needed; the legend's entry says of what."""

    COLOURS_ALIKE = "colours alike"
    """The kinds of colour vision; how far the colours are apart, how far they should be. The two
    entries of the legend say which."""

    MISSING_GLYPHS = "missing glyphs"
    """The script (ISO 15924), the signs in one text, a text with them; how many texts have any."""

    SCRIPT_WITHOUT_FONT = "script without font"
    """As missing glyphs, where of a whole script no sign can be drawn."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a figure.

    `place` is a box on the page in points, None if it lies nowhere. What `names`, `numbers` and
    `entries` (of the legend) are is said at the kind.
    """

    kind: FindingKind
    severity: Severity
    place: Box | None = None
    names: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    entries: tuple[LegendEntry, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether the figure must not be handed on like that."""
        return self.severity is Severity.STOPS


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What stops first, then by kind, then as they come."""
    kinds = list(FindingKind)
    return tuple(sorted(findings, key=lambda each: (not each.stops, kinds.index(each.kind))))
