"""The edits of a history as rows, the last one on top, all or those that are looked for."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.dossier import Dossier
from app.domain.edit_log import LoggedEdit
from app.ui.edit_wording import edit_label
from app.ui.panels.tooltips import plain_tooltip

translate = QCoreApplication.translate

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
"""When it was, and why."""

_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class HistoryModel(QAbstractListModel):
    """Edits in words. A label is made when it is first looked at, and then kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LoggedEdit | None] = []
        self._labels: dict[int, str] = {}
        self._dossier = Dossier()
        self._language = ""

    def show_log(
        self,
        log: Sequence[LoggedEdit],
        dossier: Dossier,
        language: str,
        *,
        words: str = "",
        actor: str | None = None,
    ) -> None:
        """Show the edits that have all of some words, and touch an actor.

        Parameters
        ----------
        log
            All edits, the oldest first.
        dossier
            Knows what actors are called.
        language
            The reader's.
        words
            Looked for in labels and reasons, whatever their case.
        actor
            The id of one whose history alone is wanted. Only a whole history ends with the
            state before all edits, whose row has no edit.
        """
        named = (self._dossier.actors, self._dossier.actor_names, self._language)
        if named != (dossier.actors, dossier.actor_names, language):
            self._labels.clear()
        self._dossier, self._language = dossier, language
        sought = words.casefold().split()
        self.beginResetModel()
        self._rows = [
            edit
            for edit in reversed(log)
            if (actor is None or actor in edit.subject.actors) and self._has(edit, sought)
        ]
        if log and not sought and actor is None:
            self._rows.append(None)
        self.endResetModel()

    def edit_at(self, index: _AnyIndex) -> LoggedEdit | None:
        """The edit of a row; None for the state before all of them."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, number: int) -> int | None:
        """The row of the edit with a number; 0 for the state before all of them."""
        numbers = (0 if edit is None else edit.number for edit in self._rows)
        return next((row for row, each in enumerate(numbers) if each == number), None)

    def rowCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The label, the detail, or all that is known without reading the changes."""
        if not index.isValid():
            return None
        edit = self._rows[index.row()]
        if edit is None:
            is_label = role == Qt.ItemDataRole.DisplayRole
            return translate("History", "before all edits") if is_label else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._label(edit)
        if role == DETAIL_ROLE:
            return _detail(edit, "%Y-%m-%d %H:%M")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._label(edit)}, {_detail(edit, '%Y-%m-%d %H:%M')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            when = _detail(edit, "%Y-%m-%d %H:%M:%S")
            return plain_tooltip(f"{self._label(edit)}\n{when}")
        return None

    def _has(self, edit: LoggedEdit, sought: Sequence[str]) -> bool:
        if not sought:
            return True
        text = f"{self._label(edit)} {edit.subject.reason}".casefold()
        return all(word in text for word in sought)

    def _label(self, edit: LoggedEdit) -> str:
        label = self._labels.get(edit.number)
        if label is None:
            label = self._labels[edit.number] = edit_label(edit, self._dossier, self._language)
        return label


def _detail(edit: LoggedEdit, form: str) -> str:
    when = edit.at.astimezone().strftime(form)
    return f"{when} · {edit.subject.reason}" if edit.subject.reason else when
