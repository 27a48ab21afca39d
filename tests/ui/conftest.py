"""A session of the small dossier, and its widgets."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.dossier import Dossier
from app.drawing.look import LIGHT
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.canvas import pace as pace_module
from app.ui.canvas.view import MapView
from app.ui.settings import ThemeChoice
from app.ui.theme import ThemeController

TODAY = date(2025, 11, 14)


@pytest.fixture
def session(small_dossier: Dossier) -> Session:
    """A session of the small dossier."""
    return Session(small_dossier, TODAY)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeController]:
    """The light theme, worn by the application until the test is over."""
    palette = qapp.palette()
    themes = ThemeController(qapp, ThemeChoice.LIGHT)
    yield themes
    # Qt forgets no widget that a style sheet was taken from while it lived: none may.
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    themes.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What a window asked before it went on; the answer is always yes."""
    asked: list[tuple[object, ...]] = []
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words) or yes)
    return asked


@pytest.fixture
def open_form(
    qtbot: QtBot, asked: list[tuple[object, ...]], themes: ThemeController
) -> Callable[[QDialog], QDialog]:
    """Show a form with the keyboard in it."""

    def open_it(form: QDialog) -> QDialog:
        qtbot.addWidget(form)
        with qtbot.waitExposed(form):
            form.show()
        form.activateWindow()
        return form

    return open_it


@pytest.fixture
def type_into_focus(qtbot: QtBot) -> Callable[..., None]:
    """Types where the keyboard is: what a person without a mouse can do."""

    def type_it(*steps: object) -> None:
        for step in steps:
            widget = QApplication.focusWidget()
            if isinstance(step, str):
                qtbot.keyClicks(widget, step)
            else:
                key, modifier = step if isinstance(step, tuple) else (step, Qt.NoModifier)
                qtbot.keyClick(widget, key, modifier)

    return type_it


@pytest.fixture
def open_map(
    qapp: QApplication, qtbot: QtBot, laid_out: Callable[[Session], MapLayout]
) -> Callable[..., MapView]:
    """Open a map of a session, shown and settled, 900 by 700 pixels."""

    def open_view(session: Session, animate: bool = False) -> MapView:
        layout = MapLayout(session.dossier) if animate else laid_out(session)
        view = MapView(session, layout, LIGHT, animate=animate)
        qtbot.addWidget(view)
        view.resize(900, 700)
        with qtbot.waitExposed(view):
            view.show()
        if not animate:
            view.settle_now()
        qtbot.wait(1)
        return view

    return open_view


@pytest.fixture
def map_view(session: Session, open_map: Callable[..., MapView]) -> MapView:
    """The map of the small dossier."""
    return open_map(session)


@pytest.fixture
def long_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine, too, the next event comes in time, and frames are quick enough."""
    monkeypatch.setattr(pace_module, "CALM_MS", 300)
    monkeypatch.setattr(pace_module, "SMOOTH_MS", 1e6)
