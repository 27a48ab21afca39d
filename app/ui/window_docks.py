"""Panels that are called by a key: they get the keyboard, and room enough to be of use."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.panels.dock import PanelDock

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_LEAST_OF_TABLES = 0.32
_LEAST_BESIDE = 0.45
"""Of the height of the window: some rows of a table, and of a list under another panel."""

_SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
_DOWN = Qt.Orientation.Vertical


class WindowDocks:
    """Shows and hides the panels whose content is gone through by keyboard."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        window.tables_dock.closed.connect(self._give_back)

    def show_tables(self, is_shown: bool) -> None:
        """The tables, under the map."""
        window = self._window
        if not is_shown:
            window.tables_dock.set_shown(False)
            self._give_back()
            return
        self._show(window.tables_dock, _LEAST_OF_TABLES)
        self._give_keyboard(lambda: window.panels.tables.page.view)

    def show_history(self, is_shown: bool) -> None:
        """The history, under the evidence."""
        window = self._window
        if not is_shown:
            window.history_dock.set_shown(False)
            return
        self._show(window.history_dock, _LEAST_BESIDE)
        self._give_keyboard(lambda: window.panels.history.list)

    def show_views(self, is_shown: bool) -> None:
        """The kept views, under the filters."""
        window = self._window
        if not is_shown:
            window.views_dock.set_shown(False)
            return
        self._show(window.views_dock, _LEAST_BESIDE)
        self._give_keyboard(lambda: window.panels.views.list)

    def _show(self, dock: PanelDock, least: float) -> None:
        dock.set_shown(True)
        wanted = round(self._window.height() * least)

        def make_room() -> None:
            if not dock.isFloating() and dock.height() < wanted:
                # Qt gives a part of it only, if it is not told who above or below gives way.
                others = self._above_and_below(dock)
                rest = sum(each.height() for each in others) + dock.height() - wanted
                shares = [rest // len(others) for _each in others]
                self._window.resizeDocks([*others, dock], [*shares, wanted], _DOWN)

        # It has a height only once it is laid out.
        QTimer.singleShot(0, dock, make_room)

    def _above_and_below(self, dock: PanelDock) -> list[PanelDock]:
        """The panels at the same side of the map; those under the map share with the map too."""
        area = self._window.dockWidgetArea(dock)
        if area not in _SIDES:
            return []
        return [
            each
            for each in self._window.findChildren(PanelDock)
            if each is not dock
            and each.isVisible()
            and not each.isFloating()
            and self._window.dockWidgetArea(each) is area
            and each.x() == dock.x()
        ]

    def _give_back(self) -> None:
        """The map has the room of the tables again, not the timeline beside them."""
        dates = self._window.dates_dock
        height = dates.height()
        QTimer.singleShot(0, dates, lambda: self._window.resizeDocks([dates], [height], _DOWN))

    def _give_keyboard(self, widget: Callable[[], QWidget]) -> None:
        """Once it is there: a panel is built when its dock is first shown."""

        def give() -> None:
            if widget().isVisible():
                widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

        QTimer.singleShot(0, self._window, give)
