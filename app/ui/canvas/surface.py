"""The surface of the map: its picture, legend and empty state, and when which is painted."""

import sys

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from app.drawing.look import Theme
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.canvas.controller import Look, MapController
from app.ui.canvas.empty_state import EmptyState
from app.ui.canvas.focus import KEYBOARD_FOCUS
from app.ui.canvas.frames import MapFrames
from app.ui.canvas.glide import Glide
from app.ui.canvas.layers import MapItem, MapLayers
from app.ui.canvas.legend_overlay import LegendOverlay
from app.ui.canvas.pace import Pace
from app.ui.canvas.physics import PhysicsClock
from app.ui.canvas.scene_state import SceneState, Stale
from app.ui.canvas.story_card import StoryCard, StoryPage
from app.ui.painting.fonts import load_fonts
from app.ui.painting.pens import colour_of

_OVERLAY_MARGIN = 16
_FOCUS_WIDTH = 2.0


class MapSurface(QGraphicsView):
    """Shows the state of a map and keeps it up to date; what the person does is not its concern.

    Emits
    -----
    settled
        When the layout has come to rest.
    stirred
        When it begins to move again.
    moved
        When anything that can be seen may lie elsewhere.
    looked
        When another part of the map is seen, or at another scale.
    counted
        How many ties are drawn as lines and how many there are in the part of the map that
        is seen, when either is another.
    """

    settled = Signal()
    stirred = Signal()
    moved = Signal()
    looked = Signal()
    counted = Signal(int, int)

    def __init__(
        self,
        session: Session,
        map_layout: MapLayout,
        theme: Theme,
        animate: bool,
        parent: QWidget | None,
        *,
        leads: bool = True,
    ) -> None:
        """`leads` is false for a second map of a layout: it shows what the first has moved."""
        super().__init__(parent)
        load_fonts()
        self._session = session
        self._layout = map_layout
        map_layout.is_watched = animate
        self._animate = animate
        self._was_painted = False
        self._has_settled_once = False
        self._shows_focus = False
        self._counted_ties = (0, 0)
        self._state = SceneState(session, map_layout, theme)
        self._controller = MapController(session, map_layout, self._state, self)
        self._clock = PhysicsClock(map_layout, self, works=leads)
        self._pace = Pace(self)
        self._frame = QTimer(self)
        layers = MapLayers(self._state, lambda: map_layout.pinned)
        self._frames = MapFrames(self._state, layers, self._pace, in_turns=animate)
        self._turn = QTimer(self)
        self._item = MapItem(self._frames.paint)
        self._legend = LegendOverlay(theme, self)
        self._empty = EmptyState(self)
        self._story = StoryCard(theme, self)
        self._glide = Glide(self, self._state, self._controller, animate=animate)
        self._set_up_scene()
        self._set_up_frames()

    @property
    def legend(self) -> LegendOverlay:
        """The legend in the corner."""
        return self._legend

    @property
    def is_moving(self) -> bool:
        """Whether the physics runs; then and only then the map moves by itself."""
        return self._clock.is_running

    def set_theme(self, theme: Theme) -> None:
        """Show other colours."""
        self._state.theme = theme
        self._legend.set_theme(theme)
        self._story.set_theme(theme)
        self._request_frame()

    def tell(self, page: StoryPage | None) -> None:
        """Say something of the map, and let fade what it does not speak of; None: nothing more."""
        if page is not None:
            self._story.say(page)
        self._story.setVisible(page is not None)
        self._state.fades_rest = page is not None
        self._place_overlays()
        self._request_frame()

    @property
    def story(self) -> StoryCard:
        """What is said of the map while a story is told."""
        return self._story

    def settle_now(self) -> None:
        """Bring the layout of what is to be seen to rest at once."""
        self._state.refresh_content()
        self._layout.settle()
        self._clock.stop()
        self._take_settled()
        self._frames.hurry()

    def take_moves(self) -> None:
        """Something lies elsewhere, by another map of the same layout."""
        self._pace.move()
        self._state.mark(Stale.GEOMETRY)
        self._clock.wake()
        self._request_frame()

    def take_rest(self) -> None:
        """All has come to rest, in another map of the same layout."""
        self._has_settled_once = True
        self._state.forget_label_places()
        self._pace.rest()

    @property
    def look(self) -> Look:
        """How the map is looked at now."""
        return self._controller.look

    def look_again(self, look: Look) -> None:
        """Look at the map as before."""
        self._glide.finish()
        self._controller.look_again(look)
        self._pace.rest()

    def look_like(self, look: Look) -> None:
        """Look at the same part of the map as another map of the same layout."""
        self._pace.move()
        self._controller.look_like(look)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is up to date; the first time nothing else comes before it."""
        self._refresh()
        super().paintEvent(event)
        if self._frames.is_in_work:
            self._turn.start()
        self._clock.go_on()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._clock.wake)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on where `hideEvent` has stopped."""
        super().showEvent(event)
        if self._was_painted:
            self._clock.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Work nothing out that nobody sees: the window may be closed for good."""
        super().hideEvent(event)
        self._clock.close()
        self._pace.expect(more=False)
        self._turn.stop()
        self._frames.give_up()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: ARG002 - Qt's
        """Show that the keyboard acts on the map."""
        if self._shows_focus:
            painter.setPen(QPen(colour_of(self._state.theme.accent), _FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = _FOCUS_WIDTH / 2
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(half, half, -half, -half))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, or keep what is in the middle there."""
        super().resizeEvent(event)
        width, height = self.viewport().width(), self.viewport().height()
        self.setSceneRect(0.0, 0.0, width, height)
        self._item.set_extent(self.viewport().size())
        self._legend.set_room(width, height)
        self._story.set_room(width, height)
        self._controller.resize(width, height)
        self._place_overlays()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by keyboard."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() in KEYBOARD_FOCUS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._hide_focus()

    def _hide_focus(self) -> None:
        if self._shows_focus:
            self._shows_focus = False
            self.viewport().update()

    def _request_frame(self) -> None:
        """Show a new frame when all that is waiting has been told: one, not one for each."""
        if self._animate:
            self._pace.change()
        # It may be another picture that is to be painted then.
        self._turn.stop()
        self._frame.start()

    def _show_frame(self) -> None:
        self._refresh()
        self.viewport().update()

    def _take_turn(self) -> None:
        """Paint some more of a picture that takes long, and let others have their turn."""
        if self._frames.go_on():
            self.viewport().update()
        elif self._frames.is_in_work:
            self._turn.start()

    def _come_to_rest(self) -> None:
        """Paint what was moved or changed at its finest, if that is not what is shown."""
        if self._state.come_to_rest() or not self._frames.is_finest:
            self._frame.start()

    def _positions_moved(self) -> None:
        self._pace.move()
        self._state.mark(Stale.GEOMETRY)
        self._controller.keep_fitted()
        self._request_frame()
        self.moved.emit()

    def _take_stretch(self) -> None:
        self._pace.expect(more=True)
        self._pace.move()
        self._request_frame()

    def _take_arrival(self) -> None:
        self._pace.expect(more=False)
        self._state.mark(Stale.GEOMETRY)
        self._request_frame()
        self._pace.rest()

    def _take_stirred(self) -> None:
        self._pace.expect(more=True)
        self.stirred.emit()

    def _take_settled(self) -> None:
        self._pace.expect(more=False)
        if not self._has_settled_once:
            # From here on labels keep their sides; those of a map in motion are none to keep.
            self._has_settled_once = True
            self._state.forget_label_places()
        self._positions_moved()
        self._pace.rest()
        self.settled.emit()

    def _refresh(self) -> None:
        """Bring picture, legend and overlays up to date; errors must not leave `paintEvent`."""
        try:
            if not (self._animate or self._was_painted or self._layout.settled):
                self.settle_now()
            if self._animate and not (self._was_painted or self._layout.settled):
                self._pace.move()
            if self._state.take_new_content():
                self._controller.take_content()
            self._frames.prepare()
            if self._state.take_news() >= Stale.GEOMETRY:
                self._geometry_was_refreshed()
        except Exception:  # noqa: BLE001 - none may leave paint: told, not swallowed
            sys.excepthook(*sys.exc_info())

    def _geometry_was_refreshed(self) -> None:
        geometry = self._state.geometry
        self._legend.explain(geometry)
        self._explain_emptiness()
        self._controller.find_again()
        ties = (geometry.counts.n_ties_shown, geometry.counts.n_ties)
        if ties != self._counted_ties:
            self._counted_ties = ties
            self.counted.emit(*ties)

    def _explain_emptiness(self) -> None:
        is_empty = not self._state.content.actors
        if is_empty:
            self._empty.explain(self._session)
            self._place_overlays()
        self._empty.setVisible(is_empty)

    def _go_back(self) -> None:
        """From an empty map to one that shows something."""
        if self._session.known_by is not None:
            self._session.set_known_by(None)
        elif self._session.network.ties:
            self._session.reset_filter()
        else:
            self._session.go_to_latest()

    def _place_overlays(self) -> None:
        width, height = self.viewport().width(), self.viewport().height()
        legend, empty = self._legend, self._empty
        legend.move(_OVERLAY_MARGIN, height - _OVERLAY_MARGIN - legend.height())
        empty.move((width - empty.width()) // 2, (height - empty.height()) // 2)
        story = self._story
        story.move(_OVERLAY_MARGIN, _OVERLAY_MARGIN)
        is_told = story.isVisibleTo(self)
        self._controller.reserve_above(_OVERLAY_MARGIN + story.height() if is_told else 0.0)
        if legend.isVisibleTo(self):
            margins = 2 * _OVERLAY_MARGIN
            self._controller.reserve_for_legend(legend.width() + margins, legend.height() + margins)
        else:
            self._controller.reserve_for_legend(0.0, 0.0)

    def _set_up_scene(self) -> None:
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        scene.addItem(self._item)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Almost everything changes with every frame: looking for what does not costs more.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The map covers all of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 200)

    def _set_up_frames(self) -> None:
        self._frame.setSingleShot(True)
        self._frame.setInterval(0)
        self._frame.timeout.connect(self._show_frame)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)
        self._pace.calmed.connect(self._come_to_rest)
        self._controller.stale.connect(self._request_frame)
        self._controller.woken.connect(self._clock.wake)
        self._controller.woken.connect(self.moved)
        self._controller.looked.connect(self.looked)
        self._clock.moved.connect(self._positions_moved)
        self._clock.settled.connect(self._take_settled)
        self._clock.stirred.connect(self._take_stirred)
        self._legend.resized.connect(self._place_overlays)
        self._glide.moved.connect(self._take_stretch)
        self._glide.ended.connect(self._take_arrival)
        self._empty.way_back_wanted.connect(self._go_back)
