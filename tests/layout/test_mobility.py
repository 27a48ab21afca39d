import numpy as np

from app.layout.mobility import mobility_around

LINE = np.column_stack((np.arange(8) * 90.0, np.zeros(8)))
NO_TIES = np.empty((0, 2), dtype=np.intp)


def test_the_near_move_and_the_far_hold():
    mobility = mobility_around(np.array([0]), LINE, NO_TIES)
    assert np.allclose(mobility, [1, 1, 1, 0.5, 0, 0, 0, 0])


def test_tied_actors_follow_from_afar():
    mobility = mobility_around(np.array([0]), LINE, np.array([(7, 0), (5, 6), (0, 1)]))
    assert mobility[7] == 0.5
    assert mobility[1] == 1.0
    assert not mobility[[4, 5, 6]].any()


def test_several_moved_actors_add_up():
    mobility = mobility_around(np.array([0, 7]), LINE, NO_TIES)
    assert np.allclose(mobility, [1, 1, 1, 0.5, 0.5, 1, 1, 1])


def test_nobody_moved_holds_all():
    assert not mobility_around(np.empty(0, dtype=np.intp), LINE, NO_TIES).any()
