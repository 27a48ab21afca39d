"""Which sources a figure rests on, numbered in the order in which their numbers are met.

Every number on a figure has its source in the list, and every source in the list has its
number on the figure: at a tie or at a bloc on the map, behind an agreement or a quotation
below it, or, where the map has no room, in the note that names what is without.

Listed are the texts the dossier is made from, every other source that is quoted, and the
references if they are few. Where there are many, only those are listed that stand behind what
is told below the map, and the others are counted: a page of web addresses is read by nobody,
and ``multivector ties --json`` prints them all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

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
    """The numbered sources, from 1; `quoted` are those of them that are texts, or quoted.

    `n_further` are counted only. `n_ties_of` says how many ties each is behind, `has_all` that
    no reference is left out. `texts` are the entries of the list, once they are set: see
    :mod:`app.figures.citations.listing`.
    """

    numbered: tuple[Source, ...]
    quoted: frozenset[SourceId]
    n_further: int
    n_ties_of: Mapping[SourceId, int]
    has_all: bool = True
    texts: tuple[str, ...] = ()

    @cached_property
    def number_of(self) -> Mapping[SourceId, int]:
        """The number of each."""
        return {source.id: place for place, source in enumerate(self.numbered, 1)}

    def behind(self, dossier: Dossier, parts: Iterable[Part]) -> tuple[SourceId, ...]:
        """The numbered sources behind some parts, for or against, in ascending order."""
        found = sources_behind(dossier, parts)
        return tuple(source.id for source in self.numbered if source.id in found)

    def on_map(self, dossier: Dossier, parts: Iterable[Part]) -> tuple[SourceId, ...]:
        """Whose numbers stand at a tie or a bloc on the map.

        Where references are left out, the texts alone: the few references that are listed
        stand behind what is told below. Without any text, those.
        """
        listed = self.behind(dossier, parts)
        texts = tuple(source for source in listed if source in self.quoted)
        return listed if self.has_all else texts or listed

    def n_ties_told(self, source: Source) -> int:
        """How many ties a text is behind; of a reference that is of no interest: 0."""
        return self.n_ties_of[source.id] if source.id in self.quoted else 0

    def cite(self, sources: Iterable[SourceId]) -> str:
        """The numbers of some sources as they are cited."""
        return compress_numbers([self.number_of[source] for source in sources])

    def in_order(self, met: Iterable[SourceId]) -> "SourceNotes":
        """The same numbered as they are met; who is not met at all is counted only."""
        places = [self.number_of[source] - 1 for source in dict.fromkeys(met)]
        return replace(
            self,
            numbered=tuple(self.numbered[place] for place in places),
            texts=tuple(self.texts[place] for place in places) if self.texts else (),
            n_further=self.n_further + len(self.numbered) - len(places),
        )


NO_SOURCES = SourceNotes((), frozenset(), 0, {})


def number_sources(
    dossier: Dossier,
    ties: Sequence[VisibleTie],
    memberships: Sequence[MembershipOnDate] = (),
    cited: Sequence[Part] = (),
) -> SourceNotes:
    """Choose the sources behind ties and hulls that are listed, the texts first.

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
    is_few = len(references) <= MOST_REFERENCES
    if not is_few:
        wanted = {source.id for source in _behind(dossier, cited)}
        references = [source for source in references if source in wanted]
    numbered = tuple(behind[source] for source in (*texts, *references))
    return SourceNotes(
        numbered=numbered,
        quoted=frozenset(texts),
        n_further=len(behind) - len(numbered),
        n_ties_of=_count_ties(dossier, ties),
        has_all=is_few,
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
    return f"{head}{'' if ends else '.'} {place}{say_ties(n_ties, wording)}."


def say_ties(n_ties: int, wording: FigureWording) -> str:
    """How many ties rest on a source, behind it: (so many ties); nothing for 0."""
    ties = wording.n_ties(n_ties).replace(" ", "\u00a0")
    return f" ({ties})" if n_ties else ""


def _cite_run(run: Sequence[int]) -> str:
    if len(run) > 2:
        return f"{run[0]}–{run[-1]}"
    return ",".join(map(str, run))


def sources_behind(dossier: Dossier, parts: Iterable[Part]) -> frozenset[SourceId]:
    """The sources behind some parts, for or against, numbered or not."""
    return frozenset(source.id for source in _behind(dossier, parts))


def _behind(dossier: Dossier, parts: Iterable[Part]) -> Iterator[Source]:
    for part in parts:
        for item in part.evidence:
            if item.stance is not Stance.CONTEXT:
                yield dossier.source_of(item)
