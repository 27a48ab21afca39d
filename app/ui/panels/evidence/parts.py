"""The small parts that pages about evidence are made of.

Everything that comes from data is shown as plain text, whatever is in it.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.panels.tooltips import set_plain_tooltip

PAGE_MARGIN_PX = 16

_LINE_PX = 320
_LEAST_PX = 24
"""Widths of a paragraph: at which it is easily read, and below which it never is."""


class Block(QWidget):
    """Parts in a layout, as wide as it is given and as high as they are then.

    Qt's own hints set all texts at the widths of the hints, which no page ever has: what is
    set for a hint is set in vain, and once more in every block around it.
    """

    def sizeHint(self) -> QSize:
        """What its parts would like, one by one."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What its parts must have, one by one."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()


class Paragraph(QLabel):
    """A text that breaks its lines and can be selected and copied.

    It becomes selectable, and takes the focus, under the pointer and not before: Qt lays a
    label that can do either out as a document, which takes several times as long, and a page
    has a hundred texts.
    """

    def __init__(self, text: str, role: str, tooltip: str) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setProperty("role", role)
        if tooltip:
            set_plain_tooltip(self, tooltip)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._heights.clear()
        super().setText(text)

    def heightForWidth(self, width: int) -> int:
        """The height of its lines; a page that is set asks for it a dozen times."""
        self.ensurePolished()
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another font or style has other lines."""
        self._heights.clear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as a line is easily read, and about as high as it is then.

        How high exactly is asked for by width; to set the text for a hint has its price.
        """
        if not self.wordWrap():
            return super().sizeHint()
        self.ensurePolished()
        metrics = self.fontMetrics()
        n_lines = 1 + len(self.text()) * metrics.averageCharWidth() // _LINE_PX
        return QSize(_LINE_PX, n_lines * metrics.lineSpacing())

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
        if self._become_selectable():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _become_selectable(self) -> bool:
        """Whether it was not before."""
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            return False
        self._heights.clear()
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Reached by keyboard through the links of its card; a stop at each text would be many.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return True


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


def section_head(text: str, unit: str) -> QWidget:
    """The heading of a section whose rows end in a number, and what that counts."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 2, 0)
    row.addWidget(section_label(text), 1)
    counts = small_label(unit)
    counts.setObjectName("unit")
    counts.setContentsMargins(0, 12, 0, 0)
    row.addWidget(counts)
    return head


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
