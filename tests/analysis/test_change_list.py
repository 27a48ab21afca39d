"""The list of changes for people: each told once, with what it rests on."""

from dataclasses import replace
from datetime import date

import pytest

from app.analysis.became import Became
from app.analysis.change_digest import citations_of, digest_pairs, digest_shared, steps_of
from app.analysis.comparing import PartDifference, compare
from app.analysis.export_comparison import comparison_document
from app.analysis.network import build_network
from app.bundle import bundled_resource
from app.cli.texts import Texts, read_translations
from app.domain.vocabulary import MembershipRole, Stance, Status
from app.formats.change_list import change_list_lines, write_change_list
from app.session.comparison_wording import (
    became_words,
    comparison_wording,
    part_difference_words,
)

FIRST, SECOND = (date(2020, 3, 1), None), (date(2024, 3, 1), None)
WORDS = comparison_wording(Texts("en").translate, "en")


def comparison_of(builder, first=FIRST, second=SECOND):
    network = build_network(builder.build(), *first)
    return compare(network, network.moved_to(*second))


def lines(builder, *clocks):
    return list(change_list_lines(comparison_of(builder, *clocks), WORDS))


def test_a_change_is_told_with_its_words_and_their_source(builder):
    builder.source("new", "2022-05~", outlet="Daily")
    builder.claim("c", "AAA", "BBB", period="2021/..", source="new", quote="Sie  handeln\nwieder")
    assert lines(builder) == [
        "Changes from 2020-03-01 to 2024-03-01",
        "Ties: 1 added, 0 ended, 0 changed. Shared by several: 0.",
        "",
        "Aland – Beland: added",
        "  began: What c says",
        "      „Sie handeln wieder“ (Daily, about 2022-05)",
    ]


def test_a_mere_reference_is_told_by_its_title_and_the_rest_is_counted(builder):
    builder.claim("c", "AAA", "BBB", period="2021/..", source="ref")
    builder.evidence("claim", "c", "one", "disputes")
    builder.evidence("claim", "c", "two")
    assert lines(builder)[-3:] == [
        "      On ref",
        "      disputes: On one (Daily, 2024-04-10)",
        "      and further sources: 1",
    ]


def test_steps_of_the_two_are_named(builder):
    builder.agreement("t", "AAA BBB", kind="declaration", source="ref")
    builder.status("t", "signed", "2019-01-01")
    builder.status("t", "ratified", "2021-02", "AAA")
    builder.status("t", "in force", "2023-21")
    comparison = comparison_of(builder)
    (change,) = comparison.changes
    (part,) = change.parts
    assert [str(row.status) for row in steps_of(part, change.dyad)] == ["ratified", "in force"]
    assert {"      2021-02 ratified (Aland)", "      spring 2023 in force"} <= set(lines(builder))


def test_what_many_share_is_told_once_with_all_of_them(builder):
    builder.claim("g", "AAA BBB CCC", "", topology="group", period="2021/..", source="ref")
    builder.claim("c", "AAA", "BBB", period="2021/..", source="ref")
    comparison = comparison_of(builder)
    assert len(comparison.changes) == 3
    assert [pair.change.dyad for pair in digest_pairs(comparison.changes)] == [("AAA", "BBB")]
    (shared,) = digest_shared(comparison.changes)
    assert shared.actors == ("AAA", "BBB", "CCC")
    assert lines(builder)[-4:] == [
        "",
        "Shared by several",
        "  began: What g says (Aland, Beland, Celand)",
        "      On ref",
    ]


def test_a_membership_is_told_by_its_sides_and_role(builder):
    builder.membership("AAA", "pact", "2010/2021", role="observer")
    assert lines(builder)[3:] == [
        "Aland – The Pact: ended",
        "  over: Aland in The Pact: observer",
        "      On ref",
    ]


def test_of_other_evidence_only_what_is_new_is_told_and_back_what_is_lost(builder):
    builder.claim("c", "AAA", "BBB", period="2010/..", source="one")
    builder.evidence("claim", "c", "three")
    known, later = (SECOND[0], date(2025, 1, 1)), (SECOND[0], date(2026, 1, 1))
    assert lines(builder, known, later) == [
        "Changes in what is known of 2024-03-01",
        "Known: what was published by 2025-01-01, and what was published by 2026-01-01",
        "Ties: 0 became known, 0 known to be over, 1 known differently. Shared by several: 0.",
        "",
        "Aland – Beland: known differently",
        "  other evidence: What c says",
        "      On three (Daily, 2025-12-01)",
    ]
    back = comparison_of(builder, later, known)
    (part,) = back.changes[0].parts
    assert [c.source.id for c in citations_of(back.after.dossier, part)] == ["three"]


def test_one_side_may_know_everything(builder):
    assert lines(builder, (SECOND[0], SECOND[0]), SECOND)[1:] == [
        "Known: what was published by 2024-03-01, and everything",
        "Nothing differs.",
    ]


EARLY, LATE = date(2023, 1, 1), date(2026, 1, 1)


def test_what_became_known_is_never_told_as_begun_or_ended(builder):
    builder.claim("a", "AAA", "BBB", period="2010/..", source="three")
    builder.membership("AAA", "pact", "2010/2023-06")
    builder.claim("d", "AAA", "CCC", period="2010/..", source="ref")
    builder.evidence("claim", "d", "three", "denies")
    told = lines(builder, (SECOND[0], EARLY), (SECOND[0], LATE))
    assert told[0] == "Changes in what is known of 2024-03-01"
    assert told[2:] == [
        "Ties: 1 became known, 1 known to be over, 1 known differently. Shared by several: 0.",
        "",
        "Aland – Beland: became known",
        "  became known: What a says",
        "      On three (Daily, 2025-12-01)",
        "",
        "Aland – Celand: known differently",
        "  contradicted: What d says",
        "      denies: On three (Daily, 2025-12-01)",
        "",
        "Aland – The Pact: known to be over",
        "  known to be over: Aland in The Pact: member",
        "      On ref",
    ]


def test_back_to_less_it_is_not_yet_known(builder):
    builder.claim("a", "AAA", "BBB", period="2010/..", source="three")
    builder.membership("AAA", "pact", "2010/2023-06")
    told = lines(builder, (SECOND[0], LATE), (SECOND[0], EARLY))
    assert told[2].startswith("Ties: 0 known differently, 1 not yet known, 1 not yet known to be")
    assert told[3:6] == [
        "",
        "Aland – Beland: not yet known",
        "  not yet known: What a says",
    ]


def test_where_both_times_differ_each_tie_says_which_of_them_it_was(builder):
    builder.claim("a", "AAA", "BBB", period="2010/..", source="three")
    builder.claim("b", "AAA", "CCC", period="2021/..", source="ref")
    builder.membership("AAA", "pact", "2010/2021")
    told = lines(builder, (FIRST[0], EARLY), (SECOND[0], LATE))
    assert told[0] == "Changes from 2020-03-01 to 2024-03-01"
    assert told[2] == "Ties: 1 added, 1 ended, 1 became known. Shared by several: 0."
    heads = [line for line in told if line.startswith("Aland")]
    assert heads == [
        "Aland – Beland: became known",
        "Aland – Celand: added",
        "Aland – The Pact: ended",
    ]
    document = comparison_document(comparison_of(builder, (FIRST[0], EARLY), (SECOND[0], LATE)))
    words = [change["difference"] for change in document["changes"]]
    assert words == ["became known", "added", "ended"]


def test_it_is_written_line_by_line(builder):
    text = write_change_list(comparison_of(builder), WORDS)
    assert text == "Changes from 2020-03-01 to 2024-03-01\nNothing differs.\n"


def test_of_one_tie_only_that_is_told(builder):
    builder.claim("c", "AAA", "BBB", period="2021/..", source="ref")
    builder.claim("d", "AAA", "CCC", period="2021/..", source="ref")
    comparison = comparison_of(builder)
    assert [change.dyad for change in comparison.between(("AAA", "CCC")).changes] == [
        ("AAA", "CCC")
    ]
    assert comparison.between(("BBB", "CCC")).changes == ()
    assert replace(comparison.between(("AAA", "CCC")), changes=comparison.changes) == comparison


@pytest.mark.parametrize("words", [became_words, part_difference_words])
def test_every_difference_has_a_word_of_its_own(words):
    found = words(Texts("en").translate)
    assert set(found) in ({*Became}, {*PartDifference})
    assert len(set(found.values())) == len(found)


def test_words_of_the_vocabularies_are_those_of_the_window(german_words):
    """They are looked up by their own text, so that each has to be there."""
    words = {("PartyStatus", str(word)) for word in Status}
    words |= {("MembershipRole", str(word)) for word in MembershipRole}
    words |= {("Stance", str(word)) for word in Stance}
    assert words <= german_words


@pytest.fixture
def german_words():
    return set(read_translations(bundled_resource("i18n", "multivector_de.ts")))


def test_all_changes_of_the_atlas_can_be_told(atlas):
    network = build_network(atlas, date(2022, 3, 31))
    comparison = compare(network, network.moved_to(date(2025, 11, 13)))
    told = list(change_list_lines(comparison, WORDS))
    heads = [line for line in told if line and not line.startswith(" ")]
    assert len(heads) == 3 + len(digest_pairs(comparison.changes))
    assert "Kazakhstan – Russia: changed" in heads
    assert all(line == line.rstrip() and "\n" not in line for line in told)
