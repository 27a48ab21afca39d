"""``datapackage.json``: read within limits, and where it says the tables lie.

Source: Frictionless Data, *Data Package*, https://specs.frictionlessdata.io/data-package/.
Our own words stand under ``multivector``; a package without them is read as well.
"""

import json
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from app.domain.dates import DateError, PartialDate
from app.domain.faults import DossierError
from app.domain.suggestions import nearest, quoted
from app.formats.fault_report import FaultReport
from app.formats.limits import MAX_DESCRIPTOR_BYTES, MAX_TABLE_BYTES
from app.formats.tables import TABLES

DESCRIPTOR = "datapackage.json"
SCHEMA_VERSION = 1
"""Of the tables as they are here; raised when an older reader would misread them."""

# What a table may say of how it is written, because it says what we read anyway.
_OUR_DIALECT = {
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
    "headerRows": [1],
    "skipInitialSpace": False,
}
_OUR_ENCODINGS = {"utf-8", "utf8", "utf-8-sig"}


_MOST_DIGITS = 100


@dataclass
class PackageDescriptor:
    """What the reader needs of it.

    `files` are the tables' files, those only that can be opened; `places` how the
    report calls the file of each table, as the descriptor names it.
    """

    title: str = ""
    default_as_of: str = ""
    focus_sources: tuple[str, ...] = ()
    focus_blocs: tuple[str, ...] = ()
    background_actors: tuple[str, ...] = ()
    files: dict[str, Path] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)


def read_descriptor(folder: Path, report: FaultReport) -> PackageDescriptor:
    """Read the descriptor of a package; what is wrong in it goes to `report`.

    Raises
    ------
    DossierError
        If nothing else of the package can be read: it is not there, not readable, no
        JSON object, or of a newer version.
    """
    content = _load(folder / DESCRIPTOR)
    ours = content.get("multivector", {})
    if not isinstance(ours, dict):
        report.add(DESCRIPTOR, None, "multivector: is not an object")
        ours = {}
    _check_version(ours, folder / DESCRIPTOR)
    descriptor = PackageDescriptor(
        title=_text(content, "title", report),
        default_as_of=_text(ours, "default_as_of", report),
        focus_sources=_texts(ours, "focus_sources", report),
        focus_blocs=_texts(ours, "focus_blocs", report),
        background_actors=_texts(ours, "background_actors", report),
    )
    if descriptor.default_as_of:
        try:
            PartialDate.parse(descriptor.default_as_of)
        except DateError as error:
            reason = f"{quoted(error.text)} is not a date: {error.reason}"
            report.add(DESCRIPTOR, None, f"default_as_of: {reason}")
    _find_tables(folder, content.get("resources"), descriptor, report)
    return descriptor


def _load(path: Path) -> dict[str, Any]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DossierError(f"{path} is not a file")
        with path.open("rb") as file:
            raw = file.read(MAX_DESCRIPTOR_BYTES + 1)
    except OSError as error:
        raise DossierError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError as error:  # a NUL in the path
        raise DossierError(f"{str(path)!r} is no path: {error}") from None
    if len(raw) > MAX_DESCRIPTOR_BYTES:
        raise DossierError(f"{path} is longer than {MAX_DESCRIPTOR_BYTES:,} bytes")
    try:
        content = json.loads(
            raw.decode("utf-8-sig"),
            object_pairs_hook=_once,
            parse_constant=_no_constant,
            parse_int=_whole,
        )
    except UnicodeDecodeError as error:
        raise DossierError(f"{path}: byte {error.start + 1:,} is not UTF-8") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise DossierError(f"{path} is not JSON: {error.msg} ({where})") from None
    except RecursionError:
        raise DossierError(f"{path} is nested too deeply") from None
    except ValueError as error:
        raise DossierError(f"{path} is not JSON: {error}") from None
    if not isinstance(content, dict):
        raise DossierError(f"{path} is not a JSON object")
    return content


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{quoted(twice)} is given twice in one object")
    return content


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"a number of {len(digits):,} digits")
    return int(digits)


def _no_constant(word: str) -> Any:
    raise ValueError(f"{word} is no JSON number")


def _check_version(ours: Mapping[str, Any], path: Path) -> None:
    version = ours.get("schema_version", SCHEMA_VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DossierError(f"{path}: schema_version {quoted(str(version))} is not a number from 1")
    if version > SCHEMA_VERSION:
        raise DossierError(
            f"{path} is of schema version {quoted(str(version))[1:-1]}; this program reads up to "
            f"{SCHEMA_VERSION}: a newer Multivector is needed"
        )


def _text(content: Mapping[str, Any], key: str, report: FaultReport) -> str:
    value = content.get(key, "")
    if isinstance(value, str) and not any(unicodedata.category(c) in {"Cc", "Cs"} for c in value):
        return value
    report.add(DESCRIPTOR, None, f"{key}: is not a line of text")
    return ""


def _texts(content: Mapping[str, Any], key: str, report: FaultReport) -> tuple[str, ...]:
    value = content.get(key, [])
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    report.add(DESCRIPTOR, None, f"{key}: is not a list of ids")
    return ()


def _find_tables(
    folder: Path, resources: Any, descriptor: PackageDescriptor, report: FaultReport
) -> None:
    if not isinstance(resources, list):
        report.add(DESCRIPTOR, None, "resources: there is no list of tables")
        return
    known = [table.name for table in TABLES]
    named: set[str] = set()
    for number, resource in enumerate(resources, start=1):
        name = resource.get("name") if isinstance(resource, dict) else None
        if not isinstance(name, str):
            report.add(DESCRIPTOR, None, f"resources: the {number}. is not an object with a name")
        elif name not in known:
            near = nearest(name, known)
            reason = f"resources: unknown table {quoted(name)}"
            report.add(DESCRIPTOR, None, reason + (f"; nearest is {near!r}" if near else ""))
        elif name in named:
            report.add(DESCRIPTOR, None, f"resources: table {name!r} is given twice")
        else:
            named.add(name)
            _find_table(folder, name, resource, descriptor, report)
    for name in known:
        if name not in named:
            report.add(DESCRIPTOR, None, f"resources: table {name!r} is missing")


def _find_table(
    folder: Path,
    name: str,
    resource: Mapping[str, Any],
    descriptor: PackageDescriptor,
    report: FaultReport,
) -> None:
    for difference in _unlike_ours(resource):
        report.add(DESCRIPTOR, None, f"{name}: {difference}")
    path = resource.get("path")
    refusal = _path_fault(path)
    if refusal:
        report.add(DESCRIPTOR, None, f"{name}: {refusal}")
        return
    place = PurePosixPath(str(path)).as_posix()
    descriptor.places[name] = place
    refusal = _file_fault(folder, folder / place)
    if refusal:
        report.add(place, None, refusal)
    else:
        descriptor.files[name] = folder / place


def _unlike_ours(resource: Mapping[str, Any]) -> list[str]:
    """What a resource says of its file that we would misread."""
    encoding = resource.get("encoding", "utf-8")
    faults = []
    if not isinstance(encoding, str) or encoding.lower() not in _OUR_ENCODINGS:
        faults.append(f"encoding {quoted(str(encoding))} is not read; only utf-8 is")
    dialect = resource.get("dialect", {})
    if not isinstance(dialect, dict):
        return [*faults, "dialect: is not an object"]
    nested = dialect.get("csv", {})
    said = {**dialect, **(nested if isinstance(nested, dict) else {})}
    for key, ours in _OUR_DIALECT.items():
        if said.get(key, ours) != ours:
            faults.append(f"dialect: {key} {quoted(str(said[key]))} is not read; only {ours!r} is")
    return faults


def _path_fault(path: Any) -> str | None:
    """Why a resource's path is not one of a file in the package's folder."""
    if not isinstance(path, str) or not path:
        return "path: is not the path of one file"
    if "://" in path:
        return f"path: {quoted(path)} is an address; nothing is ever fetched"
    parts = path.split("/")
    if not path.isprintable() or "\\" in path or ":" in path or path.startswith(("/", "~")):
        return f"path: {quoted(path)} is not a path inside the package's folder"
    if ".." in parts:
        return f"path: {quoted(path)} leads out of the package's folder"
    return None


def _file_fault(folder: Path, path: Path) -> str | None:
    """Why a file is not opened; None if it can be."""
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return "the file leads out of the package's folder"
        found = path.stat()
    except FileNotFoundError:
        return "the file is missing"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    except RuntimeError:  # a circle of symbolic links, on Python before 3.13
        return "cannot be read: the link leads to itself"
    if not stat.S_ISREG(found.st_mode):
        return "is not a file"
    if found.st_size > MAX_TABLE_BYTES:
        return f"the file has {found.st_size:,} bytes, more than {MAX_TABLE_BYTES:,}"
    return None
