"""``multivector import``: documents and other dossiers into a dossier, with a report.

Documents are read before anything is written, and are one edit. A dossier that is not there
is made from the bundled atlas, once something was found that can be taken in.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.arguments import Arguments, read_ending
from app.cli.errors import Exit, UsageError
from app.cli.opening import read_dossier
from app.cli.outputs import check_writable
from app.cli.streams import one_line, tell
from app.cli.texts import Texts, message
from app.domain.faults import DossierError

if TYPE_CHECKING:
    from app.editing.combining import Combination
    from app.session.importing import ImportedFile, ImportReport, ReadFile, Refused
    from app.store.dossier_file import DossierFile


@dataclass(frozen=True)
class _TakenIn:
    """What came of another dossier: how much was changed by it, or why nothing was."""

    path: Path
    n_changes: int = 0
    conflicts: tuple[str, ...] = ()
    reason: str = ""


def run(arguments: Arguments, texts: Texts) -> int:
    """Take everything in that can be, tell what became of it, and of each refusal why.

    Raises
    ------
    UsageError
        If the dossier cannot be written.
    DossierError
        If it cannot be read, or not be kept.
    """
    from app.reading.opening import find_documents
    from app.session.importing import Outcome, read_documents

    path = arguments.dossier
    assert path is not None, "the parser asks for it"
    is_new = not path.exists()
    if is_new:
        read_ending(path, (".dossier",))
        check_writable(path)
    data = [each for each in arguments.files if _is_data(each)]
    files = find_documents(each for each in arguments.files if each not in data)
    read = [*read_documents(files), *_empty_folders(arguments.files, data)]
    refused_data = _unreadable(data, path)
    if is_new and len(refused_data) == len(data) and not any(map(_is_read, read)):
        report, taken, is_new = _all_refused(read), refused_data, False
    else:
        report, taken = _take_in(path, read, data, refused_data, is_new=is_new)
    if arguments.json:
        _print_json(path, report, taken, is_new=is_new)
    else:
        _print_lines(path, report, taken, texts, is_new=is_new)
    refusals = list(_refusals(report, taken))
    for line in refusals:
        tell(line)
    if not refusals:
        return Exit.DONE
    n_refused = report.count(Outcome.REFUSED) + sum(bool(each.reason) for each in taken)
    is_any_left = n_refused < len(report.files) + len(taken)
    return Exit.FAULTS if is_any_left else Exit.USAGE


def _is_data(path: Path) -> bool:
    """Whether something is a dossier of whatever kind, not a document."""
    from app.formats.data_package import is_data_package
    from app.formats.opening import NETWORK_ENDINGS
    from app.store.header import is_dossier_file

    try:
        is_network = path.suffix.lower() in NETWORK_ENDINGS and path.is_file()
        return is_network or is_data_package(path) or (path.is_file() and is_dossier_file(path))
    except (OSError, ValueError, DossierError):
        return False


def _is_read(each: "ReadFile | Refused") -> bool:
    from app.session.importing import ReadFile

    return isinstance(each, ReadFile)


def _empty_folders(paths: Sequence[Path], data: Sequence[Path]) -> Iterator["Refused"]:
    """Folders that were named and hold nothing that is called like a document."""
    from app.reading.opening import find_documents
    from app.session.importing import Refused

    for path in paths:
        if path not in data and path.is_dir() and not find_documents([path]):
            yield Refused(path, f"{path} holds no documents and no data package")


def _unreadable(data: Sequence[Path], target: Path) -> list[_TakenIn]:
    """Those of some dossiers that cannot be taken in, found before anything is written."""
    from app.cli.errors import describe_dossier_error

    refused = []
    for path in data:
        if target.exists() and path.exists() and path.samefile(target):
            refused.append(_TakenIn(path, reason=f"{path} is the dossier itself"))
            continue
        try:
            read_dossier(path)
        except DossierError as error:
            reason, _ = describe_dossier_error(error, Texts("en"))
            refused.append(_TakenIn(path, reason=reason))
    return refused


def _all_refused(read: "Sequence[ReadFile | Refused]") -> "ImportReport":
    from app.domain.changes import Book
    from app.domain.dossier import Dossier
    from app.session.importing import plan_import

    return plan_import(read, Book.of(Dossier()), ()).report


def _take_in(
    path: Path,
    read: "Sequence[ReadFile | Refused]",
    data: Sequence[Path],
    refused: Sequence[_TakenIn],
    *,
    is_new: bool,
) -> "tuple[ImportReport, list[_TakenIn]]":
    from app.editing.history import History
    from app.session.importing import plan_import, record_import

    now = datetime.now(UTC)
    with _open(path, now, is_new=is_new) as file:
        if file.is_read_only:
            raise UsageError(
                message(
                    "CommandLine",
                    "'{path}' cannot be written: it is protected or open in a window; close that"
                    " and try again",
                ),
                path=path,
            )
        history = History(file)
        plan = plan_import(read, file.book, file.documents())
        report = record_import(plan, lambda edit: history.apply(edit, now), file, now)
        known = {each.path: each for each in refused}
        taken = [known.get(each) or _combined(file, history, each, now) for each in data]
    return report, taken


def _open(path: Path, now: datetime, *, is_new: bool) -> "DossierFile":
    from app.domain.changes import Book
    from app.session.folders import backup_folder
    from app.store.dossier_file import DossierFile

    if is_new:
        return DossierFile.create(path, Book.of(read_dossier(None)), now=now)
    return DossierFile.open(path, now=now, backups=backup_folder())


def _combined(file: "DossierFile", history: Any, path: Path, now: datetime) -> _TakenIn:
    """Take in what another dossier has and ours not; where both differ, ours stays."""
    from app.session.folders import backup_folder
    from app.session.taking_in import take_in

    try:
        combination = take_in(file, path, now=now, backups=backup_folder())
        edit = combination.edit_of()
        history.apply(edit, now)
    except DossierError as error:
        return _TakenIn(path, reason=f"{path} cannot be taken in: {error.reason}")
    return _TakenIn(path, len(edit.changes), tuple(_conflicts(combination)))


def _conflicts(combination: "Combination") -> Iterator[str]:
    return (f"{item.table} {item.key}" for item in combination.conflicts)


def _refusals(report: "ImportReport", taken: Sequence[_TakenIn]) -> Iterator[str]:
    from app.session.importing import Outcome

    for file in report.having(Outcome.REFUSED):
        yield file.reason
    for each in taken:
        if each.reason:
            yield each.reason
        for conflict in each.conflicts:
            yield f"{each.path}: {conflict} differs from ours, which stays"


def _print_lines(
    path: Path,
    report: "ImportReport",
    taken: Sequence[_TakenIn],
    texts: Texts,
    *,
    is_new: bool,
) -> None:
    from app.session.importing import Outcome

    def say(text: str, **facts: object) -> None:
        sys.stdout.write(f"{one_line(text.format(**facts))}\n")

    if is_new:
        say(texts.translate("CommandLine", "{path}: made from the bundled atlas"), path=path)
    for file in report.files:
        if file.outcome is not Outcome.REFUSED:
            line = (file.outcome, file.source or "", one_line(f"{file.title}{_anchored(file)}"))
            sys.stdout.write("\t".join(line) + "\n")
    for each in taken:
        if not each.reason:
            sys.stdout.write(f"taken in\t{one_line(str(each.path))}\t{each.n_changes}\n")
    told = texts.translate(
        "CommandLine",
        "{n} documents: {added} added, {linked} linked to sources that were there,"
        " {there} there already, {refused} refused",
    )
    counts = {str(outcome): report.count(outcome) for outcome in Outcome}
    say(told, n=len(report.files), **counts)


def _anchored(file: "ImportedFile") -> str:
    if not file.anchors:
        return ""
    return f" ({', '.join(f'{number} {state}' for state, number in file.anchors.items())})"


def _print_json(
    path: Path, report: "ImportReport", taken: Sequence[_TakenIn], *, is_new: bool
) -> None:
    from app.session.importing import Outcome

    document = {
        "dossier": str(path),
        "created": is_new,
        "counts": {str(outcome): report.count(outcome) for outcome in Outcome},
        "documents": [
            {
                "path": str(file.path),
                "outcome": str(file.outcome),
                "source": file.source,
                "title": file.title,
                "quotations": {str(key): n for key, n in (file.anchors or {}).items()},
                "remarks": list(file.remarks),
                "reason": file.reason or None,
            }
            for file in report.files
        ],
        "dossiers": [
            {
                "path": str(each.path),
                "changes": each.n_changes,
                "conflicts": list(each.conflicts),
                "reason": each.reason or None,
            }
            for each in taken
        ],
    }
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
