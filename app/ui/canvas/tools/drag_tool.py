"""Moves an actor; those tied to it follow, and it stays pinned."""

from typing import Protocol

from PySide6.QtCore import Qt

from app.drawing.hit_test import Hit, HitKind
from app.ui.canvas.events import PointerEvent


class DragTarget(Protocol):
    """What the tool moves actors in; positions in layout units."""

    def start_drag(self, index: int) -> tuple[float, float]:
        """Take hold of an actor; the answer is where it lies."""

    def drag_to(self, point: tuple[float, float]) -> None:
        """Move it."""

    def end_drag(self) -> None:
        """Let go of it."""

    def cancel_drag(self) -> None:
        """Put everything back."""


class DragTool:
    """Drags one actor. Taken hold of at its edge, it does not jump to the pointer."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, target: DragTarget) -> None:
        self._target = target
        self._pressed: int | None = None
        self._grip = (0.0, 0.0)
        self._offset: tuple[float, float] | None = None

    def press(self, event: PointerEvent, hit: Hit | None) -> bool:
        """Take a press of the left button on an actor."""
        if not event.is_left or hit is None or hit.kind is not HitKind.ACTOR:
            return False
        self._pressed, self._grip, self._offset = hit.index, event.layout, None
        return True

    def move(self, event: PointerEvent) -> None:
        """Let the actor follow the pointer."""
        if self._pressed is None:
            return
        if self._offset is None:
            x, y = self._target.start_drag(self._pressed)
            self._offset = (x - self._grip[0], y - self._grip[1])
        self._target.drag_to((event.layout[0] + self._offset[0], event.layout[1] + self._offset[1]))

    def release(self, event: PointerEvent) -> None:  # noqa: ARG002 - a Tool's
        """Leave the actor where it is."""
        if self._offset is not None:
            self._target.end_drag()
        self._pressed = self._offset = None

    def cancel(self) -> None:
        """Put the actor and its neighbours back."""
        if self._offset is not None:
            self._target.cancel_drag()
        self._pressed = self._offset = None
