from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.analysis.filters import initial_filter
from app.drawing.legend import LegendChannel, LegendKey
from app.session.session import Session
from app.ui.canvas.view import MapView


def keys(view: MapView) -> set[LegendKey]:
    view.grab()
    return {entry.key for entry in view.legend._entries}


def test_the_legend_explains_what_is_visible_and_nothing_else(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    assert {LegendKey.MIXED, LegendKey.DISPUTED, LegendKey.DASHED, LegendKey.HULL} <= keys(map_view)
    session.set_filter(replace(session.filter, neighbourhood_of="BLR", blocs=frozenset()))
    assert not {LegendKey.MIXED, LegendKey.DISPUTED, LegendKey.DASHED, LegendKey.HULL} & keys(
        map_view
    )


def test_the_legend_keeps_up_when_somebody_asks_in_between(
    map_view: MapView, session: Session
) -> None:
    session.set_filter(replace(session.filter, blocs=frozenset()))
    map_view.current_picture()
    assert LegendKey.HULL not in keys(map_view)


def test_the_legend_folds_at_a_click_and_at_a_key(qtbot: QtBot, map_view: MapView) -> None:
    legend, before = map_view.legend, map_view.legend.size()
    bottom = legend.geometry().bottom()
    with qtbot.waitSignal(legend.folded) as told:
        qtbot.mouseClick(legend, Qt.MouseButton.LeftButton, pos=QPoint(20, 15))
    assert told.args == [True]
    assert legend.height() < before.height() / 3
    assert legend.geometry().bottom() == bottom
    qtbot.keyClick(legend, Qt.Key.Key_Space)
    assert legend.size() == before


def test_the_legend_stays_folded_where_there_is_no_room(qtbot: QtBot, map_view: MapView) -> None:
    before = map_view.legend.height()
    map_view.resize(480, 420)
    assert map_view.legend.shows_title_only
    assert not map_view.legend.is_folded
    map_view.resize(900, 700)
    assert map_view.legend.height() == before


def test_a_legend_that_was_asked_for_takes_what_it_needs(qtbot: QtBot, map_view: MapView) -> None:
    map_view.resize(480, 420)
    assert map_view.legend.shows_title_only
    qtbot.keyClick(map_view.legend, Qt.Key.Key_Space)
    assert not map_view.legend.shows_title_only
    assert map_view.viewport().rect().contains(map_view.legend.geometry())
    qtbot.keyClick(map_view.legend, Qt.Key.Key_Space)
    assert map_view.legend.is_folded
    map_view.resize(900, 700)
    assert map_view.legend.shows_title_only


def test_the_legend_lies_low_and_breaks_rows_that_are_too_wide(map_view: MapView) -> None:
    map_view.resize(1400, 900)
    map_view.grab()
    legend = map_view.legend
    low, entries = legend.size(), [entry for row in legend._rows for entry in row]
    assert low.height() < 130
    assert low.width() < 0.62 * 1400 + 1
    assert sorted(entries, key=str) == sorted(legend._entries, key=str)
    map_view.resize(700, 900)
    assert legend.height() > low.height()
    assert legend.width() < 0.62 * 700 + 1
    assert [entry for row in legend._rows for entry in row] == entries


def test_the_legend_is_read_out(map_view: MapView) -> None:
    map_view.grab()
    assert map_view.legend.accessibleName()
    assert "CSTO" in map_view.legend.accessibleDescription()


def test_a_legend_names_blocs_in_the_readers_language(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    session.set_language("de")
    map_view.grab()
    names = [e.label for e in map_view.legend._entries if e.channel is LegendChannel.HULL]
    assert "OVKS" in names
    assert "Russland" in {mark.text for mark in map_view.current_picture().labels}


def test_an_empty_map_says_why_and_leads_back(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    session.set_filter(replace(session.filter, blocs=frozenset(), polarities=frozenset()))
    map_view.grab()
    assert map_view._empty.isVisible()
    assert not map_view.legend.isVisible()
    assert "filters" in map_view._empty._reason.text()
    qtbot.mouseClick(map_view._empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert session.filter == initial_filter(session.dossier)
    map_view.grab()
    assert not map_view._empty.isVisible()
    assert map_view.legend.isVisible()


def test_a_date_before_everything_leads_back_to_the_latest(
    qtbot: QtBot, session: Session, open_map: Callable[..., MapView]
) -> None:
    as_of = session.as_of
    session.set_as_of(date(1900, 1, 1))
    view = open_map(session)
    assert view._empty.isVisible()
    assert "1900" in view._empty._reason.text()
    qtbot.mouseClick(view._empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert session.as_of == as_of
    view.grab()
    assert not view._empty.isVisible()
    assert view.viewport().rect().contains(view.map_point_of_actor("KAZ").toPoint())


def test_another_language_of_the_window_is_taken_up(qtbot: QtBot, map_view: MapView) -> None:
    map_view.legend._title = map_view._empty._title.text() or "?"
    map_view.setAccessibleName("")
    QApplication.sendEvent(map_view, QEvent(QEvent.Type.LanguageChange))
    assert map_view.legend._title == "Legend"
    assert map_view.accessibleName() == "Map of states and blocs"


def test_an_empty_map_says_that_nothing_was_known_by_then(
    qtbot: QtBot, map_view: MapView, session: Session
) -> None:
    session.set_known_by(date(1900, 1, 1))
    map_view.grab()
    button = next(one for one in map_view.findChildren(QPushButton) if one.isVisible())
    assert "known" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.known_by is None
    assert session.visible.ties
