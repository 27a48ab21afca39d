"""The stages of an agreement for each of its parties, each with its evidence."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from app.analysis.citations import Citation, cite
from app.analysis.network import AgreementOnDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.lifecycle import Span, spans_of
from app.domain.records import Evidence, PartyStatus
from app.domain.vocabulary import SubjectKind


@dataclass(frozen=True)
class StageBar:
    """One stage of one party, its evidence set out when it is read."""

    span: Span
    dossier: Dossier = field(repr=False, compare=False)
    known_by: date | None = None

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What is put to the steps themselves, quotations before references.

        Empty where they rest on the evidence of the agreement as a whole.
        """
        return cite(self.dossier, (item for row in self.span.rows for item in self._known(row)))

    def _known(self, row: PartyStatus) -> Iterable[Evidence]:
        for item in self.dossier.evidence_for.get((SubjectKind.PARTY_STATUS, row.id), ()):
            published = self.dossier.source_of(item).published
            if self.known_by is None or published is None or published.latest <= self.known_by:
                yield item


@dataclass(frozen=True, slots=True)
class PartyCourse:
    """The stages of one party, one after the other."""

    actor: ActorId
    bars: tuple[StageBar, ...]


def courses_of(
    dossier: Dossier,
    held: AgreementOnDate,
    known_by: date | None = None,
    first: Iterable[ActorId] = (),
) -> tuple[PartyCourse, ...]:
    """The course of every party, whatever the date of the map, as known by a day.

    Those of `first` that are parties come before the others, which keep the agreement's order.
    Parties of which nothing is known have no bars.
    """
    record = held.record
    asked = [actor for actor in first if actor in record.parties]
    parties = tuple(dict.fromkeys((*asked, *record.parties)))
    spans = spans_of(held.all_statuses, parties, record.kind, held.foreseen)
    return tuple(
        PartyCourse(actor, tuple(StageBar(span, dossier, known_by) for span in spans[actor]))
        for actor in parties
    )
