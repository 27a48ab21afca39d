"""Evidence and quotations that come under another subject or source, each kept once."""

from dataclasses import replace

from app.domain.ids import SourceId
from app.domain.records import Actor, ActorName, Evidence, Excerpt
from app.domain.vocabulary import SubjectKind
from app.editing.edit_builder import EditBuilder
from app.editing.evidence import take_out_evidence, take_out_withdrawal


def move_evidence(builder: EditBuilder, kind: SubjectKind, keep: str, drop: str) -> None:
    """Put the evidence of one subject to another of the same kind, unless it is there."""
    for row in builder.rows(Evidence, "subject", (kind, drop)):
        put_once(builder, row, replace(builder.at(Evidence, row), subject=keep))


def put_once(builder: EditBuilder, row: int, changed: Evidence) -> None:
    """Change evidence, or take it out if there is the same already."""
    others = builder.rows(Evidence, "subject", (changed.subject_kind, changed.subject))
    said = {_said(builder.at(Evidence, other)) for other in others if other != row}
    if _said(changed) in said:
        take_out_evidence(builder, row)
    else:
        builder.put(row, changed)


def let_cite_other_source(builder: EditBuilder, keep: SourceId, drop: SourceId) -> None:
    """Let all that cites a source cite another."""
    known = {
        (excerpt.exact, excerpt.language): excerpt
        for excerpt in (
            builder.at(Excerpt, row) for row in reversed(builder.rows(Excerpt, "source", keep))
        )
    }
    for row in builder.rows(Excerpt, "source", drop):
        excerpt = builder.at(Excerpt, row)
        same = known.get((excerpt.exact, excerpt.language))
        if same is None:
            builder.put(row, replace(excerpt, source=keep))
        else:
            _let_cite_other_excerpt(builder, same, row, excerpt)
    for row in builder.rows(Evidence, "source", drop):
        put_once(builder, row, replace(builder.at(Evidence, row), source=keep))
    for row in builder.rows(Actor, "source", drop):
        builder.put(row, replace(builder.at(Actor, row), source=keep))
    for row in builder.rows(ActorName, "source", drop):
        builder.put(row, replace(builder.at(ActorName, row), source=keep))


def _let_cite_other_excerpt(
    builder: EditBuilder, keep: Excerpt, row: int, dropped: Excerpt
) -> None:
    for each in builder.rows(Evidence, "excerpt", dropped.id):
        put_once(builder, each, replace(builder.at(Evidence, each), excerpt=keep.id))
    builder.remove(Excerpt, row)
    take_out_withdrawal(builder, "excerpts", dropped.id)
    if keep.translation is None and dropped.translation is not None:
        place = builder.row_of(Excerpt, keep.id)
        builder.put(place, replace(keep, translation=dropped.translation))


def _said(evidence: Evidence) -> tuple[object, ...]:
    """What makes two pieces of evidence the same, whatever their ids."""
    return (
        evidence.subject_kind,
        evidence.subject,
        evidence.stance,
        evidence.excerpt,
        evidence.source,
    )
