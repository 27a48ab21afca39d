"""Two records that are one: what named the one names the other, and nothing is said twice.

The edit is its own preview: :func:`counts_of` sums it up before it is applied.
"""

from collections import Counter
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from app.domain.changes import Book, Edit, EditKind
from app.domain.edit_subject import EditSubject
from app.domain.ids import ActorId, ClaimId, SourceId
from app.domain.marking import joined, read_marking
from app.domain.records import Actor, Claim, Excerpt, Source
from app.domain.vocabulary import SubjectKind
from app.editing.edit_builder import EditBuilder
from app.editing.errors import EditError
from app.editing.evidence import take_out_withdrawal
from app.editing.merging_actors import let_name_other_actor
from app.editing.merging_evidence import let_cite_other_source, move_evidence
from app.editing.subjects import subject_of
from app.editing.withdrawals import require_out_of_focus

_Merged = TypeVar("_Merged", Actor, Claim, Source)


@dataclass(frozen=True, slots=True)
class TableCount:
    """How many rows of a table an edit adds, changes and takes out."""

    table: str
    n_added: int
    n_changed: int
    n_removed: int


def counts_of(edit: Edit) -> tuple[TableCount, ...]:
    """What an edit does, table by table, by their names."""
    counts: dict[str, Counter[str]] = {}
    for change in edit.changes:
        what = (
            "added" if change.before is None else "removed" if change.after is None else "changed"
        )
        counts.setdefault(change.table, Counter())[what] += 1
    return tuple(
        TableCount(table, found["added"], found["changed"], found["removed"])
        for table, found in sorted(counts.items())
    )


def merge_actors(book: Book, keep: ActorId, drop: ActorId) -> Edit:
    """Let an actor be another: it goes, its names become aliases of the other.

    What the one that is kept does not say of itself (dates, place on the globe, note), the
    other lends it.

    Raises
    ------
    EditError
        If one of them is not there, if they are the same, or if the first view of the dossier
        names the one that would go. What is between the two of them (a claim, a
        membership) is refused by the rules when the edit is applied.
    """
    builder, subject = _started(book, Actor, "actors", keep, drop)
    let_name_other_actor(builder, keep, drop)
    _let_go(builder, Actor, "actors", keep, drop, together=("latitude", "longitude"))
    return builder.edit(EditKind.MERGE, subject)


def merge_sources(book: Book, keep: SourceId, drop: SourceId) -> Edit:
    """Let a source be another; quotations of the same words become one.

    Raises
    ------
    EditError
        If one of them is not there, if they are the same, if the first view of the dossier
        names the one that would go, or if quotations were placed in two texts that differ.
    """
    builder, subject = _started(book, Source, "sources", keep, drop)
    kept = builder.at(Source, builder.row_of(Source, keep))
    dropped = builder.at(Source, builder.row_of(Source, drop))
    quoted = [bool(builder.rows(Excerpt, "source", each)) for each in (keep, drop)]
    if all(quoted) and kept.sha256 != dropped.sha256 and dropped.sha256 is not None:
        raise EditError(
            f"the quotations of {drop} are placed in its own text, which is not that of {keep}: "
            "merge the other way round, or withdraw one of the two"
            if kept.sha256 is None
            else f"{keep} and {drop} have texts that differ, and both are quoted from"
        )
    let_cite_other_source(builder, keep, drop)
    _let_go(builder, Source, "sources", keep, drop)
    return builder.edit(EditKind.MERGE, subject)


def merge_claims(book: Book, keep: ClaimId, drop: ClaimId) -> Edit:
    """Let a claim be another: its evidence becomes the other's.

    Raises
    ------
    EditError
        If one of them is not there, if they are the same, or if they are of other actors.
    """
    builder, subject = _started(book, Claim, "claims", keep, drop)
    kept = builder.at(Claim, builder.row_of(Claim, keep))
    dropped = builder.at(Claim, builder.row_of(Claim, drop))
    if {*kept.a, *kept.b} != {*dropped.a, *dropped.b}:
        raise EditError(f"{keep} and {drop} are claims about different actors")
    move_evidence(builder, SubjectKind.CLAIM, keep, drop)
    _let_go(builder, Claim, "claims", keep, drop)
    return builder.edit(EditKind.MERGE, subject)


def _started(
    book: Book, kind: type[_Merged], table: str, keep: str, drop: str
) -> tuple[EditBuilder, EditSubject]:
    """An edit in progress, and its subject: both records as they are called before it."""
    builder = EditBuilder(book)
    if keep == drop:
        raise EditError(f"{keep} cannot be merged with itself")
    kept = subject_of(builder, builder.at(kind, builder.row_of(kind, keep)))
    dropped = subject_of(builder, builder.at(kind, builder.row_of(kind, drop)))
    require_out_of_focus(book, table, drop)
    return builder, replace(dropped, into=kept)


def _let_go(
    builder: EditBuilder,
    kind: type[_Merged],
    table: str,
    keep: str,
    drop: str,
    together: tuple[str, ...] = (),
) -> None:
    """Take the dropped record itself out, once it has lent what the other one lacks."""
    row, gone = builder.row_of(kind, keep), builder.row_of(kind, drop)
    kept: _Merged = builder.at(kind, row)
    lent = _lent(kept, builder.at(kind, gone), together)
    builder.remove(kind, gone)
    take_out_withdrawal(builder, table, drop)
    builder.put(row, replace(kept, **lent))


def _lent(kept: _Merged, dropped: _Merged, whole: tuple[str, ...]) -> dict[str, Any]:
    """The fields that one record leaves empty and the other fills; some only together."""
    lent = {
        field.name: getattr(dropped, field.name)
        for field in fields(kept)
        if getattr(kept, field.name) is None
    }
    # What comes together may go out under the higher marking only. Actors have none.
    own, other = (read_marking(getattr(each, "marking", None)) for each in (kept, dropped))
    if not own.covers(other):
        lent["marking"] = str(joined((own, other)))
    if any(name not in lent for name in whole):
        lent = {name: value for name, value in lent.items() if name not in whole}
    return lent
