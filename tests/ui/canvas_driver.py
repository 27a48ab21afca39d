"""Turns of the wheel over a canvas, and waiting until nothing of it moves."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.canvas.view import MapView


def wheel(view: MapView, at: QPoint | QPointF, notches: float = 0.0, *, pixels: int = 0) -> None:
    """Turn a wheel by `notches`, or move two fingers by `pixels`."""
    event = QWheelEvent(
        QPointF(at),
        view.viewport().mapToGlobal(QPointF(at)),
        QPoint(0, pixels),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def wait_until_calm(qtbot: QtBot, view: MapView) -> None:
    """Wait until the last movement has ended and its last frame is shown."""
    qtbot.waitUntil(lambda: view._pace.is_calm and not view._frame.isActive())
    QApplication.processEvents()


def empty_ground(view: MapView) -> QPoint:
    """A point of the viewport where nothing is hit."""
    return next(
        QPoint(x, y)
        for y in range(20, 600, 20)
        for x in range(30, 800, 20)
        if view._hit_at(QPointF(x, y)) is None
    )
