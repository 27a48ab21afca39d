from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import NetworkFilter, Scope, apply_filter, initial_filter
from app.analysis.network import build_network
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity

DAY = date(2026, 1, 1)
ALL = NetworkFilter(scope=Scope.ALL)
PACT = frozenset({ActorId("pact")})


def seen(builder, wanted, day=DAY, focus="", focus_blocs=""):
    return apply_filter(build_network(builder.build(focus, focus_blocs), day), wanted)


def dyads(visible):
    return ["–".join(item.tie.dyad) for item in visible.ties]


def test_the_first_view_is_the_focus_with_its_blocs(builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.claim("c2", "CCC", "DDD", source="two")
    dossier = builder.build("one", "pact")
    wanted = initial_filter(dossier)
    assert wanted.scope is Scope.FOCUS
    assert wanted.blocs == PACT
    assert dyads(apply_filter(build_network(dossier, DAY), wanted)) == ["AAA–BBB"]


def test_a_text_that_was_read_is_in_focus_beside_those_named(builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.claim("c2", "CCC", "DDD", source="two")
    dossier = builder.build("one")
    assert dossier.texts_in_focus == ("one",)
    read = replace(
        dossier,
        sources=tuple(
            replace(source, sha256="0" * 64) if source.id == "two" else source
            for source in dossier.sources
        ),
    )
    assert read.texts_in_focus == ("one", "two")
    visible = apply_filter(build_network(read, DAY), initial_filter(read))
    assert dyads(visible) == ["AAA–BBB", "CCC–DDD"]


def test_a_dossier_without_focus_has_none_when_a_text_is_read(builder):
    dossier = builder.build()
    read = replace(dossier, sources=(replace(dossier.sources[0], sha256="0" * 64),))
    assert read.texts_in_focus == ()


def test_a_dossier_without_focus_shows_everything_at_first(builder):
    assert initial_filter(builder.build()).scope is Scope.ALL


def test_a_tie_in_focus_brings_all_that_is_known_of_it(builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.claim("c2", "AAA", "BBB", source="two")
    (tie,) = seen(builder, NetworkFilter(), focus="one").ties
    assert [part.record.id for part in tie.parts] == ["c1", "c2"]


def test_companies_and_persons_are_hidden_at_first(builder):
    builder.claim("c1", "AAA", "acme", source="one")
    assert dyads(seen(builder, ALL)) == []
    everybody = replace(ALL, actor_kinds=frozenset(ActorKind))
    assert dyads(seen(builder, everybody)) == ["AAA–acme"]


def test_actors_come_from_ties_and_hulls_in_order_of_their_ids(builder):
    builder.claim("c1", "DDD", "AAA", source="one")
    builder.membership("CCC", "pact", "2000/..")
    visible = seen(builder, replace(ALL, blocs=PACT))
    assert visible.actors == ("AAA", "CCC", "DDD")


def test_hulls_hold_members_of_the_date_and_outline_observers(builder):
    builder.claim("seen", "AAA", "CCC", source="one")
    builder.membership("AAA", "pact", "2000/..")
    builder.membership("BBB", "pact", "2000/2010")
    builder.membership("CCC", "pact", "2000/..", role="observer")
    builder.membership("DDD", "pact", "2000/..", role="suspended")
    (hull,) = seen(builder, replace(ALL, blocs=PACT)).hulls
    assert (hull.members, hull.observers) == (("AAA",), ("CCC",))
    (before,) = seen(builder, replace(ALL, blocs=PACT), day=date(2005, 1, 1)).hulls
    assert before.members == ("AAA", "BBB")


def test_an_actor_who_is_observer_and_member_counts_as_member(builder):
    builder.membership("AAA", "pact", "2000/..", role="observer")
    builder.membership("AAA", "pact", "2005/..")
    (hull,) = seen(builder, replace(ALL, blocs=PACT)).hulls
    assert (hull.members, hull.observers) == (("AAA",), ())


def test_a_hull_leaves_out_kinds_that_are_not_to_be_seen(builder):
    builder.membership("AAA", "pact", "2000/..")
    builder.membership("acme", "pact", "2000/..")
    visible = seen(builder, replace(ALL, blocs=PACT))
    assert visible.hulls[0].members == ("AAA",)
    assert visible.actors == ("AAA",)


def test_a_bloc_has_spokes_only_where_it_has_no_hull(builder):
    builder.membership("AAA", "pact", "2000/..")
    assert dyads(seen(builder, ALL)) == ["AAA–pact"]
    assert dyads(seen(builder, replace(ALL, blocs=PACT))) == []


def test_a_claim_of_membership_is_no_line_beside_the_hull(builder):
    builder.claim("c1", "AAA", "pact", kind="membership", source="one")
    builder.claim("c2", "BBB", "pact", kind="criticism", source="one")
    assert dyads(seen(builder, ALL)) == ["AAA–pact", "BBB–pact"]
    assert dyads(seen(builder, replace(ALL, blocs=PACT))) == ["BBB–pact"]


def test_agreements_of_many_ground_no_line_those_of_two_do(builder):
    builder.agreement("t1", "AAA BBB CCC", source="ref")
    builder.status("t1", "in force", "2020")
    assert dyads(seen(builder, ALL)) == []
    builder.agreement("t2", "AAA BBB", source="ref")
    builder.status("t2", "in force", "2020")
    (tie,) = seen(builder, ALL).ties
    assert [part.record.id for part in tie.parts] == ["t1", "t2"]
    assert dyads(seen(builder, replace(ALL, show_agreements=False))) == []


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({"claim_kinds": frozenset({ClaimKind.TRADE})}, ["AAA–BBB"]),
        ({"claim_kinds": frozenset({ClaimKind.AGREEMENT})}, ["AAA–CCC"]),
        ({"polarities": frozenset({Polarity.CONFLICTUAL})}, ["BBB–CCC"]),
        ({"statuses": frozenset({ClaimStatus.PLANNED})}, ["BBB–CCC"]),
        ({"statuses": frozenset({ClaimStatus.ENDED})}, ["CCC–DDD"]),
        ({"sources": frozenset({SourceId("one")})}, ["AAA–BBB"]),
        ({"sources": frozenset({SourceId("ref")})}, ["AAA–CCC", "CCC–DDD"]),
        ({"show_past": False}, ["AAA–BBB", "AAA–CCC", "BBB–CCC"]),
        ({"show_planned": False}, ["AAA–BBB", "AAA–CCC", "CCC–DDD"]),
        ({"claim_kinds": frozenset()}, []),
    ],
)
def test_each_choice_keeps_what_it_names(builder, change, kept):
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.claim(
        "c2", "BBB", "CCC", kind="rivalry", polarity="conflictual", status="planned", source="two"
    )
    builder.claim("c3", "CCC", "DDD", kind="war", polarity="neutral", period="2001", source="ref")
    builder.agreement("t1", "AAA CCC", source="ref")
    builder.status("t1", "in force", "2020")
    assert dyads(seen(builder, replace(ALL, **change))) == kept


def test_a_filter_shows_parts_of_a_tie_and_changes_nothing_of_it(builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.claim("c2", "AAA", "BBB", kind="rivalry", polarity="conflictual", source="two")
    (tie,) = seen(builder, replace(ALL, claim_kinds=frozenset({ClaimKind.RIVALRY}))).ties
    assert [part.record.id for part in tie.parts] == ["c2"]
    assert len(tie.tie.claims) == 2
    assert str(tie.appraisal.polarity) == "conflictual"


def test_a_neighbourhood_keeps_an_actor_its_ties_and_those_among_its_neighbours(builder):
    builder.claim("c1", "AAA", "BBB CCC", topology="star", source="one")
    builder.claim("c2", "BBB", "CCC", source="one")
    builder.claim("c3", "CCC", "DDD", source="one")
    builder.membership("BBB", "pact", "2000/..")
    builder.membership("DDD", "pact", "2000/..")
    visible = seen(builder, replace(ALL, neighbourhood_of=ActorId("AAA"), blocs=PACT))
    assert dyads(visible) == ["AAA–BBB", "AAA–CCC", "BBB–CCC"]
    assert visible.actors == ("AAA", "BBB", "CCC")
    assert [hull.members for hull in visible.hulls] == [("BBB",)]


def test_an_actor_without_ties_is_its_own_neighbourhood(builder):
    visible = seen(builder, replace(ALL, neighbourhood_of=ActorId("DDD")))
    assert visible.actors == ("DDD",)
    assert visible.ties == ()


def test_junctions_stand_for_what_many_do_together_each_party_once(builder):
    builder.claim("c1", "AAA BBB AAA CCC", "", topology="group", source="one")
    builder.agreement("t1", "BBB CCC DDD BBB", source="ref")
    builder.status("t1", "in force", "2020")
    builder.agreement("t2", "AAA BBB CCC", bloc="pact", source="ref")
    builder.status("t2", "in force", "2020")
    assert seen(builder, ALL).junctions == ()
    shown = seen(builder, replace(ALL, show_junctions=True))
    assert {junction.id: junction.parties for junction in shown.junctions} == {
        "c1": ("AAA", "BBB", "CCC"),
        "t1": ("BBB", "CCC", "DDD"),
    }
    assert shown.actors == ("AAA", "BBB", "CCC", "DDD")


def test_the_visible_tie_is_found_by_its_dyad(builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    visible = seen(builder, ALL)
    assert visible.tie_by_dyad["AAA", "BBB"] is visible.ties[0]


def test_an_observer_without_ties_is_not_drawn_for_the_hull_alone(builder):
    builder.membership("AAA", "pact", "2000/..")
    builder.membership("CCC", "pact", "2000/..", role="observer")
    visible = seen(builder, replace(ALL, scope=Scope.FOCUS, blocs=PACT))
    assert "CCC" not in visible.actors
    assert visible.hulls[0].observers == ()


@pytest.mark.parametrize(("year", "members"), [(1990, None), (2005, ("AAA", "BBB"))])
def test_a_hull_is_drawn_whole_or_not_at_all_for_a_period(builder, year, members):
    builder.membership("AAA", "pact", "2001/..")
    builder.membership("BBB", "pact", "2010/..")
    network = build_network(builder.build(), date(2024, 1, 1))
    period = date(year, 1, 1), date(year, 12, 31)
    wanted = NetworkFilter(blocs=frozenset({ActorId("pact")}), period=period)
    hulls = {hull.bloc: hull.members for hull in apply_filter(network, wanted).hulls}
    assert hulls.get("pact") == members
