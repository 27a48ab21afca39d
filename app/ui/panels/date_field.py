"""A field for a date of the map: takes EDTF, and says at once what is wrong with it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.domain.dates import DateError, PartialDate

translate = QCoreApplication.translate


class DateField(QLineEdit):
    """Shows a day; what is typed counts with Enter, a coarse date as its last day.

    A text that is no date changes nothing: the field is marked, a note under it says
    what it takes, and Esc puts back what was there. `empty_means` is shown for None and
    lets an emptied field mean it.

    Emits
    -----
    taken
        After a date that was typed counts: the keyboard may go elsewhere.
    """

    taken = Signal()

    def __init__(
        self, read: Callable[[], date | None], write: Callable[[date | None], None]
    ) -> None:
        super().__init__()
        self._read = read
        self._write = write
        self._empty_text: str | None = None
        self._note: QLabel | None = None
        self.setFixedWidth(112)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.returnPressed.connect(self._take)
        self.textEdited.connect(self._clear_fault)
        self.refresh()

    @property
    def fault(self) -> str:
        """What is wrong with the text; empty if nothing is."""
        return self._note.text() if self._note is not None and self._note.isVisible() else ""

    def set_empty_text(self, text: str) -> None:
        """Let the field be empty, and show this then."""
        self._empty_text = text
        self.setPlaceholderText(text)

    def refresh(self) -> None:
        """Show the day as it is."""
        day = self._read()
        text = "" if day is None else day.isoformat()
        if text != self.text() or self.isModified():
            self.setText(text)
        self._clear_fault()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.refresh()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was not confirmed is taken back."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.refresh()

    def _take(self) -> None:
        text = self.text().strip()
        if not text and self._empty_text is not None:
            self._write(None)
            self.refresh()
            self.taken.emit()
            return
        try:
            day = PartialDate.parse(text).latest
        except DateError:
            self._show_fault(
                translate("Dates", "No such date. Write 2025-11-13, 2025-11, 2025 or 2025-23.")
            )
            return
        self._write(day)
        self.refresh()
        self.selectAll()
        self.taken.emit()

    def _show_fault(self, text: str) -> None:
        self._mark(faulty=True)
        if self._note is None:
            self._note = _note_under(self)
        self._note.setText(text)
        self._note.adjustSize()
        window = self.window()
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        left = min(max(corner.x(), 8), max(window.width() - self._note.width() - 8, 8))
        top = corner.y()
        if top + self._note.height() > window.height():
            top = self.mapTo(window, QPoint(0, 0)).y() - self._note.height() - 4
        self._note.move(left, top)
        self._note.show()
        self._note.raise_()
        self.setAccessibleDescription(text)

    def _clear_fault(self) -> None:
        if self._note is not None:
            self._mark(faulty=False)
            self.setAccessibleDescription("")
            self._note.hide()

    def _mark(self, *, faulty: bool) -> None:
        if bool(self.property("faulty")) != faulty:
            self.setProperty("faulty", faulty)
            self.style().unpolish(self)
            self.style().polish(self)


def _note_under(field: QWidget) -> QLabel:
    """A note in the field's window, over whatever lies there."""
    note = QLabel(field.window())
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setProperty("role", "note")
    note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return note
