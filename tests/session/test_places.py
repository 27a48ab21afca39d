"""Places in rows, and where those are shown whose place is still being found."""

import numpy as np
import pytest

from app.layout.geography import SPACING
from app.session.free_spot import find_free_spot
from app.session.layout_graph import as_edges
from app.session.places import Places
from app.session.provisional import place_for_now


def test_a_row_once_given_stays() -> None:
    places = Places()
    assert places.rows_of(["b", "a"]).tolist() == [0, 1]
    assert places.rows_of(["c", "a", "b"]).tolist() == [2, 1, 0]
    assert "a" not in places
    places.fill({"a": (1.0, 2.0)})
    assert places.point_of("a") == (1.0, 2.0)
    assert places.point_of("b") is None
    assert places.point_of("unheard of") is None
    assert places.is_final_at(places.rows_of(["a", "b"])).tolist() == [True, False]


def test_provisional_places_are_shown_and_not_kept() -> None:
    places = Places()
    rows = places.rows_of(["b", "a"])
    places.put(rows, np.array([[3.0, 4.0], [1.0, 2.0]]), is_final=False)
    assert places.point_of("b") == (3.0, 4.0)
    assert places.final() == {}
    places.put(rows[:1], np.array([[5.0, 6.0]]), is_final=True)
    places.put(rows, np.array([[7.0, 8.0], [9.0, 9.0]]))
    assert places.final() == {"b": (7.0, 8.0)}
    places.forget()
    assert "b" not in places


def test_what_is_put_back_is_what_was_final_and_who_was_dragged() -> None:
    places = Places()
    places.fill({"a": (0.0, 0.0), "b": (1.0, 1.0)})
    places.put(places.rows_of(["c"]), np.array([[2.0, 2.0]]), is_final=False)
    before = places.copy()
    places.fill({"a": (9.0, 9.0), "c": (9.0, 9.0), "d": (9.0, 9.0)})
    places.put_back(before, "c")
    assert places.final() == {"a": (0.0, 0.0), "b": (1.0, 1.0), "d": (9.0, 9.0)}
    assert places.point_of("c") == (2.0, 2.0)


def test_for_now_one_lies_by_those_one_is_tied_to_else_below() -> None:
    points = np.full((6, 2), np.nan)
    points[0], points[1] = (0.0, 0.0), (400.0, 0.0)
    edges = as_edges([(0, 2), (1, 2), (2, 3), (4, 5)])
    shown = place_for_now(points, edges)
    assert np.array_equal(shown[:2], points[:2])
    assert np.hypot(*(shown[2] - (200.0, 0.0))) < SPACING
    assert np.hypot(*(shown[3] - shown[2])) < SPACING
    assert (shown[4:, 1] > shown[:4, 1].max()).all()
    assert np.isfinite(shown).all()
    assert np.isnan(points[2:]).all()


@pytest.mark.parametrize("is_known", [False, True])
def test_for_now_a_long_row_of_actors_takes_no_round_for_each(is_known: bool, monkeypatch) -> None:
    import app.session.provisional as module

    n = 20_000
    rounds: list[int] = []
    find = module._middles_of_known
    monkeypatch.setattr(
        module, "_middles_of_known", lambda *given: (rounds.append(1), find(*given))[1]
    )
    points = np.full((n, 2), np.nan)
    if is_known:
        points[0] = 0.0
    shown = place_for_now(points, as_edges([(i, i + 1) for i in range(n - 1)]))
    assert np.isfinite(shown).all()
    assert len(rounds) <= 3


def test_nobody_far_off_is_in_the_way_of_a_free_spot() -> None:
    rng = np.random.default_rng(5)
    near = rng.uniform(-80.0, 80.0, (12, 2))
    far = rng.uniform(2_000.0, 9_000.0, (500, 2))
    wanted = np.zeros(2)
    clearances = rng.uniform(20.0, 60.0, 512)
    alone = find_free_spot(wanted, near, clearances[:12])
    assert np.array_equal(find_free_spot(wanted, np.vstack((near, far)), clearances), alone)
    assert np.array_equal(find_free_spot(wanted, far, 50.0), wanted)
    assert np.array_equal(find_free_spot(wanted, np.empty((0, 2)), 50.0), wanted)
