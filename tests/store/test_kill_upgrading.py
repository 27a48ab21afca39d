"""A process that brings an old dossier up to date is killed wherever it could matter.

That is before each call of the system that changes a file or a folder and before each statement
of SQLite, if the disk then holds something else than before the last: each time a process of its
own, ended by a SIGKILL.
"""

import os
import signal
import sqlite3
import sys
import tempfile

import pytest

from app.store.dossier_file import DossierFile, read_dossier_file
from app.store.header import inspect_header
from tests.store.children import in_child
from tests.store.dossier_of_version_1 import SOURCE, TEXT, books, lay
from tests.store.samples import NOW, contents

_CHANGING = {"open", "sendfile", "chmod", "fsync", "link", "replace", "unlink"}

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here"),
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]


class Calls:
    """Tells of the calls that could matter, and kills the process before one of them."""

    def __init__(self, last=None, look=lambda: None):
        self.seen = []
        """What `look` saw before each."""
        self._last = last
        self._look = look

    def __call__(self, frame, event, function):
        if event != "c_call":
            return
        of, name = getattr(function, "__self__", None), function.__name__
        if isinstance(of, (sqlite3.Connection, sqlite3.Cursor)):
            matters = name == "execute"
        else:
            matters = of is sys.modules[os.name] and name in _CHANGING
        if matters:
            if len(self.seen) == self._last:
                os.kill(os.getpid(), signal.SIGKILL)
            self.seen.append(self._look())


def open_watched(path, backups, temporary, calls):
    tempfile.tempdir = str(temporary)
    sys.setprofile(calls)
    try:
        DossierFile.open(path, now=NOW, backups=backups).close()
    finally:
        sys.setprofile(None)


def places_to_kill_at(path, backups, temporary):
    """The numbers of the calls before which the disk holds something new; all goes well."""
    report = temporary.with_name("places")

    def on_disk():
        folders = (path.parent, backups, temporary)
        return [contents(folder) for folder in folders]

    def work():
        calls = Calls(look=on_disk)
        open_watched(path, backups, temporary, calls)
        places = [n for n, seen in enumerate(calls.seen) if seen not in calls.seen[n - 1 : n]]
        report.write_text(" ".join(map(str, places)))

    in_child(work)
    return [int(place) for place in report.read_text().split()]


def kill_before(number, path, backups, temporary):
    child = os.fork()
    if child == 0:
        try:
            open_watched(path, backups, temporary, Calls(number))
        finally:
            os._exit(1)  # only if it came to an end: it is to be killed
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "it came to an end: it was to be killed before"
    assert os.WTERMSIG(status) == signal.SIGKILL


def test_whenever_it_is_killed_the_dossier_is_there(tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    folder = tmp_path / "work"
    folder.mkdir()
    path = folder / "old.dossier"
    lay(path)
    DossierFile.open(path, now=NOW, backups=tmp_path / "backups").close()  # what is made but once
    lay(path)
    places = places_to_kill_at(path, tmp_path / "other-backups", temporary)
    n_old = n_new = n_parts = 0
    for number in places:
        data = lay(path)
        backups = tmp_path / f"backups-{number}"
        kill_before(number, path, backups, temporary)
        n_parts += any(found.suffix == ".part" for found in folder.iterdir())
        if inspect_header(path).version == 1:
            n_old += 1
            assert path.read_bytes() == data
        else:
            n_new += 1
            assert [kept.read_bytes() for kept in backups.glob("*-before-version-3*")] == [data]
        if number % 4 == 0:
            assert read_dossier_file(path) == books()[-2].dossier
        with DossierFile.open(path, now=NOW, backups=backups) as file:
            assert not file.is_read_only
            assert file.book == books()[-2]
            assert file.text_of(SOURCE) == TEXT
            assert file.undo(NOW)
            assert file.redo(NOW)
        assert [found.name for found in folder.iterdir()] == [path.name]
        assert [kept.read_bytes() for kept in backups.glob("*-before-version-3*")] == [data]
    assert min(n_old, n_new, n_parts) > 5
