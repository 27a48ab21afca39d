"""A field of rows of one sort: names, memberships, statuses; empty ones do not count."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.ui.dialogs.fields.field import Field
from app.ui.dialogs.fields.tab_order import stops_of
from app.ui.panels.evidence.parts import link_button

translate = QCoreApplication.translate


class Row(QWidget):
    """Fields beside each other, and a button that takes the row away.

    Emits
    -----
    removed
        The row is to go.
    """

    removed = Signal()

    def __init__(self, *fields: tuple[QWidget, str, int]) -> None:
        """`fields` are each a field, its name for a screen reader and its share of the width."""
        super().__init__()
        self._fields = [field for field, _name, _share in fields]
        self.remove_button = QToolButton()
        self.remove_button.setText("×")
        self.remove_button.setProperty("role", "icon")
        self.remove_button.setFixedSize(26, 28)
        self.remove_button.setToolTip(translate("Forms", "Take this row away"))
        self.remove_button.setAccessibleName(translate("Forms", "Take this row away"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for field, name, share in fields:
            field.setAccessibleName(name)
            (field.focusProxy() or field).setAccessibleName(name)
            line.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        self.remove_button.clicked.connect(self.removed)

    @property
    @abstractmethod
    def is_empty(self) -> bool:
        """Whether nothing was said in it."""

    def checked(self) -> Iterable[Field]:
        """The fields that may hold what cannot be read."""
        return ()

    def incomplete(self) -> str:
        """What a row that is not empty cannot be without, in words; empty if it is there."""
        return ""

    def tab_stops(self) -> list[QWidget]:
        """From left to right."""
        return [*self._fields, self.remove_button]

    def settle(self) -> None:
        """Read what was typed."""
        for field in self.checked():
            field.settle()

    def problem(self) -> str:
        """Why what stands in it cannot be taken."""
        fault = next((found for field in self.checked() if (found := field.problem())), "")
        return fault or ("" if self.is_empty else self.incomplete())

    def take_focus(self) -> None:
        """Put the keyboard where the problem is, else into the first field."""
        for field in self.checked():
            if field.problem():
                field.take_focus()
                return
        next(stops_of(self._fields)).setFocus()


R = TypeVar("R", bound=Row)


class RowList(QWidget, Generic[R]):
    """Rows, one at first, and a button for another.

    Emits
    -----
    changed
        There are more rows, or fewer.
    """

    changed = Signal()

    def __init__(self, make_row: Callable[[], R], add_text: str) -> None:
        super().__init__()
        self._make_row = make_row
        self._rows: list[R] = []
        self.add_button = link_button(add_text)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.add_button)
        self.add_button.clicked.connect(self._add_and_go_there)
        self.add()

    @property
    def rows(self) -> Sequence[R]:
        """All rows, empty ones too."""
        return self._rows

    @property
    def filled(self) -> list[R]:
        """The rows in which something was said."""
        return [row for row in self._rows if not row.is_empty]

    def add(self) -> R:
        """Another row, at the end."""
        row = self._make_row()
        row.removed.connect(lambda: self._remove_and_stay(row))
        self._column.insertWidget(len(self._rows), row)
        # A layout shows what it was given only later; Tab may be pressed sooner.
        row.show()
        self._rows.append(row)
        self.changed.emit()
        return row

    def clear(self) -> None:
        """No row at all."""
        for row in list(self._rows):
            self._remove(row)
        self.changed.emit()

    def tab_stops(self) -> list[QWidget]:
        """Row by row."""
        return [*self._rows, self.add_button]

    def settle(self) -> None:
        """Read what was typed."""
        for row in self._rows:
            row.settle()

    def problem(self) -> str:
        """What is wrong with the first row that cannot be taken."""
        return next((fault for row in self._rows if (fault := row.problem())), "")

    def take_focus(self) -> None:
        """Put the keyboard into the row that cannot be taken, else into the first."""
        if not self._rows:
            self.add_button.setFocus()
            return
        next((row for row in self._rows if row.problem()), self._rows[0]).take_focus()

    def _add_and_go_there(self) -> None:
        self.add().take_focus()

    def _remove(self, row: R) -> None:
        self._rows.remove(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _remove_and_stay(self, row: R) -> None:
        place = self._rows.index(row)
        self._remove(row)
        self.changed.emit()
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].take_focus()
        else:
            self.add_button.setFocus()
