"""A period by its first and last day, typed; what is wrong with it is said beside the fields."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.dates import DateError, PartialDate
from app.ui.dates_text import span_text

translate = QCoreApplication.translate

Span = tuple[date, date]


class PeriodPopup(QFrame):
    """Asks from when to when; a coarse date means all its days, an empty field no limit.

    Parameters
    ----------
    take
        Filters for a period, or for none, and answers what is to be said to it: nothing if all
        is well.
    """

    def __init__(self, parent: QWidget, take: Callable[[Span | None], str]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._take = take
        self.setProperty("role", "popup")
        self._title, self._note, self._hint = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self._hint.setProperty("role", "muted")
        self._note.setProperty("role", "warning")
        for label in (self._note, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.first, self.last = QLineEdit(), QLineEdit()
        self._from, self._to = QLabel(), QLabel()
        self.apply_button, self.let_go_button = QPushButton(), QPushButton()
        self.apply_button.setProperty("role", "primary")
        self.apply_button.clicked.connect(self._apply)
        self.let_go_button.clicked.connect(self._let_go)
        for field, label in ((self.first, self._from), (self.last, self._to)):
            field.setFixedWidth(112)
            field.returnPressed.connect(self._apply)
            field.textEdited.connect(self._clear)
            label.setBuddy(field)
        self._lay_out()
        self._retranslate()

    @property
    def fault(self) -> str:
        """What is wrong with what was typed; empty if nothing is."""
        return self._note.text()

    def open_over(self, button: QWidget, period: Span | None) -> None:
        """Ask above a button, beginning with a period."""
        first, last = period or (None, None)
        self.first.setText("" if first in {None, date.min} else str(first))
        self.last.setText("" if last in {None, date.max} else str(last))
        self.let_go_button.setEnabled(period is not None)
        self._clear()
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, 0))
        room = button.screen().availableGeometry()
        left = min(max(corner.x(), room.left()), room.right() - self.width())
        self.move(left, max(corner.y() - self.height() - 6, room.top()))
        self.show()
        self.first.setFocus()
        self.first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter is the fields' and the buttons'."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(8)
        fields.addWidget(self._from, 0, 0)
        fields.addWidget(self.first, 0, 1)
        fields.addWidget(self._to, 1, 0)
        fields.addWidget(self.last, 1, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.let_go_button)
        buttons.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(fields)
        column.addWidget(self._note)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        self.setFixedWidth(272)

    def _apply(self) -> None:
        first, last = self._read(self.first), self._read(self.last)
        if first is None or last is None:
            return
        begin, end = first[0], last[1]
        if end < begin:
            self._tell(translate("Timeline", "It ends before it begins."), self.last)
            return
        if (begin, end) == (date.min, date.max):
            self._let_go()
            return
        note = self._take((begin, end))
        self.let_go_button.setEnabled(True)
        if note:
            self._tell(note, self.first)
        else:
            self.hide()

    def _read(self, field: QLineEdit) -> Span | None:
        """The days that a field can mean; None, and the note says why, if it means none."""
        text = field.text().strip()
        if not text:
            return date.min, date.max
        try:
            when = PartialDate.parse(text)
        except DateError:
            note = translate("Dates", "No such date. Write 2025-11-13, 2025-11, 2025 or 2025-23.")
            self._tell(note, field)
            return None
        return when.earliest, when.latest

    def _let_go(self) -> None:
        self._take(None)
        self.hide()

    def _tell(self, note: str, field: QLineEdit) -> None:
        self._note.setText(note)
        self._note.show()
        self.adjustSize()
        field.setAccessibleDescription(note)
        field.setFocus()
        field.selectAll()

    def _clear(self) -> None:
        self._note.clear()
        self._note.hide()
        for field in (self.first, self.last):
            field.setAccessibleDescription("")

    def _retranslate(self) -> None:
        self._title.setText(translate("Timeline", "Only what touches a period"))
        self._from.setText(translate("Timeline", "from"))
        self._to.setText(translate("Timeline", "to"))
        self.first.setPlaceholderText(span_text(date(2012, 1, 1), date(2012, 12, 31)))
        self.last.setPlaceholderText(span_text(date(2014, 5, 1), date(2014, 5, 31)))
        self.first.setAccessibleName(translate("Timeline", "First day of the period"))
        self.last.setAccessibleName(translate("Timeline", "Last day of the period"))
        self._hint.setText(translate("Timeline", "Or drag over the years of the timeline."))
        self.apply_button.setText(translate("Timeline", "Apply"))
        self.let_go_button.setText(translate("Timeline", "Let go"))
