"""Of very many things the most important in sight are drawn, and it is said how many."""

import numpy as np
import pytest

from app.drawing.arrays import FloatArray
from app.drawing.chords import Chords
from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.detail import Counts, Detail, find_region
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import Geometry, compose_geometry
from app.drawing.hit_test import find_actor, find_tie
from app.drawing.look import LIGHT, Sizes
from app.drawing.picture import compose_picture
from app.drawing.text_measure import estimate_text

N, M = 400, 900
SEEN = (-1000.0, -700.0, 1000.0, 700.0)


@pytest.fixture(scope="module")
def crowd() -> MapContent:
    """Four hundred actors with nine hundred ties, of all importances."""
    rng = np.random.default_rng(11)
    actors = tuple(
        DrawnActor(f"A{i:03}", ActorShape.CIRCLE, f"Actor {i}", f"A{i}", float(rng.random()))
        for i in range(N)
    )
    ends = rng.integers(0, N, (M, 2))
    ends[:, 1] += ends[:, 0] == ends[:, 1]
    ties = tuple(
        DrawnTie(int(a), int(b) % N, f"t{i}", importance=int(rng.integers(0, 4)) / 4)
        for i, (a, b) in enumerate(ends)
    )
    return MapContent(actors, ties)


@pytest.fixture(scope="module")
def places() -> FloatArray:
    """In layout units, wide enough that the discs have room at scale 1."""
    return np.random.default_rng(12).uniform((-900, -600), (900, 600), (N, 2))


def compose(content: MapContent, places: FloatArray, **given: object) -> Geometry:
    return compose_geometry(content, places, given.pop("scale", 1.0), estimate_text, **given)


def test_without_a_detail_everything_is_drawn(crowd: MapContent, places: FloatArray) -> None:
    geometry = compose(crowd, places)
    assert geometry.shown.tolist() == list(range(M))
    assert geometry.actors.tolist() == list(range(N))
    assert geometry.is_disc.all()
    assert geometry.region is None
    assert geometry.density is None
    assert geometry.covers((-1e6, -1e6, 1e6, 1e6))
    assert not geometry.counts.is_thinned
    assert (geometry.n_ties, geometry.n_ties_shown) == (M, M)


def test_what_is_within_the_bounds_is_laid_out_once(crowd: MapContent, places: FloatArray) -> None:
    detail = Detail((0.0, 0.0, 10.0, 10.0), most_free_discs=N, most_labels=N)
    geometry = compose(crowd, places, detail=detail)
    assert geometry.region is None
    assert geometry.counts == compose(crowd, places).counts


def test_the_most_important_ties_are_drawn_and_counted(
    crowd: MapContent, places: FloatArray
) -> None:
    geometry = compose(crowd, places, detail=Detail(SEEN, most_ties=250))
    counts = geometry.counts
    assert (counts.n_ties, counts.n_ties_shown) == (M, 250)
    assert counts.is_thinned
    assert len(geometry.shown) == len(geometry.paths) == 250
    assert (np.diff(geometry.shown) > 0).all()
    importance = crowd.tie_columns.importance
    hidden = np.setdiff1d(np.arange(M), geometry.shown)
    assert importance[geometry.shown].min() >= importance[hidden].max()
    again = compose(crowd, places, detail=Detail(SEEN, most_ties=250))
    assert np.array_equal(again.shown, geometry.shown)
    picture = compose_picture(geometry, LIGHT)
    drawn = np.sort(np.concatenate([batch.ties for batch in picture.ties]))
    assert np.array_equal(drawn, geometry.shown)
    assert picture.counts == counts
    assert (picture.n_ties, picture.n_ties_shown) == (M, 250)


def test_what_is_selected_or_rested_on_comes_first(crowd: MapContent, places: FloatArray) -> None:
    least = frozenset(np.argsort(crowd.tie_columns.weight)[-20:].tolist())
    plain = compose(crowd, places, detail=Detail(SEEN, most_ties=250))
    assert not least & set(plain.shown.tolist())
    detail = Detail(SEEN, most_ties=250, first_ties=least)
    geometry = compose(crowd, places, previous=plain, detail=detail)
    assert least <= set(geometry.shown.tolist())
    assert len(geometry.shown) == 250
    # Nothing but ties has to be laid out anew for that.
    assert geometry.hulls is plain.hulls
    assert geometry.labels is plain.labels
    assert geometry.density is plain.density


def test_magnifying_shows_more_of_what_is_in_sight(crowd: MapContent, places: FloatArray) -> None:
    detail = Detail((-300.0, -200.0, 300.0, 200.0), most_ties=250)
    near, far = (compose(crowd, places, scale=scale, detail=detail) for scale in (4.0, 1.0))
    assert near.counts.n_ties < far.counts.n_ties
    shares = [each.n_ties_shown / each.n_ties for each in (near, far)]
    assert shares[0] > shares[1]
    assert near.counts.n_actors < far.counts.n_actors < N


def test_a_map_pulled_along_is_laid_out_only_beyond_its_margin(
    crowd: MapContent, places: FloatArray
) -> None:
    detail = Detail((0.0, 0.0, 400.0, 200.0), most_ties=100)
    geometry = compose(crowd, places, detail=detail)
    assert geometry.region == (-100.0, -50.0, 500.0, 250.0)
    assert geometry.covers((90.0, 40.0, 490.0, 240.0))
    assert not geometry.covers((110.0, 0.0, 510.0, 200.0))
    within = Detail((90.0, 40.0, 490.0, 240.0), most_ties=100)
    same = compose(crowd, places, previous=geometry, detail=within)
    assert same.paths is geometry.paths
    beyond = Detail((400.0, 0.0, 800.0, 200.0), most_ties=100)
    moved = compose(crowd, places, previous=geometry, detail=beyond)
    fresh = compose(crowd, places, detail=beyond)
    assert moved.region == fresh.region == (300.0, -50.0, 900.0, 250.0)
    assert np.array_equal(moved.shown, fresh.shown)
    assert np.array_equal(moved.paths, fresh.paths)


def test_only_what_is_drawn_can_be_hit(crowd: MapContent, places: FloatArray) -> None:
    whole = compose(crowd, places)
    geometry = compose(crowd, places, detail=Detail(SEEN, most_ties=250))
    shown = set(geometry.shown.tolist())
    hits = [find_tie(geometry, tuple(path[5].tolist())) for path in whole.paths]
    assert {hit for hit in hits if hit is not None} <= shown
    for row, tie in enumerate(geometry.shown.tolist()):
        middle = geometry.paths[row, len(geometry.paths[row]) // 2]
        assert find_tie(geometry, tuple(middle.tolist())) in shown
        assert np.array_equal(geometry.path_of(tie), geometry.paths[row])


def test_the_path_of_a_tie_that_is_not_drawn(crowd: MapContent, places: FloatArray) -> None:
    whole = compose(crowd, places)
    geometry = compose(crowd, places, detail=Detail(SEEN, most_ties=250, most_free_discs=N))
    hidden = int(np.setdiff1d(np.arange(M), geometry.shown)[0])
    assert np.array_equal(geometry.path_of(hidden), whole.paths[hidden])


def test_in_a_crowd_no_disc_lies_on_a_more_important_one(
    crowd: MapContent, places: FloatArray
) -> None:
    crowded = places / 6.0
    detail = Detail(SEEN, most_free_discs=100)
    geometry = compose(crowd, crowded, prominent={7}, detail=detail)
    counts = geometry.counts
    assert counts.n_actors == N
    assert counts.n_discs == np.count_nonzero(geometry.is_disc) < N
    assert geometry.is_disc[7]
    assert (geometry.radii[~geometry.is_disc] == Sizes().dot_radius).all()
    cells = np.floor(geometry.centres / 34.0)
    for cell in np.unique(cells, axis=0):
        (there,) = np.nonzero((cells == cell).all(axis=1))
        rank = crowd.actor_columns.rank[there]
        best = int(there[np.argmin(rank)])
        chosen = set(there[geometry.is_disc[there]].tolist()) - {7}
        assert chosen <= {best}
    few = compose(crowd, crowded, detail=Detail(SEEN, most_free_discs=100, most_discs=9))
    assert few.counts.n_discs == 9


def test_dots_are_painted_without_codes_and_hit_and_have_no_names(
    crowd: MapContent, places: FloatArray
) -> None:
    geometry = compose(crowd, places / 6.0, detail=Detail(SEEN, most_free_discs=100))
    picture = compose_picture(geometry, LIGHT)
    dots = [batch for batch in picture.actors if batch.style.is_dot]
    assert sum(len(batch.actors) for batch in dots) == N - geometry.counts.n_discs
    assert {code for batch in dots for code in batch.codes} == {""}
    assert {batch.style.shape for batch in dots} == {ActorShape.CIRCLE}
    dot = int(dots[0].actors[0])
    assert find_actor(geometry, tuple(geometry.centres[dot].tolist()), 0.0) is not None
    assert all(geometry.is_disc[label.actor] for label in geometry.labels)
    hovered = compose_picture(geometry, LIGHT, Emphasis(hovered_actor=dot))
    top = hovered.actors[-1]
    assert (top.actors.tolist(), top.style.outline) == ([dot], LIGHT.accent)


def test_while_moving_discs_stay_discs_and_names_stay_names(
    crowd: MapContent, places: FloatArray
) -> None:
    detail = Detail(SEEN, most_free_discs=100, most_labels=40)
    geometry = compose(crowd, places / 6.0, detail=detail)
    assert geometry.counts.n_labels <= 40
    frame = compose(crowd, places / 6.0, scale=1.5, previous=geometry, moving=True, detail=detail)
    assert np.array_equal(frame.is_disc, geometry.is_disc)
    named = [{label.actor for label in each.labels} for each in (frame, geometry)]
    assert named[0] <= named[1]
    at_rest = compose(crowd, places / 6.0, scale=1.5, detail=detail)
    assert at_rest.counts.n_discs > frame.counts.n_discs


def test_the_region_has_a_margin_and_is_everything_for_little(small_content: MapContent) -> None:
    assert find_region(small_content, Detail(SEEN)) is None
    assert find_region(small_content, None) is None
    detail = Detail((0.0, 0.0, 100.0, 40.0), most_ties=1)
    assert find_region(small_content, detail) == (-25.0, -10.0, 125.0, 50.0)


def test_chords_in_a_part_are_those_that_cross_it() -> None:
    rng = np.random.default_rng(5)
    points = rng.uniform(-100, 100, (300, 2))
    a, b = np.arange(0, 300, 2), np.arange(1, 300, 2)
    region = (-20.0, -10.0, 15.0, 30.0)
    found = set(Chords(points, a, b).find_in(region, np.zeros(150)).tolist())
    steps = np.linspace(0.0, 1.0, 2001)[:, None]
    for tie in range(150):
        along = points[a[tie]] * (1 - steps) + points[b[tie]] * steps
        inside = ((along >= region[:2]) & (along <= region[2:])).all(axis=1).any()
        assert not inside or tie in found
    assert 0 < len(found) < 75
    bent = Chords(points, a, b).find_in(region, np.full(150, 0.1))
    assert found < set(bent.tolist())
    for all_of_it in ((-101.0, -101.0, 101.0, 101.0), None):
        assert Chords(points, a, b).find_in(all_of_it, np.zeros(150)).tolist() == list(range(150))


def test_counts_of_nothing() -> None:
    empty = compose(MapContent(), np.empty((0, 2)), detail=Detail(SEEN))
    assert empty.counts == Counts()
    assert not empty.counts.is_thinned
