"""The keys of the review queue, and what each of them does."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Steered(Protocol):
    """What is steered by the keys."""

    def accept(self) -> None: ...
    def correct(self) -> None: ...
    def dismiss(self) -> None: ...
    def bring_back(self) -> None: ...
    def step(self, by: int) -> None: ...
    def choose(self, place: int) -> None: ...
    def leave(self) -> None: ...


class ReviewKeys:
    """One key for each decision, the numbers for the choices, letters and arrows for the way."""

    def __init__(self, steered: _Steered) -> None:
        self._steered = steered
        keys = Qt.Key
        self._meanings: dict[Qt.Key, Callable[[], None]] = {
            **dict.fromkeys((keys.Key_A, *ENTER), steered.accept),
            keys.Key_E: steered.correct,
            **dict.fromkeys((keys.Key_D, keys.Key_Delete), steered.dismiss),
            keys.Key_Backspace: steered.bring_back,
            **dict.fromkeys((keys.Key_J, keys.Key_Down, keys.Key_Right), lambda: steered.step(1)),
            **dict.fromkeys((keys.Key_K, keys.Key_Up, keys.Key_Left), lambda: steered.step(-1)),
            keys.Key_Escape: steered.leave,
        }

    def meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What is done when a key is pressed; None if it means nothing here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        key = Qt.Key(event.key())
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return lambda: self._steered.choose(key - Qt.Key.Key_1)
        return self._meanings.get(key)
