"""The gate through which figures leave: under no lower marking than what they show asks for."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import UsageError
from app.cli.texts import message

if TYPE_CHECKING:
    from app.analysis.markings import MarkedRecord
    from app.domain.release import Release
    from app.ui.figure_files import FigureJob


def ask_gate(jobs: Sequence["FigureJob"], arguments: Arguments, path: Path) -> Callable[[], None]:
    """Refuse figures that go into one file, or let them pass.

    What is given back is called just before they leave: it keeps the reason, if one was needed.

    Raises
    ------
    UsageError
        If something visible asks for a higher marking and no reason is given, or there is no
        file to keep the reason in.
    """
    from app.analysis.markings import in_order
    from app.figures.banner import against_marking

    found = in_order({marked for job in jobs for marked in against_marking(job.scene, job.request)})
    if not found:
        return lambda: None
    release = _released(found, arguments, path)
    return lambda: _keep(release, arguments)


def _released(against: Sequence["MarkedRecord"], arguments: Arguments, path: Path) -> "Release":
    """What is to be kept of a release in spite of marked records."""
    from app.analysis.markings import marking_of
    from app.domain.marking import read_marking
    from app.domain.release import Release
    from app.store.header import is_dossier_file

    wanted, required = read_marking(arguments.marking), marking_of(against)
    first, reason, dossier = against[0], arguments.override_marking, arguments.dossier
    if reason is None:
        raise UsageError(
            message(
                "CommandLine",
                "'{marking}' is lower than '{required}', asked for by {count} of the records shown,"
                " first {table} {id} ({words}); --override-marking REASON lets it pass",
            ),
            marking=str(wanted),
            required=str(required),
            count=len(against),
            table=first.table,
            id=first.id,
            words=first.words,
        )
    if dossier is None or not is_dossier_file(dossier):
        raise UsageError(
            message(
                "CommandLine",
                "the reason for a lower marking is kept in a dossier file, and this is none:"
                " make one first",
            )
        )
    records = tuple((each.table, each.id) for each in against)
    return Release(datetime.now(UTC), path.name, str(wanted), str(required), records, reason)


def _keep(release: "Release", arguments: Arguments) -> None:
    """Write a release down.

    Raises
    ------
    DossierError
        If it cannot be written: then nothing leaves.
    """
    from app.session.folders import backup_folder
    from app.store.dossier_file import DossierFile

    assert arguments.dossier is not None, "it was asked for before"
    with DossierFile.open(arguments.dossier, now=release.at, backups=backup_folder()) as file:
        file.note_release(release)
