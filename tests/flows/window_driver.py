"""A real program that drives its own window by mouse and keyboard until it is killed.

Run as ``python -m tests.flows.window_driver claim|drag FILE``, on the small dossier. A line on
standard output acknowledges what a person would take for done; after that nothing is tidied up.
"""

import os
import sys
import time
import traceback
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import app.ui.start as start
from app.cli.program import run
from app.ui.main_window import MainWindow

SUMMARY = "Belarus and Japan trade in coal."
QUOTATION = "Kohle aus Belarus"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton
_PATIENCE_S = 20.0
_STEPS = 12


def say(line: str) -> None:
    """Acknowledge something to whoever started the program."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def wait_until(is_done) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + _PATIENCE_S
    while not is_done():
        if time.monotonic() > end:
            raise TimeoutError("what was waited for did not come")
        QCoreApplication.processEvents()


def type_claim(window: MainWindow):
    """Have a claim with its quotation recorded, typed where the keyboard is; its form."""
    from app.ui.dialogs.claim_form import ClaimForm

    QTest.keyClick(window.map_view, Qt.Key.Key_N, CONTROL | SHIFT)
    form = window.findChild(ClaimForm)
    wait_until(form.side_a.line.hasFocus)
    tab = Qt.Key.Key_Tab
    for step in (
        *("BLR", tab, "Japan", tab, tab),
        *("trade", tab, "coop", tab, "in force", tab, tab),
        *(SUMMARY, tab, tab, tab, QUOTATION, tab, "de", tab, tab, tab, "news"),
    ):
        field = QApplication.focusWidget()
        if isinstance(step, str):
            QTest.keyClicks(field, step)
        else:
            QTest.keyClick(field, step)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    return form


def add_claim(window: MainWindow) -> None:
    """Record a claim, and do nothing more."""
    type_claim(window)
    wait_until(lambda: window.workbench.log)
    say("acknowledged")
    wait_until(lambda: False)


def drag_on_and_on(window: MainWindow) -> None:
    """Drag one actor there and back; say in the midst of it, and when and how it was kept."""
    layout, view = window.map_layout, window.map_view
    wait_until(lambda: not view.is_moving)
    port, way = view.viewport(), 1
    while True:
        n_kept = len(window.workbench.log)
        at = view.map_point_of_actor("JPN").toPoint()
        QTest.mousePress(port, _LEFT, Qt.KeyboardModifier.NoModifier, at)
        for step in range(1, _STEPS):
            QTest.mouseMove(port, at + way * QPoint(-6 * step, 4 * step))
            QCoreApplication.processEvents()
        say("held")
        end = at + way * QPoint(-6 * _STEPS, 4 * _STEPS)
        QTest.mouseRelease(port, _LEFT, Qt.KeyboardModifier.NoModifier, end)
        wait_until(lambda n_kept=n_kept: len(window.workbench.log) > n_kept)
        x, y = layout.final_places()["JPN"]
        say(f"kept {x!r} {y!r}")
        way = -way


def main(what: str, path: str) -> int:
    """Open a dossier in the program's own window and do something to it."""
    do = {"claim": add_claim, "drag": drag_on_and_on}[what]
    show = start.Windows.show

    def show_and_drive(windows, *opened) -> MainWindow:
        window = show(windows, *opened)
        QTimer.singleShot(0, window, partial(begin, window))
        return window

    def begin(window: MainWindow) -> None:
        try:
            window.complete()
            window.activateWindow()
            wait_until(window.isActiveWindow)
            do(window)
        except BaseException:  # noqa: BLE001 - Qt's loop would go on without a driver
            traceback.print_exc()
            os._exit(1)

    start.Windows.show = show_and_drive
    return run([path])


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
