"""The tokens of the look: colours of both themes, sizes, widths and dashes. The only place.

Colours are (red, green, blue) tuples of 0 to 255 throughout; :func:`to_hex` writes one
for a style sheet. Blue and vermilion of the ties are those of Okabe and Ito, told apart by
colour-blind readers; the lines of blocs began as theirs and were moved until no two of a theme
are nearer to each other than 12 by CIEDE2000, in common vision or without red, green or blue
(simulated after Machado, Oliveira and Fernandes), and each stands off the page by 3 to 1.

Sources: M. Okabe, K. Ito, *Color Universal Design*, 2008, https://jfly.uni-koeln.de/color/;
G. Machado, M. Oliveira, L. Fernandes, IEEE TVCG 15(6), 2009, doi:10.1109/TVCG.2009.113;
G. Sharma, W. Wu, E. Dalal, Color Research & Application 30(1), 2005, doi:10.1002/col.20070.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.domain.marking import Tlp
from app.domain.vocabulary import Stance
from app.drawing.arrays import FloatArray, Rgb

_Length = TypeVar("_Length", float, FloatArray)


def rgb(code: str) -> Rgb:
    """The colour of a code like ``#0072B2``."""
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def to_hex(colour: Rgb) -> str:
    """The code of a colour, like ``#0072b2``."""
    red, green, blue = colour
    return f"#{red:02x}{green:02x}{blue:02x}"


def blend(foreground: Rgb, background: Rgb, opacity: float) -> Rgb:
    """The opaque colour that `foreground` at `opacity` (0 to 1) gives on `background`.

    Painting opaque is several times faster than painting translucent lines.
    """
    red, green, blue = (
        round(below + (above - below) * opacity)
        for above, below in zip(foreground, background, strict=True)
    )
    return (red, green, blue)


def contrast(one: Rgb, other: Rgb) -> float:
    """How well two colours stand off each other, from 1 to 21; text needs 4.5.

    Source: WCAG 2.2, success criterion 1.4.3, https://www.w3.org/TR/WCAG22/.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (part / 255 for part in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class BlocColours:
    """The colours of one bloc: `line` outlines and tints its hull, `text` labels it."""

    line: Rgb
    text: Rgb


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one theme. `blocs` are the palette's slots in fixed order.

    `ages` are those of evidence by age, the newest first and farthest from the background:
    each is nearer to it in lightness than the one before, and none nearer than signs may be.
    What differs in a comparison is `added`, `ended` or `changed`. All of these are told apart
    by colour-blind readers too, and stand off the background by 3 to 1 at least.

    Sources: S. van der Walt, N. Smith, *viridis*, 2015, https://bids.github.io/colormap/, for
    the order of hues; WCAG 2.2, success criterion 1.4.11, https://www.w3.org/TR/WCAG22/.
    """

    name: str
    background: Rgb
    panel: Rgb
    line: Rgb
    text: Rgb
    muted: Rgb
    accent: Rgb
    cooperative: Rgb
    conflictual: Rgb
    neutral: Rgb
    added: Rgb
    ended: Rgb
    changed: Rgb
    ages: tuple[Rgb, Rgb, Rgb, Rgb]
    disc: Rgb
    disc_outline: Rgb
    disc_code: Rgb
    hull_tint: float
    blocs: tuple[BlocColours, ...]

    def bloc(self, slot: int) -> BlocColours:
        """The colours of a palette slot; slots beyond the palette begin anew."""
        return self.blocs[slot % len(self.blocs)]


def _blocs(*codes: tuple[str, str]) -> tuple[BlocColours, ...]:
    return tuple(BlocColours(rgb(line), rgb(text)) for line, text in codes)


LIGHT = Theme(
    name="light",
    background=rgb("#F7F7F5"),
    panel=rgb("#FFFFFF"),
    line=rgb("#E3E3DF"),
    text=rgb("#1E2227"),
    muted=rgb("#68707C"),
    accent=rgb("#0072B2"),
    cooperative=rgb("#0072B2"),
    conflictual=rgb("#D55E00"),
    neutral=rgb("#7A818C"),
    added=rgb("#00805E"),
    ended=rgb("#D55E00"),
    changed=rgb("#7B3FA8"),
    ages=(rgb("#2D0B52"), rgb("#33478F"), rgb("#157A86"), rgb("#977E2B")),
    disc=rgb("#FFFFFF"),
    disc_outline=rgb("#59626E"),
    disc_code=rgb("#1E2227"),
    hull_tint=0.1,
    blocs=_blocs(
        ("#B57BAF", "#8A4F84"),
        ("#BA7000", "#8A5300"),
        ("#0067A4", "#0067A1"),
        ("#1C9F87", "#007352"),
        ("#7C6DF0", "#5B4FC4"),
        ("#78975D", "#4E6B34"),
        ("#816441", "#6E5230"),
        ("#A33C65", "#882255"),
    ),
)

DARK = Theme(
    name="dark",
    background=rgb("#15171C"),
    panel=rgb("#1C1F26"),
    line=rgb("#2B3039"),
    text=rgb("#E7E9EC"),
    muted=rgb("#97A0AD"),
    accent=rgb("#56B4E9"),
    cooperative=rgb("#56B4E9"),
    conflictual=rgb("#E8743B"),
    neutral=rgb("#7C8592"),
    added=rgb("#2BC79A"),
    ended=rgb("#E8743B"),
    changed=rgb("#B79AF5"),
    ages=(rgb("#FDE725"), rgb("#7FD25A"), rgb("#26A088"), rgb("#4B79BB")),
    disc=rgb("#2A303A"),
    disc_outline=rgb("#8B95A3"),
    disc_code=rgb("#E7E9EC"),
    hull_tint=0.12,
    blocs=_blocs(
        ("#DA7AA3", "#D88DB6"),
        ("#F5B603", "#F5B603"),
        ("#599DE1", "#62A9E0"),
        ("#108968", "#22B98D"),
        ("#6A68DD", "#A39AEA"),
        ("#8D951F", "#B0B049"),
        ("#B7A37C", "#C2A077"),
        ("#B7508B", "#DA7BA6"),
    ),
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in pixels, the same at every scale, and strengths from 0 to 1."""

    disc_radius: tuple[float, float] = (11.0, 16.0)
    """At importance 0 and 1."""
    small_radius: float = 8.0
    junction_radius: float = 4.0
    dot_radius: float = 2.5
    """Of an actor that is not drawn as a disc because there are too many."""
    disc_outline: float = 1.5
    disc_outline_selected: float = 2.75
    disc_outline_bloc: float = 2.0
    """Of the node of a bloc that has a hull, in its colour."""
    disc_dash: tuple[float, float] = (3.5, 2.5)

    label: float = 12.0
    label_weight: int = 500
    label_weight_selected: int = 600
    label_gap: float = 3.0
    halo: float = 2.5
    hull_label_weight: int = 600
    hull_label_spacing: float = 1.0
    code_weight: int = 600

    widths: tuple[float, float, float] = (1.4, 2.4, 3.6)
    """By step; steps a reader tells apart side by side."""
    ended_width: float = 1.0
    tie_strength: tuple[float, float, float] = (0.87, 0.9, 0.94)
    """How much of its colour a tie has, by step, so that actors and selection stand out."""
    spoke_strength: float = 0.5
    """How much of its colour a line has that stands for a membership only."""
    unchanged: float = 0.5
    """How much of its grey a line has that is alike on both sides of a comparison."""
    unselected: float = 0.55
    """How much of their strength the other ties keep while one is selected."""
    dashed: tuple[float, float] = (7.0, 4.0)
    dotted: tuple[float, float] = (2.0, 3.5)
    broken: tuple[float, float] = (4.0, 3.0)
    sign: float = 6.5
    """Radius of the sign on the line of what differs in a comparison."""
    two_tone: float = 8.0
    """Length of one stretch of either colour of a two-toned solid line."""
    glow: float = 9.0
    """How much wider than its line the glow of a selected tie is."""

    hull_pad: float = 28.0
    """From a member's centre to the outline of the innermost of several hulls."""
    hull_step: float = 7.0
    """How much further out each next hull around the same members runs."""
    hull_carve: float = 8.0
    """Room left between a stranger's disc and the hull it is cut out of."""
    hull_round: float = 7.0
    """Radius of a hull's corners; a hull is nowhere thinner than twice this."""
    hull_line: float = 1.4
    bridge_width: float = 7.0
    ring_gap: float = 5.0

    faint: float = 0.45
    """How much is left of the colour of what is past."""
    unfocused: float = 0.16
    """How much is left of the colour of what is out of focus; text keeps twice that."""


def code_size(radius: _Length) -> _Length:
    """Text size in pixels of a three-letter code that fits a disc of `radius` pixels."""
    return 6.0 + radius / 4.0


BLOC_SHARE = 0.7
"""The radius of a bloc's own square by that of a disc: it joins lines, and holds no code."""

ROUNDED_SQUARE_SIDE = 0.94
"""Half the side of a rounded square by its radius, so that it weighs as much as a disc."""

ROUNDED_SQUARE_CORNER = 0.42
"""The corner of a rounded square by its radius."""

DIAMOND_REACH = 1.22
"""Half the diagonal of a diamond by its radius."""


TLP_GROUND = rgb("#000000")

TLP_COLOURS: Mapping[Tlp, Rgb] = {
    Tlp.RED: rgb("#FF2B2B"),
    Tlp.AMBER_STRICT: rgb("#FFC000"),
    Tlp.AMBER: rgb("#FFC000"),
    Tlp.GREEN: rgb("#33FF00"),
    Tlp.CLEAR: rgb("#FFFFFF"),
}
"""Of the labels, on `TLP_GROUND` in both themes: they are the standard's, not ours.

Source: FIRST, *Traffic Light Protocol (TLP)*, version 2.0, 2022, https://www.first.org/tlp/.
"""


_STANCE_WASH = {Stance.CONTEXT: 0.24, Stance.SUPPORTS: 0.22, Stance.DISPUTES: 0.24}
_DENIES_WASH = 0.36


def stance_colour(theme: Theme, stance: Stance) -> Rgb:
    """The colour of what a quotation does for a claim: as ties that agree, or that do not."""
    if stance is Stance.SUPPORTS:
        return theme.accent
    return theme.neutral if stance is Stance.CONTEXT else theme.conflictual


def stance_wash(theme: Theme, stance: Stance) -> Rgb:
    """The same as the ground of the words quoted, pale enough for them to be read."""
    strength = _STANCE_WASH.get(stance, _DENIES_WASH)
    return blend(stance_colour(theme, stance), theme.panel, strength)


def sentence_wash(theme: Theme) -> Rgb:
    """The ground of the sentence that is read."""
    return blend(theme.text, theme.panel, 0.055)


def find_mark(theme: Theme) -> Rgb:
    """The colour of what was looked for in a text: Okabe and Ito's orange."""
    return theme.bloc(1).line


def find_wash(theme: Theme) -> Rgb:
    """The same as a ground."""
    return blend(find_mark(theme), theme.panel, 0.4)
