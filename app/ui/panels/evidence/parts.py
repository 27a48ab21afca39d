"""The small parts that pages about evidence are made of.

Everything that comes from data is shown as plain text, whatever is in it.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.panels.tooltips import set_plain_tooltip

PAGE_MARGIN_PX = 16


def text_label(text: str, role: str = "body", *, tooltip: str = "") -> QLabel:
    """A paragraph that breaks its lines and can be selected and copied."""
    return _paragraph(QLabel(), text, role, tooltip)


def _paragraph(label: QLabel, text: str, role: str, tooltip: str) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    # Reached by keyboard through the links of its card; a stop at each text would be many.
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    if tooltip:
        set_plain_tooltip(label, tooltip)
    return label


class FlowText(QLabel):
    """A short text that takes one line where there is room, and breaks where there is not."""

    def sizeHint(self) -> QSize:
        """One line."""
        self.ensurePolished()
        return self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text()) + QSize(2, 0)

    def minimumSizeHint(self) -> QSize:
        """It breaks anywhere between words."""
        return QSize(24, self.sizeHint().height())


def small_label(text: str, role: str = "muted", *, tooltip: str = "") -> QLabel:
    """A short text to stand beside others in a flow."""
    return _paragraph(FlowText(), text, role, tooltip)


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
