import numpy as np

from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.geometry import compose_geometry
from app.drawing.look import LIGHT
from app.drawing.text_measure import estimate_text
from app.figures.source_marks import place_source_marks


def geometry_of(ties, positions):
    actors = tuple(
        DrawnActor(f"A{i}", ActorShape.CIRCLE, f"Actor {i}") for i in range(len(positions))
    )
    drawn = tuple(DrawnTie(a, b, f"{a}-{b}") for a, b in ties)
    return compose_geometry(MapContent(actors, drawn), np.array(positions), 1.0, estimate_text)


def place(geometry, numbers, first=()):
    return place_source_marks(geometry, numbers, first, estimate_text, LIGHT)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_number_stands_in_the_middle_of_its_tie():
    geometry = geometry_of([(0, 1)], [[0.0, 0.0], [400.0, 0.0]])
    (mark,) = place(geometry, {0: "1,3"}).marks
    assert mark.text == "1,3"
    assert abs((mark.box[0] + mark.box[2]) / 2 - 200.0) < 5.0


def test_where_ties_cross_the_number_moves_along_its_tie():
    geometry = geometry_of(
        [(0, 1), (2, 3)], [[0.0, 0.0], [400.0, 0.0], [200.0, -200.0], [200.0, 200.0]]
    )
    marks = place(geometry, {0: "1", 1: "2"}).marks
    crossing = np.array([200.0, 0.0])
    for mark in marks:
        middle = np.array([(mark.box[0] + mark.box[2]) / 2, (mark.box[1] + mark.box[3]) / 2])
        assert np.hypot(*(middle - crossing)) > 10.0


def test_without_room_a_number_is_left_out_and_told():
    geometry = geometry_of([(0, 1)], [[0.0, 0.0], [26.0, 0.0]])
    marks = place(geometry, {0: "1"})
    assert marks.marks == ()
    assert marks.left_out == (0,)


def test_numbers_cover_no_disc_no_label_and_not_each_other(make_scene):
    scene = make_scene()
    geometry = compose_geometry(scene.content, scene.positions, 1.0, estimate_text)
    numbers = dict.fromkeys(range(len(scene.visible.ties)), "1,3")
    placed = place(geometry, numbers)
    assert len(placed.marks) + len(placed.left_out) == len(numbers)
    assert len(placed.marks) > len(numbers) / 2
    tight = []
    for mark in placed.marks:
        spare = (mark.box[3] - mark.box[1]) * 0.14
        tight.append((mark.box[0], mark.box[1] + spare, mark.box[2], mark.box[3] - spare))
    for place_, box in enumerate(tight):
        assert not any(overlap(box, label.box) for label in geometry.labels)
        assert not any(overlap(box, other) for other in tight[:place_])
        nearest = np.clip(geometry.centres, box[:2], box[2:]) - geometry.centres
        assert (np.hypot(nearest[:, 0], nearest[:, 1]) >= geometry.radii).all()


def test_what_the_figure_is_about_is_numbered_first():
    geometry = geometry_of(
        [(0, 1), (2, 3)], [[0.0, 0.0], [150.0, 0.0], [0.0, -40.0], [150.0, -40.0]]
    )
    numbers = {0: "11111", 1: "22222"}
    assert place(geometry, numbers, first=(1,)).marks[0].text == "22222"
    assert place(geometry, numbers).marks[0].text == "11111"
