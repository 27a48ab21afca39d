"""Reads columns in which few cells stand again and again: each of them once."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from app.domain.coded import Coded


class CodedReader:
    """Reads the cells of one column, some at a time; `read_cell` what is not known yet."""

    def __init__(self, read_cell: Callable[[Any], Any]) -> None:
        self._read_cell = read_cell
        self._values: list[Any] = []
        self._numbers = _Numbers(self._number)

    def read(self, cells: Sequence[Any]) -> Coded[Any]:
        """A part of the column; what reading a cell raises is raised."""
        codes = np.fromiter(map(self._numbers.__getitem__, cells), np.intc, len(cells))
        return Coded(self._values, codes.data)

    def _number(self, cell: Any) -> int:
        self._values.append(self._read_cell(cell))
        return len(self._values) - 1


class _Numbers(dict[Any, int]):
    """Numbers of cells, given when they are first asked for."""

    def __init__(self, number: Callable[[Any], int]) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, cell: Any) -> int:
        number = self[cell] = self._number(cell)
        return number


def join_coded(parts: Iterable[Coded[Any]]) -> Coded[Any]:
    """One column of several that one reader read, one at least."""
    parts = list(parts)
    return Coded(parts[0].values, np.concatenate([part.codes for part in parts]).data)
