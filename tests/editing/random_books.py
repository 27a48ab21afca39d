"""Books of any records that fit together more or less, and changes that fit them."""

from hypothesis import strategies as st

from app.domain.changes import Book, RecordChange
from app.domain.checks import TABLES
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
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
    """A book of few records of each table."""
    # Small tables, so that most of what is named is there, but not all of it.
    tables = {table: tuple(draw(st.lists(record, max_size=3))) for table, record in RECORDS.items()}
    return Book.of(Dossier(**tables, focus_blocs=("A",), focus_sources=("B",)))


@st.composite
def books_and_changes(draw):
    """A book and changes made for it."""
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
