"""A list that is never changed, and that knows at once where a changed copy differs.

The elements lie in one array of references, which is copied in one go; with them goes for each
place the number of the change that put its element there. So where two copies differ is told by
comparing numbers, and no element is looked at that is the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")

_changes = count(1)
"""Numbers every list and every change of one."""


class SharedList(Generic[T]):
    """A list. It has one size for good; `with_changes` gives another one."""

    __slots__ = ("_items", "_stamps")

    def __init__(self, items: Sequence[T]) -> None:
        self._items = _references(items, len(items))
        self._stamps = np.full(len(items), next(_changes), dtype=np.int64)

    def __len__(self) -> int:
        """How many elements there are."""
        return len(self._items)

    def __getitem__(self, index: int) -> T:
        """One element; `index` is not negative."""
        item: T = self._items[index]
        return item

    def take(self, indices: Sequence[int] | NDArray[np.intp]) -> list[T]:
        """The elements at some indices, none of them negative."""
        items: list[T] = self._items[np.asarray(indices, dtype=np.intp)].tolist()
        return items

    def __iter__(self) -> Iterator[T]:
        """All elements in order."""
        return iter(self._items.tolist())

    def __eq__(self, other: object) -> bool:
        """Whether the elements are equal."""
        return isinstance(other, SharedList) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # what is compared by content is no key

    def with_changes(self, changes: Mapping[int, T]) -> "SharedList[T]":
        """A list with other elements at some indices."""
        places = np.fromiter(changes, np.intp, len(changes))
        return self.with_items(places, changes.values())

    def with_items(self, places: NDArray[np.intp], items: Iterable[T]) -> "SharedList[T]":
        """A list with other elements at some indices, (k,), each of which is there once."""
        if not len(places):
            return self
        changed: SharedList[T] = SharedList.__new__(SharedList)
        changed._items, changed._stamps = self._items.copy(), self._stamps.copy()
        changed._items[places] = _references(items, len(places))
        changed._stamps[places] = next(_changes)
        return changed

    def rearranged(self, place_of: NDArray[np.intp], size: int, filler: T) -> "SharedList[T]":
        """A list of another size in which each element stands elsewhere.

        `place_of`, (n,), is the index there of each element, -1 for none; elsewhere is the
        `filler`. Only with lists made of it, and not with those before, is it comparable.
        """
        if size == len(self) and bool((place_of == np.arange(size)).all()):
            return self
        moved: SharedList[T] = SharedList((filler,) * size)
        stays = place_of >= 0
        moved._items[place_of[stays]] = self._items[stays]
        return moved

    def changed_since(self, before: "SharedList[T]") -> list[int]:
        """The indices of the elements that are other objects than in a list of equal length."""
        places = np.flatnonzero(self._stamps != before._stamps)
        both = zip(
            places.tolist(),
            self._items[places].tolist(),
            before._items[places].tolist(),
            strict=True,
        )
        return [place for place, item, earlier in both if item is not earlier]


def _references(items: Iterable[Any], n: int) -> NDArray[np.object_]:
    return np.fromiter(items, dtype=np.object_, count=n)
