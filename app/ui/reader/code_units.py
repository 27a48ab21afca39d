"""The way between code points, in which quotations are anchored, and what Qt counts in.

Qt counts UTF-16 code units: a character beyond the first 65,536 takes two of them.
"""

import numpy as np
import numpy.typing as npt

_FIRST_OF_TWO = 0x10000


class CodeUnits:
    """Positions of one text, in code points and in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        """Look once for the characters that take two units."""
        self._wide = _find_wide(text)
        self._wide_units = self._wide + np.arange(self._wide.size)

    def to_units(self, position: int) -> int:
        """The code unit at which a code point begins."""
        if not self._wide.size:
            return position
        return position + int(np.searchsorted(self._wide, position))

    def to_points(self, unit: int) -> int:
        """The code point that holds a code unit."""
        if not self._wide.size:
            return unit
        return unit - int(np.searchsorted(self._wide_units, unit))


def _find_wide(text: str) -> npt.NDArray[np.int64]:
    """Where characters of two units stand, (n,) int64, code points, ascending."""
    if text.isascii():
        return np.empty(0, np.int64)
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    return np.flatnonzero(points >= _FIRST_OF_TWO).astype(np.int64)
