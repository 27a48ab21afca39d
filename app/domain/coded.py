"""A column in which few values stand again and again, kept as numbers of them.

Of a hundred thousand claims there are seven kinds. What is asked of all of them in arrays asks
the numbers, which take a sixteenth of the memory of the words of a file.
"""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Coded(Sequence[T], Generic[T]):
    """A column.

    Parameters
    ----------
    values
        What may stand in it; the same may be there twice.
    codes
        For each row the index in `values` of what stands there, of C's type ``int``.
    """

    def __init__(self, values: Sequence[T], codes: memoryview) -> None:
        self.values = values
        self.codes = codes

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> list[T]: ...

    def __getitem__(self, index: int | slice) -> T | list[T]:
        if isinstance(index, slice):
            return list(map(self.values.__getitem__, self.codes[index].tolist()))
        return self.values[self.codes[index]]

    def __iter__(self) -> Iterator[T]:
        return map(self.values.__getitem__, self.codes.tolist())
