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


def test_hulls_of_many_blocs_are_cleared_as_each_alone_would_be():
    rng = np.random.default_rng(4)
    positions = rng.uniform(0.0, 900.0, (120, 2))
    groups = [np.sort(rng.choice(120, size, replace=False)) for size in (1, 2, 3, 8, 20, 60)]
    strangers = [np.setdiff1d(np.arange(120), group) for group in groups]
    strangers[3] = strangers[3][::7]
    options = {"strength": 0.5, "margin": 20.0, "max_depth": 90.0, "max_push": 6.0}
    together, alone = np.zeros((2, 120, 2))
    Strangers(120, groups, strangers, **options).apply(positions, together, 1.0)
    for group, others in zip(groups, strangers, strict=True):
        Strangers(120, [group], [others], **options).apply(positions, alone, 1.0)
    assert together.any()
    assert np.allclose(together, alone, atol=1e-12)


def test_a_few_strangers_among_many_who_are_none():
    positions = np.array([*SQUARE, (30.0, 100.0), (40.0, 100.0), (50.0, 100.0)])
    force = Strangers(
        7, [MEMBERS], [np.array([5])], strength=0.5, margin=20.0, max_depth=90.0, max_push=1e3
    )
    velocities = np.zeros((7, 2))
    force.apply(positions, velocities, 0.0)
    assert velocities[:, 0].tolist() == [0, 0, 0, 0, 0, -30, 0]
