"""The log of what was released in spite of markings: rows are added, never changed."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select

from app.domain.faults import DossierError, Fault
from app.domain.marking import read_marking
from app.domain.release import Release
from app.store.schema import RELEASES
from app.store.value_codecs import read_json, write_json


def append_release(connection: Connection, release: Release) -> None:
    """Write down one more."""
    last = connection.execute(select(func.max(RELEASES.c.number))).scalar_one()
    cells = {
        "number": (last or 0) + 1,
        "at": release.at.isoformat(),
        "file": release.file,
        "marking": release.marking or None,
        "required": release.required,
        "records": write_json([list(record) for record in release.records]),
        "reason": release.reason,
    }
    connection.execute(insert(RELEASES), cells)


def read_releases(connection: Connection, path: Path) -> tuple[Release, ...]:
    """All of them, the oldest first.

    Raises
    ------
    DossierError
        With a fault for each that cannot be read.
    """
    releases: list[Release] = []
    faults: list[Fault] = []
    for row in connection.execute(select(RELEASES).order_by(RELEASES.c.number)):
        try:
            releases.append(_release(*row[1:]))
        except ValueError as error:
            faults.append(Fault("releases", row[0], str(error)))
    if faults:
        raise DossierError(f"{path}: its releases cannot be read", faults)
    return tuple(releases)


def release_faults_of(connection: Connection, path: Path) -> Iterator[Fault]:
    """What is wrong with the log: what cannot be read, is missing, or needed no reason."""
    numbers = connection.execute(select(RELEASES.c.number).order_by(RELEASES.c.number)).scalars()
    for wanted, number in enumerate(numbers, 1):
        if number != wanted:
            yield Fault("releases", number, f"release {wanted} is missing before it")
            break
    try:
        releases = read_releases(connection, path)
    except DossierError as error:
        yield from error.faults
        return
    for number, release in enumerate(releases, 1):
        if not release.reason.strip():
            yield Fault("releases", number, "there is no reason")
        if read_marking(release.marking).covers(read_marking(release.required)):
            reason = f"{release.marking or 'no marking'} covers what was asked for"
            yield Fault("releases", number, reason)


def _release(
    at: str, file: str, marking: str | None, required: str, records: str, reason: str
) -> Release:
    instant = datetime.fromisoformat(at)
    if instant.tzinfo is None:
        raise ValueError("at: it has no time zone")
    return Release(instant, file, marking or "", required, tuple(_records(records)), reason)


def _records(text: str) -> Iterator[tuple[str, str]]:
    said: Any = read_json(text)
    if type(said) is not list:
        raise ValueError("records: no list")
    for record in said:
        if type(record) is not list or [type(word) for word in record] != [str, str]:
            raise ValueError("records: no table and id")
        yield record[0], record[1]
