"""A smooth way from one look at the map to another, which whoever acts cuts short."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QStyle

from app.drawing.coordinates import Viewport
from app.ui.canvas.controller import MapController
from app.ui.canvas.scene_state import SceneState, Stale
from app.ui.canvas.slide import Slide, viewport_between

DURATION_MS = 600

_ENDING = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.Resize,
        QEvent.Type.Hide,
    }
)


class Glide(QObject):
    """Moves what is seen of a map to where a change has led, within a fixed time.

    It goes by the clock: a map that takes long to be painted has fewer frames on the way, not
    a longer one. Where the system is set to do without animations there is no way.

    Emits
    -----
    moved
        Another stretch of the way is gone.
    ended
        All of it is.
    """

    moved = Signal()
    ended = Signal()

    def __init__(
        self,
        view: QAbstractScrollArea,
        state: SceneState,
        controller: MapController,
        *,
        animate: bool,
    ) -> None:
        super().__init__(view)
        self._state = state
        self._controller = controller
        self._animate = animate
        self._way: tuple[Viewport, Viewport] | None = None
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setDuration(DURATION_MS)
        self._clock.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._clock.valueChanged.connect(self._go)
        self._clock.finished.connect(self.finish)

    @property
    def is_under_way(self) -> bool:
        """Whether the map is seen on its way."""
        return self._way is not None

    def along(self, change: Callable[[], None]) -> None:
        """Make a change of what is seen and where it lies, and show the way there."""
        if not self._is_wanted():
            self.finish()
            change()
            return
        state = self._state
        seen, begin = state.positions.tolist(), state.viewport
        actors = zip(state.content.actors, seen, strict=True)
        before = {actor.id: (x, y) for actor, (x, y) in actors}
        self._stop()
        change()
        # What is new is taken note of here: on the way nothing is fitted.
        state.take_new_content()
        self._controller.arrive(state.viewport)
        slide = Slide(state.content, before, state.positions)
        if not before or (state.viewport == begin and not slide.moves):
            self.ended.emit()
            return
        self._way = (begin, state.viewport)
        state.slide = slide if slide.moves else None
        self._controller.lead(begin)
        # Only on the way: a map that is taken apart still gets events, and who hears them may
        # be taken apart already.
        for widget in (self._view, self._view.viewport()):
            widget.installEventFilter(self)
        self._clock.start()

    def finish(self) -> None:
        """Be there at once, if the map is on its way."""
        if self._way is not None:
            _, end = self._way
            self._stop()
            self._controller.arrive(end)
            self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever acts on the map acts on it where it lies."""
        if event.type() in _ENDING:
            self.finish()
        return super().eventFilter(watched, event)

    @property
    def _view(self) -> QAbstractScrollArea:
        """The map. It is not held: each would keep the other once Qt has taken it apart."""
        view = self.parent()
        assert isinstance(view, QAbstractScrollArea), "it was given as the parent"
        return view

    def _is_wanted(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        is_usual = self._view.style().styleHint(hint, None, self._view) > 0
        return self._animate and is_usual and self._view.isVisible()

    def _stop(self) -> None:
        self._way = None
        for widget in (self._view, self._view.viewport()):
            widget.removeEventFilter(self)
        self._clock.stop()
        self._state.slide = None

    def _go(self, share: float) -> None:
        if self._way is None:
            return
        if self._state.slide is not None:
            self._state.slide.lead(share)
            self._state.mark(Stale.GEOMETRY)
        self._controller.lead(viewport_between(*self._way, share))
        self.moved.emit()
