from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.focus import focus_on
from app.analysis.network import build_network
from app.domain.ids import ActorId

DAY = date(2026, 1, 1)
WANTED = NetworkFilter(scope=Scope.ALL, blocs=frozenset({ActorId("pact")}), show_junctions=True)


@pytest.fixture
def visible(builder):
    builder.claim("c1", "AAA", "BBB CCC", topology="star", source="one")
    builder.claim("c2", "BBB", "CCC", source="one")
    builder.claim("c3", "CCC", "DDD", source="one")
    builder.claim("c4", "BBB CCC DDD", "", topology="group", source="one")
    builder.membership("BBB", "pact", "2000/..")
    builder.membership("CCC", "pact", "2000/..")
    builder.membership("DDD", "pact", "2000/..", role="observer")
    return apply_filter(build_network(builder.build(), DAY), WANTED)


def dyads(shown):
    return ["–".join(item.tie.dyad) for item in shown.ties]


def test_a_focus_keeps_its_own_ties_and_drops_those_among_the_others(visible):
    shown = focus_on(visible, ["AAA"])
    assert dyads(shown) == ["AAA–BBB", "AAA–CCC"]
    assert shown.actors == ("AAA", "BBB", "CCC")
    assert shown.hulls == ()
    assert shown.junctions == ()


def test_hulls_and_junctions_of_the_focus_stay_with_who_is_left(visible):
    shown = focus_on(visible, ["DDD"])
    assert shown.actors == ("BBB", "CCC", "DDD")
    assert [junction.id for junction in shown.junctions] == ["c4"]
    (hull,) = shown.hulls
    assert (hull.members, hull.observers) == (("BBB", "CCC"), ("DDD",))


def test_a_bloc_in_focus_shows_its_members_and_their_ties(visible):
    shown = focus_on(replace(visible, junctions=()), ["pact"])
    assert dyads(shown) == ["BBB–CCC"]
    assert shown.actors == ("BBB", "CCC")
    assert shown.hulls[0].members == ("BBB", "CCC")


def test_an_actor_without_ties_stands_alone(visible):
    alone = replace(visible, ties=(), hulls=(), junctions=())
    assert focus_on(alone, ["AAA", "nobody"]).actors == ("AAA",)
