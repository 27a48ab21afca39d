"""Every edit maker with arguments that fit the bundled atlas and a few additions to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from app.domain.changes import Book, Edit
from app.domain.checks import check_dossier
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.faults import Severity
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
from app.domain.workspace import Place
from app.editing.actors import change_actor, draft_of_actor, record_actor
from app.editing.agreements import (
    change_agreement,
    draft_of_agreement,
    record_agreement,
    set_titles,
)
from app.editing.claims import change_claim, draft_of_claim, record_claim
from app.editing.drafts import (
    ActorDraft,
    AgreementDraft,
    ClaimDraft,
    EvidenceDraft,
    MembershipDraft,
    NameDraft,
    SourceDraft,
    StatusDraft,
)
from app.editing.evidence import add_evidence
from app.editing.history import History
from app.editing.memberships import change_membership, draft_of_membership, record_membership
from app.editing.memory_keeper import MemoryKeeper
from app.editing.merging import merge_actors, merge_claims, merge_sources
from app.editing.places import move_actors
from app.editing.sources import (
    attach_text,
    change_excerpt,
    change_source,
    draft_of_source,
    record_source,
)
from app.editing.views import add_view, change_view, remove_view, rename_view, reorder_views
from app.editing.withdrawals import remove, restore, withdraw

AT = datetime(2025, 11, 20, 10, 42, tzinfo=UTC)
DAY = PartialDate(2025, 11, 20)
PAPER = SourceDraft("article", "A flight to Almaty", ("Ann Özil",), published=PartialDate(2025, 9))
QUOTE = EvidenceDraft(Stance.SUPPORTS, PAPER, "a direct flight", start=12, prefix="told of ")
KNOWN_QUOTE = replace(QUOTE, source="oezil-2025")
CLAIM = ClaimDraft(
    ("JPN",),
    ("KAZ",),
    Topology.PAIR,
    ClaimKind.TRANSPORT,
    Polarity.COOPERATIVE,
    ClaimStatus.ANNOUNCED,
    Period.parse("2026/.."),
    "A direct flight is announced.",
    3,
    (QUOTE, EvidenceDraft(Stance.CONTEXT, PAPER)),
)
ACTOR = ActorDraft(
    "",
    ActorKind.ORGANISATION,
    (
        NameDraft("Middle Corridor Office", "en", NameRole.SHORT),
        NameDraft("Büro des Mittleren Korridors", "de", NameRole.SHORT),
    ),
    latitude=43.2,
    longitude=76.9,
)
TWIN = replace(
    ACTOR,
    names=(*ACTOR.names, NameDraft("MCO", "en", NameRole.ACRONYM)),
    founded=PartialDate(2014),
)
AGREEMENT = AgreementDraft(
    "Almaty Memorandum",
    "en",
    AgreementKind.MEMORANDUM,
    "air services",
    ("JPN", "KAZ"),
    None,
    "Both sides agree on flights.",
    None,
    (StatusDraft(None, Status.SIGNED, PartialDate(2025, 8), (KNOWN_QUOTE,)),),
    (KNOWN_QUOTE,),
)
MEMBERSHIP = MembershipDraft(
    "middle-corridor-office",
    "aukus",
    MembershipRole.PARTNER,
    Period.parse("2024/.."),
    (KNOWN_QUOTE,),
)
AGAIN = replace(CLAIM, evidence=(KNOWN_QUOTE,))
FIRST_CLAIM = "jpn-kaz-transport"


def errors(book: Book) -> set[str]:
    """What is wrong with a book, in words."""
    found = check_dossier(book.dossier)
    return {fault.reason for fault in found if fault.severity is Severity.ERROR}


def prepared(atlas: Dossier) -> Book:
    """The atlas with twins to merge, views, places, and something withdrawn."""
    history = History(MemoryKeeper(Book.of(atlas)))
    for make in (
        lambda book: record_claim(book, CLAIM),
        lambda book: record_claim(book, replace(AGAIN, summary="Flights.", credibility=None)),
        lambda book: record_actor(book, ACTOR),
        lambda book: record_actor(book, TWIN),
        lambda book: record_membership(book, MEMBERSHIP),
        lambda book: record_membership(book, replace(MEMBERSHIP, actor="middle-corridor-office-2")),
        lambda book: record_claim(book, replace(AGAIN, a=("middle-corridor-office-2",))),
        lambda book: record_agreement(
            book,
            replace(
                AGREEMENT,
                parties=("KAZ", "middle-corridor-office", "middle-corridor-office-2"),
                statuses=(
                    StatusDraft("middle-corridor-office", Status.SIGNED, DAY, (KNOWN_QUOTE,)),
                    StatusDraft("middle-corridor-office-2", Status.SIGNED, DAY, (KNOWN_QUOTE,)),
                ),
            ),
        ),
        lambda book: record_claim(book, replace(CLAIM, kind=ClaimKind.TECHNOLOGY)),
        lambda book: record_source(book, replace(PAPER, title="Unquoted")),
        lambda book: record_actor(book, replace(ACTOR, id="alone")),
        lambda book: move_actors(
            book, [Place("KAZ", 1.0, 2.0), Place("middle-corridor-office-2", 3.0, 4.0, True)]
        ),
        lambda book: add_view(book, "The corridor", "{}"),
        lambda book: add_view(book, "The alliances", "{}", "Who stands with whom"),
        lambda book: withdraw(book, "claims", "000-003", "misread", DAY),
    ):
        history.apply(make(history.book), AT)
    return history.book


def _claim_with_other_evidence(book: Book) -> Edit:
    draft = draft_of_claim(book, FIRST_CLAIM)
    first = draft.evidence[0]
    reworded = replace(first, exact="a direct flight from 2026", translation="so we read it")
    added = EvidenceDraft(Stance.DISPUTES, replace(PAPER, title="No flight"), "no flight")
    return change_claim(book, FIRST_CLAIM, replace(draft, evidence=(reworded, added)))


def _agreement_with_other_statuses(book: Book) -> Edit:
    draft = draft_of_agreement(book, "almaty-memorandum-2025")
    first = draft.statuses[0]
    later = StatusDraft("KAZ", Status.IN_FORCE, PartialDate(2025, 12))
    return change_agreement(
        book,
        "almaty-memorandum-2025",
        replace(draft, statuses=(replace(first, evidence=()), later), summary="Otherwise."),
    )


MAKERS: dict[str, Callable[[Book], Edit]] = {
    "record_claim": lambda book: record_claim(book, replace(CLAIM, kind=ClaimKind.TRADE)),
    "change_claim": _claim_with_other_evidence,
    "change_claim in one field": lambda book: change_claim(
        book, "000-001", replace(draft_of_claim(book, "000-001"), credibility=2)
    ),
    "add_evidence": lambda book: add_evidence(
        book, SubjectKind.CLAIM, "000-002", EvidenceDraft(Stance.DENIES, PAPER, "nothing of it")
    ),
    "record_actor": lambda book: record_actor(
        book, replace(ACTOR, names=(NameDraft("Łódź Öst", "en", NameRole.SHORT),))
    ),
    "change_actor": lambda book: change_actor(
        book,
        "KAZ",
        replace(
            draft_of_actor(book, "KAZ"),
            names=(*draft_of_actor(book, "KAZ").names[:2], NameDraft("KZ", "en", NameRole.ALIAS)),
        ),
    ),
    "record_membership": lambda book: record_membership(book, replace(MEMBERSHIP, actor="alone")),
    "change_membership": lambda book: change_membership(
        book,
        book.dossier.memberships[3].id,
        replace(
            draft_of_membership(book, book.dossier.memberships[3].id), role=MembershipRole.OBSERVER
        ),
    ),
    "record_agreement": lambda book: record_agreement(book, AGREEMENT),
    "change_agreement": _agreement_with_other_statuses,
    "set_titles": lambda book: set_titles(
        book, "cst-1992", [("ДКБ", "ru"), ("Vertrag über kollektive Sicherheit", "de")]
    ),
    "record_source": lambda book: record_source(book, PAPER),
    "change_source": lambda book: change_source(
        book, "ipg-2022", replace(draft_of_source(book, "ipg-2022"), reliability="C")
    ),
    "attach_text": lambda book: attach_text(book, "oezil-2025", "0" * 64),
    "change_excerpt": lambda book: change_excerpt(
        book, replace(book.dossier.excerpts[0], translation="Another translation.")
    ),
    "withdraw": lambda book: withdraw(book, "sources", "kettner-2025", "not reliable", DAY),
    "restore": lambda book: restore(book, "claims", "000-003"),
    "remove an actor": lambda book: remove(book, "actors", "alone"),
    "remove a source": lambda book: remove(book, "sources", "oezil-2025-3"),
    "move_actors": lambda book: move_actors(
        book, [Place("KAZ", 5.0, 6.0, True), Place("RUS", 0.0, 1.0), Place("a junction", 1.0, 1.0)]
    ),
    "add_view": lambda book: add_view(book, "The corridor", "{}"),
    "rename_view": lambda book: rename_view(book, "the-corridor", "The road"),
    "change_view": lambda book: change_view(book, "the-corridor", state='{"as_of": "2025"}'),
    "reorder_views": lambda book: reorder_views(book, ["the-alliances", "the-corridor"]),
    "remove_view": lambda book: remove_view(book, "the-corridor"),
    "merge_actors": lambda book: merge_actors(
        book, "middle-corridor-office", "middle-corridor-office-2"
    ),
    "merge_sources": lambda book: merge_sources(book, "oezil-2025", "oezil-2025-2"),
    "merge_claims": lambda book: merge_claims(book, FIRST_CLAIM, f"{FIRST_CLAIM}-2"),
}
