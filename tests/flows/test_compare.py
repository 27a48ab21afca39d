"""Two dates compared in the real window: listed, selected, swapped, side by side, and left."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.analysis.comparing import Difference
from app.session.comparison import Clock
from app.session.selection import Selection
from app.ui.comparison.showing import Showing

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
EARLY = date(2000, 1, 1)


def type_day(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def begin(qtbot, window):
    """Compare by keyboard; the panel."""
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.map_view, Qt.Key.Key_D, CONTROL | SHIFT)
    panel = window.comparison.panel
    qtbot.waitUntil(panel.sides.from_field.hasFocus)
    return panel


@pytest.fixture
def panel(qtbot, small_window):
    """The panel, 2000 compared with what the small dossier shows."""
    panel = begin(qtbot, small_window)
    type_day(qtbot, panel.sides.from_field, "2000-01-01")
    panel.finish()
    return panel


def chip_count(panel, kind):
    """How many a chip says there are."""
    return panel.chips.chips[kind].text().split()[-1]


def places(view):
    """Where everybody lies, by id, in layout units."""
    state = view._state
    actors = zip(state.content.actors, state.positions.tolist(), strict=True)
    return {actor.id: tuple(at) for actor, at in actors}


def test_what_changed_between_kazakhstan_and_russia_is_listed_with_quotations(qtbot, window):
    session = window.session
    panel = begin(qtbot, window)
    type_day(qtbot, panel.sides.from_field, "2022-03-31")
    type_day(qtbot, panel.sides.to_field, "2025-11-13")
    assert session.compared_clock == Clock(date(2022, 3, 31))
    assert session.as_of == date(2025, 11, 13)
    panel.finish()
    place = next(
        n for n, item in enumerate(panel.list.items) if item.title == "Kazakhstan – Russia"
    )
    row = panel.list.row(place)
    assert row.item.word == "changed"
    row.set_unfolded(True)
    quoted = [label.text() for label in row.details.children() if hasattr(label, "text")]
    assert any(text.startswith("„") for text in quoted)
    qtbot.mouseClick(row, LEFT, pos=QPoint(40, 12))
    assert session.selection == Selection(ties=(("KAZ", "RUS"),))
    panel.showing_buttons[Showing.TWIN_MAPS].click()
    left, right = places(window.twins.first_view), places(window.map_view)
    assert len(left) > 5
    assert left.keys() < right.keys()
    assert all(right[actor] == at for actor, at in left.items())


def test_what_is_selected_is_in_sight_in_the_list_from_the_beginning(qtbot, small_window):
    small_window.session.select_tie(("KAZ", "RUS"))
    panel = begin(qtbot, small_window)
    panel.list.setFixedHeight(40)
    type_day(qtbot, panel.sides.from_field, "2000-01-01")
    panel.finish()
    titles = [item.title for item in panel.list.items]
    place = titles.index("Kazakhstan – Russia")
    assert place > 0, "else there is nothing to scroll"
    head = panel.list.row(place).head
    qtbot.waitUntil(lambda: head.visibleRegion().boundingRect().height() > 0)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.row(place).hasFocus()
    qtbot.keyClick(panel.list.row(place), Qt.Key.Key_Right)
    assert panel.list.row(place).is_unfolded


def test_a_list_made_anew_keeps_its_place_and_is_at_once_as_high_as_its_rows(qtbot, window):
    """Squeezed for one frame only, a list that follows a date being dragged would flicker."""
    panel = begin(qtbot, window)
    window.session.clear_selection()
    type_day(qtbot, panel.sides.from_field, "2022-03-31")
    panel.finish()
    page, bar = panel.list.widget(), panel.list.verticalScrollBar()
    assert page.height() == page.layout().totalHeightForWidth(page.width())
    panel.list.row(40)
    qtbot.waitUntil(lambda: bar.maximum() > 900)
    bar.setValue(900)
    type_day(qtbot, panel.sides.from_field, "2022-02-01")
    panel.finish()
    assert bar.value() == 900
    assert page.height() == page.layout().totalHeightForWidth(page.width())


def test_a_first_date_after_the_second_is_answered_and_swapped(qtbot, small_window, panel):
    session, sides = small_window.session, panel.sides
    to = session.as_of
    type_day(qtbot, sides.from_field, "2030")
    assert sides.from_field.text() == "2030-12-31"
    assert sides.note.isVisible()
    assert "2030-12-31" in sides.note.text()
    assert session.compared_clock == Clock(EARLY), "what makes no sense is not compared"
    qtbot.mouseClick(sides.note_button, LEFT)
    assert not sides.note.isVisible()
    assert (session.compared_clock, session.as_of) == (Clock(to), date(2030, 12, 31))
    type_day(qtbot, sides.from_field, "no date")
    assert sides.from_field.fault


def test_what_is_typed_too_late_counts_once_the_second_date_is_later(qtbot, small_window, panel):
    session, sides = small_window.session, panel.sides
    type_day(qtbot, sides.from_field, "2030")
    session.set_as_of(date(2031, 1, 1))
    assert session.compared_clock == Clock(date(2030, 12, 31))
    assert not sides.note.isVisible()


def test_what_was_known_by_two_days_is_compared(qtbot, small_window, panel):
    session, sides = small_window.session, panel.sides
    qtbot.mouseClick(sides.known_button, LEFT)
    type_day(qtbot, sides.known_to_field, "2020")
    assert "knows more" in sides.note.text()
    qtbot.mouseClick(sides.note_button, LEFT)
    assert session.compared_clock == Clock(EARLY, date(2020, 12, 31))
    assert session.known_by is None
    assert not sides.note.isVisible()


def test_equal_dates_and_nothing_chosen_are_told_apart(qtbot, small_window, panel):
    session = small_window.session
    assert panel.list.items
    for chip in panel.chips.chips.values():
        chip.click()
    assert not panel.list.items
    assert "chosen" in panel.empty.text()
    session.compare(session.clock)
    panel.finish()
    assert panel.empty.text() == "Both dates are the same: nothing can differ."
    session.set_as_of(date(2012, 1, 1))
    session.compare(Clock(date(2011, 1, 1)))
    panel.finish()
    assert panel.empty.text() == "Nothing differs between 2011-01-01 and 2012-01-01."


def test_chips_choose_what_is_listed_copied_and_saved(qtbot, small_window, panel, tmp_path):
    chips = panel.chips.chips
    assert (
        chips[Difference.ADDED]
        .text()
        .endswith(str(sum(item.word == "added" for item in panel.list.items)))
    )
    for kind in (*Difference, None):
        chips[kind].setChecked(kind is Difference.ADDED)
    assert {item.word for item in panel.list.items} == {"added"}
    qtbot.mouseClick(panel.copy_button, LEFT)
    copied = QApplication.clipboard().text()
    assert copied.startswith("Changes from 2000-01-01 to 2025-11-13\n")
    assert ": changed" not in copied
    assert "„Der Besuch in Moskau“" in copied
    for name, beginning in (("a.txt", "Changes"), ("a.md", "# Changes")):
        small_window.comparison.ask_path = lambda *_, name=name: tmp_path / name
        qtbot.mouseClick(panel.export_button, LEFT)
        assert (tmp_path / name).read_text("utf-8").startswith(beginning)


def test_twin_maps_move_point_and_select_in_step(qtbot, small_window, panel):
    window, session = small_window, small_window.session
    view = window.map_view
    before, seen = view.look, places(view)
    panel.showing_buttons[Showing.TWIN_MAPS].click()
    first = window.twins.first_view
    assert first.isVisible()
    assert [head.date.text() for head in window.stage.heads] == [
        "1 January 2000",
        "13 November 2025",
    ]
    told = [[word.text() for _mark, word in head.signs] for head in window.stage.heads]
    assert told == [["ended", "changed"], ["added", "changed"]]
    mark, word = window.stage.heads[1].signs[0]
    assert mark.text() == f"+\N{NO-BREAK SPACE}{chip_count(panel, Difference.ADDED)}"
    window.stage.heads[1].resize(270, 36)
    assert word.isHidden(), "the date and the count stay"
    assert mark.isVisible()
    assert places(first).items() <= places(view).items()
    view.zoom_in()
    assert first.scale_factor == view.scale_factor
    first.zoom_out()
    assert first.scale_factor == view.scale_factor
    assert first.map_point_of_actor("JPN").x() == pytest.approx(
        view.map_point_of_actor("JPN").x(), abs=2.0
    )
    qtbot.mouseClick(first.viewport(), LEFT, NONE, first.viewport_point_of_tie(("JPN", "USA")))
    assert session.selection.dyad == ("JPN", "USA")
    with qtbot.waitSignal(first.pointed):
        qtbot.mouseMove(first.viewport(), first.map_point_of_actor("USA").toPoint())
    assert view._state.content.actors[view._state.hovered.index].id == "USA"
    at = first.map_point_of_actor("JPN").toPoint()
    qtbot.mousePress(first.viewport(), LEFT, NONE, at)
    for step in range(1, 7):
        qtbot.mouseMove(first.viewport(), at + QPoint(6 * step, 0))
    qtbot.mouseRelease(first.viewport(), LEFT, NONE, at + QPoint(36, 0))
    assert places(first)["JPN"] == places(view)["JPN"] != seen["JPN"]
    panel.showing_buttons[Showing.ONE_PICTURE].click()
    assert window.twins.first_view is None
    assert view.look == before


@pytest.mark.parametrize("way", ["esc", "close", "action", "map"])
def test_there_are_ways_back_to_one_date(qtbot, small_window, panel, way):
    window = small_window
    panel.showing_buttons[Showing.TWIN_MAPS].click()
    if way == "esc":
        qtbot.keyClick(panel.sides.from_field, Qt.Key.Key_Escape)
    elif way == "close":
        window.comparison_dock.close()
    elif way == "map":
        window.session.select_tie(("KAZ", "RUS"))
        for _ in range(2):
            qtbot.keyClick(window.map_view, Qt.Key.Key_Escape)
    else:
        window.actions_by_name["compare"].trigger()
    assert window.session.compared_clock is None
    assert window.twins.first_view is None
    assert window.comparison_dock.isHidden()
    assert not window.actions_by_name["compare"].isChecked()
    window.actions_by_name["compare"].trigger()
    assert window.session.compared_clock == Clock(EARLY), "as it was compared last"


def read_date(window):
    """As of which day the evidence panel is read."""
    return window.panels.evidence.page.findChild(QLabel, "asOf").text()


def other_side(window):
    return window.panels.evidence.page.findChild(QPushButton, "otherSide")


def test_the_evidence_of_a_change_is_read_on_both_sides(qtbot, small_window, panel):
    """By a link, or by a click on the map of the first date."""
    window, session = small_window, small_window.session
    session.compare(Clock(date(2010, 1, 1)))
    session.select_tie(("CHN", "USA"))
    window.panels.evidence.read_side(is_first=False)
    assert read_date(window) == "as of 13 November 2025"
    qtbot.mouseClick(other_side(window), LEFT)
    assert read_date(window) == "as of 1 January 2010"
    assert other_side(window).text() == "Read as of 13 November 2025"
    qtbot.mouseClick(other_side(window), LEFT)
    assert read_date(window) == "as of 13 November 2025"
    panel.showing_buttons[Showing.TWIN_MAPS].click()
    first = window.twins.first_view
    session.clear_selection()
    qtbot.mouseClick(first.viewport(), LEFT, NONE, first.viewport_point_of_tie(("JPN", "USA")))
    assert session.selection.dyad == ("JPN", "USA")
    assert read_date(window) == "as of 1 January 2010"
    assert other_side(window) is None, "nothing differs"
    session.stop_comparing()
    window.panels.evidence.refresh_soon()
    qtbot.waitUntil(lambda: read_date(window) == "as of 13 November 2025")
