"""Small programs that are started, watched from outside and compared: bare window and ours.

The bare window imports what a program of this kind imports (PySide6.QtWidgets, pyqtgraph,
networkx) and shows nothing.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from time import perf_counter
from typing import Any

_FIRST_PAINT = """
import os
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Before anything else that waits: what follows the first picture does not count.
            urgent = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), urgent)
        return False

    def event(self, event):
        if event.type() is QEvent.Type.User:
            os._exit(0)
        return super().event(event)
"""

_BARE_WINDOW = """
import networkx, pyqtgraph
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
application = QApplication([])
window = QMainWindow()
centre = QWidget()
window.setCentralWidget(centre)
window.resize(1440, 900)
"""

BARE_START = (
    _FIRST_PAINT
    + _BARE_WINDOW
    + """
watch = FirstPaint()
centre.installEventFilter(watch)
window.show()
application.exec()
"""
)

MAP_START = f"""
import sys
from app.cli import window as command
from app.cli.program import run

load_window = command.load_window
def load_watched():
    open_window = load_window()
    exec(FIRST_PAINT, globals())
    import app.ui.canvas.view as view
    watch = FirstPaint()
    make = view.MapView.__init__
    def made(self, *args, **kwargs):
        make(self, *args, **kwargs)
        self.viewport().installEventFilter(watch)
    view.MapView.__init__ = made
    return open_window

FIRST_PAINT = {_FIRST_PAINT!r}
command.load_window = load_watched
run(sys.argv[1:])
"""
"""Our program, with the path of what it is to open, if not the bundled atlas."""

_COME_TO_REST = """
import json, os, threading, time
from PySide6.QtCore import QEvent, QObject, Qt, QTimer

class Timers(QObject):
    '''Counts what timers tell, whose they are, and when the last one did.'''
    def __init__(self):
        super().__init__()
        self.count, self.last, self.owners = 0, time.monotonic(), {}

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Timer:
            self.count += 1
            self.last = time.monotonic()
            name = type(watched).__name__
            self.owners[name] = self.owners.get(name, 0) + 1
        return False

timers = Timers()
application.installEventFilter(timers)
window.show()
application.processEvents()
# What the first map takes is no rest.
timers.last = time.monotonic()
end = time.monotonic() + 60
while time.monotonic() < end and time.monotonic() - timers.last < 1.5:
    application.processEvents()
    time.sleep(0.002)
"""

_OUR_WINDOW = """
from datetime import date
from app.bundle import bundled_data
from app.formats.data_package import read_data_package
from app.session.session import Session
from app.ui.program import create_application, create_window
application = create_application(["multivector"], "en")
session = Session(read_data_package(bundled_data()), date.today(), "en")
window = create_window(session, "light")
"""

_TELL_MEMORY = """
with open("/proc/self/statm") as known:
    pages = int(known.read().split()[1])
print(json.dumps({"mb": pages * os.sysconf("SC_PAGE_SIZE") / 2**20}), flush=True)
os._exit(0)
"""

BARE_MEMORY = _BARE_WINDOW + _COME_TO_REST + _TELL_MEMORY
MAP_MEMORY = _OUR_WINDOW + _COME_TO_REST + _TELL_MEMORY

_WINDOW_ON_FILE = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from app.session.opening import open_for_editing
from app.session.session import Session
from app.ui.program import create_application, create_window
path = Path(sys.argv[1])
opened = open_for_editing(path, now=datetime.now(UTC), backups=path.parent / "backups")
application = create_application(["multivector"], "en")
session = Session(opened.dossier, date.today(), "en")
window = create_window(session, "light", animate=False, kept=opened.file)
"""

FILE_MEMORY = _WINDOW_ON_FILE + _COME_TO_REST + _TELL_MEMORY

FILE_EDITS = (
    _WINDOW_ON_FILE
    + _COME_TO_REST
    + """
from dataclasses import replace
from app.domain.changes import Edit, EditKind, RecordChange
from app.domain.edit_subject import EditSubject

def added(number):
    book, id_ = opened.file.book, f"added-{number}"
    claim, item = book.dossier.claims[number], book.dossier.evidence[0]
    records = {
        "claims": replace(claim, id=id_),
        "evidence": replace(item, id=id_, subject=id_),
    }
    changes = [RecordChange(t, book.next_row(t), None, record) for t, record in records.items()]
    return Edit(EditKind.ADD, EditSubject("claims", id_), tuple(changes))

seconds, later = [], []
for number in range(8):
    edit = added(number)
    begun = time.perf_counter()
    faults = window.edits.apply(lambda: edit)
    application.processEvents()
    seconds.append(time.perf_counter() - begun)
    assert not faults, faults
    # What was put off holds the window up as well.
    blocks, end = [], time.monotonic() + 0.5
    while time.monotonic() < end:
        begun = time.perf_counter()
        application.processEvents()
        blocks.append(time.perf_counter() - begun)
        time.sleep(0.002)
    later.append(max(blocks))
told = {"ms": seconds, "later_ms": later}
print(json.dumps({n: [1e3 * s for s in found] for n, found in told.items()}), flush=True)
os._exit(0)
"""
)

MAP_IDLE = (
    _OUR_WINDOW
    + _COME_TO_REST
    + """
running = sorted(
    type(timer.parent()).__name__ for timer in
    [*application.findChildren(QTimer), *(t for w in application.allWidgets() for t in
     w.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly))]
    if timer.isActive()
)
was_calm = time.monotonic() - timers.last >= 1.5
timers.count, timers.owners = 0, {}
SECONDS = 4

def watch():
    # From a thread that sleeps, so that the watching needs no timer of the window.
    time.sleep(0.5)
    before = time.process_time()
    time.sleep(SECONDS)
    used = time.process_time() - before
    print(json.dumps({"cpu_share": used / SECONDS, "timer_events": timers.count, "owners":
        timers.owners, "running": running, "is_calm": was_calm}), flush=True)
    os._exit(0)

threading.Thread(target=watch, daemon=True).start()
application.exec()
"""
)


def time_program(script: str, environ: Mapping[str, str], *arguments: str) -> float:
    """Seconds from the start of a program to its end."""
    begun = perf_counter()
    subprocess.run([sys.executable, "-c", script, *arguments], check=True, env=dict(environ))
    return perf_counter() - begun


def ask_program(script: str, environ: Mapping[str, str], *arguments: str) -> dict[str, Any]:
    """What a program prints as JSON.

    Raises
    ------
    RuntimeError
        If it ends otherwise; with the last it said.
    """
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=False,
        env=dict(environ),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError((done.stderr.splitlines() or ["it said nothing"])[-1])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def offscreen(home: str) -> dict[str, str]:
    """An environment without a display, with an empty home."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home}
