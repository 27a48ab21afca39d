"""Faults that name what was probably meant."""

import pytest

from app.domain.suggestions import nearest, quoted, unknown


@pytest.mark.parametrize(
    ("word", "expected"),
    [("KAX", "KAZ"), ("kaz", "KAZ"), ("Csto", "csto"), ("xyz", None), ("", None), ("K" * 99, None)],
)
def test_nearest(word, expected):
    assert nearest(word, ["KAZ", "RUS", "csto", "eaeu"]) == expected


def test_letters_in_their_places_are_nearer():
    assert nearest("KAX", ["LKA", "AKX", "KAZ", "KA"]) == "KA"
    assert nearest("KAX", ["LKA", "KAZ"]) == "KAZ"


def test_of_very_many_words_only_some_are_compared():
    words = [f"w{number:04d}" for number in range(5_000)]
    assert nearest("w0001", words) == "w0001"
    assert nearest("w4999", words) in words[:2_000]


def test_quoted_is_one_short_line():
    assert quoted("a\nb") == "'a\\nb'"
    assert quoted("x" * 1_000) == "'" + "x" * 60 + "'... (1,000 characters)"


def test_unknown():
    assert unknown("actor", "KAX", ["KAZ"]) == "unknown actor 'KAX'; nearest is 'KAZ'"
    assert unknown("actor", "?", ["KAZ"]) == "unknown actor '?'"
