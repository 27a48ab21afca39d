"""What a session shows after an edit is what is made from scratch of the dossier there is."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.facets import count_facets
from app.analysis.filters import NetworkFilter, Scope
from app.analysis.network import Network
from app.domain.records import Actor
from app.domain.vocabulary import ActorKind
from app.session.colouring import CHOICES
from app.session.map_content import ContentMaker, build_map_content
from app.session.session import Session
from tests.analysis.successions import successions

TODAY = date(2021, 6, 1)
EVERYTHING = NetworkFilter(scope=Scope.ALL, show_past=True, show_planned=True)
FILTERS = st.sampled_from(
    [
        NetworkFilter(),
        EVERYTHING,
        replace(EVERYTHING, show_junctions=True, blocs=frozenset({"pact"})),
        replace(EVERYTHING, neighbourhood_of="AAA"),
    ]
)


def shown_of(dossier, like):
    """A session of its own that looks at a dossier as another one does."""
    session = Session(replace(dossier), TODAY)
    session.set_as_of(like.as_of)
    session.set_filter(like.filter)
    session.set_colouring(like.colouring)
    return session


def assert_shows_what_is_there(session):
    fresh = shown_of(session.dossier, session)
    assert session.visible == fresh.visible
    assert session.content == build_map_content(
        session.dossier, fresh.visible, "en", fresh.tone_scale
    )
    told, afresh = session.visible.basis.told, fresh.visible.basis.told
    for name in ("codes", "n_sources", "n_parts"):
        assert (getattr(told, name) == getattr(afresh, name)).all()
    assert session.facets == count_facets(fresh.network, fresh.filter)


@settings(max_examples=25, deadline=None)
@given(successions(), FILTERS, st.integers(-400, 400), st.sampled_from(CHOICES))
def test_what_follows_an_edit_is_what_is_made_from_scratch(states, wanted, days, colouring):
    before, after = states
    session = Session(before, TODAY)
    session.set_filter(wanted)
    session.set_colouring(colouring)
    drawn = session.content
    session.take_dossier(after)
    assert_shows_what_is_there(session)
    mark, steps = session.content.tie_columns.came or (None, None)
    if mark is drawn.tie_columns.mark:
        for tie, again, same in zip(
            session.content.ties, steps.again.tolist(), steps.is_same.tolist(), strict=True
        ):
            assert again < 0 or drawn.ties[again].key == tie.key
            assert not same or drawn.ties[again] is tie
    # What was carried over is carried on: to another date, and back by another edit.
    session.set_as_of(TODAY + timedelta(days=days))
    assert_shows_what_is_there(session)
    session.take_dossier(before)
    assert_shows_what_is_there(session)


def test_what_an_edit_does_not_touch_is_the_same_tie_drawn_by_the_same_record(small_dossier):
    session = Session(small_dossier, date(2026, 1, 1))
    session.set_filter(EVERYTHING)
    before, drawn = session.visible, session.content
    claim = small_dossier.claims[0]
    after = replace(
        small_dossier, claims=(replace(claim, summary="Another."), *small_dossier.claims[1:])
    )
    session.take_dossier(after)
    spoken_of = {*claim.a, *claim.b}
    others = [tie for tie in before.ties if not spoken_of.issuperset(tie.tie.dyad)]
    assert others
    assert all(session.visible.tie_by_dyad[tie.tie.dyad] is tie for tie in others)
    # Words are not drawn: it is the same picture.
    assert session.content is drawn


def test_only_ties_that_an_edit_touches_are_drawn_anew(small_dossier, monkeypatch):
    session = Session(small_dossier, date(2026, 1, 1))
    session.set_filter(EVERYTHING)
    assert len(session.content.ties) > 1
    asked = []
    draw = ContentMaker._draw_ties_at

    def counted(self, basis, places):
        dyads = basis.sifted.network.ledger.dyads
        asked.extend(dyads[place] for place in places.tolist())
        return draw(self, basis, places)

    monkeypatch.setattr(ContentMaker, "_draw_ties_at", counted)
    session.take_dossier(replace(small_dossier, claims=small_dossier.claims[1:]))
    gone = small_dossier.claims[0]
    assert session.content
    assert asked
    assert all({*gone.a, *gone.b}.issuperset(dyad) for dyad in asked)


def test_other_names_and_actors_are_drawn(small_dossier):
    session = Session(small_dossier, date(2026, 1, 1))
    session.set_filter(EVERYTHING)
    known = session.content.actors[0].id
    renamed = tuple(
        replace(n, text="Elsewhere") if n.actor == known else n for n in small_dossier.actor_names
    )
    new = Actor("ABC", ActorKind.STATE)
    session.take_dossier(
        replace(small_dossier, actor_names=renamed, actors=(*small_dossier.actors, new))
    )
    assert session.content.actors[0].label == "Elsewhere"
    assert_shows_what_is_there(session)
    others = tuple(
        replace(actor, kind=ActorKind.COMPANY) if actor.id == known else actor
        for actor in session.dossier.actors
    )
    session.take_dossier(replace(session.dossier, actors=others))
    assert_shows_what_is_there(session)


def test_a_network_moved_on_before_the_edit_is_followed_too(small_dossier):
    session = Session(small_dossier, date(2026, 1, 1))
    session.set_filter(EVERYTHING)
    assert session.content
    session.set_as_of(date(2020, 1, 1))
    # The network is asked for, what is seen of it is not.
    assert isinstance(session.network, Network)
    session.take_dossier(replace(small_dossier, claims=small_dossier.claims[1:]))
    assert_shows_what_is_there(session)
    assert np.array_equal(
        session.content.tie_columns.a,
        build_map_content(session.dossier, session.visible, "en").tie_columns.a,
    )
