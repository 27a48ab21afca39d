import numpy as np
import pytest

from app.layout.forces import Collision
from app.layout.forces.collision import DENSE_LIMIT


def collision(radii, **options):
    options = {"padding": 0.0, "strength": 1.0} | options
    return Collision(np.array(radii, dtype=np.float64), rng=np.random.default_rng(0), **options)


def moved(force, positions, velocities=None, alpha=0.0):
    positions = np.array(positions, dtype=np.float64)
    velocities = np.zeros_like(positions) if velocities is None else np.array(velocities)
    force.apply(positions, velocities, alpha)
    return positions + velocities


def test_overlapping_discs_just_touch_afterwards():
    assert np.allclose(moved(collision([10, 20]), [(0, 0), (12, 16)]), [(-3, -4), (15, 20)])


def test_discs_that_touch_are_left_alone():
    assert np.array_equal(moved(collision([10, 20]), [(0, 0), (30, 0)]), [(0, 0), (30, 0)])


def test_padding_is_kept_free_and_strength_is_a_share():
    force = collision([10, 10], padding=4.0, strength=0.5)
    assert np.allclose(moved(force, [(0, 0), (20, 0)]), [(-1, 0), (21, 0)])


def test_the_look_is_at_where_actors_are_about_to_be():
    velocities = [(0.0, 0.0), (30.0, 0.0)]
    assert np.allclose(moved(collision([10, 10]), [(0, 0), (5, 0)], velocities), [(0, 0), (35, 0)])


def test_coincident_discs_part_to_touching():
    a, b = moved(collision([10, 20]), [(5, 5), (5, 5)])
    assert np.hypot(*(a - b)) == pytest.approx(30.0)


def test_a_hot_map_has_small_actors_and_a_warm_one_full_ones():
    positions = [(0, 0), (12, 0)]
    assert np.array_equal(moved(collision([10, 10]), positions, alpha=1.0), positions)
    assert np.allclose(moved(collision([10, 10]), positions, alpha=0.25), [(-4, 0), (16, 0)])


def test_labels_side_by_side_part_sideways():
    force = collision([10, 10], extents=np.array([(40.0, 8.0), (40.0, 8.0)]))
    assert np.allclose(moved(force, [(0, 0), (70, 20)]), [(-5, 0), (75, 20)])


def test_labels_one_over_the_other_part_vertically():
    # A disc of 20 and a label of 16 under it are 36 high.
    force = collision([10, 10], extents=np.array([(40.0, 8.0), (40.0, 8.0)]))
    assert np.allclose(moved(force, [(0, 0), (10, 30)]), [(0, -3), (10, 33)])


def test_a_label_hangs_below_its_disc():
    # Disc -10 to 10 and label 10 to 26; a bare disc of radius 4 fits above at -14, below at 30.
    force = collision([10, 4], extents=np.array([(40.0, 8.0), (0.0, 0.0)]))
    for y in (-14.0, 30.0):
        assert np.array_equal(moved(force, [(0, 0), (0, y)]), [(0, 0), (0, y)])
    assert not np.array_equal(moved(force, [(0, 0), (0, 28)]), [(0, 0), (0, 28)])


def test_a_disc_wider_than_its_label_counts():
    force = collision([30, 30], extents=np.array([(5.0, 8.0), (5.0, 8.0)]))
    assert np.allclose(moved(force, [(0, 0), (58, 0)]), [(-1, 0), (59, 0)])


def test_coincident_boxes_part_along_their_shorter_side():
    force = collision([10, 10], extents=np.array([(40.0, 8.0), (40.0, 8.0)]))
    a, b = moved(force, [(5, 5), (5, 5)])
    assert abs(a[1] - b[1]) == pytest.approx(36.0)


@pytest.mark.parametrize("has_labels", [False, True])
def test_the_tree_finds_what_comparing_all_pairs_finds(has_labels, monkeypatch):
    n = DENSE_LIMIT + 50
    rng = np.random.default_rng(6)
    positions = rng.uniform(-600, 600, (n, 2))
    positions[7] = positions[8]
    extents = rng.uniform(5, 60, (n, 2)) if has_labels else None
    radii = rng.uniform(5, 30, n)
    by_tree = moved(collision(radii, extents=extents), positions)
    monkeypatch.setattr("app.layout.forces.collision.DENSE_LIMIT", n)
    by_pairs = moved(collision(radii, extents=extents), positions)
    assert np.abs(by_tree - positions).max() > 1.0
    assert np.allclose(by_tree, by_pairs, atol=1e-9)
