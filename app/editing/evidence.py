"""Evidence put to claims, agreements, statuses and memberships.

What the form leaves out of a subject's evidence is taken from it; the log keeps it. What was
withdrawn stands in no form and stays as it is.
"""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.changes import Book, Edit, EditKind
from app.domain.ids import EvidenceId, ExcerptId, SourceId
from app.domain.records import Evidence, Excerpt, Source, Withdrawal
from app.domain.vocabulary import SubjectKind
from app.editing.drafts import EvidenceDraft, SourceDraft
from app.editing.edit_builder import EditBuilder
from app.editing.errors import EditError
from app.editing.new_ids import numbered_id
from app.editing.sources import add_source
from app.editing.subjects import SUBJECT_TYPES, subject_of

_NewSources = dict[SourceDraft, SourceId]


def add_evidence(book: Book, kind: SubjectKind, subject: str, draft: EvidenceDraft) -> Edit:
    """Put one more piece of evidence to something.

    Raises
    ------
    EditError
        If the subject or the source is not there.
    """
    builder = EditBuilder(book)
    builder.row_of(SUBJECT_TYPES[kind], subject)
    row = _added(builder, kind, subject, draft, {})
    return builder.edit(EditKind.ADD, subject_of(builder, builder.at(Evidence, row)))


def drafts_of_evidence(
    builder: EditBuilder, kind: SubjectKind, subject: str
) -> tuple[EvidenceDraft, ...]:
    """The evidence of a subject as a form shows it, without what was withdrawn."""
    return tuple(
        _draft_of(builder, builder.at(Evidence, row)) for row in _in_use(builder, kind, subject)
    )


class EvidenceWriter:
    """Makes the evidence of subjects what drafts say, within one edit in progress.

    A new source that stands in several of the drafts is one source.
    """

    def __init__(self, builder: EditBuilder) -> None:
        self._builder = builder
        self._new_sources: _NewSources = {}

    def put(self, kind: SubjectKind, subject: str, drafts: Iterable[EvidenceDraft]) -> None:
        """Make the evidence of a subject what some drafts say.

        Raises
        ------
        EditError
            If a draft names a source, or evidence of this subject, that is not there.
        """
        builder = self._builder
        left = list(_in_use(builder, kind, subject))
        wanted = list(drafts)
        # Those that name what they change are served first: nobody else may take it.
        for draft in sorted(wanted, key=lambda each: each.id is None):
            row = _meant(builder, left, draft)
            if row is None:
                _added(builder, kind, subject, draft, self._new_sources)
            else:
                left.remove(row)
                _change(builder, row, draft, self._new_sources)
        for row in left:
            take_out_evidence(builder, row)


def is_anchored(excerpt: Excerpt) -> bool:
    """Whether it is known where a quotation stands; else it was typed by hand, and says 0."""
    return bool(excerpt.start or excerpt.prefix or excerpt.suffix)


def take_out_evidence(builder: EditBuilder, row: int) -> None:
    """Take evidence out, and its excerpt with it if that is evidence for nothing else."""
    evidence = builder.at(Evidence, row)
    builder.remove(Evidence, row)
    take_out_withdrawal(builder, "evidence", evidence.id)
    if evidence.excerpt is not None:
        _take_out_unused(builder, evidence.excerpt)


def take_out_withdrawal(builder: EditBuilder, table: str, id_: str) -> None:
    """Forget that something was withdrawn which is there no more."""
    for row in builder.rows(Withdrawal, "record", (table, id_)):
        builder.remove(Withdrawal, row)


def is_withdrawn(builder: EditBuilder, table: str, id_: str) -> bool:
    """Whether a record itself was withdrawn."""
    return bool(builder.rows(Withdrawal, "record", (table, id_)))


def _take_out_unused(builder: EditBuilder, id_: ExcerptId) -> None:
    if not builder.rows(Evidence, "excerpt", id_):
        for row in builder.rows(Excerpt, "id", id_):
            builder.remove(Excerpt, row)
        take_out_withdrawal(builder, "excerpts", id_)


def _in_use(builder: EditBuilder, kind: SubjectKind, subject: str) -> list[int]:
    rows = builder.rows(Evidence, "subject", (kind, subject))
    return [r for r in rows if not is_withdrawn(builder, "evidence", builder.at(Evidence, r).id)]


def _draft_of(builder: EditBuilder, evidence: Evidence) -> EvidenceDraft:
    if evidence.excerpt is None:
        assert evidence.source is not None, "evidence has an excerpt or a source"
        return EvidenceDraft(evidence.stance, evidence.source, id=evidence.id)
    excerpt = builder.at(Excerpt, builder.row_of(Excerpt, evidence.excerpt))
    return EvidenceDraft(
        evidence.stance,
        excerpt.source,
        excerpt.exact,
        excerpt.language,
        excerpt.translation,
        excerpt.prefix,
        excerpt.suffix,
        excerpt.start if is_anchored(excerpt) else None,
        evidence.id,
    )


def _meant(builder: EditBuilder, rows: Iterable[int], draft: EvidenceDraft) -> int | None:
    """Which of some evidence a draft means; None if it is new."""
    for row in rows:
        evidence = builder.at(Evidence, row)
        if draft.id is not None:
            if evidence.id == draft.id:
                return row
            continue
        there = _draft_of(builder, evidence)
        if (there.stance, there.source, there.exact) == (draft.stance, draft.source, draft.exact):
            return row
    if draft.id is not None:
        raise EditError(f"evidence {draft.id!r} is not of this subject, or stands twice in it")
    return None


def _added(
    builder: EditBuilder,
    kind: SubjectKind,
    subject: str,
    draft: EvidenceDraft,
    new_sources: _NewSources,
) -> int:
    source = _source_id(builder, draft, new_sources)
    id_ = EvidenceId(numbered_id(f"{subject}.", builder.has(Evidence)))
    if not draft.exact:
        return builder.add(Evidence(id_, kind, subject, draft.stance, source=source))
    excerpt = _excerpt_id(builder, source, draft, id_)
    return builder.add(Evidence(id_, kind, subject, draft.stance, excerpt))


def _change(builder: EditBuilder, row: int, draft: EvidenceDraft, new_sources: _NewSources) -> None:
    evidence = builder.at(Evidence, row)
    source = _source_id(builder, draft, new_sources)
    if not draft.exact:
        changed = replace(evidence, stance=draft.stance, excerpt=None, source=source)
    elif evidence.excerpt is not None and _is_its_own(builder, evidence.excerpt):
        place = builder.row_of(Excerpt, evidence.excerpt)
        builder.put(place, _reworded(builder.at(Excerpt, place), source, draft))
        changed = replace(evidence, stance=draft.stance)
    else:
        excerpt = _excerpt_id(builder, source, draft, evidence.id)
        changed = replace(evidence, stance=draft.stance, excerpt=excerpt, source=None)
    builder.put(row, changed)
    if evidence.excerpt is not None:
        _take_out_unused(builder, evidence.excerpt)


def _is_its_own(builder: EditBuilder, excerpt: ExcerptId) -> bool:
    """Whether an excerpt is evidence for one thing only, so that its words may change."""
    return len(builder.rows(Evidence, "excerpt", excerpt)) == 1


def _source_id(builder: EditBuilder, draft: EvidenceDraft, new_sources: _NewSources) -> SourceId:
    if not isinstance(draft.source, SourceDraft):
        builder.row_of(Source, draft.source)
        return draft.source
    if draft.source not in new_sources:
        new_sources[draft.source] = add_source(builder, draft.source)
    return new_sources[draft.source]


def _excerpt_id(
    builder: EditBuilder, source: SourceId, draft: EvidenceDraft, stem: str
) -> ExcerptId:
    """The excerpt with these words of the source: that which is there, or a new one."""
    for row in builder.rows(Excerpt, "source", source):
        known = builder.at(Excerpt, row)
        if (known.exact, known.language) == (draft.exact, draft.language) and (
            draft.start is None or known.start == draft.start
        ):
            if draft.translation:
                builder.put(row, replace(known, translation=draft.translation))
            return known.id
    taken = builder.has(Excerpt)
    id_ = ExcerptId(stem if not taken(stem) else numbered_id(f"{stem}.", taken))
    start = draft.start or 0
    builder.add(
        Excerpt(
            id_,
            source,
            draft.exact,
            draft.prefix,
            draft.suffix,
            start,
            start + len(draft.exact),
            draft.language,
            draft.translation,
        )
    )
    return id_


def _reworded(excerpt: Excerpt, source: SourceId, draft: EvidenceDraft) -> Excerpt:
    """An excerpt with a draft's words; where they are the old ones, they stay in their place."""
    changed = replace(
        excerpt, source=source, language=draft.language, translation=draft.translation
    )
    is_same = (excerpt.source, excerpt.exact) == (source, draft.exact)
    if is_same and draft.start is None:
        return changed
    start = draft.start or 0
    return replace(
        changed,
        exact=draft.exact,
        prefix=draft.prefix,
        suffix=draft.suffix,
        start=start,
        end=start + len(draft.exact),
    )
