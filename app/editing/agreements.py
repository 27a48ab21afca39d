"""Agreements: with what their parties did, their titles and their evidence."""

from collections.abc import Iterable

from app.domain.changes import Book, Edit, EditKind
from app.domain.ids import AgreementId, PartyStatusId
from app.domain.records import Agreement, AgreementTitle, Evidence, PartyStatus
from app.domain.vocabulary import SubjectKind
from app.editing.drafts import AgreementDraft, StatusDraft
from app.editing.edit_builder import EditBuilder
from app.editing.errors import EditError
from app.editing.evidence import (
    EvidenceWriter,
    drafts_of_evidence,
    is_withdrawn,
    take_out_evidence,
    take_out_withdrawal,
)
from app.editing.new_ids import fresh_id, slug
from app.editing.subjects import subject_of


def record_agreement(book: Book, draft: AgreementDraft) -> Edit:
    """Add an agreement with its statuses and evidence.

    Raises
    ------
    EditError
        If the evidence names a source that is not there.
    """
    builder = EditBuilder(book)
    dates = [status.date.year for status in draft.statuses if status.date]
    words = slug(draft.title) or "agreement"
    stem = f"{words}-{min(dates)}" if dates else words
    agreement = _agreement(AgreementId(fresh_id(stem, builder.has(Agreement))), draft)
    builder.add(agreement)
    _write(builder, agreement.id, draft)
    return builder.edit(EditKind.ADD, subject_of(builder, agreement))


def change_agreement(book: Book, id_: AgreementId, draft: AgreementDraft) -> Edit:
    """Make an agreement, its statuses and its evidence what a draft says; its id stays.

    Raises
    ------
    EditError
        If there is no such agreement, or the draft names what is not there.
    """
    builder = EditBuilder(book)
    changed = _agreement(id_, draft)
    builder.put(builder.row_of(Agreement, id_), changed)
    _write(builder, id_, draft)
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))


def set_titles(book: Book, id_: AgreementId, titles: Iterable[tuple[str, str]]) -> Edit:
    """Make the further titles of an agreement what is given: texts with their languages.

    Raises
    ------
    EditError
        If there is no such agreement.
    """
    builder = EditBuilder(book)
    agreement = builder.at(Agreement, builder.row_of(Agreement, id_))
    wanted = [AgreementTitle(id_, text, language) for text, language in titles]
    for row in builder.rows(AgreementTitle, "agreement", id_):
        title = builder.at(AgreementTitle, row)
        if title in wanted:
            wanted.remove(title)
        else:
            builder.remove(AgreementTitle, row)
    for title in wanted:
        builder.add(title)
    return builder.edit(EditKind.CHANGE, subject_of(builder, agreement))


def draft_of_agreement(book: Book, id_: AgreementId) -> AgreementDraft:
    """An agreement as a form shows it.

    Raises
    ------
    EditError
        If there is no such agreement.
    """
    builder = EditBuilder(book)
    agreement = builder.at(Agreement, builder.row_of(Agreement, id_))
    statuses = (builder.at(PartyStatus, row) for row in _statuses_in_use(builder, id_))
    return AgreementDraft(
        agreement.title,
        agreement.language,
        agreement.kind,
        agreement.subject,
        agreement.parties,
        agreement.bloc,
        agreement.summary,
        agreement.reference,
        tuple(
            StatusDraft(
                status.actor,
                status.status,
                status.date,
                drafts_of_evidence(builder, SubjectKind.PARTY_STATUS, status.id),
                status.id,
            )
            for status in statuses
        ),
        drafts_of_evidence(builder, SubjectKind.AGREEMENT, id_),
    )


def take_out_status(builder: EditBuilder, row: int) -> None:
    """Take a status out with its evidence."""
    status = builder.at(PartyStatus, row)
    for each in builder.rows(Evidence, "subject", (SubjectKind.PARTY_STATUS, status.id)):
        take_out_evidence(builder, each)
    builder.remove(PartyStatus, row)
    take_out_withdrawal(builder, "party_statuses", status.id)


def _agreement(id_: AgreementId, draft: AgreementDraft) -> Agreement:
    return Agreement(
        id_,
        draft.title,
        draft.language,
        draft.kind,
        draft.subject,
        draft.parties,
        draft.bloc,
        draft.summary,
        draft.reference or None,
    )


def _write(builder: EditBuilder, id_: AgreementId, draft: AgreementDraft) -> None:
    writer = EvidenceWriter(builder)
    writer.put(SubjectKind.AGREEMENT, id_, draft.evidence)
    left = _statuses_in_use(builder, id_)
    for status in sorted(draft.statuses, key=lambda each: each.id is None):
        row = _meant(builder, left, status)
        if row is None:
            row = builder.add(_status(_status_id(builder, id_, status), id_, status))
        else:
            left.remove(row)
            builder.put(row, _status(builder.at(PartyStatus, row).id, id_, status))
        writer.put(SubjectKind.PARTY_STATUS, builder.at(PartyStatus, row).id, status.evidence)
    for row in left:
        take_out_status(builder, row)


def _statuses_in_use(builder: EditBuilder, id_: AgreementId) -> list[int]:
    """The rows of an agreement's statuses, without those that were withdrawn."""
    rows = builder.rows(PartyStatus, "agreement", id_)
    return [
        row
        for row in rows
        if not is_withdrawn(builder, "party_statuses", builder.at(PartyStatus, row).id)
    ]


def _meant(builder: EditBuilder, rows: Iterable[int], draft: StatusDraft) -> int | None:
    """Which of some statuses a draft means; None if it is new."""
    for row in rows:
        status = builder.at(PartyStatus, row)
        if draft.id is not None:
            if status.id == draft.id:
                return row
        elif (status.actor, status.status, status.date) == (draft.actor, draft.status, draft.date):
            return row
    if draft.id is not None:
        raise EditError(f"status {draft.id!r} is not of this agreement, or stands twice in it")
    return None


def _status_id(builder: EditBuilder, agreement: AgreementId, draft: StatusDraft) -> PartyStatusId:
    parts = [agreement, draft.actor, slug(draft.status)]
    stem = ".".join(part for part in parts if part)
    return PartyStatusId(fresh_id(stem, builder.has(PartyStatus)))


def _status(id_: PartyStatusId, agreement: AgreementId, draft: StatusDraft) -> PartyStatus:
    return PartyStatus(id_, agreement, draft.actor, draft.status, draft.date)
