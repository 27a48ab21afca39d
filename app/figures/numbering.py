"""Numbers for the sources of one figure, in the order in which a reader meets them.

The map is read like a page, from its top to its bottom and each row from the left; then the
text below it, from agreements to quotations; then the note that names what had no room. The
first number met is 1. What is hidden carries no number, so that no number is missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.ids import SourceId
from app.drawing.arrays import Box
from app.drawing.geometry import Geometry
from app.drawing.look import Theme
from app.drawing.picture import TextMark
from app.drawing.text_measure import TextMeasure
from app.figures.source_marks import WEIGHT, Anchor, find_places
from app.figures.source_notes import SourceNotes

MOST_NAMED = 60
"""So many ties without room for a number are named; more are nobody's to read."""

_HALO_PX = 2.0


@dataclass(frozen=True)
class SourceMarks:
    """The numbers on the map as they are read, and the sources in their order.

    `left_out` are the ties and hulls without room whose numbers the note names, `n_unnamed` how
    many more there are.
    """

    marks: tuple[TextMark, ...]
    left_out: tuple[Anchor, ...]
    notes: SourceNotes
    n_unnamed: int = 0


def number_figure(
    geometry: Geometry,
    notes: SourceNotes,
    sources_of: Mapping[Anchor, Sequence[SourceId]],
    first: Sequence[Anchor],
    cited: Sequence[SourceId],
    measure: TextMeasure,
    theme: Theme,
) -> SourceMarks:
    """Place the numbers of ties and hulls on the map and count the sources as they are met.

    Parameters
    ----------
    notes
        The sources in any order.
    sources_of
        Whose numbers are wanted where.
    first
        What the figure is about: placed before the others.
    cited
        The sources whose numbers stand in the text, as they are read.
    """
    wanted = {anchor: sources for anchor, sources in sources_of.items() if sources}
    order = _order_of_placing(wanted, first)
    # The numbers are not known yet: there is to be room for the widest.
    digit = max("0123456789", key=lambda each: measure(each, geometry.sizes.label, WEIGHT)[0])
    number = digit * len(str(len(notes.numbered)))
    rooms = {anchor: ",".join([number] * len(wanted[anchor])) for anchor in order}
    boxes = find_places(geometry, rooms, order, measure)
    read = sorted(boxes, key=lambda anchor: (_reading_place(boxes[anchor]), anchor))
    named, n_unnamed = _choose_named(wanted, boxes, cited)
    met = [source for anchor in read for source in wanted[anchor]]
    met += [*cited, *(source for anchor in named for source in wanted[anchor])]
    numbered = notes.in_order(met)

    def mark(anchor: Anchor) -> TextMark:
        text, size = numbered.cite(wanted[anchor]), geometry.sizes.label
        box = _shrunk(boxes[anchor], measure(text, size, WEIGHT)[0])
        colours = (theme.muted, theme.background)
        return TextMark(anchor.index, text, box, size, WEIGHT, 0.0, *colours, _HALO_PX)

    return SourceMarks(tuple(map(mark, read)), named, numbered, n_unnamed)


def _order_of_placing(
    wanted: Mapping[Anchor, Sequence[SourceId]], first: Sequence[Anchor]
) -> list[Anchor]:
    """What the figure is about, then blocs, then ties; those of the rarest source first.

    So the source that is behind one tie alone is not the one without a number on the map.
    """
    counts: dict[SourceId, int] = {}
    for sources in wanted.values():
        for source in sources:
            counts[source] = counts.get(source, 0) + 1

    def rarity(anchor: Anchor) -> tuple[bool, int, Anchor]:
        return not anchor.is_hull, min(counts[source] for source in wanted[anchor]), anchor

    about = [anchor for anchor in dict.fromkeys(first) if anchor in wanted]
    return [*about, *sorted(wanted.keys() - set(about), key=rarity)]


def _choose_named(
    wanted: Mapping[Anchor, Sequence[SourceId]],
    boxes: Mapping[Anchor, Box],
    cited: Sequence[SourceId],
) -> tuple[tuple[Anchor, ...], int]:
    """What the note names of the ties and hulls without room, and how many it does not.

    As many as can be read, but always one for each source that has no number elsewhere.
    """
    left_out = [anchor for anchor in wanted if anchor not in boxes]
    met = {*cited, *(source for anchor in boxes for source in wanted[anchor])}
    needed = []
    for anchor in left_out:
        if not met.issuperset(wanted[anchor]):
            needed.append(anchor)
            met.update(wanted[anchor])
    chosen = set(list(dict.fromkeys([*needed, *left_out]))[: max(MOST_NAMED, len(needed))])
    return tuple(anchor for anchor in left_out if anchor in chosen), len(left_out) - len(chosen)


def _reading_place(box: Box) -> tuple[int, float]:
    """In which row of the map, as high as a line of text, and how far from the left."""
    return round((box[1] + box[3]) / 2 / (box[3] - box[1])), box[0]


def _shrunk(box: Box, width: float) -> Box:
    """A box so wide around the same middle."""
    middle = (box[0] + box[2]) / 2
    return (middle - width / 2, box[1], middle + width / 2, box[3])
