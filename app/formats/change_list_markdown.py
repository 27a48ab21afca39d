"""The changes between two dates as Markdown: the plain text with headings, lists and quotes."""

import re
from collections.abc import Iterator

from app.analysis.comparing import Comparison
from app.formats.change_list import ChangeListWording, change_list_lines

_MEANINGFUL = re.compile(r"([\\`*_\[\]<>#|]|^[-+]|(?<=^\d)[.)])")
"""What Markdown would take for markup in a line or at its beginning (CommonMark 0.31.2)."""


def write_change_list_markdown(comparison: Comparison, wording: ChangeListWording) -> str:
    """The list as Markdown; its last line ends with a line break like every other."""
    return "".join(f"{line}\n" for line in _lines(change_list_lines(comparison, wording)))


def _lines(lines: Iterator[str]) -> Iterator[str]:
    """What stands further in is under what stands further out."""
    is_heading, was_item = True, False
    marks = {0: "", 2: "- ", 6: "  - "}
    n_headings = 0
    for line in lines:
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if not text:
            is_heading = True
            yield ""
            continue
        if is_heading and indent == 0:
            yield f"{'#' if n_headings == 0 else '##'} {_escaped(text)}"
            yield ""
            n_headings, is_heading, was_item = n_headings + 1, False, False
            continue
        if indent == 0 and was_item:
            yield ""
        yield f"{marks[indent]}{_escaped(text)}"
        was_item = indent > 0


def _escaped(text: str) -> str:
    return _MEANINGFUL.sub(r"\\\1", text)
