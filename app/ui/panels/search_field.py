"""One field for actors, agreements, quotations and commands, in any language."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from app.analysis.search import SearchHit
from app.drawing.look import Theme
from app.session.session import Session
from app.ui.icons import tinted_icon
from app.ui.models.search_model import RowKind, SearchModel, SearchRow, build_rows
from app.ui.panels.search_delegate import SearchDelegate
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_MOST_VISIBLE_PX = 460


class SearchField(QLineEdit):
    """Finds while one types; up and down choose, Enter goes there.

    Emits
    -----
    hit_chosen
        With the hit to be selected.
    """

    hit_chosen = Signal(object)

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
        self._popup: _Popup | None = None
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
        """What is offered at the moment, headings left out."""
        found = (self._model.row_at(self._model.index(i)) for i in range(self._model.rowCount()))
        return [row for row in found if row is not None and row.kind is not RowKind.HEADING]

    @property
    def is_open(self) -> bool:
        """Whether what was found is on show."""
        return self._popup is not None and self._popup.isVisible()

    def begin(self) -> None:
        """Take the keyboard, with what was typed before selected, and offer the commands."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._find(self.text())

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
                self._choose(self._popup.current())
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

    def _find(self, query: str) -> None:
        hits: Sequence[SearchHit] = self._session.search_index.find(query)
        rows = build_rows(
            self._session.dossier, self._session.language, query, hits, self._commands()
        )
        self._model.set_rows(rows or [_nothing_found(query)])
        if self._popup is None:
            self._popup = _Popup(self, self._model, self._themes)
            self._popup.view.clicked.connect(self._choose)
        self._popup.open()

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is None or row.kind is RowKind.HEADING:
            return
        self._close()
        self.clear()
        if row.action is not None:
            self.clearFocus()
            row.action.trigger()
        elif row.hit is not None:
            self.hit_chosen.emit(row.hit)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _hide_unless_focused(self) -> None:
        if not self.hasFocus():
            self._close()

    def _wear(self, theme: Theme) -> None:
        self._lens.setIcon(tinted_icon("search", theme.muted))

    def _retranslate(self) -> None:
        self.setPlaceholderText(
            translate("Search", "Search actors, agreements, quotations, commands…")
        )
        self.setAccessibleName(translate("Search", "Search"))
        self.setToolTip(translate("Search", "Search in any language, or find a command (Ctrl+K)"))


class _Popup(QFrame):
    """The list under the field. It lies in the window and leaves the field the keyboard."""

    def __init__(self, field: SearchField, model: SearchModel, themes: ThemeController) -> None:
        super().__init__(field.window())
        self._field = field
        self._model = model
        self.setProperty("role", "popup")
        self.view = QListView()
        self.view.setModel(model)
        self.view.setItemDelegate(SearchDelegate(model, themes))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.entered.connect(self.view.setCurrentIndex)
        self.view.setUniformItemSizes(False)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 6)
        column.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.window().installEventFilter(self)

    def open(self) -> None:
        """Show the list under the field, the first choice chosen."""
        self._place()
        self.show()
        self.raise_()
        self.move_by(1, from_start=True)

    def current(self) -> QModelIndex:
        """The choice that is chosen."""
        return self.view.currentIndex()

    def move_by(self, step: int, *, from_start: bool = False) -> None:
        """Choose the next one in a direction, passing over headings, around the ends."""
        n = self._model.rowCount()
        place = -1 if from_start else self.view.currentIndex().row()
        for _ in range(n):
            place = (place + step) % n
            index = self._model.index(place)
            if self._model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self.view.setCurrentIndex(index)
                if from_start or place == 1:
                    self.view.scrollToTop()
                return
        self.view.setCurrentIndex(QModelIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay under the field while the window changes."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        n = self._model.rowCount()
        height = sum(self.view.sizeHintForRow(place) for place in range(n)) + 14
        window: QWidget = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        width = min(max(self._field.width(), 520), window.width() - corner.x() - 8)
        room = window.height() - corner.y() - 16
        self.setGeometry(corner.x(), corner.y(), width, min(height, _MOST_VISIBLE_PX, room))


def _nothing_found(query: str) -> SearchRow:
    text = translate("Search", "Nothing found for “{query}”").format(query=query.strip())
    return SearchRow(RowKind.HEADING, text)
