"""Tokens: the colours that were given, legible, and told apart by colour-blind readers."""

from itertools import combinations

import numpy as np
import pytest

from app.drawing.arrays import Rgb
from app.drawing.look import DARK, LIGHT, Sizes, Theme, blend, code_size, contrast, rgb, to_hex

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)

# G. M. Machado et al., A physiologically-based model for simulation of color vision
# deficiency, 2009, doi:10.1109/TVCG.2009.113: severity 1.0, linear RGB.
DEUTAN = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
)
PROTAN = np.array(
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]
)


def test_colours_there_and_back() -> None:
    assert rgb("#0072B2") == (0, 114, 178)
    assert to_hex((0, 114, 178)) == "#0072b2"


def test_blending() -> None:
    assert blend((10, 20, 30), (200, 100, 0), 1.0) == (10, 20, 30)
    assert blend((10, 20, 30), (200, 100, 0), 0.0) == (200, 100, 0)
    assert blend((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)


def test_contrast_of_black_on_white() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast((9, 9, 9), (9, 9, 9)) == 1.0


def test_the_tokens_of_the_design() -> None:
    assert (to_hex(LIGHT.background), to_hex(LIGHT.panel)) == ("#f7f7f5", "#ffffff")
    assert (to_hex(LIGHT.line), to_hex(LIGHT.text)) == ("#e3e3df", "#1e2227")
    assert (to_hex(LIGHT.muted), to_hex(LIGHT.accent)) == ("#68707c", "#0072b2")
    assert (to_hex(DARK.background), to_hex(DARK.panel)) == ("#15171c", "#1c1f26")
    assert (to_hex(DARK.line), to_hex(DARK.text)) == ("#2b3039", "#e7e9ec")
    assert (to_hex(DARK.muted), to_hex(DARK.accent)) == ("#97a0ad", "#56b4e9")
    assert (to_hex(LIGHT.cooperative), to_hex(LIGHT.conflictual)) == ("#0072b2", "#d55e00")


@BOTH
def test_texts_are_legible_on_background_panel_and_tint(theme: Theme) -> None:
    for ground in (theme.background, theme.panel):
        assert contrast(theme.text, ground) >= 4.5
        assert contrast(theme.muted, ground) >= 4.5
    assert contrast(theme.disc_code, theme.disc) >= 4.5
    for colours in theme.blocs:
        assert contrast(colours.text, theme.background) >= 4.5
        assert contrast(colours.text, blend(colours.line, theme.background, theme.hull_tint)) >= 4.5


@BOTH
def test_ties_and_outlines_stand_off_the_background(theme: Theme) -> None:
    weakest = min(Sizes().tie_strength)
    for colour in (theme.cooperative, theme.conflictual):
        assert contrast(blend(colour, theme.background, weakest), theme.background) >= 3.0
    assert contrast(theme.disc_outline, theme.background) >= 3.0


@BOTH
def test_tones_stay_apart_for_colour_blind_readers(theme: Theme) -> None:
    for tones in combinations((theme.cooperative, theme.conflictual, theme.neutral), 2):
        for matrix in (DEUTAN, PROTAN):
            seen = [_as_seen(tone, matrix) for tone in tones]
            assert np.linalg.norm(seen[0] - seen[1]) > 45


def _as_seen(colour: Rgb, matrix: np.ndarray) -> np.ndarray:
    """sRGB 0 to 255 as seen by a reader with the deficiency."""
    part = np.array(colour) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    seen = np.clip(matrix @ linear, 0, 1)
    return 255 * np.where(seen <= 0.0031308, seen * 12.92, 1.055 * seen ** (1 / 2.4) - 0.055)


@BOTH
def test_the_palette_has_eight_slots_and_begins_anew(theme: Theme) -> None:
    assert len({colours.line for colours in theme.blocs}) == 8
    assert theme.bloc(8) == theme.bloc(0)
    assert theme.bloc(11) == theme.bloc(3)


def test_sizes_rise_by_step() -> None:
    sizes = Sizes()
    assert sizes.ended_width < sizes.widths[0] < sizes.widths[1] < sizes.widths[2]
    assert code_size(16.0) > code_size(11.0) > 8.0
