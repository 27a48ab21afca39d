"""How old the newest evidence is, by both clocks, and which ties rest on old evidence only."""

from datetime import date

import numpy as np
import pytest

from app.analysis.ages import (
    NOT_DRAWN,
    UNDATED,
    AgeStep,
    age_steps,
    newest_date,
    newest_days,
    stale_ties,
)
from app.analysis.filters import apply_filter
from app.analysis.network import build_network
from app.analysis.network_filter import NetworkFilter, Scope

DAY = date(2026, 1, 31)
DYAD = ("AAA", "BBB")


def newest(dossier, as_of=DAY, known_by=None, dyad=DYAD):
    """The day of the newest evidence of a tie, or what stands in for it."""
    network = build_network(dossier, as_of, known_by)
    day = int(newest_days(network)[network.ledger.place_of[dyad]])
    found = newest_date(network, dyad)
    assert (UNDATED if found is None else found.latest.toordinal()) == max(day, UNDATED)
    return day if day <= 0 else date.fromordinal(day)


def listed(network, months):
    found = stale_ties(network, months)
    return [("".join(each.tie.dyad), str(each.newest) if each.newest else None) for each in found]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-04-10", date(2024, 4, 10)),
        ("2024-02", date(2024, 2, 29)),
        ("2024", date(2024, 12, 31)),
        ("2023-24", date(2023, 12, 31)),
        ("", UNDATED),
    ],
)
def test_a_tie_is_as_old_as_the_last_day_its_source_can_be_of(builder, published, expected):
    builder.source("src", published)
    builder.claim("x", "AAA", "BBB", source="src")
    assert newest(builder.build()) == expected


def test_the_newest_source_decides_and_none_that_is_put_against_it(builder):
    builder.source("old", "2020")
    builder.source("newer", "2022-05")
    builder.source("denial", "2025")
    builder.claim("x", "AAA", "BBB", source="old")
    builder.evidence("claim", "x", "newer", "context")
    builder.evidence("claim", "x", "denial", "denies")
    assert newest(builder.build()) == date(2022, 5, 31)


def test_what_is_over_makes_nothing_newer_unless_all_is_over(builder):
    builder.source("old", "2015-03-01")
    builder.source("late", "2025-12-01")
    builder.claim("stands", "AAA", "BBB", period="2015/..", source="old")
    builder.claim("over", "AAA", "BBB", period="2025-11", source="late")
    builder.claim("gone", "AAA", "CCC", period="2014", source="old")
    dossier = builder.build()
    assert newest(dossier) == date(2015, 3, 1)
    assert newest(dossier, date(2025, 11, 15)) == date(2025, 12, 1)
    assert newest(dossier, dyad=("AAA", "CCC")) == date(2015, 3, 1)
    assert listed(build_network(dossier, DAY), 12) == [("AAABBB", "2015-03-01")]


def test_what_many_share_is_not_what_a_line_stands_for(builder):
    builder.source("old", "2015")
    builder.claim("x", "AAA", "BBB", source="old")
    builder.claim("y", "AAA BBB", "CCC", topology="group", source="two")
    assert newest(builder.build()) == date(2015, 12, 31)


def test_evidence_of_a_step_is_evidence_of_its_agreement(builder):
    builder.source("old", "2015")
    builder.source("late", "2025-06-01")
    builder.agreement("t", "AAA BBB", source="old")
    builder.status("t", "signed", "2015")
    builder.evidence("party_status", builder.status("t", "in force", "2016"), "late")
    dossier = builder.build()
    assert newest(dossier) == date(2025, 6, 1)
    assert newest(dossier, known_by=date(2025, 5, 31)) == date(2015, 12, 31)


def test_by_what_was_known_earlier_it_is_older(builder):
    builder.source("old", "2015-03-01")
    builder.claim("x", "AAA", "BBB", period="2014/..", source="old")
    builder.evidence("claim", "x", "two")
    dossier = builder.build()
    assert newest(dossier) == date(2025, 11, 30)
    assert newest(dossier, known_by=date(2025, 11, 29)) == date(2015, 3, 1)
    assert newest(dossier, known_by=date(2015, 2, 28)) == NOT_DRAWN


def test_moved_networks_agree_with_fresh_ones(builder):
    builder.source("old", "2015-03-01")
    builder.claim("x", "AAA", "BBB", period="2014/2025", source="old")
    builder.evidence("claim", "x", "two")
    builder.claim("y", "BBB", "CCC", source="one")
    dossier = builder.build()
    moved = build_network(dossier, date(2010, 1, 1))
    for as_of, known_by in ((DAY, None), (DAY, date(2024, 6, 1)), (date(2016, 1, 1), None)):
        moved = moved.moved_to(as_of, known_by)
        assert np.array_equal(
            newest_days(moved), newest_days(build_network(dossier, as_of, known_by))
        )


def test_each_step_begins_on_its_day():
    days = {
        date(2027, 1, 1): AgeStep.WITHIN_MONTHS,
        DAY: AgeStep.WITHIN_MONTHS,
        date(2025, 10, 31): AgeStep.WITHIN_MONTHS,
        date(2025, 10, 30): AgeStep.WITHIN_YEAR,
        date(2025, 1, 31): AgeStep.WITHIN_YEAR,
        date(2025, 1, 30): AgeStep.WITHIN_YEARS,
        date(2023, 1, 31): AgeStep.WITHIN_YEARS,
        date(2023, 1, 30): AgeStep.OLDER,
        date.min.replace(day=2): AgeStep.OLDER,
    }
    ordinals = np.array([day.toordinal() for day in days])
    assert age_steps(ordinals, DAY).tolist() == [int(step) for step in days.values()]
    assert age_steps(np.array([UNDATED, NOT_DRAWN]), DAY).tolist() == [AgeStep.UNDATED] * 2


@pytest.fixture
def aged(builder):
    """Ties heard of two, twelve and forty months before `DAY`, at an unknown time, and over."""
    for source, published in (
        ("m2", "2025-11"), ("m12", "2025-01-31"), ("m40", "2022-09-30"), ("never", ""),
    ):  # fmt: skip
        builder.source(source, published)
    builder.claim("a", "AAA", "BBB", source="m12")
    builder.claim("b", "AAA", "CCC", source="m40")
    builder.claim("c", "AAA", "DDD", source="m2")
    builder.claim("d", "BBB", "CCC", source="never")
    builder.claim("e", "BBB", "DDD", period="2020", source="m40")
    return builder.build()


M2, M12, M40 = ("AAADDD", "2025-11"), ("AAABBB", "2025-01-31"), ("AAACCC", "2022-09-30")
NEVER = ("BBBCCC", None)


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (0, [M40, M12, M2, NEVER]),
        (1, [M40, M12, M2, NEVER]),
        (2, [M40, M12, NEVER]),
        (11, [M40, M12, NEVER]),
        (12, [M40, NEVER]),
        (39, [M40, NEVER]),
        (40, [NEVER]),
        (30_000, [NEVER]),
    ],
)
def test_what_rests_on_older_evidence_comes_oldest_first(aged, months, expected):
    assert listed(build_network(aged, DAY), months) == expected


def test_months_are_counted_from_the_day_of_knowing_if_there_is_one(aged):
    known = build_network(aged, DAY, date(2025, 2, 1))
    assert listed(known, 0) == [M40, M12, NEVER]
    assert listed(known, 1) == [M40, NEVER]


def test_only_what_passes_is_looked_at(aged):
    network = build_network(aged, DAY)
    wanted = NetworkFilter(scope=Scope.ALL, sources=frozenset({"m40", "m2"}))
    basis = apply_filter(network, wanted).basis
    stale = stale_ties(network, 0, basis.sifted.passing)
    assert [str(item.newest) for item in stale] == [M40[1], M2[1]]


def test_negative_months_are_refused(aged):
    with pytest.raises(ValueError, match="-1"):
        stale_ties(build_network(aged, DAY), -1)
