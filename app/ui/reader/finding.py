"""Finding words in the text that is open, and the bar they are typed into."""

import re

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.ui.icons import tinted_icon
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

MOST_FOUND = 10_000
"""Places; who looks for a single letter in a long text is not helped by more."""

_AFTER_TYPING_MS = 120


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, whatever their case; any space stands for any other."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) == MOST_FOUND:
            break
    return found


class FindBar(QWidget):
    """A line for what to look for, how often it was found, and the way along it.

    Emits
    -----
    words_changed
        With what to look for, a moment after it was typed.
    step_wanted
        With 1 or -1: the next place, or the one before.
    closed
        One has done with it.
    """

    words_changed = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, themes: ThemeController) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QLineEdit()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._previous, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        for button in (self._previous, self._next, self._close):
            button.setProperty("role", "icon")
            button.setFixedSize(24, 24)
            row.addWidget(button)
        self._soon = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self._tell)
        self.line.textEdited.connect(lambda _text: self._soon.start())
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._close.clicked.connect(self.closed)
        themes.theme_changed.connect(lambda _theme: self._wear(themes))
        self._wear(themes)
        self._retranslate()
        self.hide()

    def begin(self, words: str = "") -> None:
        """Let words be typed; `words` is what to begin with."""
        self.show()
        if words:
            self.line.setText(words)
            self._soon.start()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def show_count(self, place: int | None, total: int) -> None:
        """Say how often the words were found, and which place is shown; from 0."""
        if not self.line.text().strip():
            self.count.setText("")
        elif not total:
            self.count.setText(translate("Reader", "not found"))
        else:
            more = "+" if total >= MOST_FOUND else ""
            number = "–" if place is None else str(place + 1)
            self.count.setText(f"{number} / {total}{more}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc has done."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._step(-1 if back else 1)
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _step(self, by: int) -> None:
        if self._soon.isActive():
            self._tell()
        else:
            self.step_wanted.emit(by)

    def _tell(self) -> None:
        self._soon.stop()
        self.words_changed.emit(self.line.text())

    def _wear(self, themes: ThemeController) -> None:
        for button, name in (
            (self._previous, "previous"),
            (self._next, "next"),
            (self._close, "close"),
        ):
            button.setIcon(tinted_icon(name, themes.theme.muted))

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(translate("Reader", "Find in this text"))
        self.line.setAccessibleName(translate("Reader", "Find in this text"))
        for button, tip in (
            (self._previous, translate("Reader", "Previous place (Shift+Enter)")),
            (self._next, translate("Reader", "Next place (Enter)")),
            (self._close, translate("Reader", "Close (Esc)")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
