"""The gate through which figures and copies leave: under no lower marking than they ask for."""

from collections.abc import Sequence
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


def release_or_refuse(jobs: Sequence["FigureJob"], arguments: Arguments, path: Path) -> None:
    """Let figures that go into one file pass, or refuse them; a reason given is kept first.

    Raises
    ------
    UsageError
        If something visible asks for a higher marking, and no reason is given, or the reason
        cannot be kept.
    DossierError
        If the dossier in which the reason is to be kept cannot be written.
    """
    from app.analysis.markings import in_order
    from app.figures.banner import against_marking

    found = {marked for job in jobs for marked in against_marking(job.scene, job.request)}
    if found:
        pass_with_reason(in_order(found), arguments, path)


def pass_with_reason(against: Sequence["MarkedRecord"], arguments: Arguments, path: Path) -> None:
    """Keep why something passes that marked records stand against; refuse it without a reason.

    Raises
    ------
    UsageError
        As :func:`release_or_refuse` says.
    DossierError
        Likewise.
    """
    from app.analysis.markings import marking_of
    from app.domain.marking import read_marking
    from app.domain.release import Release

    wanted, required = read_marking(arguments.marking), marking_of(against)
    first = against[0]
    if arguments.override_marking is None:
        raise UsageError(
            message(
                "CommandLine",
                "'{marking}' is lower than '{required}', which {count} of the records shown ask"
                " for, first {table} {id} ({words}); --override-marking REASON lets it pass",
            ),
            marking=str(wanted),
            required=str(required),
            count=len(against),
            table=first.table,
            id=first.id,
            words=first.words,
        )
    records = tuple((each.table, each.id) for each in against)
    now = datetime.now(UTC)
    reason = arguments.override_marking
    _keep(Release(now, path.name, str(wanted), str(required), records, reason), arguments)


def _keep(release: "Release", arguments: Arguments) -> None:
    from app.store.dossier_file import DossierFile, is_dossier_file

    dossier = arguments.dossier
    if dossier is None or not is_dossier_file(dossier):
        raise UsageError(
            message(
                "CommandLine",
                "the reason for a lower marking is kept in a dossier file, and this is none:"
                " make one first",
            )
        )
    from app.session.folders import backup_folder

    with DossierFile.open(dossier, now=release.at, backups=backup_folder()) as file:
        file.note_release(release)
