"""A bloc's name: at its hull, on free ground, and calm."""

from collections.abc import Callable

import numpy as np
import pytest

from app.drawing.content import DrawnActor, DrawnHull, MapContent
from app.drawing.hull_labels import (
    PlacedHullLabel,
    find_named_hulls,
    place_hull_labels,
)
from app.drawing.hulls import shape_hulls
from app.drawing.occupancy import Occupancy
from app.drawing.text_measure import estimate_text

MakeActors = Callable[[int], tuple[DrawnActor, ...]]
TRIANGLE = np.array([[0.0, 0.0], [200.0, 0.0], [100.0, 150.0]])
NO_PATHS = np.empty((0, 25, 2))


def place(
    content: MapContent,
    centres: np.ndarray,
    occupancy: Occupancy | None = None,
    paths: np.ndarray = NO_PATHS,
    previous: dict[str, int] | None = None,
    carried: dict[int, PlacedHullLabel] | None = None,
) -> tuple[PlacedHullLabel, ...]:
    shapes = shape_hulls(content, centres, np.full(len(centres), 12.0))
    occupancy = occupancy or Occupancy()
    options = {"previous": previous, "carried": carried}
    return place_hull_labels(content, shapes, paths, estimate_text, occupancy, **options)


@pytest.fixture
def triangle(plain_actors: MakeActors) -> MapContent:
    return MapContent(plain_actors(3), (), (DrawnHull("b", "BLOC", (0, 1, 2)),))


def test_alone_it_stands_just_above(triangle: MapContent) -> None:
    (label,) = place(triangle, TRIANGLE)
    left, top, right, bottom = label.box
    assert bottom == pytest.approx(-28.0 - 4.0, abs=1.0)
    assert (left + right) / 2 == pytest.approx(100.0, abs=5.0)
    assert bottom - top == pytest.approx(15.0)


def test_it_gives_way_to_what_is_there_and_takes_its_ground(triangle: MapContent) -> None:
    occupancy = Occupancy()
    occupancy.add_box((-100.0, -60.0, 300.0, -25.0))
    (label,) = place(triangle, TRIANGLE, occupancy)
    assert label.box[1] > -25.0 or label.box[3] < -60.0
    assert not occupancy.is_free(label.box)


def test_it_rather_stands_where_no_tie_runs(triangle: MapContent) -> None:
    (before,) = place(triangle, TRIANGLE)
    tie = np.column_stack((np.linspace(-100, 300, 200), np.full(200, -40.0)))[None]
    (after,) = place(triangle, TRIANGLE, paths=tie)
    assert after.place != before.place
    assert not (after.box[1] < -40.0 < after.box[3])


def test_it_stays_where_it_was_while_that_is_free(triangle: MapContent) -> None:
    (label,) = place(triangle, TRIANGLE, previous={"b": 8})
    assert label.place == 8
    occupancy = Occupancy()
    occupancy.add_box(label.box)
    (moved,) = place(triangle, TRIANGLE, occupancy, previous={"b": 8})
    assert moved.place != 8
    (back,) = place(triangle, TRIANGLE, previous={"b": 10_000})
    assert back == place(triangle, TRIANGLE)[0]


def test_one_that_is_carried_stays_where_it_came_to_while_that_is_free(
    triangle: MapContent,
) -> None:
    (placed,) = place(triangle, TRIANGLE)
    carried = PlacedHullLabel(0, "BLOC", placed.place, (60.0, -70.0, 120.0, -55.0))
    assert place(triangle, TRIANGLE, carried={0: carried}) == (carried,)
    occupancy = Occupancy()
    occupancy.add_box((100.0, -60.0, 110.0, -58.0))
    assert place(triangle, TRIANGLE, occupancy, carried={0: carried}) == (placed,)


def test_without_room_there_is_none(triangle: MapContent) -> None:
    occupancy = Occupancy()
    occupancy.add_box((-1000.0, -1000.0, 1000.0, 1000.0))
    assert place(triangle, TRIANGLE, occupancy) == ()


def test_hulls_without_name_or_members_have_no_label(plain_actors: MakeActors) -> None:
    hulls = (DrawnHull("a", "", (0,)), DrawnHull("b", "B", ()), DrawnHull("c", "C", (1,)))
    labels = place(MapContent(plain_actors(3), (), hulls), TRIANGLE)
    assert [label.hull for label in labels] == [2]


def test_labels_of_hulls_do_not_overlap(plain_actors: MakeActors) -> None:
    hulls = tuple(DrawnHull(f"b{i}", "SAME PLACE", (0, 1, 2)) for i in range(6))
    labels = place(MapContent(plain_actors(3), (), hulls), TRIANGLE)
    boxes = np.array([label.box for label in labels])
    assert len(boxes) == 6
    apart = (boxes[:, None, :2] >= boxes[None, :, 2:]).any(axis=2)
    assert ((apart | apart.T) | np.eye(6, dtype=bool)).all()


def test_a_split_hull_is_named_at_its_largest_island(plain_actors: MakeActors) -> None:
    centres = np.vstack((TRIANGLE, [[1200.0, 0.0]]))
    content = MapContent(plain_actors(4), (), (DrawnHull("b", "BLOC", (0, 1, 2, 3)),))
    (label,) = place(content, centres)
    assert label.box[2] < 700.0


@pytest.mark.parametrize(
    ("own_at", "is_named"),
    [((100.0, 60.0), True), ((100.0, -60.0), True), ((100.0, -140.0), False)],
    ids=["inside", "beside", "far off"],
)
def test_the_blocs_own_node_gives_its_name_to_the_hull_beside_it(
    plain_actors: MakeActors, own_at: tuple[float, float], is_named: bool
) -> None:
    centres = np.vstack((TRIANGLE, [own_at]))
    content = MapContent(plain_actors(4), (), (DrawnHull("b", "BLOC", (0, 1, 2), own=3),))
    shapes = shape_hulls(content, centres, np.full(4, 12.0))
    named = find_named_hulls(content, shapes, centres, {3})
    assert named == (frozenset({0}) if is_named else frozenset())
    # A node whose own label found no room names nothing.
    assert not find_named_hulls(content, shapes, centres, {0, 1})
    labels = place_hull_labels(content, shapes, NO_PATHS, estimate_text, Occupancy(), named=named)
    assert len(labels) == (not is_named)
