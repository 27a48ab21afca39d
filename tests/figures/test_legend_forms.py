import pytest

from app.drawing.legend import LegendChannel, LegendEntry, LegendKey
from app.drawing.look import Sizes
from app.figures.legend_block import COLUMN
from app.figures.legend_forms import LegendForm, narrow_column, set_in_form

ENTRIES = (
    *(LegendEntry(LegendChannel.TONE, key, 1) for key in (LegendKey.MIXED, LegendKey.NEUTRAL)),
    *(LegendEntry(LegendChannel.DASH, key, 1) for key in (LegendKey.SOLID, LegendKey.DASHED)),
    LegendEntry(LegendChannel.MARK, LegendKey.DISPUTED, 1),
    LegendEntry(LegendChannel.HULL, LegendKey.HULL, 1, label="A bloc"),
)
WORDS = sorted([entry.label or str(entry.key) for entry in ENTRIES])
WIDTH = 130.0


@pytest.fixture(params=list(LegendForm))
def area(request, style):
    return set_in_form(request.param, ENTRIES, (20.0, 30.0, WIDTH), style, Sizes())


def test_each_form_says_all_of_the_legend_within_its_frame(area):
    told = [text.text for text in area.texts]
    assert sorted(word for word in told if word[0] not in "<*") == WORDS
    assert [word for word in told if word[0] == "<"] == [
        "<ties>",
        "<status>",
        "<actors>",
        "<blocs>",
    ]
    assert "*" in told
    for text in area.texts:
        assert text.x >= 20.0
        assert text.x + text.width <= 20.0 + WIDTH
        assert 30.0 < text.baseline < area.bottom


def test_running_lines_begin_with_the_heading_of_a_group_and_hang_below_it(style):
    area = set_in_form(LegendForm.RUNNING, ENTRIES, (0.0, 0.0, WIDTH), style, Sizes())
    headings = [text for text in area.texts if text.text[0] == "<"]
    assert {text.x for text in headings} == {0.0}
    assert len({text.baseline for text in headings}) == len(headings)
    assert min(text.x for text in area.texts if text not in headings) > headings[0].width


def test_running_lines_are_lower_than_columns_of_the_same_width(style):
    low, high = (
        set_in_form(form, ENTRIES, (0.0, 0.0, WIDTH), style, Sizes()).bottom
        for form in (LegendForm.RUNNING, LegendForm.COLUMNS)
    )
    assert low < high


def test_narrow_columns_are_as_wide_as_their_longest_words(style):
    least = narrow_column(ENTRIES, style)
    assert least < COLUMN
    long = (LegendEntry(LegendChannel.HULL, LegendKey.HULL, 1, label="A bloc " * 20),)
    assert narrow_column(long, style) == COLUMN
