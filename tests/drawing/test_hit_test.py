"""What lies at a point: the topmost, within its tolerance."""

import numpy as np
import pytest

from app.drawing.content import MapContent
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.hit_test import (
    Hit,
    HitKind,
    distances_to_paths,
    find_actor,
    find_hit,
    find_hull,
    find_tie,
)
from app.drawing.text_measure import estimate_text


def middle(box: tuple[float, float, float, float]) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def test_every_actor_is_hit_at_its_centre_and_its_label(small_geometry: Geometry) -> None:
    for index, (x, y) in enumerate(small_geometry.centres.tolist()):
        assert find_hit(small_geometry, (x, y)) == Hit(HitKind.ACTOR, index)
    for label in small_geometry.labels:
        assert find_hit(small_geometry, middle(label.box)) == Hit(HitKind.ACTOR, label.actor)


def test_an_actor_has_some_tolerance(small_geometry: Geometry) -> None:
    x, y = small_geometry.centres[3]
    radius = small_geometry.radii[3]
    assert find_actor(small_geometry, (x + radius + 2.9, y)) == 3
    assert find_actor(small_geometry, (x + radius + 3.1, y)) is None
    assert find_actor(small_geometry, (x + radius + 3.1, y), tolerance_px=4.0) == 3


def test_every_tie_is_hit_on_its_line_and_near_it(small_geometry: Geometry) -> None:
    for tie, path in enumerate(small_geometry.paths):
        x, y = path[12].tolist()
        assert find_tie(small_geometry, (x, y)) == tie


def test_a_tie_is_missed_beyond_its_tolerance(small_geometry: Geometry) -> None:
    path = small_geometry.paths[3]
    way = path[5] - path[4]
    aside = np.array([-way[1], way[0]]) / np.hypot(*way)
    point = (path[4] + path[5]) / 2
    assert find_tie(small_geometry, tuple(point + 5.5 * aside)) == 3
    assert find_tie(small_geometry, tuple(point + 6.5 * aside)) is None
    assert find_tie(small_geometry, tuple(point + 6.5 * aside), tolerance_px=8.0) == 3


def test_the_nearest_of_several_ties() -> None:
    paths = np.array([[[0.0, 0.0], [10.0, 0.0]], [[0.0, 5.0], [10.0, 5.0]]])
    assert distances_to_paths(paths, np.array([5.0, 4.0])).tolist() == [4.0, 1.0]
    assert distances_to_paths(paths, np.array([13.0, 4.0])) == pytest.approx([5.0, np.hypot(3, 1)])


def test_a_path_that_is_a_point() -> None:
    assert distances_to_paths(np.zeros((1, 3, 2)), np.array([3.0, 4.0])).tolist() == [5.0]


def test_hulls_and_their_labels(small_geometry: Geometry) -> None:
    for label in small_geometry.hull_labels:
        hit = find_hit(small_geometry, middle(label.box))
        assert hit == Hit(HitKind.HULL_LABEL, label.hull)
    x, y = small_geometry.centres[0]
    assert find_hull(small_geometry, (x - 20.0, y - 5.0)) == 0
    assert find_hit(small_geometry, (x - 20.0, y - 5.0)) == Hit(HitKind.HULL, 0)


def test_the_smallest_of_several_hulls(small_geometry: Geometry) -> None:
    areas = {hull.index: hull.area_px2 for hull in small_geometry.hulls}
    x, y = small_geometry.centres[1].tolist()
    assert find_hull(small_geometry, (x, y)) == min(areas, key=lambda index: areas[index])


def test_a_bridge_is_part_of_its_hull(small_geometry: Geometry) -> None:
    bridge = small_geometry.hulls[1].bridges[0]
    x, y = bridge[len(bridge) // 2].tolist()
    assert find_hull(small_geometry, (x, y)) == 1
    assert find_hull(small_geometry, (x, y + 40.0)) is None


def test_empty_ground_and_an_empty_map(small_geometry: Geometry) -> None:
    assert find_hit(small_geometry, (-500.0, -500.0)) is None
    empty = compose_geometry(MapContent(), np.empty((0, 2)), 1.0, estimate_text)
    assert find_hit(empty, (0.0, 0.0)) is None
