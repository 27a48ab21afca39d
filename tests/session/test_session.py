from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import Scope
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.session.selection import Selection
from app.session.session import Session, default_as_of

TODAY = date(2026, 2, 3)
KAZ, RUS, JPN = ActorId("KAZ"), ActorId("RUS"), ActorId("JPN")


@pytest.fixture
def session(atlas):
    return Session(atlas, TODAY)


@pytest.fixture
def heard(session):
    """The signals of the session in the order in which they came."""
    names: list[str] = []
    for name in ("clock", "alike", "filter", "visible", "selection", "language"):
        signal = getattr(session, f"{name}_changed")
        signal.connect(lambda name=name: names.append(name))
    return names


def test_a_session_begins_on_the_dossiers_own_day(session, atlas):
    assert session.as_of == date.fromisoformat(atlas.default_as_of)
    assert session.known_by is None
    assert session.selection.is_empty


@pytest.mark.parametrize(
    ("own", "day"),
    [("", TODAY), ("2025-11", date(2025, 11, 30)), ("2024-02-29", date(2024, 2, 29))],
)
def test_a_dossier_without_a_day_is_looked_at_today(own, day):
    assert default_as_of(Dossier(default_as_of=own), TODAY) == day


def test_what_is_derived_is_derived_once(session):
    assert session.network is session.network
    assert session.visible is session.visible
    assert session.facets is session.facets
    assert session.search_index is session.search_index


def test_another_date_shows_another_network_and_says_so(session, heard):
    before = session.network
    session.set_as_of(date(2012, 1, 1))
    assert heard == ["clock", "visible"]
    assert session.network is not before
    assert session.network.as_of == date(2012, 1, 1)


def test_the_second_clock_is_a_date_too(session, heard):
    n_ties = len(session.visible.ties)
    session.set_known_by(date(2023, 1, 1))
    assert heard == ["clock", "visible"]
    assert 0 < len(session.visible.ties) < n_ties


def test_sources_that_print_the_same_count_as_one_whatever_is_looked_at(session, atlas, heard):
    session.set_filter(replace(session.filter, scope=Scope.ALL))
    before, weights = session.visible, [tie.width_step for tie in session.content.ties]
    assert max(weights) > 1
    heard.clear()
    alike = {source.id: 0 for source in atlas.sources}
    session.set_alike(alike)
    session.set_alike(dict(alike))
    assert heard == ["alike", "visible"]
    assert {tie.width_step for tie in session.content.ties} == {1}
    assert {tie.appraisal.n_sources for tie in session.visible.ties} == {1}
    session.take_dossier(replace(atlas, title="Another"))
    assert {tie.appraisal.n_sources for tie in session.visible.ties} == {1}
    session.set_alike({})
    assert session.visible == before
    assert [tie.width_step for tie in session.content.ties] == weights


def test_another_filter_keeps_the_network(session, heard):
    network, visible = session.network, session.visible
    session.set_filter(replace(session.filter, scope=Scope.ALL))
    assert heard == ["filter", "visible"]
    assert session.network is network
    assert len(session.visible.ties) > len(visible.ties)
    session.reset_filter()
    assert session.visible == visible


def test_what_stays_the_same_is_not_announced(session, heard):
    session.set_as_of(session.as_of)
    session.set_known_by(None)
    session.set_filter(session.filter)
    session.set_language("en")
    session.clear_selection()
    assert heard == []


def test_two_actors_with_a_tie_mean_their_tie(session, heard):
    session.select_actors([RUS, KAZ, RUS])
    assert session.selection.ties == ((KAZ, RUS),)
    assert heard == ["selection"]
    session.select_actors([KAZ])
    assert session.selection.actor == KAZ


def test_two_actors_without_a_tie_stay_two_actors(session):
    session.set_as_of(date(1900, 1, 1))
    session.select_actors([RUS, KAZ])
    assert session.selection == Selection(actors=(RUS, KAZ))
    assert session.selection.dyad == (KAZ, RUS)


def test_a_tie_is_selected_in_either_order(session):
    session.select_tie((RUS, KAZ))
    assert session.selection.dyad == (KAZ, RUS)
    session.clear_selection()
    assert session.selection.is_empty


def test_another_language_is_announced(session, heard):
    session.set_language("de")
    assert session.language == "de"
    assert heard == ["language"]


def test_toggling_adds_and_takes_out_in_order():
    one = Selection().with_actor_toggled(JPN).with_actor_toggled(KAZ).with_tie_toggled((KAZ, RUS))
    assert one == Selection((JPN, KAZ), ((KAZ, RUS),))
    assert one.dyad is None
    assert one.actor is None
    assert one.with_actor_toggled(JPN).with_tie_toggled((KAZ, RUS)) == Selection((KAZ,))


def test_another_state_of_the_dossier_is_looked_at_in_the_same_way(session, atlas, heard):
    session.dossier_changed.connect(lambda: heard.append("dossier"))
    session.select_tie((KAZ, RUS))
    session.set_as_of(date(2024, 1, 1))
    shown = session.visible
    heard.clear()
    of_it = {c.id for c in atlas.claims if {*c.a, *c.b} == {KAZ, RUS}}
    fewer = replace(atlas, claims=tuple(c for c in atlas.claims if c.id not in of_it))
    session.take_dossier(fewer)
    assert heard == ["dossier", "visible"]
    assert session.dossier is fewer
    assert session.network.dossier is fewer
    assert session.as_of == date(2024, 1, 1)
    assert session.selection.dyad == (KAZ, RUS)
    assert session.visible is not shown
    heard.clear()
    session.take_dossier(fewer)
    assert heard == []


def test_who_is_there_no_more_is_not_selected(session, atlas):
    session.select_actors([JPN])
    session.set_filter(replace(session.filter, neighbourhood_of=JPN))
    without = replace(
        atlas,
        **{
            table: tuple(r for r in getattr(atlas, table) if JPN not in str(r))
            for table in ("actors", "actor_names", "claims", "memberships", "agreements")
        },
    )
    session.take_dossier(without)
    assert session.selection.is_empty
    assert session.filter.neighbourhood_of is None


def test_the_first_filter_of_a_dossier_follows_it(session, atlas):
    session.take_dossier(replace(atlas, focus_blocs=("csto",)))
    assert session.filter.blocs == {"csto"}
    session.set_filter(replace(session.filter, show_past=False))
    session.take_dossier(replace(atlas, focus_blocs=("eaeu",)))
    assert session.filter.blocs == {"csto"}
