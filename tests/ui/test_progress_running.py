"""Waiting for work beside the window: it ends whenever the work does."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop

from app.ui.dialogs import progress_running
from app.ui.dialogs.progress_running import wait_with_progress


def test_work_that_ends_while_the_dialog_comes_up_is_not_waited_for(qapp, monkeypatch):
    class NeverEntered(QEventLoop):
        """Nobody would end it any more."""

        def exec(self):
            pytest.fail("waits for what is over")

    monkeypatch.setattr(progress_running, "START_PATIENCE_MS", 0)
    monkeypatch.setattr(progress_running, "QEventLoop", NeverEntered)
    may_end = threading.Event()
    over = []

    def work(_report):
        may_end.wait()
        return "done"

    def events_pass():
        may_end.set()
        while not over:
            QCoreApplication.processEvents()

    leave = progress_running.RunningWork._leave
    monkeypatch.setattr(
        progress_running.RunningWork, "_leave", lambda running: (leave(running), over.append(1))
    )
    assert wait_with_progress(None, "Reading", work, before_shown=events_pass) == "done"


def test_work_that_takes_a_while_is_waited_for(qapp, monkeypatch):
    monkeypatch.setattr(progress_running, "START_PATIENCE_MS", 0)
    may_end = threading.Event()

    def work(_report):
        may_end.wait()
        return "done"

    assert wait_with_progress(None, "Reading", work, before_shown=may_end.set) == "done"
