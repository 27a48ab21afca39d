import numpy as np

from app.drawing.content import ActorShape, DrawnActor, DrawnTie, MapContent
from app.drawing.geometry import compose_geometry
from app.drawing.text_measure import estimate_text
from app.figures.source_marks import Anchor, find_places


def geometry_of(ties, positions):
    actors = tuple(
        DrawnActor(f"A{i}", ActorShape.CIRCLE, f"Actor {i}") for i in range(len(positions))
    )
    drawn = tuple(DrawnTie(a, b, f"{a}-{b}") for a, b in ties)
    return compose_geometry(MapContent(actors, drawn), np.array(positions), 1.0, estimate_text)


def place(geometry, texts, first=()):
    order = [*first, *(tie for tie in texts if tie not in first)]
    anchors = {Anchor(False, tie): text for tie, text in texts.items()}
    found = find_places(geometry, anchors, [Anchor(False, tie) for tie in order], estimate_text)
    return {anchor.index: box for anchor, box in found.items()}


def middle(box):
    return np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2])


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_number_stands_in_the_middle_of_its_tie():
    geometry = geometry_of([(0, 1)], [[0.0, 0.0], [400.0, 0.0]])
    assert abs(middle(place(geometry, {0: "1,3"})[0])[0] - 200.0) < 5.0


def test_where_ties_cross_the_number_moves_along_its_tie():
    geometry = geometry_of(
        [(0, 1), (2, 3)], [[0.0, 0.0], [400.0, 0.0], [200.0, -200.0], [200.0, 200.0]]
    )
    for box in place(geometry, {0: "1", 1: "2"}).values():
        assert np.hypot(*(middle(box) - (200.0, 0.0))) > 10.0


def test_without_room_a_number_has_no_place():
    geometry = geometry_of([(0, 1)], [[0.0, 0.0], [26.0, 0.0]])
    assert place(geometry, {0: "1"}) == {}


def crossing(n_ties):
    """Ties that all run through one point, so close that nothing stands between them."""
    angles = np.linspace(0.0, np.pi, n_ties, endpoint=False)
    ends = 60.0 * np.column_stack((np.cos(angles), np.sin(angles)))
    ties = [(2 * i, 2 * i + 1) for i in range(n_ties)]
    return geometry_of(ties, np.concatenate([(end, -end) for end in ends]))


def test_on_a_map_of_many_ties_a_number_stands_only_where_its_tie_runs_alone():
    few, many = crossing(59), crossing(61)
    assert place(few, {0: "1", 1: "2"})
    assert place(many, {0: "1", 1: "2"}) == {}


def test_numbers_cover_no_disc_no_label_and_not_each_other(make_scene):
    scene = make_scene()
    geometry = compose_geometry(scene.content, scene.positions, 1.0, estimate_text)
    texts = dict.fromkeys(range(len(scene.visible.ties)), "1,3")
    found = place(geometry, texts)
    assert len(found) > len(texts) / 2
    tight = []
    for left, top, right, bottom in found.values():
        spare = (bottom - top) * 0.14
        tight.append((left, top + spare, right, bottom - spare))
    for place_, box in enumerate(tight):
        assert not any(overlap(box, label.box) for label in geometry.labels)
        assert not any(overlap(box, other) for other in tight[:place_])
        nearest = np.clip(geometry.centres, box[:2], box[2:]) - geometry.centres
        assert (np.hypot(nearest[:, 0], nearest[:, 1]) >= geometry.radii).all()


def test_the_number_of_a_bloc_stands_beside_its_name(make_scene):
    scene = make_scene("AUS")
    geometry = compose_geometry(scene.content, scene.positions, 1.0, estimate_text)
    anchor = Anchor(True, 0)
    box = find_places(geometry, {anchor: "2"}, [anchor], estimate_text)[anchor]
    own = scene.content.hulls[0].own
    names = [label.box for label in geometry.hull_labels if label.hull == 0]
    names += [label.box for label in geometry.labels if label.actor == own]
    assert min(np.hypot(*(middle(box) - middle(name))) for name in names) < 60.0
    assert not any(overlap(box, name) for name in names)


def test_first_come_first_placed():
    geometry = geometry_of([(0, 1), (2, 3)], [[0.0, 0.0], [200.0, 0.0], [0.0, -9.0], [200.0, -9.0]])
    texts = {0: "1" * 14, 1: "2" * 14}
    assert place(geometry, texts).keys() == {0}
    assert place(geometry, texts, first=(1,)).keys() == {1}
