"""The real program, killed while somebody works in its window: what was accepted is there."""

import signal
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.changes import Book
from app.domain.edit_log import EditState
from app.session.opening import open_for_editing
from app.store.dossier_file import DossierFile, check_dossier_file
from tests.flows.window_driver import CONTROL, QUOTATION, SUMMARY

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed so here")

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(small_dossier, tmp_path):
    """The small dossier, kept in a file."""
    path = tmp_path / "mine" / "mine.dossier"
    path.parent.mkdir()
    DossierFile.create(path, Book.of(small_dossier), now=NOW).close()
    return path


@pytest.fixture
def driven(program_environ, tmp_path):
    """Start the program with its driver; it is killed at the latest when the test ends."""
    children = []

    def start(what, path):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.flows.window_driver", what, str(path)],
            env={**program_environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        children.append(child)
        return child

    yield start
    for child in children:
        kill(child)


def kill(child):
    """End it without a word to it; what it had said by then."""
    child.kill()
    said, errors = child.communicate()
    assert child.returncode == -signal.SIGKILL, errors
    return said.splitlines()


def hear(child):
    """The next line it says."""
    line = child.stdout.readline()
    if not line:
        pytest.fail(child.communicate()[1] or "the program ended")
    return line.strip()


@pytest.fixture
def open_again(open_window, qtbot, tmp_path):
    """Open a dossier file in a window of this process."""

    def open_it(path):
        opened = open_for_editing(path, now=NOW, backups=tmp_path / "backups")
        window = open_window(opened.dossier, opened.file)
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return open_it


def test_a_claim_that_was_acknowledged_is_there_after_a_kill(qtbot, driven, path, open_again):
    child = driven("claim", path)
    assert hear(child) == "acknowledged"
    kill(child)
    assert path.with_name(path.name + "-wal").exists(), "it had no time to tidy up"
    window = open_again(path)
    assert QApplication.activeModalWidget() is None, "nothing is asked where nothing is in doubt"
    assert not window.workbench.is_read_only
    assert window.status_line.notice.text() == ""
    dossier = window.session.dossier
    (claim,) = [claim for claim in dossier.claims if claim.summary == SUMMARY]
    (excerpt,) = [excerpt for excerpt in dossier.excerpts if excerpt.exact == QUOTATION]
    (evidence,) = [each for each in dossier.evidence if each.subject == claim.id]
    assert evidence.excerpt == excerpt.id
    undo = window.actions_by_name["undo"]
    assert undo.text().startswith("Undo: add claim")
    qtbot.keyClick(window.map_view, Qt.Key.Key_Z, CONTROL)
    assert SUMMARY not in [claim.summary for claim in window.session.dossier.claims]
    window.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert check_dossier_file(path) == []


@pytest.mark.parametrize("n_lines", [3, 4])
def test_killed_while_an_actor_is_dragged(driven, path, open_again, n_lines):
    """In the midst of a second drag, or just after it: it lies where one that was kept put it."""
    child = driven("drag", path)
    heard = [hear(child) for _ in range(n_lines)] + kill(child)
    kept = [line.split()[1:] for line in heard if line != "held"]
    assert check_dossier_file(path) == []
    window = open_again(path)
    log = window.workbench.log
    assert all(edit.state is EditState.DONE for edit in log)
    assert len(log) - len(kept) in (0, 1), "one more may be on disk that was not told"
    if len(log) == len(kept) and kept:
        assert window.map_layout.final_places()["JPN"] == tuple(map(float, kept[-1]))
        assert "JPN" in window.map_layout.pinned
    for _ in log:
        window.edits.undo()
    assert not any(place.actor == "JPN" for place in window.workbench.book.dossier.places)
