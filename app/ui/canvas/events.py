"""What the person does with pointer and wheel, translated once from Qt into map units."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from app.drawing.coordinates import Viewport

_NOTCH = 120.0
"""Eighths of a degree in one notch of an ordinary wheel."""

_ZOOM_PER_NOTCH = 1.2
_PIXELS_PER_NOTCH = 60.0
"""Of a trackpad, which reports pixels: about as far as fingers move in one stroke."""


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """A press, move or release; `view` in widget pixels, `map` in map pixels."""

    view: tuple[float, float]
    map: tuple[float, float]
    layout: tuple[float, float]
    is_left: bool
    is_middle: bool
    with_shift: bool


def read_pointer(event: QMouseEvent, viewport: Viewport) -> PointerEvent:
    """Translate a mouse event of a widget that shows `viewport`."""
    at = event.position()
    x, y = at.x() + viewport.origin[0], at.y() + viewport.origin[1]
    return PointerEvent(
        view=(at.x(), at.y()),
        map=(x, y),
        layout=(x / viewport.scale, y / viewport.scale),
        is_left=event.button() == Qt.MouseButton.LeftButton,
        is_middle=event.button() == Qt.MouseButton.MiddleButton,
        with_shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
    )


def zoom_factor(event: QWheelEvent) -> float:
    """How much a turn of the wheel, or a stroke on a trackpad, magnifies; 1 is not at all."""
    pixels, angle = event.pixelDelta(), event.angleDelta()
    # A wheel may report pixels too, on some platforms; its notches are the steadier ones.
    if not pixels.isNull() and abs(angle.y()) < _NOTCH:
        notches = pixels.y() / _PIXELS_PER_NOTCH
    else:
        notches = angle.y() / _NOTCH
    return float(_ZOOM_PER_NOTCH ** max(min(notches, 5.0), -5.0))


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far two points lie apart."""
    return float((QPointF(*one) - QPointF(*other)).manhattanLength())
