"""Numbers for the sources of one figure, in the order in which a reader meets them.

The map is read like a page, from its top to its bottom and each row from the left; then the
text below it, from agreements to quotations; then the note that names what had no room. The
first number met is 1. What is hidden carries no number, so that no number is missing.
"""

from collections.abc import Collection, Mapping, Sequence
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
    many more there are. `needed` are those of them without which a source had no number at all.
    """

    marks: tuple[TextMark, ...]
    left_out: tuple[Anchor, ...]
    notes: SourceNotes
    n_unnamed: int = 0
    needed: tuple[Anchor, ...] = ()


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
    left_out = [anchor for anchor in wanted if anchor not in boxes]
    needed = _find_needed(left_out, wanted, {*cited, *(s for a in boxes for s in wanted[a])})
    named = _choose_named(left_out, needed)
    met = [source for anchor in read for source in wanted[anchor]]
    met += [*cited, *(source for anchor in named for source in wanted[anchor])]
    numbered = notes.in_order(met)

    def mark(anchor: Anchor) -> TextMark:
        text, size = numbered.cite(wanted[anchor]), geometry.sizes.label
        box = _shrunk(boxes[anchor], measure(text, size, WEIGHT)[0])
        colours = (theme.muted, theme.background)
        return TextMark(anchor.index, text, box, size, WEIGHT, 0.0, *colours, _HALO_PX)

    marks = tuple(map(mark, read))
    return SourceMarks(marks, named, numbered, len(left_out) - len(named), needed)


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


def _find_needed(
    left_out: Sequence[Anchor],
    wanted: Mapping[Anchor, Sequence[SourceId]],
    met: Collection[SourceId],
) -> tuple[Anchor, ...]:
    """For each source that is met nowhere else, the first tie or hull that has its number."""
    known, needed = set(met), []
    for anchor in left_out:
        if not known.issuperset(wanted[anchor]):
            needed.append(anchor)
            known.update(wanted[anchor])
    return tuple(needed)


def _choose_named(left_out: Sequence[Anchor], needed: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """Those that the note names: what is needed, and as many others as can be read."""
    most = max(MOST_NAMED, len(needed))
    chosen = set(list(dict.fromkeys([*needed, *left_out]))[:most])
    return tuple(anchor for anchor in left_out if anchor in chosen)


def _reading_place(box: Box) -> tuple[int, float]:
    """In which row of the map, as high as a line of text, and how far from the left."""
    return round((box[1] + box[3]) / 2 / (box[3] - box[1])), box[0]


def _shrunk(box: Box, width: float) -> Box:
    """A box so wide around the same middle."""
    middle = (box[0] + box[2]) / 2
    return (middle - width / 2, box[1], middle + width / 2, box[3])
