"""References of what is to be drawn are checked once, at the door."""

import pytest

from app.domain.vocabulary import ActorKind
from app.drawing.content import (
    ActorShape,
    DrawnActor,
    DrawnHull,
    DrawnTie,
    MapContent,
    TieTone,
    shape_of,
)

TWO = (
    DrawnActor("A", ActorShape.CIRCLE, "A"),
    DrawnActor("B", ActorShape.CIRCLE, "B"),
)


@pytest.mark.parametrize(
    ("ties", "hulls", "named"),
    [
        ((DrawnTie(0, 2, "far"),), (), "far"),
        ((DrawnTie(-1, 1, "negative"),), (), "negative"),
        ((DrawnTie(1, 1, "self"),), (), "self"),
        ((DrawnTie(0, 1, "wide", width_step=4),), (), "width step 4"),
        ((), (DrawnHull("x", "X", (0, 5)),), "'x'"),
        ((), (DrawnHull("x", "X", (0,), outlined=(9,)),), "'x'"),
        ((), (DrawnHull("x", "X", (0,), own=2),), "'x'"),
    ],
)
def test_what_refers_to_nothing_is_refused(
    ties: tuple[DrawnTie, ...], hulls: tuple[DrawnHull, ...], named: str
) -> None:
    with pytest.raises(ValueError, match=named):
        MapContent(TWO, ties, hulls)


def test_good_content_is_kept() -> None:
    content = MapContent(TWO, (DrawnTie(1, 0, "A|B"),), (DrawnHull("x", "X", (0, 1)),))
    assert content.ties[0].a == 1


def test_every_kind_of_actor_has_a_shape_of_its_own() -> None:
    shapes = [shape_of(kind) for kind in ActorKind]
    assert len(set(shapes)) == len(shapes)
    assert shape_of(ActorKind.STATE) is ActorShape.CIRCLE
    assert shape_of(ActorKind.BLOC) is ActorShape.ROUNDED_SQUARE
    assert shape_of(ActorKind.REGION) is ActorShape.DASHED_CIRCLE
    assert shape_of(ActorKind.ORGANISATION) is ActorShape.DIAMOND


def test_mixed_and_contested_ties_have_two_tones() -> None:
    assert DrawnTie(0, 1, "t", TieTone.MIXED).is_two_toned
    assert DrawnTie(0, 1, "t", TieTone.COOPERATIVE, is_contested=True).is_two_toned
    assert not DrawnTie(0, 1, "t", TieTone.COOPERATIVE).is_two_toned
