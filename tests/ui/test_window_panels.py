"""What stands around the map is built piece by piece, the window being free between two."""

from PySide6.QtCore import QObject, QTimer

from app.ui.window_panels import WindowPanels


def test_between_two_panels_others_have_their_turn(qtbot):
    panels = WindowPanels.__new__(WindowPanels)
    panels._window = QObject()
    taken = []

    def step():
        taken.append("panel")
        QTimer.singleShot(0, panels._window, lambda: taken.append("another"))

    panels._build_next(iter([step, step, step]))
    assert taken == []
    qtbot.waitUntil(lambda: len(taken) == 6)
    assert taken == ["panel", "another"] * 3
