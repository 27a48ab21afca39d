"""The visible network as a networkx graph, and the questions asked of it.

networkx is imported when a question is asked: the map itself does not need it.
"""

from typing import TYPE_CHECKING

from app.analysis.filters import VisibleNetwork
from app.domain.ids import ActorId

if TYPE_CHECKING:
    import networkx as nx


def build_graph(visible: VisibleNetwork) -> "nx.Graph[ActorId]":
    """An undirected graph: actors as nodes, visible ties as edges with their appraisal.

    Edge attributes are `polarity`, `status`, `on_date` (words) and `n_sources`.
    """
    import networkx as nx

    graph: nx.Graph[ActorId] = nx.Graph()
    graph.add_nodes_from(visible.actors)
    for tie in visible.ties:
        appraisal = tie.appraisal
        graph.add_edge(
            *tie.tie.dyad,
            polarity=str(appraisal.polarity),
            status=str(appraisal.status),
            on_date=str(appraisal.on_date),
            n_sources=appraisal.n_sources,
        )
    return graph


def find_chain(visible: VisibleNetwork, start: ActorId, end: ActorId) -> tuple[ActorId, ...]:
    """The shortest chain of visible ties from one actor to another, both included.

    Of equally short chains the first by the actors' ids; empty if there is none.
    """
    import networkx as nx

    graph = build_graph(visible)
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        return ()
    return min(tuple(chain) for chain in nx.all_shortest_paths(graph, start, end))
