"""Columns say what the records say, and what stays the same is not read again."""

from itertools import product

import numpy as np
import pytest

from app.drawing.columns import SHAPES, find_again, read_ties
from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent, TieDash, TieTone
from app.drawing.extents import radii_of, radius_of, width_of, widths_of
from app.drawing.look import Sizes
from app.drawing.tie_looks import DASHES, TONES
from app.drawing.tie_paths import places_beside

SIZES = Sizes()


@pytest.fixture(scope="module")
def every_tie() -> tuple[DrawnTie, ...]:
    """A tie for each tone, dash and width step, with all ways to set the flags among them."""
    flags = tuple(product((False, True), repeat=6)) * 3
    looks = tuple(product(TieTone, TieDash, (1, 2, 3)))
    return tuple(
        DrawnTie(
            *(i % 5, 5 + i % 7, f"t{i}", tone, flags[i][0], dash, step),
            *(flags[i][1], flags[i][2], flags[i][3], flags[i][4], flags[i][5], i / 100),
        )
        for i, (tone, dash, step) in enumerate(looks)
    )


def actors(n: int) -> tuple[DrawnActor, ...]:
    return tuple(DrawnActor(f"A{i:02}", ActorShape.CIRCLE, f"Actor {i}") for i in range(n))


def test_columns_of_ties_are_their_records(every_tie: tuple[DrawnTie, ...]) -> None:
    columns = MapContent(actors(12), every_tie).tie_columns
    looks = columns.looks
    for i, tie in enumerate(every_tie):
        assert (columns.a[i], columns.b[i]) == (tie.a, tie.b)
        assert columns.importance[i] == tie.importance
        assert TONES[looks.tone[i]] is tie.tone
        assert DASHES[looks.dash[i]] is tie.dash
        assert looks.width_step[i] == tie.width_step
        for name in ("contested", "faint", "ended", "spoke"):
            assert getattr(looks, f"is_{name}")[i] == getattr(tie, f"is_{name}")
        assert (looks.arrow_to_a[i], looks.arrow_to_b[i]) == (tie.arrow_to_a, tie.arrow_to_b)
    assert widths_of(looks, SIZES).tolist() == [width_of(tie, SIZES) for tie in every_tie]


def test_arrow_heads_make_no_stroke_of_their_own() -> None:
    plain = DrawnTie(0, 1, "plain")
    ties = (plain, plain._replace(arrow_to_a=True), plain._replace(is_faint=True))
    codes = read_ties(ties).looks.stroke_code.tolist()
    assert codes[0] == codes[1] != codes[2]


def test_columns_of_actors_are_their_records() -> None:
    given = tuple(
        DrawnActor(f"A{i}", shape, "" if i == 3 else "X", "", i / 6, i == 2, i == 4)
        for i, shape in enumerate(ActorShape)
    )
    columns = MapContent(given).actor_columns
    assert [SHAPES[place] for place in columns.shape] == list(ActorShape)
    assert columns.texts == tuple("" if i == 3 else "X*" if i == 2 else "X" for i in range(7))
    assert columns.has_text.tolist() == [i != 3 for i in range(7)]
    assert columns.is_faint.tolist() == [i == 4 for i in range(7)]
    assert radii_of(columns, SIZES).tolist() == [radius_of(actor, SIZES) for actor in given]
    is_disc = np.arange(7) % 2 == 0
    assert set(radii_of(columns, SIZES, is_disc)[~is_disc].tolist()) == {SIZES.dot_radius}


def test_the_most_important_come_first_and_equals_in_an_order_of_their_own() -> None:
    given = [DrawnTie(0, 1, f"k{i}", importance=(i % 3) / 2) for i in range(60)]

    def order(ties: list[DrawnTie]) -> list[str]:
        weight = MapContent(actors(2), tuple(ties)).tie_columns.weight
        return [ties[place].key for place in np.argsort(weight)]

    found = order(given)
    importances = [(int(key[1:]) % 3) / 2 for key in found]
    assert importances == sorted(importances, reverse=True)
    assert order(given[::-1]) == found
    # Not by the alphabet: else the late ones would never be seen.
    assert found != sorted(found, key=lambda key: (-(int(key[1:]) % 3), key))


def test_the_weights_of_ties_order_them_by_importance_and_then_by_their_hashes() -> None:
    given = [DrawnTie(0, 1, f"k{i}", importance=(i % 9) / 8) for i in range(900)]
    columns = MapContent(actors(2), tuple(given)).tie_columns
    ranked = np.lexsort((columns.lots, -columns.importance))
    assert np.array_equal(np.argsort(columns.weight), ranked)


def test_actors_rank_by_importance_and_then_by_id() -> None:
    given = tuple(
        DrawnActor(name, ActorShape.CIRCLE, name, importance=i)
        for name, i in (("C", 0.5), ("B", 0.5), ("A", 0.1), ("D", 1.0))
    )
    assert MapContent(given).actor_columns.rank.tolist() == [2, 1, 3, 0]


def test_what_is_alike_is_taken_over_and_the_rest_is_read(every_tie: tuple[DrawnTie, ...]) -> None:
    before = MapContent(actors(12), every_tie)
    changed = [tie._replace(importance=0.9, is_faint=True) for tie in every_tie[:3]]
    ties = (*changed, *every_tie[:10:-1], DrawnTie(3, 9, "new", width_step=3))
    fresh, derived = MapContent(actors(12), ties), MapContent(actors(12), ties, like=before)
    for name in ("a", "b", "importance"):
        wanted = getattr(fresh.tie_columns, name)
        assert np.array_equal(getattr(derived.tie_columns, name), wanted)
    assert np.array_equal(derived.tie_columns.looks.code, fresh.tie_columns.looks.code)
    assert derived == fresh


def test_of_actors_that_look_otherwise_only_that_is_read_anew() -> None:
    before = MapContent(actors(9))
    changed = (
        *before.actors[:4],
        before.actors[4]._replace(importance=0.7, is_faint=True),
        before.actors[5]._replace(label="Other", is_disputed=True),
        *before.actors[6:],
    )
    derived, fresh = MapContent(changed, like=before), MapContent(changed)
    for name in ("shape", "importance", "is_faint", "is_disputed", "has_text", "rank"):
        assert np.array_equal(
            getattr(derived.actor_columns, name), getattr(fresh.actor_columns, name)
        )
    assert derived.actor_columns.texts == fresh.actor_columns.texts
    assert derived.actor_columns.names is before.actor_columns.names
    # Somebody else in the same place is not the same names.
    renamed = (before.actors[0]._replace(id="A00b"), *before.actors[1:])
    assert MapContent(renamed, like=before).actor_columns.place_of["A00b"] == 0


def test_the_same_records_have_the_same_columns(every_tie: tuple[DrawnTie, ...]) -> None:
    before = MapContent(actors(12), every_tie)
    after = MapContent(tuple(before.actors), (*every_tie,), like=before)
    assert after.tie_columns is before.tie_columns
    assert after.actor_columns is before.actor_columns
    empty = MapContent(before.actors, (), like=before)
    assert len(empty.tie_columns.a) == 0
    assert MapContent(before.actors, every_tie, like=empty) == before


def test_references_are_checked_for_what_is_taken_over_too(
    every_tie: tuple[DrawnTie, ...],
) -> None:
    before = MapContent(actors(12), every_tie)
    with pytest.raises(ValueError, match="joins no two actors: 1, 11"):
        MapContent(actors(11), every_tie, like=before)


def test_places_beside() -> None:
    assert places_beside(np.array([0, 0, 1]), np.array([1, 2, 2])) is None
    assert places_beside(np.array([2, 0, 1]), np.array([1, 2, 0])) is None
    aside = places_beside(np.array([0, 3, 1, 0, 2, 3]), np.array([1, 2, 0, 1, 3, 4]))
    assert aside is not None
    assert aside.tolist() == [-1.0, -0.5, 0.0, 1.0, 0.5, 0.0]


def test_ties_are_found_again_by_their_keys(every_tie: tuple[DrawnTie, ...]) -> None:
    before = read_ties(every_tie)
    now = (
        every_tie[7]._replace(is_faint=not every_tie[7].is_faint),
        DrawnTie(0, 1, "new"),
        *every_tie[3:6],
        every_tie[2]._replace(key="t2 another"),
        every_tie[0],
    )
    assert find_again(read_ties(now), before).tolist() == [7, -1, 3, 4, 5, -1, 0]
    assert find_again(read_ties(now), read_ties(())).tolist() == [-1] * 7
    assert find_again(read_ties(()), before).tolist() == []
