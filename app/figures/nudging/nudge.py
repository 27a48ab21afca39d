"""Nudging: a map's faults are mended as far as a finer search than the screen's can.

For a figure only: it takes tens of milliseconds, which no frame has. The same map is nudged the
same way each time, before it is painted as anything, so that all formats show the same.
"""

from collections.abc import Collection

from app.drawing.geometry import Geometry
from app.drawing.text_measure import TextMeasure
from app.figures.nudging.names import place_left_out
from app.figures.nudging.ties import bend_ties

MOST_ACTORS = 300
"""On a map of more actors there is no room to find."""


def nudge(geometry: Geometry, measure: TextMeasure, prominent: Collection[int] = ()) -> Geometry:
    """A map with fewer ties under foreign actors and fewer actors without a name.

    Parameters
    ----------
    measure, prominent
        What the map was made with.
    """
    if len(geometry.actors) > MOST_ACTORS:
        return geometry
    return place_left_out(bend_ties(geometry), measure, prominent)
