"""Signs say without colour what differs in a comparison, and stand where they can be read."""

from itertools import combinations

import numpy as np
import pytest

from app.drawing.content import (
    AGE_TONES,
    DIFFERENT_TONES,
    ActorShape,
    DrawnActor,
    DrawnTie,
    MapContent,
    TieTone,
)
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.look import DARK, LIGHT, Sizes, Theme, contrast
from app.drawing.paint_ties import tone_colour
from app.drawing.picture import compose_picture
from app.drawing.text_measure import estimate_text

RADIUS = Sizes().sign

# Simulated severe protanomaly, deuteranomaly and tritanomaly, on linear RGB. Source: Machado,
# Oliveira, Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision
# Deficiency, https://doi.org/10.1109/TVCG.2009.113.
_SIGHT = {
    "usual": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


def seen_as(colour: tuple[int, int, int], sight: str) -> np.ndarray:
    """A colour in CIELAB as it is seen."""
    share = np.array(colour) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(_SIGHT[sight]) @ linear, 0.0, 1.0)
    xyz = _TO_XYZ @ seen / np.array([0.95047, 1.0, 1.08883])
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16.0 / 116.0)
    return np.array(
        [116.0 * root[1] - 16.0, 500.0 * (root[0] - root[1]), 200.0 * (root[1] - root[2])]
    )


def fan(*tones: TieTone, apart: float = 300.0, label: str = "") -> MapContent:
    """Ties from one actor to others, one of each tone, side by side."""
    names = [f"A{i}" for i in range(len(tones) + 1)]
    actors = tuple(DrawnActor(name, ActorShape.CIRCLE, label) for name in names)
    return MapContent(
        actors, tuple(DrawnTie(0, i + 1, f"t{i}", tone) for i, tone in enumerate(tones))
    )


def laid_out(content: MapContent, *places: tuple[float, float], **wanted: bool) -> Geometry:
    return compose_geometry(content, np.array(places, dtype=float), 1.0, estimate_text, **wanted)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_tones_stand_off_the_background_and_each_other_for_everybody(theme: Theme) -> None:
    ages = [tone_colour(tone, theme) for tone in AGE_TONES[:-1]]
    different = [tone_colour(tone, theme) for tone in DIFFERENT_TONES]
    for colour in (*ages, *different):
        assert contrast(colour, theme.background) >= 3.0
    for sight in _SIGHT:
        for scale in (ages, different):
            for one, other in combinations(scale, 2):
                assert np.linalg.norm(seen_as(one, sight) - seen_as(other, sight)) > 12.0
        steps = np.diff([seen_as(colour, sight)[0] for colour in ages])
        assert (steps > 0).all() or (steps < 0).all()
    newest, oldest = (contrast(ages[i], theme.background) for i in (0, -1))
    assert newest > oldest


def test_only_what_differs_has_a_sign_and_its_own() -> None:
    tones = (TieTone.ADDED, TieTone.ENDED, TieTone.CHANGED, TieTone.UNCHANGED, TieTone.MIXED)
    places = ((0.0, 0.0), *((300.0, 200.0 * i) for i in range(len(tones))))
    picture = compose_picture(laid_out(fan(*tones), *places), LIGHT)
    found = {tuple(batch.ties.tolist()): batch for batch in picture.signs}
    assert set(found) == {(0,), (1,), (2,)}
    assert [found[tie,].rgb for tie in range(3)] == [LIGHT.added, LIGHT.ended, LIGHT.changed]
    shapes = [found[tie,].strokes - found[tie,].plates.mean(axis=1) for tie in range(3)]
    assert len({shape.round(3).tobytes() for shape in shapes}) == 3
    for batch in found.values():
        middle = batch.plates.mean(axis=1)[0]
        assert np.hypot(*(batch.strokes.reshape(-1, 2) - middle).T).max() < RADIUS


def test_a_sign_stands_on_the_middle_of_its_line() -> None:
    geometry = laid_out(fan(TieTone.ADDED), (0.0, 0.0), (300.0, 0.0))
    (point,) = geometry.signs.points
    assert np.hypot(*(geometry.paths[0] - point).T).min() < 1e-6
    assert point[0] == pytest.approx(150.0, abs=2.0)


def test_signs_of_lines_that_cross_keep_off_each_other_and_off_discs() -> None:
    actors = tuple(DrawnActor(f"A{i}", ActorShape.CIRCLE, "") for i in range(5))
    ties = (DrawnTie(0, 1, "a", TieTone.ADDED), DrawnTie(2, 3, "b", TieTone.ENDED))
    places = ((0.0, 150.0), (300.0, 150.0), (150.0, 0.0), (150.0, 300.0), (150.0, 150.0))
    for content in (MapContent(actors[:4], ties), MapContent(actors, ties)):
        geometry = laid_out(content, *places[: len(content.actors)])
        one, other = geometry.signs.points
        assert np.abs(one - other).max() > 2.0 * RADIUS
        gaps = np.array([one, other])[:, None] - geometry.centres
        assert (np.hypot(gaps[..., 0], gaps[..., 1]) > geometry.radii + RADIUS).all()


def test_a_line_too_short_to_be_seen_beside_it_has_none() -> None:
    geometry = laid_out(fan(TieTone.ADDED), (0.0, 0.0), (35.0, 0.0))
    assert len(geometry.signs.points) == 0
    assert compose_picture(geometry, LIGHT).signs == ()


def test_a_sign_has_the_strength_of_its_line_and_goes_with_it() -> None:
    content = fan(TieTone.ADDED, TieTone.ADDED)
    geometry = laid_out(content, (0.0, 0.0), (300.0, 0.0), (0.0, 300.0))
    picture = compose_picture(geometry, LIGHT, Emphasis(selected_ties=frozenset({1})))
    weaker, selected = picture.signs
    assert (weaker.ties.tolist(), selected.ties.tolist()) == ([0], [1])
    assert selected.rgb == LIGHT.added != weaker.rgb
    faded = compose_picture(geometry, LIGHT, Emphasis(focus=frozenset({0, 1})))
    assert [batch.ties.tolist() for batch in faded.signs] == [[0]]


def test_of_very_many_only_the_most_important_have_one_while_the_map_moves() -> None:
    n = 400
    actors = tuple(DrawnActor(f"A{i:03}", ActorShape.CIRCLE, "") for i in range(2 * n))
    ties = tuple(DrawnTie(i, n + i, f"t{i}", TieTone.CHANGED, importance=i / n) for i in range(n))
    places = [(200.0 * j, 50.0 * i) for j in range(2) for i in range(n)]
    content = MapContent(actors, ties)
    rest = laid_out(content, *places)
    moving = laid_out(content, *places, moving=True)
    assert len(rest.signs.points) == n
    assert sorted(moving.shown[moving.signs.rows].tolist()) == list(range(100, n))
