"""A field for the source of a piece of evidence: one of the dossier, or a new one."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.analysis.search import normalised_words
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Source
from app.editing.drafts import SourceDraft
from app.session.session import Session
from app.ui.dates_text import short_date
from app.ui.dialogs.fields.completion import Choice, CompletingLine
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.fields.source_fields import SourceFields
from app.ui.panels.evidence.parts import link_button

translate = QCoreApplication.translate

_MOST_OFFERED = 12


class SourcePicker(QWidget):
    """Finds a source by title, outlet or id; or takes down a new one.

    Emits
    -----
    changed
        Another source is meant.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._chosen: SourceId | None = None
        self.line = CompletingLine(SourceNames(session).find, _not_found)
        self.line.setPlaceholderText(translate("Forms", "Title, outlet or id"))
        self.line.setAccessibleName(translate("Forms", "Source"))
        self.note = NoteLabel()
        self.new_button = link_button(translate("Forms", "New source…"))
        self.existing_button = link_button(translate("Forms", "Choose an existing source"))
        self.fields = SourceFields(session)
        self._existing = QWidget()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(self.new_button)
        existing_column = QVBoxLayout(self._existing)
        existing_column.setContentsMargins(0, 0, 0, 0)
        existing_column.setSpacing(3)
        existing_column.addLayout(row)
        existing_column.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._existing)
        column.addWidget(self.fields)
        column.addWidget(self.existing_button)
        self.setFocusProxy(self.line)
        self.line.chosen.connect(self._was_chosen)
        self.line.textEdited.connect(self._was_typed)
        self.line.fault_changed.connect(self._tell)
        self.new_button.clicked.connect(self._begin_new)
        self.existing_button.clicked.connect(self._back_to_existing)
        self._show_new(is_new=False)

    @property
    def is_new(self) -> bool:
        """Whether a new source is being taken down."""
        return not self.fields.isHidden()

    @property
    def value(self) -> SourceId | SourceDraft | None:
        """The source chosen, the new one as far as it is taken down, or None."""
        return self.fields.draft() if self.is_new else self._chosen

    def set_value(self, value: SourceId | SourceDraft | None) -> None:
        """Show a source."""
        if isinstance(value, SourceDraft):
            self.fields.show_draft(value)
            self._show_new(is_new=True)
        else:
            self._show_new(is_new=False)
            self._choose(value)

    @property
    def source(self) -> Source | None:
        """The record chosen, if it is one of the dossier."""
        if self.is_new or self._chosen is None:
            return None
        return self._session.dossier.source_by_id.get(self._chosen)

    def tab_stops(self) -> list[QWidget]:
        """The line or the fields of a new source, and the way to the other."""
        return [self.line, self.new_button, self.fields, self.existing_button]

    def suggest_language(self, language: str) -> None:
        """A new source is in the language of what is quoted of it, unless somebody chose one."""
        self.fields.suggest_language(language)

    def settle(self) -> None:
        """Read what is typed."""
        if self.is_new:
            self.fields.settle()
        elif self._chosen is None:
            self.line.settle()

    def problem(self) -> str:
        """Why what is typed names no source, or what of a new one cannot be read."""
        return self.fields.problem() if self.is_new else self.line.fault

    def take_focus(self) -> None:
        """Put the keyboard into the first field, or into the one that cannot be read."""
        if self.is_new:
            self.fields.take_focus()
        else:
            self.line.setFocus()
            self.line.selectAll()

    def _was_chosen(self, source: str) -> None:
        self._choose(SourceId(source))

    def _choose(self, source: SourceId | None) -> None:
        self._chosen = source
        record = None if source is None else self._session.dossier.source_by_id.get(source)
        self.line.setText(record.title if record is not None else source or "")
        self.line.setCursorPosition(0)
        self._tell("")
        self.changed.emit()

    def _was_typed(self) -> None:
        if self._chosen is not None:
            self._chosen = None
            self._tell("")
            self.changed.emit()

    def _tell(self, fault: str) -> None:
        if fault:
            self.note.say(fault, is_fault=True)
        else:
            self.note.say("" if self.source is None else _described(self.source))

    def _begin_new(self) -> None:
        typed = "" if self._chosen is not None else self.line.text().strip()
        if typed and not self.fields.title.text():
            self.fields.title.setText(typed)
        self._show_new(is_new=True)
        self.fields.title.setFocus()
        self.changed.emit()

    def _back_to_existing(self) -> None:
        self._show_new(is_new=False)
        self.line.setFocus()
        self.changed.emit()

    def _show_new(self, *, is_new: bool) -> None:
        self._existing.setVisible(not is_new)
        self.fields.setVisible(is_new)
        self.existing_button.setVisible(is_new)
        self.setFocusProxy(self.fields.title if is_new else self.line)


class SourceNames:
    """The words by which the sources of a dossier are found, read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._dossier: Dossier | None = None
        self._words: list[frozenset[str]] = []

    def find(self, text: str) -> list[Choice]:
        """The sources whose title, outlet, authors or id have every word of a text.

        A word is met by one that begins with it. The very title or id comes first, then
        the order is that of the file.
        """
        dossier = self._session.dossier
        if dossier is not self._dossier:
            self._dossier = dossier
            self._words = [_words_of(source) for source in dossier.sources]
        wanted = normalised_words(text)
        exact: list[Choice] = []
        rest: list[Choice] = []
        for source, words in zip(dossier.sources, self._words, strict=True):
            if not wanted or not _has_all(wanted, words):
                continue
            if wanted in (normalised_words(source.title), normalised_words(source.id)):
                exact.append(Choice(source.id, source.title, _described(source), is_exact=True))
            elif len(rest) < _MOST_OFFERED:
                rest.append(Choice(source.id, source.title, _described(source)))
        return [*exact, *rest][:_MOST_OFFERED]


def _words_of(source: Source) -> frozenset[str]:
    told = (source.title, source.outlet or "", source.id, *source.authors)
    return frozenset(normalised_words(" ".join(told)))


def _has_all(wanted: Iterable[str], words: Iterable[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _described(source: Source) -> str:
    published = "" if source.published is None else short_date(source.published)
    parts = (source.outlet, published, source.reliability)
    return " · ".join(part for part in parts if part) or source.id


def _not_found(text: str) -> str:
    told = translate("Forms", "No source here is called “{text}”. Take it down as a new one?")
    return told.format(text=text)
