"""The fields of records and what stands in them, in the reader's language."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
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
)
from app.ui.dates_text import short_date, short_period
from app.ui.quotation import in_one_line
from app.ui.record_wording import actor_text
from app.ui.wording import (
    actor_kind_label,
    agreement_kind_label,
    claim_kind_label,
    claim_status_label,
    membership_role_label,
    name_role_label,
    party_status_label,
    polarity_label,
    stance_label,
)
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_LONGEST = 60
_ACTOR_FIELDS = frozenset({"a", "b", "actor", "bloc", "parties"})

_FIELDS: dict[str, str] = {
    "a": QT_TRANSLATE_NOOP("Field", "side a"),
    "actor": QT_TRANSLATE_NOOP("Field", "actor"),
    "agreement": QT_TRANSLATE_NOOP("Field", "agreement"),
    "authors": QT_TRANSLATE_NOOP("Field", "authors"),
    "b": QT_TRANSLATE_NOOP("Field", "side b"),
    "bloc": QT_TRANSLATE_NOOP("Field", "bloc"),
    "caption": QT_TRANSLATE_NOOP("Field", "caption"),
    "credibility": QT_TRANSLATE_NOOP("Field", "credibility"),
    "date": QT_TRANSLATE_NOOP("Field", "date"),
    "dissolved": QT_TRANSLATE_NOOP("Field", "dissolved"),
    "end": QT_TRANSLATE_NOOP("Field", "end in the text"),
    "exact": QT_TRANSLATE_NOOP("Field", "words"),
    "excerpt": QT_TRANSLATE_NOOP("Field", "quotation"),
    "founded": QT_TRANSLATE_NOOP("Field", "founded"),
    "is_pinned": QT_TRANSLATE_NOOP("Field", "pinned"),
    "kind": QT_TRANSLATE_NOOP("Field", "kind"),
    "language": QT_TRANSLATE_NOOP("Field", "language"),
    "latitude": QT_TRANSLATE_NOOP("Field", "latitude"),
    "longitude": QT_TRANSLATE_NOOP("Field", "longitude"),
    "marking": QT_TRANSLATE_NOOP("Field", "marking"),
    "outlet": QT_TRANSLATE_NOOP("Field", "outlet"),
    "parties": QT_TRANSLATE_NOOP("Field", "parties"),
    "period": QT_TRANSLATE_NOOP("Field", "period"),
    "polarity": QT_TRANSLATE_NOOP("Field", "polarity"),
    "prefix": QT_TRANSLATE_NOOP("Field", "words before"),
    "published": QT_TRANSLATE_NOOP("Field", "published"),
    "rank": QT_TRANSLATE_NOOP("Field", "place in the order"),
    "reading_notes": QT_TRANSLATE_NOOP("Field", "reading notes"),
    "reason": QT_TRANSLATE_NOOP("Field", "reason"),
    "record": QT_TRANSLATE_NOOP("Field", "record"),
    "reference": QT_TRANSLATE_NOOP("Field", "reference"),
    "reliability": QT_TRANSLATE_NOOP("Field", "reliability"),
    "retrieved": QT_TRANSLATE_NOOP("Field", "retrieved"),
    "role": QT_TRANSLATE_NOOP("Field", "role"),
    "sha256": QT_TRANSLATE_NOOP("Field", "text"),
    "source": QT_TRANSLATE_NOOP("Field", "source"),
    "stance": QT_TRANSLATE_NOOP("Field", "stance"),
    "start": QT_TRANSLATE_NOOP("Field", "begin in the text"),
    "state": QT_TRANSLATE_NOOP("Field", "what is seen"),
    "status": QT_TRANSLATE_NOOP("Field", "status"),
    "status_note": QT_TRANSLATE_NOOP("Field", "note on its status"),
    "subject": QT_TRANSLATE_NOOP("Field", "subject"),
    "subject_kind": QT_TRANSLATE_NOOP("Field", "kind of subject"),
    "suffix": QT_TRANSLATE_NOOP("Field", "words after"),
    "summary": QT_TRANSLATE_NOOP("Field", "summary"),
    "table": QT_TRANSLATE_NOOP("Field", "table"),
    "text": QT_TRANSLATE_NOOP("Field", "text"),
    "title": QT_TRANSLATE_NOOP("Field", "title"),
    "topology": QT_TRANSLATE_NOOP("Field", "form"),
    "translation": QT_TRANSLATE_NOOP("Field", "translation"),
    "url": QT_TRANSLATE_NOOP("Field", "address"),
    "valid_from": QT_TRANSLATE_NOOP("Field", "valid from"),
    "valid_to": QT_TRANSLATE_NOOP("Field", "valid to"),
    "withdrawn_on": QT_TRANSLATE_NOOP("Field", "withdrawn on"),
    "x": QT_TRANSLATE_NOOP("Field", "place across"),
    "y": QT_TRANSLATE_NOOP("Field", "place down"),
}
_LABELS: dict[type, Callable[[Any], str]] = {
    ActorKind: actor_kind_label,
    AgreementKind: agreement_kind_label,
    ClaimKind: claim_kind_label,
    ClaimStatus: claim_status_label,
    MembershipRole: membership_role_label,
    NameRole: name_role_label,
    Polarity: polarity_label,
    Stance: stance_label,
    Status: party_status_label,
    PartialDate: short_date,
    Period: short_period,
}


def field_label(name: str) -> str:
    """What a field of a record is called."""
    return translate("Field", _FIELDS[name]) if name in _FIELDS else name


def value_text(name: str, value: object, dossier: Dossier, language: str) -> str:
    """What stands in a field, in short; a dash if nothing does.

    Parameters
    ----------
    name
        The field.
    value
        What stands in it.
    dossier
        Knows what actors are called; those it does not know are named by their ids.
    language
        The reader's, for their names.
    """
    if isinstance(value, tuple):
        shown = ", ".join(value_text(name, each, dossier, language) for each in value)
    elif value is None:
        shown = ""
    elif isinstance(value, bool):
        shown = translate("Field", "yes") if value else translate("Field", "no")
    elif type(value) in _LABELS:
        shown = _LABELS[type(value)](value)
    elif name in _ACTOR_FIELDS:
        shown = actor_text(dossier, ActorId(str(value)), language)
    else:
        shown = in_one_line(str(value))
    return in_short(shown) or "–"


def in_short(text: str) -> str:
    """A text, or as much of it as a line of an overview has room for."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
