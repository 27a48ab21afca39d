"""The marks, names and ticks of the timeline, wherever they are painted."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.analysis.chronicle import Mark
from app.drawing.look import DARK, LIGHT, contrast
from app.ui.charts.happening_names import tell_day
from app.ui.charts.lane import SMALL_PX, place_names
from app.ui.charts.mark_look import mark_colours
from app.ui.charts.mark_shapes import paint_mark
from app.ui.charts.ticks import ticks_of
from app.ui.charts.time_scale import TimeScale


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_marks_stand_off_the_ground_and_differ(theme):
    colours = mark_colours(theme)
    assert len(set(colours.values())) == len(Mark)
    for mark, colour in colours.items():
        assert contrast(colour, theme.panel) > (2.0 if mark is not Mark.REPORTED else 1.5)


def test_names_lie_over_no_others():
    placed = place_names(
        [0, 10, 100, 130], [8, 8, 8, 8], [90, 90, 50, 90], [0, 1, 2, 3], n_rows=2, right=200
    )
    assert placed[0][:2] == (0, 90)
    assert placed[1][:2] == (1, 90)
    assert 2 in placed
    spans = {}
    for number, (row, width, is_before) in placed.items():
        assert not is_before
        begin = [0, 10, 100, 130][number]
        for other_begin, other_end in spans.get(row, []):
            assert begin + width <= other_begin or other_end <= begin
        spans.setdefault(row, []).append((begin, begin + width))


def test_what_happened_last_has_its_name_before_it():
    placed = place_names([0, 190], [8, 8], [90, 90], [0, 1], n_rows=1, right=200)
    assert placed == {0: (0, 90, False), 1: (0, 90, True)}
    narrow = place_names([0, 190], [8, 8], [150, 90], [0, 1], n_rows=1, right=200)
    assert narrow == {0: (0, 150, False)}


@pytest.mark.parametrize("n_days", [10, 45, 200, 900, 4000, 40_000, 400_000])
def test_ticks_have_room_and_follow_each_other(n_days):
    begin = date(1000, 3, 5)
    last = begin + timedelta(days=n_days)
    scale = TimeScale(begin.toordinal(), last.toordinal(), 16, 1200)
    ticks = ticks_of(scale)
    places = [scale.x_of_ordinal(ordinal) for ordinal, _text in ticks]
    assert len(ticks) >= 2
    assert all(later - earlier > 24 for earlier, later in pairwise(places))
    assert all(text for _ordinal, text in ticks)


@pytest.mark.parametrize(
    ("n_days", "first"), [(10, "7 Mar 2001"), (60, "11 Mar 2001"), (400, "Apr 2001")]
)
def test_the_first_tick_tells_the_year(n_days, first):
    begin = date(2001, 3, 5)
    scale = TimeScale(begin.toordinal() + 0.9, begin.toordinal() + n_days, 16, 1200)
    texts = [text for _ordinal, text in ticks_of(scale)]
    assert first in texts[:3]


def test_marks_differ_by_their_shapes():
    seen = set()
    for mark in Mark:
        image = QImage(16, 16, QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        paint_mark(painter, mark, QPointF(8, 8), QColor("white"))
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == len(Mark)


def test_marks_without_a_name_differ_by_their_shapes():
    """Under the rows, in the size in which they are painted there."""
    drawn = set()
    for mark in Mark:
        image = QImage(12, 12, QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_mark(painter, mark, QPointF(6, 6), QColor("black"), SMALL_PX)
        painter.end()
        drawn.add(bytes(image.constBits()))
    assert len(drawn) == len(Mark)


def test_what_happens_to_one_on_a_day_is_told_once(small_dossier):
    claim = small_dossier.claim_by_id["c8"]
    found = [(Mark.ENDS, claim), (Mark.REPORTED, claim)]
    told = tell_day(small_dossier, date(2019, 1, 1), found, 2, "en")
    assert told.startswith("1 January 2019: ")
    assert told.endswith(" (ends, reported); and 2 more")
    assert tell_day(small_dossier, date(2019, 1, 1), (), 0, "en") == "1 January 2019: nothing"
