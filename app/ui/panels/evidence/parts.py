"""The small parts that pages about evidence are made of.

Everything that comes from data is shown as plain text, whatever is in it.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.panels.tooltips import set_plain_tooltip

PAGE_MARGIN_PX = 16

_LINE_PX = 320
_LEAST_PX = 24
"""Widths of a paragraph: at which it is easily read, and below which it never is."""


class Paragraph(QLabel):
    """A text that breaks its lines and can be selected and copied.

    It becomes selectable under the pointer, not before: a text that can be selected is laid
    out as a document, which takes several times as long, and a page has a hundred texts.
    """

    def __init__(self, text: str, role: str, tooltip: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setProperty("role", role)
        # Reached by keyboard through the links of its card; a stop at each text would be many.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if tooltip:
            set_plain_tooltip(self, tooltip)

    def sizeHint(self) -> QSize:
        """As wide as a line is easily read; Qt's own hint tries many widths, at a price."""
        if not self.wordWrap():
            return super().sizeHint()
        return QSize(_LINE_PX, self.heightForWidth(_LINE_PX))

    def minimumSizeHint(self) -> QSize:
        """It breaks anywhere between words."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        self.ensurePolished()
        return QSize(_LEAST_PX, self.fontMetrics().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be ready to be selected."""
        self._become_selectable()
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, even where no pointer has come in before: a finger, a pen."""
        self._become_selectable()
        super().mousePressEvent(event)

    def _become_selectable(self) -> None:
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            return
        policy = self.focusPolicy()
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(policy)


def text_label(text: str, role: str = "body", *, tooltip: str = "") -> QLabel:
    """A paragraph that breaks its lines and can be selected and copied."""
    return Paragraph(text, role, tooltip)


class FlowText(Paragraph):
    """A short text that takes one line where there is room, and breaks where there is not."""

    def sizeHint(self) -> QSize:
        """One line."""
        self.ensurePolished()
        return self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text()) + QSize(2, 0)


def small_label(text: str, role: str = "muted", *, tooltip: str = "") -> QLabel:
    """A short text to stand beside others in a flow."""
    return FlowText(text, role, tooltip)


def chip(text: str, role: str = "chip", *, tooltip: str = "") -> QLabel:
    """A word or two in a frame, which never break."""
    label = text_label(text, role, tooltip=tooltip)
    label.setWordWrap(False)
    return label


def section_label(text: str) -> QLabel:
    """The heading of a section."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text.upper())
    label.setAccessibleName(text)
    label.setProperty("role", "section")
    label.setContentsMargins(0, 12, 0, 0)
    return label


def link_button(text: str, *, tooltip: str = "") -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if tooltip:
        set_plain_tooltip(button, tooltip)
    return button


def rule() -> QFrame:
    """A thin line between rows."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def page_column(page: QWidget, spacing_px: int = 8) -> QVBoxLayout:
    """The column a page is set in."""
    column = QVBoxLayout(page)
    column.setContentsMargins(PAGE_MARGIN_PX, 4, PAGE_MARGIN_PX, 24)
    column.setSpacing(spacing_px)
    return column
