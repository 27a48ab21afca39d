"""The real window on thousands of actors: it answers while their layout is worked out.

The layout is held amid a tick, as if the tick took for ever: whoever waited for it would
wait in vain. No time is measured.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.layout import Simulation
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.main_window import MainWindow
from app.ui.panels.evidence.tie_page import TiePage
from app.ui.program import dress
from app.ui.settings import Settings, ThemeChoice
from app.ui.theme import ThemeController
from app.ui.translation import Translation
from tests.benchmarks.large_dossiers import build_dossier

LEFT = Qt.MouseButton.LeftButton
LONG_MS = 60_000
N_ACTORS, N_TIES = 2_500, 10_000
N_FREE = 3
"""Ticks the layout makes before it is held: enough to be seen moving."""


@pytest.fixture(scope="module")
def large() -> Dossier:
    """As many actors as are laid out beside the window for long, with four ties each."""
    return build_dossier(N_ACTORS, N_TIES, N_TIES)


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Set, it lets the layout go on from amid its tick."""
    goes_on = Event()
    ticks: list[int] = []
    tick = Simulation.tick

    def held(simulation: Simulation, count: int = 1) -> None:
        ticks.append(count)
        if len(ticks) > N_FREE:
            assert goes_on.wait(LONG_MS / 1_000), "the window waited for the layout"
        tick(simulation, count)

    monkeypatch.setattr(Simulation, "tick", held)
    yield goes_on
    goes_on.set()


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, large: Dossier, tmp_path: Path, goes_on: Event
) -> Iterator[MainWindow]:
    """The window as it is when its layout has begun to move."""
    font, palette, icon = QFont(qapp.font()), qapp.palette(), qapp.windowIcon()
    dress(qapp)
    translation = Translation(qapp)
    session = Session(large, date(2025, 11, 20), "en")
    themes = ThemeController(qapp, ThemeChoice.LIGHT)
    layout = MapLayout(large, session.as_of, session.network, session.visible)
    settings = Settings(tmp_path / "window.ini")
    window = MainWindow(session, layout, themes, translation, settings)
    window.resize(1600, 1000)
    moved: list[bool] = []
    window.map_view._clock.moved.connect(lambda: moved.append(True))
    with qtbot.waitExposed(window):
        window.show()
    window.complete()
    qtbot.waitUntil(lambda: bool(moved), timeout=LONG_MS)
    yield window
    goes_on.set()
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    themes.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    translation.speak("en")
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setWindowIcon(icon)


def test_clicks_drags_and_filters_are_answered_and_closing_ends_it(
    qtbot: QtBot, window: MainWindow, goes_on: Event
) -> None:
    view, session, layout = window.map_view, window.session, window.map_layout
    assert len(session.visible.actors) == N_ACTORS
    assert len(session.visible.ties) == N_TIES
    shown = next(tie.tie.dyad for tie in session.visible.ties if len(tie.parts) == 1)

    # A tie, and the sentence behind it.
    session.select_tie(shown)
    window.map_view.zoom_in()
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.viewport_point_of_tie(shown))
    assert session.selection.ties
    assert isinstance(window.panels.evidence.page, TiePage)
    assert window.panels.evidence.page.findChild(QLabel, "title").text()
    assert is_under_way(window)

    # An actor, dragged, and put back.
    session.clear_selection()
    actor = session.visible.actors[0]
    view.reveal(actor)
    before = layout.position_of(actor)
    at = view.map_point_of_actor(actor).toPoint()
    qtbot.mousePress(view.viewport(), LEFT, pos=at)
    qtbot.mouseMove(view.viewport(), at + QPoint(30, 10))
    assert layout.position_of(actor) != before
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert layout.position_of(actor) == before
    assert is_under_way(window)

    # Another view of it.
    qtbot.keyClick(view, Qt.Key.Key_F)
    window.actions_by_name["show_past"].trigger()
    assert len(session.visible.ties) < N_TIES
    view.grab()
    assert is_under_way(window)

    # Closed, nothing stays behind.
    thread = view._clock._worker._thread
    assert isinstance(thread, Thread)
    window.close()
    assert not view.is_moving
    goes_on.set()
    thread.join(LONG_MS / 1_000)
    assert not thread.is_alive()


def is_under_way(window: MainWindow) -> bool:
    """Whether the layout is being worked out, and has not come to rest."""
    return window.map_view.is_moving and not window.map_layout.settled
