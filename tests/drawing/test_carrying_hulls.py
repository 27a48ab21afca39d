"""Between two frames in which they are shaped, hulls go with those who move."""

from collections.abc import Callable

import numpy as np
import pytest

from app.drawing import laying_hulls, polygons
from app.drawing.arrays import FloatArray
from app.drawing.carrying_hulls import carry, is_true
from app.drawing.content import DrawnActor, DrawnHull, MapContent
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.text_measure import estimate_text

MakeActors = Callable[[int], tuple[DrawnActor, ...]]
N = 14


@pytest.fixture
def content(plain_actors: MakeActors) -> MapContent:
    hulls = (
        DrawnHull("one", "ONE", (0, 1, 2, 3), outlined=(12,), palette_slot=0),
        DrawnHull("two", "TWO", (4, 5, 6), palette_slot=1),
        DrawnHull("three", "THREE", (7, 8, 9, 13), palette_slot=2),
    )
    return MapContent(plain_actors(N), (), hulls)


@pytest.fixture
def positions() -> FloatArray:
    return np.random.default_rng(4).uniform(0.0, 700.0, (N, 2))


@pytest.fixture
def shaped(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Which hulls are shaped from now on: places, or None for all."""
    calls: list[object] = []
    shape_hulls = laying_hulls.shape_hulls

    def counting(*args: object, **options: object) -> object:
        only = options["only"]
        calls.append(None if only is None else sorted(only))  # type: ignore[call-overload]
        return shape_hulls(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(laying_hulls, "shape_hulls", counting)
    return calls


def compose(
    content: MapContent,
    positions: FloatArray,
    previous: Geometry | None,
    *,
    moving: bool,
    renewed: bool = False,
) -> Geometry:
    options = {"moving": moving, "renewed": renewed}
    return compose_geometry(content, positions, 1.0, estimate_text, previous=previous, **options)


def test_a_hull_whose_surroundings_go_one_way_goes_that_way(
    content: MapContent, positions: FloatArray
) -> None:
    geometry = compose(content, positions, None, moving=False)
    way = np.array([31.0, -7.0])
    for shape in geometry.hulls:
        (moved,) = carry([shape], geometry.centres, geometry.centres + way)
        for lines, before in (
            ([ring for rings in moved.polygons for ring in rings], shape.polygons),
            (moved.bridges, (shape.bridges,)),
            (moved.rings, (shape.rings,)),
        ):
            were = [line for some in before for line in some]
            assert len(lines) == len(were)
            for line, was in zip(lines, were, strict=True):
                np.testing.assert_allclose(line, was + way)


def test_members_stay_within_a_hull_that_is_carried(
    content: MapContent, positions: FloatArray
) -> None:
    geometry = compose(content, positions, None, moving=False)
    rng = np.random.default_rng(8)
    for _ in range(40):
        after = geometry.centres + rng.uniform(-12.0, 12.0, (N, 2))
        for shape in geometry.hulls:
            (moved,) = carry([shape], geometry.centres, after)
            for island, rings in zip(moved.islands, moved.polygons, strict=True):
                assert polygons.are_inside(after[list(island)], rings).all()


def test_the_ring_of_an_observer_stays_round_and_around_it(
    content: MapContent, positions: FloatArray
) -> None:
    geometry = compose(content, positions, None, moving=False)
    after = geometry.centres + np.random.default_rng(2).uniform(-20.0, 20.0, (N, 2))
    shape = geometry.hulls[0]
    assert shape.rings
    (moved,) = carry([shape], geometry.centres, after)
    radii = [
        np.hypot(*(each.rings[0] - at[12]).T)
        for each, at in ((shape, geometry.centres), (moved, after))
    ]
    np.testing.assert_allclose(radii[1], radii[0], atol=0.5)


def test_all_hulls_are_carried_as_one_alone(content: MapContent, positions: FloatArray) -> None:
    geometry = compose(content, positions, None, moving=False)
    after = geometry.centres + np.random.default_rng(5).uniform(-9.0, 9.0, (N, 2))
    together = carry(geometry.hulls, geometry.centres, after)
    for shape, moved in zip(geometry.hulls, together, strict=True):
        (alone,) = carry([shape], geometry.centres, after)
        assert alone.index == moved.index
        for rings, others in zip(alone.polygons, moved.polygons, strict=True):
            for ring, other in zip(rings, others, strict=True):
                np.testing.assert_allclose(ring, other)


def test_each_hull_is_grown_in_its_turn_while_all_move(
    content: MapContent, positions: FloatArray, shaped: list[object]
) -> None:
    geometry = compose(content, positions, None, moving=False)
    for step in range(1, 18):
        renewed = step % 8 == 0
        moved = positions + 3.0 * step
        geometry = compose(content, moved, geometry, moving=True, renewed=renewed)
        assert [shape.index for shape in geometry.hulls] == [0, 1, 2]
    assert shaped == [None, [1], [2], [0], [1]]


def test_a_hull_into_which_a_stranger_comes_is_shaped(
    content: MapContent, positions: FloatArray, shaped: list[object]
) -> None:
    geometry = compose(content, positions, None, moving=False)
    hull = content.hulls[0]
    (moved,) = carry(geometry.hulls[:1], geometry.centres, geometry.centres)
    assert is_true(moved, hull, geometry.centres)
    inside = geometry.centres.copy()
    inside[10] = inside[moved.islands[0][0]] + 1.0
    assert not is_true(moved, hull, inside)
    outside = geometry.centres.copy()
    outside[hull.members[0]] += 900.0
    assert not is_true(moved, hull, outside)
    shaped.clear()
    places = positions + 2.0
    # Nobody carries the outline of an island that they enter in one leap.
    places[10] = places[hull.members[0]] + 12.0
    for _ in range(4):
        places = places + 0.5
        geometry = compose(content, places, geometry, moving=True)
    for shape in geometry.hulls:
        assert is_true(shape, content.hulls[shape.index], geometry.centres)
    assert [0] in shaped or None in shaped


def test_names_of_hulls_go_with_them_and_are_placed_at_rest(
    content: MapContent, positions: FloatArray
) -> None:
    geometry = compose(content, positions, None, moving=False)
    before = {label.hull: np.array(label.box) for label in geometry.hull_labels}
    geometry = compose(content, positions + 5.0, geometry, moving=True)
    carried = {shape.index for shape in geometry.hulls if shape.is_carried}
    labels = [label for label in geometry.hull_labels if label.hull in carried & set(before)]
    assert labels
    for label in labels:
        np.testing.assert_allclose(label.box, before[label.hull] + 5.0)
    rest = compose(content, positions + 5.0, geometry, moving=False)
    anew = compose(content, positions + 5.0, None, moving=False)
    assert not any(shape.is_carried for shape in rest.hulls)
    assert {label.hull: label.place for label in rest.hull_labels} == {
        label.hull: label.place for label in anew.hull_labels
    }


def test_hulls_at_rest_are_those_of_who_saw_no_movement(
    content: MapContent, positions: FloatArray
) -> None:
    geometry = compose(content, positions, None, moving=False)
    rng = np.random.default_rng(3)
    for _ in range(4):
        positions = positions + rng.uniform(-20.0, 20.0, (N, 2))
        geometry = compose(content, positions, geometry, moving=True)
    rest = compose(content, positions, geometry, moving=False)
    anew = compose(content, positions, None, moving=False)
    for one, other in zip(rest.hulls, anew.hulls, strict=True):
        assert one.islands == other.islands
        assert one.ground == other.ground != b""
        for rings, others in zip(one.polygons, other.polygons, strict=True):
            for ring, its in zip(rings, others, strict=True):
                np.testing.assert_array_equal(ring, its)


@pytest.mark.parametrize("who", ["one far", "few"])
def test_where_few_move_or_one_far_hulls_are_shaped(
    content: MapContent, positions: FloatArray, shaped: list[object], who: str
) -> None:
    geometry = compose(content, positions, None, moving=False)
    shaped.clear()
    moved = positions.copy()
    if who == "few":
        moved[:3] += 5.0
    else:
        moved += 5.0
        moved[4] += 160.0
    compose(content, moved, geometry, moving=True)
    assert shaped == [None]
