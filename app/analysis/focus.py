"""Of what is visible, some actors with their own ties: what a figure about them shows."""

from collections.abc import Collection

from app.analysis.filters import Hull, VisibleNetwork
from app.domain.ids import ActorId


def focus_on(visible: VisibleNetwork, actors: Collection[ActorId]) -> VisibleNetwork:
    """The actors, their ties, those at the other ends, and the hulls they are in.

    Ties among the others are left out. Of a bloc that is in focus and has a hull, all
    members are shown, with the ties among them; any other hull keeps those of its members
    that are left, and one without an actor of the focus goes.
    """
    wanted = set(actors)
    circles = [set(hull.members) for hull in visible.hulls if hull.bloc in wanted]
    ties = tuple(
        tie
        for tie in visible.ties
        if not wanted.isdisjoint(tie.tie.dyad)
        or any(circle.issuperset(tie.tie.dyad) for circle in circles)
    )
    junctions = tuple(each for each in visible.junctions if not wanted.isdisjoint(each.parties))
    left = {actor for tie in ties for actor in tie.tie.dyad}.union(*circles)
    left.update(party for junction in junctions for party in junction.parties)
    left.update(wanted.intersection(visible.actors))
    hulls = tuple(
        Hull(
            hull.bloc,
            tuple(member for member in hull.members if member in left),
            tuple(observer for observer in hull.observers if observer in left),
        )
        for hull in visible.hulls
        if not wanted.isdisjoint((hull.bloc, *hull.members, *hull.observers))
    )
    return VisibleNetwork(tuple(sorted(left)), ties, hulls, junctions)
