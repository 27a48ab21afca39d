"""The changes between two dates as plain text, to be printed, copied or kept in a file.

Tie by tie what became of what is between the two alone, then once what more than two share;
under each the words quoted for it, with their sources.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.analysis.became import Became, became, became_in
from app.analysis.change_digest import (
    PairDigest,
    SharedDigest,
    citations_of,
    digest_pairs,
    digest_shared,
    steps_of,
)
from app.analysis.citations import Citation
from app.analysis.comparing import Comparison, Difference, PartChange
from app.analysis.part_differences import PartDifference
from app.analysis.ties import AgreementOnDate, ClaimOnDate, Dyad, MembershipOnDate
from app.domain.apart import Apart
from app.domain.dates import PartialDate
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.domain.quotation import in_one_line, quoted
from app.domain.records import PartyStatus
from app.domain.vocabulary import MembershipRole, Stance, Status

_MOST_CITATIONS = 2
"""Quotations or sources named under a change; the others are counted."""
_PART, _CITATION = "  ", "      "


@dataclass(frozen=True)
class ChangeListWording:
    """Sentences and words of a list of changes in one language.

    What depends on facts is a function of them. `known` is told of the days by which both
    sides were known, None where everything counts.
    """

    language: str
    heading: Callable[[date, date, Apart], str]
    known: Callable[[date | None, date | None], str]
    counts: Callable[[Mapping[Became, int], int], str]
    """How many ties became what, in this order, and how much more than two share."""
    nothing: str
    same: str
    shared_heading: str
    became: Callable[[Became], str]
    how: Callable[[PartDifference], str]
    membership: Callable[[str, str, MembershipRole], str]
    """Of an actor, a bloc and a role."""
    step: Callable[[Status, str], str]
    """What was done, and the names of who did it; no name: all."""
    short_date: Callable[[PartialDate], str]
    stance: Callable[[Stance], str]
    further_sources: Callable[[int], str]


def write_change_list(comparison: Comparison, wording: ChangeListWording) -> str:
    """The list as text; its last line ends with a line break like every other."""
    return "".join(f"{line}\n" for line in change_list_lines(comparison, wording))


def change_list_lines(comparison: Comparison, wording: ChangeListWording) -> Iterator[str]:
    """The list line by line, indented with spaces, without the line breaks."""
    before, after = comparison.before, comparison.after
    yield wording.heading(before.as_of, after.as_of, comparison.apart)
    if (before.known_by, after.known_by) != (None, None):
        yield wording.known(before.known_by, after.known_by)
    if not comparison.changes:
        alike = (before.as_of, before.known_by) == (after.as_of, after.known_by)
        yield wording.same if alike else wording.nothing
        return
    pairs, shared = digest_pairs(comparison.changes), digest_shared(comparison.changes)
    yield wording.counts(_counts(comparison, pairs), len(shared))
    writer = _Writer(comparison, wording)
    for pair in pairs:
        yield ""
        yield from writer.pair(pair)
    if shared:
        yield ""
        yield wording.shared_heading
    for item in shared:
        yield from writer.shared(item)


def _counts(comparison: Comparison, pairs: Iterable[PairDigest]) -> Mapping[Became, int]:
    """How many ties became what: none, too, of what could become of them."""
    found = Counter(became_in(comparison, pair.change) for pair in pairs)
    possible = {became(difference, comparison.apart) for difference in Difference}
    is_told = comparison.apart is not Apart.IN_BOTH
    return {word: found[word] for word in Became if found[word] or (is_told and word in possible)}


class _Writer:
    """Writes the entries of a list about one comparison."""

    def __init__(self, comparison: Comparison, wording: ChangeListWording) -> None:
        self._comparison = comparison
        self._dossier = comparison.after.dossier
        self._wording = wording

    def pair(self, pair: PairDigest) -> Iterator[str]:
        a, b = map(self._name, pair.change.dyad)
        yield f"{a} – {b}: {self._wording.became(became_in(self._comparison, pair.change))}"
        for part in pair.parts:
            yield f"{_PART}{self._wording.how(part.how)}: {self._title(part)}"
            yield from self._steps(part, pair.change.dyad)
            yield from self._citations(part)

    def shared(self, item: SharedDigest) -> Iterator[str]:
        names = ", ".join(map(self._name, item.actors))
        yield f"{_PART}{self._wording.how(item.part.how)}: {self._title(item.part)} ({names})"
        yield from self._citations(item.part)

    def _name(self, actor: ActorId) -> str:
        return short_name(self._dossier, actor, self._wording.language)

    def _title(self, change: PartChange) -> str:
        match change.part:
            case ClaimOnDate(record=claim):
                return in_one_line(claim.summary)
            case AgreementOnDate(record=agreement):
                return in_one_line(agreement.title)
            case MembershipOnDate(record=held):
                sides = self._name(held.actor), self._name(held.bloc)
                return self._wording.membership(*sides, held.role)

    def _steps(self, change: PartChange, dyad: Dyad) -> Iterator[str]:
        for row in steps_of(change, dyad):
            yield f"{_CITATION}{self._step(row)}"

    def _step(self, row: PartyStatus) -> str:
        told = self._wording.step(row.status, "" if row.actor is None else self._name(row.actor))
        return told if row.date is None else f"{self._wording.short_date(row.date)} {told}"

    def _citations(self, change: PartChange) -> Iterator[str]:
        citations = citations_of(self._dossier, change)
        for citation in citations[:_MOST_CITATIONS]:
            yield f"{_CITATION}{self._cited(citation)}"
        if len(citations) > _MOST_CITATIONS:
            yield f"{_CITATION}{self._wording.further_sources(len(citations) - _MOST_CITATIONS)}"

    def _cited(self, citation: Citation) -> str:
        """The words quoted, or the title of what is referred to, and where they stand."""
        source, excerpt = citation.source, citation.excerpt
        title, outlet = in_one_line(source.title), in_one_line(source.outlet or "")
        published = "" if source.published is None else self._wording.short_date(source.published)
        if excerpt is None:
            words, where = title, (outlet, published)
        else:
            words, where = quoted(excerpt.exact, excerpt.language), (outlet or title, published)
        told = ", ".join(filter(None, where))
        told = f"{words} ({told})" if told else words
        if citation.stance is Stance.SUPPORTS:
            return told
        return f"{self._wording.stance(citation.stance)}: {told}"
