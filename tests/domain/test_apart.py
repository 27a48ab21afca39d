"""In which of both times two sides of a comparison lie apart."""

from datetime import date

import pytest

from app.domain.apart import Apart, apart

ONE, OTHER = date(2020, 1, 1), date(2024, 1, 1)


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        ((ONE, None), (OTHER, None), Apart.IN_TIME),
        ((ONE, OTHER), (OTHER, OTHER), Apart.IN_TIME),
        ((ONE, None), (ONE, None), Apart.IN_TIME),
        ((ONE, ONE), (ONE, OTHER), Apart.IN_KNOWING),
        ((ONE, ONE), (ONE, None), Apart.IN_KNOWING),
        ((ONE, None), (ONE, OTHER), Apart.IN_KNOWING_LESS),
        ((ONE, OTHER), (ONE, ONE), Apart.IN_KNOWING_LESS),
        ((ONE, ONE), (OTHER, None), Apart.IN_BOTH),
    ],
)
def test_time_knowing_or_both(first, second, times):
    assert apart(first, second) is times
