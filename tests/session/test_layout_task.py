"""Tasks of the layout: the same end whoever works on them and when."""

from threading import Thread

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import app.session.arrangement
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Actor
from app.domain.vocabulary import ActorKind
from app.layout import Simulation
from app.session.arrangement import Arrangement
from app.session.drag_followers import DragFollowers
from app.session.layout_graph import FloatArray, LayoutGraph, as_edges
from app.session.layout_task import LayoutTask, Snapshot
from app.session.newcomers import Newcomers
from app.session.places import Places

IDS = tuple("abcdefghij")
RING = as_edges([(i, (i + 1) % len(IDS)) for i in range(len(IDS))])
GRAPH = LayoutGraph(IDS, RING, ())
DOSSIER = Dossier(actors=tuple(Actor(ActorId(actor), ActorKind.STATE) for actor in IDS))
NOWHERE: FloatArray = np.full((len(IDS), 2), np.nan)
CIRCLE = 200.0 * np.column_stack((np.cos(np.arange(10.0)), np.sin(np.arange(10.0))))
NOBODY = np.zeros(len(IDS), dtype=np.bool_)
ROWS = np.arange(len(IDS))


def arrangement(hearts: FloatArray = CIRCLE) -> Arrangement:
    return Arrangement(DOSSIER, GRAPH, ROWS, hearts, NOBODY)


def newcomers() -> Newcomers:
    places = Places()
    places.fill({"a": (0.0, 0.0), "e": (300.0, 0.0)})
    return Newcomers(DOSSIER, (), (), {}, places)


def followers() -> DragFollowers:
    task = DragFollowers(DOSSIER, GRAPH, ROWS, CIRCLE, "a", ())
    task.follow((400.0, 50.0))
    return task


MAKERS = {
    "map": arrangement,
    "graph": lambda: arrangement(NOWHERE),
    "newcomers": newcomers,
    "followers": followers,
}


def finish(task: LayoutTask, counts: list[int]) -> Snapshot:
    """Advance by one count after the other, over and over, and look in between."""
    step = 0
    while not task.snapshot().is_done:
        task.advance(counts[step % len(counts)])
        step += 1
        assert step < 2_000
    return task.snapshot()


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
@settings(max_examples=8)
@given(counts=st.lists(st.integers(1, 40), min_size=1, max_size=5))
def test_it_ends_alike_in_whatever_portions_it_is_done(make, counts: list[int]) -> None:
    expected, found = finish(make(), [10_000]), finish(make(), counts)
    assert np.array_equal(found.points, expected.points)
    assert found.n_ticks == expected.n_ticks


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_it_ends_alike_on_another_thread(make) -> None:
    task = make()
    thread = Thread(target=finish, args=(task, [3]))
    thread.start()
    while thread.is_alive():
        task.advance()
        task.snapshot()
    assert np.array_equal(task.snapshot().points, finish(make(), [1]).points)


def test_a_snapshot_stays_as_it_is() -> None:
    task = arrangement()
    task.advance(3)
    snapshot = task.snapshot()
    before = snapshot.points.copy()
    task.advance(3)
    assert np.array_equal(snapshot.points, before)
    assert (snapshot.n_ticks, snapshot.has_moved, snapshot.is_done) == (3, True, False)
    with pytest.raises(ValueError, match="read-only"):
        snapshot.points[0] = 0.0


def test_how_many_ticks_were_made_is_told() -> None:
    task = arrangement()
    assert task.advance(4) == 4
    n_ticks = finish(task, [100]).n_ticks
    assert task.advance(4) == 0
    assert task.snapshot().n_ticks == n_ticks


def test_what_is_asked_for_is_heard_before_the_next_tick_and_of_leads_the_last() -> None:
    task = arrangement()
    put: list[tuple[int, tuple[float, float]]] = []
    task.advance()
    assert task._simulation is not None
    pin = task._simulation.pin
    task._simulation.pin = lambda at, point: (put.append((at, point)), pin(at, point))  # type: ignore[method-assign]
    for x in (1.0, 2.0, 3.0):
        task.drag("b", (x, 0.0))
    task.pin("c", (9.0, 9.0))
    asked = task.snapshot()
    assert task.is_outdone(asked)
    assert put == []
    task.advance()
    assert put == [(2, (9.0, 9.0)), (1, (3.0, 0.0))]
    heard = task.snapshot()
    assert not task.is_outdone(heard)
    assert heard.points[1].tolist() == [3.0, 0.0]
    task.unpin("c")
    end = finish(task, [10])
    assert end.points[1].tolist() == [3.0, 0.0]
    assert end.points[2].tolist() != [9.0, 9.0]


def test_who_is_no_actor_of_it_is_neither_pinned_nor_unpinned() -> None:
    task = arrangement()
    task.pin("nobody", (0.0, 0.0))
    task.unpin("nobody")
    assert not task.is_outdone(task.snapshot())


def test_run_again_it_shows_nothing_that_was_seen_and_ends_as_if_never_touched() -> None:
    task = arrangement()
    task.advance(20)
    task.drag("a", (900.0, 900.0))
    task.advance(5)
    again = task.afresh({}, 20)
    again.advance(20)
    assert not again.snapshot().has_moved
    again.advance()
    assert again.snapshot().has_moved
    assert np.array_equal(finish(again, [7]).points, finish(arrangement(), [7]).points)


def test_run_again_the_pinned_stay_and_the_unpinned_do_not() -> None:
    held = NOBODY.copy()
    held[[0, 1]] = True
    task = Arrangement(DOSSIER, GRAPH, ROWS, CIRCLE, held)
    end = finish(task.afresh({"a": (CIRCLE[0, 0], CIRCLE[0, 1]), "d": (5.0, 6.0)}, 0), [9])
    assert end.points[0].tolist() == CIRCLE[0].tolist()
    assert end.points[3].tolist() == [5.0, 6.0]
    assert end.points[1].tolist() != CIRCLE[1].tolist()


def test_without_any_place_it_is_a_free_graph_whoever_is_held(monkeypatch) -> None:
    made: list[object] = []

    def build(n: int, edges: object, **parts: object) -> Simulation:
        made.append(parts["anchors"])
        return Simulation(n, edges, **parts)

    monkeypatch.setattr(app.session.arrangement, "Simulation", build)
    held = NOBODY.copy()
    held[4] = True
    hearts = NOWHERE.copy()
    hearts[4] = (70.0, -70.0)
    end = finish(Arrangement(DOSSIER, GRAPH, ROWS, hearts, held), [9])
    assert made == [None]
    assert end.points[4].tolist() == [70.0, -70.0]
    assert np.isfinite(end.points).all()
    finish(arrangement(), [9])
    assert made[1] is not None
