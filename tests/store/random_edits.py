"""Random edits that keep the domain's rules, of any dossier made from the small one."""

from dataclasses import replace
from random import Random

from app.domain.changes import Book, Edit, EditKind, RecordChange
from app.domain.dates import PartialDate
from app.domain.edit_subject import EditSubject
from app.domain.records import Evidence, Excerpt, Withdrawal
from app.domain.vocabulary import Stance, SubjectKind
from app.domain.workspace import Place, View
from tests.store.samples import QUOTED, TEXT, claim


def random_edit(book: Book, random: Random) -> Edit:
    """An edit that fits the book: adding, changing, removing, moving, withdrawing."""
    makers = (_add_claim, _add_claim, _reword, _remove_claim, _move, _withdraw, _keep_view)
    return random.choice(makers)(book, random)


def _add_claim(book: Book, random: Random) -> Edit:
    """A claim with its excerpt and evidence: three tables, and all of them or none."""
    number = book.next_row("claims")
    while any(each.id == f"c-{number}" for each in book.dossier.claims):
        number += 1
    mark = f"{number}-{random.randrange(10**9)}"
    start = TEXT.index(QUOTED)
    made = (
        ("claims", claim(f"c-{mark}", summary="word " * random.randrange(1, 500) + ".")),
        ("excerpts", Excerpt(f"x-{mark}", "s-1", QUOTED, "", "", start, len(TEXT), "de")),
        (
            "evidence",
            Evidence(f"e-{mark}", SubjectKind.CLAIM, f"c-{mark}", Stance.SUPPORTS, f"x-{mark}"),
        ),
    )
    return Edit(
        EditKind.ADD,
        EditSubject("claims", mark),
        tuple(RecordChange(table, book.next_row(table), None, record) for table, record in made),
    )


def _reword(book: Book, random: Random) -> Edit:
    row = random.choice(book.numbers["claims"])
    old = book.record_at("claims", row)
    new = replace(old, summary=f"Other words, {random.randrange(10**9)}.")
    return Edit(
        EditKind.CHANGE, EditSubject(words=f"claim {row}"), (RecordChange("claims", row, old, new),)
    )


def _remove_claim(book: Book, random: Random) -> Edit:
    """A claim that was added, with what was added for it; another wording if there is none."""
    rows = book.numbers["claims"][1:]
    if not rows:
        return _reword(book, random)
    row = random.choice(rows)
    id_ = book.record_at("claims", row).id
    withdrawn = [
        RecordChange("withdrawals", number, record, None)
        for number, record in zip(
            book.numbers["withdrawals"], book.dossier.withdrawals, strict=True
        )
        if record.record == id_
    ]
    gone = [("claims", id_), ("excerpts", f"x{id_[1:]}"), ("evidence", f"e{id_[1:]}")]
    changes = [
        RecordChange(
            table, book.row_of(table, of), book.record_at(table, book.row_of(table, of)), None
        )
        for table, of in gone
    ]
    return Edit(EditKind.REMOVE, EditSubject("claims", id_), (*withdrawn, *changes))


def _move(book: Book, random: Random) -> Edit:
    """Actors put somewhere else, in one step."""
    changes = []
    for row, actor in zip(book.numbers["actors"], book.dossier.actors, strict=True):
        old = book.record_at("places", row)
        new = Place(actor.id, random.uniform(-900, 900), random.random(), random.random() < 0.5)
        changes.append(RecordChange("places", row, old, new))
    return Edit(EditKind.MOVE, EditSubject("actors", number=2), tuple(changes))


def _withdraw(book: Book, random: Random) -> Edit:
    standing = {each.record for each in book.dossier.withdrawals}
    free = [each.id for each in book.dossier.claims[1:] if each.id not in standing]
    if not free:
        return _reword(book, random)
    withdrawal = Withdrawal("claims", random.choice(free), "read wrongly", PartialDate(2026, 3))
    change = RecordChange("withdrawals", book.next_row("withdrawals"), None, withdrawal)
    return Edit(
        EditKind.WITHDRAW, EditSubject(words=withdrawal.record, reason=withdrawal.reason), (change,)
    )


def _keep_view(book: Book, random: Random) -> Edit:
    row = book.next_row("views")
    view = View(f"v-{random.randrange(10**9)}", "Überblick", row, state='{"as_of": "2025"}')
    return Edit(
        EditKind.ADD, EditSubject("views", view.title), (RecordChange("views", row, None, view),)
    )
