"""Office files that tell neither when nor where they were made."""

import io
import zipfile

SLIDE_ENDING, SHEET_ENDING = ".pptx", ".docx"
OFFICE_ENDINGS = (SLIDE_ENDING, SHEET_ENDING)

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day a ZIP file can tell: the same file whenever it is written."""


def without_times(content: bytes) -> bytes:
    """The same ZIP file with the same entries in their order, all of the earliest day."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Otherwise the system on which it was made would be told.
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return made.getvalue()
