"""From which day on a claim that was just recorded is seen on the map."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.vocabulary import ClaimStatus, SubjectKind
from app.ui.later_claim import first_seen

AS_OF = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("period", "status", "day"),
    [
        ("2030-05-03/..", ClaimStatus.IN_FORCE, date(2030, 5, 3)),
        ("2030-05/..", ClaimStatus.IN_FORCE, date(2030, 5, 31)),
        ("2030", ClaimStatus.REPORTED, date(2030, 1, 1)),
        ("2020/..", ClaimStatus.IN_FORCE, None),
        ("2020/2021", ClaimStatus.REPORTED, None),
        ("2030", ClaimStatus.PLANNED, None),
        ("../2030", ClaimStatus.IN_FORCE, None),
    ],
)
def test_the_day_is_one_on_which_it_is_there(
    small_dossier: Dossier, period: str, status: ClaimStatus, day: date | None
) -> None:
    claim = replace(small_dossier.claims[0], period=Period.parse(period), status=status)
    assert first_seen(small_dossier, claim, AS_OF) == day


def test_what_a_later_text_plans_is_seen_when_it_is_out(small_dossier: Dossier) -> None:
    claim = replace(small_dossier.claims[0], period=None, status=ClaimStatus.PLANNED)
    rows = small_dossier.evidence_for[SubjectKind.CLAIM, claim.id]
    cited = {small_dossier.source_of(row).id for row in rows}
    out = PartialDate.parse("2030-05-03")
    sources = tuple(
        replace(source, published=out) if source.id in cited else source
        for source in small_dossier.sources
    )
    later = replace(small_dossier, sources=sources)
    assert first_seen(later, claim, AS_OF) == date(2030, 5, 3)
