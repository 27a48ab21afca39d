"""What left a dossier under a lower marking than that of what it shows, and for which reason."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Release:
    """One figure or copy that was released in spite of markings.

    `file` is the name of the file without its folder; `marking` what stood on it, empty for
    nothing; `required` what its records ask for. `records` are those that stood against it, each
    by table and id, the highest first.
    """

    at: datetime
    file: str
    marking: str
    required: str
    records: tuple[tuple[str, str], ...]
    reason: str
