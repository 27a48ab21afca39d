"""Repulsion of many actors at once: boxes of actors act on boxes through short series.

A fast multipole method in the shape of Dehnen's: actors are halved into boxes of equal
count, pairs of boxes that are far for their size act on each other through a Taylor series
of third order, what is left acts actor by actor. Work grows with n, whatever the spread.

For every spread that a mesh (`app.layout.mesh`, quicker where actors lie evenly) does not
suit: lines, dense cores, one actor far off, all on one spot, and for laws with a reach. Boxes
follow the actors, need neither scipy nor padding, and their pushes cancel in pairs.

Sources: L. Greengard and V. Rokhlin, "A fast algorithm for particle simulations", Journal
of Computational Physics 73 (1987), doi:10.1016/0021-9991(87)90140-9; W. Dehnen, "A
hierarchical O(N) force calculation algorithm", Journal of Computational Physics 179 (2002),
doi:10.1006/jcph.2002.7026.
"""

from app.layout.multipole.field import push_field
from app.layout.multipole.law import PushLaw

__all__ = ["PushLaw", "push_field"]
