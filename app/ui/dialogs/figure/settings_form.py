"""The left side of the figure dialog: what is wanted, in groups below each other."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.figures.request import FigureRequest
from app.ui.dialogs.figure.wishes import Row, Wishes
from app.ui.panels.evidence.parts import section_label

WIDTH_PX = 384


class SettingsForm(QScrollArea):
    """Groups of fields with a heading each; together they make the request.

    Emits
    -----
    changed
        When something else is wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wishes: list[Wishes] = []
        self._content = QWidget()
        self._content.setProperty("role", "surface")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(14)
        self._rows.setVerticalSpacing(7)
        self._rows.setColumnStretch(1, 1)
        self._inside = QVBoxLayout(self._content)
        self._inside.setContentsMargins(20, 4, 16, 12)
        self._inside.addLayout(self._rows)
        self._inside.addStretch(1)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH_PX)

    def add(self, heading: str, wishes: Wishes) -> None:
        """Add fields below the others, under a heading or, without one, to the group above."""
        self._wishes.append(wishes)
        self.add_rows(heading, wishes.rows())
        wishes.changed.connect(self.changed)

    def add_rows(self, heading: str, rows: Sequence[Row]) -> None:
        """Add fields that are no wishes: where the file goes, say."""
        if heading:
            self._rows.addWidget(section_label(heading), self._rows.rowCount(), 0, 1, 2)
        for row in rows:
            self._add_row(row)

    def request(self, **further: object) -> FigureRequest:
        """What is wanted, with what the fields do not say."""
        wishes: dict[str, Any] = dict(further)
        for group in self._wishes:
            wishes.update(group.wishes())
        return FigureRequest(**wishes)

    def begin_like(self, request: FigureRequest) -> None:
        """Show a request, without saying that something changed."""
        for group in self._wishes:
            group.begin_like(request)

    def _add_row(self, row: Row) -> None:
        place = self._rows.rowCount()
        column = _column(row)
        if not row.name:
            self._rows.addLayout(column, place, 0, 1, 2)
            return
        label = QLabel(row.name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(row.field)
        label.setContentsMargins(0, 6, 0, 0)
        if not row.field.accessibleName():
            row.field.setAccessibleName(row.name)
        self._rows.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(column, place, 1)


def _column(row: Row) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    for widget in (row.field, *row.below):
        policy = widget.sizePolicy()
        # As wide as the form, whatever a field could hold.
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        widget.setSizePolicy(policy)
        column.addWidget(widget)
    return column
