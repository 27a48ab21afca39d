import pytest

from app.drawing.look import DARK, LIGHT
from app.figures.request import FigureRequest


@pytest.mark.parametrize(
    "wanted",
    [
        {"width_mm": 29.9},
        {"width_mm": 1200.1},
        {"width_mm": float("nan")},
        {"height_mm": 29.0},
        {"height_mm": float("nan")},
        {"smallest_pt": 3.9},
        {"smallest_pt": 25.0},
        {"dpi": 35},
        {"dpi": 1201},
        {"theme_name": "sepia"},
        {"selected": ("A", "B", "C")},
    ],
)
def test_what_cannot_be_made_is_refused(wanted):
    with pytest.raises(ValueError, match=r"must be|theme|selected"):
        FigureRequest(**wanted)


def test_the_theme_follows_its_name():
    assert FigureRequest().theme is LIGHT
    assert FigureRequest(theme_name="dark").theme is DARK
