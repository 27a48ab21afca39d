"""Fields for dates that keep their precision: they say below how they read what is typed."""

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.dates import DateError, DateFault, OpenEnd, PartialDate, Period
from app.ui.dates_text import explain_date, long_date
from app.ui.dialogs.fields.field import NoteLabel, mark_faulty
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

D = TypeVar("D", PartialDate, Period)

_FAULTS = {
    DateFault.FORM: QT_TRANSLATE_NOOP("Forms", "Not a date."),
    DateFault.YEAR: QT_TRANSLATE_NOOP("Forms", "There is no year 0."),
    DateFault.MONTH: QT_TRANSLATE_NOOP("Forms", "There is no month {part}."),
    DateFault.DAY: QT_TRANSLATE_NOOP("Forms", "There is no such day in that month."),
    DateFault.NO_DATE: QT_TRANSLATE_NOOP("Forms", "At least one end must be a date."),
    DateFault.ORDER: QT_TRANSLATE_NOOP("Forms", "It ends before it begins."),
}


class _EdtfField(QWidget, Generic[D]):
    """A line for EDTF with its reading under it.

    While one types, a text that may still become a date is answered with an example;
    when the field is left, it is marked.

    Emits
    -----
    changed
        What was typed is another text.
    """

    changed = Signal()

    def __init__(self, *, empty_note: str = "", prompt: str | None = None) -> None:
        """`empty_note` says what no date at all means here; `prompt` stands in for examples."""
        super().__init__()
        self._empty_note = empty_note
        self.line = QLineEdit()
        self.line.setPlaceholderText(self._examples() if prompt is None else prompt)
        self.line.setMinimumWidth(112)
        self.note = NoteLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.line)
        column.addWidget(self.note)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.textChanged.connect(self._was_typed)
        self.line.editingFinished.connect(self.settle)
        self._tell(is_left=False)

    @property
    def value(self) -> D | None:
        """The date; None if there is none, or none that can be read."""
        try:
            return self._read()
        except DateError:
            return None

    def set_value(self, value: D | None) -> None:
        """Show a date, as EDTF writes it."""
        self.line.setText("" if value is None else str(value))
        self.settle()

    def settle(self) -> None:
        """Say how the text is read now that it is whole."""
        self._tell(is_left=True)

    def problem(self) -> str:
        """Why the text is no date, with examples; empty if it is one or there is none."""
        try:
            self._read()
        except DateError as error:
            return self._fault_text(error)
        return ""

    def take_focus(self) -> None:
        """Put the keyboard into the line, its text selected."""
        self.line.setFocus()
        self.line.selectAll()

    def _read(self) -> D | None:
        text = self.line.text().strip()
        return self._parse(text) if text else None

    @abstractmethod
    def _parse(self, text: str) -> D:
        """The date a text is; a DateError says why it is none."""

    @abstractmethod
    def _explain(self, value: D) -> str:
        """How a date is read."""

    @abstractmethod
    def _examples(self) -> str:
        """Texts that can be read."""

    def _was_typed(self) -> None:
        self._tell(is_left=False)
        self.changed.emit()

    def _tell(self, *, is_left: bool) -> None:
        try:
            value = self._read()
        except DateError as error:
            may_become_one = error.fault is DateFault.FORM and not is_left
            text = self._hint() if may_become_one else self._fault_text(error)
            self.note.say(text, is_fault=not may_become_one)
            mark_faulty(self.line, faulty=not may_become_one)
        else:
            self.note.say(self._empty_note if value is None else self._explain(value))
            mark_faulty(self.line, faulty=False)
        self.line.setAccessibleDescription(self.note.text())

    def _hint(self) -> str:
        return translate("Forms", "For example {examples}").format(examples=self._examples())

    def _fault_text(self, error: DateError) -> str:
        fault = translate("Forms", _FAULTS[error.fault]).format(part=error.part)
        return f"{fault} {self._hint()}"


class PartialDateField(_EdtfField[PartialDate]):
    """A field for one date, as exact as it is known."""

    def _parse(self, text: str) -> PartialDate:
        return PartialDate.parse(text)

    def _explain(self, value: PartialDate) -> str:
        return explain_date(value)

    def _examples(self) -> str:
        return translate("Forms", "2025-11-13, 2025-11, 2025")


class PeriodField(_EdtfField[Period]):
    """A field for a date or for a time from one date to another, either end open."""

    def _parse(self, text: str) -> Period:
        return Period.parse(text)

    def _explain(self, value: Period) -> str:
        return read_period(value)

    def _examples(self) -> str:
        return translate("Forms", "2025-11-13, 2025-23 (autumn), 2022-05/.. (since)")


def read_period(period: Period) -> str:
    """A period in prose: ``since 12 May 2022, no end``, with the days a coarse date means."""
    start, end = period.start, period.end
    if isinstance(start, PartialDate):
        if period.is_single:
            return explain_date(start)
        if isinstance(end, PartialDate):
            text = translate("Forms", "from {start} to {end}")
            return text.format(start=long_date(start), end=long_date(end))
        if end is OpenEnd.OPEN:
            return translate("Forms", "since {date}, no end").format(date=explain_date(start))
        text = translate("Forms", "from {date}; it ended, but when is not known")
        return text.format(date=explain_date(start))
    assert isinstance(end, PartialDate), "a period has a date at one end at least"
    if start is OpenEnd.OPEN:
        return translate("Forms", "until {date}, no beginning").format(date=explain_date(end))
    text = translate("Forms", "until {date}; when it began is not known")
    return text.format(date=explain_date(end))
