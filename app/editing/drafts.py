"""What forms return: the fields as the analyst filled them in, without any rule."""

from dataclasses import dataclass

from app.domain.dates import PartialDate, Period
from app.domain.ids import ActorId, EvidenceId, PartyStatusId, SourceId
from app.domain.vocabulary import (
    ActorKind,
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    NameRole,
    Polarity,
    Stance,
    Status,
    Topology,
)


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A document."""

    kind: str
    title: str
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: PartialDate | None = None
    retrieved: PartialDate | None = None
    language: str = "en"
    url: str | None = None
    reliability: str | None = None
    marking: str | None = None
    reading_notes: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """A quotation put to something, or a source as a whole where `exact` is empty.

    `source` is one of the dossier or a new one; the same new draft in several places is one
    source. `start` (code points of the source's text), `prefix` and `suffix` anchor a quotation
    that was taken from the text; without a `start` it was typed by hand, and where it stands
    is not known. `id` is the evidence this draft changes; without it, it is that which says
    the same, or new.
    """

    stance: Stance
    source: SourceId | SourceDraft
    exact: str = ""
    language: str = "en"
    translation: str | None = None
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    id: EvidenceId | None = None


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """What sources say holds between two sides."""

    a: tuple[ActorId, ...]
    b: tuple[ActorId, ...]
    topology: Topology
    kind: ClaimKind
    polarity: Polarity
    status: ClaimStatus
    period: Period | None
    summary: str
    credibility: int | None
    evidence: tuple[EvidenceDraft, ...]
    marking: str | None = None


@dataclass(frozen=True, slots=True)
class NameDraft:
    """What an actor is called."""

    text: str
    language: str
    role: NameRole
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class ActorDraft:
    """An actor with all its names. An empty `id` is made from the English short name."""

    id: str
    kind: ActorKind
    names: tuple[NameDraft, ...]
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    latitude: float | None = None
    longitude: float | None = None
    status_note: str | None = None


@dataclass(frozen=True, slots=True)
class MembershipDraft:
    """One actor in one bloc."""

    actor: ActorId
    bloc: ActorId
    role: MembershipRole
    period: Period | None
    evidence: tuple[EvidenceDraft, ...]


@dataclass(frozen=True, slots=True)
class StatusDraft:
    """What a party, or with `actor` empty the agreement as a whole, came to on a date.

    `id` is the status this draft changes; without it, it is that which says the same, or new.
    """

    actor: ActorId | None
    status: Status
    date: PartialDate | None
    evidence: tuple[EvidenceDraft, ...] = ()
    id: PartyStatusId | None = None


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """A dated instrument between parties, with what they did with it."""

    title: str
    language: str
    kind: AgreementKind
    subject: str
    parties: tuple[ActorId, ...]
    bloc: ActorId | None
    summary: str
    reference: str | None
    statuses: tuple[StatusDraft, ...]
    evidence: tuple[EvidenceDraft, ...]
