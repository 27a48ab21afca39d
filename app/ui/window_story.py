"""The story of a window: its views told one after another, and the way back to before."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDockWidget

from app.domain.ids import ActorId, ViewId
from app.domain.workspace import Place
from app.drawing.arrays import Box
from app.session.layout_graph import Point
from app.session.view_reading import read_state
from app.session.view_state import show_state, state_of, write_state
from app.session.workbench import Workbench
from app.ui.canvas.story_card import StoryPage
from app.ui.window_views import WindowViews

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate


@dataclass(frozen=True)
class _Before:
    """What is led back to: the way of looking, where everybody lay, the view seen last."""

    state: str
    extent: Box | None
    places: dict[str, Point]
    pinned: frozenset[str]
    recorded: dict[ActorId, Place]
    current: ViewId | None


@dataclass(frozen=True)
class _Arrangement:
    """How the window was before the map filled the screen."""

    docks: QByteArray
    state: Qt.WindowState


class WindowStory(QObject):
    """Tells the views of a window in their order.

    While they are told, the map says what each is about and what belongs to it stands out.
    Esc ends the story, and everything is seen as it was before it. What was dragged
    meanwhile was an edit, and stays.
    """

    def __init__(self, window: "MainWindow", workbench: Workbench, views: WindowViews) -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._views = views
        self._before: _Before | None = None
        self._arrangement: _Arrangement | None = None
        self._has_gone_on = False
        actions = window.actions_by_name
        actions.connect_to("next_view", lambda: self._step(1))
        actions.connect_to("previous_view", lambda: self._step(-1))
        actions["present"].triggered.connect(self.present)
        window.map_view.story_left.connect(self.leave)
        views.shown.connect(self._say)
        workbench.changed.connect(self._say)
        self._say()

    @property
    def is_told(self) -> bool:
        """Whether the story is being told."""
        return self._before is not None

    @property
    def is_presented(self) -> bool:
        """Whether the map fills the screen for it."""
        return self._arrangement is not None

    def begin(self) -> None:
        """Tell the story from the view that is seen, else from the first."""
        order = [view.id for view in self._views.views]
        if order and self._before is None:
            current, self._has_gone_on = self._views.current, False
            self._remember()
            self._views.show(order[0] if current is None else current)

    def present(self, is_wanted: bool) -> None:
        """Tell the story with nothing but the map on the whole screen, or end it."""
        if not is_wanted:
            self.leave()
        elif self._views.views and self._arrangement is None:
            self.begin()
            self._fill_screen()
        self._show_actions()

    def leave(self) -> None:
        """End the story; everything is seen as it was before."""
        before, self._before = self._before, None
        if before is None:
            return
        self._leave_screen()
        if self._views.may_change:
            self._workbench.record_move()
        self._window.map_view.glide(lambda: self._put_back(before))
        self._views.go_back_to(before.current)
        self._show_actions()

    def _step(self, step: int) -> None:
        """Tell the next view, or the one before; that there is none is said."""
        has_begun, current = self.is_told, self._views.current
        self._has_gone_on = has_begun
        if not has_begun:
            self._remember()
        if self._views.step(step) or current is None:
            return
        if not has_begun:
            self._views.show(current)
        self._say(
            translate("Views", "This is the last view.")
            if step > 0
            else translate("Views", "This is the first view.")
        )

    def _say(self, hint: str = "") -> None:
        """Say on the map what the view that is seen is about."""
        self._show_actions()
        if self._before is None:
            return
        views = self._views.views
        at = next((i for i, view in enumerate(views) if view.id == self._views.current), None)
        if at is None:
            # What was told has been taken out, or there was nothing that could be shown.
            self.leave()
            return
        place = translate("Views", "{number} of {count}")
        self._window.map_view.tell(
            StoryPage(
                title=views[at].title,
                caption=views[at].caption,
                place=place.format(number=at + 1, count=len(views)),
                note=self._views.note,
                hint=hint or self._first_hint(),
            )
        )

    def _first_hint(self) -> str:
        if self._has_gone_on:
            return ""
        return translate("Views", "Page Down: next · Page Up: back · Esc: leave the story")

    def _remember(self) -> None:
        window, layout = self._window, self._window.map_layout
        window.map_view.arrive()
        if self._views.may_change:
            self._workbench.record_move()
        extent = None if window.map_view.is_fitted else window.map_view.extent
        places = layout.final_places()
        state = write_state(state_of(window.session, places))
        self._before = _Before(
            state, extent, places, layout.pinned, self._recorded(), self._views.current
        )

    def _recorded(self) -> dict[ActorId, Place]:
        return {place.actor: place for place in self._workbench.book.dossier.places}

    def _put_back(self, before: _Before) -> None:
        window, session, layout = self._window, self._window.session, self._window.map_layout
        window.map_view.tell(None)
        state, _missing = read_state(before.state, session.dossier, session.today)
        recorded = self._recorded()
        edited = {
            actor
            for actor in recorded.keys() | before.recorded.keys()
            if recorded.get(actor) != before.recorded.get(actor)
        }
        stay = {
            actor: at
            for actor, at in before.places.items()
            if actor in session.dossier.actor_by_id and actor not in edited
        }
        pinned = {actor for actor in before.pinned if actor not in edited}
        layout.put(stay, pinned | {actor for actor in layout.pinned if actor in edited})
        show_state(session, state)
        window.map_view.show_extent(before.extent)

    def _fill_screen(self) -> None:
        window = self._window
        self._arrangement = _Arrangement(window.saveState(), window.windowState())
        for dock in window.findChildren(QDockWidget):
            dock.hide()
        window.top_bar.hide()
        window.status_line.hide()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.map_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_screen(self) -> None:
        arrangement, self._arrangement = self._arrangement, None
        if arrangement is not None:
            window = self._window
            window.setWindowState(arrangement.state)
            window.top_bar.show()
            window.status_line.show()
            window.restoreState(arrangement.docks)

    def _show_actions(self) -> None:
        present = self._window.actions_by_name["present"]
        present.setEnabled(bool(self._views.views))
        present.setChecked(self.is_presented)
