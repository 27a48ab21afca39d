"""What a force is: the contract every force of this folder keeps."""

from typing import Protocol

from app.layout.arrays import FloatArray

WARM = 0.25
"""Heat at and below which actors have their full size; a warm restart stays below it."""


class Force(Protocol):
    """A push or pull on actors.

    A force reads its parameters (strengths, links, sizes, random source) once, when it is
    made, and keeps no memory between calls: the same positions, velocities and `alpha`
    always add the same. It knows neither pinning nor cooling; the simulation takes care of
    both. All forces accept no actors at all and actors on the very same spot.

    Anchor: the forces of d3-force, https://d3js.org/d3-force/simulation.
    """

    def apply(self, positions: FloatArray, velocities: FloatArray, alpha: float) -> None:
        """Add this tick's change to `velocities`, in place.

        Parameters
        ----------
        positions
            (n, 2) float64, layout units, y growing downwards; never changed.
        velocities
            (n, 2) float64, layout units per tick.
        alpha
            Heat of the simulation, 1 at a fresh start, towards 0 when settled. Forces that
            pull scale with it; those that keep things apart do not, so that what is left
            when all has cooled down is free of overlap.
        """
