from datetime import date

from app.analysis.chronicle import Chronicle, Mark, build_chronicle, quarter_of
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, ClaimId, EvidenceId, MembershipId, SourceId
from app.domain.records import Claim, Evidence, Membership, Source
from app.domain.vocabulary import (
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    Polarity,
    Stance,
    SubjectKind,
    Topology,
)

UNTIL = date(2030, 12, 31)


def claim(status: ClaimStatus, period: str | None) -> Claim:
    return Claim(
        ClaimId("c"),
        (ActorId("A"),),
        (ActorId("B"),),
        Topology.PAIR,
        ClaimKind.TRADE,
        Polarity.NEUTRAL,
        status,
        Period.parse(period) if period else None,
        "",
    )


def dossier_of(status: ClaimStatus, period: str | None) -> Dossier:
    source = Source(SourceId("s"), "article", "t", published=PartialDate.parse("2020-05"))
    evidence = Evidence(
        EvidenceId("e"), SubjectKind.CLAIM, "c", Stance.SUPPORTS, source=SourceId("s")
    )
    return Dossier(claims=(claim(status, period),), sources=(source,), evidence=(evidence,))


def marks(dossier: Dossier) -> dict[Mark, int]:
    chronicle = build_chronicle(dossier, UNTIL)
    return {mark: sum(counts.get(mark, 0) for counts in chronicle.counts.values()) for mark in Mark}


def test_a_claim_is_reported_and_begins_and_ends():
    dossier = dossier_of(ClaimStatus.IN_FORCE, "2001-02/2004-03-31")
    assert marks(dossier) == {Mark.BEGINS: 1, Mark.ENDS: 1, Mark.REPORTED: 1}
    chronicle = build_chronicle(dossier, UNTIL)
    assert chronicle.dates == (date(2001, 2, 1), date(2004, 4, 1), date(2020, 5, 1))
    assert chronicle.counts[(2004, 2)] == {Mark.ENDS: 1}


def test_a_single_date_does_not_end():
    assert marks(dossier_of(ClaimStatus.DONE, "2001-02"))[Mark.ENDS] == 0


def test_what_is_planned_is_reported_but_does_not_begin():
    assert marks(dossier_of(ClaimStatus.PLANNED, "2024")) == {
        Mark.BEGINS: 0,
        Mark.ENDS: 0,
        Mark.REPORTED: 1,
    }


def test_memberships_begin_and_end():
    membership = Membership(
        MembershipId("m"),
        ActorId("A"),
        ActorId("B"),
        MembershipRole.MEMBER,
        Period.parse("1999/2012-12-19"),
    )
    chronicle = build_chronicle(Dossier(memberships=(membership,)), UNTIL)
    assert chronicle.dates == (date(1999, 1, 1), date(2012, 12, 20))


def test_what_lies_after_the_limit_is_left_out():
    dossier = dossier_of(ClaimStatus.IN_FORCE, "2040/..")
    assert build_chronicle(dossier, UNTIL).dates == (date(2020, 5, 1),)


def test_steps_go_from_date_to_date():
    chronicle = Chronicle((date(2001, 1, 1), date(2003, 1, 1)), {})
    assert chronicle.previous(date(2001, 1, 1)) is None
    assert chronicle.previous(date(2002, 1, 1)) == date(2001, 1, 1)
    assert chronicle.next(date(2001, 1, 1)) == date(2003, 1, 1)
    assert chronicle.next(date(2003, 1, 1)) is None
    assert chronicle.nearest(date(2002, 12, 1)) == date(2003, 1, 1)
    assert chronicle.nearest(date(2003, 1, 1)) == date(2003, 1, 1)
    assert Chronicle((), {}).nearest(date(2003, 1, 1)) == date(2003, 1, 1)


def test_quarters():
    assert quarter_of(date(2003, 1, 1)) == (2003, 1)
    assert quarter_of(date(2003, 12, 31)) == (2003, 4)


def test_what_lasts_to_the_end_of_time_never_ends():
    dossier = dossier_of(ClaimStatus.IN_FORCE, "2004/9999")
    assert date(2004, 1, 1) in build_chronicle(dossier, UNTIL).dates
