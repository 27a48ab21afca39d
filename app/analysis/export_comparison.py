"""The changes between two dates as plain data: what ``multivector compare --json`` prints.

The shape is a contract (README, "Command line"): scripts and checks read it.
"""

from app.analysis.became import became_in
from app.analysis.comparing import Comparison, PartChange, TieChange
from app.analysis.export_ties import Json, evidence_items
from app.analysis.ties import AgreementOnDate, ClaimOnDate, MembershipOnDate, Part
from app.domain.dossier import Dossier


def comparison_document(comparison: Comparison) -> Json:
    """Every tie that differs, sorted by (a, b), with each part of it that does."""
    before, after = comparison.before, comparison.after
    return {
        "from": before.as_of.isoformat(),
        "to": after.as_of.isoformat(),
        "known_from": before.known_by.isoformat() if before.known_by else None,
        "known_to": after.known_by.isoformat() if after.known_by else None,
        "changes": [_change(comparison, change) for change in comparison.changes],
    }


def _change(comparison: Comparison, change: TieChange) -> Json:
    a, b = change.dyad
    dossier = comparison.after.dossier
    return {
        "a": a,
        "b": b,
        "difference": str(became_in(comparison, change)),
        "parts": [_part(dossier, part) for part in change.parts],
    }


def _part(dossier: Dossier, change: PartChange) -> Json:
    return {
        **_told(change.part),
        "how": str(change.how),
        "on_date_before": _on_date(change.before),
        "on_date_after": _on_date(change.after),
        "evidence": evidence_items(dossier, change.part.evidence),
    }


def _told(part: Part) -> Json:
    """What it is, and in which words the dossier tells it."""
    record_id: Json = {"id": part.record.id}
    match part:
        case ClaimOnDate(record=claim):
            return {"kind": "claim", **record_id, "summary": claim.summary}
        case AgreementOnDate(record=agreement):
            return {"kind": "agreement", **record_id, "title": agreement.title}
        case MembershipOnDate(record=held):
            told: Json = {"actor": held.actor, "bloc": held.bloc, "role": str(held.role)}
            return {"kind": "membership", **record_id, **told}


def _on_date(part: Part | None) -> str | None:
    return None if part is None else str(part.on_date)
