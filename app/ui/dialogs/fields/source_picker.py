"""A field for the source of a piece of evidence: one of the dossier, or a new one."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.analysis.search import normalised_words
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.records import Source
from app.domain.tables import column
from app.editing.drafts import SourceDraft
from app.reading.citations import Citation, plain_address, read_citation
from app.session.session import Session
from app.ui.dates_text import short_date
from app.ui.dialogs.fields.completion import Choice, CompletingLine
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.fields.source_fields import LEAST_PASTED, SourceFields
from app.ui.panels.evidence.parts import link_button

translate = QCoreApplication.translate

_MOST_OFFERED = 12
_ROOM_AROUND = 16
_MOST_RECENT = 8
_LOOKED_AT = 300
"""Of the last evidence: whoever takes down a long document cites it a hundred times."""


class SourcePicker(QWidget):
    """Finds a source by title, outlet or id; or takes down a new one.

    Down in the empty line offers the sources cited last. A citation or an address that is pasted
    is the source that is cited so, or the beginning of a new one.

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
        self._n_before = 0
        self.line = CompletingLine(SourceNames(session).find, _not_found)
        self.line.setPlaceholderText(
            translate("Forms", "Title, outlet or id; ↓ the last ones; or paste a citation")
        )
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
        self.line.textChanged.connect(self._count)
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

    def _was_typed(self, text: str) -> None:
        citation = read_citation(text) if len(text) - self._n_before >= LEAST_PASTED else None
        if citation is not None:
            self._take(citation)
        elif self._chosen is not None:
            self._chosen = None
            self._tell("")
            self.changed.emit()

    def _count(self, text: str) -> None:
        self._n_before = len(text)

    def _take(self, citation: Citation) -> None:
        """Choose the source that is cited so, or begin a new one with what the citation says."""
        known = known_source(self._session.dossier, citation)
        if known is not None:
            self.line.take(known)
            return
        self.line.clear()
        self._chosen = None
        self.fields.fill_in(citation)
        self._show_new(is_new=True)
        self.fields.title.setFocus()
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

    def _scroll_area(self) -> QScrollArea | None:
        """What the form scrolls in."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _come_into_sight(self) -> None:
        """Scroll until all fields of a new source can be seen, the first of them in any case."""
        area = self._scroll_area()
        if area is not None and self.is_new:
            for widget in (self.existing_button, self.fields.title):
                area.ensureWidgetVisible(widget, 0, _ROOM_AROUND)

    def _await_room(self) -> None:
        """Come into sight as soon as the form is as long as it will be."""
        area = self._scroll_area()
        if area is not None and self.isVisible():
            area.verticalScrollBar().rangeChanged.connect(
                lambda: QTimer.singleShot(0, self, self._come_into_sight),
                Qt.ConnectionType.SingleShotConnection,
            )

    def _show_new(self, *, is_new: bool) -> None:
        if is_new:
            self._await_room()
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
        self._last: list[SourceId] = []

    def find(self, text: str) -> list[Choice]:
        """The sources whose title, outlet, authors or id have every word of a text.

        A word is met by one that begins with it. The very title or id comes first, then what
        was cited last, then the order is that of the file. Without a text it is what was cited
        last.
        """
        dossier = self._session.dossier
        if dossier is not self._dossier:
            self._dossier = dossier
            self._words = [_words_of(source) for source in dossier.sources]
            self._last = last_cited(dossier)
        if not text.strip():
            return [self._choice(dossier.source_by_id[source]) for source in self._last]
        wanted = normalised_words(text)
        if not wanted:
            return []
        found = [
            source
            for source, words in zip(dossier.sources, self._words, strict=True)
            if _has_all(wanted, words)
        ]
        exact = [
            self._choice(source, is_exact=True)
            for source in found
            if wanted in (normalised_words(source.title), normalised_words(source.id))
        ]
        named, place = {choice.id for choice in exact}, {s: n for n, s in enumerate(self._last)}
        rest = [source for source in found if source.id not in named]
        rest.sort(key=lambda source: place.get(source.id, len(place)))
        return [*exact, *map(self._choice, rest)][:_MOST_OFFERED]

    def _choice(self, source: Source, *, is_exact: bool = False) -> Choice:
        return Choice(source.id, source.title, _described(source), is_exact=is_exact)


def last_cited(dossier: Dossier) -> list[SourceId]:
    """The sources of the last evidence, each once, the last one first."""
    evidence = dossier.evidence[-_LOOKED_AT:]
    found = (dossier.source_of(each).id for each in reversed(evidence))
    return list(dict.fromkeys(found))[:_MOST_RECENT]


def known_source(dossier: Dossier, citation: Citation) -> SourceId | None:
    """The source of a dossier that is cited so: by its address, else by its title."""
    ids = column(dossier.sources, "id")
    if citation.url is not None:
        wanted = plain_address(citation.url)
        for source, url in zip(ids, column(dossier.sources, "url"), strict=True):
            if url is not None and plain_address(url) == wanted:
                return SourceId(source)
    title = normalised_words(citation.title)
    if title:
        for source, known in zip(ids, column(dossier.sources, "title"), strict=True):
            if normalised_words(known) == title:
                return SourceId(source)
    return None


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
