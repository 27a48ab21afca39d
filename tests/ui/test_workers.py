"""One thread beside the window: jobs go in, answers come out where they were asked for."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.ui.workers import Job, Progress, Worker

PATIENCE_S = 20.0


class Told:
    """What a worker has told, and on which thread."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.failed: list[Job] = []
        self.threads: set[object] = set()

    def answer(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(current_thread())

    def failure(self, job: Job) -> None:
        self.failed.append(job)
        self.threads.add(current_thread())


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def worker(qapp: QCoreApplication, told: Told) -> Iterator[Worker]:
    worker = Worker("test", told.answer, told.failure)
    yield worker
    worker.close()


def counting(n: int) -> Job:
    """A job of `n` slices, each of which answers with its number and thread."""
    numbers = iter(range(1, n + 1))

    def run() -> Progress:
        number = next(numbers)
        return Progress((number, current_thread()), None if number == n else 0.0)

    return run


def test_a_job_is_done_to_its_end_on_one_other_thread(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    assert not worker.has_thread
    worker.run(counting(50))
    qtbot.waitUntil(lambda: bool(told.answers) and told.answers[-1][0] == 50)  # type: ignore[index]
    numbers = [number for number, _ in told.answers]  # type: ignore[misc]
    assert numbers == sorted(set(numbers))
    threads = {thread for _, thread in told.answers}  # type: ignore[misc]
    assert len(threads) == 1
    assert main_thread() not in threads
    assert told.threads == {main_thread()}
    assert worker.has_thread


def test_answers_that_nobody_takes_give_way_to_later_ones(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    done = Event()
    job = counting(1_000)

    def run() -> Progress:
        progress = job()
        if progress.next_in_s is None:
            done.set()
        return progress

    worker.run(run)
    assert done.wait(PATIENCE_S)
    qtbot.waitUntil(lambda: bool(told.answers) and told.answers[-1][0] == 1_000)  # type: ignore[index]
    assert len(told.answers) <= 2


def test_another_job_takes_the_place_of_one_under_way(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    started, stopped = Event(), []

    def endless() -> Progress:
        started.set()
        return Progress("endless", 0.0)

    def last() -> Progress:
        stopped.append(True)
        return Progress("last", None)

    worker.run(endless)
    assert started.wait(PATIENCE_S)
    worker.run(last)
    qtbot.waitUntil(lambda: "last" in told.answers)
    assert told.answers[-1] == "last"
    assert stopped == [True]


def test_a_slice_that_is_not_due_for_long_does_not_keep_another_job_waiting(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    worker.run(lambda: Progress("rare", 3_600.0))
    qtbot.waitUntil(lambda: told.answers == ["rare"])
    worker.run(lambda: Progress("next", None))
    qtbot.waitUntil(lambda: told.answers == ["rare", "next"])


def test_a_slice_that_waits_for_the_answer_to_be_used_is_done_once_it_is(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    numbers = iter(range(3))

    def run() -> Progress:
        number = next(numbers)
        return Progress(number, None if number == 2 else 0.0, patience_s=3_600.0)

    worker.run(run)
    for n_told in (1, 2, 3):
        qtbot.waitUntil(lambda n=n_told: len(told.answers) == n)  # type: ignore[misc]
        worker.go_on()
    assert told.answers == [0, 1, 2]
    worker.go_on()
    worker.run(counting(1))
    qtbot.waitUntil(lambda: len(told.answers) == 4)


def test_a_slice_waits_no_longer_than_its_patience(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    numbers = iter(range(2))

    def run() -> Progress:
        number = next(numbers)
        return Progress(number, None if number else 0.0, patience_s=0.01)

    worker.run(run)
    qtbot.waitUntil(lambda: told.answers[-1:] == [1])


def test_to_be_told_to_go_on_does_not_hasten_what_is_not_due(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    slices: list[int] = []

    def run() -> Progress:
        slices.append(1)
        return Progress("rare", 3_600.0, patience_s=3_600.0)

    worker.run(run)
    qtbot.waitUntil(lambda: told.answers == ["rare"])
    worker.go_on()
    qtbot.wait(1)
    worker.run(lambda: Progress("next", None))
    qtbot.waitUntil(lambda: told.answers == ["rare", "next"])
    assert slices == [1]


def test_told_to_rest_it_rests(qtbot: QtBot, worker: Worker, told: Told) -> None:
    slices: list[int] = []

    def run() -> Progress:
        slices.append(1)
        return Progress(None, 0.0)

    worker.run(run)
    qtbot.waitUntil(lambda: len(slices) > 3)
    worker.run(None)
    worker.run(lambda: Progress("over", None))
    qtbot.waitUntil(lambda: "over" in told.answers)
    n = len(slices)
    worker.run(lambda: Progress("later", None))
    qtbot.waitUntil(lambda: "later" in told.answers)
    assert len(slices) == n


def test_an_error_is_told_and_the_next_job_is_done(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    def fail() -> Progress:
        raise ZeroDivisionError("in the thread")

    with qtbot.captureExceptions() as raised:
        worker.run(fail)
        qtbot.waitUntil(lambda: told.failed == [fail])
    assert [(kind, str(error)) for kind, error, _ in raised] == [
        (ZeroDivisionError, "in the thread")
    ]
    assert told.threads == {main_thread()}
    worker.run(counting(1))
    qtbot.waitUntil(lambda: len(told.answers) == 1)


def test_closed_amid_a_slice_it_ends_after_it_and_tells_nothing(
    qtbot: QtBot, worker: Worker, told: Told
) -> None:
    begun, goes_on = Event(), Event()

    def run() -> Progress:
        begun.set()
        assert goes_on.wait(PATIENCE_S)
        return Progress("too late", 0.0)

    worker.run(run)
    assert begun.wait(PATIENCE_S)
    thread = worker.close()
    assert thread is not None
    assert thread.is_alive()
    goes_on.set()
    thread.join(PATIENCE_S)
    assert not thread.is_alive()
    qtbot.wait(1)
    assert told.answers == []
    assert not worker.has_thread
    assert worker.close() is None
    worker.run(counting(1))
    qtbot.waitUntil(lambda: len(told.answers) == 1)


def test_the_program_ends_while_it_works(repository: Path, program_environ: dict[str, str]) -> None:
    script = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from app.ui.workers import Progress, Worker
application = QCoreApplication([])
def answered(answer):
    QTimer.singleShot(0, application.quit)
worker = Worker("endless", answered, print)
worker.run(lambda: Progress(sum(range(100_000)), 0.0))
sys.exit(application.exec())
"""
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=repository,
        env=program_environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
