import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drawing.text_measure import estimate_text
from app.figures.typography import Typesetter, typography_for

SETTER = Typesetter(estimate_text)


@pytest.mark.parametrize("width_mm", [30, 90, 160, 338, 1200])
def test_nothing_is_set_below_six_and_a_half_points(width_mm):
    type_ = typography_for(width_mm)
    assert min(type_.small, type_.text, type_.title) >= 6.5
    assert 12.0 * type_.points_per_pixel >= 6.5


@pytest.mark.parametrize("width_mm", [80, 160, 338])
def test_type_follows_the_smallest_text_that_is_asked_for(width_mm):
    type_ = typography_for(width_mm, 9.0)
    assert type_.small == pytest.approx(9.0)
    assert min(type_.text, type_.caption, type_.title, 12.0 * type_.points_per_pixel) >= 9.0


def test_type_grows_with_the_page_but_less():
    plain, slide = typography_for(160), typography_for(320)
    assert plain.small < slide.small < 2 * plain.small


@settings(max_examples=60)
@given(st.text("abc äß-–жд", max_size=120), st.floats(20, 300))
def test_lines_keep_all_words_and_stay_within_their_room(text, room):
    lines = SETTER.break_lines(text, 7.0, 400, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert len(line) <= 1 or SETTER.width(line, 7.0, 400) <= room


def test_a_long_address_is_broken_within():
    address = "https://example.org/" + "a" * 200
    lines = SETTER.break_lines(address, 7.0, 400, 100.0)
    assert len(lines) > 1
    assert "".join(lines) == address


def test_a_no_break_space_keeps_words_together_and_is_a_space_in_the_end():
    lines = SETTER.break_lines("aaaa bbbb (15\u00a0ties)", 7.0, 400, 62.0)
    assert lines[-1] == "(15 ties)"
