"""Labels that lie over each other, over an actor that is not theirs, or over the page's edge."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.drawing.arrays import Box
from app.drawing.coordinates import PageFrame
from app.drawing.geometry import Geometry
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.readability.page_labels import LabelKind, PageLabel

_TOUCHING_PT = 0.4
"""So far two boxes may reach into each other: their letters do not."""

_OF_ACTORS = (LabelKind.ACTOR, LabelKind.CODE)


def find_overlaps(labels: Sequence[PageLabel]) -> Iterator[Finding]:
    """Pairs of labels that lie over each other, codes left out: their discs are asked about."""
    ordered = sorted(
        (label for label in labels if label.kind is not LabelKind.CODE),
        key=lambda label: label.box[0],
    )
    open_: list[PageLabel] = []
    for label in ordered:
        open_ = [other for other in open_ if other.box[2] > label.box[0] + _TOUCHING_PT]
        for other in open_:
            shared = _shared(other.box, label.box)
            if shared is not None:
                names = (other.text, label.text)
                yield Finding(FindingKind.LABELS_OVERLAP, Severity.WARNS, shared, names)
        open_.append(label)


def find_covered_actors(
    labels: Sequence[PageLabel], geometry: Geometry, frame: PageFrame
) -> Iterator[Finding]:
    """Labels on the map that lie over the disc of an actor that they do not name."""
    actors, drawn = geometry.content.actors, geometry.actors
    (x, y), scale = frame.corner, frame.scale
    centres = (geometry.centres[drawn] - np.array(frame.map_corner)) * scale + (x, y)
    radii = geometry.radii[drawn] * scale
    reach = np.maximum(radii - _TOUCHING_PT, 0.0)
    for label in labels:
        if label.kind is LabelKind.LINE:
            continue
        own = label.index if label.kind in _OF_ACTORS else None
        left, top, right, bottom = label.box
        across = centres[:, 0] - np.clip(centres[:, 0], left, right)
        down = centres[:, 1] - np.clip(centres[:, 1], top, bottom)
        for place in np.flatnonzero(across**2 + down**2 < reach**2).tolist():
            index, radius = int(drawn[place]), float(radii[place])
            if index != own:
                mid_x, mid_y = centres[place].tolist()
                disc = (mid_x - radius, mid_y - radius, mid_x + radius, mid_y + radius)
                names = (label.text, actors[index].label)
                yield Finding(FindingKind.LABEL_OVER_ACTOR, Severity.WARNS, disc, names)


def find_cut_labels(labels: Sequence[PageLabel], width: float, height: float) -> Iterator[Finding]:
    """Texts that reach over the edge of a page."""
    for label in labels:
        left, top, right, bottom = label.box
        beyond = max(-left, -top, right - width, bottom - height)
        if beyond > _TOUCHING_PT:
            yield Finding(FindingKind.LABEL_CUT_OFF, Severity.WARNS, label.box, (label.text,))


def _shared(one: Box, other: Box) -> Box | None:
    """What two boxes have in common, if it is more than a touch."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right, bottom = min(one[2], other[2]), min(one[3], other[3])
    if min(right - left, bottom - top) <= _TOUCHING_PT:
        return None
    return (left, top, right, bottom)
