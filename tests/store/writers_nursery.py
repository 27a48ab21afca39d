"""Imported by the process from which writers are forked: whoever is born here has edited before.

Its first edit takes a writer ten times as long as the next, which is not what is to be killed.
"""

import tempfile
from pathlib import Path
from random import Random

from app.domain.changes import Book
from app.store.dossier_file import DossierFile
from tests.store.killed_writer import edit_and_tell
from tests.store.samples import NOW, small_dossier

_N_EDITS = 12

with tempfile.TemporaryDirectory() as _folder:
    _path = Path(_folder) / "first.dossier"
    DossierFile.create(_path, Book.of(small_dossier()), now=NOW).close()
    with DossierFile.open(_path, now=NOW) as _file:
        _random = Random(1)
        for _ in range(_N_EDITS):
            edit_and_tell(_file, _random)
