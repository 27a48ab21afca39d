"""Withdrawing, bringing back and removing records from a window, one or several at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.changes import Book, Edit
from app.editing.withdrawals import remove_all, restore_all, withdraw_all
from app.session.workbench import Workbench
from app.ui.questions import is_confirmed
from app.ui.record_wording import record_text
from app.ui.translation import counted

if TYPE_CHECKING:
    from app.ui.dialogs.record_form import RecordForm
    from app.ui.dialogs.withdraw_dialog import WithdrawalDraft
    from app.ui.main_window import MainWindow
    from app.ui.window_edits import WindowEdits
    from app.ui.window_forms import WindowForms

translate = QCoreApplication.translate

_MOST_NAMED = 5


class WindowWithdrawals:
    """Lets records count no more, or again, or takes them out for good."""

    def __init__(
        self, window: "MainWindow", workbench: Workbench, edits: "WindowEdits", forms: "WindowForms"
    ) -> None:
        self._window = window
        self._workbench = workbench
        self._edits = edits
        self._forms = forms

    def withdraw(self, table: str, *ids: str) -> "RecordForm[WithdrawalDraft]":
        """Let records count no more, once it was said why."""
        from app.ui.dialogs.withdraw_dialog import WithdrawDialog

        form = WithdrawDialog(self._window.session, self._named(table, ids), self._window)

        def make(book: Book, draft: "WithdrawalDraft") -> Edit:
            return withdraw_all(book, table, ids, draft.reason, draft.withdrawn_on)

        self._forms.open_form(form, make)
        return form

    def restore(self, table: str, *ids: str) -> None:
        """Let withdrawn records count again."""
        self._do(lambda book: restore_all(book, table, ids))

    def remove(self, table: str, *ids: str) -> None:
        """Take records out for good, once that was confirmed."""
        asked = translate("Edits", "Remove for good?")
        kept = translate("Edits", "Nothing names it. It is taken out, and not just withdrawn.")
        question = f"{asked}\n\n{self._named(table, ids)}\n\n{kept}"
        if is_confirmed(self._window, asked, question):
            self._do(lambda book: remove_all(book, table, ids))

    def _do(self, make: Callable[[Book], Edit]) -> None:
        faults = self._edits.apply(lambda: make(self._workbench.book))
        if faults:
            self._edits.refuse(faults, lambda: self._do(make))
        else:
            self._edits.tell_done()

    def _named(self, table: str, ids: tuple[str, ...]) -> str:
        """Records in words, a line each; of many the first."""
        book, language = self._workbench.book, self._window.session.language
        told = [record_text(book, table, id_, language) for id_ in ids[:_MOST_NAMED]]
        if len(told) > 1:
            told = [f"• {words}" for words in told]
        n_more = len(ids) - len(told)
        if n_more:
            one, many = translate("Edits", "and 1 more"), translate("Edits", "and {n} more")
            told.append(counted(n_more, one, many))
        return "\n".join(told)
