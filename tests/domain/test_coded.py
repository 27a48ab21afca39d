"""A column of numbers is read as what they stand for."""

from array import array

from app.domain.coded import Coded


def test_a_coded_column_is_read_like_a_list():
    words = ["trade", "visit", None, "trade", "visit"]
    coded = Coded(["trade", "visit", None], memoryview(array("i", [0, 1, 2, 0, 1])))
    assert list(coded) == words
    assert len(coded) == len(words)
    assert [coded[place] for place in range(-5, 5)] == [words[place] for place in range(-5, 5)]
    assert coded[1:4] == words[1:4]
    assert coded[::-1] == words[::-1]
    assert None in coded
