"""Actors whose name found no room on the map.

Numbers of sources for which there was none are not asked about: the notes say whose they are.
"""

from collections.abc import Iterator

from app.drawing.coordinates import PageFrame
from app.drawing.geometry import Geometry
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.map_area import nameless
from app.figures.readability.page_labels import on_page

_MOST_ONE_BY_ONE = 6
"""Of more actors the map is too small as a whole: nobody goes to each of them."""


def find_left_out(geometry: Geometry, frame: PageFrame) -> Iterator[Finding]:
    """One finding for each actor without a name; if they are many, one for them all."""
    actors = nameless(geometry)
    if len(actors) > _MOST_ONE_BY_ONE:
        names = tuple(geometry.content.actors[actor].label for actor in actors)
        place = on_page(geometry.bounds, frame)
        yield Finding(FindingKind.NAME_LEFT_OUT, Severity.WARNS, place, names)
        return
    for actor in actors:
        (x, y), radius = geometry.centres[actor].tolist(), float(geometry.radii[actor])
        place = on_page((x - radius, y - radius, x + radius, y + radius), frame)
        name = geometry.content.actors[actor].label
        yield Finding(FindingKind.NAME_LEFT_OUT, Severity.WARNS, place, (name,))
