"""Work in parts: what takes long goes on for a while and stops, without looking at a clock."""

from collections.abc import Generator
from typing import Generic, TypeAlias, TypeVar

_Result = TypeVar("_Result")

Work: TypeAlias = Generator[int, None, _Result]
"""Work done in parts: each yield says how many numbers the part before it touched."""


class PartedWork(Generic[_Result]):
    """Work that is taken up again where it was left; where that is does not depend on time."""

    def __init__(self, work: Work[_Result]) -> None:
        self._work = work
        self._results: list[_Result] = []

    @property
    def is_done(self) -> bool:
        """Whether there is a result."""
        return bool(self._results)

    @property
    def result(self) -> _Result:
        """What came of it.

        Raises
        ------
        IndexError
            If it is not done.
        """
        return self._results[0]

    def advance(self, budget: int | None = None) -> None:
        """Go on until `budget` numbers were touched, or a little more; without, to the end."""
        touched = 0
        while not self.is_done and (budget is None or touched < budget):
            try:
                touched += next(self._work)
            except StopIteration as done:
                self._results.append(done.value)
