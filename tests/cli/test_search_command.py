"""``multivector search``."""

import json

import pytest

from app.cli.streams import one_line


@pytest.mark.parametrize("words", ["OVKS", "Казахстан", "kasachisch"])
def test_any_language_finds(answer, words):
    given = answer("search", words, "--json")
    assert (given.status, given.err) == (0, "")
    document = json.loads(given.out)
    assert document["words"] == words
    first = document["hits"][0]
    assert first.keys() == {
        "kind",
        "id",
        "text",
        "language",
        "context",
        "actors",
        "score",
        "subject",
    }
    assert first["kind"] == "actor"
    assert first["id"] in {"csto", "KAZ"}


def test_for_people_a_hit_is_a_line(answer):
    given = answer("search", "OVKS")
    lines = given.out.splitlines()
    assert lines[0] == "actor\tcsto\tOVKS"
    assert all(len(line.split("\t")) == 3 for line in lines)


def test_hits_do_not_steer_the_terminal():
    assert one_line("a\x1b[31m\n\u202eb\u200d") == "a\\x1b[31m \\u202eb\u200d"


def test_nothing_found_is_nothing_wrong(answer):
    assert answer("search", "xyzzyx") == (0, "", "")
    assert json.loads(answer("search", "xyzzyx", "--json").out)["hits"] == []
