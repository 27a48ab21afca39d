"""What the legend of the timeline's marks shows where there is less room than it wants."""

import pytest
from PySide6.QtGui import QImage

from app.analysis.chronicle import Mark
from app.ui.charts.mark_legend import MarkLegend
from app.ui.charts.mark_look import mark_colours, mark_name
from app.ui.theme import qcolor


@pytest.mark.parametrize("width", [600, 300, 110])
def test_every_mark_is_shown_however_narrow_it_is(qtbot, themes, width):
    legend = MarkLegend(themes)
    qtbot.addWidget(legend)
    legend.resize(width, 28)
    image = legend.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    colours = mark_colours(themes.theme)
    assert {mark for mark in Mark if qcolor(colours[mark]).rgb() in seen} == set(Mark)
    assert all(mark_name(mark) in legend.toolTip() for mark in Mark)
