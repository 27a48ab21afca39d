"""Withdrawing what no longer counts, bringing it back, and removing what never counted.

Nothing that was ever cited is erased: it is withdrawn, with the reason, and stays in the
dossier. See :func:`app.domain.withdrawing.standing` for what goes with it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from app.domain.changes import RECORD_TYPES, Book, Edit, EditKind
from app.domain.dates import PartialDate
from app.domain.edit_subject import EditSubject
from app.domain.records import ActorName, AgreementTitle, Evidence, Withdrawal
from app.domain.suggestions import quoted
from app.domain.withdrawing import WITHDRAWABLE
from app.domain.workspace import Place
from app.editing.edit_builder import SINGULAR, EditBuilder
from app.editing.errors import EditError
from app.editing.evidence import is_withdrawn, take_out_withdrawal
from app.editing.look_ups import NAMED_BY
from app.editing.subjects import subject_of
from app.editing.surroundings import SUBJECT_KINDS

REMOVABLE = ("actors", "memberships", "agreements", "party_statuses", "claims", "sources")
"""The tables of records that may be removed for good; quotations are only withdrawn."""

# What is part of the record rather than a citation of it, and goes when it goes.
_PARTS: dict[str, tuple[tuple[type[Any], str], ...]] = {
    "actors": ((ActorName, "actor"), (Place, "actor")),
    "agreements": ((AgreementTitle, "agreement"),),
}


def withdraw(book: Book, table: str, id_: str, reason: str, on: PartialDate) -> Edit:
    """Let a record count no more; see `withdraw_all`."""
    return withdraw_all(book, table, (id_,), reason, on)


def withdraw_all(book: Book, table: str, ids: Sequence[str], reason: str, on: PartialDate) -> Edit:
    """Let records of a table count no more, in one edit.

    Parameters
    ----------
    book
        The book they are in.
    table
        One of :data:`~app.domain.withdrawing.WITHDRAWABLE`.
    ids
        The records' ids, at least one.
    reason
        Why; not empty.
    on
        The day of the withdrawal.

    Raises
    ------
    EditError
        If there is no such record, if it is withdrawn already, or without a reason.
    """

    def withdraw_one(builder: EditBuilder, id_: str) -> None:
        if is_withdrawn(builder, table, id_):
            raise EditError(f"{_called(table, id_)} is withdrawn already")
        if not reason.strip():
            raise EditError(f"say why {_called(table, id_)} is withdrawn")
        builder.add(Withdrawal(table, id_, reason.strip(), on))

    return _edit_of_each(book, table, ids, EditKind.WITHDRAW, withdraw_one, reason.strip())


def restore(book: Book, table: str, id_: str) -> Edit:
    """Let a withdrawn record count again; see `restore_all`."""
    return restore_all(book, table, (id_,))


def restore_all(book: Book, table: str, ids: Sequence[str]) -> Edit:
    """Let withdrawn records of a table count again, in one edit.

    Raises
    ------
    EditError
        If there is no such record, or if it is not withdrawn itself.
    """

    def restore_one(builder: EditBuilder, id_: str) -> None:
        if not is_withdrawn(builder, table, id_):
            raise EditError(f"{_called(table, id_)} is not withdrawn")
        take_out_withdrawal(builder, table, id_)

    return _edit_of_each(book, table, ids, EditKind.RESTORE, restore_one)


def citations(book: Book, table: str, id_: str) -> dict[str, int]:
    """How many records of each table name a record, withdrawn ones too; its parts do not count.

    What has no citations may be removed.
    """
    builder = EditBuilder(book)
    parts = {(kind, column) for kind, column in _PARTS.get(table, ())}
    rows: dict[str, set[int]] = {}
    for naming, column in NAMED_BY.get(table, ()):
        kind = RECORD_TYPES[naming]
        if (kind, column) not in parts:
            rows.setdefault(naming, set()).update(builder.rows(kind, column, id_))
    if table in SUBJECT_KINDS:
        subject = (SUBJECT_KINDS[table], id_)
        rows.setdefault("evidence", set()).update(builder.rows(Evidence, "subject", subject))
    return {naming: len(found) for naming, found in rows.items() if found}


def remove(book: Book, table: str, id_: str) -> Edit:
    """Take a record out for good; see `remove_all`."""
    return remove_all(book, table, (id_,))


def remove_all(book: Book, table: str, ids: Sequence[str]) -> Edit:
    """Take records out for good, with their names or titles, if nothing ever cited them.

    Raises
    ------
    EditError
        If there is no such record, if it is cited, or if records of its table are only
        withdrawn.
    """

    def remove_one(builder: EditBuilder, id_: str) -> None:
        if table not in REMOVABLE:
            raise EditError(f"{_called(table, id_)} is a quotation in use: withdraw it instead")
        cited = citations(book, table, id_)
        if cited:
            counts = ", ".join(_counted(naming, count) for naming, count in cited.items())
            raise EditError(f"{_called(table, id_)} is named by {counts}: withdraw it instead")
        require_out_of_focus(book, table, id_)
        kind = RECORD_TYPES[table]
        for part, column in _PARTS.get(table, ()):
            for row in builder.rows(part, column, id_):
                builder.remove(part, row)
        take_out_withdrawal(builder, table, id_)
        builder.remove(kind, builder.row_of(kind, id_))

    return _edit_of_each(book, table, ids, EditKind.REMOVE, remove_one)


def require_out_of_focus(book: Book, table: str, id_: str) -> None:
    """Make sure that the first view of the dossier does without a record.

    Raises
    ------
    EditError
        If it names it; no edit changes what it names.
    """
    whole = book.dossier
    named: dict[str, tuple[str, ...]] = {
        "actors": (*whole.focus_blocs, *whole.background_actors),
        "sources": whole.focus_sources,
    }
    if id_ in named.get(table, ()):
        what = _called(table, id_)
        raise EditError(f"{what} belongs to the first view of this dossier: keep it")


def _edit_of_each(
    book: Book,
    table: str,
    ids: Sequence[str],
    kind: EditKind,
    do: Callable[[EditBuilder, str], None],
    reason: str = "",
) -> Edit:
    """One edit that does something to each of some records, each of which must be there."""
    assert table in WITHDRAWABLE, table
    builder = EditBuilder(book)
    of_table = RECORD_TYPES[table]
    rows = [builder.row_of(of_table, id_) for id_ in ids]
    subject = EditSubject(table, number=len(ids))
    if len(ids) == 1:
        subject = subject_of(builder, builder.at(of_table, rows[0]))
    for id_ in ids:
        do(builder, id_)
    return builder.edit(kind, replace(subject, reason=reason))


def _called(table: str, id_: str) -> str:
    return f"{SINGULAR[table]} {quoted(id_)}"


def _counted(table: str, count: int) -> str:
    plural = {"evidence": "pieces of evidence", "party_statuses": "party statuses"}
    if count == 1:
        return "1 piece of evidence" if table == "evidence" else f"1 {SINGULAR[table]}"
    return f"{count:,} {plural.get(table, table.replace('actor_', ''))}"
