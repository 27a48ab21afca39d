"""Labels that lie over each other, over an actor that is not theirs, or over the page's edge."""

from collections.abc import Iterator, Sequence

from app.drawing.arrays import Box
from app.drawing.coordinates import PageFrame
from app.drawing.geometry import Geometry
from app.figures.findings import Finding, FindingKind, Severity
from app.figures.readability.page_labels import LabelKind, PageLabel, on_page

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
    actors = geometry.content.actors
    discs = [
        (index, *geometry.centres[index].tolist(), float(geometry.radii[index]))
        for index in geometry.actors.tolist()
    ]
    for label in labels:
        if label.kind is LabelKind.LINE:
            continue
        own = label.index if label.kind in _OF_ACTORS else None
        for index, x, y, radius in discs:
            disc = on_page((x - radius, y - radius, x + radius, y + radius), frame)
            if index != own and _lies_over(label.box, disc):
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


def _lies_over(box: Box, disc: Box) -> bool:
    """Whether a box covers some of the disc in another one."""
    x, y, radius = (disc[0] + disc[2]) / 2, (disc[1] + disc[3]) / 2, (disc[2] - disc[0]) / 2
    across = x - min(max(x, box[0]), box[2])
    down = y - min(max(y, box[1]), box[3])
    reach = max(radius - _TOUCHING_PT, 0.0)
    return across * across + down * down < reach * reach
