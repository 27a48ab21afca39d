import numpy as np
import pytest

from app.layout.forces import Collision


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
def test_in_a_crowd_every_overlapping_pair_parts(has_labels):
    n = 80
    rng = np.random.default_rng(6)
    positions = rng.uniform(-280, 280, (n, 2))
    extents = rng.uniform(5, 60, (n, 2)) if has_labels else None
    radii = rng.uniform(5, 30, n)
    expected = positions.copy()
    for i in range(n):
        for j in range(i):
            pair = [j, i]
            force = collision(radii[pair], extents=None if extents is None else extents[pair])
            expected[pair] += moved(force, positions[pair]) - positions[pair]
    parted = moved(collision(radii, extents=extents), positions)
    assert np.abs(parted - positions).max() > 1.0
    assert np.allclose(parted, expected, atol=1e-9)


def test_a_crowd_on_one_spot_parts_by_and_by():
    n = 300
    force = collision([10.0] * n, strength=0.5)
    positions = np.full((n, 2), 7.0)
    for _ in range(400):
        positions = moved(force, positions)
    x, y = positions.T
    apart = np.hypot(np.subtract.outer(x, x), np.subtract.outer(y, y))[np.triu_indices(n, 1)]
    assert apart.min() > 19.0


def test_a_heap_too_large_for_all_its_pairs_is_parted_all_the_same(monkeypatch):
    monkeypatch.setattr("app.layout.close_pairs._MOST_PAIRS", 2000)
    positions = np.full((500, 2), 7.0)
    parted = moved(collision([10.0] * 500), positions)
    assert (np.hypot(*(parted - positions).T) > 0.1).all()
