"""Long work says how far it is, and hears whether it is still wanted."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 -- what was wanted, no error
    """The work is no longer wanted; whoever does it leaves everything as it was."""


class Report(Protocol):
    """Called from within long work, every few hundredths of a second where that is possible."""

    def __call__(self, done: int = 0, total: int = 0) -> None:
        """Say that so much of so much is done; a `total` of 0: nobody knows how much.

        Raises
        ------
        Cancelled
            If the work is no longer wanted.
        """


def unreported(done: int = 0, total: int = 0) -> None:
    """Nobody wants to know, and nobody calls it off."""
