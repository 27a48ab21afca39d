"""What the person can do with the map, apart from how: the session and the layout are told."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.analysis.filters import NetworkFilter
from app.domain.ids import ActorId
from app.drawing.arrays import Box
from app.drawing.content import ActorShape
from app.drawing.coordinates import Viewport, layout_to_view, zoom_at
from app.drawing.hit_test import Hit, HitKind
from app.session.comparison import Clock
from app.session.map_content import JUNCTION_PREFIX, dyad_of_key, junction_of_key
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.canvas.fitting import choose_viewport, extent_of, shows_all, viewport_of
from app.ui.canvas.scene_state import SceneState, Stale
from app.ui.canvas.tie_walk import find_neighbour_towards

_EDGE_PX = 48.0
"""How far from the edge what was selected elsewhere is brought into view."""

_LEAST_OF_FIT = 0.5
"""Of the scale at which all is seen: further out nothing can be told from anything."""

_MUCH_SMALLER = 1.15
"""When less is shown than before, the map grows if it can grow by this factor."""

_ROUNDING = 1.0 + 1e-6

Size = tuple[float, float]


@dataclass(frozen=True)
class Look:
    """How a view of some size, in pixels, looks at a map; fitted: at all of it, in any size."""

    viewport: Viewport
    is_fitted: bool
    view_size: Size


class MapController(QObject):
    """Turns intentions into changes of session, layout and viewport.

    Emits
    -----
    stale
        Something that is shown is out of date; often many times for one frame.
    zoom_changed
        The scale is another, in map pixels per layout unit.
    looked
        Another part of the map is seen, or at another scale.
    woken
        Something may move: the physics should run.
    """

    stale = Signal()
    zoom_changed = Signal(float)
    looked = Signal()
    woken = Signal()

    def __init__(
        self, session: Session, layout: MapLayout, state: SceneState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._layout = layout
        self._state = state
        self._view_size: Size = (1.0, 1.0)
        self._legend_size: Size = (0.0, 0.0)
        self._height_above = 0.0
        self._is_led = False
        self._is_fitted = True
        self._is_followed = True
        self._fitted_for = self._shown_now()
        self._dragged: str | None = None
        self._asked: tuple[Box | None, Viewport] = (None, state.viewport)

    @property
    def is_dragging(self) -> bool:
        """Whether an actor is being dragged."""
        return self._dragged is not None

    def resize(self, width: float, height: float) -> None:
        """The view has another size; a map that was fitted is fitted again."""
        middle = (
            self._state.viewport.origin[0] + self._view_size[0] / 2,
            self._state.viewport.origin[1] + self._view_size[1] / 2,
        )
        self._view_size = self._state.view_size = (width, height)
        if self._is_fitted:
            self.fit()
        else:
            self._look_at(middle[0] - width / 2, middle[1] - height / 2)

    def reserve_for_legend(self, width: float, height: float) -> None:
        """The legend takes that much of the bottom left corner."""
        if (width, height) != self._legend_size:
            self._legend_size = (width, height)
            self.take_content()

    def reserve_above(self, height: float) -> None:
        """What is said of the map takes that much of its upper edge."""
        if height != self._height_above:
            self._height_above = height
            self.take_content()

    def keep_fitted(self) -> None:
        """Positions have changed: a map that was fitted stays so, but not under one's hands.

        After an actor was dragged the map waits for other content, or another size.
        """
        if self._is_fitted and self._is_followed and not self._is_led:
            if self._has_only_time_moved():
                self.take_content()
            else:
                self.fit()

    def take_content(self) -> None:
        """There is other content: a map that was fitted shows all of it.

        It does not move for it without need, so that one sees what came and went; for time
        that moves only where somebody would not be seen.
        """
        if self._is_fitted and not (self._is_led or self._is_shown_well()):
            self.fit()

    def fit(self) -> None:
        """Show everything."""
        self._is_fitted = self._is_followed = True
        self._fitted_for = self._shown_now()
        self._set_viewport(self._fitting())
        self._keep_labels_inside(is_wanted=True)

    @property
    def is_fitted(self) -> bool:
        """Whether everything is shown, and goes on being so in another window."""
        return self._is_fitted

    @property
    def extent(self) -> Box:
        """The part of the map that is seen, in layout units.

        What was to be shown, as long as that is: in a window of another shape more is seen.
        """
        asked, viewport = self._asked
        if asked is not None and viewport == self._state.viewport:
            return asked
        return extent_of(self._lowered(self._state.viewport), self._room)

    def show_extent(self, extent: Box | None) -> None:
        """Show this part of the map, in layout units, as large as it can be; None: everything."""
        if extent is None:
            self.fit()
        else:
            self._leave_fit()
            self._set_viewport(self._raised(viewport_of(extent, self._room)))
            self._asked = extent, self._state.viewport

    @property
    def look(self) -> Look:
        """How the map is looked at now; see `look_again`."""
        return Look(self._state.viewport, self._is_fitted, self._view_size)

    def look_again(self, look: Look) -> None:
        """Look at the map as before; what was fitted in a view of another size is fitted."""
        if look.is_fitted and look.view_size != self._view_size:
            self.fit()
            return
        self._is_fitted = look.is_fitted
        self._set_viewport(look.viewport)
        self._keep_labels_inside(is_wanted=look.is_fitted)

    def look_like(self, look: Look) -> None:
        """Look at the same part of the map as another view does: its middle, at its scale."""
        width, height = (
            own - other for own, other in zip(self._view_size, look.view_size, strict=True)
        )
        (left, top), scale = look.viewport.origin, look.viewport.scale
        self._is_fitted = False
        self._set_viewport(Viewport(scale, (left - width / 2, top - height / 2)))
        self._keep_labels_inside(is_wanted=look.is_fitted)

    def lead(self, viewport: Viewport) -> None:
        """Show this on the way to something else; `arrive` ends the way."""
        self._is_led = True
        self._state.frame = None
        self._set_viewport(viewport)

    def arrive(self, viewport: Viewport) -> None:
        """Show this, or everything if the map is fitted."""
        self._is_led = False
        if self._is_fitted:
            self.fit()
        else:
            self._set_viewport(viewport)

    def find_again(self) -> None:
        """Show everything if nothing of it can be seen."""
        if self._is_led:
            return
        points = layout_to_view(self._state.spread[0], self._state.viewport)
        width, height = self._view_size
        inside = (points > 0.0).all(axis=1) & (points[:, 0] < width) & (points[:, 1] < height)
        if len(points) and not inside.any():
            self.fit()

    def zoom(self, factor: float, at: tuple[float, float] | None = None) -> None:
        """Magnify; what is at a view point (else the middle) stays where it is."""
        middle = (self._view_size[0] / 2, self._view_size[1] / 2)
        scale = self._state.viewport.scale
        if factor < 1.0:
            least = min(_LEAST_OF_FIT * self._fitting().scale, scale)
            factor = max(factor, least / scale)
        self._leave_fit()
        self._set_viewport(zoom_at(self._state.viewport, at or middle, factor))

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the map by that many pixels."""
        self._leave_fit()
        x, y = self._state.viewport.origin
        self._look_at(x - dx, y - dy)

    def reveal(self, actors: tuple[str, ...]) -> None:
        """Move the map just as far that these actors are seen."""
        width, height = self._view_size
        shown = [self._state.index.actors[a] for a in actors if a in self._state.index.actors]
        if not shown or width <= 2 * _EDGE_PX or height <= 2 * _EDGE_PX:
            return
        points = layout_to_view(self._state.positions[shown], self._state.viewport)
        # The first one is seen in any case, even if the last is too far off.
        for x, y in points[::-1].tolist():
            dx = max(_EDGE_PX - x, 0.0) + min(width - _EDGE_PX - x, 0.0)
            dy = max(_EDGE_PX - y, 0.0) + min(height - _EDGE_PX - y, 0.0)
            if dx or dy:
                self.pan_by(dx, dy)
                return

    def select(self, hit: Hit | None, is_added: bool) -> None:
        """Select what was clicked, or add it; empty ground lets go of everything."""
        session, content = self._session, self._state.content
        if hit is None:
            if not is_added:
                session.clear_selection()
            return
        if hit.kind is HitKind.TIE:
            tie = content.ties[hit.index]
            dyad = dyad_of_key(tie.key)
            if dyad is None:
                self._select_parties(tie.key)
            elif is_added:
                session.set_selection(session.selection.with_tie_toggled(dyad))
            else:
                session.select_tie(dyad)
            return
        if hit.kind is HitKind.ACTOR:
            actor = content.actors[hit.index].id
        else:
            actor = content.hulls[hit.index].bloc
        if actor.startswith(JUNCTION_PREFIX):
            self._select_parties(actor)
        elif is_added:
            session.set_selection(session.selection.with_actor_toggled(ActorId(actor)))
        else:
            session.select_actors([ActorId(actor)])

    def toggle_neighbourhood(self, hit: Hit | None) -> None:
        """Show only an actor and its neighbours, or everything again."""
        if hit is None or hit.kind is not HitKind.ACTOR:
            self.leave_neighbourhood()
            return
        actor = self._state.content.actors[hit.index]
        if actor.shape is ActorShape.JUNCTION:
            return
        wanted = ActorId(actor.id)
        if self._session.filter.neighbourhood_of == wanted:
            self.leave_neighbourhood()
        else:
            self._session.set_filter(replace(self._session.filter, neighbourhood_of=wanted))

    def hide_actor(self, hit: Hit) -> None:
        """Take an actor off the map, until its chip in the filters is closed."""
        actor = ActorId(self._state.content.actors[hit.index].id)
        session = self._session
        if actor in session.selection.actors:
            session.set_selection(session.selection.with_actor_toggled(actor))
        wanted = session.filter
        around = None if wanted.neighbourhood_of == actor else wanted.neighbourhood_of
        session.set_filter(
            replace(
                wanted,
                hidden_actors=wanted.hidden_actors | {actor},
                blocs=wanted.blocs - {actor},
                neighbourhood_of=around,
            )
        )

    def leave_neighbourhood(self) -> bool:
        """Show everything again; the answer is whether it was not."""
        is_inside = self._session.filter.neighbourhood_of is not None
        if is_inside:
            self._session.set_filter(replace(self._session.filter, neighbourhood_of=None))
        return is_inside

    def walk(self, direction: tuple[float, float], is_added: bool) -> None:
        """Go on to the neighbour in a direction; adding it selects the tie to it."""
        index = self._state.index
        start = self._standpoint()
        if start is None:
            self._select_middle()
            return
        content = index.content
        found = find_neighbour_towards(content, self._state.positions, start, direction)
        if found is None or content.actors[found].shape is ActorShape.JUNCTION:
            return
        here, there = ActorId(content.actors[start].id), ActorId(content.actors[found].id)
        self._session.select_actors([here, there] if is_added else [there])
        self.reveal((there,))

    def start_drag(self, index: int) -> tuple[float, float]:
        """Take hold of an actor by its position in the content."""
        self._dragged = self._state.content.actors[index].id
        self._is_followed = False
        self._layout.grab(self._dragged)
        x, y = self._state.positions[index].tolist()
        return x, y

    def drag_to(self, point: tuple[float, float]) -> None:
        """Move the actor that is held, in layout units."""
        if self._dragged is not None:
            self._layout.drag_to(self._dragged, point)
            self._positions_changed()

    def end_drag(self) -> None:
        """Let go of the actor: it stays pinned."""
        if self._dragged is not None:
            self._layout.release(self._dragged)
            self._dragged = None
            self._positions_changed()

    def cancel_drag(self) -> None:
        """Put the actor and its neighbours back."""
        if self._dragged is not None:
            self._layout.cancel_drag()
            self._dragged = None
            self._positions_changed()

    def _is_shown_well(self) -> bool:
        """Whether all is seen, clear of the legend, and not much smaller than it could be.

        Where only time has moved it may be: all would jump that is to stay where it is.
        """
        viewport, (positions, rooms) = self._state.viewport, self._state.spread
        if not shows_all(positions, self._lowered(viewport), self._room, self._legend_size, rooms):
            return False
        if self._has_only_time_moved():
            return True
        fitting = self._fitting().scale
        return fitting / _MUCH_SMALLER <= viewport.scale <= fitting * _ROUNDING

    def _has_only_time_moved(self) -> bool:
        """Whether what is shown is the same as when it was fitted, on another date."""
        *what, clock = self._shown_now()
        *what_then, clock_then = self._fitted_for
        return what == what_then and clock != clock_then

    def _shown_now(self) -> tuple[NetworkFilter, bool, Clock]:
        """What is shown: through which filter, compared or not; and when."""
        session = self._session
        return session.filter, session.compared_clock is not None, session.clock

    def _fitting(self) -> Viewport:
        positions, rooms = self._state.spread
        return self._raised(choose_viewport(positions, self._room, self._legend_size, rooms))

    @property
    def _room(self) -> Size:
        """What is left of the view below what is said of the map."""
        return (self._view_size[0], max(self._view_size[1] - self._height_above, 1.0))

    def _lowered(self, viewport: Viewport) -> Viewport:
        """The viewport of the room below, by that of the view."""
        x, y = viewport.origin
        return Viewport(viewport.scale, (x, y + self._height_above))

    def _raised(self, viewport: Viewport) -> Viewport:
        """The viewport of the view, by that of the room below."""
        x, y = viewport.origin
        return Viewport(viewport.scale, (x, y - self._height_above))

    def _positions_changed(self) -> None:
        self._state.mark(Stale.GEOMETRY)
        self.woken.emit()
        self.stale.emit()

    def _select_parties(self, junction_id: str) -> None:
        wanted = junction_of_key(junction_id)
        for junction in self._session.shown.junctions:
            if junction.id == wanted:
                self._session.select_actors(junction.parties)

    def _standpoint(self) -> int | None:
        """The actor from which the arrow keys walk: the one that was selected last."""
        selection, known = self._session.selection, self._state.index.actors
        last = (*(a for dyad in selection.ties for a in dyad), *selection.actors)
        return next((known[actor] for actor in reversed(last) if actor in known), None)

    def _select_middle(self) -> None:
        """Begin a walk at the actor nearest to the middle of the view."""
        content = self._state.content
        points = layout_to_view(self._state.positions, self._state.viewport)
        gaps = points - (self._view_size[0] / 2, self._view_size[1] / 2)
        order = (gaps * gaps).sum(axis=1).argsort(kind="stable").tolist()
        for index in order:
            if content.actors[index].shape is not ActorShape.JUNCTION:
                self._session.select_actors([ActorId(content.actors[index].id)])
                return

    def _keep_labels_inside(self, *, is_wanted: bool) -> None:
        """Let labels stay within what is seen now, or go over its edges."""
        left, top = self._state.viewport.origin
        width, height = self._view_size
        self._state.frame = (left, top, left + width, top + height) if is_wanted else None

    def _leave_fit(self) -> None:
        self._is_fitted = False
        self._state.frame = None

    def _look_at(self, x: float, y: float) -> None:
        self._set_viewport(Viewport(self._state.viewport.scale, (x, y)))

    def _set_viewport(self, viewport: Viewport) -> None:
        before = self._state.viewport
        self._state.viewport = viewport
        if viewport != before:
            self.stale.emit()
        if viewport.scale != before.scale:
            self.zoom_changed.emit(viewport.scale)
        if viewport != before:
            self.looked.emit()
