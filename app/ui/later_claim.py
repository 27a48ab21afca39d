"""A claim that is recorded but not yet on the map: it begins after the day that is shown.

Whoever took it down is told from which day on it is seen, and is taken there with one click.
"""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.on_date import claim_on
from app.domain.records import Claim
from app.domain.vocabulary import OnDate, SubjectKind
from app.ui.dates_text import long_day
from app.ui.reader.subjects import selection_of_claim

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate

_SURELY = frozenset({OnDate.ACTIVE, OnDate.PLANNED})


def first_seen(dossier: Dossier, claim: Claim, as_of: date) -> date | None:
    """A day on which a claim that is not there yet is seen, surely if there is one.

    None if it is there on `as_of`, or on no later day.
    """
    published = _published(dossier, claim)
    if claim_on(claim, published, as_of) is not None:
        return None
    start = claim.period.start if claim.period is not None else None
    told = [when for when in (start, published) if isinstance(when, PartialDate)]
    days = {day for when in told for day in (when.earliest, when.latest) if day > as_of}
    standings = {day: claim_on(claim, published, day) for day in days}
    seen = [day for day in days if standings[day] not in {None, OnDate.PAST}]
    return min(seen, key=lambda day: (standings[day] not in _SURELY, day), default=None)


def offer_its_day(window: "MainWindow", claim: Claim) -> None:
    """Say that a claim is not on the map yet, and offer to go where it is; else nothing."""
    session = window.session
    day = first_seen(session.dossier, claim, session.as_of)
    if day is None:
        return

    def go() -> None:
        session.set_as_of(day)
        window.show_selection(selection_of_claim(session, claim))
        window.panels.evidence.reveal(claim.id)

    told = translate(
        "Later", "Done: it begins after the day that the map shows. Ctrl+Z takes it back."
    )
    offer = translate("Later", "Show on {date}").format(date=long_day(day))
    window.status_line.tell(told, offer, go)


def _published(dossier: Dossier, claim: Claim) -> PartialDate | None:
    """When the first of its sources appeared that says when it did."""
    rows = dossier.evidence_for.get((SubjectKind.CLAIM, claim.id), ())
    dates = [dossier.source_of(row).published for row in rows]
    return min((when for when in dates if when is not None), key=_earliest, default=None)


def _earliest(when: PartialDate) -> date:
    return when.earliest
