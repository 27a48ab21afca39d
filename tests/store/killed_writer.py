"""Who edits a dossier until somebody kills it, and how it tells what it has done."""

from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from app.store.dossier_file import DossierFile
from tests.store.random_edits import random_edit
from tests.store.samples import NOW, TEXT


def edit_for_ever(path: Path, seed: float, told: Connection) -> None:
    """Tell that it begins, that the dossier is open, and of each edit that was acknowledged."""
    told.send_bytes(b"begun")
    random = Random(seed)
    file = DossierFile.open(path, now=NOW)
    told.send_bytes(b"open")
    while True:
        told.send_bytes(edit_and_tell(file, random).encode())


def edit_and_tell(file: DossierFile, random: Random) -> str:
    """Edit, take back or do again; in a line what is there now."""
    choice = random.random()
    if choice < 0.2:
        file.undo(NOW)
    elif choice < 0.35:
        file.redo(NOW)
    elif choice < 0.45:
        file.keep_text("s-1", TEXT + " word" * random.randrange(9_000), at=NOW)
    elif choice < 0.5:
        file.dismiss("0" * 64, 0, random.randrange(1, 10**9), NOW)
    else:
        file.record(random_edit(file.book, random), NOW)
    return f"{file.n_writes}|{len(file.log)}|{what_is_in(file)}"


def what_is_in(file: DossierFile) -> str:
    """The state of each edit, the length of the text, and how much was dismissed."""
    states = "".join(edit.state.value[1] for edit in file.log)
    lengths = [document.n_characters for document in file.documents()]
    return f"{states} {lengths} {len(file.dismissals_of('0' * 64))}"
