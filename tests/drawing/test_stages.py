"""What cannot have changed is taken over from the geometry before; what has, is made anew."""

from dataclasses import replace

import numpy as np
import pytest

from app.drawing import islands, laying_ties, polygons, tie_paths
from app.drawing.content import DrawnHull, DrawnTie, MapContent
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.hit_test import distances_to_paths
from app.drawing.look import Sizes
from app.drawing.text_measure import estimate_text
from app.drawing.tie_paths import Arcs


@pytest.fixture(scope="module")
def blocs(plain_actors) -> MapContent:
    """Forty actors in three blocs, with ties."""
    hulls = (
        DrawnHull("left", "LEFT", tuple(range(9)), outlined=(38,), palette_slot=0),
        DrawnHull("right", "RIGHT", tuple(range(20, 30)), palette_slot=1),
        DrawnHull("both", "BOTH", (2, 5, 22, 27), palette_slot=2),
    )
    ties = tuple(DrawnTie(i, (i * 7 + 3) % 40, f"t{i}") for i in range(40) if i != (i * 7 + 3) % 40)
    return MapContent(plain_actors(40), ties, hulls)


@pytest.fixture(scope="module")
def places() -> np.ndarray:
    """The first half of the actors in the west, the second in the east."""
    places = np.random.default_rng(8).uniform(0, 500, (40, 2))
    places[20:, 0] += 900
    return places


def compose(content: MapContent, places: np.ndarray, scale: float = 1.0, **given) -> Geometry:
    return compose_geometry(content, places, scale, estimate_text, **given)


def count_enclosed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    asked: list[tuple[int, ...]] = []
    enclose = islands.enclose

    def counted(members, around, *, is_strict):
        asked.append(tuple(members))
        return enclose(members, around, is_strict=is_strict)

    monkeypatch.setattr(islands, "enclose", counted)
    return asked


def same_shapes(one: Geometry, other: Geometry) -> bool:
    def flat(geometry: Geometry) -> list[np.ndarray]:
        return [
            array
            for shape in geometry.hulls
            for array in (
                *(ring for rings in shape.polygons for ring in rings),
                *shape.bridges,
                *shape.rings,
            )
        ]

    left, right = flat(one), flat(other)
    return (
        [shape.islands for shape in one.hulls] == [shape.islands for shape in other.hulls]
        and len(left) == len(right)
        and all(np.array_equal(a, b) for a, b in zip(left, right, strict=True))
    )


def test_a_selection_moves_nothing_but_names(
    blocs: MapContent, places: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = compose(blocs, places)
    asked = count_enclosed(monkeypatch)
    after = compose(blocs, places, prominent={3}, previous=before)
    assert asked == []
    assert after.hulls is before.hulls
    assert after.paths is before.paths
    weights = {label.actor: label.weight for label in after.labels}
    assert weights[3] == Sizes().label_weight_selected
    same = compose(blocs, places, prominent={3}, previous=after)
    assert same.labels is after.labels
    assert same.hull_labels is after.hull_labels


def test_positions_are_copied_so_that_who_moves_them_is_noticed(
    blocs: MapContent, places: np.ndarray
) -> None:
    moving = places.copy()
    before = compose(blocs, moving)
    moving[0] += 40.0
    after = compose(blocs, moving, previous=before)
    assert after.centres[0].tolist() == (places[0] + 40.0).tolist()
    assert not np.array_equal(after.paths, before.paths)


def test_only_the_hulls_around_what_was_moved_are_shaped_anew(
    blocs: MapContent, places: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = compose(blocs, places)
    moved = places.copy()
    moved[25] += [15.0, -10.0]
    asked = count_enclosed(monkeypatch)
    after = compose(blocs, moved, previous=before)
    assert after.hulls[0] is before.hulls[0]
    assert asked
    assert not any(set(members) & set(range(9)) - {2, 5} for members in asked)
    assert same_shapes(after, compose(blocs, moved))


def test_at_rest_it_is_as_if_there_had_been_nothing_before(
    blocs: MapContent, places: np.ndarray
) -> None:
    rng = np.random.default_rng(3)
    before, now = compose(blocs, places), places
    for step in range(12):
        now = now + rng.normal(0, 9.0, now.shape) * (rng.random((40, 1)) < 0.2)
        scale = float(rng.choice([0.8, 1.0, 1.0, 1.3]))
        before = compose(blocs, now, scale, previous=before, moving=step % 3 > 0)
        if not before.is_moving:
            fresh = compose(blocs, now, scale)
            assert same_shapes(before, fresh)
            assert np.array_equal(before.paths, fresh.paths)
            assert np.array_equal(before.bends, fresh.bends)


def test_a_hull_is_taken_over_into_another_content(
    blocs: MapContent, places: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody far away from the first bloc is gone, and everybody after it has moved up."""
    gone = 12
    far = places.copy()
    far[gone] = [3000.0, 3000.0]
    before = compose(blocs, far)
    place = {old: old - (old > gone) for old in range(40) if old != gone}
    kept = [tie for tie in blocs.ties if gone not in {tie.a, tie.b}]
    fewer = MapContent(
        tuple(actor for i, actor in enumerate(blocs.actors) if i != gone),
        tuple(tie._replace(a=place[tie.a], b=place[tie.b]) for tie in kept),
        tuple(
            replace(
                hull,
                members=tuple(place[i] for i in hull.members),
                outlined=tuple(place[i] for i in hull.outlined),
            )
            for hull in blocs.hulls
        ),
        like=blocs,
    )
    asked = count_enclosed(monkeypatch)
    after = compose(fewer, np.delete(far, gone, axis=0), previous=before)
    assert asked == []
    monkeypatch.undo()
    assert same_shapes(after, compose(fewer, np.delete(far, gone, axis=0)))


def test_while_the_map_is_zoomed_hulls_grow_with_it_and_stay_true(
    blocs: MapContent, places: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest = frame = compose(blocs, places)
    asked = count_enclosed(monkeypatch)
    for scale in (0.95, 0.9, 0.85, 1.0, 1.1, 1.2):
        frame = compose(blocs, places, scale, previous=frame, moving=True)
        assert asked == []
        check_truth(frame)
    assert [shape.islands for shape in frame.hulls] == [shape.islands for shape in rest.hulls]
    assert frame.hulls[0].pad == pytest.approx(1.2 * rest.hulls[0].pad)
    ring, before = frame.hulls[0].rings[0], rest.hulls[0].rings[0]
    assert np.ptp(ring, axis=0) == pytest.approx(np.ptp(before, axis=0))
    assert ring[:-1].mean(axis=0) == pytest.approx(frame.centres[38])
    # Much larger, they are shaped again; and at rest, as if nothing had been before.
    far = compose(blocs, places, 1.6, previous=frame, moving=True)
    assert asked
    check_truth(far)
    assert same_shapes(compose(blocs, places, 1.2, previous=frame), compose(blocs, places, 1.2))


def check_truth(geometry: Geometry) -> None:
    """No stranger's centre in any filled region, every member in its island."""
    for shape in geometry.hulls:
        hull = geometry.content.hulls[shape.index]
        strangers = [i for i in range(40) if i not in hull.members]
        points = geometry.centres[strangers]
        for island, rings in zip(shape.islands, shape.polygons, strict=True):
            assert not polygons.are_inside(points, rings).any()
            assert polygons.are_inside(geometry.centres[list(island)], rings).all()
        band = geometry.sizes.bridge_width / 2
        for bridge in shape.bridges:
            assert min(distances_to_paths(bridge[None], point)[0] for point in points) > band


def test_other_sizes_are_another_map(blocs: MapContent, places: np.ndarray) -> None:
    before = compose(blocs, places)
    larger = compose(blocs, places, sizes=Sizes(disc_radius=(20.0, 30.0)), previous=before)
    assert (larger.radii > before.radii).all()
    assert larger.hulls is not before.hulls


def test_many_ties_have_fewer_points_and_lie_on_the_same_arcs(plain_actors) -> None:
    """So many actors that no tie goes round them: then all arcs are low."""
    places = np.random.default_rng(6).uniform(0, 1500, (400, 2))
    one, other = np.triu_indices(60, 1)
    pairs = list(zip(one.tolist(), other.tolist(), strict=True))[:1200]
    ties = tuple(DrawnTie(a, b, f"{a}|{b}") for a, b in pairs)
    geometry = compose(MapContent(plain_actors(400), ties), places)
    assert 3 <= geometry.paths.shape[1] < 25
    columns, radii = geometry.content.tie_columns, geometry.radii
    arcs = Arcs(geometry.centres, columns.a, columns.b, geometry.bends)
    fine = arcs.trace(radii[columns.a], radii[columns.b], 97)
    for path, arc in zip(geometry.paths[::40], fine[::40], strict=True):
        off = [distances_to_paths(path[None], point)[0] for point in arc]
        assert max(off) < 0.3


def test_of_another_content_only_the_ties_that_run_otherwise_are_traced(
    plain_actors, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tie is gone, one has come, one has got heads, and one actor has grown."""
    rng = np.random.default_rng(12)
    places = rng.uniform(0, 1500, (400, 2))
    actors = plain_actors(400)
    ties = tuple(
        DrawnTie(
            i % 397, i % 397 + 1 + i // 397, f"t{i}", arrow_to_a=i % 3 == 0, arrow_to_b=i % 5 == 0
        )
        for i in range(1100)
    )
    before = compose(MapContent(actors, ties), places)
    headed = ties[40]._replace(arrow_to_a=True, arrow_to_b=True)
    new = DrawnTie(7, 300, "new", arrow_to_b=True)
    grown = (*actors[:90], actors[90]._replace(importance=1.0), *actors[91:])
    other = MapContent(
        grown, (*ties[:3], new, *ties[4:40], headed, *ties[41:]), like=before.content
    )
    n_asked: list[int] = []
    trace = laying_ties.trace_ties

    def counted(columns, shown, *rest):
        n_asked.append(len(shown))
        return trace(columns, shown, *rest)

    monkeypatch.setattr(laying_ties, "trace_ties", counted)
    after = compose(other, places, previous=before)
    n_grown = sum(90 in {tie.a, tie.b} for tie in other.ties)
    assert n_asked == [2 + n_grown]
    fresh = compose(other, places)
    assert n_asked[1:] == [len(other.ties)]
    assert np.array_equal(after.paths, fresh.paths)
    assert np.array_equal(after.arrows.triangles, fresh.arrows.triangles)
    assert np.array_equal(after.arrows.ties, fresh.arrows.ties)
    assert not np.array_equal(after.arrows.ties, before.arrows.ties)


def test_ties_that_go_round_nothing_run_as_if_all_had_been_asked(
    plain_actors, places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tie_paths, "_MOST_PAIRS", 100)
    actors, rng = plain_actors(40), np.random.default_rng(6)
    pairs = [(a, b) for a in range(40) for b in range(a + 1, 40)]
    ties = [
        DrawnTie(*pairs[at], f"t{at:03}", importance=at / 1000, arrow_to_b=at % 3 == 0)
        for at in rng.choice(len(pairs), 120, replace=False)
    ]
    twice = ties[5]._replace(key="twice")
    before: Geometry | None = None
    n_measured = []
    find_bends = laying_ties.find_bends
    monkeypatch.setattr(
        laying_ties, "find_bends", lambda *given: n_measured.append(1) or find_bends(*given)
    )
    # Some come, some go, two join the same, all are gone, and come again.
    for chosen in (ties[:100], ties[4:110], [*ties[4:], twice], ties[2:], ties[9:], [], ties):
        shown = sorted(chosen, key=lambda tie: (tie.a, tie.b, tie.key))
        content = MapContent(actors, tuple(shown), like=before.content if before else None)
        n_measured.clear()
        after = compose(content, places, previous=before)
        is_followed = not n_measured
        anew = compose(content, places)
        assert np.array_equal(after.bends, anew.bends)
        assert np.array_equal(after.paths, anew.paths)
        assert np.array_equal(after.chords.lengths, anew.chords.lengths)
        assert np.array_equal(after.arrows.triangles, anew.arrows.triangles)
        assert np.array_equal(after.arrows.ties, anew.arrows.ties)
        if chosen in (ties[4:110], ties[9:]):
            assert is_followed
        before = after
