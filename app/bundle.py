"""Where the files that come with the program lie: the atlas, fonts, icons, translations.

In an installed program they are inside the package, in a checkout beside it. Nothing
here looks at the working directory. Rooms below the window are handed paths and do not
import this module.
"""

from importlib.resources import files
from pathlib import Path


def bundled_data() -> Path:
    """Give the folder of the bundled atlas, a data package.

    Raises
    ------
    FileNotFoundError
        If the program was installed without it.
    """
    return _find_folder("data")


def bundled_resource(*parts: str) -> Path:
    """Give a file or folder below ``resources``, as in ``bundled_resource("fonts")``.

    Raises
    ------
    FileNotFoundError
        If there is none of that name.
    """
    path = _find_folder("resources").joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"the program was installed without {'/'.join(parts)}")
    return path


def _find_folder(name: str) -> Path:
    # Always a real folder: Qt opens fonts and translations by path, and wheels are unpacked.
    package = Path(str(files("app")))
    for place in (package / name, package.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the program was installed without its folder {name!r}")
