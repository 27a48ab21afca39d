"""A claim that is offered, in a line of words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.ids import ActorId
from app.domain.vocabulary import ClaimKind, Stance
from app.reading.suggestion import Suggestion
from app.ui.dates_text import short_period
from app.ui.wording import claim_kind_label, claim_status_label, polarity_label, stance_label

translate = QCoreApplication.translate

Label = Callable[[ActorId], str]


def sides_text(a: Sequence[ActorId], b: Sequence[ActorId], kind: ClaimKind, label: Label) -> str:
    """The sides by name, with an arrow where the kind has a direction."""
    arrow = " → " if kind.is_directed else " – "
    return arrow.join(", ".join(map(label, side)) for side in (a, b) if side)


def offer_line(offer: Suggestion, label: Label) -> str:
    """The claim as it would be recorded: ``Japan → Kazakhstan · visit · … · done · 2025-08``."""
    facts = [
        sides_text(offer.a, offer.b, offer.kind, label),
        claim_kind_label(offer.kind),
        polarity_label(offer.polarity),
        claim_status_label(offer.status),
        _when(offer),
    ]
    if offer.stance is not Stance.SUPPORTS:
        told = translate("Review", "the sentence {stance} it")
        facts.append(told.format(stance=stance_label(offer.stance)))
    return " · ".join(facts)


def difference_line(offer: Suggestion, shown: Suggestion, label: Label) -> str:
    """Sides and kind of another claim, and what else of it differs from the one shown."""
    facts = [sides_text(offer.a, offer.b, offer.kind, label), claim_kind_label(offer.kind)]
    if offer.polarity is not shown.polarity:
        facts.append(polarity_label(offer.polarity))
    if offer.status is not shown.status:
        facts.append(claim_status_label(offer.status))
    if offer.period != shown.period:
        facts.append(_when(offer))
    return " · ".join(facts)


def offer_summary(offer: Suggestion, label: Label) -> str:
    """What the claim is called until somebody says it better: the sides and the kind."""
    sides = sides_text(offer.a, offer.b, offer.kind, label)
    return f"{sides}: {claim_kind_label(offer.kind)}"


def _when(offer: Suggestion) -> str:
    return translate("Review", "no date") if offer.period is None else short_period(offer.period)
