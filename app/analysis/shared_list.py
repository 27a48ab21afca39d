"""A list that is never changed, of which changed copies share all but a few elements."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Generic, TypeVar

T = TypeVar("T")

_SIZE = 8
"""Elements a chunk. A copy with k of n elements changed copies n / 8 + 8 k references at most:
with 200 of 5,000 less than half of what a plain copy does, which touches every element."""


class SharedList(Generic[T]):
    """A list in chunks. It has one size for good; `with_changes` gives another one."""

    __slots__ = ("_chunks", "_length")

    def __init__(self, items: Sequence[T]) -> None:
        self._length = len(items)
        starts = range(0, len(items), _SIZE)
        self._chunks: list[Sequence[T]] = [items[start : start + _SIZE] for start in starts]

    def __len__(self) -> int:
        """How many elements there are."""
        return self._length

    def __getitem__(self, index: int) -> T:
        """One element; `index` is not negative."""
        return self._chunks[index // _SIZE][index % _SIZE]

    def take(self, indices: Iterable[int]) -> list[T]:
        """The elements at some indices, none of them negative."""
        chunks = self._chunks
        return [chunks[index // _SIZE][index % _SIZE] for index in indices]

    def __iter__(self) -> Iterator[T]:
        """All elements in order."""
        return chain.from_iterable(self._chunks)

    def __eq__(self, other: object) -> bool:
        """Whether the elements are equal."""
        return isinstance(other, SharedList) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def with_changes(self, changes: Mapping[int, T]) -> "SharedList[T]":
        """A list with other elements at some indices."""
        changed: SharedList[T] = SharedList(())
        changed._length = self._length
        changed._chunks = list(self._chunks)
        own: dict[int, list[T]] = {}
        for index, item in changes.items():
            at = index // _SIZE
            if at not in own:
                own[at] = list(self._chunks[at])
                changed._chunks[at] = own[at]
            own[at][index % _SIZE] = item
        return changed

    def changed_since(self, before: "SharedList[T]") -> list[int]:
        """The indices of the elements that are other objects than in a list of equal length."""
        return [
            place * _SIZE + offset
            for place, (new, old) in enumerate(zip(self._chunks, before._chunks, strict=True))
            if new is not old
            for offset, (item, earlier) in enumerate(zip(new, old, strict=True))
            if item is not earlier
        ]
