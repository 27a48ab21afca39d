"""The first side of a comparison as a session beside the second."""

from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import Scope
from app.domain.vocabulary import Polarity
from app.drawing.content import TieTone
from app.session.colouring import Colouring
from app.session.comparison import Clock
from app.session.first_side_session import FirstSideSession
from app.session.selection import Selection
from app.session.session import Session, default_as_of

EARLY, TODAY = Clock(date(1950, 1, 1)), date(2025, 11, 14)


@pytest.fixture
def second(small_dossier):
    session = Session(small_dossier, TODAY)
    session.compare(EARLY)
    return session


@pytest.fixture
def first(second):
    return FirstSideSession(second)


def test_it_shows_the_first_side_of_the_comparison(first, second):
    assert first.clock == EARLY
    assert first.network is second.comparison.before
    assert first.visible.ties == second.compared.before.ties
    assert first.content != second.content


def test_there_is_none_of_what_compares_nothing(small_dossier):
    with pytest.raises(ValueError, match="nothing is compared"):
        FirstSideSession(Session(small_dossier, TODAY))


def test_both_are_filtered_and_selected_alike(first, second):
    conflictual = replace(second.filter, polarities=frozenset({Polarity.CONFLICTUAL}))
    first.set_filter(conflictual)
    assert second.filter == conflictual
    second.set_filter(replace(conflictual, scope=Scope.ALL))
    assert first.filter == second.filter
    selection = Selection(ties=(("KAZ", "RUS"),))
    first.set_selection(selection)
    assert second.selection == selection
    second.clear_selection()
    assert first.selection.is_empty
    second.set_language("de")
    assert first.language == "de"


def test_it_follows_the_first_date_and_to_set_its_date_is_to_compare(first, second):
    told = []
    first.visible_changed.connect(lambda: told.append(first.as_of))
    second.compare(Clock(date(1990, 1, 1)))
    assert told == [date(1990, 1, 1)]
    first.set_as_of(date(1992, 5, 1))
    first.set_known_by(date(2020, 1, 1))
    assert second.compared_clock == first.clock == Clock(date(1992, 5, 1), date(2020, 1, 1))
    second.set_as_of(date(2010, 1, 1))
    assert first.as_of == date(1992, 5, 1)


def test_the_latest_it_goes_to_is_no_later_than_the_second(first, second):
    second.set_as_of(date(2004, 5, 1))
    second.set_known_by(date(2024, 1, 1))
    first.go_to_latest()
    assert first.clock == second.clock == second.compared_clock
    second.set_as_of(date(2050, 1, 1))
    second.set_known_by(None)
    first.go_to_latest()
    assert first.clock == Clock(default_as_of(second.dossier, TODAY))


def test_it_follows_edits(first, second):
    dossier = second.dossier
    without = replace(dossier, claims=dossier.claims[1:])
    second.take_dossier(without)
    assert first.dossier is without
    assert first.network.dossier is without


def test_it_follows_no_more_once_closed(first, second):
    first.close()
    second.set_selection(Selection(ties=(("KAZ", "RUS"),)))
    assert first.selection.is_empty


def tones(session):
    return {tie.key: tie.tone for tie in session.content.ties}


def test_each_of_two_maps_says_what_became_of_its_own(small_dossier):
    """What ended is told on the first alone, what came on the second alone."""
    second = Session(small_dossier, TODAY)
    second.compare(Clock(date(2010, 1, 1)))
    both = tones(second)
    second.show_side_by_side(True)
    first = FirstSideSession(second)
    assert set(tones(first).values()) == {TieTone.ENDED, TieTone.UNCHANGED}
    assert set(tones(second).values()) == {TieTone.ADDED, TieTone.UNCHANGED}
    assert first.colouring is second.colouring is Colouring.COMPARISON
    told = {**tones(second), **{k: v for k, v in tones(first).items() if v is TieTone.ENDED}}
    assert {key: both[key] for key in told} == told
    second.set_as_of(date(2015, 1, 1))
    assert set(tones(first).values()) == {TieTone.UNCHANGED}, "nothing has ended by then"
    assert set(tones(second).values()) == {TieTone.UNCHANGED}


def test_who_left_a_bloc_is_told_on_the_first_map_and_who_joined_on_the_second(atlas):
    second = Session(atlas, date(2026, 2, 3))
    second.set_as_of(date(2007, 1, 1))
    second.compare(Clock(date(2005, 1, 1)))
    second.show_side_by_side(True)
    first = FirstSideSession(second)
    assert tones(second)["UZB|csto"] is TieTone.ADDED
    assert "UZB|csto" not in tones(first)
    second.set_as_of(date(2013, 1, 1))
    second.compare(Clock(date(2011, 1, 1)))
    assert tones(first)["UZB|csto"] is TieTone.ENDED
    assert "UZB|csto" not in tones(second)
    everybody = {actor.id for session in (first, second) for actor in session.content.actors}
    assert everybody <= set(second.shown_in_all.actors), "who has a place in the layout of both"


def test_side_by_side_each_side_is_drawn_by_itself(second):
    told = []
    second.colouring_changed.connect(lambda: told.append(second.is_side_by_side))
    second.show_side_by_side(True)
    alone = Session(second.dossier, TODAY)
    joined = {key for key in tones(second) if key.partition("|")[2] in {"csto", "sco"}}
    assert tones(second).keys() - joined == tones(alone).keys()
    second.show_side_by_side(False)
    assert second.content != alone.content
    second.show_side_by_side(True)
    second.stop_comparing()
    assert second.content == alone.content
    second.compare(EARLY)
    assert told == [True, False, True, False, False]
    assert not second.is_side_by_side
