"""What is read of all claims at once is what is read of each of them."""

from collections import Counter
from datetime import UTC, date, datetime
from itertools import repeat

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.chronicle import (
    Mark,
    build_chronicle,
    follow_chronicle,
    known_chronicle,
)
from app.analysis.happenings import happenings_of
from app.analysis.ledger import Ledger
from app.analysis.network import build_network
from app.analysis.own_times import own_time
from app.analysis.turning_points import learning_days, turning_days
from app.domain.changes import Book, RecordChange
from app.store.dossier_file import DossierFile
from tests.analysis.successions import successions

PERIODS = (
    "1960/..",
    "../2009",
    "2009-12-31",
    "2014-12/2020",
    "2013?",
    "/2012",
    "2016/",
    "2016-04/9999",
    "9999",
    "2010-05-03/2010-05-03",
)


@pytest.fixture
def dossier(builder):
    """Claims with every sort of period and status, some told of by several sources or none."""
    for number, period in enumerate(("", *PERIODS)):
        for status in ("in force", "planned", "reported"):
            name = f"{status}-{number}"
            source = ("one", "two", "ref", None)[number % 4]
            builder.claim(name, "AAA", "BBB", period=period, status=status, source=source)
            if number % 3 == 0:
                builder.evidence("claim", name, "two")
    builder.agreement("treaty", "AAA BBB", source="one")
    builder.status("treaty", "signed", "2001-05")
    builder.membership("AAA", "pact", "1999/2004")
    return builder.build()


def days_by_row(points):
    return set(zip(points._rows.tolist(), points._days.tolist(), strict=True))


def check(dossier):
    ledger = Ledger(dossier)
    for points, days_of in (
        (ledger.turning_points, turning_days),
        (ledger.learning_points, learning_days),
    ):
        assert days_by_row(points) == {
            (row, day.toordinal())
            for row, record in enumerate(ledger.records)
            for day in days_of(dossier, record)
        }
        assert (np.diff(points._days) >= 0).all()
    times = ledger.own_times
    assert list(zip(times.first.tolist(), times.last.tolist(), strict=True)) == [
        tuple(day.toordinal() for day in own_time(dossier, record)) for record in ledger.records
    ]


def test_days_are_those_of_each_record(dossier):
    check(dossier)


@settings(max_examples=25)
@given(successions())
def test_days_are_those_of_each_record_whatever_it_is(states):
    check(states[0])


def told_one_by_one(dossier, backings=None):
    records = (*dossier.claims, *dossier.memberships, *dossier.agreements)
    return Counter(
        (happening.moment.day.toordinal(), happening.moment.mark, record.id)
        for record, backing in zip(records, backings or repeat(None), strict=False)
        for happening in happenings_of(dossier, record, backing)
    )


def told_by(chronicle):
    return Counter(
        (day, mark, chronicle.read(item).id)
        for mark in Mark
        for day, item in zip(chronicle.days[mark].tolist(), chronicle.items[mark], strict=True)
    )


def test_a_chronicle_tells_what_happens_to_each_record(dossier):
    told = told_one_by_one(dossier)
    assert told_by(build_chronicle(dossier)) == told
    assert told_by(build_chronicle(dossier, Ledger(dossier))) == told


@settings(max_examples=25)
@given(successions())
def test_a_chronicle_tells_what_happens_to_each_record_whatever_it_is(states):
    assert told_by(build_chronicle(states[0])) == told_one_by_one(states[0])


@settings(max_examples=25)
@given(successions(), st.dates(date(2019, 6, 1), date(2023, 1, 1)))
def test_a_chronicle_tells_only_what_was_known_by_a_day(states, known_by):
    network = build_network(states[0], date(2021, 1, 1), known_by)
    told = told_one_by_one(states[0], network.rows.backings.by_record)
    assert told_by(known_chronicle(network)) == told
    everything = network.moved_to(network.as_of, None)
    assert known_chronicle(everything) == build_chronicle(states[0])


def test_no_claim_of_a_file_is_made_for_any_of_it(dossier, tmp_path, monkeypatch):
    now = datetime(2026, 3, 1, tzinfo=UTC)
    path = tmp_path / "of.dossier"
    DossierFile.create(path, Book.of(dossier), now=now).close()
    with DossierFile.open(path, now=now) as file:
        read = file.book.dossier
        ledger = Ledger(read)
        with monkeypatch.context() as patch:
            for table in (read.claims, read.evidence, read.excerpts):
                patch.setattr(table._rows, "records", pytest.fail)
            # What is put to agreements and memberships is asked one by one.
            patch.setattr(read.claims._rows, "_make_one", pytest.fail)
            points, times = ledger.turning_points, ledger.own_times
            chronicle = build_chronicle(read, ledger)
        assert days_by_row(points) == days_by_row(Ledger(dossier).turning_points)
        assert times.first.tolist() == Ledger(dossier).own_times.first.tolist()
        assert chronicle == build_chronicle(dossier)
        change = RecordChange("claims", 1, read.claims[0], None)
        after = file.book.changed([change]).dossier
        assert follow_chronicle(chronicle, read, after) == build_chronicle(after)


@pytest.mark.parametrize("known_by", [None, date(2025, 1, 1)])
@pytest.mark.parametrize("as_of", [date(2010, 5, 3), date(2012, 12, 31), date(2030, 1, 1)])
def test_claims_that_stand_alike_stand_as_each_by_itself(dossier, monkeypatch, as_of, known_by):
    monkeypatch.setattr("app.analysis.rows_on_date._MANY", 1_000)
    one_by_one = build_network(dossier, as_of, known_by)
    monkeypatch.setattr("app.analysis.rows_on_date._MANY", 1)
    at_once = build_network(dossier, as_of, known_by)
    assert at_once.rows.codes.tolist() == one_by_one.rows.codes.tolist()


@settings(max_examples=25)
@given(successions(), st.dates(date(2019, 1, 1), date(2024, 1, 1)))
def test_claims_stand_so_on_every_date(states, as_of):
    dossier = states[0]
    one_by_one = build_network(dossier, as_of).rows.codes.tolist()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.analysis.rows_on_date._MANY", 1)
        assert build_network(dossier, as_of).rows.codes.tolist() == one_by_one
