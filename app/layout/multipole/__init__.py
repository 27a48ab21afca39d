"""Repulsion of many actors at once: boxes of actors act on boxes through short series.

A fast multipole method in the shape of Dehnen's: actors are halved into boxes of equal
count, pairs of boxes that are far for their size act on each other through a Taylor series
of third order, what is left acts actor by actor. Work grows with n, whatever the spread.

A particle mesh (Hockney and Eastwood, "Computer Simulation Using Particles", 1988,
ISBN 978-0-85274-392-8) was weighed against it. A mesh is quicker where actors lie evenly
and nearness may be blurred; but its near-field correction costs what the boxes cost, and
lines, dense cores and one actor far off need a mesh within the mesh. Boxes follow the
actors, need neither scipy nor padding, and their pushes cancel in pairs.

Sources: L. Greengard and V. Rokhlin, "A fast algorithm for particle simulations", Journal
of Computational Physics 73 (1987), doi:10.1016/0021-9991(87)90140-9; W. Dehnen, "A
hierarchical O(N) force calculation algorithm", Journal of Computational Physics 179 (2002),
doi:10.1006/jcph.2002.7026.
"""

from app.layout.multipole.field import push_field
from app.layout.multipole.law import PushLaw

__all__ = ["PushLaw", "push_field"]
