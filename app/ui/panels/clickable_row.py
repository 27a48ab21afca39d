"""A row of a list that can be clicked: what every such row has, whatever it shows."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.drawing.look import blend
from app.ui.theme import ThemeController, qcolor

_CORNER = 6


class ClickableRow(QAbstractButton):
    """As wide as there is room, `height` pixels high; shows pointer and keyboard focus."""

    def __init__(self, themes: ThemeController, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._height = height
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as there is room, of one height."""
        return QSize(160, self._height)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No longer show it."""
        super().leaveEvent(event)
        self.update()

    def _paint_ground(self, painter: QPainter, *, is_emphasised: bool = False) -> None:
        """Paint what lies behind the row's own marks."""
        theme = self._themes.theme
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_emphasised:
            painter.setBrush(qcolor(blend(theme.accent, theme.panel, 0.14)))
            painter.drawRoundedRect(inside, _CORNER, _CORNER)
        elif self.underMouse():
            painter.setBrush(qcolor(blend(theme.text, theme.panel, 0.06)))
            painter.drawRoundedRect(inside, _CORNER, _CORNER)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolor(theme.accent), 1))
            painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
