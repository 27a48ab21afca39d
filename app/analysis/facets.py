"""How many ties each choice of the filter stands for: the counts beside the check boxes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from app.analysis.appraisal import standing_of_code
from app.analysis.columns import ACTOR_KINDS, CLAIM_KINDS, BoolArray, IntArray
from app.analysis.filters import NetworkFilter, VisibleNetwork, apply_filter
from app.analysis.network import Network
from app.analysis.sifting import Sifted, sift
from app.analysis.verdicts import count_polarities
from app.domain.ids import ActorId, SourceId
from app.domain.tables import column
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, OnDate

T = TypeVar("T")


@dataclass(frozen=True)
class Facets:
    """Counts by choice: ties on the map, of members for blocs, of claims for kinds."""

    members: Mapping[ActorId, int]
    polarities: Mapping[str, int]
    statuses: Mapping[ClaimStatus, int]
    claim_kinds: Mapping[ClaimKind, int]
    sources: Mapping[SourceId, int]
    actor_kinds: Mapping[ActorKind, int]


def count_facets(
    network: Network, wanted: NetworkFilter, visible: VisibleNetwork | None = None
) -> Facets:
    """Count what each choice would show, other choices of its own kind aside.

    Polarities count ties; statuses, kinds and sources count claims of the visible ties.
    `visible` is what passes the filter, if it is known already.
    """
    columns = network.ledger.columns
    if visible is None or wanted.polarities is not None:
        visible = apply_filter(network, replace(wanted, polarities=None), visible)
    shown = _ShownClaims(network)
    by_status = shown.under(replace(wanted, statuses=None))
    by_kind = shown.under(replace(wanted, claim_kinds=None))
    by_source = shown.under(replace(wanted, sources=None))
    everybody = sift(network, replace(wanted, actor_kinds=frozenset(ActorKind)))
    return Facets(
        members={bloc: _n_members(network, bloc) for bloc in network.memberships_in},
        polarities=_by_polarity(visible),
        statuses=_by_status(network, by_status),
        claim_kinds=_counted(CLAIM_KINDS, network.ledger.columns.kinds[by_kind]),
        sources=_by_source(network, by_source),
        actor_kinds=_counted(ACTOR_KINDS, columns.actor_kinds[columns.numbers(everybody.actors)]),
    )


class _ShownClaims:
    """The claims of visible ties under several filters, found once for each."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._found: dict[NetworkFilter, BoolArray] = {}

    def under(self, wanted: NetworkFilter) -> BoolArray:
        """By record, whether it is a claim that is shown, however many ties it grounds."""
        if wanted not in self._found:
            self._found[wanted] = _claims_of(sift(self._network, wanted))
        return self._found[wanted]


def _claims_of(sifted: Sifted) -> BoolArray:
    ledger = sifted.network.ledger
    on_ties = sifted.passing & ledger.columns.is_claim & sifted.seen[ledger.part_places]
    claims = np.zeros(len(ledger.records), dtype=np.bool_)
    claims[ledger.part_records[on_ties]] = True
    return claims


def _by_polarity(visible: VisibleNetwork) -> Mapping[str, int]:
    if visible.basis is None:
        return Counter(str(tie.appraisal.polarity) for tie in visible.ties)
    counts = count_polarities(visible.basis.told)
    return {str(polarity): count for polarity, count in counts.items()}


def _by_status(network: Network, claims: BoolArray) -> Mapping[ClaimStatus, int]:
    counts: Counter[ClaimStatus] = Counter()
    codes = network.rows.codes[: len(claims)][claims]
    for code, count in enumerate(np.bincount(codes).tolist()):
        if count:
            counts[standing_of_code(code).status] += count
    return counts


def _by_source(network: Network, claims: BoolArray) -> Mapping[SourceId, int]:
    cited = network.rows.backings.cited
    sources = column(network.dossier.sources, "id")
    return _counted(sources, cited.sources[claims[cited.records]])


def _counted(names: Sequence[T], numbers: IntArray) -> Mapping[T, int]:
    """How often each name occurs, by numbers that stand for them; those that do."""
    counts = np.bincount(numbers, minlength=len(names)).tolist()
    return {name: count for name, count in zip(names, counts, strict=True) if count}


def _n_members(network: Network, bloc: ActorId) -> int:
    held = network.memberships_in.get(bloc, ())
    return len(
        {m.record.actor for m in held if m.on_date is not OnDate.PAST and m.record.role.is_full}
    )
