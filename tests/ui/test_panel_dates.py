from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.dates import PartialDate, Period
from app.ui.dates_text import (
    explain_date,
    explain_period,
    long_date,
    observed_text,
    short_date,
    short_period,
    span_text,
)
from app.ui.panels.date_bar import DateBar
from app.ui.panels.date_field import DateField

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bar(qtbot, session, themes):
    bar = DateBar(session, themes)
    qtbot.addWidget(bar)
    bar.resize(1200, 136)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def test_what_has_no_room_gives_way(qtbot, bar):
    around = QWidget()
    qtbot.addWidget(around)
    bar.setParent(around)
    bar.show()
    around.show()
    giving_way = (bar.past_box, bar.planned_box)
    assert not any(box.isHidden() for box in giving_way)
    bar.resize(bar.minimumSizeHint())
    assert all(box.isHidden() for box in giving_way)
    row = [child for child in bar.children() if isinstance(child, QWidget) and child.isVisible()]
    assert max(child.geometry().right() for child in row) < bar.width()
    bar.resize(1200, 136)
    assert not any(box.isHidden() for box in giving_way)
    bar.setParent(None)


def type_date(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("edtf", "short"),
    [
        ("2025-11-06", "2025-11-06"),
        ("2022-03~", "about 2022-03"),
        ("2023-23", "autumn 2023"),
        ("2004?", "2004 (uncertain)"),
        ("2004%", "about 2004 (uncertain)"),
    ],
)
def test_dates_in_tables_stay_iso(edtf, short):
    assert short_date(PartialDate.parse(edtf)) == short


@pytest.mark.parametrize(
    ("first", "last", "short"),
    [
        (date(2012, 1, 1), date(2012, 12, 31), "2012"),
        (date(2012, 1, 1), date(2014, 12, 31), "2012 – 2014"),
        (date(2012, 3, 1), date(2014, 2, 28), "2012-03 – 2014-02"),
        (date(2012, 3, 1), date(2012, 3, 31), "2012-03"),
        (date(2012, 3, 2), date(2012, 3, 31), "2012-03-02 – 2012-03-31"),
        (date.min, date(2012, 3, 31), "until 2012-03"),
        (date(2012, 3, 2), date.max, "since 2012-03-02"),
    ],
)
def test_days_from_one_to_another_are_told_shortly(first, last, short):
    assert span_text(first, last) == short


@pytest.mark.parametrize(
    ("edtf", "short"),
    [
        ("2022-01", "2022-01"),
        ("2004/..", "since 2004"),
        ("2004/", "from 2004, end unknown"),
        ("../2010", "until 2010"),
        ("2002/2012-06", "2002 – 2012-06"),
    ],
)
def test_periods(edtf, short):
    assert short_period(Period.parse(edtf)) == short


@pytest.mark.usefixtures("english")
def test_prose_says_which_days_a_coarse_date_can_mean():
    assert long_date(PartialDate.parse("2025-11-06")) == "6 November 2025"
    assert explain_date(PartialDate.parse("2022-03")) == "March 2022: 1 Mar – 31 Mar 2022"
    assert explain_date(PartialDate.parse("2025-11-06")) == "6 November 2025"
    assert explain_date(PartialDate.parse("2023-23")).startswith("autumn 2023: 1 Sep")
    assert observed_text(PartialDate.parse("2022-03")) == "observed 2022-03"
    assert explain_period(Period.parse("2004/")).endswith("when is not known")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2012-01-01", date(2012, 1, 1)),
        ("2012-02", date(2012, 2, 29)),
        ("2012", date(2012, 12, 31)),
        ("2012-23", date(2012, 11, 30)),
    ],
)
def test_the_field_takes_edtf_a_coarse_date_as_its_last_day(qtbot, bar, session, typed, day):
    type_date(qtbot, bar.field, typed)
    assert session.as_of == day
    assert bar.field.text() == day.isoformat()


@pytest.mark.parametrize("typed", ["2025-13", "yesterday", "2025-02-30", "", "0000"])
def test_a_bad_date_changes_nothing_and_says_so(qtbot, bar, session, typed):
    before = session.as_of
    type_date(qtbot, bar.field, typed) if typed else bar.field.clear()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert session.as_of == before
    assert "2025-11" in bar.field.fault
    assert bar.field.property("faulty")
    qtbot.keyClicks(bar.field, "1")
    assert bar.field.fault == ""


def test_escape_puts_back_what_was_there(qtbot, bar, session):
    bar.field.setFocus()
    bar.field.selectAll()
    qtbot.keyClicks(bar.field, "1999")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.field.text() == session.as_of.isoformat()


def test_leaving_the_field_takes_back_what_was_not_confirmed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    days = [date(2020, 1, 1)]
    field, other = DateField(lambda: days[-1], days.append), QWidget(focusPolicy=Qt.StrongFocus)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(other)
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    qtbot.keyClicks(field, "x")
    other.setFocus()
    assert field.text() == "2020-01-01"
    assert days == [date(2020, 1, 1)]


def test_an_emptied_field_can_mean_none(qtbot):
    days = [date(2020, 1, 1)]
    field = DateField(lambda: days[-1], days.append)
    field.set_empty_text("today")
    qtbot.addWidget(field)
    field.show()
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert days[-1] is None
    assert field.placeholderText() == "today"


def test_steps_go_to_the_dates_that_occur(qtbot, bar, session):
    qtbot.mouseClick(bar.previous_button, LEFT)
    assert session.as_of == date(2025, 11, 1)
    qtbot.mouseClick(bar.next_button, LEFT)
    assert session.as_of == date(2025, 11, 13)
    qtbot.mouseClick(bar.next_button, LEFT)
    assert session.as_of == date(2026, 1, 1), "what is planned has its day, too"
    assert not bar.next_button.isEnabled()
    qtbot.mouseClick(bar.today_button, LEFT)
    assert session.as_of == session.today


def test_past_and_planned_are_switched(qtbot, bar, session):
    bar.past_box.click()
    bar.planned_box.click()
    assert not session.filter.show_past
    assert not session.filter.show_planned
    session.reset_filter()
    assert bar.past_box.isChecked()
    assert bar.planned_box.isChecked()
