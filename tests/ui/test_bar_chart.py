"""Bars over time: where they lie, what they tell under the pointer and by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.ui.charts.bar_painting import ChartBar, Fill
from app.ui.charts.bars import BarChart, ChartRow

LEFT = Qt.MouseButton.LeftButton


def _bar(first, last, words, fill=Fill.SOLID, soft_first=None):
    day = date.fromisoformat
    return ChartBar(
        day(first),
        day(soft_first or first),
        day(last) if last else None,
        day(last) if last else None,
        (0, 114, 178),
        fill,
        lambda: words,
        "M",
    )


@pytest.fixture
def chart(qtbot, themes):
    rows = [
        ChartRow(
            "UZB",
            "Uzbekistan",
            [
                _bar("2006-08-16", "2012-12-19", "member"),
                _bar("2012-12-19", None, "withdrawn", Fill.END),
            ],
        ),
        ChartRow("KAZ", "Kazakhstan", [_bar("2002-01-01", None, "founder")]),
        ChartRow("TJK", "Tajikistan", []),
    ]
    made = BarChart(rows, date(2020, 1, 1), themes, "Members over time")
    made.resize(320, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def _middle(chart, row, bar):
    return chart.box_of(row, bar).center().toPoint()


def _hover(chart, place):
    event = QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place))
    QApplication.sendEvent(chart, event)
    return QToolTip.text()


def test_bars_lie_where_their_days_are(chart):
    member, left = chart.box_of(0, 0), chart.box_of(0, 1)
    assert member.left() == pytest.approx(chart.x_of(date(2006, 8, 16)))
    assert member.right() == pytest.approx(left.left())
    assert chart.box_of(1, 0).right() == pytest.approx(chart.width() - 1)
    day = date(2010, 5, 5)
    assert abs((chart.day_at(chart.x_of(day)) - day).days) <= 1


def test_the_pointer_is_told_what_a_bar_says(chart):
    assert "Uzbekistan: member" in _hover(chart, _middle(chart, 0, 0))
    assert "founder" in _hover(chart, _middle(chart, 1, 0))
    assert _hover(chart, QPoint(4, 10)).find("Uzbekistan") >= 0


def test_a_click_on_a_name_or_a_bar_chooses_its_row(qtbot, chart):
    with qtbot.waitSignal(chart.row_chosen) as chosen:
        qtbot.mouseClick(chart, LEFT, pos=QPoint(4, 30))
    assert chosen.args == ["KAZ"]
    with qtbot.waitSignal(chart.row_chosen) as chosen:
        qtbot.mouseClick(chart, LEFT, pos=_middle(chart, 0, 0))
    assert chosen.args == ["UZB"]


def test_a_double_click_goes_to_a_day_and_chooses_nothing(qtbot, chart):
    place = _middle(chart, 1, 0)
    chosen = []
    chart.row_chosen.connect(chosen.append)
    with qtbot.waitSignal(chart.day_chosen) as went:
        qtbot.mouseClick(chart, LEFT, pos=place)
        qtbot.mouseDClick(chart, LEFT, pos=place)
    assert went.args == [chart.day_at(QPointF(place).x())]
    with qtbot.waitSignal(chart.row_chosen) as again:
        qtbot.mouseClick(chart, LEFT, pos=_middle(chart, 0, 0))
    assert again.args == ["UZB"]
    assert chosen == ["UZB"]


def test_arrow_keys_walk_along_the_bars_and_enter_chooses(qtbot, chart):
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    assert chart.accessibleName() == "Members over time. Uzbekistan: member"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleName().endswith("withdrawn")
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleName().endswith("Kazakhstan: founder")
    # the row without bars has nothing to walk to
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleName().endswith("Kazakhstan: founder")
    with qtbot.waitSignal(chart.row_chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == ["KAZ"]


def test_all_of_it_is_there_as_text(qtbot, chart):
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    told = chart.accessibleDescription()
    assert told.splitlines() == [
        "Uzbekistan: member",
        "Uzbekistan: withdrawn",
        "Kazakhstan: founder",
    ]


def test_of_many_rows_the_first_are_shown(chart):
    high = chart.sizeHint().height()
    chart.show_rows(1)
    assert [row.actor for row in chart.rows] == ["UZB"]
    assert chart.sizeHint().height() < high


@pytest.mark.parametrize("fill", list(Fill))
def test_every_fill_is_seen_and_a_soft_start_is_fainter(qtbot, themes, fill):
    bar = _bar("2004-01-01", None, "x", fill, soft_first="2004-12-31")
    made = BarChart([ChartRow("A", "A", [bar])], date(2010, 1, 1), themes, "t")
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    box, picture = made.box_of(0, 0), made.grab().toImage()
    scale = picture.devicePixelRatio()
    rows = range(round(box.top() * scale), round(box.bottom() * scale))
    columns = range(round(box.left() * scale), round((box.left() + 80) * scale))
    colours = {picture.pixelColor(x, y).name() for x in columns for y in rows}
    assert len(colours) > 3
    if fill is Fill.SOLID:
        y = round((box.top() + 2) * scale)
        start = picture.pixelColor(round((box.left() + 1) * scale), y)
        sure = picture.pixelColor(round((made.x_of(date(2005, 6, 1))) * scale), y)
        assert start.lightnessF() != pytest.approx(sure.lightnessF(), abs=0.05)
