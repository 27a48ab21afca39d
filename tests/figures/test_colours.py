"""Colour differences and colour vision, against published values."""

from itertools import combinations

import pytest

from app.drawing.look import DARK, LIGHT, Theme, blend, contrast
from app.figures.readability.colours import Lab, Vision, difference, lab_of


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # From table 1 of Sharma, Wu and Dalal, 2005.
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ((50.0, 0.0, 0.0), (50.0, 0.0, 0.0), 0.0),
    ],
)
def test_differences_are_those_published(one: Lab, other: Lab, expected: float) -> None:
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)
    assert difference(other, one) == pytest.approx(expected, abs=1e-4)


def test_white_and_red_are_where_they_belong() -> None:
    assert lab_of((255, 255, 255)) == pytest.approx((100.0, 0.0, 0.0), abs=0.02)
    assert lab_of((255, 0, 0)) == pytest.approx((53.24, 80.09, 67.20), abs=0.05)


@pytest.mark.parametrize("vision", list(Vision))
def test_greys_are_seen_alike_by_everybody(vision: Vision) -> None:
    assert difference(lab_of((120, 120, 120)), lab_of((120, 120, 120), vision)) < 0.5


def test_red_and_green_are_near_for_who_sees_no_red_or_green_and_far_for_others() -> None:
    red, green = (170, 90, 40), (115, 115, 40)
    apart = {vision: difference(lab_of(red, vision), lab_of(green, vision)) for vision in Vision}
    assert apart[Vision.DEUTERANOPIA] < 10.0 < apart[Vision.COMMON]
    assert apart[Vision.TRITANOPIA] > 20.0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("vision", list(Vision))
def test_with_and_against_each_other_are_told_apart_by_everybody(
    theme: Theme, vision: Vision
) -> None:
    colours = lab_of(theme.cooperative, vision), lab_of(theme.conflictual, vision)
    assert difference(*colours) > 40.0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("vision", list(Vision))
def test_blocs_are_told_apart_by_everybody(theme: Theme, vision: Vision) -> None:
    lines = [lab_of(colours.line, vision) for colours in theme.blocs]
    assert min(difference(*pair) for pair in combinations(lines, 2)) > 12.0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_lines_at_full_strength_stand_off_every_tint(theme: Theme) -> None:
    lines = [colours.line for colours in theme.blocs]
    grounds = [blend(line, theme.background, theme.hull_tint) for line in lines]
    tones = (theme.cooperative, theme.conflictual, theme.neutral, *theme.ages)
    tones += (theme.added, theme.ended, theme.changed)
    assert min(contrast(tone, ground) for tone in tones for ground in grounds) > 3.0
    assert min(contrast(line, theme.background) for line in lines) > 3.0
