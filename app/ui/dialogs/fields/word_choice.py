"""A choice among the words of a closed vocabulary, each with what it means."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSizePolicy

from app.domain.dossier import Dossier
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.panels.tooltips import plain_tooltip

T = TypeVar("T")

_COMMON_LANGUAGES = (
    *("ar", "az", "be", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi"),
    *("hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv", "mn", "ms", "nl", "no"),
    *("pl", "pt", "ro", "ru", "sk", "sr", "sv", "tg", "th", "tk", "tr", "uk", "ur", "uz", "vi"),
    "zh",
)
# Of these Qt gives the name in one country: American English, español de España.
_WITHOUT_COUNTRY = {"en": "English", "es": "español", "zh": "中文"}


class WordChoice(QComboBox, Generic[T]):
    """Shows a word for each value; first letters choose, also while the list is closed.

    Emits
    -----
    changed
        Another word was chosen.
    """

    changed = Signal()

    def __init__(
        self,
        values: Iterable[T],
        label: Callable[[T], str],
        *,
        meaning: Callable[[T], str] | None = None,
        none_label: str | None = None,
    ) -> None:
        """`none_label` stands for no value at all, and is chosen first where it is given."""
        super().__init__()
        self._values: list[T | None] = []
        self._meaning = meaning
        self._note: NoteLabel | None = None
        self._typed = QElapsedTimer()
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if none_label is not None:
            self._values.append(None)
            self.addItem(none_label)
        for value in values:
            self._add(value, label(value))
        self.currentIndexChanged.connect(self._was_chosen)

    @property
    def value(self) -> T | None:
        """The value chosen; None where none is."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: T | None) -> None:
        """Choose a value; one that is not offered is offered from now on."""
        if value not in self._values:
            if value is None:
                self.setCurrentIndex(-1)
                return
            self._add(value, str(value))
        self.setCurrentIndex(self._values.index(value))

    def meaning_line(self) -> NoteLabel:
        """A line that always says what the word chosen means, for the form to place."""
        if self._note is None:
            self._note = NoteLabel()
            self._tell()
        return self._note

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a space amid typed words for a part of them; otherwise it opens the list."""
        is_typing = self._typed.isValid() and not self._typed.hasExpired(
            QApplication.keyboardInputInterval()
        )
        if event.key() == Qt.Key.Key_Space and is_typing:
            self._typed.restart()
            view = self.view()
            view.setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn()))
            view.keyboardSearch(" ")
            self.setCurrentIndex(view.currentIndex().row())
            return
        if event.text().isprintable() and event.text().strip():
            self._typed.start()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A form that is scrolled under the pointer must not change what was chosen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _add(self, value: T, label: str) -> None:
        self._values.append(value)
        self.addItem(label)
        if self._meaning is not None:
            tooltip = plain_tooltip(self._meaning(value))
            self.setItemData(self.count() - 1, tooltip, Qt.ItemDataRole.ToolTipRole)

    def _was_chosen(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        value = self.value
        text = "" if value is None or self._meaning is None else self._meaning(value)
        if self._note is not None:
            self._note.say(text)
        self.setAccessibleDescription(text)


class LanguageChoice(WordChoice[str]):
    """A choice of a language by its tag; those of the dossier and of the region are there."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        """`language` is chosen at first."""
        tags = {*_COMMON_LANGUAGES, language}
        tags.update(source.language for source in dossier.sources if source.language)
        super().__init__(sorted(tags), _language_label)
        self.set_value(language)


def _language_label(tag: str) -> str:
    """``de · Deutsch``: the tag, and how the language calls itself."""
    locale = QLocale(tag.replace("-", "_"))
    if locale.language() is QLocale.Language.C:
        return tag
    return f"{tag} · {_WITHOUT_COUNTRY.get(tag) or locale.nativeLanguageName()}"
