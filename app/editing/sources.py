"""Sources and their quotations."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.changes import Book, Edit, EditKind
from app.domain.edit_subject import EditSubject
from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Excerpt, Source
from app.editing.drafts import SourceDraft
from app.editing.edit_builder import EditBuilder
from app.editing.new_ids import fresh_id, source_stem
from app.editing.subjects import subject_of


def record_source(book: Book, draft: SourceDraft) -> Edit:
    """Add a source."""
    builder = EditBuilder(book)
    source = builder.at(Source, builder.row_of(Source, add_source(builder, draft)))
    return builder.edit(EditKind.ADD, subject_of(builder, source))


def record_sources(
    book: Book, drafts: Sequence[tuple[SourceDraft, str]]
) -> tuple[Edit, tuple[SourceId, ...]]:
    """Add sources with the SHA-256 of their texts, in one edit; it, and their ids in order.

    Raises
    ------
    ValueError
        If there are none.
    """
    if not drafts:
        raise ValueError("no sources to record")
    builder = EditBuilder(book)
    ids = tuple(add_source(builder, draft, sha256) for draft, sha256 in drafts)
    if len(ids) == 1:
        source = builder.at(Source, builder.row_of(Source, ids[0]))
        return builder.edit(EditKind.ADD, subject_of(builder, source)), ids
    return builder.edit(EditKind.ADD, EditSubject("sources", number=len(ids))), ids


def change_source(book: Book, id_: SourceId, draft: SourceDraft) -> Edit:
    """Make a source what a draft says; its id and its text stay.

    Raises
    ------
    EditError
        If there is no such source.
    """
    builder = EditBuilder(book)
    row = builder.row_of(Source, id_)
    changed = _source(id_, draft, sha256=builder.at(Source, row).sha256)
    builder.put(row, changed)
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))


def draft_of_source(book: Book, id_: SourceId) -> SourceDraft:
    """A source as a form shows it.

    Raises
    ------
    EditError
        If there is no such source.
    """
    builder = EditBuilder(book)
    source = builder.at(Source, builder.row_of(Source, id_))
    return SourceDraft(
        source.kind,
        source.title,
        source.authors,
        source.outlet,
        source.published,
        source.retrieved,
        source.language,
        source.url,
        source.reliability,
        source.marking,
        source.reading_notes,
    )


def attach_text(book: Book, id_: SourceId, sha256: str) -> Edit:
    """Say which text the positions of a source's excerpts count in, by its SHA-256 in hex.

    Raises
    ------
    EditError
        If there is no such source.
    """
    builder = EditBuilder(book)
    row = builder.row_of(Source, id_)
    changed = replace(builder.at(Source, row), sha256=sha256)
    builder.put(row, changed)
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))


def change_excerpt(book: Book, changed: Excerpt) -> Edit:
    """Put another wording, translation or position in the place of an excerpt with its id.

    Raises
    ------
    EditError
        If there is no such excerpt.
    """
    builder = EditBuilder(book)
    builder.put(builder.row_of(Excerpt, ExcerptId(changed.id)), changed)
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))


def add_source(builder: EditBuilder, draft: SourceDraft, sha256: str | None = None) -> SourceId:
    """Add a source to an edit in progress; its id."""
    stem = source_stem(_source(SourceId(""), draft))
    id_ = SourceId(fresh_id(stem, builder.has(Source)))
    builder.add(_source(id_, draft, sha256))
    return id_


def _source(id_: SourceId, draft: SourceDraft, sha256: str | None = None) -> Source:
    return Source(
        id_,
        draft.kind,
        draft.title,
        draft.authors,
        draft.outlet,
        draft.published,
        draft.retrieved,
        draft.language,
        draft.url,
        draft.reliability,
        draft.marking,
        sha256,
        draft.reading_notes,
    )
