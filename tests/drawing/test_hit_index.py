"""The index finds what looking at everything finds."""

import numpy as np
import pytest

from app.drawing.content import MapContent
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.hit_index import PathIndex
from app.drawing.hit_test import distances_to_paths, find_actor, find_hull, find_tie
from app.drawing.polygons import are_inside
from app.drawing.text_measure import estimate_text


def arcs(rng: np.random.Generator, k: int, p: int) -> np.ndarray:
    """Paths with bends of all sorts, some of them points."""
    start, end = rng.uniform(0, 500, (2, k, 2))
    end[:3] = start[:3]
    steps = np.linspace(0.0, 1.0, p)[None, :, None]
    way = (end - start)[:, None]
    aside = np.stack((-way[..., 1], way[..., 0]), axis=-1)
    bends = rng.uniform(-0.4, 0.4, (k, 1, 1))
    return start[:, None] + way * steps + aside * bends * 4 * steps * (1 - steps)


@pytest.mark.parametrize("p", [2, 3, 25])
def test_all_that_are_near_are_found_and_few_more(p: int) -> None:
    rng = np.random.default_rng(p)
    paths = arcs(rng, 400, p)
    index = PathIndex(paths)
    n_found = 0
    for point in rng.uniform(-20, 520, (200, 2)):
        found = index.find_near(point, 6.0)
        near = np.flatnonzero(distances_to_paths(paths, point) <= 6.0)
        assert set(near.tolist()) <= set(found.tolist())
        assert (np.diff(found) > 0).all()
        n_found += len(found)
    assert n_found < 200 * 400 / 5


def brute_tie(geometry: Geometry, point: np.ndarray, reach: float) -> int | None:
    distance = distances_to_paths(geometry.paths, point)
    nearest = int(np.argmin(distance))
    return nearest if distance[nearest] <= reach else None


def brute_actor(geometry: Geometry, point: np.ndarray, reach: float) -> int | None:
    distance = np.hypot(*(geometry.centres - point).T) - geometry.radii
    nearest = int(np.argmin(distance))
    return nearest if distance[nearest] <= reach else None


def brute_hull(geometry: Geometry, point: np.ndarray) -> int | None:
    hit = []
    for shape in geometry.hulls:
        inside = any(are_inside(point[None], rings)[0] for rings in shape.polygons)
        width = geometry.sizes.bridge_width / 2.0
        on_bridge = any(distances_to_paths(line[None], point)[0] <= width for line in shape.bridges)
        if inside or on_bridge:
            hit.append(shape)
    return min(hit, key=lambda shape: (shape.area_px2, shape.index)).index if hit else None


def test_hits_are_those_of_looking_at_everything(
    small_content: MapContent, small_positions: np.ndarray
) -> None:
    rng = np.random.default_rng(4)
    for scale in (0.3, 1.0, 2.5):
        geometry = compose_geometry(small_content, small_positions, scale, estimate_text)
        left, top, right, bottom = geometry.bounds
        for point in rng.uniform((left, top), (right, bottom), (400, 2)):
            at = (float(point[0]), float(point[1]))
            for reach in (1.0, 6.0, 20.0):
                assert find_tie(geometry, at, reach) == brute_tie(geometry, point, reach)
                assert find_actor(geometry, at, reach) == brute_actor(geometry, point, reach)
            assert find_hull(geometry, at) == brute_hull(geometry, point)


def test_the_index_is_made_when_it_is_asked_for_and_once(small_geometry: Geometry) -> None:
    geometry = compose_geometry(
        small_geometry.content, small_geometry.positions, 1.1, estimate_text
    )
    assert "path_index" not in vars(geometry)
    find_tie(geometry, (0.0, 0.0))
    index = geometry.path_index
    find_tie(geometry, (5.0, 0.0))
    assert geometry.path_index is index
