"""Opening a dossier, whatever it is kept in."""

from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.faults import DossierError
from app.formats.data_package import is_data_package, read_data_package
from app.formats.package_descriptor import DESCRIPTOR


def open_dossier(path: Path) -> Dossier:
    """The dossier at a path: the folder of a data package, or its ``datapackage.json``.

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
        return read_data_package(path)
    if path.is_dir():
        raise DossierError(f"{path} is no data package: there is no {DESCRIPTOR} in it")
    kind = f"files ending in {path.suffix}" if path.suffix else "files without an ending"
    raise DossierError(
        f"{path} cannot be opened: {kind} are not read, only data packages "
        f"(a folder with {DESCRIPTOR})"
    )
