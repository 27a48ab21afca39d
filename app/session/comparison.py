"""The first side of a comparison: another day beside the one a session shows.

The second side is what the session shows. The first is kept as a network of its own, moved
from the session's, so that what stands alike on both is the same object; it follows every edit
and is made when somebody asks.
"""

from dataclasses import dataclass
from datetime import date

from app.analysis.compared_network import ComparedNetwork, compare_visible
from app.analysis.comparing import Comparison, compare
from app.analysis.filters import NetworkFilter, VisibleNetwork, apply_filter
from app.analysis.network import Network
from app.domain.apart import Times


@dataclass(frozen=True)
class Clock:
    """A point in both times: the date shown, and by when what counts was published.

    `known_by` is None if everything counts.
    """

    as_of: date
    known_by: date | None = None

    @property
    def times(self) -> Times:
        """The same as a pair."""
        return self.as_of, self.known_by


class FirstSide:
    """What is compared with what a session shows."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._network: Network | None = None
        self._comparison: Comparison | None = None
        self._compared: ComparedNetwork | None = None
        self._filtered: tuple[Network, NetworkFilter] | None = None

    def compared_with(self, shown: Network) -> Comparison:
        """The comparison with a network: the one made before if that is the same."""
        if self._comparison is None or self._comparison.after is not shown:
            self._comparison = compare(self._network_beside(shown), shown, self._comparison)
        return self._comparison

    def seen_beside(
        self, shown: Network, visible: VisibleNetwork, wanted: NetworkFilter
    ) -> ComparedNetwork:
        """Both sides through one filter, `visible` being what passes it of `shown`."""
        made = self._compared
        if made is None or made.after is not visible:
            before = self._seen_through(self._network_beside(shown), visible, wanted)
            made = self._compared = compare_visible(before, visible, wanted, made)
        return made

    def _seen_through(
        self, network: Network, visible: VisibleNetwork, wanted: NetworkFilter
    ) -> VisibleNetwork:
        """The first side through a filter: as it was, if the second alone has moved."""
        made = None if self._compared is None else self._compared.before
        known = self._filtered
        if made is not None and known is not None and known[0] is network and known[1] == wanted:
            return made
        like = visible if made is None or not made.has_places_of(visible) else made
        self._filtered = network, wanted
        return apply_filter(network, wanted, like)

    def _network_beside(self, shown: Network) -> Network:
        """The network of this side, of the same dossier and with the same sources alike."""
        kept = self._network
        if kept is None or kept.ledger is not shown.ledger or kept.alike != shown.alike:
            kept = self._network = shown.moved_to(self.clock.as_of, self.clock.known_by)
        return kept
