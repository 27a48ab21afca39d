"""The rows of one CSV file from outside, read within limits.

UTF-8 with or without a byte order mark, commas, double quotes, LF or CRLF. In a file
whose rows end in CRLF a CRLF inside a cell is read as LF: such a file has been through a
program that changes every line end, and quotations are counted as they were.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from app.formats.fault_report import FaultReport
from app.formats.limits import MAX_CELL_CHARACTERS, MAX_ROW_BYTES, MAX_ROWS

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What is in no text; it would steer a terminal, and no SVG may hold it."""


class _UnreadableError(Exception):
    """What stands in the row being read keeps the rest of the file from being read."""


class CsvRows:
    """Iterates over (row, cells) of a file, the header being row 1 and empty lines left out.

    Faults go to `report` under `place`. A row counts as a spreadsheet counts it: line
    ends inside quotes do not begin a new one. `is_complete` says, when the iteration is
    over, whether it came to the end of the file.
    """

    def __init__(self, path: Path, place: str, report: FaultReport) -> None:
        self._path = path
        self._place = place
        self._report = report
        self._row = 0
        self._n_pending_bytes = 0
        self.is_complete = False

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Rows from the top; once only."""
        try:
            with self._path.open("rb") as file:
                yield from self._rows(file)
            self.is_complete = True
        except _UnreadableError as error:
            self._say(f"{error}; from here on nothing was read")
        except csv.Error as error:
            self._say(f"{_in_words(error)}; from here on nothing was read")
        except OSError as error:
            self._report.add(self._place, None, f"cannot be read: {error.strerror}")

    def _rows(self, file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
        for cells in csv.reader(self._lines(file), strict=True):
            if self._row > MAX_ROWS:
                raise _UnreadableError(f"more than {MAX_ROWS:,} rows")
            # A cell has no more characters than its row has bytes.
            if (
                self._n_pending_bytes > MAX_CELL_CHARACTERS
                and max(map(len, cells), default=0) > MAX_CELL_CHARACTERS
            ):
                raise _UnreadableError(f"a cell of more than {MAX_CELL_CHARACTERS:,} characters")
            self._row += 1
            self._n_pending_bytes = 0
            if cells:
                yield self._row, cells

    def _lines(self, file: BinaryIO) -> Iterator[str]:
        """Lines as the csv module asks for them: always for the row after `self._row`."""
        offset = 0
        ends_in_crlf = False
        while raw := file.readline(MAX_ROW_BYTES + 1):
            self._n_pending_bytes += len(raw)
            if self._n_pending_bytes > MAX_ROW_BYTES:
                raise _UnreadableError(
                    f"the row is longer than {MAX_ROW_BYTES:,} bytes (a quotation mark that "
                    "is never closed, or a cell that is far too long)"
                )
            if offset == 0:
                ends_in_crlf = raw.endswith(b"\r\n")
            line = self._decoded(raw, offset)
            yield line.replace("\r\n", "\n") if ends_in_crlf else line
            offset += len(raw)

    def _decoded(self, raw: bytes, offset: int) -> str:
        skipped = 0
        if offset == 0:
            if raw.startswith(_UTF16_MARKS):
                raise _UnreadableError("the file is in UTF-16 or UTF-32; it must be saved as UTF-8")
            skipped = len(_UTF8_MARK) if raw.startswith(_UTF8_MARK) else 0
        control = _CONTROL.search(raw)
        if control is not None:
            name = "NUL byte" if control[0] == b"\0" else f"control character 0x{control[0][0]:02X}"
            self._say(f"a {name} (byte {offset + control.start() + 1:,} of the file)")
        try:
            return raw[skipped:].decode()
        except UnicodeDecodeError as error:
            at = skipped + error.start
            self._say(f"byte {offset + at + 1:,} of the file (0x{raw[at]:02X}) is not UTF-8")
            return raw[skipped:].decode(errors="replace")

    def _say(self, reason: str) -> None:
        self._report.add(self._place, self._row + 1, reason)


def _in_words(error: csv.Error) -> str:
    """What the csv module means."""
    message = str(error)
    if "unexpected end of data" in message:
        return "a quotation mark is opened and never closed"
    if "expected after" in message:
        return "a quotation mark stands inside a quoted cell without being doubled"
    if "new-line character" in message:
        return "a line ends in CR alone"
    if "field larger than" in message:
        return f"a cell of more than {MAX_CELL_CHARACTERS:,} characters"
    return message
