import numpy as np

from app.layout.forces import Strangers

SQUARE = [(0, 0), (200, 0), (200, 200), (0, 200)]
MEMBERS = np.arange(4)


def push_on(stranger, members=SQUARE, **options):
    n = len(members) + 1
    options = {"strength": 0.5, "margin": 20.0, "max_depth": 90.0, "max_push": 1000.0} | options
    force = Strangers(n, [np.arange(n - 1)], [np.array([n - 1])], **options)
    velocities = np.zeros((n, 2))
    force.apply(np.array([*members, stranger], dtype=np.float64), velocities, 0.0)
    assert not velocities[:-1].any()
    return velocities[-1]


def test_a_stranger_goes_the_shortest_way_out():
    assert np.allclose(push_on((30, 100)), (-25, 0))
    assert np.allclose(push_on((150, 190)), (0, 15))


def test_the_margin_is_kept_free():
    assert np.allclose(push_on((-10, 100)), (-5, 0))
    assert np.array_equal(push_on((-20, 100)), (0, 0))


def test_outside_is_left_alone():
    assert np.array_equal(push_on((500, 100)), (0, 0))


def test_too_deep_is_left_alone():
    assert np.array_equal(push_on((95, 100)), (0, 0))


def test_a_push_is_bounded():
    assert np.allclose(push_on((30, 100), max_push=6.0), (-6, 0))


def test_two_members_are_a_corridor():
    assert np.allclose(push_on((100, 5), members=[(0, 0), (200, 0)]), (0, 7.5))
    assert np.array_equal(push_on((100, 30), members=[(0, 0), (200, 0)]), (0, 0))


def test_one_member_and_coincident_members_keep_nobody_out():
    assert np.array_equal(push_on((1, 1), members=[(0, 0)]), (0, 0))
    assert np.array_equal(push_on((1, 1), members=[(0, 0), (0, 0)]), (0, 0))


def test_a_fellow_member_elsewhere_is_no_stranger():
    force = Strangers(
        5, [MEMBERS], [np.empty(0, dtype=np.intp)],
        strength=0.5, margin=20.0, max_depth=90.0, max_push=6.0,
    )  # fmt: skip
    velocities = np.zeros((5, 2))
    force.apply(np.array([*SQUARE, (30.0, 100.0)]), velocities, 1.0)
    assert not velocities.any()


def test_repeated_pushes_carry_a_stranger_out():
    at = np.array((40.0, 90.0))
    for _ in range(60):
        at += push_on(at, max_push=6.0)
    assert at[0] < -19.0
