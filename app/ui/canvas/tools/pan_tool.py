"""Moves the map under the pointer."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.drawing.hit_test import Hit
from app.ui.canvas.events import PointerEvent


class PanTool:
    """Drags the whole map; `pan_by` is told how far, in pixels."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, pan_by: Callable[[float, float], None]) -> None:
        self._pan_by = pan_by
        self._start: tuple[float, float] | None = None
        self._last = (0.0, 0.0)

    def press(self, event: PointerEvent, hit: Hit | None) -> bool:  # noqa: ARG002 - a Tool's
        """Take every press of the left or middle button."""
        if event.is_left or event.is_middle:
            self._start = self._last = event.view
        return self._start is not None

    def move(self, event: PointerEvent) -> None:
        """Let the map follow the pointer."""
        if self._start is not None:
            self._pan_by(event.view[0] - self._last[0], event.view[1] - self._last[1])
            self._last = event.view

    def release(self, event: PointerEvent) -> None:  # noqa: ARG002 - a Tool's
        """Leave the map where it is."""
        self._start = None

    def cancel(self) -> None:
        """Move the map back to where it was."""
        if self._start is not None:
            self._pan_by(self._start[0] - self._last[0], self._start[1] - self._last[1])
            self._start = None
