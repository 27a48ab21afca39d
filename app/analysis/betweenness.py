"""Who stands between others: on how many of the shortest chains of ties an actor lies."""

from collections.abc import Mapping

from app.analysis.filters import VisibleNetwork
from app.analysis.graph import build_graph
from app.domain.ids import ActorId
from app.domain.vocabulary import OnDate

_STEPS_AT_ONCE = 50_000
"""Ties walked along in one slice: some twenty milliseconds."""


class Betweenness:
    """The betweenness of all visible actors, worked out slice by slice.

    It is 1 for who lies on every shortest chain between any two others, 0 for who lies on none.
    Ties that are over join nobody. Source: Freeman (1977), *A set of measures of centrality based
    on betweenness*, https://doi.org/10.2307/3033543; by the algorithm of Brandes (2001),
    https://doi.org/10.1080/0022250X.2001.9990249, as networkx has it.
    """

    def __init__(self, visible: VisibleNetwork) -> None:
        self._graph = build_graph(visible)
        over = [tie.tie.dyad for tie in visible.ties if tie.appraisal.on_date is OnDate.PAST]
        self._graph.remove_edges_from(over)
        self._starts = [actor for actor, degree in self._graph.degree if degree > 0]
        self._sums = dict.fromkeys(visible.actors, 0.0)

    def work_on(self) -> bool:
        """Work out the next slice; whether another is left."""
        import networkx as nx

        n_starts = max(1, _STEPS_AT_ONCE // max(1, self._graph.number_of_edges()))
        starts, self._starts = self._starts[:n_starts], self._starts[n_starts:]
        if starts:
            found = nx.betweenness_centrality_subset(self._graph, starts, list(self._graph))
            for actor, n_chains in found.items():
                self._sums[actor] += n_chains
        return bool(self._starts)

    def shares(self) -> Mapping[ActorId, float]:
        """By actor the share, 0 to 1, of what has been worked out so far."""
        others = len(self._sums) - 1
        n_pairs = max(1, others * (others - 1) // 2)
        return {actor: n_chains / n_pairs for actor, n_chains in self._sums.items()}
