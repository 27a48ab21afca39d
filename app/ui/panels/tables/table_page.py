"""A table with what stands above it: words to filter by, what is shown, how much of it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui.panels.tables.record_view import RecordView
from app.ui.panels.tooltips import set_plain_tooltip

translate = QCoreApplication.translate

R = TypeVar("R")

_FILTER_AFTER_MS = 120
_ROWS_AT_ONCE = 500
"""Whose words are read between two frames."""
_FIELD_PX = 260


class TablePage(QWidget, Generic[R]):
    """Filters, counts, and says so where there is nothing to show.

    Emits
    -----
    wish_changed
        Other records are to be shown: all, or only those on the map.
    restriction_lifted
        What the table was restricted to is to be so no more.
    """

    wish_changed = Signal()
    restriction_lifted = Signal()

    def __init__(
        self, view: RecordView[R], empty_text: Callable[[], str], *, has_all: bool
    ) -> None:
        """`has_all`: what is not on the map may be shown too."""
        super().__init__()
        self.view = view
        self._empty_text = empty_text
        self.is_stale = True
        self.basis: tuple[Any, ...] = ()
        """What its cells tell of beside their records, as it was when they were shown."""
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(_FIELD_PX)
        self.words.installEventFilter(self)
        self.restriction = QPushButton()
        self.restriction.setProperty("role", "closableChip")
        self.restriction.hide()
        self.all = QCheckBox(self)
        self.all.setVisible(has_all)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._nothing = QLabel()
        self._nothing.setProperty("role", "mutedBody")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._wants_filter = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_FILTER_AFTER_MS)
        self._reading = QTimer(self)
        self._reading.timeout.connect(self._read_on)
        self._lay_out()
        self._later.timeout.connect(self._filter_once_read)
        self.words.textChanged.connect(self._filter_soon)
        self.all.toggled.connect(self.wish_changed)
        self.restriction.clicked.connect(self.restriction_lifted)
        view.words_wanted.connect(self.focus_words)
        view.selectionModel().selectionChanged.connect(self.tell_count)
        view.table.modelReset.connect(self.tell_count)

    @property
    def shows_all(self) -> bool:
        """Whether what is not on the map is shown as well."""
        return self.all.isChecked()

    def focus_words(self) -> None:
        """Put the keyboard to the words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def filter_now(self) -> None:
        """Show only what has the words."""
        self._later.stop()
        self._reading.stop()
        self._wants_filter = False
        if self.view.is_editing:
            self.view.discard()
        self.view.show_words(self.words.text())

    def show_restriction(self, text: str) -> None:
        """Say what the table is restricted to; nothing if to nothing."""
        self.restriction.setText(f"{text.replace('&', '&&')}  ×")
        self.restriction.setAccessibleName(
            translate("Tables", "Show not only {name}").format(name=text)
        )
        set_plain_tooltip(self.restriction, self.restriction.accessibleName())
        self.restriction.setVisible(bool(text))

    def tell_count(self, *_: Any) -> None:
        """Say how many rows there are, and how many are selected."""
        shown, there = self.view.table.rowCount(), self.view.table.n_records
        n_chosen = self.view.n_chosen
        if n_chosen > 1:
            told = translate("Tables", "{n} of {all} selected").format(
                n=f"{n_chosen:,}", all=f"{shown:,}"
            )
            if self.view.is_own_choice and self.view.editTriggers():
                told += " · " + translate("Tables", "F2 edits them together")
        elif shown < there:
            told = translate("Tables", "{n} of {all}").format(n=f"{shown:,}", all=f"{there:,}")
        else:
            told = f"{there:,}"
        self.count.setText(told)
        self._pages.setCurrentIndex(0 if shown else 1)
        if not shown:
            sought = self.words.text().strip()
            none = translate("Tables", "No row has the words “{words}”.").format(words=sought)
            self._nothing.setText(none if there and sought else self._empty_text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter go from the words to the table, Esc takes them away."""
        if event.type() is QEvent.Type.FocusIn:
            # What rows say is read while one thinks of a word.
            self._reading.start()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.filter_now()
                    self._enter_table()
                    return True
                case Qt.Key.Key_Escape if self.words.text():
                    self.words.clear()
                    return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Say everything anew in another language."""
        words = translate("Tables", "Words in any column")
        self.words.setPlaceholderText(words)
        self.words.setAccessibleName(words)
        self.all.setText(translate("Tables", "All, also what was withdrawn"))
        self.all.setToolTip(
            translate("Tables", "Not only what the map shows on its date with its filters")
        )
        self.tell_count()

    def _enter_table(self) -> None:
        view = self.view
        if view.table.rowCount():
            if not view.currentIndex().isValid():
                view.selectRow(0)
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter_soon(self) -> None:
        self._later.start()

    def _filter_once_read(self) -> None:
        """Filter, as soon as it is known what all the rows say: they may be many."""
        self._wants_filter = True
        self._reading.start()

    def _read_on(self) -> None:
        is_of_use = self.words.text().strip() or not self._wants_filter
        if is_of_use and self.view.table.read_words(_ROWS_AT_ONCE):
            return
        self._reading.stop()
        if self._wants_filter:
            self.filter_now()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.words, 1)
        head.addWidget(self.restriction)
        head.addWidget(self.all)
        head.addStretch(1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 4)
        column.setSpacing(6)
        column.addLayout(head)
        # It shows its first widget at once: that must not be a window of its own.
        self._pages = QStackedLayout()
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nothing)
