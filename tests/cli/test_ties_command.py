"""``multivector ties`` as scripts use it."""

import json

import pytest

EVIDENCE = {"stance", "source", "excerpt"}
TIE = {"a", "b", "polarity", "status", "claims", "agreements", "memberships"}


@pytest.fixture
def ties(answer):
    """The document, and the ties by their actors."""

    def ask(*words):
        given = answer("ties", *words, "--json")
        assert (given.status, given.err) == (0, "")
        return json.loads(given.out)

    return ask


def test_the_document_is_the_contract(ties):
    document = ties("--as-of", "2025-11-13")
    assert document.keys() == {"as_of", "known_by", "ties"}
    assert (document["as_of"], document["known_by"]) == ("2025-11-13", None)
    dyads = [(tie["a"], tie["b"]) for tie in document["ties"]]
    assert dyads == sorted(set(dyads))
    assert all(tie.keys() == TIE for tie in document["ties"])
    items = [
        item
        for tie in document["ties"]
        for part in (*tie["claims"], *tie["agreements"], *tie["memberships"])
        for item in part["evidence"]
    ]
    assert items
    assert all(item.keys() == EVIDENCE for item in items)


def test_without_a_date_it_is_the_dossiers_own(ties, atlas):
    assert ties("--between", "KAZ", "RUS")["as_of"] == atlas.default_as_of


def test_both_clocks_take_coarse_dates(ties):
    document = ties("--as-of", "2012", "--known-by", "2022-03", "--between", "KAZ", "RUS")
    assert (document["as_of"], document["known_by"]) == ("2012-12-31", "2022-03-31")


@pytest.mark.parametrize("actors", [("KAZ", "RUS"), ("rus", "kaz"), ("Kasachstan", "Russland")])
def test_between_takes_either_order_and_any_name(ties, actors):
    found = ties("--as-of", "2025-11-13", "--between", *actors)["ties"]
    assert [(tie["a"], tie["b"]) for tie in found] == [("KAZ", "RUS")]
    assert found[0]["polarity"] == "mixed"


def test_before_it_was_founded_nothing_of_a_bloc_is_there(ties):
    document = ties("--as-of", "2021-01-01")
    assert "aukus" not in {actor for tie in document["ties"] for actor in (tie["a"], tie["b"])}


def test_names_stay_in_their_script(answer):
    given = answer("ties", "--as-of", "2025-11-13", "--json")
    assert "\\u" not in given.out
    assert "ü" in given.out


def test_for_people_a_tie_is_a_line(answer):
    given = answer("ties", "--between", "KAZ", "RUS", "--as-of", "2025-11-13")
    assert given.out.startswith("KAZ - RUS: mixed, in force; claims: ")
    german = answer("ties", "--between", "KAZ", "RUS", "--as-of", "2025-11-13", "--lang", "de")
    assert german.out.startswith("KAZ - RUS: gemischt, in Kraft; Aussagen: ")
    assert given.out.count("\n") == german.out.count("\n") == 1


def test_an_unknown_actor_is_answered_with_the_nearest(told):
    line = told("ties", "--between", "KAX", "RUS", "--json")
    assert line.startswith("there is no actor 'KAX'; the nearest are: ")
    assert "KAZ" in line


def test_an_actor_and_itself_are_refused(told):
    line = told("ties", "--between", "KAZ", "Kazakhstan")
    assert line == "an actor has no tie with itself: KAZ"
