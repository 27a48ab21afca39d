"""An entry into force that only earlier sources speak of: planned, then due, by both clocks."""

from datetime import date

import pytest

from app.analysis.network import build_network
from app.domain.ids import ActorId


@pytest.fixture
def treaty(builder):
    """A treaty that a text of its signature expects to be in force in May 2020."""
    builder.source("before", "2020-02-01")
    builder.source("after", "2020-07-01")
    builder.agreement("treaty", "AAA BBB", source="before")
    builder.status("treaty", "signed", "2020-02-01")
    row = builder.status("treaty", "in force", "2020-05-01")
    builder.evidence("party_status", row, "before")
    return builder


def _stands(dossier, as_of, known_by=None):
    days = [date.fromisoformat(day) if day else None for day in (as_of, known_by)]
    tie = build_network(dossier, *days).find_tie(ActorId("AAA"), ActorId("BBB"))
    held = [] if tie is None else [part for part in tie.agreements if part.record.id == "treaty"]
    return held[0].on_date if held else None


def test_what_no_later_source_confirms_is_due_once_its_day_has_passed(treaty):
    dossier = treaty.build()
    days = ("2020-01-31", "2020-02-01", "2020-05-01", "2020-05-02", "2024-01-01")
    assert [_stands(dossier, day) for day in days] == [None, "planned", "planned", "due", "due"]


@pytest.mark.parametrize("subject", ["treaty", "row"])
def test_a_later_source_confirms_it_once_it_is_known(treaty, subject):
    kind, of = ("agreement", "treaty") if subject == "treaty" else ("party_status", "p1")
    rows = [row.id for row in treaty.build().party_statuses if row.status == "in force"]
    treaty.evidence(kind, rows[-1] if of == "p1" else of, "after")
    dossier = treaty.build()
    assert _stands(dossier, "2020-06-01") == "active"
    assert _stands(dossier, "2020-06-01", "2020-06-30") == "due"
    assert _stands(dossier, "2020-06-01", "2020-07-01") == "active"


def test_a_later_source_against_it_confirms_nothing(treaty):
    treaty.evidence("agreement", "treaty", "after", "disputes")
    assert _stands(treaty.build(), "2021-01-01") == "due"


def test_a_source_without_a_date_may_be_of_any_time(treaty):
    treaty.source("undated")
    treaty.evidence("agreement", "treaty", "undated")
    assert _stands(treaty.build(), "2020-06-01") == "active"


def test_moving_the_clocks_finds_the_same_as_building_anew(treaty):
    treaty.evidence("agreement", "treaty", "after")
    dossier = treaty.build()
    days = [date(2020, month, day) for month in (1, 2, 5, 6, 7, 8) for day in (1, 2)]
    moved = build_network(dossier, days[0])
    for as_of in days:
        for known_by in (None, *days):
            moved = moved.moved_to(as_of, known_by)
            assert moved.ties == build_network(dossier, as_of, known_by).ties
