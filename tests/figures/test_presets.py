import json

import pytest

from app.figures.presets import (
    BUILT_IN,
    FIRST,
    FigurePreset,
    kept_with,
    preset_of,
    read_presets,
    write_presets,
)
from app.figures.request import FigureRequest

HOUSE = FigurePreset("House style", 150.0, 100.0, 8.0, 600, "dark")


def test_a_preset_says_the_size_and_leaves_the_words():
    request = HOUSE.applied_to(FigureRequest(title="Ours", caption="Look here"))
    assert (request.width_mm, request.height_mm, request.smallest_pt) == (150.0, 100.0, 8.0)
    assert (request.dpi, request.theme_name) == (600, "dark")
    assert (request.title, request.caption) == ("Ours", "Look here")


def test_the_colours_are_left_where_a_preset_is_not_particular():
    assert BUILT_IN[0].applied_to(FigureRequest(theme_name="dark")).theme_name == "dark"


def test_what_a_request_follows_is_known():
    for preset in BUILT_IN:
        assert preset_of(preset.applied_to(FigureRequest()), BUILT_IN) is preset
    assert preset_of(FigureRequest(width_mm=123.0), BUILT_IN) is None
    assert not HOUSE.is_in(BUILT_IN[0].applied_to(FigureRequest()))


def test_what_comes_along_fits_its_page():
    assert all(preset.height_mm is not None for preset in BUILT_IN)
    assert FIRST in BUILT_IN
    # An A4 page with margins of 25 mm.
    assert all(p.width_mm <= 160 and p.height_mm <= 247 for p in BUILT_IN if p.name != "slide")


def test_presets_are_kept_by_name():
    wider = FigurePreset("House style", 170.0)
    other = FigurePreset("annex", 120.0)
    assert kept_with((HOUSE,), wider) == (wider,)
    assert kept_with((HOUSE,), other) == (other, HOUSE)
    assert read_presets(write_presets((other, HOUSE))) == (other, HOUSE)


@pytest.mark.parametrize(
    "broken",
    [
        7,
        {},
        {"name": "wide", "width_mm": 9e9},
        {"name": "text", "width_mm": "160"},
        {"name": 3, "width_mm": 160.0},
        {"name": " ", "width_mm": 160.0},
        {"name": "slide", "width_mm": 160.0},
        {"name": "sepia", "width_mm": 160.0, "theme_name": "sepia"},
    ],
)
def test_what_is_broken_counts_as_not_kept(broken):
    kept = [broken, json.loads(write_presets((HOUSE,)))[0]]
    assert read_presets(json.dumps(kept)) == (HOUSE,)


@pytest.mark.parametrize("text", ["", "{", "{}", "null", "[" * 100_000, '"slide"'])
def test_a_broken_text_holds_no_presets(text):
    assert read_presets(text) == ()
