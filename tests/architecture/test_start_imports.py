"""What the first map can do without is not loaded before it."""

import subprocess
import sys
from datetime import UTC, datetime

from app.domain.changes import Book
from app.store.dossier_file import DossierFile
from tests.small_dossier import make_small_dossier

LATER = {
    "app.reading.opening",
    "app.session.importing",
    "app.session.marking",
    "app.store.checking",
    "app.store.migrations",
    "app.store.schema",
    "asyncio",
    "babel",
    "networkx",
    "pyqtgraph",
    "scipy",
    "sqlalchemy",
}

PROGRAM = """
import os, sys
from PySide6.QtCore import QEvent
from app.cli.program import run
import app.ui.start
import app.ui.main_window as main_window

class WatchedView(main_window.MapView):
    def viewportEvent(self, event):
        done = super().viewportEvent(event)
        if event.type() is QEvent.Type.Paint:
            print(*sys.modules, flush=True)
            os._exit(0)
        return done

main_window.MapView = WatchedView
run(sys.argv[1:])
"""


def test_before_the_first_map_of_a_file_nothing_is_loaded_that_can_wait(program_environ, tmp_path):
    path = tmp_path / "small.dossier"
    DossierFile.create(path, Book.of(make_small_dossier()), now=datetime.now(UTC)).close()
    environ = {**program_environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    del environ["PYTHONWARNINGS"]
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        env=environ,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    loaded = set(result.stdout.split())
    assert "app.store.holding" in loaded, "a file was opened"
    assert loaded & LATER == set()
