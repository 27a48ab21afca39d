"""Asks why a record is to count no more, and since when."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.dates import PartialDate
from app.session.session import Session
from app.ui.dialogs.fields.edtf_field import PartialDateField
from app.ui.dialogs.fields.field import TextBox
from app.ui.dialogs.record_form import RecordForm

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class WithdrawalDraft:
    """Why a record counts no more, and since when."""

    reason: str
    withdrawn_on: PartialDate


class WithdrawDialog(RecordForm[WithdrawalDraft]):
    """A withdrawal keeps the record and its evidence; without a reason there is none."""

    def __init__(self, session: Session, what: str, parent: QWidget | None = None) -> None:
        """`what` names the record in words, or several, each on a line of its own."""
        title = translate("Forms", "Withdraw")
        super().__init__(session, parent, title=title, may_go_on=False)
        self.record_button.setText(title)
        named = QLabel(what)
        named.setTextFormat(Qt.TextFormat.PlainText)
        named.setWordWrap(True)
        named.setProperty("role", "strong")
        n_lines = what.count("\n") + 1
        meaning = QLabel(_meaning(is_one=n_lines == 1))
        meaning.setWordWrap(True)
        meaning.setProperty("role", "muted")
        self.reason = TextBox(3)
        self.withdrawn_on = PartialDateField()
        today = session.today
        self.withdrawn_on.set_value(PartialDate(today.year, today.month, today.day))
        day = translate("Forms", "Since")
        self.add_section("", named)
        self.add_section("", meaning)
        self.add_row(translate("Forms", "Reason"), self.reason)
        self.add_row(day, self.withdrawn_on)
        self.check(day, self.withdrawn_on)
        self.resize(540, 310 + n_lines * round(1.5 * named.fontMetrics().lineSpacing()))
        self.reason.setFocus()

    def draft(self) -> WithdrawalDraft:
        """The withdrawal as it was filled in.

        Raises
        ------
        ValueError
            If it has no day; see :meth:`problems`.
        """
        day = self.withdrawn_on.value
        if day is None:
            raise ValueError("a withdrawal has a day")
        return WithdrawalDraft(self.reason.value, day)

    def tab_stops(self) -> list[QWidget]:
        """Why, then since when."""
        return [self.reason, self.withdrawn_on]

    def missing(self) -> list[tuple[str, QWidget]]:
        """What no withdrawal is without."""
        told: list[tuple[str, QWidget]] = []
        if not self.reason.value:
            told.append((translate("Forms", "Say why it is withdrawn."), self.reason))
        if self.withdrawn_on.value is None and not self.withdrawn_on.problem():
            told.append((translate("Forms", "Say since when."), self.withdrawn_on))
        return told


def _meaning(*, is_one: bool) -> str:
    if is_one:
        return translate(
            "Forms",
            "It stays in the dossier with its evidence, but counts no more. The history tells why.",
        )
    return translate(
        "Forms",
        "They stay in the dossier with their evidence, but count no more. The history tells why.",
    )
