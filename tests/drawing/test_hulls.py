"""Hulls never lie: on a thousand random maps, no stranger's centre in any filled region."""

from collections.abc import Callable

import numpy as np
import pytest

from app.drawing import polygons
from app.drawing.content import DrawnActor, DrawnHull, MapContent
from app.drawing.hit_test import distances_to_paths
from app.drawing.hulls import HullShape, choose_levels, shape_hulls
from app.drawing.look import Sizes

MakeActors = Callable[[int], tuple[DrawnActor, ...]]
BAND_PX = Sizes().bridge_width / 2


def strangers_inside(content: MapContent, shape: HullShape, centres: np.ndarray) -> list[int]:
    hull = content.hulls[shape.index]
    strangers = [i for i in range(len(centres)) if i not in {*hull.members, hull.own}]
    points = centres[strangers]
    inside = np.zeros(len(points), dtype=bool)
    for rings in shape.polygons:
        inside |= polygons.are_inside(points, rings)
    for bridge in shape.bridges:
        # A bridge touches nothing beyond the rectangle around it.
        low, high = bridge.min(axis=0) - BAND_PX, bridge.max(axis=0) + BAND_PX
        for near in np.flatnonzero(((points >= low) & (points <= high)).all(axis=1)):
            inside[near] |= distances_to_paths(bridge[None], points[near])[0] <= BAND_PX
    return [stranger for stranger, is_in in zip(strangers, inside, strict=True) if is_in]


def check_truth(content: MapContent, shapes: tuple[HullShape, ...], centres: np.ndarray) -> None:
    for shape in shapes:
        assert strangers_inside(content, shape, centres) == []
        placed = [member for island in shape.islands for member in island]
        assert sorted((*placed, *shape.left_out)) == sorted(content.hulls[shape.index].members)
        for island, rings in zip(shape.islands, shape.polygons, strict=True):
            assert polygons.are_inside(centres[list(island)], rings).all()


def random_map(rng: np.random.Generator, actors: tuple[DrawnActor, ...]) -> tuple:
    """Positions from crowded to wide, at times on a grid or on a line, and three hulls."""
    n = len(actors)
    extent = rng.choice([60.0, 200.0, 600.0, 1500.0])
    centres = rng.uniform(0, extent, (n, 2))
    if rng.random() < 0.15:
        centres = np.round(centres / 60) * 60
    if rng.random() < 0.1:
        centres[:, 1] = 50.0
    hulls = []
    for slot in range(3):
        chosen = rng.permutation(n)[: rng.integers(1, 7)].tolist()
        cut = int(rng.integers(0, 2))
        own = chosen[-1] if cut and len(chosen) > 2 else None
        members = tuple(chosen[: len(chosen) - (own is not None)])
        outlined = tuple(i for i in range(2) if i not in chosen)
        hulls.append(DrawnHull(f"b{slot}", f"B{slot}", members, outlined, slot, own))
    radii = rng.uniform(8, 16, n)
    return MapContent(actors, (), tuple(hulls)), centres, radii


def test_no_stranger_inside_on_a_thousand_maps(plain_actors: MakeActors) -> None:
    rng = np.random.default_rng(2025)
    actors = plain_actors(14)
    left_out = 0
    for _ in range(1000):
        content, centres, radii = random_map(rng, actors)
        shapes = shape_hulls(content, centres, radii)
        check_truth(content, shapes, centres)
        for shape in shapes:
            left_out += len(shape.left_out)
            for member in shape.left_out:
                apart = np.hypot(*(centres - centres[member]).T)
                assert np.sort(apart)[1] < 2.1
    assert left_out > 0


def test_kept_islands_are_as_true(plain_actors: MakeActors) -> None:
    rng = np.random.default_rng(7)
    actors = plain_actors(14)
    for _ in range(100):
        content, centres, radii = random_map(rng, actors)
        shapes = shape_hulls(content, centres, radii)
        kept = {content.hulls[shape.index].bloc: shape.islands for shape in shapes}
        moved = centres + rng.normal(0, 30, centres.shape)
        check_truth(content, shape_hulls(content, moved, radii, kept=kept), moved)


def shape_one(hull: DrawnHull, centres: np.ndarray, make: MakeActors, **given: float) -> HullShape:
    content = MapContent(make(len(centres)), (), (hull,))
    (shape,) = shape_hulls(content, centres, np.full(len(centres), 12.0), **given)
    return shape


def test_members_without_strangers_are_in_one_piece(plain_actors: MakeActors) -> None:
    centres = np.array([[0.0, 0.0], [120.0, 0.0], [60.0, 100.0], [400.0, 400.0]])
    shape = shape_one(DrawnHull("b", "B", (0, 1, 2)), centres, plain_actors)
    assert shape.islands == ((0, 1, 2),)
    assert not shape.is_split
    assert shape.bridges == ()
    ring = shape.polygons[0][0]
    assert (ring[0] == ring[-1]).all()
    assert ring[:, 0].min() == pytest.approx(-shape.pad, abs=0.3)


def test_a_stranger_at_the_edge_is_cut_out(plain_actors: MakeActors) -> None:
    corners = [[0.0, 0.0], [200.0, 0.0], [200.0, 200.0], [0.0, 200.0]]
    centres = np.array([*corners, [100.0, 190.0]])
    shape = shape_one(DrawnHull("b", "B", (0, 1, 2, 3)), centres, plain_actors)
    assert shape.islands == ((0, 1, 2, 3),)
    ring = np.concatenate(shape.polygons[0])
    assert np.hypot(*(ring - centres[4]).T).min() >= 12.0 + Sizes().hull_carve - 0.5


def test_a_stranger_in_the_middle_stands_in_a_hole(plain_actors: MakeActors) -> None:
    corners = [[0.0, 0.0], [200.0, 0.0], [200.0, 200.0], [0.0, 200.0]]
    centres = np.array([*corners, [100.0, 100.0]])
    shape = shape_one(DrawnHull("b", "B", (0, 1, 2, 3)), centres, plain_actors)
    assert len(shape.polygons[0]) == 2


def test_strangers_between_split_the_hull_and_a_bridge_joins_it(plain_actors: MakeActors) -> None:
    wall = [[130.0, y] for y in range(-150, 151, 30)]
    centres = np.array([[0.0, 0.0], [260.0, 0.0], *wall])
    shape = shape_one(DrawnHull("b", "B", (0, 1)), centres, plain_actors)
    assert shape.islands == ((0,), (1,))
    assert shape.is_split
    assert len(shape.bridges) == 2  # one band, interrupted at the wall
    near = np.hypot(*(np.concatenate(shape.bridges)[:, None] - centres[2:]).transpose(2, 0, 1))
    assert near.min() > 12.0 + BAND_PX


def test_far_members_are_bridged_rather_than_enclosed(plain_actors: MakeActors) -> None:
    centres = np.array([[0.0, 0.0], [900.0, 0.0]])
    shape = shape_one(DrawnHull("b", "B", (0, 1)), centres, plain_actors)
    assert shape.islands == ((0,), (1,))
    assert len(shape.bridges) == 1
    (bridge,) = shape.bridges
    reach = shape.pad + 5.0
    assert np.hypot(*bridge[0]) < reach
    assert np.hypot(*(bridge[-1] - centres[1])) < reach
    # What is near at one scale is near at every scale.
    near = shape_one(DrawnHull("b", "B", (0, 1)), centres, plain_actors, scale=10.0)
    assert near.islands == ((0, 1),)


def test_islands_of_many_are_joined_as_a_tree(plain_actors: MakeActors) -> None:
    centres = np.array([[float(x) * 600, float(y) * 600] for x in range(3) for y in range(2)])
    shape = shape_one(DrawnHull("b", "B", tuple(range(6))), centres, plain_actors)
    assert len(shape.islands) == 6
    assert len(shape.bridges) == 5


def test_the_blocs_own_node_is_no_stranger(plain_actors: MakeActors) -> None:
    centres = np.array([[0.0, 0.0], [100.0, 0.0], [50.0, 0.0]])
    shape = shape_one(DrawnHull("b", "B", (0, 1), own=2), centres, plain_actors)
    assert shape.islands == ((0, 1),)
    assert polygons.are_inside(centres[2:], shape.polygons[0]).all()


def test_observers_are_ringed_and_outside_of_the_fill(plain_actors: MakeActors) -> None:
    corners = [[0.0, 0.0], [200.0, 0.0], [200.0, 200.0], [0.0, 200.0]]
    centres = np.array([*corners, [100.0, 100.0]])
    shape = shape_one(DrawnHull("b", "B", (0, 1, 2, 3), outlined=(4,)), centres, plain_actors)
    assert len(shape.rings) == 1
    assert polygons.are_inside(centres[4:], (shape.rings[0],)).all()
    assert not polygons.are_inside(centres[4:], shape.polygons[0]).any()


def test_a_member_on_the_spot_of_a_stranger_is_left_out(plain_actors: MakeActors) -> None:
    centres = np.array([[0.0, 0.0], [0.0, 0.0], [100.0, 0.0]])
    shape = shape_one(DrawnHull("b", "B", (0, 2)), centres, plain_actors)
    assert shape.islands == ((2,),)
    assert shape.left_out == (0,)
    assert shape.is_split


def test_a_hull_of_nobody_is_empty(plain_actors: MakeActors) -> None:
    shape = shape_one(DrawnHull("b", "B", (), outlined=(0,)), np.zeros((1, 2)), plain_actors)
    assert shape.polygons == ()
    assert not shape.is_split
    assert len(shape.rings) == 1


def test_outlines_around_shared_members_do_not_coincide(plain_actors: MakeActors) -> None:
    hulls = (
        DrawnHull("csto", "CSTO", (0, 1, 2), palette_slot=0),
        DrawnHull("eaeu", "EAEU", (0, 1), palette_slot=1),
        DrawnHull("aukus", "AUKUS", (3,), palette_slot=3),
    )
    assert choose_levels(hulls) == (1, 0, 0)
    centres = np.array([[0.0, 0.0], [100.0, 0.0], [50.0, 80.0], [500.0, 0.0]])
    outer, inner, _ = shape_hulls(MapContent(plain_actors(4), (), hulls), centres, np.full(4, 12.0))
    gaps = np.hypot(*(outer.polygons[0][0][:, None] - inner.polygons[0][0]).transpose(2, 0, 1))
    assert gaps.min() > 3.0


def test_the_same_map_gives_the_same_hulls(plain_actors: MakeActors) -> None:
    content, centres, radii = random_map(np.random.default_rng(3), plain_actors(14))
    one, other = (shape_hulls(content, centres, radii) for _ in range(2))
    for left, right in zip(one, other, strict=True):
        assert left.islands == right.islands
        for rings, same in zip(left.polygons, right.polygons, strict=True):
            assert all(np.array_equal(a, b) for a, b in zip(rings, same, strict=True))
