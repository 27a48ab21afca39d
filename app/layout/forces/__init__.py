"""Forces that place actors: small, composable, one a file; `force.py` is their contract."""

from app.layout.forces.anchor import Anchor
from app.layout.forces.cohesion import Cohesion
from app.layout.forces.collision import Collision
from app.layout.forces.force import Force
from app.layout.forces.gravity import Gravity
from app.layout.forces.repulsion import Repulsion
from app.layout.forces.springs import Springs
from app.layout.forces.strangers import Strangers

__all__ = [
    "Anchor",
    "Cohesion",
    "Collision",
    "Force",
    "Gravity",
    "Repulsion",
    "Springs",
    "Strangers",
]
