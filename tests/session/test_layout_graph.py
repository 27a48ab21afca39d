"""Who is tied to whom, in indices; and the room that labels take, whatever the language."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.names import short_name
from app.drawing.content import ActorShape, DrawnActor, DrawnHull, DrawnTie, MapContent
from app.session.layout_graph import (
    LayoutGraph,
    as_edges,
    graph_of_content,
    hearts_of,
    label_extents,
    label_letters,
)

pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30)


@given(pairs)
def test_each_pair_is_once_and_in_order(given_pairs: list[tuple[int, int]]) -> None:
    expected = sorted({(min(pair), max(pair)) for pair in given_pairs})
    edges = as_edges(given_pairs)
    assert edges.shape == (len(expected), 2)
    assert edges.tolist() == [list(pair) for pair in expected]


def test_junctions_and_spokes_are_no_part_of_the_graph() -> None:
    shapes = {
        "a": ActorShape.CIRCLE,
        "j": ActorShape.JUNCTION,
        "o": ActorShape.ROUNDED_SQUARE,
        "z": ActorShape.CIRCLE,
    }
    content = MapContent(
        actors=tuple(DrawnActor(actor, shape, actor) for actor, shape in shapes.items()),
        ties=(DrawnTie(3, 0, "za"), DrawnTie(0, 1, "aj"), DrawnTie(3, 1, "zj")),
        hulls=(DrawnHull("o", "O", members=(3, 0), own=2),),
    )
    graph = graph_of_content(content)
    assert graph.ids == ("a", "o", "z")
    assert graph.edges.tolist() == [[0, 2]]
    assert [group.tolist() for group in graph.groups] == [[2, 0, 1]]


def test_who_is_on_no_map_belongs_amid_its_fellows() -> None:
    graph = LayoutGraph(
        ("a", "b", "c", "d", "e"), as_edges([]), (np.array([0, 1, 2]), np.array([3, 4]))
    )
    hearts = hearts_of(graph, {"a": (0.0, 0.0), "b": (10.0, 4.0)})
    assert hearts[:3].tolist() == [[0.0, 0.0], [10.0, 4.0], [5.0, 2.0]]
    assert np.isnan(hearts[3:]).all()


def test_a_label_takes_the_room_of_the_english_short_name(atlas: Dossier) -> None:
    ids = [actor.id for actor in atlas.actors]
    names = [short_name(atlas, actor, "en") for actor in ids]
    assert label_letters(atlas, [*ids, "no actor"]).tolist() == [*map(len, names), 8]
    extents = label_extents(atlas, ids)
    lengths = np.clip([len(name) for name in names], 6, 16)
    assert np.array_equal(
        np.argsort(extents[:, 0], kind="stable"), np.argsort(lengths, kind="stable")
    )
    assert len(set(extents[:, 0])) == len(set(lengths))
    assert (extents > 0.0).all()
