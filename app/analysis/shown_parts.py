"""What stands behind all that a map shows: the parts of its ties, its junctions and hulls."""

from collections.abc import Iterator

from app.analysis.filters import VisibleNetwork
from app.analysis.network import Network, Part
from app.domain.ids import ActorId


def actors_shown(visible: VisibleNetwork) -> frozenset[ActorId]:
    """Who can be seen: as a disc, or as a hull around its members."""
    return frozenset(visible.actors).union(hull.bloc for hull in visible.hulls)


def parts_shown(network: Network, visible: VisibleNetwork) -> Iterator[Part]:
    """All that lines, points and hulls stand for; what stands for several, several times."""
    for tie in visible.ties:
        yield from tie.parts
    for junction in visible.junctions:
        yield junction.part
    for hull in visible.hulls:
        inside = {*hull.members, *hull.observers}
        for held in network.memberships_in.get(hull.bloc, ()):
            if held.record.actor in inside:
                yield held
