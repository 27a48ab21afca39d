"""A process that edits is killed at any moment: what it acknowledged is there, and whole.

The writers are forked from a process that does nothing else, so that each starts at once: from
one as large as this, most of a life would pass in copying what it never reads. What they
acknowledge comes through a pipe. Every kill is a SIGKILL of the process that writes.
"""

import multiprocessing
import shutil
import signal
import time
from contextlib import suppress
from random import Random

import pytest

from app.domain.changes import Book
from app.store.dossier_file import DossierFile, check_dossier_file
from tests.store.killed_writer import edit_for_ever, what_is_in
from tests.store.samples import NOW, small_dossier

N_KILLS = 200
_MOST_LINES = 6
_LONGEST_DELAY = 0.01
_LONGEST_SILENCE = 30
_PARTS = 4

pytestmark = pytest.mark.skipif(
    "forkserver" not in multiprocessing.get_all_start_methods(),
    reason="this system has neither fork nor SIGKILL",
)


@pytest.fixture(scope="module")
def nursery():
    """Where writers come from; with pytest, for a writer imports what started all of this."""
    nursery = multiprocessing.get_context("forkserver")
    nursery.set_forkserver_preload(["pytest", "tests.store.writers_nursery"])
    return nursery


def run_and_kill(nursery, path, seed, *, n_lines, delay):
    """What a writer acknowledged before it was killed, in lines.

    It is killed `delay` seconds after it has said so many lines, of which the first is that it
    has opened the dossier; none: from its very beginning.
    """
    told, tells = nursery.Pipe(duplex=False)
    writer = nursery.Process(target=edit_for_ever, args=(path, seed, tells))
    writer.start()
    tells.close()
    said = []
    try:
        while len(said) < 1 + n_lines:
            assert told.poll(_LONGEST_SILENCE), "the writer hangs"
            said.append(told.recv_bytes())
        time.sleep(delay)
    except EOFError:
        pytest.fail("the writer ended by itself")
    finally:
        writer.kill()
        writer.join()
    assert writer.exitcode == -signal.SIGKILL, "the writer ended by itself: it failed"
    with told, suppress(EOFError):
        while True:
            said.append(told.recv_bytes())
    return [line.decode() for line in said[2:]]


def can_be_taken_back_and_done_again(file):
    last = file.book
    n_undone = 0
    while file.undo(NOW):
        n_undone += 1
    assert file.book == Book.of(small_dossier())
    for _ in range(n_undone):
        file.redo(NOW)
    assert file.book == last


@pytest.mark.parametrize("part", range(_PARTS))
def test_what_was_acknowledged_survives_being_killed(nursery, made, tmp_path, part):
    path = tmp_path / "killed.dossier"
    random = Random(part)
    n_acknowledged = n_left_open = 0
    for number in range(N_KILLS // _PARTS):
        if number % 5 == 0:
            path.unlink(missing_ok=True)
            shutil.copy(made, path)
        lines = run_and_kill(
            nursery,
            path,
            random.random(),
            n_lines=random.randrange(_MOST_LINES),
            delay=random.uniform(0, _LONGEST_DELAY),
        )
        n_acknowledged += len(lines)
        n_left_open += path.with_name("killed.dossier-wal").exists()
        if number % 5 == 0:
            assert check_dossier_file(path) == [], "read with its log, nothing joined"
        with DossierFile.open(path, now=NOW) as file:
            assert not file.is_read_only, "the lock of the dead is free"
            if lines:
                n_writes, n_edits, contents = lines[-1].split("|")
                # One more may be on disk that there was no time to acknowledge.
                if file.n_writes == int(n_writes):
                    assert what_is_in(file) == contents
                else:
                    assert file.n_writes == int(n_writes) + 1
                    assert len(file.log) - int(n_edits) in (0, 1)
                    assert len(file.documents()) >= ("[]" not in contents), "the text is gone"
            if number % 5 == 4:
                can_be_taken_back_and_done_again(file)
            assert file.check() == []
        assert [found.name for found in tmp_path.iterdir()] == ["killed.dossier"]
    assert n_acknowledged > N_KILLS // _PARTS // 2
    assert n_left_open > N_KILLS // _PARTS // 2
