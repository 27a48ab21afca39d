import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.packing import bound_parts, pack_rows


def overlap(centers, sizes):
    gap = np.abs(centers[:, None] - centers[None])
    room = (sizes[:, None] + sizes[None]) / 2.0
    inside = (gap < room - 1e-6).all(axis=2)
    return inside[np.triu_indices(len(sizes), 1)].any()


@settings(max_examples=60)
@given(st.lists(st.tuples(*[st.floats(1.0, 500.0)] * 2), max_size=30))
def test_boxes_never_overlap(sizes):
    boxes = np.array(sizes, dtype=np.float64).reshape(-1, 2)
    centers = pack_rows(boxes)
    assert centers.shape == boxes.shape
    assert not overlap(centers, boxes)


def test_many_alike_fill_a_page_a_little_wider_than_high():
    boxes = np.full((1_000, 2), 90.0)
    width, height = np.ptp(pack_rows(boxes), axis=0)
    assert 1.3 < width / height < 1.9


def test_under_a_figure_the_rest_stands_in_rows_of_its_width():
    boxes = np.vstack(([(1_000.0, 700.0)], np.full((30, 2), 90.0)))
    centers = pack_rows(boxes)
    assert (centers[1:, 1] > centers[0, 1] + 350.0).all()
    assert np.abs(centers[1:, 0] - centers[0, 0]).max() <= 500.0
    assert len(np.unique(centers[1:, 1])) == 3


def test_the_page_lies_around_the_origin():
    boxes = np.full((50, 2), 90.0)
    centers = pack_rows(boxes)
    assert abs(centers[:, 1].min() + centers[:, 1].max()) < 1e-9
    assert abs(centers[:8, 0].mean()) < 1e-9


def test_a_box_holds_discs_not_only_their_middles():
    points = np.array([(0.0, 0.0), (100.0, 0.0), (5.0, 5.0)])
    half = np.array([(10.0, 20.0), (10.0, 5.0), (1.0, 2.0)])
    boxes = bound_parts(points, half, np.array([0, 2]))
    assert boxes[0].tolist() == [[-10.0, -20.0], [110.0, 20.0]]
    assert boxes[1].tolist() == [[4.0, 3.0], [6.0, 7.0]]
