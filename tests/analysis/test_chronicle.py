from datetime import date

from app.analysis.chronicle import Chronicle, Mark, build_chronicle
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


def marks(dossier: Dossier) -> dict[Mark, list[date]]:
    days = build_chronicle(dossier).days
    return {mark: [*map(date.fromordinal, days[mark].tolist())] for mark in Mark if len(days[mark])}


def happening_on(*days: date) -> Chronicle:
    return build_chronicle(
        Dossier(
            memberships=tuple(
                Membership(
                    MembershipId(f"m{number}"),
                    ActorId("A"),
                    ActorId("B"),
                    MembershipRole.MEMBER,
                    Period.parse(f"{day}/.."),
                )
                for number, day in enumerate(days)
            )
        )
    )


def test_a_claim_is_reported_and_begins_and_ends():
    dossier = dossier_of(ClaimStatus.IN_FORCE, "2001-02/2004-03-31")
    assert marks(dossier) == {
        Mark.BEGINS: [date(2001, 2, 1)],
        Mark.ENDS: [date(2004, 4, 1)],
        Mark.REPORTED: [date(2020, 5, 1)],
    }
    chronicle = build_chronicle(dossier)
    assert chronicle.dates == (date(2001, 2, 1), date(2004, 4, 1), date(2020, 5, 1))


def test_a_single_date_does_not_end():
    assert Mark.ENDS not in marks(dossier_of(ClaimStatus.IN_FORCE, "2001-02"))


def test_what_is_planned_does_not_begin_but_is_announced_for_its_day():
    assert marks(dossier_of(ClaimStatus.PLANNED, "2040")) == {
        Mark.ANNOUNCED: [date(2040, 1, 1)],
        Mark.REPORTED: [date(2020, 5, 1)],
    }
    assert marks(dossier_of(ClaimStatus.POSSIBLE, "../2041-05")) == {
        Mark.ANNOUNCED: [date(2041, 5, 1)],
        Mark.REPORTED: [date(2020, 5, 1)],
    }


def test_memberships_begin_and_end():
    membership = Membership(
        MembershipId("m"),
        ActorId("A"),
        ActorId("B"),
        MembershipRole.MEMBER,
        Period.parse("1999/2012-12-19"),
    )
    chronicle = build_chronicle(Dossier(memberships=(membership,)))
    assert chronicle.dates == (date(1999, 1, 1), date(2012, 12, 20))


def test_steps_go_from_date_to_date():
    chronicle = happening_on(date(2001, 1, 1), date(2003, 1, 1))
    assert chronicle.previous(date(2001, 1, 1)) is None
    assert chronicle.previous(date(2002, 1, 1)) == date(2001, 1, 1)
    assert chronicle.next(date(2001, 1, 1)) == date(2003, 1, 1)
    assert chronicle.next(date(2003, 1, 1)) is None
    assert chronicle.nearest(date(2002, 12, 1)) == date(2003, 1, 1)
    assert chronicle.nearest(date(2003, 1, 1)) == date(2003, 1, 1)
    assert chronicle.nearest(date(1990, 1, 1)) == date(2001, 1, 1)
    assert happening_on().nearest(date(2003, 1, 1)) == date(2003, 1, 1)


def test_what_lasts_to_the_end_of_time_never_ends():
    dossier = dossier_of(ClaimStatus.IN_FORCE, "2004/9999")
    assert date(2004, 1, 1) in build_chronicle(dossier).dates
    assert Mark.ENDS not in marks(dossier)


def test_counts_are_told_by_mark_for_any_bins():
    chronicle = happening_on(date(2001, 1, 1), date(2001, 12, 31), date(2002, 1, 1))
    years = [date(year, 1, 1).toordinal() for year in (2000, 2001, 2002, 2003)]
    counts = chronicle.count(years)
    assert counts.shape == (len(Mark), 3)
    assert counts[list(Mark).index(Mark.BEGINS)].tolist() == [0, 2, 1]
    assert counts.sum() == 3


def test_the_first_few_of_a_stretch_are_named():
    chronicle = happening_on(date(2001, 1, 1), date(2001, 6, 1), date(2002, 1, 1))
    found = chronicle.between(date(2001, 1, 1), date(2001, 12, 31), 5)
    assert [(mark, record.id) for mark, record in found] == [
        (Mark.BEGINS, "m0"),
        (Mark.BEGINS, "m1"),
    ]
    assert len(chronicle.between(date(2001, 1, 1), date(2002, 12, 31), 1)) == 1
    assert chronicle.between(date(1990, 1, 1), date(1999, 1, 1), 5) == []


def test_chronicles_are_equal_if_the_same_happens():
    one, other = happening_on(date(2001, 1, 1)), happening_on(date(2001, 1, 1))
    assert one == other
    assert one != happening_on(date(2001, 1, 2))
