"""The records of a dossier (frozen); every file format holds the same tables.

Dates are :class:`~app.domain.dates.PartialDate` and :class:`~app.domain.dates.Period`;
``None`` means not known. Lists of ids keep the order in which the source names them.
"""

from dataclasses import dataclass

from app.domain.dates import PartialDate, Period
from app.domain.ids import (
    ActorId,
    AgreementId,
    ClaimId,
    EvidenceId,
    ExcerptId,
    MembershipId,
    PartyStatusId,
    SourceId,
)
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
    SubjectKind,
    Topology,
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Any party on the map.

    `id` is the ISO 3166-1 alpha-3 code of a state, a short slug otherwise. `latitude`
    and `longitude` are degrees north and east. `status_note` says what is disputed
    about its standing. `source` is where the row comes from.
    """

    id: ActorId
    kind: ActorKind
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    latitude: float | None = None
    longitude: float | None = None
    status_note: str | None = None
    source: SourceId | None = None


@dataclass(frozen=True, slots=True)
class ActorName:
    """What an actor is called in a language, and when (`valid` open at both ends if empty)."""

    actor: ActorId
    text: str
    language: str
    role: NameRole
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    source: SourceId | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """One actor in one bloc, in a role, for a period."""

    id: MembershipId
    actor: ActorId
    bloc: ActorId
    role: MembershipRole
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A dated instrument between parties. `summary` is in our own words."""

    id: AgreementId
    title: str
    language: str
    kind: AgreementKind
    subject: str
    parties: tuple[ActorId, ...]
    bloc: ActorId | None = None
    summary: str = ""
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class AgreementTitle:
    """The title of an agreement in a further language."""

    agreement: AgreementId
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class PartyStatus:
    """What a party did with an agreement on a date; `actor` empty: the whole agreement."""

    id: PartyStatusId
    agreement: AgreementId
    actor: ActorId | None
    status: Status
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What sources say holds, held or will hold between two sides.

    `a` acts on `b` where the kind is directed. `b` is empty only for a group.
    `credibility` is the Admiralty code's 1 (confirmed) to 6 (cannot be judged). `marking` says
    who may see it; without one it is not restricted (see :mod:`app.domain.marking`).
    """

    id: ClaimId
    a: tuple[ActorId, ...]
    b: tuple[ActorId, ...]
    topology: Topology
    kind: ClaimKind
    polarity: Polarity
    status: ClaimStatus
    period: Period | None
    summary: str
    credibility: int | None = None
    marking: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document. `reliability` is the Admiralty code's A (reliable) to F (cannot be judged).

    `reading_notes` say how the date is known and why the grade was given. `sha256` is
    that of the text the excerpts' positions count in, as lower-case hex.
    """

    id: SourceId
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
    sha256: str | None = None
    reading_notes: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a source as printed; `start` and `end` in code points of its text.

    `translation` is ours and shown as ours.
    """

    id: ExcerptId
    source: SourceId
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    language: str
    translation: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """An excerpt, or a source as a whole, put to what it supports or disputes."""

    id: EvidenceId
    subject_kind: SubjectKind
    subject: str
    stance: Stance
    excerpt: ExcerptId | None = None
    source: SourceId | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a record counts no more, why, and since when. The record itself stays.

    `table` is the name of its table, `record` its id.
    """

    table: str
    record: str
    reason: str
    withdrawn_on: PartialDate
