"""What `version_1.dossier.gz` holds: made by the program of its time, with these edits.

It cannot be made again: the program writes a later version now. The text of its one source was
kept after the second edit, and the last edit was taken back. `version_2.dossier.gz` holds the
same, made by the program of version 2, and a passage that is not to be suggested again.
"""

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.changes import Book, Edit, EditKind, RecordChange
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.edit_subject import EditSubject
from app.domain.records import Actor, ActorName, Claim, Evidence, Excerpt, Source, Withdrawal
from app.domain.vocabulary import (
    ActorKind,
    ClaimKind,
    ClaimStatus,
    NameRole,
    Polarity,
    Stance,
    SubjectKind,
    Topology,
)
from app.domain.workspace import Place, View

FILE = Path(__file__).with_name("version_1.dossier.gz")
FILE_OF_2 = Path(__file__).with_name("version_2.dossier.gz")
BEGUN_AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
TEXT = "Am Montag reiste der Präsident nach Tokio. Kasachstan will Uran liefern – „bald“."
SOURCE = "s-1"
QUOTED = "Kasachstan will Uran liefern"
N_EDITS = 5


def lay(path: Path, packed: Path = FILE) -> bytes:
    """Put the file at `path`; its bytes."""
    data = gzip.decompress(packed.read_bytes())
    path.write_bytes(data)
    return data


def first_book() -> Book:
    """The dossier before its first edit."""
    names = (("KAZ", "Kazakhstan"), ("JPN", "Japan"), ("RUS", "Russia"))
    return Book.of(
        Dossier(
            actors=tuple(Actor(id_, ActorKind.STATE) for id_, _ in names),
            actor_names=tuple(ActorName(id_, name, "en", NameRole.SHORT) for id_, name in names),
            sources=(Source(SOURCE, "article", "Ein Besuch", language="de"),),
            title="A dossier of version 1",
            focus_sources=(SOURCE,),
        )
    )


def edit_of(number: int, book: Book) -> Edit:
    """The edit with a number (from 1), made for the book as it was then."""
    return (_add_supply, _add_rumour, _withdraw_rumour, _keep_view, _reword_supply)[number - 1](
        book
    )


def at(number: int) -> datetime:
    """When the edit with a number was made."""
    return BEGUN_AT + timedelta(minutes=number)


def books() -> list[Book]:
    """The book before the first edit, and after each."""
    found = [first_book()]
    for number in range(1, N_EDITS + 1):
        found.append(found[-1].changed(edit_of(number, found[-1]).changes))
    return found


def _claim(id_: str, b: str, summary: str) -> Claim:
    return Claim(
        id_,
        a=("KAZ",),
        b=(b,),
        topology=Topology.PAIR,
        kind=ClaimKind.ENERGY,
        polarity=Polarity.COOPERATIVE,
        status=ClaimStatus.PLANNED,
        period=Period.parse("2026/.."),
        summary=summary,
        credibility=2,
    )


def _added(subject: str, book: Book, *records: tuple[str, object]) -> Edit:
    changes = tuple(
        RecordChange(table, book.next_row(table), None, record) for table, record in records
    )
    return Edit(EditKind.ADD, EditSubject(words=subject), changes)


def _add_supply(book: Book) -> Edit:
    start = TEXT.index(QUOTED)
    excerpt = Excerpt(
        "x-1", SOURCE, QUOTED, "Tokio. ", " – „", start, start + len(QUOTED), "de", "It will."
    )
    return _added(
        "claim KAZ–JPN",
        book,
        ("claims", _claim("c-1", "JPN", "Kazakhstan is to deliver uranium.")),
        ("excerpts", excerpt),
        ("evidence", Evidence("e-1", SubjectKind.CLAIM, "c-1", Stance.SUPPORTS, "x-1")),
    )


def _add_rumour(book: Book) -> Edit:
    evidence = Evidence("e-2", SubjectKind.CLAIM, "c-2", Stance.SUPPORTS, "x-1")
    rumour = _claim("c-2", "RUS", "A rumour.")
    return _added("claim KAZ–RUS", book, ("claims", rumour), ("evidence", evidence))


def _withdraw_rumour(book: Book) -> Edit:
    withdrawal = Withdrawal("claims", "c-2", "read wrongly", PartialDate(2026, 3))
    edit = _added("claim KAZ–RUS", book, ("withdrawals", withdrawal))
    return replace(edit, kind=EditKind.WITHDRAW)


def _keep_view(book: Book) -> Edit:
    view = View("v-1", "Überblick", 1, state='{"as_of": "2026"}')
    return _added("Überblick", book, ("views", view), ("places", Place("KAZ", 1.5, -2.0, True)))


def _reword_supply(book: Book) -> Edit:
    row = book.row_of("claims", "c-1")
    old = book.record_at("claims", row)
    new = replace(old, summary="Kazakhstan wants to deliver uranium.")
    subject = EditSubject(words="claim KAZ–JPN")
    return Edit(EditKind.CHANGE, subject, (RecordChange("claims", row, old, new),))
