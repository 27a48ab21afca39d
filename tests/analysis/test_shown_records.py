from dataclasses import replace
from datetime import date

import pytest

from app.analysis.filters import NetworkFilter, Scope, apply_filter
from app.analysis.network import build_network
from app.analysis.shown_records import records_shown
from app.domain.vocabulary import Polarity

DAY = date(2026, 1, 1)
ALL = NetworkFilter(scope=Scope.ALL)


def shown(builder, wanted=ALL, day=DAY):
    visible = apply_filter(build_network(builder.build(), day), wanted)
    return [record.id for record in records_shown(visible)]


def test_claims_come_before_agreements_in_the_order_of_the_dossier(builder):
    builder.agreement("z", "AAA BBB", source="one")
    builder.status("z", "signed", "2001")
    builder.claim("c2", "AAA", "CCC", source="one")
    builder.claim("c1", "AAA", "BBB", source="one")
    assert shown(builder) == ["c2", "c1", "z"]


def test_what_the_filter_or_the_date_leaves_out_is_not_shown(builder):
    builder.claim("c1", "AAA", "BBB", polarity="conflictual", source="one")
    builder.claim("c2", "AAA", "BBB", source="one")
    builder.claim("c3", "AAA", "BBB", period="2030", source="one")
    only = replace(ALL, polarities=frozenset({Polarity.COOPERATIVE}))
    assert "c1" in shown(builder)
    assert "c1" not in shown(builder, only)
    assert "c2" in shown(builder, only)


def test_what_many_do_together_is_shown_once_and_in_its_place(builder):
    builder.claim("c1", "AAA BBB CCC", "", topology="group", source="one")
    builder.claim("c2", "AAA", "BBB", source="one")
    found = shown(builder)
    assert sorted(found) == ["c1", "c2"]
    assert found == ["c1", "c2"]


def test_a_network_that_was_put_together_by_hand_is_refused(builder):
    visible = apply_filter(build_network(builder.build(), DAY), ALL)
    with pytest.raises(ValueError, match="what passes"):
        records_shown(replace(visible, basis=None))
