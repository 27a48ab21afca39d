"""Time in the real window: dragged, played, and filtered for a period."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(looked_at):
    """The window on the atlas, in which only the date moves."""
    return looked_at


@pytest.fixture
def members(session):
    """Who is in a bloc's hull on the map."""

    def members_of(bloc):
        return next(hull.members for hull in session.visible.hulls if hull.bloc == bloc)

    return members_of


@pytest.fixture
def drag_to(qtbot, window, session):
    """Drag the handle to a day, through others on the way."""
    timeline = window.panels.dates.timeline
    viewport = timeline.view.viewport()

    def drag(*days):
        qtbot.mousePress(viewport, LEFT, pos=QPoint(round(timeline.x_of(session.as_of)), 30))
        for day in days:
            x = round(timeline.x_of(day))
            qtbot.mouseMove(viewport, QPoint(x, 30))
        qtbot.mouseRelease(viewport, LEFT, pos=QPoint(x, 30))
        qtbot.waitUntil(lambda: abs(session.as_of - days[-1]).days < 60)

    return drag


def test_uzbekistan_enters_and_leaves_the_csto(window, session, drag_to, members):
    layout = window.map_layout
    before = {actor: layout.position_of(actor) for actor in ("RUS", "KAZ", "UZB")}
    seen_at = window.map_view.map_point_of_actor("KAZ")
    drag_to(date(2010, 1, 1), date(2005, 6, 1))
    assert "UZB" not in members("csto")
    drag_to(date(2006, 1, 1), date(2007, 3, 1))
    assert "UZB" in members("csto")
    drag_to(date(2010, 1, 1), date(2013, 6, 1))
    assert "UZB" not in members("csto")
    assert {actor: layout.position_of(actor) for actor in before} == before
    assert window.map_view.map_point_of_actor("KAZ") == seen_at, "nobody jumps on the screen"


def test_the_space_bar_plays_and_pauses(qtbot, window, session):
    player = window.panels.dates.player
    session.set_as_of(date(2006, 1, 1))
    places = {actor: window.map_layout.position_of(actor) for actor in session.visible.actors}
    window.map_view.setFocus()
    qtbot.keyClick(window.map_view, Qt.Key.Key_Space)
    assert player.is_playing
    qtbot.waitUntil(lambda: session.as_of > date(2006, 2, 1))
    timeline = window.panels.dates.timeline
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Space)
    assert not player.is_playing
    stopped = session.as_of
    QApplication.processEvents()
    assert session.as_of == stopped
    assert {actor: window.map_layout.position_of(actor) for actor in places} == places


def test_the_chip_of_a_period_takes_it_away(qtbot, window, session):
    n_ties = len(session.visible.ties)
    period = (date(2014, 1, 1), date(2015, 12, 31))
    window.panels.dates.timeline.period_picked.emit(period)
    assert session.filter.period == period
    assert 0 < len(session.visible.ties) < n_ties
    chips = window.panels.filters.findChildren(type(window.panels.dates.today_button))
    chip = next(chip for chip in chips if chip.text().startswith("2014 – 2015"))
    qtbot.mouseClick(chip, LEFT)
    assert session.filter.period is None
    assert len(session.visible.ties) == n_ties
