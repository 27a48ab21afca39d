"""What is wrong with data, and the error that carries all of it at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a fault keeps the data from being loaded."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where it is and why.

    `place` is a file or table name; `row` counts from 1 as a spreadsheet does, the
    header being row 1; ``None`` where the fault is the file's as a whole.
    """

    place: str
    row: int | None
    reason: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """One line: ``claims.csv:17: unknown actor 'KAX'``."""
        where = self.place if self.row is None else f"{self.place}:{self.row}"
        prefix = "warning: " if self.severity is Severity.WARNING else ""
        return f"{where}: {prefix}{self.reason}"


def at_row(table: str, position: int, reason: str, severity: Severity = Severity.ERROR) -> Fault:
    """The fault of the record at a position (from 0) of a table."""
    return Fault(f"{table}.csv", position + 2, reason, severity)


class DossierError(Exception):
    """The world's fault, to be told to the analyst: unreadable files, faulty data, full disks."""

    def __init__(self, reason: str, faults: Sequence[Fault] = ()) -> None:
        """`reason` is one line; `faults` are the single findings, in file and row order."""
        super().__init__(reason)
        self.reason = reason
        self.faults = tuple(faults)
