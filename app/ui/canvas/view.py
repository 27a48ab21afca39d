"""The map: what the person does with it, and what other parts of the window ask of it."""

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from app.analysis.network import Dyad
from app.drawing.arrays import Box
from app.drawing.hit_test import Hit, HitKind
from app.drawing.look import Theme
from app.drawing.picture import Picture
from app.session.map_layout import MapLayout
from app.session.selection import Selection
from app.session.session import Session
from app.ui.canvas.descriptions import describe_hit, describe_selection
from app.ui.canvas.emphasis import Thing
from app.ui.canvas.events import read_pointer, zoom_factor
from app.ui.canvas.gestures import Gestures
from app.ui.canvas.hover import HoverWatch
from app.ui.canvas.listening import listen
from app.ui.canvas.map_menu import add_actor_items, subject_of
from app.ui.canvas.scene_state import Stale
from app.ui.canvas.surface import MapSurface
from app.ui.canvas.tie_points import find_clear_point
from app.ui.canvas.tie_walk import DOWN, LEFT, RIGHT, UP
from app.ui.canvas.tools.drag_tool import DragTool
from app.ui.canvas.tools.pan_tool import PanTool
from app.ui.canvas.tools.select_tool import SelectTool
from app.ui.panels.tooltips import plain_tooltip

translate = QCoreApplication.translate

_KEY_ZOOM = 1.25
_DIRECTIONS: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Left: LEFT,
    Qt.Key.Key_Right: RIGHT,
    Qt.Key.Key_Up: UP,
    Qt.Key.Key_Down: DOWN,
}


class MapView(MapSurface):
    """The map of a session.

    Parameters
    ----------
    session
        What is shown, and where selections and filters are sent.
    map_layout
        Where everything lies.
    theme
        The colours.
    animate
        Whether the layout is watched as it settles. Without, it settles before the first
        picture, as a screenshot needs it.

    Emits
    -----
    evidence_requested
        When the person wants to read what is behind the selection (Enter).
    lock_changed
        When the layout is locked (True) or let go.
    menu_opening
        With a menu, to be completed, and the `Selection` of one actor, bloc or tie it is about.
    story_left
        When the person wants no more of the story that is told.
    nothing_held
        When Esc was pressed and there was nothing to let go of.
    pointed
        With what the pointer has come to rest on, a `Thing`, or None.
    zoom_changed
        The scale, in pixels per layout unit, when it is another.
    settled
        When the layout has come to rest.
    stirred
        When it begins to move again.
    """

    evidence_requested = Signal()
    lock_changed = Signal(bool)
    menu_opening = Signal(QMenu, object)
    story_left = Signal()
    nothing_held = Signal()
    pointed = Signal(object)
    zoom_changed = Signal(float)

    def __init__(
        self,
        session: Session,
        map_layout: MapLayout,
        theme: Theme,
        animate: bool = True,
        parent: QWidget | None = None,
        *,
        leads: bool = True,
    ) -> None:
        super().__init__(session, map_layout, theme, animate, parent, leads=leads)
        self._hover = HoverWatch(self)
        self._gestures = Gestures(
            SelectTool(self._controller.select),
            (DragTool(self._controller), PanTool(self._controller.pan_by)),
        )
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()
        self._connect()

    @property
    def is_locked(self) -> bool:
        """Whether nothing moves but what is dragged."""
        return self._layout.locked

    @property
    def scale_factor(self) -> float:
        """Pixels per layout unit."""
        return self._state.viewport.scale

    def fit(self) -> None:
        """Show everything, and keep to it while the window or the layout changes."""
        self._glide.finish()
        self._controller.fit()
        self._pace.rest()

    @property
    def is_fitted(self) -> bool:
        """Whether everything is shown, and goes on being so in another window."""
        return self._controller.is_fitted

    @property
    def extent(self) -> Box:
        """The part of the map that is seen, in layout units."""
        return self._controller.extent

    def show_extent(self, extent: Box | None) -> None:
        """Show this part of the map, in layout units, as large as it can be; None: everything."""
        self._glide.finish()
        self._controller.show_extent(extent)
        self._pace.rest()

    def glide(self, change: Callable[[], None]) -> None:
        """Make a change of what is seen and where, and lead there smoothly."""
        self._glide.along(change)

    def arrive(self) -> None:
        """Be at once where the map is led to."""
        self._glide.finish()

    def zoom_in(self) -> None:
        """Magnify around the middle."""
        self._glide.finish()
        self._pace.move()
        self._controller.zoom(_KEY_ZOOM)

    def zoom_out(self) -> None:
        """Show more, around the middle."""
        self._glide.finish()
        self._pace.move()
        self._controller.zoom(1.0 / _KEY_ZOOM)

    def set_locked(self, locked: bool) -> None:
        """Lock the layout, so that nothing moves but what is dragged, or let it go."""
        if locked != self._layout.locked:
            self._layout.locked = locked
            self._clock.wake()
            self.lock_changed.emit(locked)

    def rearrange(self) -> None:
        """Lay everything out from geography anew; the pinned stay where they are."""
        self._layout.rearrange()
        self._positions_moved()
        self._clock.wake()

    def unpin_all(self) -> None:
        """Let all actors follow their neighbours again."""
        self._layout.unpin_all()
        self._request_frame()

    def reveal(self, *actors: str) -> None:
        """Move the map just as far that these actors are seen."""
        self._glide.finish()
        self._controller.reveal(actors)

    def current_picture(self) -> Picture:
        """The picture as it is on the screen, in map pixels."""
        return self._state.picture

    def map_point_of_actor(self, actor: str) -> QPointF:
        """Where an actor's centre is, in pixels of the viewport.

        Raises
        ------
        KeyError
            If it is not on the map.
        """
        x, y = self._state.geometry.centres[self._state.index.actors[actor]].tolist()
        return QPointF(x, y) - QPointF(*self._state.viewport.origin)

    def viewport_point_of_tie(self, dyad: Dyad) -> QPoint:
        """A point of the viewport at which a click hits a tie, its middle if possible.

        Raises
        ------
        KeyError
            If it is not on the map.
        """
        tie = self._state.index.ties[dyad]
        width, height = self.viewport().width(), self.viewport().height()
        x, y = self._state.viewport.origin
        seen = (x, y, x + width, y + height)
        point = find_clear_point(self._state.geometry, tie, seen)
        return QPoint(round(point[0] - x), round(point[1] - y))

    # What Qt tells.

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._legend.retranslate()
            self._story.retranslate()
            self._explain_emptiness()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._hide_focus()
        pointer = read_pointer(event, self._state.viewport)
        self._gestures.press(pointer, self._state.find_hit(pointer.map))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag, or look what is under the pointer."""
        pointer = read_pointer(event, self._state.viewport)
        if self._gestures.is_active:
            self._gestures.move(pointer)
            if self._gestures.is_moving:
                self._pace.move()
                self._hover.forget()
            self._show_cursor(None)
        else:
            hit = self._state.find_hit(pointer.map)
            self._hover.watch(hit)
            self._show_cursor(hit)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        pointer = read_pointer(event, self._state.viewport)
        self._gestures.release(pointer)
        self._show_cursor(self._state.find_hit(pointer.map))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the neighbourhood of an actor, or everything again."""
        if event.button() == Qt.MouseButton.LeftButton:
            pointer = read_pointer(event, self._state.viewport)
            self._controller.toggle_neighbourhood(self._state.find_hit(pointer.map))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Rest on nothing any more."""
        self._hover.watch(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Magnify what is under the pointer."""
        at = event.position()
        self._pace.move()
        self._controller.zoom(zoom_factor(event), (at.x(), at.y()))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is under the pointer, or with what is selected."""
        place, hit = event.globalPos(), self._selected_hit()
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            hit = self._hit_at(QPointF(self.viewport().mapFromGlobal(place)))
        elif hit is not None:
            place = self.viewport().mapToGlobal(self._point_of(hit))
        subject = Selection() if hit is None else subject_of(self._state.content, hit)
        if hit is None or subject.is_empty:
            return
        menu = QMenu(self)
        if hit.kind is HitKind.ACTOR:
            actor = subject.actors[0]
            add_actor_items(menu, self._session, self._layout, self._controller, hit, actor)
        self.menu_opening.emit(menu, subject)
        menu.aboutToHide.connect(self._request_frame)
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the pointer when it has rested for as long as tooltips take."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self._hit_at(QPointF(event.pos()))
            text = "" if hit is None else describe_hit(self._session, self._state.content, hit)
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along ties, let go, fit, lock, magnify."""
        key = event.key()
        if key in _DIRECTIONS:
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._controller.walk(_DIRECTIONS[key], with_shift)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.evidence_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self.let_go()
        elif key == Qt.Key.Key_F and not event.modifiers():
            self.fit()
        elif key == Qt.Key.Key_L and not event.modifiers():
            self.set_locked(not self.is_locked)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def let_go(self) -> None:
        """Esc: undo a drag under way, else leave a story, a neighbourhood, or select nothing."""
        if self._gestures.cancel():
            return
        if self._story.isVisibleTo(self):
            self.story_left.emit()
            return
        self._hover.forget()
        if self._controller.leave_neighbourhood():
            return
        if self._session.selection.is_empty:
            self.nothing_held.emit()
        self._session.clear_selection()

    # What the session, the layout and the parts tell.

    def _connect(self) -> None:
        session = self._session
        listen(session.visible_changed, self._content_changed)
        listen(session.comparison_changed, self._content_changed)
        listen(session.colouring_changed, self._content_changed)
        listen(session.language_changed, self._content_changed)
        listen(session.selection_changed, self._selection_changed)
        self._controller.zoom_changed.connect(self.zoom_changed)
        self._hover.rested.connect(self._hovered)
        self._story.closed.connect(self.story_left)

    def _content_changed(self) -> None:
        # What was pressed is a place in a content that is no longer the one shown.
        self._gestures.cancel()
        self._state.mark(Stale.CONTENT)
        self._hover.reset()
        self._request_frame()

    def _selection_changed(self) -> None:
        self._glide.finish()
        # Labels of what is selected come first, so places may change with the colours.
        self._state.mark(Stale.GEOMETRY)
        selection = self._session.selection
        ends = tuple(actor for dyad in selection.ties for actor in dyad)
        self._controller.reveal((*selection.actors, *ends))
        self._tell_screen_reader()
        self._request_frame()

    def _hovered(self, hit: Hit | None) -> None:
        # By the time it is told, the content may be another.
        self._state.hovered = hit if self._is_on_map(hit) else None
        self._request_frame()
        hovered = self._state.hovered
        self.pointed.emit(None if hovered is None else self._state.index.thing_at(hovered))

    def point_at(self, thing: Thing | None) -> None:
        """Show as if the pointer rested on something, if it is on the map."""
        self._state.hovered = None if thing is None else self._state.index.find(thing)
        self._request_frame()

    def _show_cursor(self, hit: Hit | None) -> None:
        shape = self._gestures.cursor
        if shape is None:
            is_thing = hit is not None and hit.kind is not HitKind.HULL
            shape = Qt.CursorShape.PointingHandCursor if is_thing else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _hit_at(self, point: QPointF) -> Hit | None:
        origin = self._state.viewport.origin
        return self._state.find_hit((point.x() + origin[0], point.y() + origin[1]))

    def _selected_hit(self) -> Hit | None:
        """The selected actor or tie, if there is just one and it is on the map."""
        selection, index = self._session.selection, self._state.index
        if selection.actor in index.actors:
            return Hit(HitKind.ACTOR, index.actors[selection.actor])
        if len(selection.ties) == 1 and selection.dyad in index.ties:
            return Hit(HitKind.TIE, index.ties[selection.dyad])
        return None

    def _point_of(self, hit: Hit) -> QPoint:
        """Where in the viewport an actor or a tie is."""
        subject = subject_of(self._state.content, hit)
        if subject.dyad is not None:
            return self.viewport_point_of_tie(subject.dyad)
        return self.map_point_of_actor(subject.actors[0]).toPoint()

    def _is_on_map(self, hit: Hit | None) -> bool:
        if hit is None:
            return False
        content = self._state.content
        things = {HitKind.ACTOR: content.actors, HitKind.TIE: content.ties}
        return hit.index < len(things.get(hit.kind, content.hulls))

    def _name(self) -> None:
        self.setAccessibleName(translate("Map", "Map of states and blocs"))
        self._tell_screen_reader()

    def _tell_screen_reader(self) -> None:
        self.setAccessibleDescription(describe_selection(self._session))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
