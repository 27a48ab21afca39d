from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from app.analysis.appraisal import TiePolarity, appraise
from app.analysis.filters import Hull, Scope, VisibleNetwork, VisibleTie
from app.analysis.network import AgreementOnDate, ClaimOnDate, MembershipOnDate, Tie
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind, ClaimStatus, OnDate
from app.drawing.content import ActorShape, TieDash, TieTone, shape_of
from app.session.drawn_records import drawn_tie, importance_by_ties
from app.session.map_content import (
    JUNCTION_PREFIX,
    ContentMaker,
    build_map_content,
    dyad_of_key,
)
from app.session.session import Session


@pytest.fixture(scope="module")
def session(atlas):
    return Session(atlas, date(2026, 1, 1))


@pytest.fixture(scope="module")
def content(session):
    return build_map_content(session.dossier, session.visible, "en")


def drawn_as(session, **changes):
    """One tie of the atlas, drawn as if it were appraised like that."""
    tie = session.visible.tie_by_dyad["KAZ", "RUS"]
    changed = VisibleTie(tie.tie, replace(tie.appraisal, **changes), tie.n_parts, tie.passing)
    visible = VisibleNetwork((ActorId("KAZ"), ActorId("RUS")), (changed,), (), ())
    (drawn,) = build_map_content(session.dossier, visible, "en").ties
    return drawn


def test_what_is_drawn_comes_in_the_order_of_what_is_visible(session, content):
    assert tuple(actor.id for actor in content.actors) == session.visible.actors
    keys = [dyad_of_key(tie.key) for tie in content.ties]
    assert keys == [tie.tie.dyad for tie in session.visible.ties]
    ends = [(content.actors[tie.a].id, content.actors[tie.b].id) for tie in content.ties]
    assert ends == keys


def test_shapes_codes_and_names_follow_from_the_records(session, content):
    by_id = {actor.id: actor for actor in content.actors}
    assert by_id["KAZ"].code == "KAZ"
    assert by_id["KAZ"].label == "Kazakhstan"
    assert by_id["KAZ"].shape is ActorShape.CIRCLE
    assert by_id["TWN"].is_disputed
    assert not by_id["KAZ"].is_disputed
    for actor in content.actors:
        kind = session.dossier.actor_by_id[ActorId(actor.id)].kind
        assert actor.shape is shape_of(kind)
        assert bool(actor.code) == (kind is ActorKind.STATE)


def test_names_are_in_the_readers_language(session):
    german = build_map_content(session.dossier, session.visible, "de")
    assert "Kasachstan" in {actor.label for actor in german.actors}
    assert "OVKS" in {hull.label for hull in german.hulls}


def test_who_has_most_ties_is_the_most_important(content):
    n_ties = [
        sum(index in (tie.a, tie.b) for tie in content.ties) for index in range(len(content.actors))
    ]
    importances = [actor.importance for actor in content.actors]
    assert max(importances) == 1.0
    assert importances.index(1.0) == n_ties.index(max(n_ties))
    assert all(0.0 <= importance <= 1.0 for importance in importances)


def test_another_tie_of_the_best_connected_of_many_changes_nobodys_size():
    few, many = np.array([1, 9, 21, 0]), np.array([2, 60, 211, 100])
    assert importance_by_ties(few).tolist() == np.sqrt(few / 21).tolist()
    assert importance_by_ties(many).tolist() == np.sqrt(many / 216).tolist()
    more = many + np.array([0, 0, 5, 0])
    assert (importance_by_ties(more) == importance_by_ties(many)).tolist() == [1, 1, 0, 1]
    assert importance_by_ties(more).max() == 1.0
    assert importance_by_ties(np.zeros(3, dtype=np.intp)).tolist() == [0.0, 0.0, 0.0]


def test_the_best_connected_is_near_the_top_of_the_scale():
    for most in range(1, 3_000):
        assert importance_by_ties(np.array([most]))[0] ** 2 >= (1.0 if most < 32 else 16 / 17)


@pytest.mark.parametrize("polarity", list(TiePolarity))
def test_polarity_is_the_tone(session, polarity):
    assert drawn_as(session, polarity=polarity).tone is TieTone(str(polarity))


@pytest.mark.parametrize(
    ("status", "dash"),
    [
        (ClaimStatus.IN_FORCE, TieDash.SOLID),
        (ClaimStatus.DONE, TieDash.SOLID),
        (ClaimStatus.ANNOUNCED, TieDash.DASHED),
        (ClaimStatus.PLANNED, TieDash.DASHED),
        (ClaimStatus.POSSIBLE, TieDash.DOTTED),
        (ClaimStatus.REPORTED, TieDash.DOTTED),
    ],
)
def test_status_is_the_dash(session, status, dash):
    drawn = drawn_as(session, status=status)
    assert drawn.dash is dash
    assert not drawn.is_ended


def test_what_has_ended_is_thin_and_what_is_past_faint(session):
    assert drawn_as(session, status=ClaimStatus.ENDED).is_ended
    assert drawn_as(session, on_date=OnDate.PAST).is_faint
    assert not drawn_as(session, on_date=OnDate.DUE).is_faint


@pytest.mark.parametrize(("n_sources", "step"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (40, 3)])
def test_width_is_the_number_of_independent_sources(session, n_sources, step):
    assert drawn_as(session, n_sources=n_sources).width_step == step


def test_an_arrow_needs_a_direction_in_all_that_stands(session):
    tie = session.visible.tie_by_dyad["KAZ", "RUS"]
    directed = [
        claim
        for claim in tie.tie.claims
        if claim.record.kind.is_directed
        and claim.on_date is not OnDate.PAST
        and claim.record.a == ("KAZ",)
        and claim.record.b == ("RUS",)
    ]
    assert directed

    def arrows(parts):
        told = tuple(
            tuple(part for part in parts if isinstance(part, sort))
            for sort in (ClaimOnDate, AgreementOnDate, MembershipOnDate)
        )
        alone = Tie(*tie.tie.dyad, lambda: told)
        shown = VisibleTie(alone, appraise(session.dossier, alone), len(parts))
        visible = VisibleNetwork(tie.tie.dyad, (shown,), (), ())
        (drawn,) = build_map_content(session.dossier, visible, "en").ties
        return drawn.arrow_to_a, drawn.arrow_to_b

    assert arrows(directed) == (False, True)
    assert arrows([*directed, tie.tie.line_agreements[0]]) == (False, False)
    of_many = next(held for held in tie.tie.agreements if len(held.record.parties) > 2)
    assert arrows([*directed, of_many]) == (False, True)
    back = replace(directed[0], record=replace(directed[0].record, a=("RUS",), b=("KAZ",)))
    assert arrows([*directed, back]) == (True, True)


def test_hulls_name_their_bloc_and_point_to_members(session, content):
    csto = next(hull for hull in content.hulls if hull.bloc == "csto")
    assert csto.label == "CSTO"
    members = {content.actors[index].id for index in csto.members}
    assert members == {"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}
    assert content.actors[csto.own].id == "csto"


def test_hulls_without_members_are_not_drawn(session):
    empty = VisibleNetwork((), (), (Hull(ActorId("csto"), (), ()),), ())
    assert build_map_content(session.dossier, empty, "en").hulls == ()


def test_hulls_shown_together_have_colours_of_their_own(atlas):
    session = Session(atlas, date(2026, 1, 1))
    further = {ActorId("nato"), ActorId("eu"), ActorId("sco"), ActorId("cis")}
    session.set_filter(replace(session.filter, blocs=session.filter.blocs | further))
    slots = [hull.palette_slot for hull in build_map_content(atlas, session.visible, "en").hulls]
    assert len(slots) == len(set(slots)) == 8


def test_junctions_are_points_with_a_spoke_to_each_party(atlas):
    session = Session(atlas, date(2026, 1, 1))
    session.set_filter(replace(session.filter, show_junctions=True, scope=Scope.ALL))
    visible = session.visible
    content = build_map_content(atlas, visible, "en")
    assert visible.junctions
    for place, junction in enumerate(visible.junctions, len(visible.actors)):
        point = content.actors[place]
        assert point.id == f"{JUNCTION_PREFIX}{junction.id}"
        assert point.shape is ActorShape.JUNCTION
        spokes = [tie for tie in content.ties if tie.b == place]
        assert [content.actors[tie.a].id for tie in spokes] == list(junction.parties)
        assert all(dyad_of_key(spoke.key) is None for spoke in spokes)


def walk_through(session):
    """Looks at a session in many ways, one after the other, and gives what it shows then."""
    first = session.filter
    steps = [
        {"as_of": date(2024, 5, 1)},
        {"as_of": date(2024, 6, 1)},
        {"filter": replace(first, scope=Scope.ALL)},
        {"as_of": date(1999, 1, 1)},
        {"filter": replace(first, scope=Scope.ALL, show_junctions=True)},
        {"as_of": date(2025, 1, 1)},
        {"filter": replace(first, blocs=frozenset(), show_past=False)},
        {"as_of": date(2025, 2, 1)},
    ]
    for step in steps:
        if "as_of" in step:
            session.set_as_of(step["as_of"])
        else:
            session.set_filter(step["filter"])
        yield session.visible


def test_a_content_made_after_others_is_the_one_made_at_once(atlas):
    session = Session(atlas, date(2026, 1, 1))
    for visible in walk_through(session):
        fresh = build_map_content(atlas, visible, "en")
        assert session.content == fresh
        assert session.content is session.content
        for name in ("a", "b", "importance"):
            made, read = (getattr(c.tie_columns, name) for c in (session.content, fresh))
            assert (made == read).all()


def test_ties_that_look_alike_are_drawn_as_each_by_itself(atlas):
    session = Session(atlas, date(2026, 1, 1))
    for visible in walk_through(session):
        index = {actor: place for place, actor in enumerate(visible.actors)}
        drawn = session.content.ties[: len(visible.ties)]
        assert drawn == tuple(drawn_tie(tie, index) for tie in visible.ties)


def test_what_looks_as_before_is_the_same_record(atlas):
    session = Session(atlas, date(2026, 1, 1))
    session.set_filter(replace(session.filter, scope=Scope.ALL, show_junctions=True))
    maker = ContentMaker(atlas, "en")
    session.set_as_of(date(2024, 5, 1))
    before = maker.content_of(session.visible)
    session.set_as_of(date(2024, 6, 1))
    after = maker.content_of(session.visible)
    for one, other in ((before.ties, after.ties), (before.actors, after.actors)):
        known = {record: record for record in one}
        assert all(known.get(record, record) is record for record in other)
    assert maker.content_of(session.visible) is after


def test_who_moves_to_another_position_takes_its_ties_along(atlas):
    session = Session(atlas, date(2026, 1, 1))
    before = session.content
    hidden = session.filter.hidden_actors | {ActorId(before.actors[0].id)}
    session.set_filter(replace(session.filter, hidden_actors=hidden))
    content = session.content
    assert content == build_map_content(atlas, session.visible, "en")
    ends = {tie.key: (content.actors[tie.a].id, content.actors[tie.b].id) for tie in content.ties}
    assert all(dyad_of_key(key) == dyad for key, dyad in ends.items())


def test_another_language_names_all_anew(atlas):
    session = Session(atlas, date(2026, 1, 1))
    english = session.content
    session.set_language("de")
    assert session.content == build_map_content(atlas, session.visible, "de")
    session.set_language("en")
    assert session.content == english
