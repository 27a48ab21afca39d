"""One field for actors, agreements, quotations, commands and texts, in any language."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.drawing.look import Theme
from app.session.session import Session
from app.ui.fault_wording import trouble_text
from app.ui.icons import tinted_icon
from app.ui.models.search_model import RowKind, SearchModel, SearchRow, build_rows
from app.ui.models.text_rows import hint, row_for_all, row_for_importing, rows_of_texts
from app.ui.panels.search_popup import SearchPopup
from app.ui.theme import ThemeController

if TYPE_CHECKING:
    from app.ui.actions import Actions
    from app.ui.panels.text_search import TextSearch

translate = QCoreApplication.translate

_FEW_TEXTS = 4
"""Of texts under everything else; they are as tall as two rows each."""

_MANY_TEXTS = 30
"""Of texts alone. Who finds more is helped by another word."""


class SearchField(QLineEdit):
    """Finds while one types; up and down choose, Enter goes there.

    Emits
    -----
    hit_chosen
        With the hit to be selected.
    passage_chosen
        With the passage of a text to be read.
    command_chosen
        Before a command is carried out: somebody else is to have the keyboard.
    """

    command_chosen = Signal()
    hit_chosen = Signal(object)
    passage_chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        commands: Callable[[], Sequence[QAction]],
    ) -> None:
        super().__init__()
        self._session = session
        self._commands = commands
        self.setMinimumWidth(200)
        self.setMaximumWidth(440)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._model = SearchModel(self)
        self._popup: SearchPopup | None = None
        self._texts: TextSearch | None = None
        self._actions: Actions | None = None
        self._above: list[SearchRow] = []
        self._is_in_texts = False
        self._themes = themes
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(0)
        self._hiding.timeout.connect(self._hide_unless_focused)
        self.textEdited.connect(self._find)
        themes.theme_changed.connect(self._wear)
        self._wear(themes.theme)
        self._retranslate()

    @property
    def rows(self) -> list[SearchRow]:
        """What is offered at the moment, headings and hints left out."""
        found = (self._model.row_at(self._model.index(i)) for i in range(self._model.rowCount()))
        return [row for row in found if row is not None and row.can_be_chosen]

    @property
    def is_open(self) -> bool:
        """Whether what was found is on show."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def is_in_texts(self) -> bool:
        """Whether it is only in the texts of documents that is looked."""
        return self._is_in_texts

    def search_in(self, texts: "TextSearch", actions: "Actions") -> None:
        """Look in the texts of documents, too."""
        self._texts, self._actions = texts, actions
        texts.found.connect(lambda: self._show(keep_choice=True))

    def begin(self) -> None:
        """Take the keyboard, with what was typed before selected, and offer the commands."""
        self._begin(in_texts=False)

    def begin_in_texts(self) -> None:
        """Take the keyboard to look in the texts of documents alone."""
        self._begin(in_texts=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose, Enter goes there, Esc gives up."""
        match event.key():
            case Qt.Key.Key_Down if self._popup is not None and self.is_open:
                self._popup.move_by(1)
            case Qt.Key.Key_Down:
                self._find(self.text())
            case Qt.Key.Key_Up if self._popup is not None and self.is_open:
                self._popup.move_by(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._popup is not None and self.is_open:
                self._choose_current(self._popup)
            case Qt.Key.Key_Escape if self.is_open:
                self._close()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was found goes when one looks elsewhere."""
        super().focusOutEvent(event)
        self._hiding.start()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _begin(self, *, in_texts: bool) -> None:
        self._set_in_texts(in_texts)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._find(self.text())
        if self._texts is not None and self._texts.is_waiting:
            self._texts.finish()

    def _find(self, query: str) -> None:
        self._above = []
        if not self._is_in_texts:
            session = self._session
            self._above = build_rows(
                session.network, session.search_index, session.language, query, self._commands()
            )
        if self._texts is not None:
            # One more than is shown tells whether there are more.
            self._texts.look_for(query, 1 + (_MANY_TEXTS if self._is_in_texts else _FEW_TEXTS))
        self._show()

    def _show(self, *, keep_choice: bool = False) -> None:
        """Show what there is for what was typed, the first choice chosen unless one is kept."""
        rows = [*self._above, *self._text_rows()]
        if self._popup is None:
            self._popup = SearchPopup(self, self._model, self._themes)
            self._popup.view.clicked.connect(self._choose)
        place = self._popup.current().row() if keep_choice else -1
        self._model.set_rows(rows or [self._nothing_found()])
        self._popup.open(place)

    def _text_rows(self) -> list[SearchRow]:
        if self._texts is None or self._actions is None:
            return []
        if self._texts.trouble is not None:
            return [hint(trouble_text(self._texts.trouble, None))]
        found, dossier = self._texts.passages, self._session.dossier
        if self._is_in_texts:
            rows = rows_of_texts(dossier, found[:_MANY_TEXTS])
            if len(found) > _MANY_TEXTS:
                told = translate("Search", "The {n} best texts; one more word finds fewer.")
                rows.append(hint(told.format(n=_MANY_TEXTS)))
            return rows
        rows = rows_of_texts(dossier, found[:_FEW_TEXTS])
        if len(found) > _FEW_TEXTS:
            rows.append(row_for_all(self._actions["search_texts"]))
        return rows

    def _nothing_found(self) -> SearchRow:
        """What is said where there is no row."""
        query, texts = self.text().strip(), self._texts
        if self._is_in_texts and texts is not None and self._actions is not None:
            if not texts.n_texts:
                return row_for_importing(self._actions["import_documents"])
            if not query:
                return hint(translate("Search", "Words, their beginnings, or “words side by side”"))
            if not texts.is_waiting:
                return hint(translate("Search", "No text has these words"))
        if texts is not None and texts.is_waiting:
            return hint(translate("Search", "Looking in the texts…"))
        return hint(translate("Search", "Nothing found for “{query}”").format(query=query))

    def _choose_current(self, popup: "SearchPopup") -> None:
        """Go where the list says, or, if it has nothing yet, to the best text."""
        if self._texts is not None and self._texts.is_waiting:
            row = self._model.row_at(popup.current())
            if row is None or row.passage is not None:
                self._texts.finish()
        self._choose(popup.current())

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is None or not row.can_be_chosen:
            return
        if row.kind is RowKind.MORE:
            self.begin_in_texts()
            return
        self._close()
        self.clear()
        if row.action is not None:
            self.clearFocus()
            self.command_chosen.emit()
            row.action.trigger()
        elif row.hit is not None:
            self.hit_chosen.emit(row.hit)
        elif row.passage is not None:
            self.passage_chosen.emit(row.passage)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()
        if self._texts is not None:
            self._texts.rest()
        self._set_in_texts(False)

    def _set_in_texts(self, in_texts: bool) -> None:
        if in_texts is not self._is_in_texts:
            self._is_in_texts = in_texts
            self._retranslate()

    def _hide_unless_focused(self) -> None:
        if not self.hasFocus():
            self._close()

    def _wear(self, theme: Theme) -> None:
        self._lens.setIcon(tinted_icon("search", theme.muted))

    def _retranslate(self) -> None:
        self.setPlaceholderText(
            translate("Search", "Search in texts…")
            if self._is_in_texts
            else translate("Search", "Search actors, ties, agreements, quotations, commands…")
        )
        self.setAccessibleName(translate("Search", "Search"))
        self.setToolTip(translate("Search", "Search in any language, or find a command (Ctrl+K)"))
