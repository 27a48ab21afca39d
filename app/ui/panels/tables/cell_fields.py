"""The fields in which cells are edited: each fits what the cell holds."""

from collections import Counter
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from app.domain.records import Claim, Source
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity
from app.session.session import Session
from app.ui.dialogs.fields.edtf_field import PartialDateField, PeriodField
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.fields.marking_choice import offered_markings
from app.ui.dialogs.fields.word_choice import LanguageChoice, WordChoice
from app.ui.wording import (
    claim_kind_definition,
    claim_kind_label,
    claim_status_label,
    credibility_meaning,
    polarity_label,
    reliability_meaning,
)

translate = QCoreApplication.translate

T = TypeVar("T")


class CellField(Protocol):
    """What a cell is edited in."""

    widget: QWidget
    """What stands in the cell."""
    typed_in: QWidget
    """What has the keyboard."""
    note: NoteLabel | None
    """How it reads what is typed, to be shown under it."""

    def value(self) -> Any:
        """What stands in it now."""

    def problem(self) -> str:
        """Why that cannot be read; nothing if it can."""


class TextField:
    """A line of text; an empty one is None where there may be none."""

    def __init__(
        self, text: str | None, *, may_lack: bool, offered: list[str] | None = None
    ) -> None:
        """`offered` is completed while one types."""
        self.line = QLineEdit(text or "")
        self.widget: QWidget = self.line
        self.typed_in: QWidget = self.line
        self.note: NoteLabel | None = None
        self._may_lack = may_lack
        if offered:
            completer = QCompleter(offered, self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)

    def value(self) -> str | None:
        """The text without blanks around it."""
        text = self.line.text().strip()
        return text or (None if self._may_lack else "")

    def problem(self) -> str:
        """That there is no text where there has to be one."""
        if self._may_lack or self.line.text().strip():
            return ""
        return translate("Tables", "This cannot be empty.")


class DateField:
    """A date or a period, with how it reads what is typed."""

    def __init__(self, field: PeriodField | PartialDateField, value: Any) -> None:
        self._field = field
        field.set_value(value)
        field.line.editingFinished.disconnect(field.settle)
        self.widget: QWidget = field
        self.typed_in: QWidget = field.line
        self.note: NoteLabel | None = field.note

    def value(self) -> Any:
        """The date; None if there is none."""
        return self._field.value

    def problem(self) -> str:
        """Why the text is no date; said under it as well."""
        fault = self._field.problem()
        if fault:
            self._field.settle()
        return fault


class ChoiceField:
    """One word of a vocabulary; what was clicked in the list is taken at once."""

    def __init__(self, choice: "CellChoice[Any] | LanguageChoice", value: Any) -> None:
        choice.set_value(value)
        # In a narrow column, too, each word of it can be read.
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice = choice
        self.widget: QWidget = choice
        self.typed_in: QWidget = choice
        self.note: NoteLabel | None = None

    def value(self) -> Any:
        """The word chosen."""
        return self._choice.value

    def problem(self) -> str:
        """Nothing: there are only words that may be chosen."""
        return ""


class CellChoice(WordChoice[T]):
    """A choice in a cell.

    Emits
    -----
    picked
        A word was taken from the open list.
    """

    picked = Signal()

    def __init__(self, values: Any, label: Callable[[T], str], **rest: Any) -> None:
        super().__init__(values, label, **rest)
        self._is_from_list = False
        self.activated.connect(self._was_activated)

    def showPopup(self) -> None:
        """Open the list."""
        self._is_from_list = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys choose while the list is closed, and nothing is taken yet."""
        self._is_from_list = False
        super().keyPressEvent(event)

    def _was_activated(self) -> None:
        if self._is_from_list:
            self._is_from_list = False
            self.picked.emit()


def claim_field(session: Session, name: str, claim: Claim) -> CellField:
    """What a field of a claim is edited in."""
    value = getattr(claim, name)
    match name:
        case "kind":
            kinds = sorted(ClaimKind, key=claim_kind_label)
            choice: CellChoice[Any] = CellChoice(
                kinds, claim_kind_label, meaning=claim_kind_definition
            )
        case "polarity":
            choice = CellChoice(Polarity, polarity_label)
        case "status":
            choice = CellChoice(ClaimStatus, claim_status_label)
        case "credibility":
            choice = _grades(range(1, 7), credibility_meaning)
        case "period":
            unsaid = translate("Tables", "No date of its own: its source's publication counts.")
            return DateField(PeriodField(empty_note=unsaid), value)
        case "marking":
            return _marking_field(session, value)
        case _:
            return TextField(value, may_lack=False)
    return ChoiceField(choice, value)


def source_field(session: Session, name: str, source: Source) -> CellField:
    """What a field of a source is edited in."""
    value = getattr(source, name)
    match name:
        case "published":
            return DateField(PartialDateField(), value)
        case "language":
            return ChoiceField(LanguageChoice(session.dossier, value), value)
        case "reliability":
            return ChoiceField(_grades("ABCDEF", reliability_meaning), value)
        case "marking":
            return _marking_field(session, value)
        case "kind" | "outlet":
            used = Counter(getattr(each, name) for each in session.dossier.sources)
            offered = sorted(str(text) for text in used if text)
            return TextField(value, may_lack=name != "kind", offered=offered)
        case _:
            return TextField(value, may_lack=False)


def _marking_field(session: Session, value: str | None) -> CellField:
    return TextField(value, may_lack=True, offered=list(offered_markings(session.dossier)))


def unfold(field: CellField) -> None:
    """Open the list of a field that has one."""
    if isinstance(field.widget, QComboBox):
        field.widget.showPopup()


def is_unfolded(field: CellField) -> bool:
    """Whether the list of a field is open, so that the keyboard is only lent to it."""
    return isinstance(field.widget, QComboBox) and field.widget.view().isVisible()


def _grades(grades: Any, meaning: Callable[[Any], str]) -> CellChoice[Any]:
    none = translate("Tables", "not judged")
    return CellChoice(grades, lambda grade: f"{grade} · {meaning(grade)}", none_label=none)
