"""The table of claims: who says what of whom, how real, when, and on how much."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.dates import PartialDate, Period
from app.domain.records import Claim
from app.ui.dates_text import explain_period, short_date, short_period
from app.ui.models.table_facts import TableFacts
from app.ui.models.tables import Column
from app.ui.wording import (
    claim_kind_definition,
    claim_kind_label,
    claim_status_label,
    credibility_meaning,
    polarity_label,
)

translate = QCoreApplication.translate


def claim_columns(facts: TableFacts, locked: Callable[[], str]) -> list[Column[Claim]]:
    """What the table of claims tells; `locked` says why nothing can be edited at all."""

    def no_edit(_claim: Claim) -> str:
        return locked()

    def sides_locked(_claim: Claim) -> str:
        return locked() or translate("Tables", "The sides of a claim are changed in its form.")

    def other_side(claim: Claim) -> str:
        return facts.names(claim.b) or translate("Tables", "among themselves")

    def newest(claim: Claim) -> str:
        source = facts.newest_source(claim)
        if source is None:
            return ""
        published = "" if source.published is None else facts.word(short_date, source.published)
        return " · ".join(filter(None, (published, source.outlet or source.title)))

    def published_on(claim: Claim) -> int | None:
        source = facts.newest_source(claim)
        if source is None or source.published is None:
            return None
        return source.published.earliest.toordinal()

    return [
        Column(
            lambda: translate("Tables", "Side a"),
            lambda claim: facts.names(claim.a),
            tip=lambda claim: facts.names(claim.a),
            locked=sides_locked,
            width_px=190,
        ),
        Column(
            lambda: translate("Tables", "Side b"),
            other_side,
            tip=other_side,
            locked=sides_locked,
            width_px=190,
        ),
        Column(
            lambda: translate("Tables", "Kind"),
            lambda claim: facts.word(claim_kind_label, claim.kind),
            tip=lambda claim: claim_kind_definition(claim.kind),
            field="kind",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "Polarity"),
            lambda claim: facts.word(polarity_label, claim.polarity),
            field="polarity",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "Status"),
            lambda claim: facts.word(claim_status_label, claim.status),
            field="status",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "From – to"),
            lambda claim: "" if claim.period is None else facts.word(short_period, claim.period),
            sort=lambda claim: None if claim.period is None else period_key(claim.period),
            tip=lambda claim: "" if claim.period is None else explain_period(claim.period),
            field="period",
            locked=no_edit,
        ),
        Column(
            lambda: translate("Tables", "Summary"),
            lambda claim: claim.summary,
            tip=lambda claim: claim.summary,
            field="summary",
            locked=no_edit,
            width_px=340,
        ),
        Column(
            lambda: translate("Tables", "Credibility"),
            lambda claim: "" if claim.credibility is None else claim.credibility,
            is_number=True,
            sort=lambda claim: claim.credibility,
            tip=lambda claim: (
                "" if claim.credibility is None else credibility_meaning(claim.credibility)
            ),
            field="credibility",
            locked=no_edit,
        ),
        Column(lambda: translate("Tables", "Quotations"), facts.n_quotations, is_number=True),
        Column(
            lambda: translate("Tables", "Marking"),
            lambda claim: claim.marking or "",
            field="marking",
            locked=no_edit,
        ),
        Column(lambda: translate("Tables", "Newest source"), newest, sort=published_on, tip=newest),
    ]


def period_key(period: Period) -> tuple[int, int]:
    """What periods are sorted by: when they begin, then when they end."""
    start, end = period.start, period.end
    return (
        start.earliest.toordinal() if isinstance(start, PartialDate) else 0,
        end.latest.toordinal() if isinstance(end, PartialDate) else date.max.toordinal(),
    )
