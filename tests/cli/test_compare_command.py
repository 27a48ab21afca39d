"""``multivector compare`` as scripts and people use it."""

import json

import pytest

CHANGE = {"a", "b", "difference", "parts"}
PART = {"kind", "id", "how", "on_date_before", "on_date_after", "evidence"}
WORDS = {
    "claim": {"summary"},
    "agreement": {"title"},
    "membership": {"actor", "bloc", "role"},
}
DATES = ("--from", "2022-03-31", "--to", "2025-11-13")


@pytest.fixture
def compared(answer):
    """The document of a comparison."""

    def ask(*words):
        given = answer("compare", *words, "--json")
        assert (given.status, given.err) == (0, "")
        return json.loads(given.out)

    return ask


def test_the_document_is_the_contract(compared):
    document = compared(*DATES)
    assert list(document) == ["from", "to", "known_from", "known_to", "changes"]
    assert (document["from"], document["to"]) == DATES[1::2]
    assert document["known_from"] is document["known_to"] is None
    changes = document["changes"]
    dyads = [(change["a"], change["b"]) for change in changes]
    assert dyads == sorted(set(dyads))
    assert {change["difference"] for change in changes} == {"added", "ended", "changed"}
    parts = [part for change in changes for part in change["parts"]]
    assert all(change.keys() == CHANGE and change["parts"] for change in changes)
    assert all(part.keys() == PART | WORDS[part["kind"]] for part in parts)
    assert {part["kind"] for part in parts} == set(WORDS)
    items = [item for part in parts for item in part["evidence"]]
    assert all(item.keys() == {"stance", "source", "excerpt"} for item in items)


def test_kazakhstan_and_russia_have_changed_with_quotations(compared):
    (change,) = compared(*DATES, "--between", "RUS", "Kasachstan")["changes"]
    assert (change["a"], change["b"], change["difference"]) == ("KAZ", "RUS", "changed")
    quoted = [
        item["excerpt"]["exact"]
        for part in change["parts"]
        for item in part["evidence"]
        if item["excerpt"]
    ]
    assert len(quoted) > 10
    assert {part["how"] for part in change["parts"]} >= {"began", "announced", "happened"}


def test_the_document_says_what_ties_says_on_both_dates(answer, compared):
    """There is one answer to where something stands."""
    stood = []
    for day in DATES[1::2]:
        document = json.loads(answer("ties", "--as-of", day, "--json").out)
        stood.append(
            {
                (tie["a"], tie["b"], part["id"]): part["on_date"]
                for tie in document["ties"]
                for part in (*tie["claims"], *tie["agreements"])
            }
        )
    changes = compared(*DATES)["changes"]
    told = {
        (change["a"], change["b"], part["id"]): (part["on_date_before"], part["on_date_after"])
        for change in changes
        for part in change["parts"]
        if part["kind"] != "membership"
    }
    before, after = stood
    moved = {
        key: (before.get(key), after.get(key))
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    }
    assert told.items() >= moved.items()


def test_both_knowledge_dates_are_told(compared):
    document = compared(
        "--from", "2025-11-13", "--to", "2025-11-13", "--known-from", "2023", "--known-to", "2024"
    )
    assert (document["known_from"], document["known_to"]) == ("2023-12-31", "2024-12-31")
    hows = {part["how"] for change in document["changes"] for part in change["parts"]}
    assert {"learned", "evidence"} <= hows
    assert hows.isdisjoint({"began", "ended", "came about"})
    words = {change["difference"] for change in document["changes"]}
    assert words <= {"became known", "known to be over", "known differently"}


def test_nothing_differs_from_itself(answer, compared):
    same = ("--from", "2022", "--to", "2022-12-31")
    assert compared(*same)["changes"] == []
    given = answer("compare", *same)
    assert given.status == 0
    assert given.out.splitlines() == [
        "Changes from 2022-12-31 to 2022-12-31",
        "Both sides are the same: nothing can differ.",
    ]


def test_where_nothing_differs_that_is_said(answer):
    given = answer("compare", "--from", "1900-01-01", "--to", "1900-01-02")
    assert given.out.splitlines()[1:] == ["Nothing differs."]


def test_for_people_it_is_a_list_with_quotations(answer):
    english = answer("compare", *DATES, "--between", "KAZ", "RUS").out.splitlines()
    assert english[0] == "Changes from 2022-03-31 to 2025-11-13"
    assert english[1].startswith("Ties: 0 added, 0 ended, 1 changed.")
    assert "Kazakhstan – Russia: changed" in english
    assert any(line.startswith("  announced: ") for line in english)
    assert any(line.startswith("      „") and "Kettner" in line for line in english)


def test_it_speaks_the_readers_language(answer):
    german = answer("compare", *DATES, "--between", "KAZ", "RUS", "--lang", "de").out.splitlines()
    assert "Kasachstan – Russland: verändert" in german
    assert german[0] == "Änderungen von 2022-03-31 bis 2025-11-13"


def test_what_became_known_is_counted_as_such(answer):
    known = ("--from", "2025-11-13", "--to", "2025-11-13", "--known-from", "2023")
    told = answer("compare", *known, "--between", "AUS", "CHN").out.splitlines()
    assert told[0] == "Changes in what is known of 2025-11-13"
    assert told[2].startswith("Ties: 1 became known, 0 known to be over, 0 known differently.")
    assert "Australia – China: became known" in told


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ((), "compare needs two dates: --from D --to D"),
        (("--from", "2022"), "compare needs two dates: --from D --to D"),
        (("--from", "2025", "--to", "2022"), "--to 2022-12-31 is before --from 2025-12-31"),
        (("--from", "autumn", "--to", "2022"), "'autumn' is not a date: expected YYYY, YYYY-MM"),
        (("--from", "2022-02-30", "--to", "2023"), "'2022-02-30' is not a date: there is no day"),
        (("--from", "2022", "--to"), "--to needs a value"),
        ((*DATES, "--known-to", "2024"), "--known-to needs an earlier day it is compared with"),
        (
            (*DATES, "--known-from", "2024", "--known-to", "2023"),
            "--known-to 2023-12-31 is before --known-from 2024-12-31",
        ),
        ((*DATES, "--between", "KAZ", "KAZ"), "an actor has no tie with itself: KAZ"),
        ((*DATES, "--between", "KAX", "RUS"), "there is no actor 'KAX'"),
    ],
)
def test_what_is_no_comparison_is_refused_in_a_line(told, words, line):
    assert told("compare", *words).startswith(line)
