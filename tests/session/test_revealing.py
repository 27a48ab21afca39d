from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import Scope
from app.analysis.search import HitKind, SearchHit
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind, ClaimKind, SubjectKind
from app.session.comparison import Clock
from app.session.revealing import filter_to_see, is_seen, is_visible, selection_of_hit
from app.session.selection import Selection
from app.session.session import Session

TODAY = date(2025, 11, 20)


@pytest.fixture
def session(atlas: Dossier) -> Session:
    return Session(atlas, TODAY)


def hit(session: Session, query: str, kind: str):
    return next(found for found in session.search_index.find(query) if found.kind == kind)


@pytest.mark.parametrize("query", ["OVKS", "CSTO", "ОДКБ"])
def test_a_bloc_is_found_by_its_acronym_in_any_language(session: Session, query: str) -> None:
    selection = selection_of_hit(session.network, hit(session, query, "actor"))
    assert selection.actor == "csto"


def test_a_quotation_stands_for_its_tie(session: Session) -> None:
    found = hit(session, "Distanzierung gegenüber Russland", "quotation")
    assert selection_of_hit(session.network, found).ties == (("KAZ", "RUS"),)


@pytest.mark.parametrize(
    ("actors", "selected"),
    [
        (("RUS", "KAZ"), Selection(ties=(("KAZ", "RUS"),))),
        (("AUS", "csto"), Selection(actors=("AUS", "csto"))),
        (("KAZ", "RUS", "BLR"), Selection(actors=("KAZ", "RUS", "BLR"))),
    ],
)
def test_a_quotation_for_no_claim_stands_for_whom_it_is_about(session, actors, selected) -> None:
    found = SearchHit(
        HitKind.QUOTATION, "m-1", "joined", "en", "Daily", actors, 0.5, SubjectKind.MEMBERSHIP
    )
    assert selection_of_hit(session.network, found) == selected


def test_whoever_left_a_bloc_between_two_dates_is_to_be_seen(session: Session) -> None:
    left = Selection(ties=(("UZB", "csto"),))
    session.set_as_of(date(2014, 1, 1))
    assert filter_to_see(session, left) is not None
    assert not is_seen(session, left)
    session.compare(Clock(date(2011, 1, 1)))
    assert filter_to_see(session, left) is None
    assert is_seen(session, left)


def test_an_agreement_of_two_stands_for_their_tie(session: Session) -> None:
    found = hit(session, "Good-Neighbourliness and Alliance", "agreement")
    assert selection_of_hit(session.network, found).ties == (("KAZ", "RUS"),)


def test_a_founding_treaty_stands_for_its_bloc(session: Session) -> None:
    found = hit(session, "Charter of the CSTO", "agreement")
    assert selection_of_hit(session.network, found).actor == "csto"


def test_what_is_visible_needs_no_other_filter(session: Session) -> None:
    assert filter_to_see(session, Selection(actors=(ActorId("KAZ"),))) is None


def test_a_restriction_falls_before_the_scope_widens(session: Session) -> None:
    narrow = replace(session.filter, claim_kinds=frozenset({ClaimKind.SPACE}))
    session.set_filter(narrow)
    wish = Selection(ties=((ActorId("KAZ"), ActorId("RUS")),))
    session.set_filter(replace(narrow, show_agreements=False, sources=frozenset()))
    assert not is_visible(session.visible, wish)
    wanted = filter_to_see(session, wish)
    assert wanted is not None
    assert wanted.scope is Scope.FOCUS
    assert wanted.claim_kinds is None
    session.set_filter(wanted)
    assert is_visible(session.visible, wish)


def test_kinds_of_actors_are_let_in(session: Session) -> None:
    person = next(
        actor.id
        for actor in session.dossier.actors
        if actor.kind is ActorKind.PERSON and session.network.ties_of(actor.id)
    )
    wanted = filter_to_see(session, Selection(actors=(person,)))
    assert wanted is not None
    assert ActorKind.PERSON in wanted.actor_kinds


def test_what_was_hidden_by_hand_comes_back(session: Session) -> None:
    wish = Selection(actors=(ActorId("KAZ"),))
    hidden = session.filter.hidden_actors | {ActorId("KAZ"), ActorId("RUS")}
    session.set_filter(replace(session.filter, hidden_actors=hidden))
    wanted = filter_to_see(session, wish)
    assert wanted is not None
    assert wanted.hidden_actors == hidden - {"KAZ"}


def test_the_scope_widens_for_who_is_in_no_text(session: Session) -> None:
    everything = replace(session.filter, scope=Scope.ALL, blocs=frozenset())
    session.set_filter(everything)
    hidden = sorted(set(session.visible.actors))
    session.reset_filter()
    outside = next(actor for actor in hidden if actor not in session.visible.actors)
    wanted = filter_to_see(session, Selection(actors=(outside,)))
    assert wanted is not None
    assert wanted.scope is Scope.ALL


def test_what_is_not_there_on_the_date_cannot_be_shown(session: Session) -> None:
    session.set_as_of(date(1950, 1, 1))
    wish = Selection(ties=((ActorId("AUS"), ActorId("USA")),))
    assert filter_to_see(session, wish) is None
    assert not is_visible(session.visible, wish)
