"""Claims: recorded and changed with their evidence."""

from app.domain.changes import Book, Edit, EditKind
from app.domain.ids import ClaimId
from app.domain.records import Claim
from app.domain.vocabulary import SubjectKind
from app.editing.drafts import ClaimDraft
from app.editing.edit_builder import EditBuilder
from app.editing.evidence import EvidenceWriter, drafts_of_evidence
from app.editing.new_ids import fresh_id, slug
from app.editing.subjects import subject_of


def record_claim(book: Book, draft: ClaimDraft) -> Edit:
    """Add a claim with its evidence.

    Raises
    ------
    EditError
        If the evidence names a source that is not there.
    """
    builder = EditBuilder(book)
    sides = [*draft.a[:2], *draft.b[:2]]
    stem = slug(" ".join([*sides, draft.kind])) or "claim"
    claim = _claim(ClaimId(fresh_id(stem, builder.has(Claim))), draft)
    builder.add(claim)
    EvidenceWriter(builder).put(SubjectKind.CLAIM, claim.id, draft.evidence)
    return builder.edit(EditKind.ADD, subject_of(builder, claim))


def change_claim(book: Book, id_: ClaimId, draft: ClaimDraft) -> Edit:
    """Make a claim and its evidence what a draft says; its id stays.

    Raises
    ------
    EditError
        If there is no such claim, or the evidence names what is not there.
    """
    builder = EditBuilder(book)
    changed = _claim(id_, draft)
    builder.put(builder.row_of(Claim, id_), changed)
    EvidenceWriter(builder).put(SubjectKind.CLAIM, id_, draft.evidence)
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))


def draft_of_claim(book: Book, id_: ClaimId) -> ClaimDraft:
    """A claim as a form shows it.

    Raises
    ------
    EditError
        If there is no such claim.
    """
    builder = EditBuilder(book)
    claim = builder.at(Claim, builder.row_of(Claim, id_))
    return ClaimDraft(
        claim.a,
        claim.b,
        claim.topology,
        claim.kind,
        claim.polarity,
        claim.status,
        claim.period,
        claim.summary,
        claim.credibility,
        drafts_of_evidence(builder, SubjectKind.CLAIM, id_),
        claim.marking,
    )


def _claim(id_: ClaimId, draft: ClaimDraft) -> Claim:
    return Claim(
        id_,
        draft.a,
        draft.b,
        draft.topology,
        draft.kind,
        draft.polarity,
        draft.status,
        draft.period,
        draft.summary,
        draft.credibility,
        draft.marking,
    )
