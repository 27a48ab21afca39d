"""The history of edits: what was done when, what was taken back, and the way to any of it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.edit_log import EditState
from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.change_wording import ChangeWording
from app.ui.fault_wording import trouble_text
from app.ui.models.history_model import HistoryModel
from app.ui.panels.history_row import HistoryRowDelegate
from app.ui.panels.releases_list import ReleasesList
from app.ui.record_wording import actor_text
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

GoTo = Callable[[int], None]
MenuOf = Callable[[int], QMenu | None]

_MOST_RECORDS = 40
"""Of how many records a step is told what became of them; of a whole dossier nobody reads it."""
_MOST_FOR_CHANGES = 0.36
"""Of the height of the panel: the list is what one goes through."""
_LEAST_LINES = 2
_AIR_PX = 4
_ACTOR_WIDTH = 120


class HistoryPanel(QWidget):
    """All edits, the last one on top. A double click or Enter goes to the state after one.

    What was taken back stands above the present state and is muted; what can be done no more,
    as other edits were made since, is struck through. Below stands what the current edit
    changed, read from the file only then. The history of a single actor can be chosen.

    Parameters
    ----------
    workbench
        Whose history it is.
    session
        For the reader's language.
    themes
        For the colours of the rows.
    go_to
        Told the number of the edit that is to be the last that is done; 0: before all.
    menu_of
        Gives the menu of what an edit withdrew, by its number; None if it withdrew nothing.
    """

    def __init__(
        self,
        workbench: Workbench,
        session: Session,
        themes: ThemeController,
        go_to: GoTo,
        menu_of: MenuOf,
    ) -> None:
        super().__init__()
        self._workbench = workbench
        self._session = session
        self._go_to = go_to
        self._menu_of = menu_of
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.refresh)
        self.actor = QComboBox()
        self.actor.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.actor.setMinimumWidth(_ACTOR_WIDTH)
        self.actor.addItem("")
        self.actor.currentIndexChanged.connect(self._show_rows)
        self.model = HistoryModel(self)
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryRowDelegate(self.model, workbench, themes, self))
        self.list.setMouseTracking(True)
        self.list.activated.connect(self._choose)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self.list.selectionModel().currentChanged.connect(self._show_changes)
        self.changes = QPlainTextEdit()
        self.changes.setProperty("role", "reading")
        self.changes.setReadOnly(True)
        self.changes.document().documentLayout().documentSizeChanged.connect(self._fit_changes)
        self.releases = ReleasesList()
        self._empty = QLabel()
        self._empty.setProperty("role", "mutedBody")
        self._empty.setWordWrap(True)
        self._none_found = QLabel()
        self._none_found.setProperty("role", "mutedBody")
        self._lay_out()
        workbench.changed.connect(self._refresh_if_seen)
        themes.theme_changed.connect(self.list.viewport().update)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._fit_changes()

    def show_actor(self, actor: str) -> None:
        """Show the history of one actor alone, without any words to be found."""
        self.search.clear()
        self.refresh()
        self.actor.setCurrentIndex(max(self.actor.findData(actor), 0))

    def refresh(self) -> None:
        """Show the history as it is, as far as it is what is looked for."""
        self._offer_actors()
        self._show_rows()
        self.releases.show_releases(self._workbench.releases())

    def _offer_actors(self) -> None:
        """Offer everybody whom an edit touched, by name."""
        dossier, language = self._workbench.book.dossier, self._session.language
        touched = {actor for edit in self._workbench.log for actor in edit.subject.actors}
        old_names = {
            actor.id: actor.name
            for edit in self._workbench.log
            for side in edit.subject.sides
            for actor in side
        }
        names = {
            actor: actor_text(dossier, ActorId(actor), language)
            if ActorId(actor) in dossier.actor_by_id
            else old_names.get(actor, actor)
            for actor in touched
        }
        chosen = self.actor.currentData()
        self.actor.blockSignals(True)
        self.actor.clear()
        self.actor.addItem(translate("History", "All actors"))
        for actor in sorted(names, key=lambda each: names[each].casefold()):
            self.actor.addItem(names[actor], actor)
        self.actor.setCurrentIndex(max(self.actor.findData(chosen), 0))
        self.actor.blockSignals(False)

    def _show_rows(self) -> None:
        log = self._workbench.log
        current = self.list.currentIndex()
        edit = self.model.edit_at(current)
        self.model.show_log(
            log,
            self._workbench.book.dossier,
            self._session.language,
            words=self.search.text(),
            actor=self.actor.currentData(),
        )
        if current.isValid():
            row = self.model.row_of(0 if edit is None else edit.number)
            self.list.setCurrentIndex(self.model.index(-1 if row is None else row))
        self._empty.setVisible(not log)
        self._none_found.setVisible(bool(log) and not self.model.rowCount())
        self.list.setVisible(bool(self.model.rowCount()))
        self.search.setVisible(bool(log))
        self.actor.setVisible(self.actor.count() > 1)
        self._show_changes(self.list.currentIndex())

    def _show_changes(self, index: QModelIndex) -> None:
        """Say what the current edit changed; its changes are read only now."""
        edit = self.model.edit_at(index)
        self.changes.setVisible(edit is not None)
        if edit is None:
            return
        lines = []
        if edit.subject.reason:
            lines.append(translate("History", "Reason: {words}").format(words=edit.subject.reason))
        if edit.state is EditState.DROPPED:
            lines.append(translate("History", "Taken back; other edits were made since."))
        words = ChangeWording(self._workbench.book.dossier, self._session.language)
        try:
            lines += words.lines(self._workbench.changes_of(edit.number), _MOST_RECORDS)
        except DossierError as error:
            lines.append(trouble_text(error, None))
        self.changes.setPlainText("\n".join(lines))

    def _fit_changes(self) -> None:
        """Make the details as high as what they say, as long as the list keeps the most."""
        document, line = self.changes.document(), self.changes.fontMetrics().lineSpacing()
        # Of a plain text its layout counts the height in lines.
        n_lines = max(document.documentLayout().documentSize().height(), _LEAST_LINES)
        around = max(self.changes.height() - self.changes.viewport().height(), 0) + _AIR_PX
        wanted = round(n_lines * line + 2 * document.documentMargin()) + around
        self.changes.setFixedHeight(min(wanted, round(self.height() * _MOST_FOR_CHANGES)))

    def _choose(self, index: QModelIndex) -> None:
        edit = self.model.edit_at(index)
        if edit is None or edit.state is not EditState.DROPPED:
            self._go_to(0 if edit is None else edit.number)

    def _offer(self, at: QPoint) -> None:
        """Offer what can be done to what was withdrawn, where the pointer is."""
        edit = self.model.edit_at(self.list.indexAt(at))
        if edit is None:
            return
        try:
            menu = self._menu_of(edit.number)
        except DossierError as error:
            self.changes.setPlainText(trouble_text(error, None))
            return
        if menu is not None:
            menu.popup(self.list.viewport().mapToGlobal(at))

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        sought = QHBoxLayout()
        sought.setSpacing(6)
        sought.addWidget(self.search, 1)
        sought.addWidget(self.actor)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(8)
        column.addLayout(sought)
        column.addWidget(self._empty)
        column.addWidget(self._none_found)
        column.addWidget(self.list, 1)
        column.addWidget(self.changes)
        column.addWidget(self.releases)
        column.addStretch(0)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("History", "Edit history"))
        self.list.setAccessibleName(translate("History", "Edits, the last one on top"))
        self.list.setToolTip(
            translate(
                "History",
                "Double click or Enter: back or forth to the state after an edit\n"
                "Right click: restore what was withdrawn",
            )
        )
        self.search.setPlaceholderText(translate("History", "Find an actor or a word…"))
        self.actor.setAccessibleName(translate("History", "Whose history"))
        self.actor.setToolTip(translate("History", "Only what touched one actor"))
        self.changes.setAccessibleName(translate("History", "What the edit changed"))
        self._none_found.setText(translate("History", "No edit is like that."))
        self._empty.setText(
            translate(
                "History",
                "Nothing was edited yet. What you add, change or withdraw is listed here,"
                " and every step can be taken back.",
            )
        )
