"""The data package: a folder with ``datapackage.json`` and one CSV file per table.

Read whole or not at all: every file is read to its end, every row is checked, and the
faults of all of them come in one report.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.checks import check_dossier
from app.domain.dossier import Dossier
from app.domain.faults import DossierError, Fault, Severity
from app.domain.progress import Report, unreported
from app.formats.fault_report import FaultReport
from app.formats.package_descriptor import DESCRIPTOR, PackageDescriptor, read_descriptor
from app.formats.table_reading import TableReading, read_table
from app.formats.tables import TABLES


def is_data_package(path: Path) -> bool:
    """Whether a path is the folder of a data package, or its ``datapackage.json``."""
    return path.name == DESCRIPTOR if path.is_file() else (path / DESCRIPTOR).is_file()


def read_data_package(path: Path, progress: Report = unreported) -> Dossier:
    """The dossier of a data package.

    Parameters
    ----------
    path
        The folder, or the ``datapackage.json`` in it.

    Raises
    ------
    DossierError
        If it cannot be read or has any error; `faults` are all there are, by file and
        row. Warnings alone do not keep it from being read: ask
        :func:`~app.domain.checks.check_dossier` for them.
    """
    folder = path.parent if path.name == DESCRIPTOR else path
    report = FaultReport()
    descriptor = read_descriptor(folder, report)
    readings = {
        table.name: read_table(
            table, descriptor.files[table.name], descriptor.places[table.name], report, progress
        )
        if table.name in descriptor.files
        else TableReading()
        for table in TABLES
    }
    dossier = _build(descriptor, readings)
    progress()
    unread = {name for name, reading in readings.items() if not reading.is_complete}
    for fault in check_dossier(dossier, unread=unread):
        if fault.severity is Severity.ERROR:
            _add(fault, descriptor, readings, report)
    if len(report):
        raise _error(path, descriptor, readings, report)
    return dossier


def _build(descriptor: PackageDescriptor, readings: Mapping[str, TableReading]) -> Dossier:
    tables: dict[str, Any] = {name: tuple(r.records) for name, r in readings.items()}
    words: dict[str, Any] = {
        "title": descriptor.title,
        "default_as_of": descriptor.default_as_of,
        "focus_sources": descriptor.focus_sources,
        "focus_blocs": descriptor.focus_blocs,
        "background_actors": descriptor.background_actors,
    }
    return Dossier(**tables, **words)


def _add(
    fault: Fault,
    descriptor: PackageDescriptor,
    readings: Mapping[str, TableReading],
    report: FaultReport,
) -> None:
    """Report a fault of a record at the row it was read from."""
    name = fault.place.removesuffix(".csv")
    if fault.row is None or name not in readings:
        report.add(fault.place, fault.row, fault.reason)
        return
    reading = readings[name]
    row = reading.rows[fault.row - 2]
    # Where a cell is at fault the record is partly made up: only what is said of a sound
    # cell is true then.
    about = fault.reason.partition(":")[0]
    if row not in reading.doubtful or about in reading.doubtful[row]:
        report.add(descriptor.places[name], row, fault.reason)


def _error(
    path: Path,
    descriptor: PackageDescriptor,
    readings: Mapping[str, TableReading],
    report: FaultReport,
) -> DossierError:
    n_read = sum(reading.n_read for reading in readings.values())
    n_kept = sum(
        len(set(reading.rows) - report.faulty_rows(descriptor.places.get(name, "")))
        for name, reading in readings.items()
    )
    what = f"{path} is not opened ({n_read:,} rows read, {n_read - n_kept:,} of them refused)"
    files = [descriptor.places.get(table.name, "") for table in TABLES]
    return report.error(what, [DESCRIPTOR, *files])
