"""Opening a dossier, whatever it is kept in."""

from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.faults import DossierError
from app.domain.progress import Report, unreported
from app.domain.withdrawing import standing
from app.formats.data_package import is_data_package, read_data_package
from app.formats.package_descriptor import DESCRIPTOR
from app.store.header import is_dossier_file

NETWORK_ENDINGS = (".graphml", ".gexf", ".csv", ".json")
"""Of files of other programs that are opened as dossiers."""


def open_dossier(path: Path, progress: Report = unreported) -> Dossier:
    """What stands of the dossier at a path: a dossier file, a data package, or a network.

    A data package is its folder or the ``datapackage.json`` in it; networks are files of other
    programs, see :mod:`app.formats.networks.opening`. Withdrawn records of a dossier file are
    left out, and nothing is written.

    Raises
    ------
    DossierError
        If there is nothing at `path`, if it may not be read, if it is of no kind we
        read, or if it has faults; then `faults` are all of them.
    """
    try:
        path.stat()
        if path.is_dir():
            next(path.iterdir(), None)
        is_package = is_data_package(path)
    except FileNotFoundError:
        raise DossierError(f"{path} does not exist") from None
    except OSError as error:
        raise DossierError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise DossierError(f"{str(path)!r} is no path: {error}") from None
    if is_package:
        return read_data_package(path, progress)
    if is_dossier_file(path):
        # Loaded late: SQLAlchemy takes a quarter of a second that data packages need not wait.
        from app.store.dossier_file import read_dossier_file

        return standing(read_dossier_file(path))
    if path.suffix.lower() in NETWORK_ENDINGS and path.is_file():
        from app.formats.networks.opening import read_network

        if (path.parent / DESCRIPTOR).is_file() and path.suffix.lower() == ".csv":
            raise DossierError(f"{path} is one table of a data package: open {path.parent}")
        return read_network(path, progress)
    if path.is_dir():
        raise DossierError(f"{path} is no data package: there is no {DESCRIPTOR} in it")
    kind = f"files ending in {path.suffix}" if path.suffix else "files without an ending"
    raise DossierError(
        f"{path} cannot be opened: {kind} are not read, only dossiers, data packages "
        f"(a folder with {DESCRIPTOR}) and networks ({', '.join(NETWORK_ENDINGS)})"
    )
