"""Memberships: who belongs to which bloc, how and when."""

from app.domain.changes import Book, Edit, EditKind
from app.domain.ids import MembershipId
from app.domain.records import Membership
from app.domain.vocabulary import SubjectKind
from app.editing.drafts import MembershipDraft
from app.editing.edit_builder import EditBuilder
from app.editing.evidence import EvidenceWriter, drafts_of_evidence
from app.editing.new_ids import numbered_id
from app.editing.subjects import subject_of


def record_membership(book: Book, draft: MembershipDraft) -> Edit:
    """Add a membership with its evidence.

    Raises
    ------
    EditError
        If the evidence names a source that is not there.
    """
    builder = EditBuilder(book)
    id_ = numbered_id(f"{draft.bloc}.{draft.actor}.", builder.has(Membership))
    membership = _membership(MembershipId(id_), draft)
    builder.add(membership)
    EvidenceWriter(builder).put(SubjectKind.MEMBERSHIP, membership.id, draft.evidence)
    return builder.edit(EditKind.ADD, subject_of(builder, membership))


def change_membership(book: Book, id_: MembershipId, draft: MembershipDraft) -> Edit:
    """Make a membership and its evidence what a draft says; its id stays.

    Raises
    ------
    EditError
        If there is no such membership, or the evidence names what is not there.
    """
    builder = EditBuilder(book)
    changed = _membership(id_, draft)
    builder.put(builder.row_of(Membership, id_), changed)
    EvidenceWriter(builder).put(SubjectKind.MEMBERSHIP, id_, draft.evidence)
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))


def draft_of_membership(book: Book, id_: MembershipId) -> MembershipDraft:
    """A membership as a form shows it.

    Raises
    ------
    EditError
        If there is no such membership.
    """
    builder = EditBuilder(book)
    membership = builder.at(Membership, builder.row_of(Membership, id_))
    return MembershipDraft(
        membership.actor,
        membership.bloc,
        membership.role,
        membership.period,
        drafts_of_evidence(builder, SubjectKind.MEMBERSHIP, id_),
    )


def _membership(id_: MembershipId, draft: MembershipDraft) -> Membership:
    return Membership(id_, draft.actor, draft.bloc, draft.role, draft.period)
