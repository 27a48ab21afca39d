"""What is told of a document that cannot be read."""

from pathlib import Path

from app.domain.faults import DossierError


class DocumentError(DossierError):
    """A file that is no document we read: which, why, and what to do, in one line."""

    def __init__(self, path: Path, reason: str) -> None:
        """`reason` is a clause that follows the path: ``is empty``."""
        super().__init__(f"{_on_one_line(str(path))} {_on_one_line(reason)}")
        self.path = path


def _on_one_line(words: str) -> str:
    """`words` with whatever would break the line shown as an escape; file names may hold it."""
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in words
    )
