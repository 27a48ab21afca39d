"""A field for a latitude or a longitude, which says on which side it reads it."""

from math import isfinite

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.dialogs.fields.field import NoteLabel, mark_faulty

translate = QCoreApplication.translate


class DegreesField(QWidget):
    """Degrees with a decimal point or comma; south and west are negative."""

    def __init__(self, *, is_latitude: bool) -> None:
        super().__init__()
        self._is_latitude = is_latitude
        self.line = QLineEdit()
        self.line.setPlaceholderText("−33.9" if is_latitude else "18.4")
        self.note = NoteLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.line)
        column.addWidget(self.note)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.textChanged.connect(self.settle)

    @property
    def value(self) -> float | None:
        """Degrees north or east; None if there are none, or none that can be read."""
        try:
            number = float(self.line.text().strip().replace(",", ".").replace("−", "-"))
        except ValueError:
            return None
        return number if isfinite(number) else None

    def set_value(self, value: float | None) -> None:
        """Show degrees."""
        self.line.setText("" if value is None else f"{value:g}")

    def settle(self) -> None:
        """Say how the text is read."""
        fault, value = self.problem(), self.value
        mark_faulty(self.line, faulty=bool(fault))
        self.note.say(fault or ("" if value is None else self._told(value)), is_fault=bool(fault))

    def problem(self) -> str:
        """Why the text is no number; empty if it is one or there is none."""
        if self.value is not None or not self.line.text().strip():
            return ""
        return translate("Forms", "Not a number of degrees.")

    def take_focus(self) -> None:
        """Put the keyboard into the line, its text selected."""
        self.line.setFocus()
        self.line.selectAll()

    def _told(self, value: float) -> str:
        degrees = f"{abs(value):g}"
        if self._is_latitude:
            text = (
                translate("Forms", "{n}° north") if value >= 0 else translate("Forms", "{n}° south")
            )
        else:
            text = (
                translate("Forms", "{n}° east") if value >= 0 else translate("Forms", "{n}° west")
            )
        return text.format(n=degrees)
