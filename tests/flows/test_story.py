"""The story told in the real window: what belongs to a view stands out, and Esc leads back."""

import json
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.analysis.network_filter import Scope
from app.editing.views import add_view, remove_view
from app.session.selection import Selection
from app.session.view_state import state_of, write_state

EARLY = date(2010, 5, 1)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(small_window):
    """The window on the small dossier: views are kept and told alike on any."""
    return small_window


@pytest.fixture
def story(qtbot, window, session, tmp_path):
    """Three views: all of it, a year long ago, one tie seen near at hand."""
    window.files.ask_path = lambda *_: tmp_path / "mine.dossier"

    def keep(title, caption, extent=None):
        state = write_state(state_of(session, window.map_layout.final_places(), extent))
        assert not window.edits.apply(
            lambda: add_view(window.workbench.book, title, state, caption)
        )

    began = session.as_of, session.filter
    keep("Today", "Where things stand.")
    session.set_as_of(EARLY)
    keep("Long ago", "")
    session.set_as_of(began[0])
    session.set_filter(replace(began[1], scope=Scope.ALL))
    session.set_selection(Selection(ties=(("KAZ", "RUS"),)))
    window.map_view.zoom_in()
    keep("Two neighbours", "What both say.", window.map_view.extent)
    session.clear_selection()
    session.set_filter(began[1])
    window.map_view.fit()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.map_view.setFocus()
    return window.story


def press(qtbot, window, key):
    qtbot.keyClick(window.map_view, key)


def seen_now(window):
    session, layout = window.session, window.map_layout
    view = window.map_view
    where = None if view.is_fitted else [round(side, 3) for side in view.extent]
    state = write_state(state_of(session, layout.final_places()))
    return state, where, layout.pinned, window.views.current


def card(window):
    page = window.map_view.story
    return page.page if page.isVisible() else None


def test_a_story_is_told_and_left_again(qtbot, window, session, story):
    session.set_selection(Selection(actors=("JPN",)))
    window.map_view.zoom_in()
    before = seen_now(window)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert story.is_told
    page = card(window)
    assert (page.title, page.caption, page.place) == ("Today", "Where things stand.", "1 of 3")
    assert "Esc" in page.hint, "the first page says how to go on"
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert session.as_of == EARLY
    page = card(window)
    assert (page.title, page.place, page.hint) == ("Long ago", "2 of 3", "")
    press(qtbot, window, Qt.Key.Key_PageDown)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert card(window).title == "Two neighbours"
    assert card(window).hint == "This is the last view."
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert card(window).hint == ""
    press(qtbot, window, Qt.Key.Key_PageUp)
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert card(window).hint == "This is the first view."
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not story.is_told
    assert card(window) is None
    assert seen_now(window) == before
    assert session.selection.actor == "JPN", "Esc has ended the story and nothing else"


def test_the_rest_fades_where_something_is_selected(qtbot, window, session, story):
    view = window.map_view
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert not view.current_picture().faded_ties, "a view without a selection speaks of all"
    press(qtbot, window, Qt.Key.Key_PageDown)
    press(qtbot, window, Qt.Key.Key_PageDown)
    picture = view.current_picture()
    assert session.selection.dyad == ("KAZ", "RUS")
    assert picture.faded_ties
    clear = {index for batch in picture.ties for index in batch.ties}
    assert clear == {view._state.index.ties["KAZ", "RUS"]}
    session.set_selection(Selection(actors=("KAZ",)))
    tied = {dyad for dyad in session.visible.tie_by_dyad if "KAZ" in dyad}
    clear = {index for batch in view.current_picture().ties for index in batch.ties}
    assert {view._state.index.ties[dyad] for dyad in tied} <= clear
    assert view.current_picture().faded_ties
    press(qtbot, window, Qt.Key.Key_Escape)
    session.set_selection(Selection(actors=("KAZ",)))
    assert not view.current_picture().faded_ties, "outside a story nothing fades for it"


def test_the_card_lies_over_no_actor_and_off_the_middle(qtbot, window, story):
    view = window.map_view
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_PageDown)
        QApplication.processEvents()
        box = view.story.geometry()
        assert box.left() >= 0
        assert box.right() < view.viewport().width()
        assert box.bottom() < view.viewport().height() / 3
    view.fit()
    for actor in window.session.visible.actors:
        assert view.map_point_of_actor(actor).y() > view.story.geometry().bottom()


def test_a_part_of_the_map_is_shown_below_the_card(qtbot, window, story):
    view = window.map_view
    kept = json.loads(window.views.views[2].state)["extent"]
    window.views.show(window.views.views[2].id)
    press(qtbot, window, Qt.Key.Key_PageDown)
    seen = view.extent
    assert seen[0] <= kept[0] + 0.01
    assert seen[1] <= kept[1] + 0.01
    assert seen[2] >= kept[2] - 0.01
    assert seen[3] >= kept[3] - 0.01


def test_what_was_dragged_in_a_story_stays(qtbot, window, story):
    view, layout = window.map_view, window.map_layout
    first = layout.position_of("JPN")
    press(qtbot, window, Qt.Key.Key_PageDown)
    view.grab()
    start = view.map_point_of_actor("KAZ").toPoint()
    qtbot.mousePress(view.viewport(), LEFT, NONE, start)
    qtbot.mouseMove(view.viewport(), start + QPoint(20, 20))
    qtbot.mouseMove(view.viewport(), start + QPoint(60, 60))
    qtbot.mouseRelease(view.viewport(), LEFT, NONE, start + QPoint(60, 60))
    dragged = layout.position_of("KAZ")
    n_edits = len(window.workbench.log)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert layout.position_of("KAZ") == pytest.approx(dragged)
    assert "KAZ" in layout.pinned
    assert layout.position_of("JPN") == pytest.approx(first)
    assert len(window.workbench.log) == n_edits + 1
    window.edits.undo()
    assert layout.position_of("KAZ") != pytest.approx(dragged)


def test_the_story_fills_the_screen_and_gives_it_back(qtbot, window, story):
    present = window.actions_by_name["present"]
    window.actions_by_name["show_views"].trigger()
    shown = [dock.isVisible() for dock in (window.filters_dock, window.evidence_dock)]
    present.trigger()
    qtbot.waitUntil(window.isFullScreen)
    assert story.is_presented
    assert present.isChecked()
    assert card(window).title == "Today"
    assert not any(
        widget.isVisible()
        for widget in (
            window.filters_dock,
            window.evidence_dock,
            window.dates_dock,
            window.views_dock,
            window.top_bar,
            window.status_line,
        )
    )
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert card(window).title == "Long ago"
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not present.isChecked()
    assert window.top_bar.isVisible()
    assert window.status_line.isVisible()
    assert window.views_dock.isVisible()
    assert [dock.isVisible() for dock in (window.filters_dock, window.evidence_dock)] == shown


def test_who_closes_the_window_in_a_story_finds_it_as_it_was(qtbot, window, story):
    window.actions_by_name["present"].trigger()
    qtbot.waitUntil(window.isFullScreen)
    window.close()
    kept = window.settings
    assert kept.docks is not None
    window.restoreState(kept.docks)
    assert not window.filters_dock.isHidden()
    assert not window.evidence_dock.isHidden()
    assert not story.is_told


def test_the_button_of_the_card_leaves_the_story(qtbot, window, story):
    press(qtbot, window, Qt.Key.Key_PageDown)
    qtbot.mouseClick(window.map_view.story.close_button, LEFT)
    assert not story.is_told


def test_a_story_whose_view_is_taken_out_ends(window, story):
    story.begin()
    window.workbench.apply(remove_view(window.workbench.book, window.views.current))
    assert not story.is_told
    assert card(window) is None


def test_without_views_there_is_nothing_to_present(window):
    assert not window.actions_by_name["present"].isEnabled()
    window.story.begin()
    assert not window.story.is_told


def test_the_card_speaks_of_what_is_gone(qtbot, window, story):
    said = json.loads(window.views.views[0].state)
    said["selection"]["actors"] = ["GONE"]
    book = window.workbench.book
    window.workbench.apply(add_view(book, "Another day", json.dumps(said)))
    window.views.show(window.views.views[3].id)
    story.begin()
    assert card(window).note == "Not there any more: GONE"
