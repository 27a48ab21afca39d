from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from app.analysis.filters import NetworkFilter, Scope, apply_filter, initial_filter
from app.analysis.network import Network, build_network
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Actor, ActorName
from app.domain.vocabulary import ActorKind, NameRole
from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.session.arrangement import Arrangement
from app.session.drag_followers import DragFollowers
from app.session.map_content import build_map_content
from app.session.map_layout import MapLayout
from app.session.newcomers import Newcomers

AS_OF = date(2025, 11, 13)


def content_of(dossier: Dossier, as_of: date = AS_OF, **wanted: object) -> MapContent:
    chosen: NetworkFilter = replace(initial_filter(dossier), **wanted)  # type: ignore[arg-type]
    return build_map_content(dossier, apply_filter(build_network(dossier, as_of), chosen), "en")


def places(layout: MapLayout, content: MapContent) -> dict[str, tuple[float, float]]:
    points = layout.positions(content).tolist()
    return {actor.id: (x, y) for actor, (x, y) in zip(content.actors, points, strict=True)}


def work_on(layout: MapLayout, count: int = 1) -> int:
    """Do what a window has done beside itself; how many rounds of `count` ticks it took."""
    rounds = 0
    while (task := layout.task) is not None:
        task.advance(count)
        layout.take(task.snapshot())
        rounds += 1
    return rounds


@pytest.fixture(scope="module")
def first(atlas: Dossier) -> MapContent:
    return content_of(atlas)


@pytest.fixture(scope="module")
def everything(atlas: Dossier) -> MapContent:
    return content_of(atlas, scope=Scope.ALL, actor_kinds=frozenset(ActorKind), show_junctions=True)


@pytest.fixture(scope="module")
def where_it_settled(atlas: Dossier) -> dict[str, object]:
    layout = MapLayout(atlas)
    layout.settle()
    return layout.saved()


@pytest.fixture(scope="module")
def network(atlas: Dossier) -> Network:
    return build_network(atlas, AS_OF)


@pytest.fixture
def settled(atlas: Dossier, network: Network, where_it_settled: dict[str, object]) -> MapLayout:
    layout = MapLayout(atlas, AS_OF, network)
    layout.restore(where_it_settled)
    return layout


def test_the_first_view_reads_like_a_map(settled: MapLayout, first: MapContent) -> None:
    at = places(settled, first)
    assert at["USA"][0] < at["DEU"][0] < at["KAZ"][0] < at["CHN"][0] < at["JPN"][0]
    assert at["RUS"][1] < at["KAZ"][1] < at["PHL"][1] < at["AUS"][1]


def test_it_begins_with_places_and_settles(atlas: Dossier, first: MapContent) -> None:
    layout = MapLayout(atlas)
    assert not layout.settled
    before = layout.positions(first)
    assert np.isfinite(before).all()
    layout.settle()
    assert layout.settled
    after = layout.positions(first)
    assert not np.array_equal(before, after)
    layout.tick(10)
    assert np.array_equal(layout.positions(first), after)


def test_ticks_in_frames_and_all_at_once_agree(
    atlas: Dossier, settled: MapLayout, first: MapContent
) -> None:
    layout = MapLayout(atlas)
    while not layout.settled:
        layout.tick(3)
    assert np.array_equal(layout.positions(first), settled.positions(first))


def test_what_comes_does_not_move_what_is_there(
    settled: MapLayout, first: MapContent, everything: MapContent
) -> None:
    before = places(settled, first)
    assert set(before) < {actor.id for actor in everything.actors}
    after = places(settled, everything)
    assert {actor: after[actor] for actor in before} == before
    assert places(settled, first) == before


def test_newcomers_lie_where_they_do_whatever_came_before(
    atlas: Dossier, everything: MapContent
) -> None:
    at_once, by_and_by, prepared = (MapLayout(atlas) for _ in range(3))
    expected = places(at_once, everything)
    by_and_by.settle()
    for blocs in ({"nato"}, {"eu", "brics"}):
        by_and_by.update(content_of(atlas, blocs=frozenset(map(ActorId, blocs))))
    by_and_by.update(content_of(atlas, as_of=date(2012, 1, 1), scope=Scope.ALL))
    prepared.settle()
    assert work_on(prepared, 7) > 3
    actors = [a.id for a in everything.actors if a.shape is not ActorShape.JUNCTION]
    for layout in (by_and_by, prepared):
        found = places(layout, everything)
        assert {a: found[a] for a in actors} == {a: expected[a] for a in actors}


def test_a_change_before_all_has_settled_leads_to_the_same_map(
    atlas: Dossier, settled: MapLayout, everything: MapContent, first: MapContent
) -> None:
    hasty = MapLayout(atlas)
    hasty.tick(5)
    hasty.update(everything)
    assert places(hasty, first) == places(settled, first)


def test_nobody_lies_upon_somebody_else(settled: MapLayout, everything: MapContent) -> None:
    points = settled.positions(everything)
    gaps = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    np.fill_diagonal(gaps, np.inf)
    assert gaps.min() > 18.0
    actors = np.array([a.shape is not ActorShape.JUNCTION for a in everything.actors])
    assert gaps[np.ix_(actors, actors)].min() > 36.0


def test_a_junction_lies_in_the_middle_of_its_parties_and_follows_them(
    settled: MapLayout, everything: MapContent
) -> None:
    at = places(settled, everything)
    junctions = [i for i, a in enumerate(everything.actors) if a.shape is ActorShape.JUNCTION]
    assert junctions
    for index in junctions:
        parties = [everything.actors[tie.a].id for tie in everything.ties if tie.b == index]
        middle = np.mean([at[party] for party in parties], axis=0)
        assert np.hypot(*(np.array(at[everything.actors[index].id]) - middle)) < 150.0
    junction = everything.actors[junctions[0]].id
    party = next(everything.actors[t.a].id for t in everything.ties if t.b == junctions[0])
    x, y = at[party]
    settled.locked = True
    settled.grab(party)
    settled.drag_to(party, (x + 400.0, y))
    settled.release(party)
    assert places(settled, everything)[junction][0] > at[junction][0] + 10.0


def test_dragged_it_stays_and_neighbours_follow(settled: MapLayout, first: MapContent) -> None:
    before = places(settled, first)
    x, y = before["JPN"]
    settled.grab("JPN")
    for step in range(1, 11):
        settled.drag_to("JPN", (x + 30.0 * step, y))
        settled.tick()
    settled.release("JPN")
    settled.settle()
    after = places(settled, first)
    assert after["JPN"] == (x + 300.0, y)
    assert settled.pinned == {"JPN"}
    index = next(i for i, actor in enumerate(first.actors) if actor.id == "JPN")
    neighbours = {
        first.actors[tie.b if tie.a == index else tie.a].id
        for tie in first.ties
        if index in {tie.a, tie.b}
    }
    moved = {actor for actor in before if after[actor] != before[actor]}
    assert moved & neighbours
    near = {a for a in before if np.hypot(x + 150.0 - before[a][0], y - before[a][1]) < 420}
    assert moved <= neighbours | near | {"JPN"}
    mean = np.mean([after[a][0] - before[a][0] for a in neighbours])
    assert mean > 10.0


def test_the_pinned_do_not_follow(settled: MapLayout, first: MapContent) -> None:
    before = places(settled, first)
    settled.pin("JPN")
    settled.grab("USA")
    settled.drag_to("USA", (0.0, 900.0))
    settled.release("USA")
    settled.settle()
    assert places(settled, first)["JPN"] == before["JPN"]
    settled.unpin("USA")
    assert settled.pinned == {"JPN"}
    settled.unpin_all()
    assert not settled.pinned
    with pytest.raises(KeyError):
        settled.pin("nobody")


def test_locked_nothing_moves_but_what_is_dragged(settled: MapLayout, first: MapContent) -> None:
    before = places(settled, first)
    settled.locked = True
    settled.grab("USA")
    settled.drag_to("USA", (5.0, 6.0))
    settled.tick(50)
    settled.release("USA")
    assert settled.settled
    after = places(settled, first)
    assert {actor for actor in before if before[actor] != after[actor]} == {"USA"}


def test_a_cancelled_drag_never_was(settled: MapLayout, first: MapContent) -> None:
    before = places(settled, first)
    settled.grab("USA")
    settled.drag_to("USA", (0.0, 900.0))
    settled.tick(10)
    settled.cancel_drag()
    settled.settle()
    assert places(settled, first) == before
    assert not settled.pinned
    settled.cancel_drag()
    assert places(settled, first) == before


def test_only_what_was_grabbed_is_dragged(settled: MapLayout) -> None:
    with pytest.raises(ValueError, match="not grabbed"):
        settled.drag_to("USA", (0.0, 0.0))
    settled.grab("USA")
    with pytest.raises(ValueError, match="not grabbed"):
        settled.drag_to("JPN", (0.0, 0.0))
    with pytest.raises(ValueError, match="cannot drag"):
        settled.drag_to("USA", (float("nan"), 0.0))


def test_saved_and_restored(settled: MapLayout, first: MapContent) -> None:
    saved = settled.saved()
    before = places(settled, first)
    settled.grab("USA")
    settled.drag_to("USA", (0.0, 900.0))
    settled.release("USA")
    settled.settle()
    dragged = settled.saved()
    settled.restore(saved)
    assert places(settled, first) == before
    assert not settled.pinned
    settled.restore(dragged)
    assert places(settled, first)["USA"] == (0.0, 900.0)
    assert settled.pinned == {"USA"}
    assert settled.settled


def test_rearranged_it_starts_over_but_for_the_pinned(
    atlas: Dossier, settled: MapLayout, first: MapContent
) -> None:
    before = places(settled, first)
    for actor in ("USA", "JPN"):
        settled.grab(actor)
        settled.drag_to(actor, (0.0, 900.0 if actor == "USA" else -900.0))
        settled.release(actor)
    settled.unpin("JPN")
    settled.positions(first)
    settled.rearrange()
    assert not settled.settled
    settled.settle()
    after = places(settled, first)
    assert after["USA"] == (0.0, 900.0)
    assert np.hypot(after["JPN"][0] - before["JPN"][0], after["JPN"][1] - before["JPN"][1]) < 250


def test_nothing_is_done_ahead_while_something_is_under_way(
    atlas: Dossier, settled: MapLayout, first: MapContent
) -> None:
    assert isinstance(MapLayout(atlas).task, Arrangement)
    settled.update(first)
    assert isinstance(settled.task, Newcomers)
    settled.grab("USA")
    assert settled.task is None
    settled.drag_to("USA", (0.0, 900.0))
    assert isinstance(settled.task, DragFollowers)
    settled.release("USA")
    settled.settle()
    assert isinstance(settled.task, Newcomers)
    work_on(settled, 50)
    assert settled.task is None


def test_an_actor_the_dossier_does_not_know_finds_a_place_by_its_neighbours(
    settled: MapLayout,
) -> None:
    content = MapContent(
        actors=(
            DrawnActor("JPN", ActorShape.CIRCLE, "Japan"),
            DrawnActor("new", ActorShape.CIRCLE, "New"),
        ),
        ties=(DrawnTie(0, 1, "JPN–new"),),
    )
    assert np.isfinite(settled.positions(content)).all()


def test_an_empty_dossier_has_an_empty_map() -> None:
    layout = MapLayout(Dossier())
    layout.settle()
    assert layout.positions(MapContent()).shape == (0, 2)
    assert layout.settled
    assert layout.task is None


def test_a_network_at_hand_saves_building_it_and_another_is_not_used(
    atlas: Dossier, settled: MapLayout, first: MapContent
) -> None:
    for as_of in (AS_OF, date(2012, 1, 1)):
        layout = MapLayout(atlas, network=build_network(atlas, as_of))
        layout.settle()
        assert np.array_equal(layout.positions(first), settled.positions(first))


def test_a_cancelled_drag_does_not_forget_who_came_meanwhile(
    settled: MapLayout, first: MapContent, everything: MapContent
) -> None:
    before = places(settled, first)
    settled.grab("RUS")
    settled.drag_to("RUS", (0.0, 0.0))
    met = places(settled, everything)
    settled.cancel_drag()
    after = places(settled, everything)
    assert set(after) == set(met)
    assert after["RUS"] == before["RUS"]


def test_who_is_new_in_a_dossier_finds_a_place_and_nobody_moves(
    atlas: Dossier, settled: MapLayout, first: MapContent
) -> None:
    work_on(settled)
    before = settled.final_places()
    new = Actor(ActorId("XYZ"), ActorKind.STATE, latitude=36.0, longitude=100.0)
    name = ActorName(ActorId("XYZ"), "Newland", "en", NameRole.SHORT)
    larger = replace(atlas, actors=(*atlas.actors, new), actor_names=(*atlas.actor_names, name))
    settled.take_dossier(larger)
    work_on(settled)
    after = settled.final_places()
    assert after.keys() - before.keys() == {"XYZ"}
    assert {actor: after[actor] for actor in before} == before
    assert after["XYZ"][0] > before["KAZ"][0], "geography says where"


def test_places_are_put_back_and_nobody_follows(settled: MapLayout, first: MapContent) -> None:
    places(settled, first)
    before, pinned = settled.final_places(), settled.pinned
    told = []
    settled.grabbed.connect(lambda: told.append("grabbed"))
    settled.released.connect(lambda: told.append("released"))
    settled.grab("JPN")
    settled.drag_to("JPN", (0.0, 0.0))
    settled.tick(3)
    settled.release("JPN")
    assert told == ["grabbed", "released"]
    moved = {actor: at for actor, at in before.items() if settled.final_places()[actor] != at}
    assert len(moved) > 1, "its neighbours follow"
    settled.placed.connect(lambda: told.append("placed"))
    settled.put(moved, pinned)
    assert told[2:] == ["placed"]
    assert settled.settled
    settled.settle()
    assert settled.final_places() == before
    assert settled.pinned == pinned
    assert places(settled, first)["JPN"] == before["JPN"]
