"""The windows of the program: the first dossier may have been begun before there is any."""

from datetime import date
from pathlib import Path

from app.domain.progress import unreported
from app.ui.start import Windows


class Ahead:
    """Something that is being read already."""

    path = Path("large.dossier")

    def __init__(self):
        self.taken = []

    def take(self, progress):
        self.taken.append(progress)
        return "ready"


def test_what_is_read_already_is_not_read_again():
    ahead = Ahead()
    read = Windows(date(2026, 5, 4), "en", ahead)._reading(ahead.path)
    assert read(unreported) == "ready"
    assert ahead.taken == [unreported]
