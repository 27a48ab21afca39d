"""Where everything lies: the mental map, kept while the view of it changes.

Three rules make it hold:

* The first view of a dossier is laid out from geography and forces. It depends on
  nothing but the dossier, so a window and a figure made without one agree.
* All other actors are placed around it, all at once and with everything placed before
  held where it is. So it does not matter in which order filters and dates bring them up,
  and what is there never moves for what comes.
* Only the analyst moves things: who is dragged stays pinned, its neighbours follow.

The work is done in tasks (`layout_task`), one at a time: `task` is the next one. A window
has them done beside itself and hands in what they find (`take`); a command calls `settle`.
Either way the same tasks make the same ticks in the same order, and end alike. The layout
itself belongs to one thread.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from psygnal import Signal

from app.analysis.filters import VisibleNetwork
from app.analysis.network import Network
from app.domain.dossier import Dossier
from app.drawing.content import MapContent
from app.session.common_places import CommonPlaces
from app.session.first_view import find_first_view
from app.session.junction_places import JunctionPlaces
from app.session.layout_agenda import LayoutAgenda
from app.session.layout_graph import FloatArray, Point, graph_of_visible
from app.session.layout_task import LayoutTask, Snapshot
from app.session.places import Places
from app.session.seen import Seen

_MOST_TICKS = 2_000
"""More than any layout takes: the simulations stop by themselves long before."""


@dataclass(frozen=True)
class _BeforeDrag:
    """What a cancelled drag goes back to."""

    places: Places
    moved_junctions: Mapping[str, Point]
    pinned: frozenset[str]


class MapLayout:
    """Positions of actors and junctions by id, in layout units, y growing downwards.

    `is_watched` says that somebody takes up every `task`. Then newcomers are shown near
    those they belong to until their places are found; else one waits for these.

    Parameters
    ----------
    dossier
        Whose actors are laid out.
    as_of
        The date of the first view where the dossier neither names one nor dates any of
        its sources, the latest of which is taken.
    network
        The network of that date, if it has been built already; another is not used.
    visible
        What is seen of that network, if that has been found out already; it saves work.

    Emits
    -----
    task_changed
        `task` is another one.
    grabbed
        An actor is about to be dragged.
    released
        A dragged actor was let go; its neighbours may still follow.
    placed
        Some were put elsewhere at one stroke: nothing moves, but they lie there now.
    """

    task_changed = Signal()
    grabbed = Signal()
    released = Signal()
    placed = Signal()

    def __init__(
        self,
        dossier: Dossier,
        as_of: date | None = None,
        network: Network | None = None,
        visible: VisibleNetwork | None = None,
    ) -> None:
        self.is_watched = False
        self._places = Places()
        self._agenda = LayoutAgenda(dossier, self._places)
        self._agenda.changed.connect(self._take_note)
        self._junctions = JunctionPlaces()
        self._moved_junctions: dict[str, Point] = {}
        self._pinned: set[str] = set()
        self._grabbed: str | None = None
        self._before_drag: _BeforeDrag | None = None
        self._seen = Seen(MapContent(), self._places)
        self._found: FloatArray | None = None
        self._get_whole: Callable[[], MapContent] | None = None
        self._common: CommonPlaces | None = None
        self._first = graph_of_visible(find_first_view(dossier, as_of, network, visible))
        self._agenda.arrange(self._first)

    @property
    def locked(self) -> bool:
        """Whether nothing moves but what is dragged."""
        return self._agenda.locked

    @locked.setter
    def locked(self, locked: bool) -> None:
        self._agenda.locked = locked

    @property
    def settled(self) -> bool:
        """Whether `tick` would move nothing."""
        return self._agenda.is_at_rest

    @property
    def pinned(self) -> frozenset[str]:
        """The actors that stay where the analyst put them."""
        return frozenset(self._pinned)

    @property
    def task(self) -> LayoutTask | None:
        """What is to be worked on next; None if there is nothing left to do.

        Not only what moves: once all rests, places are found for those not seen so far.
        """
        return self._agenda.task

    def take_dossier(self, dossier: Dossier) -> None:
        """Lay out another state of the dossier: who is new finds a place, who is not keeps it."""
        self._agenda.take_dossier(dossier)

    def update(self, content: MapContent) -> None:
        """Take note of what is to be seen, and place what was never seen before.

        What has a place keeps it.
        """
        if self._get_whole is not None:
            content = self._get_whole()
            if content is self._seen.content:
                return
        self._seen = Seen(content, self._places, self._seen)
        self._expect_newcomers()

    def positions(self, content: MapContent) -> FloatArray:
        """Where the actors of `content` lie, (n, 2) in its order, layout units; read only.

        The same array as long as nothing has moved.
        """
        whole = self.whole
        if whole is None:
            return self._points(content)
        points = self._points(whole)
        if self._common is None or self._common.whole is not whole:
            self._common = CommonPlaces(whole, self.position_of)
        return self._common.points_of(content, points)

    @property
    def whole(self) -> MapContent | None:
        """All that is laid out together, of which maps side by side show parts; None: one map."""
        return None if self._get_whole is None else self._get_whole()

    def share(self, get_whole: Callable[[], MapContent] | None) -> None:
        """Lay out what `get_whole` gives, and look up in it whatever is asked for; None: as before.

        So maps side by side have equal places, newcomers of each have theirs, and whoever is
        dragged is followed by its neighbours of both.
        """
        self._get_whole, self._common, self._found = get_whole, None, None

    def _points(self, content: MapContent) -> FloatArray:
        """Where the actors of what is laid out lie."""
        if content is not self._seen.content:
            self.update(content)
        if self._found is None:
            points, spokes = self._seen.points(), self._seen.spokes
            self._junctions.place(spokes, points, self._moved_junctions, is_at_rest=self.settled)
            points.flags.writeable = False
            self._found = points
        return self._found

    def position_of(self, actor: str) -> Point | None:
        """Where one actor lies, in layout units; None if it was never placed."""
        return self._places.point_of(actor) or self._moved_junctions.get(actor)

    def take(self, snapshot: Snapshot) -> bool:
        """Take over what a task has found so far; the answer is whether it can be seen.

        What is out of date is not taken: of a task that nobody wants any more, or from
        before what is known already.
        """
        held = [*self._pinned, *(() if self._grabbed is None else (self._grabbed,))]
        by_hand = self._places.rows_of([actor for actor in held if actor in self._places])
        is_seen = self._agenda.take(snapshot, by_hand)
        if is_seen:
            self._found = None
        return is_seen

    def give_up(self, task: LayoutTask) -> None:
        """Leave everything where it is, as a task cannot be done."""
        self._agenda.give_up(task)

    def tick(self, count: int = 1) -> None:
        """Let the forces move what may move, by `count` steps."""
        while count > 0 and not self.settled and self.task is not None:
            count -= max(1, self.task.advance(count))
            self.take(self.task.snapshot())

    def settle(self, max_ticks: int = _MOST_TICKS) -> None:
        """Tick until nothing moves any more."""
        self.tick(max_ticks)

    def grab(self, actor: str) -> None:
        """Begin to drag an actor: until it is released it lies where it is dragged to."""
        self.grabbed.emit()
        self._before_drag = _BeforeDrag(
            self._places.copy(), dict(self._moved_junctions), self.pinned
        )
        self._grabbed = actor
        if actor in self._places:
            self._agenda.begin_drag(actor, self._seen, self._pinned)

    def drag_to(self, actor: str, point: Sequence[float]) -> None:
        """Move the grabbed actor; those tied to it follow with the next ticks.

        Raises
        ------
        ValueError
            If `actor` was not grabbed, or `point` is not two finite numbers.
        """
        if actor != self._grabbed:
            raise ValueError(f"{actor!r} was not grabbed")
        x, y = float(point[0]), float(point[1])
        if not (np.isfinite(x) and np.isfinite(y)):
            raise ValueError(f"cannot drag {actor!r} to {point!r}")
        self._found = None
        if actor in self._places:
            self._agenda.lead((x, y))
            self._places.fill({actor: (x, y)})
        else:
            self._moved_junctions[actor] = (x, y)

    def release(self, actor: str) -> None:
        """Let go of a dragged actor: it stays pinned, its neighbours come to rest."""
        if actor == self._grabbed:
            self._grabbed = None
            if actor in self._places:
                self._pinned.add(actor)
            self._agenda.end_drag()
            self.released.emit()

    def cancel_drag(self) -> None:
        """Put everything back to where it was when the drag began."""
        if self._grabbed is not None and self._before_drag is not None:
            self._places.put_back(self._before_drag.places, self._grabbed)
            self._moved_junctions = dict(self._before_drag.moved_junctions)
            self._pinned = set(self._before_drag.pinned)
            self._grabbed = self._found = None
            self._agenda.cancel_drag(self._pinned_places())

    def pin(self, actor: str) -> None:
        """Keep an actor where it is, whatever is dragged.

        Raises
        ------
        KeyError
            If it has no place yet.
        """
        if actor not in self._places:
            raise KeyError(actor)
        self._pinned.add(actor)
        self._agenda.pin(actor)

    def unpin(self, actor: str) -> None:
        """Let an actor follow its neighbours again."""
        self._pinned.discard(actor)
        self._agenda.unpin(actor)

    def unpin_all(self) -> None:
        """Let all actors follow their neighbours again."""
        for actor in sorted(self._pinned):
            self.unpin(actor)

    def rearrange(self) -> None:
        """Start over from geography with what is to be seen now; the pinned stay."""
        held = self._pinned_places()
        self._junctions = JunctionPlaces()
        self._moved_junctions.clear()
        self._grabbed = self._found = None
        self._places.forget()
        self._places.fill(held)
        self._agenda.arrange(self._seen.graph)

    def saved(self) -> dict[str, Any]:
        """All places and pins as plain lists and dictionaries; see `restore`."""
        return {
            "positions": {actor: list(point) for actor, point in self._places.final().items()},
            "junctions": {i: list(point) for i, point in sorted(self._moved_junctions.items())},
            "pinned": sorted(self._pinned),
        }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Put everything back to what `saved` gave; nothing of it moves afterwards."""
        self._places.forget()
        self._places.fill(saved["positions"])
        self._moved_junctions = {i: (x, y) for i, (x, y) in saved["junctions"].items()}
        self._pinned = set(saved["pinned"])
        self._grabbed = None
        self._agenda.drop()
        self._expect_newcomers()

    def final_places(self) -> dict[str, Point]:
        """Where those lie whose place was worked out, sorted by id."""
        return self._places.final()

    def begin_with(self, places: Mapping[str, Point], pinned: Collection[str]) -> None:
        """Lay out the first view with some actors where they lay before, the others around them."""
        if places:
            self._places.forget()
            self._places.fill(places)
            self._pinned = {actor for actor in pinned if actor in places}
            self._found = None
            self._agenda.arrange(self._first)

    def put(self, places: Mapping[str, Point], pinned: Collection[str]) -> None:
        """Put some actors where they are to lie; `pinned` are those of all that stay there.

        All others keep their places, and nobody follows.
        """
        self._found = self._grabbed = None
        self._agenda.halt()
        self._places.fill(places)
        self._pinned = {actor for actor in pinned if actor in self._places}
        self._agenda.resume()
        self.placed.emit()

    def _expect_newcomers(self) -> None:
        self._found = None
        self._agenda.expect(self._seen)
        if self._agenda.is_awaiting and not self.is_watched:
            self.settle()

    def _pinned_places(self) -> dict[str, Point]:
        places = {actor: self._places.point_of(actor) for actor in sorted(self._pinned)}
        return {actor: point for actor, point in places.items() if point is not None}

    def _take_note(self) -> None:
        # At rest junctions find their places for good.
        self._found = None
        self.task_changed.emit()
