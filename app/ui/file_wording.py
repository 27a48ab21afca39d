"""Why a file could not be opened or written, in the reader's language.

Whoever reads and writes files says it in one English line, for the command line too. A line
that has no words here is told as it is. What the system says of the cause is in `cause_wording`.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.cause_wording import cause_text

translate = QCoreApplication.translate

_PATH = r"(?P<path>\S.*?)"


def file_text(reason: str) -> str:
    """What is said of a file, in words for who chose it."""
    for pattern, words in _all():
        match = re.fullmatch(pattern, reason, re.DOTALL)
        if match is not None:
            parts = match.groupdict("")
            if "why" in parts:
                parts["why"] = cause_text(parts["why"])
            if "rest" in parts:
                parts["rest"] = file_text(parts["rest"])
            for name in {"n", "most"} & parts.keys():
                parts[name] = QLocale().toString(int(parts[name].replace(",", "")))
            return words.format(**parts)
    return reason


def _all() -> Iterator[tuple[str, str]]:
    """Patterns of what is said, the narrow ones first, and the words for it."""
    yield from _of_reading()
    yield from _of_writing()


def _of_reading() -> Iterator[tuple[str, str]]:
    yield (
        rf"{_PATH} is no dossier: it does not begin like one",
        translate("FileTroubles", "{path} is not a dossier. Nothing in it was run or changed."),
    )
    yield (
        rf"{_PATH} is no dossier: it is a database of another program",
        translate(
            "FileTroubles",
            "{path} is a database of another program, not a dossier. Nothing in it was run or"
            " changed.",
        ),
    )
    yield (
        rf"{_PATH} is no dossier: its tables have no version",
        translate(
            "FileTroubles",
            "{path} is not a dossier: it does not say which version it has. Nothing in it was"
            " run or changed.",
        ),
    )
    yield (
        (
            rf"{_PATH} was written by a newer version of Multivector \(its tables have version"
            r" (?P<theirs>\d+), this program knows (?P<ours>\d+)\): open it with that version"
        ),
        translate(
            "FileTroubles",
            "{path} was written by a newer version of Multivector: open it with that one. (Its"
            " tables have version {theirs}, this program knows {ours}.)",
        ),
    )
    yield (
        rf"{_PATH} has (?P<n>[\d,]+) bytes; dossiers of more than (?P<most>[\d,]+) are not opened",
        translate(
            "FileTroubles",
            "{path} has {n} bytes; a dossier of more than {most} is not opened.",
        ),
    )
    yield (
        (
            rf"{_PATH} is damaged: it has (?P<n>[\d,]+) bytes and should have (?P<most>[\d,]+);"
            r" open the last backup of it, or a copy"
        ),
        translate(
            "FileTroubles",
            "{path} is damaged: it has {n} bytes and should have {most}. Open the last backup of"
            " it, or a copy.",
        ),
    )
    yield (
        (
            rf"{_PATH} is not opened: the (?P<kind>\w+) '(?P<name>.*)' does not belong in a"
            r" dossier; open the last backup of it"
        ),
        translate(
            "FileTroubles",
            "{path} is not opened: there is something in it that does not belong in a dossier"
            " ({kind} {name}). Nothing in it was run or changed. Open the last backup of it.",
        ),
    )
    yield (
        rf"{_PATH} is not opened: (?P<why>.+); open the last backup of it",
        translate(
            "FileTroubles", "{path} is damaged: open the last backup of it, or a copy. ({why})"
        ),
    )
    yield (
        rf"{_PATH} is damaged \((?P<why>.+)\): open the last backup of it, or a copy",
        translate(
            "FileTroubles", "{path} is damaged: open the last backup of it, or a copy. ({why})"
        ),
    )
    yield (
        rf"{_PATH} is damaged: (?P<why>.+)",
        translate(
            "FileTroubles", "{path} is damaged: open the last backup of it, or a copy. ({why})"
        ),
    )
    yield rf"{_PATH} does not exist", translate("FileTroubles", "{path} does not exist.")
    yield (
        rf"{_PATH} is no file",
        translate("FileTroubles", "{path} is a folder or device, not a file."),
    )
    yield (
        rf"{_PATH} cannot be opened: files (?:ending in|without) .+",
        translate(
            "FileTroubles",
            "{path} cannot be opened. Only dossiers, data packages (a folder with"
            " datapackage.json) and networks (.graphml, .gexf, .csv, .json) are.",
        ),
    )
    yield (
        rf"{_PATH} is no data package: .+",
        translate(
            "FileTroubles", "{path} is a folder without datapackage.json, not a data package."
        ),
    )
    yield (
        rf"{_PATH} is one table of a data package: open (?P<folder>.+)",
        translate("FileTroubles", "{path} is one table of a data package: open {folder}."),
    )
    yield (
        rf"{_PATH} cannot be opened: (?P<why>.+)",
        translate(
            "FileTroubles", "{path} is damaged: open the last backup of it, or a copy. ({why})"
        ),
    )
    yield (
        rf"{_PATH}: (?P<why>(?:edit \d+|its releases|what is known of its texts) cannot be read)",
        translate(
            "FileTroubles", "{path} is damaged: open the last backup of it, or a copy. ({why})"
        ),
    )
    yield (
        rf"{_PATH} is not JSON: (?P<why>.+)",
        translate("FileTroubles", "{path} is no JSON text that can be read. ({why})"),
    )
    yield (
        (
            rf"{_PATH} is of schema version (?P<theirs>.+); this program reads up to"
            r" (?P<ours>\d+): a newer Multivector is needed"
        ),
        translate(
            "FileTroubles",
            "{path} was written by a newer version of Multivector: open it with that one. (Its"
            " tables have version {theirs}, this program knows {ours}.)",
        ),
    )
    yield (
        r"cannot read '(?P<path>.+?)': (?P<why>.+)",
        translate("FileTroubles", "{path} cannot be read: {why}."),
    )
    yield (
        rf"{_PATH} cannot be copied to (?P<folder>.+?) for reading: (?P<why>.+)",
        translate("FileTroubles", "{path} cannot be copied to {folder} to read it there: {why}."),
    )
    yield (
        rf"{_PATH} cannot be read: (?P<why>.+)",
        translate("FileTroubles", "{path} cannot be read: {why}."),
    )


def _of_writing() -> Iterator[tuple[str, str]]:
    yield (
        rf"{_PATH} is already there: choose another name",
        translate("FileTroubles", "{path} is already there: choose another name."),
    )
    yield (
        rf"{_PATH} is open in another window: choose another name",
        translate(
            "FileTroubles", "{path} is open in another window and stays: choose another name."
        ),
    )
    yield (
        rf"{_PATH} is the dossier itself: choose another name",
        translate("FileTroubles", "{path} is this dossier itself: choose another name."),
    )
    yield (
        rf"{_PATH}: no room is left on the disk; .+",
        translate(
            "FileTroubles",
            "The disk with {path} is full. Nothing was changed: make room, or choose another disk.",
        ),
    )
    yield (
        rf"{_PATH} cannot be written; nothing was changed: .+",
        translate(
            "FileTroubles",
            "{path} cannot be written. Nothing was changed: allow writing to the file and its"
            " folder, or choose another place.",
        ),
    )
    yield (
        rf"{_PATH} cannot be written: (?P<why>.+)",
        translate("FileTroubles", "{path} cannot be written: {why}."),
    )
    yield (
        r"cannot write '(?P<path>.+?)': (?P<why>.+)",
        translate("FileTroubles", "{path} cannot be written: {why}."),
    )
    yield (
        r"no backup (?:was|can be) made in (?P<path>.+?): (?P<why>.+)",
        translate("FileTroubles", "No backup could be made in {path}: {why}."),
    )
    yield (
        r"no backup was made: (?P<rest>.+)",
        translate("FileTroubles", "No backup could be made: {rest}"),
    )
    yield (
        rf"{_PATH}: the disk reports an error \((?P<why>.+)\); nothing was changed, .+",
        translate(
            "FileTroubles",
            "The disk with {path} reports an error ({why}). Nothing was changed: choose another"
            " disk.",
        ),
    )
    yield (
        rf"{_PATH} is being used by another program; nothing was changed: .+",
        translate(
            "FileTroubles",
            "Another program is using {path}. Nothing was changed: close it there, then do it"
            " again.",
        ),
    )
