import re
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.changes import Book, RecordChange, StaleChangeError
from app.domain.checks import TABLES, check_dossier
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.faults import Severity
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    AgreementTitle,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Source,
)
from app.domain.vocabulary import (
    ActorKind,
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    NameRole,
    Polarity,
    Stance,
    Status,
    SubjectKind,
    Topology,
)
from app.editing.checking import faults_of
from app.editing.surroundings import Surroundings

IDS = st.sampled_from(["A", "B", "C"])
MAYBE = st.none() | IDS
YEARS = st.sampled_from([None, PartialDate(2001), PartialDate(2004)])
RECORDS = {
    "actors": st.builds(
        Actor, IDS, st.sampled_from([ActorKind.STATE, ActorKind.BLOC]), YEARS, YEARS, source=MAYBE
    ),
    "actor_names": st.builds(
        ActorName, IDS, st.sampled_from(["", "x"]), st.just("en"),
        st.sampled_from([NameRole.SHORT, NameRole.ALIAS]), source=MAYBE,
    ),
    "memberships": st.builds(
        Membership, IDS, IDS, IDS, st.sampled_from([MembershipRole.MEMBER, MembershipRole.PARTNER]),
        st.sampled_from([None, Period.parse("2003")]),
    ),
    "agreements": st.builds(
        Agreement, IDS, st.just("t"), st.just("en"), st.just(AgreementKind.TREATY), st.just(""),
        st.lists(IDS, max_size=2).map(tuple), MAYBE,
    ),
    "agreement_titles": st.builds(AgreementTitle, IDS, st.just("t"), st.just("de")),
    "party_statuses": st.builds(
        PartyStatus, IDS, IDS, MAYBE, st.sampled_from([Status.SIGNED, Status.IN_FORCE]), YEARS
    ),
    "claims": st.builds(
        Claim, IDS, st.lists(IDS, min_size=1, max_size=2).map(tuple), IDS.map(lambda b: (b,)),
        st.sampled_from([Topology.PAIR, Topology.STAR]), st.just(ClaimKind.TRADE),
        st.just(Polarity.NEUTRAL), st.just(ClaimStatus.REPORTED), st.none(), st.just("s"),
    ),
    "sources": st.builds(Source, IDS, st.just("article"), st.sampled_from(["t", ""])),
    "excerpts": st.builds(
        Excerpt, IDS, IDS, st.just("words"), st.just(""), st.just(""), st.just(0),
        st.sampled_from([5, 6]), st.just("en"),
    ),
    "evidence": st.builds(
        Evidence, IDS, st.sampled_from(list(SubjectKind)), IDS, st.just(Stance.SUPPORTS),
        MAYBE, MAYBE,
    ),
}  # fmt: skip
assert set(RECORDS) == set(TABLES)


@st.composite
def books(draw):
    # Small tables, so that most of what is named is there, but not all of it.
    tables = {table: tuple(draw(st.lists(record, max_size=3))) for table, record in RECORDS.items()}
    return Book.of(Dossier(**tables, focus_blocs=("A",), focus_sources=("B",)))


@st.composite
def books_and_changes(draw):
    book = draw(books())
    now, changes = book, []
    for _ in range(draw(st.integers(1, 4))):
        table = draw(st.sampled_from(TABLES))
        row = draw(st.integers(1, len(book.numbers[table]) + 1))
        before = now.record_at(table, row)
        after = draw(st.none() | RECORDS[table])
        if before != after:
            changes.append(RecordChange(table, row, before, after))
            now = now.changed(changes[-1:])
    return book, changes


def errors(book):
    """What is wrong, told by the numbers of rows and without what depends on other rows."""
    found = set()
    for fault in check_dossier(book.dossier):
        if fault.severity is Severity.WARNING:
            continue
        table = fault.place.removesuffix(".csv")
        reason = re.sub(r" as in row \d+|; nearest is .*", "", fault.reason)
        row = book.numbers[table][fault.row - 2] if table in TABLES else 0
        found.add((table, row, reason))
    return found


def has_circle(found):
    return any(reason.startswith("a circle") for _, _, reason in found)


@settings(max_examples=120)
@given(books_and_changes())
def test_an_edit_is_at_fault_exactly_when_the_whole_has_errors_it_had_not(made):
    book, changes = made
    known = errors(book)
    assume(not has_circle(known))
    wanted = errors(book.changed(changes)) - known
    found = [f for f in faults_of(book, changes) if f.severity is Severity.ERROR]
    in_words = [f"{fault.place}: {fault.reason}" for fault in found]
    assert bool(found) == bool(wanted), (in_words, wanted)
    assert {fault.place.split()[0] for fault in found} == {
        table if table in TABLES else "first" for table, _, _ in wanted
    }, (in_words, wanted)


def test_faults_name_records_and_not_rows(atlas):
    book = Book.of(atlas)
    claim = atlas.claims[3]
    row = book.row_of("claims", claim.id)
    [fault, *others] = faults_of(book, [RecordChange("claims", row, claim, None)])
    assert (fault.place.split()[0], fault.row) == ("evidence", None)
    assert f"unknown claim '{claim.id}'" in fault.reason
    assert all(other.severity is Severity.ERROR for other in others)


def test_who_says_the_same_is_named(atlas):
    book = Book.of(atlas)
    known = atlas.memberships[0]
    twin = Membership("twin", known.actor, known.bloc, known.role, known.period)
    found = faults_of(book, [RecordChange("memberships", 9999, None, twin)])
    assert f"the same membership as in memberships {known.id}" in " ".join(f.reason for f in found)


def test_an_id_given_twice_is_found(atlas):
    book = Book.of(atlas)
    known = atlas.claims[0]
    other = Claim(
        known.id, ("KAZ",), ("RUS",), Topology.PAIR, ClaimKind.TRADE, Polarity.NEUTRAL,
        ClaimStatus.REPORTED, None, "Something else.",
    )  # fmt: skip
    [fault] = faults_of(book, [RecordChange("claims", 9999, None, other)])
    assert fault.reason.startswith("the same id as in")


def test_a_change_of_the_bundled_atlas_looks_at_little_of_it(atlas):
    book = Book.of(atlas)
    source = next(s for s in atlas.sources if s.id == "cldr")
    row = book.row_of("sources", "cldr")
    around = Surroundings(
        book, [RecordChange("sources", row, source, replace(source, title="CLDR, once more"))]
    )
    assert around.examined == {("sources", row)}
    assert not around.support


def test_changes_for_another_state_are_refused(atlas):
    with pytest.raises(StaleChangeError, match="claims, row 1"):
        faults_of(Book.of(atlas), [RecordChange("claims", 1, None, atlas.claims[0])])
