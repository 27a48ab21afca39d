"""The first side of a comparison as a session beside the second."""

from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import Scope
from app.domain.vocabulary import Polarity
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


def test_side_by_side_each_side_is_drawn_by_itself(second):
    told = []
    second.colouring_changed.connect(lambda: told.append(second.is_side_by_side))
    second.show_side_by_side(True)
    alone = Session(second.dossier, TODAY)
    assert second.content == alone.content
    second.show_side_by_side(False)
    assert second.content != alone.content
    second.show_side_by_side(True)
    second.stop_comparing()
    assert second.content == alone.content
    second.compare(EARLY)
    assert told == [True, False, True, False]
    assert not second.is_side_by_side
