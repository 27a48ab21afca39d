"""The words of the records in the reader's language.

Every label is asked for anew when it is shown, so that a change of language needs no
more than showing it again. English is the source; see ``resources/i18n`` for the rest.
"""

from PySide6.QtCore import QCoreApplication

from app.analysis.became import Became, became
from app.analysis.comparing import Difference
from app.domain.vocabulary import (
    ActorKind,
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    NameRole,
    OnDate,
    Stance,
    Status,
)
from app.drawing.legend import LegendEntry, LegendKey
from app.session.comparison_wording import became_words
from app.ui.wording_kinds import CLAIM_KIND_DEFINITIONS, CLAIM_KIND_LABELS
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_ACTOR_KINDS: dict[ActorKind, str] = {
    ActorKind.STATE: QT_TRANSLATE_NOOP("ActorKind", "state"),
    ActorKind.BLOC: QT_TRANSLATE_NOOP("ActorKind", "bloc"),
    ActorKind.REGION: QT_TRANSLATE_NOOP("ActorKind", "region"),
    ActorKind.ORGANISATION: QT_TRANSLATE_NOOP("ActorKind", "organisation"),
    ActorKind.COMPANY: QT_TRANSLATE_NOOP("ActorKind", "company"),
    ActorKind.PERSON: QT_TRANSLATE_NOOP("ActorKind", "person"),
}
_ACTOR_KINDS_PLURAL: dict[ActorKind, str] = {
    ActorKind.STATE: QT_TRANSLATE_NOOP("ActorKind", "states"),
    ActorKind.BLOC: QT_TRANSLATE_NOOP("ActorKind", "blocs"),
    ActorKind.REGION: QT_TRANSLATE_NOOP("ActorKind", "regions"),
    ActorKind.ORGANISATION: QT_TRANSLATE_NOOP("ActorKind", "organisations"),
    ActorKind.COMPANY: QT_TRANSLATE_NOOP("ActorKind", "companies"),
    ActorKind.PERSON: QT_TRANSLATE_NOOP("ActorKind", "persons"),
}
_POLARITIES = {
    "cooperative": QT_TRANSLATE_NOOP("Polarity", "cooperative"),
    "conflictual": QT_TRANSLATE_NOOP("Polarity", "conflictual"),
    "neutral": QT_TRANSLATE_NOOP("Polarity", "neutral"),
    "mixed": QT_TRANSLATE_NOOP("Polarity", "mixed"),
}
_CLAIM_STATUSES: dict[ClaimStatus, str] = {
    ClaimStatus.IN_FORCE: QT_TRANSLATE_NOOP("ClaimStatus", "in force"),
    ClaimStatus.DONE: QT_TRANSLATE_NOOP("ClaimStatus", "done"),
    ClaimStatus.ANNOUNCED: QT_TRANSLATE_NOOP("ClaimStatus", "announced"),
    ClaimStatus.PLANNED: QT_TRANSLATE_NOOP("ClaimStatus", "planned"),
    ClaimStatus.POSSIBLE: QT_TRANSLATE_NOOP("ClaimStatus", "possible"),
    ClaimStatus.ENDED: QT_TRANSLATE_NOOP("ClaimStatus", "ended"),
    ClaimStatus.REPORTED: QT_TRANSLATE_NOOP("ClaimStatus", "reported"),
}
_PARTY_STATUSES: dict[Status, str] = {
    Status.ANNOUNCED: QT_TRANSLATE_NOOP("PartyStatus", "announced"),
    Status.SIGNED: QT_TRANSLATE_NOOP("PartyStatus", "signed"),
    Status.RATIFIED: QT_TRANSLATE_NOOP("PartyStatus", "ratified"),
    Status.PROVISIONALLY_APPLIED: QT_TRANSLATE_NOOP("PartyStatus", "provisionally applied"),
    Status.IN_FORCE: QT_TRANSLATE_NOOP("PartyStatus", "in force"),
    Status.SUSPENDED: QT_TRANSLATE_NOOP("PartyStatus", "suspended"),
    Status.FROZEN: QT_TRANSLATE_NOOP("PartyStatus", "frozen"),
    Status.WITHDRAWN: QT_TRANSLATE_NOOP("PartyStatus", "withdrawn"),
    Status.EXPIRED: QT_TRANSLATE_NOOP("PartyStatus", "expired"),
    Status.SUPERSEDED: QT_TRANSLATE_NOOP("PartyStatus", "superseded"),
}
_MEMBERSHIP_ROLES: dict[MembershipRole, str] = {
    MembershipRole.MEMBER: QT_TRANSLATE_NOOP("MembershipRole", "member"),
    MembershipRole.OBSERVER: QT_TRANSLATE_NOOP("MembershipRole", "observer"),
    MembershipRole.PARTNER: QT_TRANSLATE_NOOP("MembershipRole", "partner"),
    MembershipRole.PARTICIPANT: QT_TRANSLATE_NOOP("MembershipRole", "participant"),
    MembershipRole.CANDIDATE: QT_TRANSLATE_NOOP("MembershipRole", "candidate"),
    MembershipRole.SUSPENDED: QT_TRANSLATE_NOOP("MembershipRole", "suspended"),
    MembershipRole.WITHDRAWN: QT_TRANSLATE_NOOP("MembershipRole", "withdrawn"),
}
_MEMBERSHIP_ROLES_PLURAL: dict[MembershipRole, str] = {
    MembershipRole.MEMBER: QT_TRANSLATE_NOOP("MembershipRole", "members"),
    MembershipRole.OBSERVER: QT_TRANSLATE_NOOP("MembershipRole", "observers"),
    MembershipRole.PARTNER: QT_TRANSLATE_NOOP("MembershipRole", "partners"),
    MembershipRole.PARTICIPANT: QT_TRANSLATE_NOOP("MembershipRole", "participants"),
    MembershipRole.CANDIDATE: QT_TRANSLATE_NOOP("MembershipRole", "candidates"),
    MembershipRole.SUSPENDED: QT_TRANSLATE_NOOP("MembershipRole", "suspended members"),
    MembershipRole.WITHDRAWN: QT_TRANSLATE_NOOP("MembershipRole", "withdrawn members"),
}
_ON_DATES: dict[OnDate, str] = {
    OnDate.ACTIVE: QT_TRANSLATE_NOOP("OnDate", "active"),
    OnDate.PAST: QT_TRANSLATE_NOOP("OnDate", "past"),
    OnDate.PLANNED: QT_TRANSLATE_NOOP("OnDate", "planned"),
    OnDate.DUE: QT_TRANSLATE_NOOP("OnDate", "due"),
    OnDate.UNCERTAIN: QT_TRANSLATE_NOOP("OnDate", "uncertain"),
}
_ON_DATE_MEANINGS: dict[OnDate, str] = {
    OnDate.ACTIVE: QT_TRANSLATE_NOOP("OnDate", "It holds on this date."),
    OnDate.PAST: QT_TRANSLATE_NOOP("OnDate", "It was over by this date."),
    OnDate.PLANNED: QT_TRANSLATE_NOOP("OnDate", "Foreseen by this date; not in force."),
    OnDate.DUE: QT_TRANSLATE_NOOP(
        "OnDate", "Its date has passed, but nothing here confirms that it came to be."
    ),
    OnDate.UNCERTAIN: QT_TRANSLATE_NOOP(
        "OnDate", "Its dates are not exact enough to say whether it holds on this date."
    ),
}
_STANCES: dict[Stance, str] = {
    Stance.SUPPORTS: QT_TRANSLATE_NOOP("Stance", "supports"),
    Stance.DISPUTES: QT_TRANSLATE_NOOP("Stance", "disputes"),
    Stance.DENIES: QT_TRANSLATE_NOOP("Stance", "denies"),
    Stance.CONTEXT: QT_TRANSLATE_NOOP("Stance", "context"),
}
_AGREEMENT_KINDS: dict[AgreementKind, str] = {
    AgreementKind.TREATY: QT_TRANSLATE_NOOP("AgreementKind", "treaty"),
    AgreementKind.PROTOCOL: QT_TRANSLATE_NOOP("AgreementKind", "protocol"),
    AgreementKind.CHARTER: QT_TRANSLATE_NOOP("AgreementKind", "charter"),
    AgreementKind.DECLARATION: QT_TRANSLATE_NOOP("AgreementKind", "declaration"),
    AgreementKind.MEMORANDUM: QT_TRANSLATE_NOOP("AgreementKind", "memorandum"),
    AgreementKind.CONTRACT: QT_TRANSLATE_NOOP("AgreementKind", "contract"),
    AgreementKind.ARRANGEMENT: QT_TRANSLATE_NOOP("AgreementKind", "arrangement"),
    AgreementKind.COMMITMENT: QT_TRANSLATE_NOOP("AgreementKind", "political commitment"),
    AgreementKind.RESOLUTION: QT_TRANSLATE_NOOP("AgreementKind", "resolution"),
    AgreementKind.LAW: QT_TRANSLATE_NOOP("AgreementKind", "domestic law"),
    AgreementKind.DIPLOMATIC_RELATIONS: QT_TRANSLATE_NOOP("AgreementKind", "diplomatic relations"),
}
_NAME_ROLES: dict[NameRole, str] = {
    NameRole.OFFICIAL: QT_TRANSLATE_NOOP("NameRole", "official name"),
    NameRole.SHORT: QT_TRANSLATE_NOOP("NameRole", "short name"),
    NameRole.ACRONYM: QT_TRANSLATE_NOOP("NameRole", "acronym"),
    NameRole.ALIAS: QT_TRANSLATE_NOOP("NameRole", "also called"),
    NameRole.DEMONYM: QT_TRANSLATE_NOOP("NameRole", "demonym"),
    NameRole.METONYM: QT_TRANSLATE_NOOP("NameRole", "metonym"),
}
_RELIABILITIES = {
    "A": QT_TRANSLATE_NOOP("Reliability", "completely reliable"),
    "B": QT_TRANSLATE_NOOP("Reliability", "usually reliable"),
    "C": QT_TRANSLATE_NOOP("Reliability", "fairly reliable"),
    "D": QT_TRANSLATE_NOOP("Reliability", "not usually reliable"),
    "E": QT_TRANSLATE_NOOP("Reliability", "unreliable"),
    "F": QT_TRANSLATE_NOOP("Reliability", "reliability cannot be judged"),
}
_CREDIBILITIES = {
    1: QT_TRANSLATE_NOOP("Credibility", "confirmed by other sources"),
    2: QT_TRANSLATE_NOOP("Credibility", "probably true"),
    3: QT_TRANSLATE_NOOP("Credibility", "possibly true"),
    4: QT_TRANSLATE_NOOP("Credibility", "doubtful"),
    5: QT_TRANSLATE_NOOP("Credibility", "improbable"),
    6: QT_TRANSLATE_NOOP("Credibility", "truth cannot be judged"),
}
_LEGEND: dict[LegendKey, str] = {
    LegendKey.STATE: QT_TRANSLATE_NOOP("Legend", "state"),
    LegendKey.BLOC: QT_TRANSLATE_NOOP("Legend", "bloc"),
    LegendKey.REGION: QT_TRANSLATE_NOOP("Legend", "region"),
    LegendKey.ORGANISATION: QT_TRANSLATE_NOOP("Legend", "organisation"),
    LegendKey.COMPANY: QT_TRANSLATE_NOOP("Legend", "company"),
    LegendKey.PERSON: QT_TRANSLATE_NOOP("Legend", "person"),
    LegendKey.JUNCTION: QT_TRANSLATE_NOOP("Legend", "agreement of many"),
    LegendKey.COOPERATIVE: QT_TRANSLATE_NOOP("Legend", "cooperative"),
    LegendKey.CONFLICTUAL: QT_TRANSLATE_NOOP("Legend", "conflictual"),
    LegendKey.NEUTRAL: QT_TRANSLATE_NOOP("Legend", "neutral"),
    LegendKey.MIXED: QT_TRANSLATE_NOOP("Legend", "mixed"),
    LegendKey.CONTESTED: QT_TRANSLATE_NOOP("Legend", "contested"),
    LegendKey.WITHIN_MONTHS: QT_TRANSLATE_NOOP("Legend", "evidence up to 3 months old"),
    LegendKey.WITHIN_YEAR: QT_TRANSLATE_NOOP("Legend", "evidence up to 1 year old"),
    LegendKey.WITHIN_YEARS: QT_TRANSLATE_NOOP("Legend", "evidence up to 3 years old"),
    LegendKey.OLDER: QT_TRANSLATE_NOOP("Legend", "older evidence"),
    LegendKey.UNDATED: QT_TRANSLATE_NOOP("Legend", "undated evidence"),
    LegendKey.UNCHANGED: QT_TRANSLATE_NOOP("Legend", "unchanged"),
    LegendKey.SPOKE: QT_TRANSLATE_NOOP("Legend", "membership"),
    LegendKey.SOLID: QT_TRANSLATE_NOOP("Legend", "in force, done"),
    LegendKey.DASHED: QT_TRANSLATE_NOOP("Legend", "announced, planned"),
    LegendKey.DOTTED: QT_TRANSLATE_NOOP("Legend", "possible, reported"),
    LegendKey.WIDTH_1: QT_TRANSLATE_NOOP("Legend", "1 source"),
    LegendKey.WIDTH_2: QT_TRANSLATE_NOOP("Legend", "2–3 sources"),
    LegendKey.WIDTH_3: QT_TRANSLATE_NOOP("Legend", "4 or more"),
    LegendKey.DIRECTED: QT_TRANSLATE_NOOP("Legend", "acts on"),
    LegendKey.ENDED: QT_TRANSLATE_NOOP("Legend", "ended"),
    LegendKey.FAINT_TIE: QT_TRANSLATE_NOOP("Legend", "past"),
    LegendKey.FAINT_ACTOR: QT_TRANSLATE_NOOP("Legend", "no longer there"),
    LegendKey.HULL: QT_TRANSLATE_NOOP("Legend", "members"),
    LegendKey.OUTLINED: QT_TRANSLATE_NOOP("Legend", "observer or partner"),
    LegendKey.SPLIT: QT_TRANSLATE_NOOP("Legend", "one bloc, in parts"),
    LegendKey.DISPUTED: QT_TRANSLATE_NOOP("Legend", "disputed status"),
}

_UNHEADED = {
    LegendKey.WIDTH_1: QT_TRANSLATE_NOOP("Legend", "1 independent source"),
    LegendKey.WIDTH_2: QT_TRANSLATE_NOOP("Legend", "2–3 independent sources"),
}
"""What says more where no heading tells what is counted; see `lone_legend_label`."""

_DIFFERENCES = {
    LegendKey.ADDED: Difference.ADDED,
    LegendKey.ENDED_SINCE: Difference.ENDED,
    LegendKey.CHANGED: Difference.CHANGED,
}
_SINCE: dict[Became, str] = {
    Became.ADDED: QT_TRANSLATE_NOOP("Legend", "added since {date}"),
    Became.ENDED: QT_TRANSLATE_NOOP("Legend", "ended since {date}"),
    Became.CHANGED: QT_TRANSLATE_NOOP("Legend", "changed since {date}"),
    Became.LEARNED: QT_TRANSLATE_NOOP("Legend", "became known after {date}"),
    Became.KNOWN_OTHERWISE: QT_TRANSLATE_NOOP("Legend", "known differently than on {date}"),
}
"""What became of ties in a comparison that goes forward from a day.

That something is known to be over since a day could be read as if it were over since then.
"""


def actor_kind_label(kind: ActorKind) -> str:
    """What one actor of a kind is called."""
    return translate("ActorKind", _ACTOR_KINDS[kind])


def actor_kind_plural(kind: ActorKind) -> str:
    """What several actors of a kind are called."""
    return translate("ActorKind", _ACTOR_KINDS_PLURAL[kind])


def claim_kind_label(kind: ClaimKind) -> str:
    """What a kind of claim is called."""
    return translate("ClaimKind", CLAIM_KIND_LABELS[kind])


def claim_kind_definition(kind: ClaimKind) -> str:
    """What a kind of claim means, in a sentence."""
    return translate("ClaimKindDefinition", CLAIM_KIND_DEFINITIONS[kind])


def polarity_label(polarity: str) -> str:
    """A polarity, of a claim or (with ``mixed``) of a tie as a whole."""
    return translate("Polarity", _POLARITIES[str(polarity)])


def claim_status_label(status: ClaimStatus) -> str:
    """How real a source says that something is."""
    return translate("ClaimStatus", _CLAIM_STATUSES[status])


def party_status_label(status: Status) -> str:
    """What a party did with an agreement."""
    return translate("PartyStatus", _PARTY_STATUSES[status])


def membership_role_label(role: MembershipRole) -> str:
    """The standing of an actor in a bloc."""
    return translate("MembershipRole", _MEMBERSHIP_ROLES[role])


def membership_role_plural(role: MembershipRole) -> str:
    """The standing of several actors in a bloc."""
    return translate("MembershipRole", _MEMBERSHIP_ROLES_PLURAL[role])


def on_date_label(on_date: OnDate) -> str:
    """Where something stands on the date."""
    return translate("OnDate", _ON_DATES[on_date])


def on_date_meaning(on_date: OnDate) -> str:
    """The same, as a sentence."""
    return translate("OnDate", _ON_DATE_MEANINGS[on_date])


def stance_label(stance: Stance) -> str:
    """What an excerpt does for what it is put to."""
    return translate("Stance", _STANCES[stance])


def agreement_kind_label(kind: AgreementKind) -> str:
    """The form of an agreement."""
    return translate("AgreementKind", _AGREEMENT_KINDS[kind])


def name_role_label(role: NameRole) -> str:
    """What a name is to its actor."""
    return translate("NameRole", _NAME_ROLES[role])


def reliability_meaning(letter: str) -> str:
    """What a grade A to F of a source means in the Admiralty code."""
    return translate("Reliability", _RELIABILITIES[letter])


def credibility_meaning(number: int) -> str:
    """What a grade 1 to 6 of what is said means in the Admiralty code."""
    return translate("Credibility", _CREDIBILITIES[number])


def lone_legend_label(entry: LegendEntry) -> str:
    """What a line of a legend without headings says."""
    unheaded = _UNHEADED.get(entry.key)
    return legend_label(entry) if unheaded is None else translate("Legend", unheaded)


def legend_label(entry: LegendEntry) -> str:
    """What a line of the legend says; that of a single hull is the bloc's own name."""
    difference = _DIFFERENCES.get(entry.key)
    if difference is not None:
        told = became(difference, entry.apart)
        if entry.label and told in _SINCE:
            return translate("Legend", _SINCE[told]).format(date=entry.label)
        return became_words(translate)[told]
    return entry.label or translate("Legend", _LEGEND[entry.key])
