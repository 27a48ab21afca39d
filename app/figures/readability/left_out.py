"""What found no room on the map: names of actors and of blocs, numbers of sources."""

from collections.abc import Iterator

from app.drawing.coordinates import PageFrame
from app.drawing.geometry import Geometry
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.readability.page_labels import on_page


def find_left_out(
    geometry: Geometry, frame: PageFrame, unnumbered: tuple[str, ...]
) -> Iterator[Finding]:
    """One finding for each actor without a name, one for all ties without their numbers."""
    for actor in geometry.hidden_labels:
        (x, y), radius = geometry.centres[actor].tolist(), float(geometry.radii[actor])
        place = on_page((x - radius, y - radius, x + radius, y + radius), frame)
        name = geometry.content.actors[actor].label
        yield Finding(FindingKind.NAME_LEFT_OUT, Severity.WARNS, place, (name,))
    if unnumbered:
        yield Finding(FindingKind.NUMBERS_LEFT_OUT, Severity.WARNS, names=unnumbered)
