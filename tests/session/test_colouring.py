"""What the colours of ties tell: the seam between the session and what is drawn."""

from dataclasses import replace
from datetime import date

import pytest

from app.analysis.ages import AgeStep, age_steps, newest_days
from app.analysis.comparing import Difference
from app.analysis.filters import Scope
from app.drawing.content import AGE_TONES, DIFFERENT_TONES, TieDash, TieTone
from app.session.colouring import Colouring
from app.session.comparison import Clock
from app.session.map_content import build_map_content, dyad_of_key
from app.session.session import Session
from tests.small_dossier import make_small_dossier

FIRST, SECOND = Clock(date(2019, 6, 1)), Clock(date(2025, 11, 13))


@pytest.fixture
def session():
    made = Session(make_small_dossier(), date(2026, 2, 3))
    made.set_as_of(SECOND.as_of)
    made.set_filter(replace(made.filter, scope=Scope.ALL, show_past=True, show_junctions=True))
    return made


def tones(session):
    return {tie.key: tie.tone for tie in session.content.ties}


def assert_is_fresh(session):
    made = (session.dossier, session.shown, session.language, session.tone_scale)
    assert session.content == build_map_content(*made)


def test_polarity_is_told_at_first_and_a_comparison_is_not_chosen(session):
    assert session.colouring is Colouring.POLARITY
    assert session.tone_scale is None
    with pytest.raises(ValueError, match="comparison"):
        session.set_colouring(Colouring.COMPARISON)


def test_what_colours_tell_is_announced_once(session):
    told = []
    session.colouring_changed.connect(lambda: told.append(session.colouring))
    session.set_colouring(Colouring.AGE)
    session.set_colouring(Colouring.AGE)
    session.compare(FIRST)
    session.compare(Clock(date(2020, 1, 1)))
    session.set_colouring(Colouring.POLARITY)
    session.stop_comparing()
    assert told == [Colouring.AGE, Colouring.COMPARISON, Colouring.POLARITY]


def test_ties_have_the_tone_of_the_age_of_their_evidence(session):
    by_polarity = session.content
    session.set_colouring(Colouring.AGE)
    content, ledger = session.content, session.network.ledger
    assert content is not by_polarity
    steps = age_steps(newest_days(session.network), SECOND.as_of)
    lines = [tie for tie in content.ties if dyad_of_key(tie.key) is not None]
    for tie in lines:
        assert tie.tone is AGE_TONES[steps[ledger.place_of[dyad_of_key(tie.key)]]]
        assert not tie.is_contested
    assert {tie.tone for tie in content.ties} <= set(AGE_TONES)
    session.set_colouring(Colouring.POLARITY)
    assert session.content == by_polarity


def test_ages_move_with_the_date_and_only_what_is_older_is_drawn_anew(session):
    session.set_colouring(Colouring.AGE)
    before = session.content
    session.set_as_of(date(2025, 11, 14))
    assert session.content is before
    for day in (date(2027, 6, 1), date(2033, 1, 1), date(2021, 1, 1)):
        session.set_as_of(day)
        assert_is_fresh(session)
    session.set_as_of(date(2040, 1, 1))
    assert set(tones(session).values()) <= {AGE_TONES[AgeStep.OLDER], AGE_TONES[AgeStep.UNDATED]}


def test_a_comparison_is_drawn_with_both_sides(session):
    session.compare(FIRST)
    compared, found = session.compared, tones(session)
    assert session.shown is compared.union
    for tie in compared.union.ties:
        key = "|".join(tie.tie.dyad)
        difference = compared.differences.get(tie.tie.dyad)
        expected = "unchanged" if difference is None else difference.value
        assert found[key] == expected
    assert {Difference.ADDED, Difference.CHANGED} <= set(compared.differences.values())
    assert_is_fresh(session)
    for other in (date(2024, 1, 1), date(2018, 1, 1), FIRST.as_of):
        session.set_as_of(other)
        assert_is_fresh(session)
    assert set(tones(session).values()) == {TieTone.UNCHANGED}
    session.stop_comparing()
    assert session.shown is session.visible
    assert_is_fresh(session)


def test_what_ended_is_thin_and_broken_and_not_faint(session):
    session.set_filter(replace(session.filter, show_past=False))
    session.set_as_of(date(2020, 6, 1))
    session.compare(FIRST)
    ended = {tie.key: tie for tie in session.content.ties if tie.tone is TieTone.ENDED}
    assert ended["CHN|USA"].dash is TieDash.BROKEN
    assert ended["CHN|USA"].width_step == 1
    assert not ended["CHN|USA"].is_faint
    assert not ended["CHN|USA"].is_ended
    assert "CHN|USA" not in ["|".join(tie.tie.dyad) for tie in session.visible.ties]


@pytest.mark.parametrize(
    ("first", "second", "since"),
    [
        (FIRST, SECOND, "2019-06-01"),
        (SECOND, FIRST, ""),
        (Clock(SECOND.as_of, date(2023, 12, 31)), SECOND, "2023-12-31"),
        (Clock(FIRST.as_of, date(2023, 12, 31)), SECOND, ""),
        (SECOND, Clock(SECOND.as_of, date(2023, 12, 31)), ""),
        (SECOND, SECOND, ""),
    ],
)
def test_the_content_says_since_when(session, first, second, since):
    session.set_as_of(second.as_of)
    session.set_known_by(second.known_by)
    session.compare(first)
    assert session.content.since == since


def spokes_of(session):
    return {tie.tone for tie in session.content.ties if dyad_of_key(tie.key) is None}


def test_each_spoke_tells_what_its_party_did(atlas):
    session = Session(atlas, date(2026, 2, 3))
    session.set_filter(replace(session.filter, scope=Scope.ALL, show_junctions=True))
    session.set_as_of(SECOND.as_of)
    session.compare(Clock(date(1990, 1, 1)))
    assert TieTone.ADDED in spokes_of(session)
    assert spokes_of(session) <= {*DIFFERENT_TONES, TieTone.UNCHANGED}
    session.compare(SECOND)
    assert spokes_of(session) == {TieTone.UNCHANGED}
    session.stop_comparing()
    session.set_colouring(Colouring.AGE)
    assert spokes_of(session) <= set(AGE_TONES)
    assert len(spokes_of(session)) > 1
