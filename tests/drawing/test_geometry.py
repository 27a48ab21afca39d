"""Geometry: what it refuses, what scales and what does not, and how it holds still."""

import numpy as np
import pytest

from app.drawing.arrays import FloatArray
from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.geometry import Geometry, compose_geometry, radius_of
from app.drawing.look import Sizes
from app.drawing.text_measure import estimate_text


def test_shapes_of_all_arrays(small_geometry: Geometry) -> None:
    n, m = 6, 7
    assert small_geometry.centres.shape == (n, 2)
    assert small_geometry.radii.shape == (n,)
    assert small_geometry.paths.shape[0] == m
    assert small_geometry.paths.shape[2] == 2
    assert small_geometry.arrows.triangles.shape == (2, 3, 2)
    assert small_geometry.arrows.ties.tolist() == [2, 4]


def test_positions_scale_and_discs_and_labels_do_not(
    small_content: MapContent, small_positions: FloatArray, small_geometry: Geometry
) -> None:
    twice = compose_geometry(small_content, small_positions, 2.0, estimate_text)
    assert np.array_equal(twice.centres, 2 * small_geometry.centres)
    assert np.array_equal(twice.radii, small_geometry.radii)
    sizes = [
        {label.actor: (label.box[2] - label.box[0], label.box[3] - label.box[1]) for label in one}
        for one in (twice.labels, small_geometry.labels)
    ]
    for actor, size in sizes[1].items():
        assert sizes[0][actor] == pytest.approx(size)


@pytest.mark.parametrize(
    "positions",
    [np.zeros((5, 2)), np.zeros((6, 3)), np.full((6, 2), np.nan), np.full((6, 2), np.inf)],
)
def test_bad_positions_are_refused(small_content: MapContent, positions: FloatArray) -> None:
    with pytest.raises(ValueError, match="6 finite positions"):
        compose_geometry(small_content, positions, 1.0, estimate_text)


@pytest.mark.parametrize("scale", [0.0, -1.0, float("nan")])
def test_bad_scales_are_refused(
    small_content: MapContent, small_positions: FloatArray, scale: float
) -> None:
    with pytest.raises(ValueError, match="scale"):
        compose_geometry(small_content, small_positions, scale, estimate_text)


def test_an_empty_map() -> None:
    geometry = compose_geometry(MapContent(), np.empty((0, 2)), 1.0, estimate_text)
    assert geometry.bounds == (0.0, 0.0, 0.0, 0.0)
    assert geometry.labels == geometry.hulls == ()


def test_the_same_map_gives_the_same_geometry(
    small_content: MapContent, small_positions: FloatArray, small_geometry: Geometry
) -> None:
    again = compose_geometry(small_content, small_positions, 1.0, estimate_text)
    assert np.array_equal(again.paths, small_geometry.paths)
    assert again.labels == small_geometry.labels
    assert again.hull_labels == small_geometry.hull_labels
    assert again.bounds == small_geometry.bounds


def test_everything_is_within_the_bounds(small_geometry: Geometry) -> None:
    left, top, right, bottom = small_geometry.bounds
    points = [small_geometry.paths.reshape(-1, 2)]
    for hull in small_geometry.hulls:
        points.extend(ring for rings in hull.polygons for ring in rings)
        points.extend((*hull.rings, *hull.bridges))
    labels = (*small_geometry.labels, *small_geometry.hull_labels)
    points.extend(np.array(label.box).reshape(2, 2) for label in labels)
    everything = np.concatenate(points)
    assert (everything <= [right, bottom]).all()
    assert (everything >= [left, top]).all()


def test_a_path_ends_at_the_base_of_its_arrow_and_the_tip_at_the_disc(
    small_geometry: Geometry,
) -> None:
    tip, *base = small_geometry.arrows.triangles[0]
    ukraine = small_geometry.centres[4]
    assert np.hypot(*(tip - ukraine)) == pytest.approx(small_geometry.radii[4] + 1.0)
    assert np.mean(base, axis=0) == pytest.approx(small_geometry.paths[2, -1])


def test_where_there_is_no_room_there_is_no_arrow() -> None:
    actors = tuple(DrawnActor(name, ActorShape.CIRCLE, name) for name in "AB")
    tie = DrawnTie(0, 1, "A|B", arrow_to_a=True, arrow_to_b=True)
    for distance, heads in ((22.0, 0), (28.0, 0), (200.0, 2)):
        positions = np.array([[0.0, 0.0], [distance, 0.0]])
        geometry = compose_geometry(MapContent(actors, (tie,)), positions, 1.0, estimate_text)
        assert len(geometry.arrows.ties) == heads
        assert np.isfinite(geometry.paths).all()


def test_while_moving_bends_islands_and_labels_hold(
    small_content: MapContent, small_positions: FloatArray, small_geometry: Geometry
) -> None:
    moved = small_positions.copy()
    moved[4] += [9.0, -6.0]
    frame = compose_geometry(
        small_content, moved, 1.0, estimate_text, previous=small_geometry, moving=True
    )
    assert np.array_equal(frame.bends, small_geometry.bends)
    assert [hull.islands for hull in frame.hulls] == [h.islands for h in small_geometry.hulls]
    sides = [{label.actor: label.side for label in one.labels} for one in (frame, small_geometry)]
    assert sides[0] == sides[1]


def test_a_geometry_of_other_content_is_matched_by_id(
    small_content: MapContent, small_positions: FloatArray, small_geometry: Geometry
) -> None:
    """Actor 3 and its ties are filtered away: what is left keeps its bends and islands."""
    place = {old: new for new, old in enumerate((0, 1, 2, 4, 5))}
    kept = [tie for tie in small_content.ties if 3 not in {tie.a, tie.b}]
    fewer = MapContent(
        tuple(actor for i, actor in enumerate(small_content.actors) if i != 3),
        tuple(DrawnTie(place[t.a], place[t.b], t.key, arrow_to_b=t.arrow_to_b) for t in kept),
        (small_content.hulls[0].__class__("csto", "CSTO", (0, 1, 2), (4,)),),
    )
    positions = np.delete(small_positions, 3, axis=0)
    frame = compose_geometry(
        fewer, positions, 1.0, estimate_text, previous=small_geometry, moving=True
    )
    keys = [tie.key for tie in small_content.ties]
    wanted = [small_geometry.bends[keys.index(tie.key)] for tie in fewer.ties]
    assert frame.bends.tolist() == wanted
    assert frame.hulls[0].islands == small_geometry.hulls[0].islands


def test_while_moving_a_new_tie_bends_as_it_likes_and_the_others_hold(
    small_content: MapContent, small_positions: FloatArray, small_geometry: Geometry
) -> None:
    ties = (*small_content.ties, DrawnTie(3, 5, "TWN|CA"))
    more = MapContent(small_content.actors, ties, small_content.hulls, like=small_content)
    moved = small_positions.copy()
    moved[1, 1] += 90.0
    moved[3, 0] -= 300.0
    frame = compose_geometry(more, moved, 1.0, estimate_text, previous=small_geometry, moving=True)
    fresh = compose_geometry(more, moved, 1.0, estimate_text)
    assert np.array_equal(frame.bends[:-1], small_geometry.bends)
    assert frame.bends[-1] == fresh.bends[-1]


def test_radii_by_shape_and_importance() -> None:
    sizes = Sizes()
    least, most = (DrawnActor("A", ActorShape.CIRCLE, "A", importance=i) for i in (0.0, 5.0))
    assert (radius_of(least, sizes), radius_of(most, sizes)) == sizes.disc_radius
    junction = DrawnActor("j", ActorShape.JUNCTION, "", importance=1.0)
    company = DrawnActor("c", ActorShape.SMALL_DIAMOND, "C", importance=1.0)
    assert radius_of(junction, sizes) < radius_of(company, sizes) < radius_of(least, sizes)
