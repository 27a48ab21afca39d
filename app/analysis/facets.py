"""How many ties each choice of the filter stands for: the counts beside the check boxes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.analysis.appraisal import status_of
from app.analysis.filters import NetworkFilter, VisibleTie, apply_filter
from app.analysis.network import ClaimOnDate, Network
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, OnDate


@dataclass(frozen=True)
class Facets:
    """Counts by choice: ties on the map, of members for blocs, of claims for kinds."""

    members: Mapping[ActorId, int]
    polarities: Mapping[str, int]
    statuses: Mapping[ClaimStatus, int]
    claim_kinds: Mapping[ClaimKind, int]
    sources: Mapping[SourceId, int]
    actor_kinds: Mapping[ActorKind, int]


def count_facets(network: Network, wanted: NetworkFilter) -> Facets:
    """Count what each choice would show, other choices of its own kind aside.

    Polarities count ties; statuses, kinds and sources count claims of the visible ties.
    """
    dossier = network.dossier
    shown = apply_filter(network, wanted).ties

    def ties_of(lifted: NetworkFilter) -> tuple[VisibleTie, ...]:
        return shown if lifted == wanted else apply_filter(network, lifted).ties

    of_any_polarity = ties_of(replace(wanted, polarities=None))
    of_any_status = _distinct_claims(ties_of(replace(wanted, statuses=None)))
    of_any_kind = _distinct_claims(ties_of(replace(wanted, claim_kinds=None)))
    of_any_source = _distinct_claims(ties_of(replace(wanted, sources=None)))
    everybody = apply_filter(network, replace(wanted, actor_kinds=frozenset(ActorKind)))
    return Facets(
        members={bloc: _n_members(network, bloc) for bloc in network.memberships_in},
        polarities=Counter(str(visible.appraisal.polarity) for visible in of_any_polarity),
        statuses=Counter(status_of(claim) for claim in of_any_status),
        claim_kinds=Counter(claim.record.kind for claim in of_any_kind),
        sources=_counted(
            {dossier.source_of(item).id for item in claim.evidence} for claim in of_any_source
        ),
        actor_kinds=Counter(dossier.actor_by_id[actor].kind for actor in everybody.actors),
    )


def _distinct_claims(ties: Iterable[VisibleTie]) -> list[ClaimOnDate]:
    found = {
        part.record.id: part
        for visible in ties
        for part in visible.parts
        if isinstance(part, ClaimOnDate)
    }
    return list(found.values())


def _n_members(network: Network, bloc: ActorId) -> int:
    held = network.memberships_in.get(bloc, ())
    return len(
        {m.record.actor for m in held if m.on_date is not OnDate.PAST and m.record.role.is_full}
    )


def _counted(groups: Iterable[Iterable[SourceId]]) -> Counter[SourceId]:
    counts: Counter[SourceId] = Counter()
    for group in groups:
        counts.update(group)
    return counts
