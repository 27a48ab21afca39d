"""What a tool is: a small object that turns presses, moves and releases into one intention."""

from typing import Protocol

from PySide6.QtCore import Qt

from app.drawing.hit_test import Hit
from app.ui.canvas.events import PointerEvent


class Tool(Protocol):
    """One way to use the pointer.

    Of several tools the first that takes a press gets the moves that follow; all get the
    release. `cancel` leaves everything as it was before the press.
    """

    def press(self, event: PointerEvent, hit: Hit | None) -> bool:
        """Take a press, or leave it to the next tool."""

    def move(self, event: PointerEvent) -> None:
        """The pointer moved with the button held, farther than a hand trembles."""

    def release(self, event: PointerEvent) -> None:
        """The button was let go."""

    def cancel(self) -> None:
        """Esc was pressed, or another tool took over."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """The shape of the pointer while the tool is in use."""
