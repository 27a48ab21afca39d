"""The ties of a date as plain data: what ``multivector ties --json`` prints.

The shape is a contract (README, "Command line"): scripts and checks read it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.analysis.appraisal import appraise
from app.analysis.network import (
    AgreementOnDate,
    ClaimOnDate,
    Dyad,
    MembershipOnDate,
    Network,
    Tie,
    build_network,
)
from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.records import Evidence

Json = dict[str, Any]


def ties_document(
    dossier: Dossier, as_of: date, known_by: date | None = None, between: Dyad | None = None
) -> Json:
    """Every tie that is there on `as_of`, past ones included, sorted by (a, b).

    `between` keeps the tie of those two actors only.
    """
    network = build_network(dossier, as_of, known_by)
    if between is None:
        ties = network.ties
    else:
        tie = network.find_tie(*between)
        ties = () if tie is None else (tie,)
    return {
        "as_of": as_of.isoformat(),
        "known_by": known_by.isoformat() if known_by else None,
        "ties": [_tie(network, tie) for tie in ties],
    }


def _tie(network: Network, tie: Tie) -> Json:
    dossier = network.dossier
    memberships = (*tie.memberships, *network.shared_memberships(tie))
    appraisal = appraise(dossier, tie)
    return {
        "a": tie.a,
        "b": tie.b,
        "polarity": str(appraisal.polarity),
        "status": str(appraisal.status),
        "claims": [_claim(dossier, claim) for claim in tie.claims],
        "agreements": [_agreement(dossier, agreement) for agreement in tie.agreements],
        "memberships": [_membership(dossier, held) for held in memberships],
    }


def _claim(dossier: Dossier, claim: ClaimOnDate) -> Json:
    record = claim.record
    return {
        "id": record.id,
        "kind": str(record.kind),
        "polarity": str(record.polarity),
        "status": str(record.status),
        "on_date": str(claim.on_date),
        "period": _edtf(record.period),
        "observed_on": _edtf(claim.observed_on),
        "summary": record.summary,
        "from": list(record.a),
        "to": list(record.b),
        "topology": str(record.topology),
        "evidence": evidence_items(dossier, claim.evidence),
    }


def _agreement(dossier: Dossier, agreement: AgreementOnDate) -> Json:
    record = agreement.record
    return {
        "id": record.id,
        "title": record.title,
        "kind": str(record.kind),
        "parties": list(record.parties),
        "statuses": [
            {"actor": status.actor, "status": str(status.status), "date": _edtf(status.date)}
            for status in agreement.statuses
        ],
        "on_date": str(agreement.on_date),
        "evidence": evidence_items(dossier, agreement.evidence),
    }


def _membership(dossier: Dossier, membership: MembershipOnDate) -> Json:
    record, period = membership.record, membership.period
    return {
        "actor": record.actor,
        "bloc": record.bloc,
        "role": str(record.role),
        "from": _edtf(period.start) if period else None,
        "to": _edtf(period.end) if period else None,
        "on_date": str(membership.on_date),
        "evidence": evidence_items(dossier, membership.evidence),
    }


def evidence_items(dossier: Dossier, evidence: Iterable[Evidence]) -> list[Json]:
    """Pieces of evidence with their source and, if it has one, their quotation."""
    return [_evidence_item(dossier, item) for item in evidence]


def _evidence_item(dossier: Dossier, item: Evidence) -> Json:
    source = dossier.source_of(item)
    excerpt = dossier.excerpt_by_id[item.excerpt] if item.excerpt is not None else None
    return {
        "stance": str(item.stance),
        "source": {
            "id": source.id,
            "title": source.title,
            "outlet": source.outlet,
            "published": _edtf(source.published),
            "reliability": source.reliability,
            "url": source.url,
        },
        "excerpt": None
        if excerpt is None
        else {
            "exact": excerpt.exact,
            "start": excerpt.start,
            "end": excerpt.end,
            "language": excerpt.language,
            "translation": excerpt.translation,
        },
    }


def _edtf(when: PartialDate | Period | OpenEnd | None) -> str | None:
    """As EDTF; None for what is not known."""
    return None if when is None or when is OpenEnd.UNKNOWN else str(when)
