from datetime import date

import pytest

from app.analysis.appraisal import TiePolarity, appraise, appraise_parts
from app.analysis.independence import supporting_sources
from app.analysis.network import Tie, build_network
from app.domain.ids import ActorId
from app.domain.vocabulary import ClaimStatus, OnDate

DAY = date(2026, 1, 1)


def the_appraisal(builder, day=DAY):
    dossier = builder.build()
    tie = build_network(dossier, day).find_tie(ActorId("AAA"), ActorId("BBB"))
    assert tie is not None
    return appraise(dossier, tie)


@pytest.mark.parametrize(
    ("polarities", "overall"),
    [
        (["cooperative"], TiePolarity.COOPERATIVE),
        (["neutral"], TiePolarity.NEUTRAL),
        (["neutral", "conflictual"], TiePolarity.CONFLICTUAL),
        (["neutral", "cooperative"], TiePolarity.COOPERATIVE),
        (["cooperative", "conflictual"], TiePolarity.MIXED),
    ],
)
def test_polarity_of_a_tie(builder, polarities, overall):
    for number, polarity in enumerate(polarities):
        builder.claim(f"c{number}", "AAA", "BBB", polarity=polarity, source="one")
    assert the_appraisal(builder).polarity is overall


@pytest.mark.parametrize(
    ("statuses", "overall"),
    [
        (["possible", "planned"], ClaimStatus.PLANNED),
        (["planned", "in force"], ClaimStatus.IN_FORCE),
        (["reported", "possible"], ClaimStatus.REPORTED),
        (["ended", "possible"], ClaimStatus.POSSIBLE),
    ],
)
def test_status_is_the_strongest_there_is(builder, statuses, overall):
    for number, status in enumerate(statuses):
        builder.claim(f"c{number}", "AAA", "BBB", status=status, source="one")
    assert the_appraisal(builder).status is overall


def test_what_is_over_speaks_only_where_nothing_stands(builder):
    builder.claim("c0", "AAA", "BBB", polarity="conflictual", period="2001", source="one")
    alone = the_appraisal(builder)
    assert alone.polarity is TiePolarity.CONFLICTUAL
    assert alone.on_date is OnDate.PAST
    builder.claim("c1", "AAA", "BBB", period="2020/..", source="one")
    together = the_appraisal(builder)
    assert together.polarity is TiePolarity.COOPERATIVE
    assert together.on_date is OnDate.ACTIVE


def test_what_was_in_force_until_it_ran_out_has_ended(builder):
    builder.claim("c0", "AAA", "BBB", status="in force", period="2001/2005", source="one")
    assert the_appraisal(builder).status is ClaimStatus.ENDED


def test_what_was_done_stays_done(builder):
    builder.claim("c0", "AAA", "BBB", kind="summit", status="done", period="2001", source="one")
    assert the_appraisal(builder).status is ClaimStatus.DONE


def test_two_documents_of_one_outlet_are_one_independent_source(builder):
    builder.claim("c0", "AAA", "BBB", source="one")
    builder.evidence("claim", "c0", "three")
    assert the_appraisal(builder).n_sources == 1
    builder.evidence("claim", "c0", "two")
    assert the_appraisal(builder).n_sources == 2


def test_a_source_that_disputes_is_none_that_supports(builder):
    builder.claim("c0", "AAA", "BBB", source="one")
    builder.evidence("claim", "c0", "two", stance="disputes")
    appraisal = the_appraisal(builder)
    assert appraisal.n_sources == 1
    assert appraisal.is_contested


def test_documents_without_outlet_count_by_themselves(builder):
    builder.source("four")
    builder.claim("c0", "AAA", "BBB", period="2020/..", source="ref")
    builder.evidence("claim", "c0", "four")
    dossier = builder.build()
    (tie,) = build_network(dossier, DAY).ties
    assert [s.id for s in supporting_sources(dossier, tie.parts)] == ["ref", "four"]
    assert appraise(dossier, tie).n_sources == 2


@pytest.mark.parametrize(
    ("kind", "polarity"),
    [("treaty", TiePolarity.COOPERATIVE), ("domestic law", TiePolarity.NEUTRAL)],
)
def test_agreements_have_a_polarity_by_their_kind(builder, kind, polarity):
    builder.agreement("t1", "AAA BBB", kind=kind, source="ref")
    builder.status("t1", "in force", "2020")
    assert the_appraisal(builder).polarity is polarity


def test_an_agreement_not_yet_in_force_is_planned(builder):
    builder.agreement("t1", "AAA BBB", source="ref")
    builder.status("t1", "signed", "2025")
    builder.status("t1", "in force", "2027")
    assert the_appraisal(builder).status is ClaimStatus.PLANNED


@pytest.mark.parametrize(
    ("role", "period", "polarity", "status"),
    [
        ("member", "2000/..", TiePolarity.COOPERATIVE, ClaimStatus.IN_FORCE),
        ("candidate", "2000/..", TiePolarity.COOPERATIVE, ClaimStatus.PLANNED),
        ("suspended", "2000/..", TiePolarity.NEUTRAL, ClaimStatus.ENDED),
        ("member", "2000/2005", TiePolarity.COOPERATIVE, ClaimStatus.ENDED),
    ],
)
def test_memberships_by_role_and_period(builder, role, period, polarity, status):
    builder.membership("AAA", "pact", period, role)
    dossier = builder.build()
    (tie,) = build_network(dossier, DAY).ties
    appraisal = appraise(dossier, tie)
    assert (appraisal.polarity, appraisal.status) == (polarity, status)


def test_nothing_cannot_be_weighed(builder):
    with pytest.raises(ValueError, match="at least one"):
        appraise(builder.build(), Tie(ActorId("AAA"), ActorId("BBB")))
    with pytest.raises(ValueError, match="at least one"):
        appraise_parts(builder.build(), ())


def test_what_many_share_does_not_speak_for_the_two(builder):
    builder.claim("quarrel", "AAA", "BBB", polarity="conflictual", source="one")
    builder.agreement("club", "AAA BBB CCC", source="two")
    builder.status("club", "in force", "2000")
    assert the_appraisal(builder).polarity is TiePolarity.CONFLICTUAL


def test_what_is_foreseen_does_not_mix_with_what_holds(builder):
    builder.claim("quarrel", "AAA", "BBB", polarity="conflictual", source="one")
    builder.claim("talks", "AAA", "BBB", status="possible", source="one")
    assert the_appraisal(builder).polarity is TiePolarity.CONFLICTUAL


def test_the_status_is_that_of_what_makes_the_polarity(builder):
    builder.claim("trade", "AAA", "BBB", polarity="neutral", status="in force", source="one")
    builder.claim("quarrel", "AAA", "BBB", polarity="conflictual", status="reported", source="one")
    assert the_appraisal(builder).status is ClaimStatus.REPORTED


def test_a_treaty_only_signed_does_not_make_a_tie_in_force(builder):
    builder.agreement("t", "AAA BBB", source="one")
    builder.status("t", "signed", "2020")
    appraisal = the_appraisal(builder)
    assert (appraisal.status, appraisal.on_date) == (ClaimStatus.DONE, OnDate.UNCERTAIN)


def test_what_has_ended_was_in_force_while_it_lasted(builder):
    builder.claim(
        "pact", "AAA", "BBB", status="ended", period="1991-01-01/2022-01-01", source="one"
    )
    assert the_appraisal(builder, date(2000, 1, 1)).status is ClaimStatus.IN_FORCE
    assert the_appraisal(builder).status is ClaimStatus.ENDED
