"""The docks around the map: a quiet title, and room for a panel that comes later."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from app.drawing.look import Theme
from app.ui.icons import tinted_icon
from app.ui.theme import ThemeController


class PanelDock(QDockWidget):
    """A dock with a title of its own. It stays empty until it is given its panel.

    Emits
    -----
    closed
        When the person has closed it.
    shown
        When it is shown, each time.
    keyboard_left
        When it was hidden or closed with the keyboard in it, which somebody is to have now.
    """

    closed = Signal()
    keyboard_left = Signal()
    shown = Signal()

    def __init__(self, name: str, themes: ThemeController, *, has_title: bool = True) -> None:
        """`name` is what the place of the dock is remembered by."""
        super().__init__()
        self.setObjectName(name)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        self._title = _DockTitle(self, themes) if has_title else QWidget()
        self.setTitleBarWidget(self._title)
        empty = QWidget()
        empty.setProperty("role", "surface")
        empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(empty)

    def set_title(self, title: str, close_tip: str) -> None:
        """Name the panel and its way out."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        if isinstance(self._title, _DockTitle):
            self._title.set_text(title, close_tip)

    def set_shown(self, shown: bool) -> None:
        """Show the dock, before others on the same place, or hide it."""
        had_keyboard = self._has_keyboard()
        self.setVisible(shown)
        if shown:
            self.raise_()
        elif had_keyboard:
            self.keyboard_left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is closed, which is more than being hidden for another."""
        had_keyboard = self._has_keyboard()
        super().closeEvent(event)
        self.closed.emit()
        if had_keyboard:
            # Once it is gone: Qt looks for somebody else until then.
            QTimer.singleShot(0, self, self.keyboard_left.emit)

    def _has_keyboard(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is shown: a panel that is made late is made now."""
        super().showEvent(event)
        self.shown.emit()

    def fill(self, panel: QWidget) -> None:
        """Put the panel in."""
        empty = self.widget()
        self.setWidget(panel)
        empty.deleteLater()


class _DockTitle(QWidget):
    """Name and close button. By the rest of it the dock is dragged."""

    def __init__(self, dock: QDockWidget, themes: ThemeController) -> None:
        super().__init__()
        self.setProperty("role", "dockTitle")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel()
        self._label.setProperty("role", "heading")
        self._close = QToolButton()
        self._close.setProperty("role", "icon")
        self._close.setIconSize(QSize(14, 14))
        self._close.setFixedSize(24, 24)
        self._close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 4)
        row.addWidget(self._label)
        row.addStretch(1)
        row.addWidget(self._close)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)

    def set_text(self, title: str, close_tip: str) -> None:
        """Show a name."""
        self._label.setText(title)
        self._close.setToolTip(close_tip)
        self._close.setAccessibleName(close_tip)

    def _wear(self, theme: Theme) -> None:
        self._close.setIcon(tinted_icon("close", theme.muted))
