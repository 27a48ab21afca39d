"""Tone where lines are too many: ink where ties are, none elsewhere, the same each time."""

import numpy as np
import pytest

from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.density import Strands, can_change, measure_density, paint_density
from app.drawing.detail import Detail
from app.drawing.geometry import compose_geometry
from app.drawing.look import DARK, LIGHT
from app.drawing.picture import compose_picture
from app.drawing.text_measure import estimate_text

REGION = (0.0, 0.0, 800.0, 400.0)


def strands(a: np.ndarray, b: np.ndarray) -> Strands:
    return Strands(a, b, a * 7919)


ONE = strands(np.array([0]), np.array([1]))


def one_line(start: tuple[float, float], end: tuple[float, float]) -> np.ndarray:
    centres = np.array([start, end])
    return measure_density(centres, ONE, REGION, 1.0).darkness


def test_ink_lies_along_the_line_and_nowhere_else() -> None:
    darkness = one_line((80.0, 204.0), (720.0, 204.0))
    assert darkness.shape == (50, 100)
    assert darkness[25, 12:88].min() > 0
    assert darkness[25, 12:88].max() == darkness.max()
    rows = np.flatnonzero(darkness.any(axis=1))
    assert rows.min() >= 23
    assert rows.max() <= 27
    assert not darkness[:, :7].any()
    assert not darkness[:, 93:].any()


def test_what_runs_outside_leaves_no_ink() -> None:
    assert not one_line((-50.0, -10.0), (900.0, -10.0)).any()
    assert not one_line((-50.0, 200.0), (-20.0, 900.0)).any()
    assert not one_line((300.0, 500.0), (300.0, 500.0)).any()
    crossing = one_line((-4000.0, 200.0), (4000.0, 200.0))
    assert crossing[25].all()
    within = crossing[25, 4:-4].astype(int)
    assert within.max() - within.min() <= 2


def test_where_more_ties_run_it_is_darker() -> None:
    rng = np.random.default_rng(1)
    centres = rng.uniform(0, 300, (400, 2))
    centres[:40, 0] += 450
    centres[200:240, 0] += 450
    ties = strands(np.arange(200), np.arange(200, 400))
    density = measure_density(centres, ties, REGION, 2.0)
    dense, sparse = density.darkness[:, :37].mean(), density.darkness[:, 57:94].mean()
    assert dense > 2 * sparse > 0
    assert density.box == (0.0, 0.0, 400.0, 200.0)
    again = measure_density(centres, ties, REGION, 2.0)
    assert np.array_equal(again.darkness, density.darkness)


def test_what_comes_and_goes_comes_to_the_same_as_counting_anew() -> None:
    rng = np.random.default_rng(9)
    centres = rng.uniform(-100, 900, (80, 2))
    a, b = rng.integers(0, 40, 300), rng.integers(40, 80, 300)

    def some(chosen: np.ndarray) -> Strands:
        return strands(a[chosen], b[chosen])

    every, then, now = np.arange(300), np.arange(200), np.arange(150, 300)
    before = measure_density(centres, some(then), REGION, 1.0)
    changed = measure_density(
        *(centres, some(np.setdiff1d(now, then)), REGION, 1.0),
        before=before.ink,
        gone=some(np.setdiff1d(then, now)),
    )
    fresh = measure_density(centres, some(now), REGION, 1.0)
    assert np.array_equal(changed.darkness, fresh.darkness)
    assert np.array_equal(changed.ink.grains, fresh.ink.grains)
    assert changed.ink.n_points == fresh.ink.n_points < before.ink.n_points + 300 * 60
    assert can_change(before.ink, 100, REGION)
    assert not can_change(before.ink, 1_000_000, REGION)
    assert not np.array_equal(
        fresh.darkness, measure_density(centres, some(every), REGION, 1.0).darkness
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_image_goes_from_the_ground_towards_the_line(theme) -> None:
    density = measure_density(np.array([[0.0, 100.0], [800.0, 100.0]]), ONE, REGION, 1.0)
    mark = paint_density(density, theme, 3.0)
    assert mark.box == (0.0, 0.0, 2400.0, 1200.0)
    assert mark.pixels.dtype == np.uint32
    red, green, blue = theme.background
    assert mark.pixels[40, 50] == 0xFF000000 | red << 16 | green << 8 | blue
    ground = np.array(theme.background)
    darkest = int(mark.pixels[np.unravel_index(density.darkness.argmax(), density.darkness.shape)])
    drawn = np.array([darkest >> 16 & 255, darkest >> 8 & 255, darkest & 255])
    towards = np.array(theme.neutral) - ground
    assert ((drawn - ground) * towards > 0).all()
    assert (np.abs(drawn - ground) < np.abs(towards)).all()


def test_it_is_there_only_where_ties_are_left_out_and_kept_while_moving() -> None:
    rng = np.random.default_rng(2)
    actors = tuple(DrawnActor(f"A{i:03}", ActorShape.CIRCLE, "") for i in range(100))
    ties = tuple(DrawnTie(i, (i + 37) % 100, f"t{i}") for i in range(100))
    content, places = MapContent(actors, ties), rng.uniform(-300, 300, (100, 2))
    seen = (-400.0, -400.0, 400.0, 400.0)
    all_of_them = compose_geometry(content, places, 1.0, estimate_text, detail=Detail(seen))
    assert compose_picture(all_of_them, LIGHT).density is None
    detail = Detail(seen, most_ties=30)
    geometry = compose_geometry(content, places, 1.0, estimate_text, detail=detail)
    picture = compose_picture(geometry, LIGHT)
    assert picture.density is not None
    zoomed = compose_geometry(
        content, places, 1.1, estimate_text, previous=geometry, moving=True, detail=detail
    )
    assert zoomed.density is geometry.density
    box = compose_picture(zoomed, LIGHT).density.box
    assert box == pytest.approx([1.1 * side for side in picture.density.box])
    at_rest = compose_geometry(content, places, 1.1, estimate_text, previous=zoomed, detail=detail)
    assert at_rest.density is not geometry.density
    fresh = compose_geometry(content, places, 1.1, estimate_text, detail=detail)
    assert np.array_equal(at_rest.density.darkness, fresh.density.darkness)


def test_ink_is_smoothed_as_if_all_cells_were_however_little_of_them_it_fills() -> None:
    rng = np.random.default_rng(4)
    for low, high in ((300.0, 420.0), (0.0, 60.0), (-50.0, 900.0)):
        centres = rng.uniform(low, high, (30, 2))
        density = measure_density(centres, strands(np.arange(15), np.arange(15, 30)), REGION, 1.0)
        cover = np.pad(density.ink.grains.reshape(density.darkness.shape), 2, mode="edge")
        kernel = np.array([1.0, 4.0, 6.0, 4.0, 1.0])
        for axis in (0, 1):
            cover = np.apply_along_axis(np.convolve, axis, cover, kernel, "valid")
        is_edge = np.ones(cover.shape, dtype=bool)
        is_edge[2:-2, 2:-2] = False
        darkness = density.darkness.astype(int)
        assert not darkness[cover == 0.0].any()
        # What is as dark has as much ink: the shades are in the order of the smoothed ink.
        inner = np.flatnonzero(~is_edge)
        order = inner[np.argsort(cover.ravel()[inner], kind="stable")]
        assert (np.diff(darkness.ravel()[order]) >= 0).all()
