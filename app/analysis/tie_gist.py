"""A tie in a few facts, for who only passes by: what about, since when, and who spoke last."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.analysis.happenings import Happening, Mark, happenings_of_tie
from app.analysis.network import ClaimOnDate, Network
from app.analysis.ties import Part
from app.analysis.visible_ties import VisibleTie
from app.domain.dossier import Dossier
from app.domain.records import Source
from app.domain.vocabulary import ClaimKind, Stance

_BEGINNINGS = (Mark.SIGNED, Mark.BEGINS)


@dataclass(frozen=True, slots=True)
class TieGist:
    """What a tie comes to.

    `kinds` are those of what is claimed between the two, the most frequent first; `beginning`
    is the first thing that is dated and had begun by the day of the network; `newest` the
    source published last, of those that are dated.
    """

    kinds: tuple[ClaimKind, ...]
    beginning: Happening | None
    newest: Source | None


def gist_of(network: Network, tie: VisibleTie) -> TieGist:
    """What a tie comes to by what is seen of it."""
    counts = Counter(part.record.kind for part in tie.parts if isinstance(part, ClaimOnDate))
    kinds = tuple(sorted(counts, key=lambda kind: (-counts[kind], kind)))
    return TieGist(kinds, _beginning(network, tie), _newest(network.ledger.dossier, tie.parts))


def _beginning(network: Network, tie: VisibleTie) -> Happening | None:
    seen = {part.record.id for part in tie.parts}
    begun = (
        happening
        for happening in happenings_of_tie(network, tie.tie.dyad)
        if happening.record.id in seen
        and happening.moment.mark in _BEGINNINGS
        and happening.moment.day <= network.as_of
    )
    return next(begun, None)


def _newest(dossier: Dossier, parts: Iterable[Part]) -> Source | None:
    sources = {
        source.id: source
        for part in parts
        for item in part.evidence
        if item.stance is not Stance.CONTEXT
        and (source := dossier.source_of(item)).published is not None
    }
    return max(sources.values(), key=_published, default=None)


def _published(source: Source) -> tuple[int, str]:
    assert source.published is not None, "the others are left out"
    return source.published.earliest.toordinal(), source.id
