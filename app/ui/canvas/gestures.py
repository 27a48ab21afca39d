"""Which tool gets what the pointer does: clicks select, drags move an actor or the map."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.drawing.hit_test import Hit
from app.ui.canvas.events import PointerEvent, distance
from app.ui.canvas.tools.tool import Tool


class Gestures:
    """From press to release.

    `clicker` gets what stays on the spot; of `movers`, the first that takes the press
    gets what goes farther than a hand trembles.
    """

    def __init__(self, clicker: Tool, movers: Sequence[Tool]) -> None:
        self._clicker = clicker
        self._movers = movers
        self._mover: Tool | None = None
        self._start: tuple[float, float] | None = None
        self._is_moving = False
        self._is_left = False

    @property
    def is_active(self) -> bool:
        """Whether a button is held."""
        return self._start is not None

    @property
    def is_moving(self) -> bool:
        """Whether something is being moved."""
        return self._is_moving

    @property
    def cursor(self) -> Qt.CursorShape | None:
        """The pointer's shape while something is moved; None before and after."""
        return self._mover.cursor if self._is_moving and self._mover is not None else None

    def press(self, event: PointerEvent, hit: Hit | None) -> None:
        """A button went down."""
        if self.is_active:
            return
        self._clicker.press(event, hit)
        self._mover = next((tool for tool in self._movers if tool.press(event, hit)), None)
        self._start = event.view if self._mover is not None else None
        self._is_left = event.is_left

    def move(self, event: PointerEvent) -> None:
        """The pointer moved with a button held."""
        if self._start is None or self._mover is None:
            return
        if not self._is_moving:
            threshold = QGuiApplication.styleHints().startDragDistance()
            if distance(event.view, self._start) < threshold:
                return
            self._is_moving = True
            self._clicker.cancel()
        self._mover.move(event)

    def release(self, event: PointerEvent) -> None:
        """The button came up; another than the one that is held ends nothing."""
        if self.is_active and event.is_left != self._is_left:
            return
        mover = self._mover
        self._forget()
        if mover is not None:
            mover.release(event)
        self._clicker.release(event)

    def cancel(self) -> bool:
        """Undo what is under way; the answer is whether anything was."""
        was_active = self.is_active
        if self._mover is not None:
            self._mover.cancel()
        self._clicker.cancel()
        self._forget()
        return was_active

    def _forget(self) -> None:
        self._mover = None
        self._start = None
        self._is_moving = False
