"""What of a network is to be seen: the part of it that passes the analyst's filter.

A filter never changes what is true of a tie, only which parts and which ties are shown. One
visible network is made from another: a tie of which the same parts pass as before, and which
is the same itself, is the same visible tie, whatever else the date or the filter changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from app.analysis.columns import BoolArray, IntArray
from app.analysis.network import Dyad, Network
from app.analysis.network_filter import NetworkFilter, Scope, initial_filter
from app.analysis.on_demand_list import OnDemandList
from app.analysis.sifting import Hull, Junction, Sifted, follow_sifted, sift
from app.analysis.verdicts import Verdicts, no_verdicts
from app.analysis.visible_ties import VisibleTie, VisibleTies, maker_of, verdicts_at
from app.domain.ids import ActorId

__all__ = [
    "Hull",
    "Junction",
    "NetworkFilter",
    "Scope",
    "VisibleNetwork",
    "VisibleTie",
    "apply_filter",
    "initial_filter",
]


@dataclass(frozen=True)
class VisibleNetwork:
    """What passes the filter, in fixed order: all by id.

    `basis` is what the ties were made from where they were; it is no part of what is seen.
    """

    actors: tuple[ActorId, ...]
    ties: Sequence[VisibleTie]
    hulls: tuple[Hull, ...]
    junctions: tuple[Junction, ...]
    basis: VisibleTies | None = field(default=None, repr=False, compare=False)

    def has_places_of(self, other: "VisibleNetwork") -> bool:
        """Whether the places in the ledger are those of another's, being of one ledger."""
        one, two = self.basis, other.basis
        return (
            one is not None
            and two is not None
            and one.sifted.network.ledger is two.sifted.network.ledger
        )

    @cached_property
    def tie_by_dyad(self) -> Mapping[Dyad, VisibleTie]:
        """Every visible tie by its two actors."""
        return {visible.tie.dyad: visible for visible in self.ties}


def apply_filter(
    network: Network, wanted: NetworkFilter, previous: VisibleNetwork | None = None
) -> VisibleNetwork:
    """The part of a network that passes a filter.

    What has not changed since `previous`, made from a network of the same ledger, is taken
    from it; the result is the same without.
    """
    before = None if previous is None else previous.basis
    if before is None or before.sifted.network.ledger is not network.ledger:
        basis = _ties_of(sift(network, wanted))
    else:
        basis = _follow_ties(network, wanted, before)
    sifted = basis.sifted
    return VisibleNetwork(sifted.actors, basis.in_order, sifted.hulls, sifted.junctions, basis)


def _ties_of(sifted: Sifted) -> VisibleTies:
    """The ties that are seen."""
    n, places = len(sifted.seen), np.flatnonzero(sifted.seen)
    told = _told_at(sifted, places, no_verdicts(n))
    make = maker_of(sifted, sifted.seen, told)
    return VisibleTies(sifted, OnDemandList(n, make), sifted.seen, told)


def _follow_ties(network: Network, wanted: NetworkFilter, before: VisibleTies) -> VisibleTies:
    """The ties that are seen; those of `before` where nothing of them changed."""
    changed = _changed_parts(network, before.sifted.network)
    sifted = follow_sifted(network, wanted, before.sifted, changed)
    stale = _stale(sifted, before.sifted, changed)
    gone, places = np.flatnonzero(stale & ~sifted.seen), np.flatnonzero(stale & sifted.seen)
    told = before.told.without(gone) if len(gone) else before.told
    told = _told_at(sifted, places, told)
    make = maker_of(sifted, sifted.seen, told)
    by_place = before.by_place.renewed(np.flatnonzero(stale), make)
    return VisibleTies(sifted, by_place, sifted.seen, told)


def _told_at(sifted: Sifted, places: IntArray, told: Verdicts) -> Verdicts:
    """What ties amount to, asked anew at some places."""
    return told.with_changes(places, verdicts_at(sifted, places)) if len(places) else told


def _changed_parts(now: Network, before: Network) -> IntArray:
    """The parts of ties in which something else stands, or stands elsewhere."""
    if now is before:
        return np.empty(0, dtype=np.intp)
    parts, _row_of = now.ledger.parts_in(now.rows.changed_since(before.rows, now.ledger))
    return parts


def _stale(now: Sifted, before: Sifted, changed: IntArray) -> BoolArray:
    """By place, whether a tie was seen and is no more, is seen anew or is another.

    `changed` are the parts that are others.
    """
    ledger = now.network.ledger
    are_other = np.zeros(len(now.seen), dtype=np.bool_)
    are_other[ledger.part_places[changed]] = True
    if now.passing is not before.passing:
        are_other[ledger.part_places[now.passing != before.passing]] = True
    stale: BoolArray = (now.seen != before.seen) | (are_other & now.seen)
    return stale
