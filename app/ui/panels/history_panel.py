"""The history of edits: what was done when, what was taken back, and the way to any of it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.edit_log import EditState, LoggedEdit
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.edit_wording import edit_label
from app.ui.theme import ThemeController, qcolor

translate = QCoreApplication.translate

GoTo = Callable[[int], None]

_ROW = QSize(0, 28)
_NUMBER = Qt.ItemDataRole.UserRole


class HistoryPanel(QWidget):
    """All edits, the last one on top. A double click or Enter goes to the state after one.

    What was taken back stands above the present state and is greyed; what can be done no more,
    as other edits were made since, is struck through.

    Parameters
    ----------
    workbench
        Whose history it is.
    session
        For the reader's language.
    themes
        For the colour of what was taken back.
    go_to
        Told the number of the edit that is to be the last that is done; 0: before all.
    """

    def __init__(
        self, workbench: Workbench, session: Session, themes: ThemeController, go_to: GoTo
    ) -> None:
        super().__init__()
        self._workbench = workbench
        self._session = session
        self._themes = themes
        self._go_to = go_to
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.refresh)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._choose)
        self._empty = QLabel()
        self._empty.setProperty("role", "mutedBody")
        self._empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(8)
        for widget in (self.search, self._empty, self.list):
            column.addWidget(widget)
        column.setStretch(2, 1)
        workbench.changed.connect(self._refresh_if_seen)
        themes.theme_changed.connect(self._refresh_if_seen)
        self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)

    def refresh(self) -> None:
        """Show the history as it is, as far as it has the words that are searched for."""
        words = self.search.text().casefold().split()
        log = self._workbench.log
        dossier, language = self._workbench.book.dossier, self._session.language
        self.list.clear()
        for edit in reversed(log):
            label = edit_label(edit, dossier, language)
            if all(word in label.casefold() for word in words):
                self.list.addItem(self._item(edit, label))
        if log and not words:
            beginning = QListWidgetItem(translate("History", "before all edits"))
            beginning.setData(_NUMBER, 0)
            beginning.setSizeHint(_ROW)
            self.list.addItem(beginning)
        self._empty.setVisible(not log)
        self.list.setVisible(bool(log))
        self.search.setVisible(bool(log))

    def _item(self, edit: LoggedEdit, label: str) -> QListWidgetItem:
        at = edit.at.astimezone()
        when = f"{at:%Y-%m-%d %H:%M}"
        item = QListWidgetItem(f"{when}   {label}")
        item.setData(_NUMBER, edit.number)
        item.setSizeHint(_ROW)
        item.setToolTip(f"{at:%Y-%m-%d %H:%M:%S}\n{label}")
        last = self._workbench.next_undo
        if edit.state is not EditState.DONE:
            item.setForeground(qcolor(self._themes.theme.muted))
        font = item.font()
        font.setStrikeOut(edit.state is EditState.DROPPED)
        font.setBold(last is not None and last.number == edit.number)
        item.setFont(font)
        if edit.state is EditState.DROPPED:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(translate("History", "Taken back; other edits were made since."))
        return item

    def _choose(self, item: QListWidgetItem) -> None:
        self._go_to(int(item.data(_NUMBER)))

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("History", "Edit history"))
        self.list.setAccessibleName(translate("History", "Edits, the last one on top"))
        self.list.setToolTip(
            translate("History", "Double click or Enter: back or forth to the state after an edit")
        )
        self.search.setPlaceholderText(translate("History", "Find an actor or a word…"))
        self._empty.setText(
            translate(
                "History",
                "Nothing was edited yet. What you add, change or withdraw is listed here,"
                " and every step can be taken back.",
            )
        )
