"""Light and dark: which theme holds, and bringing it to every widget."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.drawing.arrays import Rgb
from app.drawing.look import DARK, LIGHT, Theme, blend
from app.ui.settings import ThemeChoice
from app.ui.style_sheet import build_style_sheet


class ThemeController(QObject):
    """The theme in use: the chosen one or, while none is chosen, the system's.

    Emits
    -----
    theme_changed
        With the new theme, after the application wears it.
    """

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, choice: ThemeChoice) -> None:
        """Put the theme of `choice` on and keep following the system."""
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._theme = self._wanted()
        self._wear()
        application.styleHints().colorSchemeChanged.connect(self._update)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Wear another theme, or the system's again."""
        self._choice = choice
        self._update()

    def toggle(self) -> None:
        """From light to dark, or back."""
        is_dark = self._theme is DARK
        self.choose(ThemeChoice.LIGHT if is_dark else ThemeChoice.DARK)

    def _update(self) -> None:
        wanted = self._wanted()
        if wanted is not self._theme:
            self._theme = wanted
            self._wear()
            self.theme_changed.emit(wanted)

    def _wanted(self) -> Theme:
        if self._choice is ThemeChoice.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def _wear(self) -> None:
        self._application.setPalette(build_palette(self._theme))
        self._application.setStyleSheet(build_style_sheet(self._theme))


def qcolor(colour: Rgb) -> QColor:
    """A token's colour as Qt has it."""
    return QColor(*colour)


def build_palette(theme: Theme) -> QPalette:
    """The colours of all that the style sheet does not name: dialogs, selections, links."""
    palette = QPalette()
    roles = QPalette.ColorRole
    pale = blend(theme.text, theme.panel, 0.06)
    for role, colour in {
        roles.Window: theme.panel,
        roles.WindowText: theme.text,
        roles.Base: theme.panel,
        roles.AlternateBase: theme.background,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Button: pale,
        roles.ButtonText: theme.text,
        roles.ToolTipBase: theme.panel,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.panel,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Accent: theme.accent,
        roles.Mid: theme.line,
        roles.Dark: theme.line,
        roles.Shadow: theme.line,
    }.items():
        palette.setColor(role, qcolor(colour))
    faded = qcolor(blend(theme.text, theme.panel, 0.4))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette
