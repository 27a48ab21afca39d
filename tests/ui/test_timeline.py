"""The timeline: shown, zoomed, dragged, marked and played, by mouse and by keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.analysis.bins import Unit
from app.analysis.chronicle import Mark
from app.domain.dossier import Dossier
from app.session.comparison import Clock as Side
from app.session.session import Session
from app.ui.charts.mark_look import mark_colours
from app.ui.dates_text import long_day
from app.ui.panels.date_bar import DateBar
from app.ui.settings import ThemeChoice

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def open_bar(qtbot, themes, clock):
    def open_it(session):
        bar = DateBar(session, themes, clock)
        qtbot.addWidget(bar)
        bar.resize(1200, 136)
        with qtbot.waitExposed(bar):
            bar.show()
        return bar

    return open_it


@pytest.fixture
def bar(open_bar, session):
    return open_bar(session)


@pytest.fixture
def timeline(bar):
    return bar.timeline


@pytest.fixture
def drag(qtbot, timeline):
    """Drags by the left button over the plot, from one place to another."""

    def drag_it(begin, end, modifier=PLAIN, release=True):
        viewport, y = timeline.view.viewport(), timeline.height() // 2
        qtbot.mousePress(viewport, LEFT, modifier, QPoint(round(begin), y))
        for share in (0.3, 0.6, 1.0):
            x = round(begin + (end - begin) * share)
            qtbot.mouseMove(viewport, QPoint(x, y))
        if release:
            qtbot.mouseRelease(viewport, LEFT, modifier, QPoint(round(end), y))

    return drag_it


def wheel(timeline, x, notches):
    at = QPointF(x, timeline.height() / 2)
    event = QWheelEvent(
        at, timeline.view.viewport().mapToGlobal(at), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, PLAIN, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(timeline.view.viewport(), event)


def test_a_click_goes_to_a_day_that_occurs_near_by(qtbot, timeline, session):
    x = round(timeline.x_of(date(2001, 1, 1))) + 2
    qtbot.mouseClick(timeline.view.viewport(), LEFT, PLAIN, QPoint(x, 20))
    qtbot.waitUntil(lambda: session.as_of == date(2001, 1, 1))


def test_the_handle_is_dragged_and_tells_its_day(qtbot, timeline, drag, session, bar):
    drag(timeline.x_of(session.as_of), timeline.x_of(date(2010, 6, 1)), release=False)
    qtbot.waitUntil(lambda: session.as_of.year == 2010)
    assert timeline.handle.flag == session.as_of.isoformat()
    assert bar.field.text() == session.as_of.isoformat()
    assert timeline.handle.pos().x() == pytest.approx(timeline.x_of(session.as_of))
    viewport = timeline.view.viewport()
    qtbot.mouseRelease(viewport, LEFT, PLAIN, QPoint(round(timeline.x_of(session.as_of)), 20))
    assert timeline.handle.flag == ""


def test_escape_takes_a_drag_back(qtbot, timeline, drag, session):
    before = session.as_of
    drag(timeline.x_of(before), timeline.x_of(date(2010, 6, 1)), release=False)
    qtbot.waitUntil(lambda: session.as_of.year == 2010)
    qtbot.keyClick(timeline, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.as_of == before)


def test_dragging_elsewhere_pans_and_leaves_the_date(timeline, drag, session):
    timeline.zoom(0.3, timeline.x_of(date(2010, 1, 1)))
    before, begin = session.as_of, timeline.scale.begin
    drag(500, 700)
    assert timeline.scale.begin < begin
    assert session.as_of == before


def test_the_wheel_zooms_at_the_pointer_from_decades_to_days(timeline):
    at = timeline.x_of(date(2002, 1, 1))
    seen = {timeline.unit}
    for _ in range(40):
        wheel(timeline, at, 1)
        seen.add(timeline.unit)
    assert timeline.unit is Unit.DAY
    assert {Unit.QUARTER, Unit.MONTH} <= seen
    assert abs(timeline.x_of(date(2002, 1, 1)) - at) < timeline.scale.width_px / 10
    assert timeline.scale.end - timeline.scale.begin == pytest.approx(10)
    for _ in range(60):
        wheel(timeline, at, -1)
    assert timeline.scale.first_day <= date(1960, 1, 1)
    assert timeline.scale.last_day >= date(2026, 1, 1)


@pytest.mark.parametrize("by_key", [False, True])
def test_a_sign_at_the_edge_brings_the_handle_back(qtbot, timeline, session, by_key):
    before, viewport = session.as_of, timeline.view.viewport()
    assert timeline.sign.room.isEmpty(), "the handle is in sight"
    timeline.show_days(date(1990, 1, 1).toordinal(), date(2000, 1, 1).toordinal())
    n_days, room = timeline.scale.end - timeline.scale.begin, timeline.sign.room
    assert timeline.sign.text == long_day(before)
    assert timeline.width() / 2 < room.left() < room.right() < timeline.width()
    assert room.bottom() < timeline.top_of_years
    if by_key:
        qtbot.keyClick(timeline, Qt.Key.Key_H)
    else:
        at = room.center().toPoint()
        qtbot.mouseMove(viewport, at)
        assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
        qtbot.mouseClick(viewport, LEFT, PLAIN, at)
        qtbot.mouseDClick(viewport, LEFT, PLAIN, at)
    assert timeline.sign.room.isEmpty()
    assert timeline.scale.first_day < before < timeline.scale.last_day
    assert timeline.scale.end - timeline.scale.begin == pytest.approx(n_days)
    assert session.as_of == before


@pytest.mark.parametrize("by_key", [False, True])
def test_everything_is_shown_again(qtbot, timeline, session, by_key):
    timeline.zoom(0.02)
    before = session.as_of
    if by_key:
        qtbot.keyClick(timeline, Qt.Key.Key_A)
    else:
        viewport, at = timeline.view.viewport(), QPoint(300, 20)
        qtbot.mouseClick(viewport, LEFT, PLAIN, at)
        qtbot.mouseDClick(viewport, LEFT, PLAIN, at)
        QApplication.processEvents()
    assert timeline.scale.first_day == date(1960, 1, 1)
    assert timeline.scale.last_day >= date(2026, 12, 31)
    assert session.as_of == before, "the first click of two moves nothing"


def test_keys_move_the_date(qtbot, timeline, session):
    timeline.setFocus()

    def press(key, day):
        qtbot.keyClick(timeline, key)
        qtbot.waitUntil(lambda: session.as_of == day)

    press(Qt.Key.Key_Left, date(2025, 11, 1))
    press(Qt.Key.Key_Right, date(2025, 11, 13))
    press(Qt.Key.Key_PageUp, date(2024, 11, 13))
    press(Qt.Key.Key_PageDown, date(2025, 11, 13))
    press(Qt.Key.Key_Home, date(1960, 1, 1))
    press(Qt.Key.Key_End, date(2026, 1, 1))
    assert timeline.scale.begin <= timeline.as_of.toordinal() <= timeline.scale.end
    begin = timeline.scale.end - timeline.scale.begin
    qtbot.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.scale.end - timeline.scale.begin < begin


def test_a_leap_day_is_no_trouble_for_years(qtbot, timeline, session):
    session.set_as_of(date(2024, 2, 29))
    qtbot.keyClick(timeline, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: session.as_of == date(2023, 2, 28))


def test_going_far_back_turns_the_page(session, timeline):
    session.set_as_of(date(1955, 1, 1))
    assert timeline.scale.left_px <= timeline.x_of(date(1955, 1, 1)) < timeline.width()


def test_a_step_of_the_date_lays_nothing_out(session, timeline, monkeypatch):
    monkeypatch.setattr(timeline, "_lay_out", lambda: pytest.fail("only the handle moves"))
    session.set_as_of(date(2015, 5, 5))
    assert timeline.handle.pos().x() == pytest.approx(timeline.x_of(date(2015, 5, 5)))


def test_shift_and_drag_filters_for_whole_stretches(timeline, drag, session, bar):
    drag(timeline.x_of(date(2001, 2, 1)), timeline.x_of(date(2002, 5, 1)), SHIFT)
    assert session.filter.period == (date(2001, 1, 1), date(2002, 6, 30))
    assert bar.period_button.isChecked()
    area = timeline.period_item.area
    assert area.left() == pytest.approx(timeline.x_of(date(2001, 1, 1)))
    drag(area.right(), timeline.x_of(date(2003, 2, 1)))
    assert session.filter.period == (date(2001, 1, 1), date(2003, 3, 31))
    drag(area.left(), timeline.x_of(date(2000, 8, 1)))
    assert session.filter.period == (date(2000, 7, 1), date(2003, 3, 31))


def test_escape_lets_a_period_go(qtbot, timeline, session):
    session.set_filter(replace(session.filter, period=(date(2001, 1, 1), date(2002, 1, 1))))
    assert not timeline.period_item.area.isEmpty()
    qtbot.keyClick(timeline, Qt.Key.Key_Escape)
    assert session.filter.period is None
    assert timeline.period_item.area.isEmpty()


def test_a_period_is_marked_by_keys(qtbot, timeline, session):
    session.set_as_of(date(2002, 5, 1))
    keys = Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left
    periods = []
    for key in keys:
        qtbot.keyClick(timeline, key, SHIFT)
        periods.append(session.filter.period)
    april = date(2002, 4, 1)
    ends = [date(2002, 6, 30), date(2002, 9, 30), date(2002, 12, 31), date(2002, 9, 30)]
    assert periods == [(april, end) for end in ends]
    for _ in range(2):
        qtbot.keyClick(timeline, Qt.Key.Key_Left, SHIFT)
    assert session.filter.period == (date(2002, 1, 1), date(2002, 6, 30))
    qtbot.keyClick(timeline, Qt.Key.Key_Right, SHIFT)
    assert session.filter.period == (april, date(2002, 6, 30))


def test_a_period_in_which_nothing_lies_says_so(bar, session):
    assert not bar.note.isVisible()
    bar.timeline.period_picked.emit((date(1970, 1, 1), date(1970, 12, 31)))
    session.set_filter(replace(session.filter, period=(date(1900, 1, 1), date(1900, 12, 31))))
    assert bar.note.isVisible()
    session.set_filter(replace(session.filter, period=None))
    assert not bar.note.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2012", "2010", "ends before"),
        ("yesterday", "", "No such date"),
        ("", "2010-13", "No such date"),
        ("1900", "1901", "Nothing in this period"),
    ],
)
def test_an_impossible_period_is_answered_where_it_is_typed(qtbot, bar, session, first, last, told):
    bar.period_button.click()
    popup = bar.period_popup
    popup.first.setText(first)
    popup.last.setText(last)
    qtbot.keyClick(popup.last, Qt.Key.Key_Return)
    assert told in popup.fault
    assert popup.isVisible()
    # What was marked all the same can be taken away again.
    assert popup.let_go_button.isEnabled() == (session.filter.period is not None)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_a_period_is_typed_with_an_open_end(qtbot, bar, session):
    bar.period_button.click()
    popup = bar.period_popup
    assert not popup.let_go_button.isEnabled()
    qtbot.keyClicks(popup.first, "2001-23")
    qtbot.keyClick(popup.first, Qt.Key.Key_Return)
    assert session.filter.period == (date(2001, 9, 1), date.max)
    assert not popup.isVisible()
    bar.period_button.click()
    assert (popup.first.text(), popup.last.text()) == ("2001-09-01", "")
    qtbot.mouseClick(popup.let_go_button, LEFT)
    assert session.filter.period is None


def test_time_plays_by_the_clock_and_stops_at_its_end(bar, session, clock):
    session.set_as_of(date(2020, 1, 1))
    bar.play_button.click()
    assert bar.player.is_playing
    clock.now += 1
    bar.player.tick()
    assert session.as_of == date(2020, 12, 31)
    assert bar.timeline.handle.flag == "2020-12-31"
    bar.player.set_speed(4.0)
    clock.now += 1
    bar.player.tick()
    assert session.as_of == date(2024, 12, 31)
    clock.now += 100
    bar.player.tick()
    assert session.as_of == session.today
    assert not bar.player.is_playing
    assert bar.timeline.handle.flag == ""


def test_whoever_moves_the_date_pauses(bar, session, clock):
    session.set_as_of(date(2020, 1, 1))
    bar.player.play()
    session.set_as_of(date(2021, 1, 1))
    assert not bar.player.is_playing
    bar.play_button.click()
    bar.play_button.click()
    assert not bar.player.is_playing
    assert session.as_of == date(2021, 1, 1)


def test_from_the_end_time_plays_from_what_is_shown_first(bar, session):
    session.set_as_of(date(2026, 1, 1))
    bar.player.play()
    assert session.as_of == bar.timeline.scale.first_day
    assert bar.player.is_playing


def test_what_happens_to_the_selected_is_named(qtbot, session, timeline):
    assert timeline.lane.placed == ()
    session.select_tie(("KAZ", "RUS"))
    qtbot.waitUntil(lambda: bool(timeline.lane.placed))
    names = [placed.text for placed in timeline.lane.placed]
    assert "Treaty of friendship" in names
    assert any(name.startswith("Kazakhstan in SCO") for name in names)
    session.clear_selection()
    qtbot.waitUntil(lambda: timeline.lane.placed == ())


def test_the_pointer_is_told_what_happens_there(qtbot, timeline, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    at = QPoint(round(timeline.x_of(date(2002, 1, 1))) + 3, timeline.height() // 2)
    qtbot.mouseMove(timeline.view.viewport(), at)
    assert "begins 3" in told[-1]
    assert "Belarus in CSTO" in told[-1]
    assert "2002" in told[-1]


def test_an_edit_shows_at_once(bar, session, small_dossier):
    before = bar.timeline.chronicle.count([0, date.max.toordinal()]).sum()
    session.take_dossier(replace(small_dossier, claims=small_dossier.claims[1:]))
    assert bar.timeline.chronicle.count([0, date.max.toordinal()]).sum() == before - 2


def test_what_was_published_later_is_not_on_the_axis(qtbot, bar, session):
    session.select_tie(("KAZ", "RUS"))
    qtbot.waitUntil(lambda: bool(bar.timeline.lane.placed))
    everything, n_named = bar.timeline.chronicle, len(bar.timeline.lane.placed)
    session.set_known_by(date(2025, 11, 12))
    assert len(bar.timeline.chronicle.dates) < len(everything.dates)
    qtbot.waitUntil(lambda: len(bar.timeline.lane.placed) < n_named)
    session.set_known_by(date(1800, 1, 1))
    qtbot.waitUntil(lambda: "1 January 1800" in bar.timeline.empty_note)
    session.set_known_by(None)
    assert bar.timeline.chronicle == everything


def test_a_dossier_without_dates_says_what_to_do(open_bar):
    bar = open_bar(Session(Dossier(), date(2025, 1, 1)))
    assert "dated" in bar.timeline.empty_note
    assert bar.timeline.scale.last_day >= date(2025, 1, 1)
    assert not bar.next_button.isEnabled()


def test_the_bars_are_painted_in_every_theme(timeline, themes):
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        themes.choose(choice)
        QApplication.processEvents()
        image = timeline.grab().toImage()
        colours = {
            image.pixelColor(x, y).getRgb()[:3]
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        }
        assert mark_colours(themes.theme)[Mark.BEGINS] in colours


def test_over_the_years_a_drag_marks_a_period_and_a_click_goes_to_a_day(qtbot, timeline, session):
    viewport, before = timeline.view.viewport(), timeline.scale.begin
    y = round(timeline.top_of_years) + 6
    begin, end = (round(timeline.x_of(date(year, 6, 1))) for year in (2001, 2003))
    marked = []
    timeline.period_picked.connect(marked.append)
    qtbot.mousePress(viewport, LEFT, PLAIN, QPoint(begin, y))
    for x in (begin + 20, end - 5, end):
        qtbot.mouseMove(viewport, QPoint(x, y))
    qtbot.mouseRelease(viewport, LEFT, PLAIN, QPoint(end, y))
    (period,) = marked
    assert period[0] <= date(2001, 6, 1) <= date(2003, 6, 1) <= period[1]
    assert timeline.scale.begin == before
    with qtbot.waitSignal(timeline.date_picked):
        qtbot.mouseClick(viewport, LEFT, PLAIN, QPoint(begin + 60, y))
    assert len(marked) == 1


def test_a_click_on_a_name_goes_to_the_day_of_what_it_names(qtbot, timeline, session):
    session.select_tie(("CHN", "USA"))
    qtbot.waitUntil(lambda: any(one.text for one in timeline.lane.placed))
    placed = next(one for one in timeline.lane.placed if one.text)
    y = timeline.lane.boundingRect().top() + 9
    at = QPointF(placed.x + (-40 if placed.is_before else 40), y)
    assert timeline.lane.nearest(at) is placed
    qtbot.mouseClick(timeline.view.viewport(), LEFT, PLAIN, at.toPoint())
    qtbot.waitUntil(lambda: session.as_of == placed.happening.moment.day)


def test_the_first_date_of_a_comparison_has_a_handle_that_is_dragged(
    qtbot, timeline, drag, session
):
    assert timeline.first.day is None
    session.compare(Side(date(2010, 6, 1)))
    handle = timeline.first.handle
    assert handle.isVisible()
    assert handle.pos().x() == pytest.approx(timeline.x_of(date(2010, 6, 1)))
    assert timeline.first.between.area.right() == pytest.approx(timeline.x_of(session.as_of))
    drag(handle.pos().x(), timeline.x_of(date(2004, 6, 1)), release=False)
    qtbot.waitUntil(lambda: session.compared_clock.as_of.year == 2004)
    assert handle.flag == session.compared_clock.as_of.isoformat()
    qtbot.keyClick(timeline, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.compared_clock == Side(date(2010, 6, 1)))
    assert handle.flag == ""
    before = session.as_of
    qtbot.keyClick(timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    previous = timeline.chronicle.previous(date(2010, 6, 1))
    qtbot.waitUntil(lambda: session.compared_clock.as_of == previous)
    assert session.as_of == before
    drag(timeline.x_of(previous), timeline.x_of(session.as_of) + 60)
    qtbot.waitUntil(lambda: session.compared_clock == session.clock)
    assert not handle.isVisible(), "both dates are the same: there is one handle"
    session.stop_comparing()
    assert timeline.first.between.area.isEmpty()


def test_a_step_says_what_happens_on_the_day(bar, session):
    told = []
    bar.stepping.told.connect(told.append)
    session.set_as_of(date(1959, 1, 1))
    bar.stepping.forward()
    day = session.as_of
    assert day == bar.timeline.chronicle.next(date(1959, 1, 1))
    assert told[-1].startswith(f"{long_day(day)}: ")
    assert "(begins)" in told[-1]
    bar.stepping.forward_of_selected()
    assert "Select" in told[-1]
    assert session.as_of == day


def test_of_the_selected_only_its_own_dates_are_stepped_to(bar, session):
    told = []
    bar.stepping.told.connect(told.append)
    session.select_tie(("CHN", "USA"))
    bar.name_now()
    session.set_as_of(date(1990, 1, 1))
    seen = []
    while not told or "Nothing else" not in told[-1]:
        bar.stepping.forward_of_selected()
        seen.append(session.as_of)
    assert seen[:-1] == [day for day in bar.timeline.dates_of_selected() if day.year >= 1990]
    bar.stepping.back_of_selected()
    assert session.as_of == seen[-3]
