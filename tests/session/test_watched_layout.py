"""A layout that somebody watches: nothing waits for it, and in the end it is the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from app.analysis.filters import NetworkFilter, Scope, apply_filter, initial_filter
from app.analysis.network import Network, build_network
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind
from app.drawing.content import MapContent
from app.layout import Simulation
from app.session.arrangement import Arrangement
from app.session.drag_followers import DragFollowers
from app.session.figure_scene import build_figure_scene
from app.session.first_view import find_first_view
from app.session.layout_graph import graph_of_content, graph_of_visible
from app.session.map_content import build_map_content
from app.session.map_layout import MapLayout
from app.session.newcomers import Newcomers
from app.session.session import Session

AS_OF = date(2025, 11, 13)


def content_of(dossier: Dossier, **wanted: object) -> MapContent:
    chosen: NetworkFilter = replace(initial_filter(dossier), **wanted)  # type: ignore[arg-type]
    return build_map_content(dossier, apply_filter(build_network(dossier, AS_OF), chosen), "en")


def work_on(layout: MapLayout, count: int = 1) -> int:
    """Do what a window has done beside itself; how many rounds of `count` ticks it took."""
    rounds = 0
    while (task := layout.task) is not None:
        task.advance(count)
        layout.take(task.snapshot())
        rounds += 1
    return rounds


def places(layout: MapLayout, content: MapContent) -> dict[str, tuple[float, float]]:
    points = layout.positions(content).tolist()
    return {actor.id: (x, y) for actor, (x, y) in zip(content.actors, points, strict=True)}


@pytest.fixture(scope="module")
def first(atlas: Dossier) -> MapContent:
    return content_of(atlas)


@pytest.fixture(scope="module")
def everything(atlas: Dossier) -> MapContent:
    return content_of(atlas, scope=Scope.ALL, actor_kinds=frozenset(ActorKind), show_junctions=True)


@pytest.fixture(scope="module")
def expected(atlas: Dossier, everything: MapContent) -> dict[str, tuple[float, float]]:
    """Where a command that makes a figure finds everybody."""
    layout = MapLayout(atlas)
    layout.settle()
    return places(layout, everything)


@pytest.fixture(scope="module")
def network(atlas: Dossier) -> Network:
    return build_network(atlas, AS_OF)


@pytest.fixture
def watched(atlas: Dossier, network: Network) -> MapLayout:
    layout = MapLayout(atlas, AS_OF, network)
    layout.is_watched = True
    return layout


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often simulations were ticked, and by how much."""
    made: list[int] = []
    tick = Simulation.tick

    def counted(simulation: Simulation, count: int = 1) -> None:
        made.append(count)
        tick(simulation, count)

    monkeypatch.setattr(Simulation, "tick", counted)
    return made


def test_nothing_that_the_analyst_does_waits_for_a_tick(
    atlas: Dossier, first: MapContent, everything: MapContent, ticks: list[int]
) -> None:
    layout = MapLayout(atlas)
    layout.is_watched = True
    layout.positions(first)
    layout.positions(everything)
    layout.grab("USA")
    layout.drag_to("USA", (10.0, 10.0))
    layout.release("USA")
    layout.grab("JPN")
    layout.drag_to("JPN", (10.0, 10.0))
    layout.cancel_drag()
    layout.pin("DEU")
    layout.unpin_all()
    layout.locked = True
    layout.locked = False
    layout.rearrange()
    layout.restore(layout.saved())
    assert ticks == []


@pytest.mark.parametrize(("n_before", "count"), [(0, 9), (40, 50), (400, 1)])
def test_newcomers_are_shown_at_once_and_end_where_a_figure_has_them(
    watched: MapLayout,
    first: MapContent,
    everything: MapContent,
    expected: dict[str, tuple[float, float]],
    n_before: int,
    count: int,
) -> None:
    watched.positions(first)
    watched.tick(n_before)
    shown = watched.positions(everything)
    assert np.isfinite(shown).all()
    assert not watched.settled
    work_on(watched, count)
    assert watched.settled
    assert places(watched, everything) == expected


def test_what_was_done_ahead_is_there_at_once(
    watched: MapLayout,
    first: MapContent,
    everything: MapContent,
    expected: dict[str, tuple[float, float]],
) -> None:
    watched.positions(first)
    work_on(watched)
    assert places(watched, everything) == expected
    assert watched.settled


def test_what_has_its_place_is_not_moved_while_newcomers_find_theirs(
    watched: MapLayout, first: MapContent, everything: MapContent
) -> None:
    watched.update(first)
    watched.settle()
    before = places(watched, first)
    watched.update(everything)
    assert isinstance(watched.task, Newcomers)
    seen = []
    while (task := watched.task) is not None:
        task.advance(10)
        watched.take(task.snapshot())
        now = places(watched, everything)
        assert {actor: now[actor] for actor in before} == before
        seen.append(now)
    assert len({tuple(now.values()) for now in seen}) > 3


def test_it_does_not_matter_in_which_order_they_come_up(
    watched: MapLayout,
    atlas: Dossier,
    everything: MapContent,
    expected: dict[str, tuple[float, float]],
) -> None:
    for blocs in ({"nato"}, {"eu", "brics"}):
        watched.update(content_of(atlas, blocs=frozenset(map(ActorId, blocs))))
        if watched.task is not None:
            watched.task.advance(30)
            watched.take(watched.task.snapshot())
    watched.update(everything)
    watched.settle()
    assert places(watched, everything) == expected


def test_where_junctions_lie_does_not_depend_on_the_moment(
    atlas: Dossier, everything: MapContent, expected: dict[str, tuple[float, float]]
) -> None:
    layout = MapLayout(atlas)
    layout.is_watched = True
    met = []
    for _ in range(4):
        met.append(places(layout, everything))
        layout.tick(25)
    layout.settle()
    assert met[0] != met[-1]
    assert places(layout, everything) == expected


def test_a_figure_without_a_window_shows_where_the_window_has_it(atlas: Dossier) -> None:
    session = Session(atlas, date(2026, 1, 1))
    alone = MapLayout(atlas, session.as_of, session.network, session.visible)
    alone.settle()
    figure = build_figure_scene(session, alone)
    watched = MapLayout(atlas, session.as_of, session.network, session.visible)
    watched.is_watched = True
    watched.update(figure.content)
    work_on(watched, 4)
    assert np.array_equal(build_figure_scene(session, watched).positions, figure.positions)


def test_the_graph_of_the_first_view_needs_no_drawing(atlas: Dossier) -> None:
    visible = find_first_view(atlas)
    graph, drawn = graph_of_visible(visible), graph_of_content(content_of(atlas))
    assert graph.ids == drawn.ids
    assert np.array_equal(graph.edges, drawn.edges)
    assert len(graph.groups) == len(drawn.groups) > 0
    assert all(np.array_equal(*pair) for pair in zip(graph.groups, drawn.groups, strict=True))


def test_positions_are_found_once_and_cannot_be_written_to(
    watched: MapLayout, first: MapContent
) -> None:
    points = watched.positions(first)
    assert watched.positions(first) is points
    assert not points.flags.writeable
    watched.tick()
    assert watched.positions(first) is not points


def test_what_is_out_of_date_is_not_taken(watched: MapLayout, first: MapContent) -> None:
    watched.positions(first)
    task = watched.task
    assert task is not None
    task.advance(5)
    early = task.snapshot()
    task.advance(5)
    assert watched.take(task.snapshot())
    points = watched.positions(first)
    assert not watched.take(early)
    watched.rearrange()
    assert not watched.take(task.snapshot())
    assert watched.positions(first) is not points


@pytest.fixture
def dragging(watched: MapLayout, first: MapContent) -> Callable[[], None]:
    """Takes hold of Japan, and draws it away in some ticks."""

    def drag() -> None:
        watched.grab("JPN")
        for step in range(1, 6):
            watched.drag_to("JPN", (900.0, 100.0 * step))
            watched.tick(2)

    return drag


def test_dragged_while_all_is_under_way_it_lies_under_the_hand_and_the_rest_goes_on(
    watched: MapLayout, first: MapContent, dragging: Callable[[], None]
) -> None:
    watched.update(first)
    watched.tick(10)
    dragging()
    assert isinstance(watched.task, Arrangement)
    at = places(watched, first)
    assert at["JPN"] == (900.0, 500.0)
    watched.tick(2)
    now = places(watched, first)
    assert now["JPN"] == (900.0, 500.0)
    assert now["DEU"] != at["DEU"]
    watched.release("JPN")
    watched.settle()
    assert places(watched, first)["JPN"] == (900.0, 500.0)
    assert watched.pinned == {"JPN"}


def test_held_when_all_comes_to_rest_its_neighbours_follow_on(
    watched: MapLayout, first: MapContent, dragging: Callable[[], None]
) -> None:
    watched.update(first)
    watched.tick(10)
    dragging()
    while isinstance(watched.task, Arrangement):
        watched.tick()
    assert isinstance(watched.task, DragFollowers)
    watched.settle()
    assert watched.task is None
    watched.release("JPN")
    watched.settle()
    assert places(watched, first)["JPN"] == (900.0, 500.0)


@pytest.mark.parametrize("n_held", [0, 500])
def test_a_drag_cancelled_while_all_is_under_way_never_was(
    watched: MapLayout,
    first: MapContent,
    everything: MapContent,
    expected: dict[str, tuple[float, float]],
    dragging: Callable[[], None],
    n_held: int,
) -> None:
    watched.update(first)
    watched.tick(10)
    before = places(watched, first)
    dragging()
    watched.tick(n_held)
    watched.cancel_drag()
    assert places(watched, first) == before
    watched.tick(10)
    assert places(watched, first) == before
    watched.tick(1)
    assert places(watched, first) != before
    watched.settle()
    assert not watched.pinned
    watched.update(everything)
    watched.settle()
    assert places(watched, everything) == expected


def test_pinned_while_all_is_under_way_means_pinned(watched: MapLayout, first: MapContent) -> None:
    watched.update(first)
    watched.tick(10)
    watched.pin("JPN")
    at = places(watched, first)["JPN"]
    watched.tick(10)
    assert places(watched, first)["JPN"] == at
    watched.unpin_all()
    watched.settle()
    assert places(watched, first)["JPN"] != at


def test_locked_nothing_is_done_and_unlocked_it_goes_on_as_before(
    watched: MapLayout,
    first: MapContent,
    everything: MapContent,
    expected: dict[str, tuple[float, float]],
) -> None:
    watched.update(first)
    watched.tick(10)
    watched.locked = True
    assert watched.settled
    assert watched.task is None
    watched.locked = False
    assert not watched.settled
    work_on(watched)
    assert places(watched, everything) == expected


def test_locked_who_is_there_does_not_move_for_who_comes(
    watched: MapLayout, first: MapContent, everything: MapContent
) -> None:
    watched.update(first)
    watched.tick(10)
    before = places(watched, first)
    watched.locked = True
    watched.update(everything)
    assert not watched.settled
    work_on(watched)
    watched.locked = False
    work_on(watched)
    after = places(watched, everything)
    assert {actor: after[actor] for actor in before} == before


def test_dragged_under_lock_it_stays_there_when_all_goes_on(
    watched: MapLayout, first: MapContent
) -> None:
    watched.update(first)
    watched.tick(10)
    watched.locked = True
    watched.grab("JPN")
    watched.drag_to("JPN", (900.0, 0.0))
    watched.release("JPN")
    watched.locked = False
    watched.settle()
    assert places(watched, first)["JPN"] == (900.0, 0.0)


def test_a_newcomer_dragged_before_it_has_its_place_stays_where_it_was_put(
    watched: MapLayout, first: MapContent, everything: MapContent
) -> None:
    watched.update(first)
    watched.settle()
    known = {actor.id for actor in first.actors}
    watched.update(everything)
    newcomer = next(a.id for a in everything.actors if a.id not in known)
    watched.grab(newcomer)
    watched.drag_to(newcomer, (1_500.0, 1_500.0))
    watched.tick(3)
    watched.release(newcomer)
    work_on(watched)
    after = places(watched, everything)
    assert after[newcomer] == (1_500.0, 1_500.0)
    assert watched.settled


def test_saved_are_only_places_that_were_found(
    watched: MapLayout, first: MapContent, everything: MapContent
) -> None:
    watched.update(first)
    watched.settle()
    watched.update(everything)
    assert set(watched.saved()["positions"]) == {actor.id for actor in first.actors}
    watched.restore(watched.saved())
    assert not watched.settled
    work_on(watched)
    assert len(watched.saved()["positions"]) > len(first.actors)


def test_what_cannot_be_done_is_left_and_tried_again_with_others(
    watched: MapLayout, atlas: Dossier, first: MapContent, everything: MapContent
) -> None:
    watched.update(first)
    watched.settle()
    watched.update(everything)
    shown = places(watched, everything)
    task = watched.task
    assert task is not None
    watched.give_up(task)
    assert watched.task is None
    assert watched.settled
    assert places(watched, everything) == shown
    watched.give_up(task)
    watched.update(content_of(atlas, scope=Scope.ALL))
    assert isinstance(watched.task, Newcomers)
    work_on(watched)
    assert places(watched, first).items() <= places(watched, everything).items()


def test_an_arrangement_that_cannot_be_done_is_left_as_it_is(
    watched: MapLayout, first: MapContent
) -> None:
    shown = places(watched, first)
    assert isinstance(watched.task, Arrangement)
    watched.give_up(watched.task)
    assert watched.settled
    assert places(watched, first) == shown
