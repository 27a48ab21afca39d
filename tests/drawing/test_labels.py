"""Labels: never over another label or a foreign disc; what does not fit is left out."""

from collections.abc import Callable

import numpy as np
import pytest

from app.drawing import labels
from app.drawing.arrays import Box
from app.drawing.content import ActorShape, DrawnActor, MapContent
from app.drawing.geometry import compose_geometry
from app.drawing.labels import LabelPlacement, Side, place_labels
from app.drawing.occupancy import Occupancy
from app.drawing.text_measure import estimate_text

MakeActors = Callable[[int], tuple[DrawnActor, ...]]


def place(actors: tuple[DrawnActor, ...], centres: np.ndarray, **given: object) -> LabelPlacement:
    radii = np.full(len(actors), 12.0)
    occupancy = Occupancy()
    occupancy.add_discs(centres, radii, np.arange(len(actors)))
    return place_labels(MapContent(actors), centres, radii, estimate_text, occupancy, **given)


def overlap(one: Box, others: np.ndarray) -> np.ndarray:
    """Which of the boxes, one a row, lie over this one."""
    left, top, right, bottom = others.T
    return (one[0] < right) & (left < one[2]) & (one[1] < bottom) & (top < one[3])


def covers(box: Box, centres: np.ndarray, radius: float) -> np.ndarray:
    """Which of the discs around these centres the box touches."""
    nearest = np.clip(centres, box[:2], box[2:])
    return np.hypot(*(nearest - centres).T) < radius - 1e-9


@pytest.mark.parametrize(("n", "extent"), [(5, 100), (60, 700), (60, 1500), (500, 3000)])
def test_nothing_is_covered(plain_actors: MakeActors, n: int, extent: int) -> None:
    centres = np.random.default_rng(n + extent).uniform(0, extent, (n, 2))
    placed = place(plain_actors(n), centres)
    assert len(placed.labels) + len(placed.hidden) == n
    boxes = np.array([label.box for label in placed.labels])
    for number, label in enumerate(placed.labels):
        assert not overlap(label.box, boxes[number + 1 :]).any()
        foreign = np.arange(n) != label.actor
        assert not covers(label.box, centres[foreign], 12.0).any()


def test_alone_a_label_stands_below(plain_actors: MakeActors) -> None:
    (label,) = place(plain_actors(1), np.array([[100.0, 50.0]])).labels
    left, top, right, _ = label.box
    assert label.side is Side.BELOW
    assert (left + right) / 2 == pytest.approx(100.0)
    assert top == pytest.approx(50.0 + 12.0 + 3.0)


def test_sides_are_tried_in_order(plain_actors: MakeActors) -> None:
    below, right, left, above = [0.0, 30.0], [40.0, 0.0], [-40.0, 0.0], [0.0, -30.0]
    for blocked, side in (
        ([below], Side.RIGHT),
        ([below, right], Side.LEFT),
        ([below, right, left], Side.ABOVE),
    ):
        actors = plain_actors(1) + tuple(
            DrawnActor(f"Z{i}", ActorShape.CIRCLE, "") for i in range(len(blocked))
        )
        (label,) = place(actors, np.array([[0.0, 0.0], *blocked])).labels
        assert label.side is side
    actors = plain_actors(1) + tuple(DrawnActor(f"Z{i}", ActorShape.CIRCLE, "") for i in range(4))
    assert place(actors, np.array([[0.0, 0.0], below, right, left, above])).hidden == (0,)


def test_the_important_come_first_and_the_asked_for_before_them(plain_actors: MakeActors) -> None:
    actors, centres = plain_actors(3), np.zeros((3, 2))
    centres[:, 0] = [0.0, 10.0, 20.0]
    assert place(actors, centres).labels[0].actor == 0
    prominent = place(actors, centres, prominent={2})
    assert prominent.labels[0].actor == 2
    assert prominent.labels[0].weight > 500


def test_equals_are_taken_by_id() -> None:
    twins = (DrawnActor("B", ActorShape.CIRCLE, "B"), DrawnActor("A", ActorShape.CIRCLE, "A"))
    apart = np.array([[0.0, 0.0], [300.0, 0.0]])
    assert [label.actor for label in place(twins, apart).labels] == [1, 0]


def test_a_label_stays_on_its_side_while_that_is_free(plain_actors: MakeActors) -> None:
    actors, centres = plain_actors(1), np.zeros((1, 2))
    (label,) = place(actors, centres, previous={"A000": Side.LEFT}).labels
    assert label.side is Side.LEFT
    blocked = (*actors, DrawnActor("Z", ActorShape.CIRCLE, ""))
    (label,) = place(
        blocked, np.array([[0.0, 0.0], [-40.0, 0.0]]), previous={"A000": Side.LEFT}
    ).labels
    assert label.side is Side.BELOW


def test_disputed_status_has_an_asterisk() -> None:
    actor = DrawnActor("TWN", ActorShape.CIRCLE, "Taiwan", is_disputed=True)
    assert place((actor,), np.zeros((1, 2))).labels[0].text == "Taiwan*"


def test_who_has_no_label_is_not_hidden() -> None:
    nameless = DrawnActor("j", ActorShape.JUNCTION, "", is_disputed=True)
    placed = place((nameless,), np.zeros((1, 2)))
    assert placed.labels == placed.hidden == ()


def test_touching_is_free_and_a_disc_knows_its_owner() -> None:
    occupancy = Occupancy()
    occupancy.add_box((0.0, 0.0, 100.0, 20.0))
    occupancy.add_discs(np.array([[200.0, 0.0]]), np.array([10.0]), np.array([7]))
    assert occupancy.is_free((100.0, 0.0, 150.0, 20.0))
    assert not occupancy.is_free((99.0, 19.0, 150.0, 40.0))
    assert not occupancy.is_free((195.0, 5.0, 240.0, 20.0))
    assert occupancy.is_free((195.0, 5.0, 240.0, 20.0), owner=7)
    assert occupancy.is_free((208.0, 8.0, 240.0, 20.0))  # in the disc's box, not in the disc


def test_the_estimate_grows_with_size_weight_and_letters() -> None:
    width, height = estimate_text("Казахстан", 12.0, 500)
    assert estimate_text("Казахстан", 24.0, 500) == pytest.approx((2 * width, 2 * height))
    assert estimate_text("Казахстан", 12.0, 700)[0] > width
    assert estimate_text("日本", 12.0, 400)[0] == pytest.approx(24.0)
    assert estimate_text("ill", 12.0, 400)[0] < estimate_text("WWW", 12.0, 400)[0] / 2


def test_labels_stay_in_the_frame_or_away(plain_actors) -> None:
    content = MapContent(plain_actors(3))
    positions = np.array([[0.0, 0.0], [150.0, 0.0], [300.0, 0.0]])
    free = compose_geometry(content, positions, 1.0, estimate_text)
    assert {label.side for label in free.labels} == {Side.BELOW}
    frame = (-16.0, -80.0, 316.0, 80.0)
    framed = compose_geometry(content, positions, 1.0, estimate_text, frame=frame)
    assert {label.actor: label.side for label in framed.labels} == {
        0: Side.RIGHT,
        1: Side.BELOW,
        2: Side.LEFT,
    }
    low = compose_geometry(content, positions, 1.0, estimate_text, frame=(-9.0, -9.0, 9.0, 9.0))
    assert low.hidden_labels == (0, 1, 2)


@pytest.mark.parametrize("most", [None, 9])
def test_it_is_all_one_how_many_are_asked_at_a_time(
    plain_actors: MakeActors, monkeypatch: pytest.MonkeyPatch, most: int | None
) -> None:
    centres = np.random.default_rng(5).uniform(0, 500, (90, 2))
    asked_at_once = place(plain_actors(90), centres, most=most)
    monkeypatch.setattr(labels, "_AT_A_TIME", 4)
    assert place(plain_actors(90), centres, most=most) == asked_at_once


def test_when_no_more_are_set_no_more_are_measured(
    plain_actors: MakeActors, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []

    def measure(text: str, size: float, weight: int) -> tuple[float, float]:
        measured.append(text)
        return estimate_text(text, size, weight)

    monkeypatch.setattr(labels, "_AT_A_TIME", 4)
    centres = np.arange(40.0)[:, None] * (200.0, 0.0)
    placed = place_labels(
        MapContent(plain_actors(40)), centres, np.full(40, 12.0), measure, Occupancy(), most=6
    )
    assert len(placed.labels) == 6
    assert len(placed.hidden) == 34
    assert len(measured) == 8
