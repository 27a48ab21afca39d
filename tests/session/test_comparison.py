"""The comparison of a session is never stale: it follows clock, edits and sources alike."""

from dataclasses import replace
from datetime import date

import pytest

from app.analysis.comparing import compare
from app.analysis.network import build_network
from app.session.comparison import Clock
from app.session.map_content import build_map_content
from app.session.session import Session

FIRST, SECOND = Clock(date(2022, 3, 31)), Clock(date(2025, 11, 13))


@pytest.fixture
def session(atlas):
    made = Session(atlas, date(2026, 2, 3))
    made.set_as_of(SECOND.as_of)
    return made


@pytest.fixture
def heard(session):
    """The signals of the session in the order in which they came."""
    names: list[str] = []
    for name in ("dossier", "clock", "alike", "filter", "comparison", "visible"):
        signal = getattr(session, f"{name}_changed")
        signal.connect(lambda name=name: names.append(name))
    return names


def listed(comparison):
    return [(c.dyad, c.difference, [part.how for part in c.parts]) for c in comparison.changes]


def assert_is_fresh(session):
    first, second = session.compared_clock, session.clock
    comparison = session.comparison
    assert comparison.after is session.network
    fresh = compare(
        build_network(session.dossier, first.as_of, first.known_by),
        build_network(session.dossier, second.as_of, second.known_by),
    )
    assert listed(comparison) == listed(fresh)


def test_nothing_is_compared_at_first(session, heard):
    assert session.comparison is None
    assert session.compared_clock is None
    session.stop_comparing()
    session.set_as_of(date(2024, 1, 1))
    assert heard == ["clock", "visible"]


def test_a_comparison_is_made_once_and_let_go(session, heard):
    session.compare(FIRST)
    assert session.compared_clock == FIRST
    assert session.clock == SECOND
    assert session.comparison is session.comparison
    assert session.comparison.before.as_of == FIRST.as_of
    session.compare(Clock(FIRST.as_of))
    assert heard == ["comparison"]
    session.stop_comparing()
    assert session.comparison is None
    assert heard == ["comparison"] * 2


def test_it_follows_both_clocks_and_keeps_its_first_side(session, heard):
    session.compare(FIRST)
    before = session.comparison.before
    heard.clear()
    session.set_as_of(date(2024, 1, 1))
    session.set_known_by(date(2024, 6, 1))
    assert heard == ["clock", "comparison", "visible"] * 2
    assert session.comparison.before is before
    assert_is_fresh(session)


def test_it_follows_edits_and_sources_alike(session, atlas, heard):
    session.compare(FIRST)
    n_changes = len(session.comparison.changes)
    heard.clear()
    session.take_dossier(replace(atlas, claims=atlas.claims[: len(atlas.claims) // 2]))
    assert heard == ["dossier", "comparison", "visible"]
    assert len(session.comparison.changes) < n_changes
    assert_is_fresh(session)
    session.set_alike({source.id: 0 for source in atlas.sources})
    assert heard[3:] == ["alike", "comparison", "visible"]
    comparison = session.comparison
    assert comparison.before.alike == comparison.after.alike == session.alike


def test_another_filter_compares_the_same(session, heard):
    session.compare(FIRST)
    comparison = session.comparison
    heard.clear()
    session.set_filter(replace(session.filter, show_past=False))
    assert heard == ["filter", "visible"]
    assert session.comparison is comparison


def test_two_days_of_knowing_can_be_compared(session):
    session.compare(Clock(SECOND.as_of, date(2023, 12, 31)))
    assert session.comparison.changes
    assert_is_fresh(session)
    session.set_known_by(date(2023, 12, 31))
    assert session.comparison.changes == ()


def test_both_sides_are_seen_through_one_filter_and_never_stale(session, atlas):
    assert session.compared is None
    session.compare(FIRST)
    compared = session.compared
    assert session.compared is compared
    assert compared.after is session.visible
    assert compared.differences
    session.set_filter(replace(session.filter, show_past=False))
    fewer = session.compared
    assert fewer.after is session.visible
    assert len(fewer.before.ties) < len(compared.before.ties)
    session.take_dossier(replace(atlas, title="Another"))
    assert session.compared.after is session.visible
    assert session.compared.differences == fewer.differences
    session.set_as_of(FIRST.as_of)
    assert session.compared.differences == {}
    session.stop_comparing()
    assert session.compared is None


def test_the_union_is_drawn_as_any_visible_network(session):
    session.compare(FIRST)
    drawn = build_map_content(session.dossier, session.compared.union, "en")
    assert len(drawn.ties) == len(session.compared.union.ties)
