import pytest

from app.layout.cooling import BRISK, MAX_TICKS, PATIENCE, STEADY, STILL, Cooling


def test_travelling_cools_slowly_and_swinging_fast():
    travelling, swinging = Cooling(1.0), Cooling(1.0)
    for _ in range(20):
        travelling.observe(movement=5.0, swing=1.0)
        swinging.observe(movement=5.0, swing=9.0)
    assert 0.5 < travelling.alpha < 0.6
    assert swinging.alpha < 0.4


def test_it_settles_when_cool_and_quiet_for_long_enough():
    cooling = Cooling(STEADY.cool)
    for _ in range(PATIENCE - 1):
        cooling.observe(STILL / 2, 0.0)
    cooling.observe(STILL * 2, 0.0)
    assert not cooling.is_settled
    for _ in range(PATIENCE):
        cooling.observe(STILL / 2, 0.0)
    assert cooling.is_settled
    assert cooling.alpha == 0.0


@pytest.mark.parametrize("pace", [STEADY, BRISK])
def test_it_does_not_settle_hot(pace):
    cooling = Cooling(1.0, pace)
    while not cooling.is_settled:
        last = cooling.alpha
        cooling.observe(0.0, 0.0)
    assert last <= pace.cool


def test_it_stops_where_constraints_contradict_each_other():
    cooling = Cooling(1.0)
    for _ in range(MAX_TICKS):
        assert not cooling.is_settled
        cooling.observe(100.0, 100.0)
    assert cooling.is_settled


def test_reheat_warms_and_starts_the_count_anew():
    cooling = Cooling(1.0)
    for _ in range(MAX_TICKS):
        cooling.observe(100.0, 100.0)
    cooling.reheat(0.3)
    assert cooling.alpha == 0.3
    for _ in range(MAX_TICKS - 1):
        cooling.observe(100.0, 100.0)
    assert not cooling.is_settled
