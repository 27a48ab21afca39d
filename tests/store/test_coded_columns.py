"""Cells that stand again and again are read once, in however many parts a column comes."""

import pytest

from app.store.coded_columns import CodedReader, join_coded


def test_every_cell_is_read_once():
    read = []
    reader = CodedReader(lambda cell: read.append(cell) or f"<{cell}>")
    parts = [reader.read(cells) for cells in (["a", "b", "a"], ["b", None, "a"])]
    assert list(join_coded(parts)) == ["<a>", "<b>", "<a>", "<b>", "<None>", "<a>"]
    assert read == ["a", "b", None]


def test_what_cannot_be_read_is_no_value_of_its_own():
    reader = CodedReader(int)
    with pytest.raises(ValueError, match="invalid literal"):
        reader.read(["1", "one", "2"])
    with pytest.raises(ValueError, match="invalid literal"):
        reader.read(["one"])
    assert list(reader.read(["2", "1"])) == [2, 1]
