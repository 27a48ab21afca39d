"""Which sources a figure rests on, numbered in the order in which they are read.

The texts the dossier is made from come first, in its order, then every other source
that is quoted, then the references of what the figure is about. Where there are many
more references, they are counted: a page of web addresses is read by nobody, and
``multivector ties --json`` prints them all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.analysis.appraisal import Part
from app.analysis.filters import VisibleTie
from app.analysis.network import MembershipOnDate
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Source
from app.domain.vocabulary import Stance
from app.figures.wording import FigureWording

MOST_REFERENCES = 10
"""So many references without a quotation are still listed one by one."""


@dataclass(frozen=True)
class SourceNotes:
    """The numbered sources, from 1, the `n_quoted` first of which are quoted somewhere.

    `n_further` are counted only.
    """

    numbered: tuple[Source, ...]
    n_quoted: int
    n_further: int
    number_of: Mapping[SourceId, int]
    n_ties_of: Mapping[SourceId, int]
    """How many of the ties each numbered source is behind."""

    def numbers_of(self, dossier: Dossier, parts: Iterable[Part]) -> tuple[int, ...]:
        """The numbers of the sources behind some parts, for or against, in ascending order."""
        numbers = (self.number_of.get(source.id) for source in _behind(dossier, parts))
        return tuple(sorted({number for number in numbers if number is not None}))

    def mark_of(self, dossier: Dossier, parts: Iterable[Part]) -> str:
        """What stands at a tie on the map: its texts or, without any, its references."""
        numbers = self.numbers_of(dossier, parts)
        texts = [number for number in numbers if number <= self.n_quoted]
        return compress_numbers(texts or numbers)


def number_sources(
    dossier: Dossier,
    ties: Sequence[VisibleTie],
    memberships: Sequence[MembershipOnDate] = (),
    cited: Sequence[Part] = (),
) -> SourceNotes:
    """Number the sources behind ties and hulls.

    `memberships` are what the hulls stand for. References are listed if they are few, or
    behind what is `cited` on the page.
    """
    parts = [*(part for tie in ties for part in tie.parts), *memberships]
    behind = {source.id: source for source in _behind(dossier, parts)}
    quoted = {
        dossier.source_of(item).id
        for part in parts
        for item in part.evidence
        if item.excerpt is not None and item.stance is not Stance.CONTEXT
    }
    texts = [source for source in dossier.texts_in_focus if source in behind]
    texts += [source for source in behind if source in quoted]
    texts = list(dict.fromkeys(texts))
    references = [source for source in behind if source not in set(texts)]
    if len(references) > MOST_REFERENCES:
        wanted = {source.id for source in _behind(dossier, cited)}
        references = [source for source in references if source in wanted]
    numbered = tuple(behind[source] for source in (*texts, *references))
    return SourceNotes(
        numbered=numbered,
        n_quoted=len(texts),
        n_further=len(behind) - len(numbered),
        number_of={source.id: place for place, source in enumerate(numbered, 1)},
        n_ties_of=_count_ties(dossier, ties),
    )


def _count_ties(dossier: Dossier, ties: Iterable[VisibleTie]) -> Counter[SourceId]:
    counts: Counter[SourceId] = Counter()
    for tie in ties:
        counts.update({source.id for source in _behind(dossier, tie.parts)})
    return counts


def compress_numbers(numbers: Sequence[int]) -> str:
    """Numbers as they are cited: ``1,3–5``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(_cite_run(run) for run in runs)


def cite_source(source: Source, n_ties: int, wording: FigureWording) -> str:
    """A source as it stands in a list: authors: title. Outlet, date (so many ties).

    `n_ties` is 0 where it is of no interest.
    """
    authors = ", ".join(source.authors)
    head = f"{authors}: {source.title}" if authors else source.title
    published = wording.long_date(source.published) if source.published else wording.undated
    place = ", ".join(filter(None, (source.outlet, published)))
    ends = head.endswith((".", "!", "?"))
    ties = wording.n_ties(n_ties).replace(" ", "\u00a0")
    counted = f" ({ties})" if n_ties else ""
    return f"{head}{'' if ends else '.'} {place}{counted}."


def _cite_run(run: Sequence[int]) -> str:
    if len(run) > 2:
        return f"{run[0]}–{run[-1]}"
    return ",".join(map(str, run))


def _behind(dossier: Dossier, parts: Iterable[Part]) -> Iterator[Source]:
    for part in parts:
        for item in part.evidence:
            if item.stance is not Stance.CONTEXT:
                yield dossier.source_of(item)
