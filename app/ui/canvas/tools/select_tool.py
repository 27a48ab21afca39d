"""Selects what is clicked: a press and a release on the same spot."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.drawing.hit_test import Hit
from app.ui.canvas.events import PointerEvent

Select = Callable[[Hit | None, bool], None]


class SelectTool:
    """Calls `select` with what was pressed and whether it is to be added."""

    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, select: Select) -> None:
        self._select = select
        self._is_pressed = False
        self._hit: Hit | None = None

    def press(self, event: PointerEvent, hit: Hit | None) -> bool:
        """Take a press of the left button."""
        self._is_pressed, self._hit = event.is_left, hit
        return self._is_pressed

    def move(self, event: PointerEvent) -> None:  # noqa: ARG002 - a Tool's
        """What is moved is not clicked."""
        self._is_pressed = False

    def release(self, event: PointerEvent) -> None:
        """Select what was pressed."""
        if self._is_pressed:
            self._is_pressed = False
            self._select(self._hit, event.with_shift)

    def cancel(self) -> None:
        """Select nothing."""
        self._is_pressed = False
