from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.network import build_network, dyad_of, dyads_of_claim
from app.domain.ids import ActorId, ClaimId
from app.domain.records import Claim
from app.domain.vocabulary import ClaimKind, ClaimStatus, OnDate, Polarity, Topology

DAY = date(2026, 1, 1)
LETTERS = st.lists(st.sampled_from("ABCDEF"), max_size=4).map(tuple)


def claim_of(a: tuple[str, ...], b: tuple[str, ...], topology: Topology) -> Claim:
    return Claim(
        ClaimId("c"),
        tuple(map(ActorId, a)),
        tuple(map(ActorId, b)),
        topology,
        ClaimKind.TRADE,
        Polarity.NEUTRAL,
        ClaimStatus.DONE,
        None,
        "",
    )


def ties_of(network):
    return [tie.dyad for tie in network.ties]


@pytest.mark.parametrize(
    ("a", "b", "topology", "pairs"),
    [
        ("A", "B", Topology.PAIR, ["AB"]),
        ("B", "A", Topology.PAIR, ["AB"]),
        ("A", "BCD", Topology.STAR, ["AB", "AC", "AD"]),
        ("AB", "CD", Topology.JOINT, ["AC", "AD", "BC", "BD"]),
        ("CAB", "", Topology.GROUP, ["AC", "BC", "AB"]),
        ("AA", "AB", Topology.JOINT, ["AB"]),
    ],
)
def test_a_claim_speaks_of_these_pairs(a, b, topology, pairs):
    found = list(dyads_of_claim(claim_of(tuple(a), tuple(b), topology)))
    assert found == [tuple(pair) for pair in pairs]


@settings(max_examples=60)
@given(LETTERS, LETTERS, st.sampled_from(list(Topology)))
def test_pairs_are_ordered_single_and_of_two(a, b, topology):
    pairs = list(dyads_of_claim(claim_of(a, b, topology)))
    assert len(set(pairs)) == len(pairs)
    assert all(one < other for one, other in pairs)


def test_dyads_are_the_same_in_either_order():
    assert dyad_of(ActorId("B"), ActorId("A")) == dyad_of(ActorId("A"), ActorId("B"))


def test_a_tie_holds_what_is_between_its_two_actors(builder):
    builder.claim("c1", "BBB", "AAA", source="one")
    builder.claim("c2", "CCC", "AAA", source="one")
    network = build_network(builder.build(), DAY)
    assert ties_of(network) == [("AAA", "BBB"), ("AAA", "CCC")]
    assert [claim.record.id for claim in network.ties[0].claims] == ["c1"]
    assert network.find_tie(ActorId("BBB"), ActorId("AAA")) is network.ties[0]
    assert network.find_tie(ActorId("BBB"), ActorId("CCC")) is None
    assert network.ties_of(ActorId("AAA")) == network.ties


def test_a_claim_without_evidence_is_not_there(builder):
    builder.claim("c1", "AAA", "BBB")
    assert ties_of(build_network(builder.build(), DAY)) == []


def test_an_undated_claim_is_observed_from_its_publication_on(builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    dossier = builder.build()
    assert ties_of(build_network(dossier, date(2024, 4, 9))) == []
    (tie,) = build_network(dossier, date(2024, 4, 10)).ties
    assert str(tie.claims[0].observed_on) == "2024-04-10"


def test_a_dated_claim_has_its_own_date_and_none_observed(builder):
    builder.claim("c1", "AAA", "BBB", period="2020", source="one")
    (tie,) = build_network(builder.build(), DAY).ties
    assert tie.claims[0].observed_on is None
    assert tie.claims[0].on_date is OnDate.PAST


def test_known_by_leaves_out_what_was_published_later(builder):
    builder.claim("c1", "AAA", "BBB", period="2020/..", source="one")
    builder.evidence("claim", "c1", "two")
    dossier = builder.build()
    assert ties_of(build_network(dossier, DAY, date(2024, 4, 9))) == []
    (early,) = build_network(dossier, DAY, date(2025, 11, 29)).ties
    assert [item.source for item in early.evidence] == ["one"]
    (late,) = build_network(dossier, DAY, date(2025, 11, 30)).ties
    assert [item.source for item in late.evidence] == ["one", "two"]


def test_a_source_without_a_date_counts_from_what_it_reports_on(builder):
    builder.claim("c1", "AAA", "BBB", period="2020-05/..", source="ref")
    dossier = builder.build()
    assert ties_of(build_network(dossier, DAY, date(2020, 4, 30))) == []
    assert ties_of(build_network(dossier, DAY, date(2020, 5, 1))) == [("AAA", "BBB")]


def test_what_many_do_together_grounds_no_line(builder):
    builder.claim("c1", "AAA BBB CCC", "", topology="group", source="one")
    builder.claim("c2", "AAA BBB", "", topology="group", source="one")
    network = build_network(builder.build(), DAY)
    first, *others = network.ties
    assert [claim.record.id for claim in first.line_claims] == ["c2"]
    assert [claim.record.id for claim in first.claims] == ["c1", "c2"]
    assert all(not tie.line_claims for tie in others)


def test_an_agreement_stands_once_on_each_tie_even_if_its_bloc_is_a_party(builder):
    builder.agreement("t1", "AAA BBB pact", bloc="pact", source="ref")
    builder.status("t1", "in force", "2020")
    network = build_network(builder.build(), DAY)
    assert ties_of(network) == [("AAA", "BBB"), ("AAA", "pact"), ("BBB", "pact")]
    assert [len(tie.agreements) for tie in network.ties] == [1, 1, 1]


def test_an_agreement_of_a_bloc_ties_its_parties_to_the_bloc(builder):
    builder.agreement("t1", "AAA BBB", bloc="pact", source="ref")
    builder.status("t1", "in force", "2020")
    assert ("AAA", "pact") in ties_of(build_network(builder.build(), DAY))


def test_a_party_that_left_ends_the_agreement_on_its_own_ties_only(builder):
    builder.agreement("t1", "AAA BBB CCC", source="ref")
    builder.status("t1", "in force", "1994-04-20")
    builder.status("t1", "withdrawn", "2012-06-28", actor="CCC")
    network = build_network(builder.build(), DAY)
    (agreement,) = network.agreements
    assert agreement.on_date is OnDate.ACTIVE
    standing = {tie.dyad: tie.agreements[0].on_date for tie in network.ties}
    assert standing == {
        ("AAA", "BBB"): OnDate.ACTIVE,
        ("AAA", "CCC"): OnDate.PAST,
        ("BBB", "CCC"): OnDate.PAST,
    }
    before = build_network(builder.build(), date(2010, 1, 1))
    assert {tie.agreements[0].on_date for tie in before.ties} == {OnDate.ACTIVE}


def test_a_tie_lists_the_statuses_reached_by_its_date(builder):
    builder.agreement("t1", "AAA BBB", source="ref")
    builder.status("t1", "signed", "2020-01-01")
    builder.status("t1", "in force", "2030-01-01")
    (tie,) = build_network(builder.build(), DAY).ties
    assert [str(status.status) for status in tie.agreements[0].statuses] == ["signed"]
    assert tie.agreements[0].on_date is OnDate.PLANNED


def test_a_status_that_was_made_known_later_does_not_count_before(builder):
    builder.agreement("t1", "AAA BBB", source="ref")
    builder.status("t1", "in force", "2000")
    left = builder.status("t1", "expired", "2010")
    builder.evidence("party_status", left, "one")
    dossier = builder.build()
    (then,) = build_network(dossier, date(2015, 1, 1), date(2015, 1, 1)).ties
    (now,) = build_network(dossier, date(2015, 1, 1), date(2024, 5, 1)).ties
    assert then.agreements[0].on_date is OnDate.ACTIVE
    assert now.agreements[0].on_date is OnDate.PAST


def test_memberships_tie_a_member_to_its_bloc_and_are_shared_between_members(builder):
    builder.membership("AAA", "pact", "2000/..")
    builder.membership("BBB", "pact", "2000/2005")
    builder.claim("c1", "AAA", "BBB", source="one")
    network = build_network(builder.build(), DAY)
    assert ties_of(network) == [("AAA", "BBB"), ("AAA", "pact"), ("BBB", "pact")]
    dyad, spoke, left = network.ties
    shared = network.shared_memberships(dyad)
    assert [held.record.actor for held in shared] == ["AAA", "BBB"]
    assert [held.on_date for held in shared] == [OnDate.ACTIVE, OnDate.PAST]
    assert not dyad.memberships
    assert [held.record.actor for held in spoke.memberships] == ["AAA"]
    assert left.memberships[0].on_date is OnDate.PAST
    assert [held.record.actor for held in network.memberships_in[ActorId("pact")]] == ["AAA", "BBB"]


def test_sharing_a_bloc_alone_is_no_tie(builder):
    builder.membership("AAA", "pact", "2000/..")
    builder.membership("BBB", "pact", "2000/..")
    assert ("AAA", "BBB") not in ties_of(build_network(builder.build(), DAY))


def test_an_undated_membership_is_uncertain_and_not_there_before_it_was_said(builder):
    builder.membership("AAA", "pact", source="one")
    dossier = builder.build()
    assert build_network(dossier, date(2024, 4, 9)).memberships == ()
    (held,) = build_network(dossier, date(2024, 4, 10)).memberships
    assert held.on_date is OnDate.UNCERTAIN


def test_disputing_evidence_makes_a_tie_contested(builder):
    builder.claim("c1", "AAA", "BBB", source="one")
    (calm,) = build_network(builder.build(), DAY).ties
    builder.evidence("claim", "c1", "two", stance="denies")
    (contested,) = build_network(builder.build(), DAY).ties
    assert not calm.is_contested
    assert contested.is_contested


def test_the_same_dossier_gives_the_same_network(builder):
    builder.claim("c1", "AAA BBB", "CCC DDD", topology="joint", source="one")
    builder.membership("AAA", "pact", "2000/..")
    dossier = builder.build()
    assert build_network(dossier, DAY) == build_network(dossier, DAY)


def test_what_became_of_an_agreement_later_was_not_known_before(builder):
    builder.agreement("t", "AAA BBB", source="ref")
    builder.status("t", "in force", "2022-02-08")
    builder.status("t", "superseded", "2025-01-17")
    dossier = builder.build()
    for known_by, on_date in ((None, OnDate.PAST), (date(2023, 12, 31), OnDate.ACTIVE)):
        (held,) = build_network(dossier, date(2025, 11, 13), known_by).agreements
        assert held.on_date is on_date
