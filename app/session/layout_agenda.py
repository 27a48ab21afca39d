"""What the layout has to work on, and in which order.

1. Who is tied to an actor that is dragged follows it.
2. The view that is being laid out comes to rest; around a hand, if there is one.
3. All who have no place yet find one, with everybody else held. Those that are to be seen
   already are awaited; without these it is done ahead, while nobody is dragged.

When the layout is locked the first two pause. If somebody is awaited then, they end there:
what has been locked does not move for who comes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from psygnal import Signal

from app.domain.dossier import Dossier
from app.session.arrangement import Arrangement
from app.session.drag_followers import DragFollowers
from app.session.layout_graph import (
    IntArray,
    LayoutGraph,
    Point,
    geography_of,
    hearts_of,
    points_of,
)
from app.session.layout_task import LayoutTask, Snapshot
from app.session.newcomers import Newcomers
from app.session.places import Places
from app.session.provisional import place_for_now
from app.session.seen import Seen


@dataclass
class _Drag:
    """Who is dragged, amid whom, and the arrangement that was under way by then.

    `has_led` says that the drag has had an effect on that.
    """

    actor: str
    seen: Seen
    pinned: Collection[str]
    arrangement: Arrangement | None
    n_ticks: int
    has_led: bool = False


class LayoutAgenda:
    """The tasks of a layout; what they find goes to its places.

    Parameters
    ----------
    dossier
        Whose actors are laid out.
    places
        Where they lie.

    Emits
    -----
    changed
        `task` is another one.
    """

    changed = Signal()

    def __init__(self, dossier: Dossier, places: Places) -> None:
        self._dossier = dossier
        self._places = places
        self._geography = geography_of(dossier)
        self._everybody = places.rows_of([actor.id for actor in dossier.actors])
        self._groups: list[list[str]] = []
        self._locked = False
        self._drag: _Drag | None = None
        self._followers: DragFollowers | None = None
        self._is_following = False
        self._arrangement: Arrangement | None = None
        self._newcomers: Newcomers | None = None
        self._awaited: tuple[str, ...] = ()
        self._has_given_up = False
        self._task: LayoutTask | None = None
        self._n_taken = 0

    @property
    def task(self) -> LayoutTask | None:
        """What is to be worked on next; None if there is nothing."""
        return self._task

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing moves that is to be seen."""
        is_moving = self._arrangement is not None or self._is_following
        return not (is_moving and not self._locked) and not self._awaited

    @property
    def is_awaiting(self) -> bool:
        """Whether somebody is to be seen who is shown somewhere for now only."""
        return bool(self._awaited)

    @property
    def locked(self) -> bool:
        """Whether what is under way pauses."""
        return self._locked

    @locked.setter
    def locked(self, locked: bool) -> None:
        self._locked = locked
        self._choose()

    def arrange(self, graph: LayoutGraph) -> None:
        """Lay out a view from the beginning; only who has a final place keeps it.

        Until the first tick the others are shown about where it will begin.
        """
        self.drop()
        places = self._places
        rows = places.rows_of(graph.ids)
        held = places.is_final_at(rows)
        hearts = hearts_of(graph, self._geography)
        hearts[held] = places.points_at(rows)[held]
        places.put(rows, place_for_now(hearts, graph.edges), is_final=True)
        self._groups = [[graph.ids[i] for i in group] for group in graph.groups]
        self._arrangement = Arrangement(self._dossier, graph, rows, hearts, held)
        self._choose()

    def expect(self, seen: Seen) -> None:
        """Find places for those of `seen` who have none, and show them near their own till then."""
        self._awaited = tuple(seen.missing())
        self._has_given_up = False
        if self._awaited:
            self._show_for_now(seen)
            if self._newcomers is not None and not self._newcomers.knows(self._awaited):
                self._newcomers = None
        self._choose()

    def drop(self) -> None:
        """Do nothing any more of what was to be done."""
        self._drag = None
        self._stop_following()
        self._arrangement = self._newcomers = None
        self._awaited = ()
        self._has_given_up = False

    def take_dossier(self, dossier: Dossier) -> None:
        """Mind another state of the dossier from now on; what is under way goes on."""
        are_others, self._dossier = dossier.actors is not self._dossier.actors, dossier
        if are_others:
            self._geography = geography_of(dossier)
            self._everybody = self._places.rows_of([actor.id for actor in dossier.actors])
        self._newcomers = None
        self._choose()

    def halt(self) -> None:
        """Move nobody any more; those who have no place are still to find one."""
        self._drag = None
        self._stop_following()
        self._arrangement = self._newcomers = None

    def resume(self) -> None:
        """Go on to whatever is to be done next."""
        self._choose()

    def begin_drag(self, actor: str, seen: Seen, pinned: Collection[str]) -> None:
        """Let those of `seen` who are tied to an actor follow it from now on."""
        self._stop_following()
        self._drag = _Drag(actor, seen, frozenset(pinned), self._arrangement, self._n_taken)
        self._choose()

    def lead(self, point: Point) -> None:
        """Let them know that the dragged actor is about to be moved to `point`.

        While a view is being laid out it goes on, with the actor held there.
        """
        drag = self._drag
        if drag is None or self._locked:
            return
        if self._arrangement is None:
            if drag.actor in drag.seen.ids:
                self._let_follow(drag, point)
        elif self._arrangement.has(drag.actor):
            drag.has_led = True
            self._arrangement.drag(drag.actor, point)
        self._choose()

    def end_drag(self) -> None:
        """Leave the dragged actor where it is; its followers come to rest."""
        drag, self._drag = self._drag, None
        if drag is not None and self._arrangement is not None:
            self.pin(drag.actor)
        # Places that were being found next to where it lay are to be found anew.
        self._newcomers = None
        self._choose()

    def cancel_drag(self, pinned: Mapping[str, Point]) -> None:
        """Go on with what was under way when the drag began, and who was `pinned`, and where."""
        drag, self._drag = self._drag, None
        if drag is not None:
            self._stop_following()
            if drag.arrangement is not None and drag.has_led:
                self._arrangement = drag.arrangement.afresh(pinned, drag.n_ticks)
            self._choose()

    def pin(self, actor: str) -> None:
        """Let the view that is being laid out leave an actor where it is now."""
        point = self._places.point_of(actor)
        if self._arrangement is not None and point is not None:
            self._arrangement.pin(actor, point)

    def unpin(self, actor: str) -> None:
        """Let it move with the others again."""
        if self._arrangement is not None:
            self._arrangement.unpin(actor)

    def take(self, snapshot: Snapshot, by_hand: IntArray) -> bool:
        """Put actors to where a task has brought them, but for the rows that are `by_hand`.

        What is out of date is not taken: of a task that is not the present one, or from
        before what was taken last. The answer is whether there is something new to be seen.
        """
        task = snapshot.task
        if task is not self._task or snapshot.n_ticks < self._n_taken:
            return False
        self._n_taken = snapshot.n_ticks
        is_done = snapshot.is_done and not task.is_outdone(snapshot)
        has_news = snapshot.has_moved or is_done
        if task is self._newcomers:
            is_seen = has_news and bool(self._awaited)
            self._take_newcomers(self._newcomers, snapshot, is_done)
        else:
            is_seen = has_news
            if has_news:
                points = self._places.points_at(by_hand)
                self._places.put(task.rows, snapshot.points)
                self._places.put(by_hand, points)
        if is_done:
            self._finish(task)
        return is_seen

    def give_up(self, task: LayoutTask) -> None:
        """Leave all as it is if a task cannot be done; newcomers are tried again with others."""
        if task is self._task:
            self._has_given_up = task is self._newcomers
            self._finish(task)

    def _take_newcomers(self, task: Newcomers, snapshot: Snapshot, is_done: bool) -> None:
        rows, points = task.rows[task.is_new], snapshot.points[task.is_new]
        # Who was dragged meanwhile has its place.
        waiting = ~self._places.is_final_at(rows)
        self._places.put(rows[waiting], points[waiting], is_final=is_done)

    def _finish(self, task: LayoutTask) -> None:
        """Go on to what comes after a task."""
        if task is self._newcomers:
            self._newcomers = None
            self._awaited = ()
        elif task is self._arrangement:
            self._arrangement = None
            if self._drag is not None and self._drag.has_led:
                # It was dragged while all was under way, and is held still.
                point = self._places.point_of(self._drag.actor)
                if point is not None:
                    self.lead(point)
        else:
            self._is_following = False
        self._choose()

    def _choose(self) -> None:
        task = self._next()
        if task is not self._task:
            self._task = task
            self._n_taken = 0
            self.changed.emit()

    def _next(self) -> LayoutTask | None:
        if self._locked and self._awaited:
            self._arrangement = None
            self._stop_following()
        if self._is_following or self._arrangement is not None:
            moving = self._followers if self._is_following else self._arrangement
            return None if self._locked else moving
        if self._has_given_up or not self._can_welcome():
            return None
        if self._newcomers is None:
            self._newcomers = Newcomers(
                self._dossier, self._awaited, self._groups, self._geography, self._places
            )
        return self._newcomers

    def _can_welcome(self) -> bool:
        """Whether it is time for newcomers: not amid what a cancelled drag takes back."""
        if self._drag is not None:
            return bool(self._awaited) and not self._drag.has_led
        return bool(self._awaited) or not self._places.is_final_at(self._everybody).all()

    def _let_follow(self, drag: _Drag, point: Point) -> None:
        if self._followers is None:
            rows = drag.seen.rows
            self._followers = DragFollowers(
                self._dossier,
                drag.seen.graph,
                rows,
                self._places.points_at(rows),
                drag.actor,
                drag.pinned,
            )
        self._followers.follow(point)
        self._is_following = True

    def _stop_following(self) -> None:
        self._followers = None
        self._is_following = False

    def _show_for_now(self, seen: Seen) -> None:
        points = self._places.points_at(seen.rows)
        nowhere = np.isnan(points[:, 0])
        points[nowhere] = points_of(seen.ids, self._geography)[nowhere]
        shown = place_for_now(points, seen.graph.edges)
        self._places.put(seen.rows[nowhere], shown[nowhere], is_final=False)
