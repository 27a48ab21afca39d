"""Writes a dossier as a data package: what is read back is the same dossier.

Cells stand as they are, without a sign against formulas, since quotations are verbatim: who
opens the tables in a spreadsheet does so as text. Withdrawn records, places, views, texts and
the log of edits are the dossier file's alone.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from app.domain.dossier import Dossier
from app.domain.faults import DossierError
from app.domain.records import Evidence
from app.domain.vocabulary import SubjectKind
from app.domain.withdrawing import standing
from app.formats.cells import LIST_MARK
from app.formats.data_package import is_data_package
from app.formats.package_descriptor import DESCRIPTOR, SCHEMA_VERSION
from app.formats.package_schema import package_resources
from app.formats.tables import TABLES, Table
from app.formats.whole_files import put_file

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def write_data_package(dossier: Dossier, folder: Path) -> None:
    """Write the tables and what describes them into a folder, made if it is not there.

    Raises
    ------
    DossierError
        If there is something else in the folder, or something cannot be written. Each file is
        whole then, the old or the new.
    """
    try:
        if folder.exists() and any(folder.iterdir()) and not is_data_package(folder):
            raise DossierError(f"cannot write '{folder}': something else is in that folder")
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise DossierError(f"cannot write '{folder}': {error.strerror}") from error
    for name, content in package_files(dossier).items():
        put_file(folder / name, content)


def package_files(dossier: Dossier) -> Mapping[str, bytes]:
    """The files of a package by name, what describes them last."""
    counting = standing(dossier)
    files = {f"{table.name}.csv": _table(table, getattr(counting, table.name)) for table in TABLES}
    return {**files, DESCRIPTOR: _descriptor(counting)}


def _descriptor(dossier: Dossier) -> bytes:
    ours = {
        "schema_version": SCHEMA_VERSION,
        "default_as_of": dossier.default_as_of,
        "focus_sources": list(dossier.focus_sources),
        "focus_blocs": list(dossier.focus_blocs),
        "background_actors": list(dossier.background_actors),
    }
    described = {
        "$schema": _PROFILE,
        "name": "multivector-dossier",
        "title": dossier.title,
        "multivector": {name: value for name, value in ours.items() if value},
        "resources": package_resources(),
    }
    said = {name: value for name, value in described.items() if value}
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def _table(table: Table, records: Sequence[Any]) -> bytes:
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(table.header)
    for record in records:
        rows.writerow([_cell(value) for value in _values(record)])
    return written.getvalue().encode()


def _values(record: Any) -> Iterator[Any]:
    """The values of a record in the order of its table's columns."""
    if not isinstance(record, Evidence):
        yield from (getattr(record, field.name) for field in fields(record))
        return
    yield record.id
    yield from (record.subject if kind is record.subject_kind else None for kind in SubjectKind)
    yield from (record.stance, record.excerpt, record.source)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return LIST_MARK.join(map(str, value))
    return _decimal(value) if isinstance(value, float) else str(value)


def _decimal(number: float) -> str:
    """A number of degrees as our reader takes it: never with an exponent, at least 33.00."""
    whole, _, decimals = f"{number:.12f}".rstrip("0").partition(".")
    return f"{whole}.{decimals:0<2}"
