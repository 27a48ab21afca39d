"""What a view keeps comes back as it was, and what is there no more is left out."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.network import dyad_of
from app.analysis.network_filter import NetworkFilter, Scope, initial_filter
from app.domain.faults import DossierError
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity
from app.session.colouring import CHOICES, Colouring
from app.session.comparison import Clock
from app.session.selection import Selection
from app.session.session import Session
from app.session.view_reading import Missing, read_state
from app.session.view_state import ViewState, show_state, state_of, write_state

TODAY = date(2025, 11, 20)


@pytest.fixture
def session(atlas):
    return Session(atlas, TODAY)


def states(dossier):
    """Ways of looking at a dossier, of every kind."""
    actors = st.sampled_from(sorted(dossier.actor_by_id))
    sources = st.sampled_from(sorted(dossier.source_by_id))

    def some(values):
        return st.frozensets(values, max_size=4)

    pairs = st.lists(actors, min_size=2, max_size=2, unique=True).map(lambda two: dyad_of(*two))
    switches = {
        name: st.booleans()
        for name in ("show_agreements", "show_past", "show_planned", "show_junctions")
    }
    filters = st.builds(
        NetworkFilter,
        scope=st.sampled_from(Scope),
        blocs=some(actors),
        actor_kinds=some(st.sampled_from(ActorKind)),
        claim_kinds=st.none() | some(st.sampled_from(ClaimKind)),
        polarities=st.none() | some(st.sampled_from(Polarity)),
        statuses=st.none() | some(st.sampled_from(ClaimStatus)),
        sources=st.none() | some(sources),
        hidden_actors=some(actors),
        neighbourhood_of=st.none() | actors,
        period=st.none() | st.lists(st.dates(), min_size=2, max_size=2).map(sorted).map(tuple),
        **switches,
    )
    selections = st.builds(
        Selection,
        st.lists(actors, unique=True, max_size=3).map(tuple),
        st.lists(pairs, unique=True, max_size=3).map(tuple),
    )
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    return st.builds(
        ViewState,
        as_of=st.dates(),
        known_by=st.none() | st.dates(),
        filter=filters,
        selection=selections,
        places=st.dictionaries(actors, st.tuples(numbers, numbers), max_size=4),
        extent=st.none() | extents(),
        first=st.none() | st.builds(Clock, st.dates(), st.none() | st.dates()),
        colouring=st.sampled_from(CHOICES),
        is_side_by_side=st.booleans(),
    )


def extents():
    """Parts of a map."""
    span = st.lists(
        st.floats(-1e6, 1e6, allow_subnormal=False), min_size=2, max_size=2, unique=True
    ).map(sorted)
    return st.tuples(span, span).map(lambda two: (two[0][0], two[1][0], two[0][1], two[1][1]))


@settings(max_examples=60)
@given(data=st.data())
def test_what_is_kept_comes_back(atlas, data):
    state = data.draw(states(atlas))
    text = write_state(state)
    read, missing = read_state(text, atlas, TODAY)
    assert read == state
    assert missing == Missing()
    assert write_state(read) == text


def test_every_field_of_the_filter_is_kept():
    kept = json.loads(write_state(ViewState(TODAY)))["filter"]
    assert set(kept) == {field.name for field in fields(NetworkFilter)}


def test_a_session_is_looked_at_as_it_was(session, atlas):
    session.set_as_of(date(2010, 5, 1))
    session.set_known_by(date(2020, 1, 1))
    session.set_filter(replace(session.filter, scope=Scope.ALL, polarities=frozenset(Polarity)))
    session.select_actors(["KAZ"])
    session.set_colouring(Colouring.AGE)
    session.compare(Clock(date(2005, 1, 1), date(2019, 1, 1)))
    session.show_side_by_side(True)
    places = dict.fromkeys(atlas.actor_by_id, (1.23456, -2.0))
    state = state_of(session, places, (0.123, 1.0, 2.0, 3.0))
    assert state.extent == (0.12, 1.0, 2.0, 3.0)
    assert set(state.places) == set(session.compared.union.actors)
    assert set(state.places.values()) == {(1.23, -2.0)}
    other = Session(atlas, TODAY)
    show_state(other, read_state(write_state(state), atlas, TODAY)[0])
    assert (other.as_of, other.known_by) == (date(2010, 5, 1), date(2020, 1, 1))
    assert (other.filter, other.selection) == (session.filter, session.selection)
    assert (other.compared_clock, other.chosen_colouring) == (state.first, Colouring.AGE)
    assert other.is_side_by_side
    show_state(other, ViewState(TODAY))
    assert (other.compared_clock, other.colouring) == (None, Colouring.POLARITY)


def test_who_has_no_place_yet_is_kept_without(session):
    assert state_of(session, {}).places == {}


def test_what_is_there_no_more_is_left_out(atlas):
    state = ViewState(
        TODAY,
        filter=NetworkFilter(
            blocs=frozenset({"nobody", "csto"}),
            hidden_actors=frozenset({"nobody", "Somebody else"}),
            sources=frozenset({"nothing"}),
            neighbourhood_of="nobody",
        ),
        selection=Selection(("nobody", "KAZ"), (("KAZ", "nobody"), ("KAZ", "RUS"))),
        places={"nobody": (0.0, 0.0), "KAZ": (1.0, 2.0)},
    )
    said = json.loads(write_state(state))
    said["filter"]["claim_kinds"] = ["trade", "a word of another day"]
    said["filter"]["scope"] = "galaxy"
    said["weather"] = "fine"
    said["colouring"] = "comparison"
    read, missing = read_state(json.dumps(said), atlas, TODAY)
    assert sorted(missing.actors) == ["Somebody else", "nobody"]
    assert missing.sources == ("nothing",)
    assert missing.words == ("a word of another day", "galaxy", "comparison")
    assert read.colouring is Colouring.POLARITY
    assert read.filter.blocs == {"csto"}
    assert read.filter.hidden_actors == frozenset()
    assert read.filter.sources is None, "of no source there would be nothing to see"
    assert read.filter.neighbourhood_of is None
    assert read.filter.claim_kinds == {ClaimKind.TRADE}
    assert read.filter.scope is initial_filter(atlas).scope
    assert read.selection == Selection(("KAZ",), (("KAZ", "RUS"),))
    assert read.places == {"KAZ": (1.0, 2.0)}


def test_what_a_text_does_not_say_is_as_in_the_first_view(session, atlas):
    read, _missing = read_state("{}", atlas, TODAY)
    assert (read.as_of, read.known_by, read.filter) == (
        session.as_of,
        None,
        initial_filter(atlas),
    )
    assert read.selection.is_empty
    assert read.places == {}
    assert (read.extent, read.first, read.colouring) == (None, None, Colouring.POLARITY)


def test_a_filter_that_lets_nothing_through_by_wish_does_so_again(atlas):
    text = write_state(ViewState(TODAY, filter=NetworkFilter(polarities=frozenset())))
    read, missing = read_state(text, atlas, TODAY)
    assert read.filter.polarities == frozenset()
    assert missing == Missing()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not an object"),
        ('{"as_of": 5}', "as_of"),
        ('{"as_of": null}', "as_of"),
        ('{"as_of": "yesterday"}', "'yesterday' is no date"),
        ('{"known_by": "2020-13-01"}', "known_by"),
        ('{"filter": []}', "filter"),
        ('{"filter": {"show_past": 1}}', "show_past"),
        ('{"filter": {"blocs": null}}', "blocs"),
        ('{"filter": {"claim_kinds": "trade"}}', "claim_kinds"),
        ('{"filter": {"polarities": [1]}}', "polarities"),
        ('{"filter": {"neighbourhood_of": ["KAZ"]}}', "neighbourhood_of"),
        ('{"filter": {"period": "2012"}}', "period"),
        ('{"filter": {"period": ["2012-01-01"]}}', "not two days"),
        ('{"filter": {"period": ["2012-01-01", "2011-01-01"]}}', "ends before it begins"),
        ('{"selection": {"actors": {}}}', "actors"),
        ('{"selection": {"ties": [["KAZ"]]}}', "two sides"),
        ('{"selection": {"ties": [["KAZ", "KAZ"]]}}', "two sides"),
        ('{"places": {"KAZ": [1]}}', "two numbers"),
        ('{"places": {"KAZ": [NaN, 1]}}', "two numbers"),
        ('{"places": {"KAZ": [true, 1]}}', "two numbers"),
        ('{"first": []}', "first"),
        ('{"first": {}}', "first"),
        ('{"first": {"as_of": "2012-01-01", "known_by": 7}}', "first"),
        ('{"colouring": 7}', "colouring"),
        ('{"side_by_side": 1}', "side_by_side"),
        ('{"extent": [1, 2, 3]}', "four numbers"),
        ('{"extent": [1, 2, NaN, 4]}', "four numbers"),
        ('{"extent": [3, 2, 1, 4]}', "no part"),
        ('{"extent": [-1e308, 0, 1e308, 1]}', "no part"),
        ('{"places": {"KAZ": [1' + "0" * 400 + ", 1]}}", "two numbers"),
    ],
)
def test_what_is_no_view_is_refused_in_one_line(atlas, text, told):
    with pytest.raises(DossierError) as caught:
        read_state(text, atlas, TODAY)
    assert told in caught.value.reason
    assert "\n" not in caught.value.reason
