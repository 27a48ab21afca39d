"""The same values for fields of many records, in one edit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.domain.changes import Book, Edit, EditKind
from app.domain.edit_subject import EditSubject
from app.domain.records import Claim, Source
from app.editing.edit_builder import TABLE_OF, EditBuilder
from app.editing.subjects import subject_of


def change_fields(
    book: Book, kind: type[Claim] | type[Source], ids: Sequence[str], fields: dict[str, Any]
) -> Edit:
    """Give fields of some claims, or of some sources, the same values; their evidence stays.

    Parameters
    ----------
    ids
        At least one.
    fields
        The new values by the names of the fields.

    Raises
    ------
    EditError
        If one of the records is not there.
    """
    builder = EditBuilder(book)
    for id_ in ids:
        row = builder.row_of(kind, id_)
        builder.put(row, replace(builder.at(kind, row), **fields))
    if len(ids) > 1:
        return builder.edit(EditKind.CHANGE, EditSubject(TABLE_OF[kind], number=len(ids)))
    changed = builder.at(kind, builder.row_of(kind, ids[0]))
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))
