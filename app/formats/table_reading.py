"""One table's file, from rows of text to records."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.progress import Report, unreported
from app.formats.csv_rows import CsvRows
from app.formats.fault_report import FaultReport
from app.formats.tables import RowReader, Table

_ROWS_AT_ONCE = 1_000
"""Between two reports of progress."""

# A map of nobody is a mistake; of any other table there may be nothing to say.
_NEVER_EMPTY = {"actors"}


@dataclass
class TableReading:
    """What came of one table's file.

    Attributes
    ----------
    records
        One for each row of which one could be made, in the file's order.
    rows
        Their rows, numbered as a spreadsheet does.
    doubtful
        For each row with a cell at fault the columns that are not: the rest of its
        record is partly made up.
    n_read
        Rows below the header, those of which no record could be made too.
    is_complete
        Whether each of them has a record and none was left unread.
    """

    records: list[Any] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    doubtful: dict[int, frozenset[str]] = field(default_factory=dict)
    n_read: int = 0
    is_complete: bool = False


def read_table(
    table: Table, path: Path, place: str, report: FaultReport, progress: Report = unreported
) -> TableReading:
    """Read a table's file; what is wrong with it goes to `report` under `place`."""
    reading = TableReading()
    rows = CsvRows(path, place, report)
    row_reader = RowReader(table)
    header: list[str] | None = None
    for row, cells in rows:
        if header is None:
            header = cells
            reason = table.header_fault(header)
            if reason:
                report.add(place, row, reason)
                return reading
        else:
            reading.n_read += 1
            if reading.n_read % _ROWS_AT_ONCE == 0:
                progress()  # how many there are is known when all are read
            for reason in _take(row_reader, row, header, cells, reading):
                report.add(place, row, reason)
                # The reason begins with the column it is about.
                sound = reading.doubtful.get(row, frozenset(header))
                reading.doubtful[row] = sound - {reason.partition(":")[0]}
    if rows.is_complete and header is None:
        report.add(place, None, "the file is empty: not even the header is there")
    elif rows.is_complete and not reading.n_read and table.name in _NEVER_EMPTY:
        report.add(place, None, f"there are no {table.name} below the header")
    for row in report.faulty_rows(place) - reading.doubtful.keys():
        reading.doubtful[row] = frozenset()
    reading.is_complete = (
        rows.is_complete and header is not None and reading.n_read == len(reading.records)
    )
    return reading


def _take(
    row_reader: RowReader, row: int, header: list[str], cells: list[str], reading: TableReading
) -> list[str]:
    """Add a row's record to what was read; what is wrong with its cells."""
    if len(cells) != len(header):
        return [f"has {len(cells)} cells, not {len(header)}"]
    record, faults = row_reader.record([*cells, *row_reader.lacking(header)])
    reading.records.append(record)
    reading.rows.append(row)
    return faults
