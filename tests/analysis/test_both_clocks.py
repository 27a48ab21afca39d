"""When it held, and when it was known: one answer, whoever asks.

Each case tells of one record between AAA and BBB, of which `late` is the source unless another
is named, and where it stands at some points in both times: the date shown and the day by which
what counts was published ("" for everything). None: it is not there.
"""

from datetime import date

import pytest

from app.analysis.comparing import compare
from app.analysis.export_ties import ties_document
from app.analysis.network import build_network
from app.domain.dates import PartialDate
from app.session.session import Session

ACTIVE, PAST, PLANNED, DUE, UNCERTAIN = "active", "past", "planned", "due", "uncertain"
TODAY = date(2026, 2, 3)


def treaty(*steps, published="2020-03-01", kind="treaty"):
    """An agreement with statuses, written ``status@date`` or ``status@date@actor``."""

    def write(builder):
        builder.source("late", published)
        builder.agreement("x", "AAA BBB", kind=kind, source="late")
        for step in steps:
            status, when, *actor = step.split("@")
            builder.status("x", status, when, *actor)

    return write


def claim(period="", status="in force", published="2020-03-01"):
    def write(builder):
        builder.source("late", published)
        builder.claim("x", "AAA", "BBB", period=period, status=status, source="late")

    return write


def reported_twice(builder):
    builder.source("late", "2020-03-01")
    builder.source("later", "2022")
    builder.claim("x", "AAA", "BBB", period="2018/..", source="later")
    builder.evidence("claim", "x", "late")


def entry_reported_later(builder):
    """Signed, as was told at once; in force, as was told two years later."""
    builder.source("early", "2018-02-01")
    builder.source("late", "2020-03-01")
    builder.agreement("x", "AAA BBB", source="early")
    builder.status("x", "signed", "2018-01-15")
    builder.evidence("party_status", builder.status("x", "in force", "2018-06-01"), "late")


def withdrawal_reported_later(builder):
    builder.source("early", "2018-02-01")
    builder.source("late", "2020-03-01")
    builder.agreement("x", "AAA BBB", source="early")
    builder.status("x", "in force", "2018-01-15")
    row = builder.status("x", "withdrawn", "2019-06-30", "AAA")
    builder.evidence("party_status", row, "late")


def denied(builder):
    builder.source("late", "2020-03-01")
    builder.claim("x", "AAA", "BBB", period="2018/..")
    builder.evidence("claim", "x", "late", "denies")


SIGNED = ("signed@2018-01-15", "in force@2018-06-01")
CASES = {
    "a treaty of 2018 reported in 2020": (treaty(*SIGNED), {
        ("2019", "2021"): ACTIVE, ("2019", "2019"): None, ("2019", ""): ACTIVE,
        ("2017", "2021"): None, ("2018-03", "2021"): PLANNED, ("2018-03", "2019"): None,
        ("2019", "2020-03-01"): ACTIVE, ("2019", "2020-02-29"): None,
        ("2021", "2019"): None, ("2018-06-01", ""): ACTIVE, ("2018-05-31", ""): PLANNED,
    }),
    "reported on a day not exactly known": (treaty(*SIGNED, published="2020"), {
        ("2019", "2020-12-30"): None, ("2019", "2020-12-31"): ACTIVE, ("2019", ""): ACTIVE,
    }),
    "reported in about a season": (treaty(*SIGNED, published="2020-22~"), {
        ("2019", "2020-08-30"): None, ("2019", "2020-08-31"): ACTIVE,
    }),
    "reported nobody knows when": (treaty(*SIGNED, published=""), {
        ("2019", "2018-01-14"): None, ("2019", "2018-01-15"): UNCERTAIN,
        ("2019", "2018-06-01"): ACTIVE, ("2019", ""): ACTIVE,
    }),
    "its entry into force reported later": (entry_reported_later, {
        ("2019", "2018-01-31"): None, ("2019", "2019"): UNCERTAIN, ("2019", "2021"): ACTIVE,
        ("2018-03", "2019"): UNCERTAIN, ("2018-03", "2021"): PLANNED,
    }),
    "its end reported later": (withdrawal_reported_later, {
        ("2019-06-30", ""): ACTIVE, ("2019-07-01", ""): PAST, ("2019-07-01", "2020-02"): ACTIVE,
        ("2021", "2019"): ACTIVE, ("2021", "2021"): PAST,
    }),
    "entered into force some time in a year": (treaty("signed@2018-01-15", "in force@2019"), {
        ("2018", ""): PLANNED, ("2019-06", ""): UNCERTAIN, ("2019", ""): ACTIVE,
        ("2019-06", "2020-02"): None,
    }),
    "ended some time in a month": (treaty("in force@2018-01-15", "expired@2019-05"), {
        ("2019-05-01", ""): ACTIVE, ("2019-05-02", ""): UNCERTAIN, ("2019-05-31", ""): UNCERTAIN,
        ("2019-06-01", ""): PAST, ("2019-06-01", "2019-06-01"): None,
    }),
    "suspended and in force again": (
        treaty("in force@2016-01-01", "suspended@2017-01-01", "in force@2018-01-01"), {
            ("2016", ""): ACTIVE, ("2017", ""): PAST, ("2018", ""): ACTIVE, ("2018", "2019"): None,
        },
    ),
    "a declaration holds from its signature on": (
        treaty("signed@2018-01-15", kind="declaration"), {
            ("2018-01-14", ""): None, ("2018-01-15", ""): ACTIVE, ("2018-01-15", "2019"): None,
        },
    ),
    "a claim with an open end": (claim("2018-05-05/.."), {
        ("2018-05-04", ""): None, ("2018-05-05", ""): ACTIVE, ("2025", ""): ACTIVE,
        ("2019", "2019"): None, ("2019", "2021"): ACTIVE,
    }),
    "a claim with an open start": (claim("../2018-05-05"), {
        ("1900", ""): ACTIVE, ("2018-05-05", ""): ACTIVE, ("2018-05-06", ""): PAST,
        ("1900", "2019"): None,
    }),
    "a claim of which the end is not known": (claim("2018-05-05/"), {
        ("2018-05-04", ""): None, ("2018-05-05", ""): UNCERTAIN, ("2025", ""): UNCERTAIN,
        ("2019", "2019"): None,
    }),
    "a claim of which the start is not known": (claim("/2018-05-05"), {
        ("1900", ""): UNCERTAIN, ("2018-05-05", ""): UNCERTAIN, ("2018-05-06", ""): PAST,
        ("2019", "2019"): None,
    }),
    "a claim with uncertain start and end": (claim("2017/2018-22"), {
        ("2016", ""): None, ("2017-06", ""): UNCERTAIN, ("2017", ""): ACTIVE,
        ("2018-06-01", ""): ACTIVE, ("2018-06-02", ""): UNCERTAIN, ("2018-08-31", ""): UNCERTAIN,
        ("2018-09-01", ""): PAST, ("2018-09-01", "2020-02"): None,
    }),
    "a claim of a single year": (claim("2018"), {
        ("2017", ""): None, ("2018-01-01", ""): UNCERTAIN, ("2018-06", ""): UNCERTAIN,
        ("2018", ""): UNCERTAIN, ("2019-01-01", ""): PAST, ("2018", "2019"): None,
    }),
    "done, as told afterwards": (claim("2018-05-05", "done"), {
        ("2018-05-04", ""): None, ("2018-05-05", ""): ACTIVE, ("2018-05-06", ""): PAST,
        ("2019", "2019"): None, ("2019", "2021"): PAST,
    }),
    "observed, without a date of its own": (claim(), {
        ("2020-02-29", ""): None, ("2020-03-01", ""): ACTIVE, ("2025", ""): ACTIVE,
        ("2025", "2020-02-29"): None, ("2025", "2020-03-01"): ACTIVE, ("2019", "2021"): None,
    }),
    "observed in a month": (claim(published="2020-03"), {
        ("2020-02-29", ""): None, ("2020-03-01", ""): ACTIVE,
        ("2020-03-30", "2020-03-30"): None, ("2020-03-31", "2020-03-31"): ACTIVE,
    }),
    "ended, nobody says when": (claim(status="ended"), {
        ("2020-02-29", ""): None, ("2020-03-01", ""): PAST, ("2025", "2019"): None,
    }),
    "planned for a year": (claim("2021", "planned"), {
        ("2020-02-29", ""): None, ("2020-03-01", ""): PLANNED, ("2021", ""): PLANNED,
        ("2022-01-01", ""): DUE, ("2022-01-01", "2020-02-29"): None,
        ("2022-01-01", "2020-03-01"): DUE,
    }),
    "announced without a date": (claim(status="announced"), {
        ("2020-02-29", ""): None, ("2020-03-01", ""): PLANNED, ("2040", ""): PLANNED,
    }),
    "reported twice: the first time counts": (reported_twice, {
        ("2019", "2020-02-29"): None, ("2019", "2020-03-01"): ACTIVE, ("2019", "2022"): ACTIVE,
    }),
    "denied: it is there, with what denies it": (denied, {
        ("2019", "2019"): None, ("2019", "2021"): ACTIVE, ("2019", ""): ACTIVE,
    }),
}  # fmt: skip
POINTS = [(name, point) for name, (_write, points) in CASES.items() for point in points]


def clock(point):
    as_of, known_by = point
    return last_day(as_of), last_day(known_by) if known_by else None


def last_day(text):
    return PartialDate.parse(text).latest


def in_network(network):
    """Where the one record stands."""
    tie = network.find_tie("BBB", "AAA")
    return None if tie is None else str(tie.parts[0].on_date)


@pytest.fixture(scope="module")
def dossiers(make_builder):
    made = {}
    for name, (write, _points) in CASES.items():
        builder = make_builder()
        write(builder)
        made[name] = builder.build()
    return made


@pytest.mark.parametrize(("name", "point"), POINTS)
def test_one_answer_whoever_asks(dossiers, name, point):
    dossier, expected = dossiers[name], CASES[name][1][point]
    as_of, known_by = clock(point)

    network = build_network(dossier, as_of, known_by)
    assert in_network(network) == expected

    far = build_network(dossier, date(1990, 1, 1), date(1990, 1, 1))
    assert in_network(far.moved_to(as_of, known_by)) == expected

    session = Session(dossier, TODAY)
    assert session.network.as_of == TODAY
    session.set_known_by(known_by)
    session.set_as_of(as_of)
    assert in_network(session.network) == expected

    ties = ties_document(dossier, as_of, known_by)["ties"]
    told = [part["on_date"] for tie in ties for part in (*tie["claims"], *tie["agreements"])]
    assert told == ([] if expected is None else [expected])

    changes = compare(far, network).changes
    first = in_network(far)
    assert [str(change.parts[0].after.on_date) for change in changes if change.after] == (
        [] if expected in {None, first} else [expected]
    )


@pytest.mark.parametrize(
    ("period", "published", "points"),
    [
        ("2006-08/2012-12-19", "2020-03-01", {
            ("2006-07", ""): None, ("2006-08-15", ""): UNCERTAIN, ("2006-08", ""): ACTIVE,
            ("2012-12-19", ""): ACTIVE, ("2012-12-20", ""): PAST, ("2010", "2019"): None,
        }),
        ("", "2020-03-01", {
            ("2020-02-29", ""): None, ("2020-03-01", ""): UNCERTAIN, ("2021", "2019"): None,
        }),
        ("2006-08/2012-12-19", "", {
            ("2013", ""): PAST, ("2013", "2012-12-18"): ACTIVE, ("2013", "2012-12-19"): PAST,
            ("2011", "2010"): ACTIVE, ("2011", "2005"): None,
        }),
        ("2006/..", "", {
            ("2005", ""): None, ("2006-06", ""): UNCERTAIN, ("2007", "2005"): None,
            ("2007", "2006-01-01"): ACTIVE,
        }),
    ],
)  # fmt: skip
def test_memberships_have_both_times_too(builder, period, published, points):
    builder.source("late", published)
    builder.membership("AAA", "pact", period, source="late")
    dossier = builder.build()
    for point, expected in points.items():
        network = build_network(dossier, *clock(point))
        assert [str(held.on_date) for held in network.held_in("pact")] == (
            [] if expected is None else [expected]
        ), point


def test_what_was_known_by_the_end_of_2023_says_nothing_of_the_later_texts(atlas):
    """The acceptance: what only the texts of 2024 and 2025 say is hidden, and nothing else."""
    day, known_by = date(2025, 11, 13), date(2023, 12, 31)
    published = {source.id: source.published for source in atlas.sources}
    later = {id_ for id_, when in published.items() if when is not None and when.latest > known_by}
    focus = {published[id_].year for id_ in atlas.focus_sources}
    assert {2024, 2025} <= focus
    sources_of: dict[str, set[str]] = {}
    for item in atlas.evidence:
        sources_of.setdefault(item.subject, set()).add(atlas.source_of(item).id)
    everything = build_network(atlas, day)
    known = everything.moved_to(day, known_by)
    shown = {part.record.id for tie in known.ties for part in tie.parts}
    all_shown = {part.record.id for tie in everything.ties for part in tie.parts}
    only_later = {id_ for id_ in all_shown if sources_of[id_] <= later}
    assert len(only_later) > 100
    assert shown.isdisjoint(only_later)
    for tie in known.ties:
        for part in tie.parts:
            assert {atlas.source_of(item).id for item in part.evidence}.isdisjoint(later)
    dated_before = {
        id_
        for id_ in all_shown
        if any(
            published[s] is not None and published[s].latest <= known_by for s in sources_of[id_]
        )
    }
    assert dated_before <= shown
