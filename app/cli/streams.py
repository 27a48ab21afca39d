"""Standard output and standard error, whatever whoever started us has made of them."""

import io
import os
import sys
import unicodedata
from pathlib import Path

_LONGEST_PROGRESS = 70
"""Characters: a line that is broken into two could not be taken away."""

_REORDERING = {"LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI", "PDF", "PDI"}


def prepare_streams() -> None:
    """Make sure that there are three streams and that ours speak UTF-8.

    JSON is UTF-8, and names are in three scripts, whatever the locale. Where a stream was
    closed (``>&-``), the next file to be opened would take its place, and be written over
    by whoever thinks that it is the screen.
    """
    for number, mode in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)
    if sys.stdout is None:
        # Opened for reading only above: what is printed fails as on any closed stream.
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), write_through=True)
    if sys.stderr is None:
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), write_through=True)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def abandon_stdout() -> None:
    """Let nothing more be written, not even by the interpreter as it ends."""
    _abandon(1)


def tell(line: str) -> None:
    """Say one line on standard error; if nobody can hear it, the exit status must do."""
    try:
        print(f"multivector: {one_line(line)}", file=sys.stderr, flush=True)
    except OSError:
        # Else the interpreter tries again as it ends, and its status takes the place of ours.
        _abandon(2)


class ProgressLine:
    """One line on standard error that says how far a command is; only a person sees it.

    It is written over and over, and taken away in the end: what is piped into a file or read by
    a program has nothing of it.
    """

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()

    def show(self, text: str) -> None:
        """Say something in the place of what was said before."""
        if self._is_seen:
            self._write(f"\r\x1b[K{one_line(text)[:_LONGEST_PROGRESS]}")

    def clear(self) -> None:
        """Take away what was said."""
        if self._is_seen:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            self._is_seen = False
            _abandon(2)


def _abandon(number: int) -> None:
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), number)


def one_line(text: str) -> str:
    """Text as a line for a terminal: what would steer the terminal is escaped."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(_escaped(char) if _steers(char) else char for char in line)


def _steers(char: str) -> bool:
    return unicodedata.category(char) == "Cc" or unicodedata.bidirectional(char) in _REORDERING


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()
