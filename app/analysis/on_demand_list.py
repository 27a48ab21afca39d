"""A list that is never changed and whose elements are made when somebody asks for them.

Each element has a cell of its own, which the copies of a list share where they do not differ. So
an element is made once for all copies, whichever of them is asked, and is the same object in
all; of thousands that a step of the date puts elsewhere hardly one is ever made.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.analysis.shared_list import SharedList

T = TypeVar("T")

Places = NDArray[np.intp]
Make = Callable[[Places], Iterable[T]]
"""Makes the elements at some indices of a list, in their order."""

_UNMADE: Any = object()


_Cell = list[Any]
"""Where an element lies once it is made: a list of one, the quickest there is to make."""


class OnDemandList(Generic[T]):
    """A list. It has one size for good.

    Of lists made one of the other, each must make the same of a cell they share.
    """

    __slots__ = ("_cells", "_make")

    def __init__(self, size: int, make: Make[T]) -> None:
        """So many elements, none of them made yet."""
        self._cells = SharedList(_empty_cells(size))
        self._make = make

    def __len__(self) -> int:
        """How many elements there are."""
        return len(self._cells)

    def __getitem__(self, index: int) -> T:
        """One element; `index` is not negative."""
        (made,) = self.take([index])
        return made

    def take(self, indices: Sequence[int] | Places) -> list[T]:
        """The elements at some indices, none of them negative; those not made yet all at once."""
        places = np.asarray(indices, dtype=np.intp)
        cells = self._cells.take(places)
        unmade = [number for number, cell in enumerate(cells) if cell[0] is _UNMADE]
        if unmade:
            for number, made in zip(unmade, self._make(places[unmade]), strict=True):
                cells[number][0] = made
        return [cell[0] for cell in cells]

    def __iter__(self) -> Iterator[T]:
        """All elements in order."""
        return iter(self.take(np.arange(len(self))))

    def __eq__(self, other: object) -> bool:
        """Whether the elements are equal."""
        return isinstance(other, OnDemandList) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # what is compared by content is no key

    def renewed(self, places: Places, make: Make[T]) -> "OnDemandList[T]":
        """A list with other elements at some places; what is not made yet `make` makes."""
        return self._with(places, _empty_cells(len(places)), make)

    def with_changes(self, changes: Mapping[int, T]) -> "OnDemandList[T]":
        """A list with other elements at some indices, which are there already."""
        places = np.fromiter(changes, np.intp, len(changes))
        return self._with(places, [[made] for made in changes.values()], self._make)

    def taken_from(
        self, other: "OnDemandList[T]", places: Places, make: Make[T]
    ) -> "OnDemandList[T]":
        """A list with the elements of another at some places, made once for both."""
        return self._with(places, other._cells.take(places), make)

    def rearranged(self, place_of: Places, size: int, make: Make[T]) -> "OnDemandList[T]":
        """A list of another size in which each element stands elsewhere.

        `place_of`, (n,), is the index there of each element, -1 for none; the others `make`
        makes, and those not made yet. See `SharedList.rearranged`.
        """
        moved: OnDemandList[T] = OnDemandList(0, make)
        moved._cells = self._cells.rearranged(place_of, size, [_UNMADE])
        is_other = np.ones(size, dtype=np.bool_)
        is_other[place_of[place_of >= 0]] = False
        return moved.renewed(np.flatnonzero(is_other), make)

    def changed_since(self, before: "OnDemandList[T]") -> list[int]:
        """The indices of the elements that may be others than in a list of equal length."""
        return self._cells.changed_since(before._cells)

    def _with(self, places: Places, cells: Sequence[_Cell], make: Make[T]) -> "OnDemandList[T]":
        changed: OnDemandList[T] = OnDemandList(0, make)
        changed._cells = self._cells.with_items(places, cells)
        return changed


def _empty_cells(count: int) -> list[_Cell]:
    return [[_UNMADE] for _ in range(count)]
