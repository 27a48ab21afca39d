"""Positions from forces, on (n, 2) arrays: no domain records, no timers, no painting."""

from app.layout.close_pairs import find_close_pairs
from app.layout.geography import fill_missing, project
from app.layout.simulation import Simulation

__all__ = ["Simulation", "fill_missing", "find_close_pairs", "project"]
