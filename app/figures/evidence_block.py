"""What a selected tie rests on, told below the map: agreements by date, and quotations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.analysis.appraisal import Part, polarity_of
from app.analysis.filters import VisibleTie
from app.analysis.network import AgreementOnDate, ClaimOnDate
from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Excerpt, PartyStatus
from app.domain.vocabulary import OnDate, Stance
from app.figures.blocks import Block
from app.figures.page_style import PageStyle
from app.figures.source_notes import SourceNotes

MOST_AGREEMENTS = 6
MOST_QUOTATIONS = 3


@dataclass(frozen=True)
class Quotation:
    """One excerpt put to a claim of the tie."""

    claim: ClaimOnDate
    excerpt: Excerpt


@dataclass(frozen=True)
class Told:
    """The agreements, each with a tie it is part of, and the quotations that are set, in order."""

    agreements: tuple[tuple[AgreementOnDate, VisibleTie], ...] = ()
    quotations: tuple[Quotation, ...] = ()

    @property
    def parts(self) -> tuple[AgreementOnDate, ...]:
        """The agreements alone."""
        return tuple(part for part, _tie in self.agreements)

    def cited(self, dossier: Dossier, notes: SourceNotes) -> Iterator[SourceId]:
        """The sources whose numbers stand in the text, as they are read."""
        for part in self.parts:
            yield from notes.behind(dossier, (part,))
        yield from (item.excerpt.source for item in self.quotations)


def tell_tie(dossier: Dossier, tie: VisibleTie) -> Told:
    """What a page says of one tie."""
    return Told(
        tuple((part, tie) for part in choose_agreements(tie)),
        tuple(choose_quotations(list(find_quotations(dossier, tie.parts)))),
    )


class EvidenceText:
    """Sets the evidence of one tie in one language and look."""

    def __init__(self, dossier: Dossier, notes: SourceNotes, style: PageStyle) -> None:
        self._dossier = dossier
        self._notes = notes
        self._style = style
        self._wording = style.wording

    def agreements(self, tie: VisibleTie, room: float, most: int = MOST_AGREEMENTS) -> list[Block]:
        """Agreements with what the two did last; empty if there are none, or none are to be."""
        shown = choose_agreements(tie)[:most]
        if not shown:
            return []
        blocks = [self._style.heading(self._wording.agreements_heading)]
        blocks += [self.agreement(part, tie, room) for part in shown]
        n_further = count_agreements(tie) - len(shown)
        if n_further:
            blocks.append(self._remark(self._wording.further_agreements(n_further), room))
        return blocks

    def quotations(self, tie: VisibleTie, room: float, most: int = MOST_QUOTATIONS) -> list[Block]:
        """A few quotations, for and against in turn; empty if there are none, or none are to be."""
        found = list(find_quotations(self._dossier, tie.parts))
        if not found or not most:
            return []
        blocks = [self._style.heading(self._wording.quotations_heading)]
        blocks += [self.quotation(item, room) for item in choose_quotations(found, most)]
        n_further = _count_excerpts(found) - len(blocks) + 1
        if n_further > 0:
            blocks.append(self._remark(self._wording.further_quotations(n_further), room))
        return blocks

    def _remark(self, text: str, room: float) -> Block:
        return Block(self._style.note(text, room), self._style.unit)

    def agreement(self, part: AgreementOnDate, tie: VisibleTie, room: float) -> Block:
        """The title of one with the numbers of its sources; when the two did what last."""
        wording = self._wording
        last = _last_status(part, tie)
        when = wording.short_date(last.date) if last is not None and last.date else wording.undated
        done = wording.party_status(last.status) if last is not None else ""
        if part.on_date is not OnDate.ACTIVE:
            done = ", ".join(filter(None, (done, wording.on_date(part.on_date))))
        numbers = self._notes.cite(self._notes.behind(self._dossier, (part,)))
        title = self._title(part) + (f"\u00a0[{numbers}]" if numbers else "")
        of_many = wording.of_many_parties if len(part.record.parties) > 2 else ""
        told = self._style.note(" · ".join(filter(None, (when, done, of_many))), room)
        return Block((*self._style.paragraph(title, room), *told), self._style.unit)

    def _title(self, part: AgreementOnDate) -> str:
        for title in self._dossier.titles_of.get(part.record.id, ()):
            if title.language == self._wording.language:
                return title.text
        return part.record.title

    def quotation(self, item: Quotation, room: float) -> Block:
        """The words as printed with the number of their source, and what they mean."""
        wording, excerpt = self._wording, item.excerpt
        words = wording.quoted(" ".join(excerpt.exact.split()), excerpt.language)
        number = self._notes.cite((excerpt.source,))
        runs = self._style.paragraph(f"{words}\u00a0[{number}]", room)
        # Translations are into English; whoever reads the original's language needs none.
        if excerpt.translation and excerpt.language != wording.language:
            runs += self._style.note(wording.our_translation(excerpt.translation), room)
        return Block(runs, self._style.unit)


def find_quotations(dossier: Dossier, parts: Iterable[Part]) -> Iterator[Quotation]:
    """The excerpts put to the claims among some parts, for or against."""
    for part in parts:
        if not isinstance(part, ClaimOnDate):
            continue
        for item in part.evidence:
            if item.excerpt is not None and item.stance is not Stance.CONTEXT:
                yield Quotation(part, dossier.excerpt_by_id[item.excerpt])


def count_agreements(tie: VisibleTie) -> int:
    """How many agreements a tie rests on."""
    return sum(isinstance(part, AgreementOnDate) for part in tie.parts)


def count_quotations(dossier: Dossier, tie: VisibleTie) -> int:
    """How many excerpts are put to the claims of a tie, for or against."""
    return _count_excerpts(find_quotations(dossier, tie.parts))


def _count_excerpts(quotations: Iterable[Quotation]) -> int:
    return len({item.excerpt.id for item in quotations})


def choose_agreements(tie: VisibleTie) -> list[AgreementOnDate]:
    """Those between the two alone before those of many; what stands and is new first."""
    held = (part for part in tie.parts if isinstance(part, AgreementOnDate))
    ranked = sorted(
        held,
        key=lambda part: (
            len(part.record.parties) > 2,
            part.on_date is OnDate.PAST,
            -begun_on(part, tie).toordinal(),
            part.record.id,
        ),
    )
    return ranked[:MOST_AGREEMENTS]


def choose_quotations(found: Sequence[Quotation], most: int = MOST_QUOTATIONS) -> list[Quotation]:
    """A few quotations that show all sides: polarities in turn, each from another source.

    What stands and is new comes first.
    """
    left = sorted(found, key=lambda item: (_age(item), item.excerpt.id))
    chosen: list[Quotation] = []
    while left and len(chosen) < most:
        polarities = [polarity_of(item.claim) for item in chosen]
        sources = [item.excerpt.source for item in chosen]
        best = min(
            left,
            key=lambda item: (
                polarities.count(polarity_of(item.claim)),
                sources.count(item.excerpt.source),
            ),
        )
        chosen.append(best)
        left = [item for item in left if item.excerpt.id != best.excerpt.id]
    return chosen


def _age(item: Quotation) -> tuple[bool, int]:
    claim = item.claim
    period = claim.record.period
    when = (period.latest or period.earliest) if period else None
    if when is None and claim.observed_on is not None:
        when = claim.observed_on.earliest
    return claim.on_date is OnDate.PAST, -(when or date.min).toordinal()


def _last_status(part: AgreementOnDate, tie: VisibleTie) -> PartyStatus | None:
    """What the two, or all parties together, did last."""
    theirs = [s for s in part.statuses if s.actor is None or s.actor in tie.tie.dyad]
    dated = [status for status in theirs if status.date is not None]
    latest = max(dated, key=lambda status: _date_of(status).earliest, default=None)
    return latest or next(iter(theirs), None)


def begun_on(part: AgreementOnDate, tie: VisibleTie) -> date:
    """When the two, or all parties together, did something about it last."""
    last = _last_status(part, tie)
    return last.date.earliest if last is not None and last.date else date.min


def _date_of(status: PartyStatus) -> PartialDate:
    assert status.date is not None, "only dated statuses are put in order"
    return status.date
