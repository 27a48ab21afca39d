"""The records of a content as arrays, read once, so that no frame walks through records.

Records that stand in an earlier content too, the very same objects, are not read again:
a step to another date changes a few of thousands.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any
from zlib import crc32

import numpy as np

from app.drawing.arrays import BoolArray, FloatArray, IntArray
from app.drawing.drawn import ActorShape, DrawnActor, DrawnTie
from app.drawing.runs import mark_places
from app.drawing.tie_looks import DASHES, FLAGS, TONES, TieLooks, pack_looks
from app.drawing.tie_paths import places_beside

DISPUTED_MARK = "*"

SHAPES = tuple(ActorShape)

_HEAVIER = 2.0**52
"""So much that of two ties the hash decides only if they are as important as each other."""


@dataclass(frozen=True, slots=True, eq=False)
class TieSteps:
    """Where m ties stood in a content before.

    `again`, (m,), is the position there of the tie with the same key, -1 if that is not known;
    `is_same`, (m,), whether it is the very same record.
    """

    again: IntArray
    is_same: BoolArray

    @property
    def kept(self) -> IntArray:
        """The position there of the very same record, (m,); -1 where it is another."""
        return np.where(self.is_same, self.again, -1)


@dataclass(frozen=True, eq=False)
class TieColumns:
    """All ties of a content; everything has m rows, in the order of the ties.

    `a`, `b` are positions of actors, `looks` and `importance` as in the records. `lots`
    are hashes of their keys. `mark` is no other columns'; `came` says where the ties stood in
    the columns of some mark.
    """

    records: tuple[DrawnTie, ...]
    a: IntArray
    b: IntArray
    looks: TieLooks
    importance: FloatArray
    lots: IntArray
    mark: object = field(default_factory=object, repr=False)
    came: "tuple[object, TieSteps] | None" = field(default=None, repr=False)

    @cached_property
    def ids(self) -> IntArray:
        """Python's ids of the records, by which they are known again."""
        return _ids_of(self.records, len(self.records))

    @cached_property
    def weight(self) -> FloatArray:
        """How late each tie comes, (m,): the most important first.

        Equals follow each other by a hash of their keys: by the keys themselves, the
        actors early in the alphabet would keep all their ties and the late ones none.
        """
        return self.lots - self.importance * _HEAVIER

    @cached_property
    def aside(self) -> FloatArray | None:
        """Which place each has among those between the same two actors.

        See :func:`~app.drawing.tie_paths.places_beside`.
        """
        return places_beside(self.a, self.b)

    @cached_property
    def by_id(self) -> tuple[IntArray, IntArray]:
        """The `ids` ascending, and whose each is."""
        order = np.argsort(self.ids)
        return self.ids[order], order


@dataclass(frozen=True, eq=False)
class ActorNames:
    """Who the actors of a content are, the same for all contents with the same ones."""

    ids: tuple[str, ...]

    @cached_property
    def place_of(self) -> dict[str, int]:
        """The position of each actor by its id."""
        return {actor: index for index, actor in enumerate(self.ids)}

    @cached_property
    def rank(self) -> IntArray:
        """The place of each actor when they are sorted by id."""
        order = sorted(range(len(self.ids)), key=self.ids.__getitem__)
        return _places_in(np.array(order, dtype=np.intp))


@dataclass(frozen=True, eq=False)
class ActorColumns:
    """All actors of a content; every array and tuple has n entries, in their order.

    `shape` is the place in :data:`SHAPES`, `texts` the labels as they are shown.
    """

    records: tuple[DrawnActor, ...]
    names: ActorNames
    shape: IntArray
    importance: FloatArray
    is_faint: BoolArray
    is_disputed: BoolArray
    has_text: BoolArray
    texts: tuple[str, ...]

    @cached_property
    def rank(self) -> IntArray:
        """The place of each actor when the most important come first, equals by id."""
        return _places_in(np.lexsort((self.names.rank, -self.importance)))

    @property
    def place_of(self) -> dict[str, int]:
        """The position of each actor by its id."""
        return self.names.place_of


def read_actors(actors: tuple[DrawnActor, ...], like: ActorColumns | None = None) -> ActorColumns:
    """The columns of `actors`, taken from `like` for the records that stand in both.

    The very same if they are the same records.
    """
    if like is None or len(like.records) != len(actors):
        return _read_actors(actors, None)
    both = zip(actors, like.records, strict=True)
    fresh = [index for index, (new, old) in enumerate(both) if new is not old]
    if not fresh:
        return like
    changed = [actors[index] for index in fresh]
    if any(like.names.ids[index] != actors[index].id for index in fresh):
        return _read_actors(actors, None)
    read = _read_actors(changed, like.names)
    texts = like.texts
    if any(texts[index] != text for index, text in zip(fresh, read.texts, strict=True)):
        texts = tuple(map(label_text, actors))
    columns = []
    for old, new in (
        (like.shape, read.shape),
        (like.importance, read.importance),
        (like.is_faint, read.is_faint),
        (like.is_disputed, read.is_disputed),
        (like.has_text, read.has_text),
    ):
        column: Any = old.copy()
        column[fresh] = new
        columns.append(column)
    shape, importance, is_faint, is_disputed, has_text = columns
    return ActorColumns(
        *(actors, like.names, shape, importance, is_faint, is_disputed, has_text, texts)
    )


def read_ties(
    ties: tuple[DrawnTie, ...], like: TieColumns | None = None, steps: TieSteps | None = None
) -> TieColumns:
    """The columns of `ties`, taken from `like` for the records that stand in both.

    `steps` say where they stood in `like`, if that is known.

    Raises
    ------
    ValueError
        If a width step is not 1, 2 or 3.
    """
    if like is None or not like.records:
        return _read_ties(ties)
    if _are_same(ties, like.records):
        return like
    if steps is None:
        kept = _find_same(_ids_of(ties, len(ties)), like)
        steps = TieSteps(kept, kept >= 0)
    else:
        kept = steps.kept
    fresh = np.flatnonzero(kept < 0)
    read = _read_ties(tuple([ties[index] for index in fresh.tolist()]))
    columns = []
    for old, new in (
        (like.a, read.a),
        (like.b, read.b),
        (like.looks.code, read.looks.code),
        (like.importance, read.importance),
        (like.lots, read.lots),
    ):
        column: Any = old[kept]
        column[fresh] = new
        columns.append(column)
    a, b, code, importance, lots = columns
    return TieColumns(ties, a, b, TieLooks(code), importance, lots, came=(like.mark, steps))


def find_again(ties: TieColumns, earlier: TieColumns) -> IntArray:
    """Where each of m ties stands in an earlier content, by its key; -1 where it does not."""
    steps = _steps_from(ties, earlier)
    place = find_same(ties, earlier) if steps is None else steps.again.copy()
    missing = np.flatnonzero(place < 0).tolist()
    if missing and len(earlier.records):
        is_other = ~mark_places(place[place >= 0], len(earlier.records))
        others = np.flatnonzero(is_other).tolist()
        known = {earlier.records[index].key: index for index in others}
        place[missing] = [known.get(ties.records[index].key, -1) for index in missing]
    return place


def find_same(ties: TieColumns, earlier: TieColumns) -> IntArray:
    """Where the very record of each of m ties stands in an earlier content, else -1."""
    steps = _steps_from(ties, earlier)
    return _find_same(ties.ids, earlier) if steps is None else steps.kept


def _steps_from(ties: TieColumns, earlier: TieColumns) -> TieSteps | None:
    """From where in an earlier content the ties came, if they were made after it."""
    if ties.came is None or ties.came[0] is not earlier.mark:
        return None
    return ties.came[1]


def _find_same(ids: IntArray, like: TieColumns) -> IntArray:
    """Where the records with these ids stand in other columns; -1 where they do not."""
    if len(like.records) == 0:
        return np.full(len(ids), -1, dtype=np.intp)
    known, order = like.by_id
    at = np.minimum(np.searchsorted(known, ids), len(known) - 1)
    return np.where(known[at] == ids, order[at], -1)


def label_text(actor: DrawnActor) -> str:
    """The label as it is shown, with the asterisk of a disputed status."""
    return actor.label + DISPUTED_MARK if actor.label and actor.is_disputed else actor.label


def _read_ties(ties: tuple[DrawnTie, ...]) -> TieColumns:
    steps = _column(ties, "width_step", np.intp)
    wrong = np.flatnonzero((steps < 1) | (steps > 3))
    if len(wrong):
        tie = ties[int(wrong[0])]
        raise ValueError(f"tie {tie.key!r} has width step {tie.width_step}")
    code = pack_looks(
        _places(ties, "tone", TONES),
        _places(ties, "dash", DASHES),
        steps,
        *(_column(ties, name, np.bool_) for name in FLAGS),
    )
    return TieColumns(
        records=ties,
        a=_column(ties, "a", np.intp),
        b=_column(ties, "b", np.intp),
        looks=TieLooks(code),
        importance=_column(ties, "importance", np.float64),
        lots=np.fromiter((crc32(tie.key.encode()) for tie in ties), np.intp, len(ties)),
    )


def _read_actors(actors: Sequence[DrawnActor], names: ActorNames | None) -> ActorColumns:
    texts = tuple(map(label_text, actors))
    return ActorColumns(
        records=tuple(actors),
        names=names or ActorNames(tuple([actor.id for actor in actors])),
        shape=_places(actors, "shape", SHAPES),
        importance=_column(actors, "importance", np.float64),
        is_faint=_column(actors, "is_faint", np.bool_),
        is_disputed=_column(actors, "is_disputed", np.bool_),
        has_text=np.fromiter(map(bool, texts), np.bool_, len(texts)),
        texts=texts,
    )


def _places_in(order: IntArray) -> IntArray:
    """The place of each of n things in an order, (n,)."""
    places = np.empty(len(order), dtype=np.intp)
    places[order] = np.arange(len(order))
    return places


def _column(records: Sequence[object], name: str, kind: Any) -> Any:
    get: Callable[[object], Any] = attrgetter(name)
    return np.fromiter(map(get, records), kind, len(records))


def _places(records: Sequence[object], name: str, members: tuple[object, ...]) -> IntArray:
    """The place in `members` of each record's; told apart by identity, which is quick."""
    known, order = _ids_in_order(members)
    ids = _ids_of(map(attrgetter(name), records), len(records))
    found: IntArray = order[np.searchsorted(known, ids)]
    return found


@lru_cache(maxsize=8)
def _ids_in_order(members: tuple[object, ...]) -> tuple[IntArray, IntArray]:
    """Python's ids of some objects, ascending, and whose each is."""
    ids = _ids_of(members, len(members))
    order = np.argsort(ids)
    return ids[order], order


def _ids_of(things: Iterable[object], count: int) -> IntArray:
    return np.fromiter(map(id, things), np.intp, count)


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two tuples hold the very same objects."""
    return one is other or (
        len(one) == len(other)
        and all(left is right for left, right in zip(one, other, strict=True))
    )
