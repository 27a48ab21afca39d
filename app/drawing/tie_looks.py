"""How ties look, packed into one number for each: alike ties have the same one."""

from dataclasses import dataclass
from functools import cached_property

from app.drawing.arrays import BoolArray, IntArray
from app.drawing.drawn import TieDash, TieTone

TONES = tuple(TieTone)
DASHES = tuple(TieDash)
FLAGS = ("is_contested", "is_faint", "is_ended", "is_spoke", "arrow_to_a", "arrow_to_b")
"""In the order in which :func:`pack_looks` takes them."""

_TONE, _DASH, _WIDTH, _FIRST_FLAG = 0, 4, 6, 8
"""Where in a look these begin: four bits, twice two bits; the flags follow, one bit each."""

_CONTESTED, _FAINT, _ENDED, _SPOKE, _TO_A, _TO_B = (
    1 << _FIRST_FLAG + place for place in range(len(FLAGS))
)
_STROKE = _TO_A - 1
_RUN = 3 << _WIDTH | _ENDED | _SPOKE | _TO_A | _TO_B
_TWO_BITS, _FOUR_BITS = 3, 15


def pack_looks(tone: IntArray, dash: IntArray, width_step: IntArray, *flags: BoolArray) -> IntArray:
    """The looks of m ties, (m,): places in `TONES` and `DASHES`, steps and `FLAGS` of each."""
    code = tone << _TONE | dash << _DASH | width_step << _WIDTH
    for place, flag in enumerate(flags):
        code |= flag.astype(code.dtype) << _FIRST_FLAG + place
    return code


@dataclass(frozen=True, eq=False)
class TieLooks:
    """What decides tones, strokes and arrow heads of ties, (k,) packed numbers in `code`.

    `stroke_code` leaves the arrow heads out: ties that have it in common are painted in
    one go.
    """

    code: IntArray

    def at(self, places: IntArray) -> "TieLooks":
        """Those at some places."""
        return TieLooks(self.code[places])

    @property
    def stroke_code(self) -> IntArray:
        """The part that decides strokes."""
        return self.code & _STROKE

    @property
    def run_code(self) -> IntArray:
        """The part that decides where a line begins and ends: its width, and its arrow heads."""
        return self.code & _RUN

    @cached_property
    def tone(self) -> IntArray:
        """The place of the tone in :data:`TONES`."""
        return (self.code >> _TONE) & _FOUR_BITS

    @cached_property
    def dash(self) -> IntArray:
        """The place of the dash in :data:`DASHES`."""
        return (self.code >> _DASH) & _TWO_BITS

    @cached_property
    def width_step(self) -> IntArray:
        """1 to 3."""
        return (self.code >> _WIDTH) & _TWO_BITS

    @cached_property
    def is_contested(self) -> BoolArray:
        """Whether the evidence is disputed."""
        return self._flag(_CONTESTED)

    @cached_property
    def is_faint(self) -> BoolArray:
        """Whether it is drawn faint."""
        return self._flag(_FAINT)

    @cached_property
    def is_ended(self) -> BoolArray:
        """Whether it is drawn thin and faint."""
        return self._flag(_ENDED)

    @cached_property
    def is_spoke(self) -> BoolArray:
        """Whether it stands for a membership only."""
        return self._flag(_SPOKE)

    @cached_property
    def arrow_to_a(self) -> BoolArray:
        """Whether it points to its first actor."""
        return self._flag(_TO_A)

    @cached_property
    def arrow_to_b(self) -> BoolArray:
        """Whether it points to its second actor."""
        return self._flag(_TO_B)

    def _flag(self, bit: int) -> BoolArray:
        marks: BoolArray = (self.code & bit) != 0
        return marks
