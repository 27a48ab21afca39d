import numpy as np

from app.layout.islands import split_islands

LINE = np.column_stack((np.array([0.0, 90.0, 180.0, 600.0, 650.0]), np.zeros(5)))


def split(groups, reach=100.0):
    groups = [np.array(group, dtype=np.intp) for group in groups]
    return [[island.tolist() for island in bloc] for bloc in split_islands(groups, LINE, reach)]


def test_members_in_steps_of_the_reach_are_one_island():
    assert split([[0, 1, 2, 3, 4]]) == [[[0, 1, 2], [3, 4]]]


def test_only_members_are_stepping_stones():
    assert split([[0, 2]]) == [[[0], [2]]]


def test_no_end_to_the_reach_leaves_blocs_whole():
    assert split([[4, 0]], np.inf) == [[[0, 4]]]


def test_each_bloc_is_split_by_itself():
    assert split([[], [1], [4, 3]]) == [[], [[1]], [[3, 4]]]
