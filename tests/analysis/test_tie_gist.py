from datetime import date

from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.network import build_network
from app.analysis.tie_gist import gist_of

DYAD = ("AAA", "BBB")


def gist(builder, as_of=date(2026, 1, 1), known_by=None):
    network = build_network(builder.build(), as_of, known_by)
    visible = apply_filter(network, NetworkFilter(scope=Scope.ALL))
    return gist_of(network, visible.tie_by_dyad[DYAD])


def test_what_it_is_about_comes_by_frequency(builder):
    builder.claim("c1", *DYAD, kind="trade", source="one")
    builder.claim("c2", *DYAD, kind="alliance", source="one")
    builder.claim("c3", *DYAD, kind="alliance", source="one")
    assert gist(builder).kinds == ("alliance", "trade")


def test_it_begins_with_the_first_that_had_begun_by_then(builder):
    builder.claim("later", *DYAD, period="2015/..", source="one")
    builder.claim("sooner", *DYAD, period="2010/..", source="one")
    builder.claim("to come", *DYAD, period="2030/..", status="planned", source="one")
    beginning = gist(builder).beginning
    assert beginning.record.id == "sooner"
    assert beginning.moment.first == date(2010, 1, 1)


def test_without_a_date_of_its_own_it_has_no_beginning(builder):
    builder.claim("c", *DYAD, source="one")
    assert gist(builder).beginning is None


def test_who_spoke_last_is_told_and_context_says_nothing(builder):
    builder.source("old", "2018")
    builder.source("new", "2022-01-01")
    builder.source("beside", "2023-01-01")
    builder.claim("c", *DYAD, source="old")
    builder.evidence("claim", "c", "new")
    builder.evidence("claim", "c", "beside", stance="context")
    assert gist(builder).newest.id == "new"
    assert gist(builder, known_by=date(2020, 1, 1)).newest.id == "old"


def test_a_source_without_a_date_did_not_speak_last(builder):
    builder.source("undated", None)
    builder.claim("c", *DYAD, source="undated")
    assert gist(builder).newest is None
