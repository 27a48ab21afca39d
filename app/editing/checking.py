"""The domain's rules for what an edit touches, in time proportional to the edit.

The rules are those of :mod:`app.domain.checks` and stand nowhere else: they are put to two
small dossiers, made of the edit's surroundings before and after it. What is wrong after and
was not wrong before is the edit's fault.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.domain.changes import Book, Record, RecordChange
from app.domain.checks import TABLES, check_dossier
from app.domain.dossier import Dossier
from app.domain.faults import Fault, Severity
from app.domain.suggestions import quoted
from app.editing.surroundings import Row, Surroundings, focus_ids

_ROW_NAMED = re.compile(r" as in row (\d+)")
_SAID_OTHERWISE = re.compile(r" as in row \d+|; nearest is .*|(?<=a circle of members): .*")


def faults_of(book: Book, changes: Iterable[RecordChange]) -> list[Fault]:
    """What is wrong with a book after some changes that was not wrong before them.

    Returns
    -------
    list of Fault
        Errors first, then warnings, each by table and row. `place` names the record by its
        table and id (``claims kaz-rus-trade``), since nobody sees the rows of a dossier.

    Raises
    ------
    StaleChangeError
        If the changes were made for another state of the book.
    """
    around = Surroundings(book, changes)
    focus = focus_ids(version(row) for row in around.touched for version in _versions(around))
    known = {_what(finding) for finding in _findings(book, around, around.before, focus)}
    new = (
        _told(finding)
        for finding in _findings(book, around, around.after, focus)
        if _what(finding) not in known
    )
    return sorted(dict.fromkeys(new), key=lambda fault: fault.severity is Severity.WARNING)


_Version = Callable[[Row], Record | None]
_Finding = tuple[Row | None, Fault, dict[str, list[Row]], _Version]


def _versions(around: Surroundings) -> tuple[_Version, _Version]:
    return around.before, around.after


def _findings(
    book: Book, around: Surroundings, version: _Version, focus: frozenset[str]
) -> Iterator[_Finding]:
    """What is wrong with the examined rows of one version, with the row of each finding."""
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    for row in sorted(around.examined | around.support):
        if row[0] in rows and version(row) is not None:
            rows[row[0]].append(row)
    records: dict[str, Any] = {
        table: tuple(version(row) for row in of_table) for table, of_table in rows.items()
    }
    whole = book.dossier
    small = Dossier(
        **records,
        focus_sources=tuple(each for each in whole.focus_sources if each in focus),
        focus_blocs=tuple(each for each in whole.focus_blocs if each in focus),
        background_actors=tuple(each for each in whole.background_actors if each in focus),
    )
    for fault in check_dossier(small):
        table = fault.place.removesuffix(".csv")
        place = rows[table][fault.row - 2] if table in rows and fault.row is not None else None
        if place is None or place in around.examined:
            yield place, fault, rows, version


def _what(finding: _Finding) -> tuple[Row | None, str]:
    """What a finding is about, without what others in the dossier lend to its wording."""
    row, fault, _, _ = finding
    return row, _SAID_OTHERWISE.sub("", fault.reason)


def _told(finding: _Finding) -> Fault:
    """A finding as a fault of the whole dossier: records named, not counted."""
    row, fault, rows, version = finding
    if row is None:
        return Fault("first view", None, fault.reason, fault.severity)

    def named(match: re.Match[str]) -> str:
        return f" as in {_name(other := rows[row[0]][int(match[1]) - 2], version(other))}"

    reason = _ROW_NAMED.sub(named, fault.reason)
    return Fault(_name(row, version(row)), None, reason, fault.severity)


def _name(row: Row, record: Any) -> str:
    """A record by its table and id, a name or title by whose it is and its text."""
    if row[0] == "actor_names":
        return f"actor_names {record.actor} {quoted(record.text)}"
    if row[0] == "agreement_titles":
        return f"agreement_titles {record.agreement} {quoted(record.text)}"
    return f"{row[0]} {record.id}"
