"""A process that edits is killed at any moment: what it acknowledged is there, and whole.

The writer is forked from this process, so that each starts at once; what it acknowledges
comes through a pipe. Every kill is a SIGKILL of the process that writes.
"""

import os
import select
import signal
from contextlib import suppress
from random import Random

import pytest

from app.domain.changes import Book
from app.store.dossier_file import DossierFile, check_dossier_file
from tests.store.random_edits import random_edit
from tests.store.samples import NOW, TEXT, small_dossier

N_KILLS = 200
_MOST_LINES = 6
_LONGEST_DELAY = 0.01
_LONGEST_LIFE = 30
_PARTS = 4

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here"),
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]


def edit_for_ever(path, seed, pipe):
    """Edit, take back and do again; write a line for each that was acknowledged."""
    random = Random(seed)
    file = DossierFile.open(path, now=NOW)
    os.write(pipe, b"open\n")
    while True:
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
        os.write(pipe, f"{file.n_writes}|{len(file.log)}|{what_is_in(file)}\n".encode())


def what_is_in(file):
    """The state of each edit, the length of the text, and how much was dismissed."""
    states = "".join(edit.state.value[1] for edit in file.log)
    lengths = [document.n_characters for document in file.documents()]
    return f"{states} {lengths} {len(file.dismissals_of('0' * 64))}"


def run_and_kill(path, seed, *, n_lines, delay):
    """What a writer acknowledged before it was killed, in lines.

    It is killed `delay` seconds after it has said so many lines, of which the first is that it
    has opened the dossier; none: from its very beginning.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os.close(reader)
            signal.alarm(_LONGEST_LIFE)  # should it hang, it fails, and so does this test
            edit_for_ever(path, seed, writer)
        os._exit(1)  # only if it failed: it is to be killed
    os.close(writer)
    said = b""
    try:
        while said.count(b"\n") < n_lines and (more := os.read(reader, 65_536)):
            said += more
        select.select([], [], [], delay)
    finally:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        while more := os.read(reader, 65_536):
            said += more
        os.close(reader)
    assert os.WIFSIGNALED(status), "the writer ended by itself: it failed"
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert said.count(b"\n") >= n_lines
    return said.decode().splitlines()[1:]


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
def test_what_was_acknowledged_survives_being_killed(tmp_path, part):
    path = tmp_path / "killed.dossier"
    random = Random(part)
    n_acknowledged = n_left_open = 0
    for number in range(N_KILLS // _PARTS):
        if number % 5 == 0:
            path.unlink(missing_ok=True)
            DossierFile.create(path, Book.of(small_dossier()), now=NOW).close()
        lines = run_and_kill(
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
