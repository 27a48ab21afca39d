"""A list that is never changed and whose elements are made when somebody asks for them.

Each element lies in a cell of its own, which the copies of a list share where they do not differ.
So an element is made once for all copies, whichever of them is asked, and is the same object in
all; of thousands that a step of the date puts elsewhere hardly one is ever made.

A cell is nothing but a number, and a list an array of them: so thousands are copied in one go,
and compared in one. What was made stands in one place for all copies, by the numbers of the cells.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Generic, TypeVar
from weakref import ref

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")

Places = NDArray[np.intp]
Make = Callable[[Places], Iterable[T]]
"""Makes the elements at some indices of a list, in their order."""

_Cells = NDArray[np.int64]

_changes = count(1)
"""Numbers every list and every change of one."""

_PLACE_BITS = 32
"""The lower bits of a cell's number are its place when it was new, the others that change."""

_FEW = 1_024
"""So little that was made is kept without asking whether anybody can still ask for it."""


class OnDemandList(Generic[T]):
    """A list. It has one size for good.

    Of lists made one of the other, each must make the same of a cell they share.
    """

    __slots__ = ("_cells", "_made", "_make")

    def __init__(self, size: int, make: Make[T]) -> None:
        """So many elements, none of them made yet."""
        self._begin(_new_cells(np.arange(size)), _Made(), make)

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
        numbers, known = self._cells[places].tolist(), self._made.elements
        unmade = [at for at, number in enumerate(numbers) if number not in known]
        if unmade:
            made = self._make(places[unmade])
            known.update(zip([numbers[at] for at in unmade], made, strict=True))
        return [known[number] for number in numbers]

    def __iter__(self) -> Iterator[T]:
        """All elements in order."""
        return iter(self.take(np.arange(len(self))))

    def __eq__(self, other: object) -> bool:
        """Whether the elements are equal."""
        return isinstance(other, OnDemandList) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # what is compared by content is no key

    def renewed(self, places: Places, make: Make[T]) -> "OnDemandList[T]":
        """A list with other elements at some places; what is not made yet `make` makes."""
        return self._with(places, _new_cells(places), make)

    def with_changes(self, changes: Mapping[int, T]) -> "OnDemandList[T]":
        """A list with other elements at some indices, which are there already."""
        places = np.fromiter(changes, np.intp, len(changes))
        cells = _new_cells(places)
        changed = self._with(places, cells, self._make)
        changed._made.elements.update(zip(cells.tolist(), changes.values(), strict=True))
        return changed

    def taken_from(
        self, other: "OnDemandList[T]", places: Places, make: Make[T]
    ) -> "OnDemandList[T]":
        """A list with the elements of another at some places, made once for both."""
        return self._with(places, other._cells[places], make)

    def rearranged(self, place_of: Places, size: int, make: Make[T]) -> "OnDemandList[T]":
        """A list of another size in which each element stands elsewhere.

        `place_of`, (n,), is the index there of each element, -1 for none; the others `make`
        makes, and those not made yet.
        """
        stays = place_of >= 0
        cells = _new_cells(np.arange(size))
        cells[place_of[stays]] = self._cells[stays]
        return self._copy(cells, make)

    def changed_since(self, before: "OnDemandList[T]") -> list[int]:
        """The indices of the elements that may be others than in a list of equal length."""
        changed: list[int] = np.flatnonzero(self._cells != before._cells).tolist()
        return changed

    def _with(self, places: Places, others: _Cells, make: Make[T]) -> "OnDemandList[T]":
        cells = self._cells
        if len(places):
            cells = cells.copy()
            cells[places] = others
        return self._copy(cells, make)

    def _copy(self, cells: _Cells, make: Make[T]) -> "OnDemandList[T]":
        copy: OnDemandList[T] = OnDemandList.__new__(OnDemandList)
        copy._begin(cells, self._made, make)
        return copy

    def _begin(self, cells: _Cells, made: "_Made[T]", make: Make[T]) -> None:
        self._cells, self._made, self._make = cells, made, make
        made.keep_for(cells)


class _Made(Generic[T]):
    """What was made of a list and its copies: the `elements` by the numbers of their cells.

    What lies in cells of lists that nobody has any more is let go from time to time.
    """

    def __init__(self) -> None:
        self.elements: dict[int, T] = {}
        self._lists: list[ref[_Cells]] = []
        self._most = _FEW

    def keep_for(self, cells: _Cells) -> None:
        """Keep what lies in the cells of a list, as long as somebody has that array of them."""
        self._lists.append(ref(cells))
        if len(self.elements) + len(self._lists) > self._most:
            self._let_go()

    def _let_go(self) -> None:
        lists = [cells for known in self._lists if (cells := known()) is not None]
        numbers = np.fromiter(self.elements, np.int64, len(self.elements))
        kept = numbers[np.isin(numbers, np.concatenate(lists))].tolist()
        self.elements = {number: self.elements[number] for number in kept}
        self._lists = list(map(ref, lists))
        self._most = max(_FEW, 2 * (len(kept) + len(lists)))


def _new_cells(places: Places) -> _Cells:
    """Cells that are no other list's, one for each place."""
    cells: _Cells = places.astype(np.int64) | next(_changes) << _PLACE_BITS
    return cells
