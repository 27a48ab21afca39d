"""A page to look something up: on the left what is seen or done, on the right what it means."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


class KeyPage(QDialog):
    """Sections of rows, each a few words and their meaning."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumSize(620, 600)
        content = QWidget()
        content.setProperty("role", "surface")
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(24, 16, 24, 16)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(scroll)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(24, 0, 24, 0)
        column.addWidget(buttons)

    def add_section(self, title: str, rows: Iterable[tuple[str, str]]) -> None:
        """Add rows under a heading: what is seen or done, and what it means."""
        heading = QLabel(title.upper())
        heading.setProperty("role", "section")
        heading.setContentsMargins(0, 10, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        for keys, meaning in rows:
            row = self._grid.rowCount()
            label = QLabel(keys)
            label.setProperty("role", "strong")
            text = QLabel(meaning)
            text.setWordWrap(True)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)
