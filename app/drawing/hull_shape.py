"""The shape of one hull, and when it is taken over into another look instead of made anew."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from app.drawing.arrays import FloatArray
from app.drawing.polygons import Rings

Groups = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class HullShape:
    """The shape of one hull, in map pixels.

    `islands` are the members enclosed together, `polygons` their rings, in the same
    order. `bridges` are (k, 2) middle lines of the bands between islands, interrupted
    where a stranger stands in the way. `rings` are closed circles around outlined
    actors. `left_out` are members on the very spot of a stranger, and `pad` is the way
    from a member's centre to the outline.

    `ground` is everything the shape was made from, as bytes: what has the same ground
    has the same shape. `is_kept` says that its islands are those of an earlier look,
    and might be others if they were grown anew.
    """

    index: int
    islands: Groups
    polygons: tuple[Rings, ...]
    bridges: tuple[FloatArray, ...]
    rings: tuple[FloatArray, ...]
    left_out: tuple[int, ...]
    pad: float
    area_px2: float
    ground: bytes = field(default=b"", repr=False)
    is_kept: bool = False

    @property
    def is_split(self) -> bool:
        """Whether the members could not all be enclosed together."""
        return len(self.islands) + len(self.left_out) > 1

    @property
    def is_carried(self) -> bool:
        """Whether it is an earlier shape that was moved, not one made from its ground."""
        return not self.ground


def take_over(shape: HullShape, index: int, members: Sequence[int]) -> HullShape:
    """The shape of the hull that is now at `index` and whose members are now at `members`.

    `members` are ascending, and the same actors as before in the same order.
    """
    before = sorted((*(i for island in shape.islands for i in island), *shape.left_out))
    if shape.index == index and before == list(members):
        return shape
    now = dict(zip(before, members, strict=True))
    return replace(
        shape,
        index=index,
        islands=tuple(tuple(now[i] for i in island) for island in shape.islands),
        left_out=tuple(now[i] for i in shape.left_out),
    )


def enlarge(shape: HullShape, factor: float) -> HullShape:
    """The shape on a map `factor` times as large, for a frame while the map is zoomed.

    As true as before: whose centre is outside stays outside. Rings keep their size.
    """

    def moved(ring: FloatArray) -> FloatArray:
        centre: FloatArray = ring[:-1].mean(axis=0)
        return ring + centre * (factor - 1.0)

    return replace(
        shape,
        polygons=tuple(tuple(ring * factor for ring in rings) for rings in shape.polygons),
        bridges=tuple(bridge * factor for bridge in shape.bridges),
        rings=tuple(moved(ring) for ring in shape.rings),
        pad=shape.pad * factor,
        area_px2=shape.area_px2 * factor * factor,
        ground=b"",
        is_kept=True,
    )


def bytes_of(*parts: FloatArray | float) -> bytes:
    """Numbers and arrays as one key, lengths included."""
    arrays = [np.atleast_1d(np.asarray(part, dtype=np.float64)) for part in parts]
    lengths = np.array([array.size for array in arrays])
    return b"".join((lengths.tobytes(), *(array.tobytes() for array in arrays)))
