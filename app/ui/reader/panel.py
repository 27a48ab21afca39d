"""The reader: a document with what it is evidence for, and quoting from it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Source
from app.session.library import Library
from app.session.quoting import evidence_of_selection
from app.session.selection import Selection
from app.session.session import Session
from app.session.workbench import Workbench
from app.store.kept_document import Passage
from app.ui.reader.empty_page import EmptyPage
from app.ui.reader.header import ReaderHeader
from app.ui.reader.marked_page import MarkedPage
from app.ui.reader.mention_search import Mentioned, MentionSearch
from app.ui.reader.opened_text import OpenedText
from app.ui.reader.opening import TextOpener
from app.ui.reader.placed import orphans_of, place_quotations
from app.ui.reader.proposing import Proposal, propose
from app.ui.reader.quote_form import QuoteForm
from app.ui.reader.text_view import FIRST_SIZE_PX
from app.ui.record_wording import actor_text
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_SIZE_STEP_PX = 1
_ROOMY_PX = 640
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SIZE_STEPS = {
    Qt.Key.Key_Plus: _SIZE_STEP_PX,
    Qt.Key.Key_Equal: _SIZE_STEP_PX,
    Qt.Key.Key_Minus: -_SIZE_STEP_PX,
}


class ReaderPanel(QWidget):
    """Shows the text of one source at a time, marks it, and takes quotations from it.

    Parameters
    ----------
    library
        Has the texts, and what stands in them.

    Emits
    -----
    selection_wanted
        With what is to be selected on the map.
    edit_wanted
        With the id of a source that is to be corrected.
    import_wanted
        Documents are to be imported.
    shown
        Another text, or none, is shown.
    """

    selection_wanted = Signal(Selection)
    edit_wanted = Signal(str)
    import_wanted = Signal()
    shown = Signal()

    def __init__(
        self,
        session: Session,
        workbench: Workbench,
        themes: ThemeController,
        library: Library,
    ) -> None:
        super().__init__()
        self._session = session
        self._workbench = workbench
        self._library = library
        self._source: SourceId | None = None
        self._wanted: ExcerptId | Passage | None = None
        self._quoted: tuple[int, int] | None = None
        self.header = ReaderHeader(themes)
        self.page = MarkedPage(session, workbench, themes)
        self.text = self.page.text
        self.form = QuoteForm(session)
        self.empty = EmptyPage()
        self._opener = TextOpener(self._show_text)
        self._search = MentionSearch(self._mentioned)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect()
        self.refresh()
        self._retranslate()

    @property
    def source(self) -> SourceId | None:
        """The source that is read, be its text there or not."""
        return self._source

    @property
    def opened(self) -> OpenedText | None:
        """The text that is shown."""
        return self.page.opened

    @property
    def is_finished(self) -> bool:
        """Whether the text is there and all of it has been looked through."""
        return self._is_finished

    def open(self, source: SourceId) -> None:
        """Read the text of a source from its beginning, or learn that it is not there."""
        self._end_quote()
        self._source = source
        self._wanted = None
        self._load()

    def read(self, excerpt: ExcerptId) -> None:
        """Read a text at the words that were quoted from it."""
        quoted_from = self._session.dossier.excerpt_by_id[excerpt].source
        self._end_quote()
        if self.opened is None or self._source != quoted_from:
            self._source = quoted_from
            self._wanted = excerpt
            self._load()
        else:
            self._go_to(excerpt)

    def read_passage(self, passage: Passage) -> None:
        """Read a text where words were found in it; they are marked like those of a search."""
        self._end_quote()
        if self.opened is None or self._source != passage.source:
            self._source = passage.source
            self._wanted = passage
            self._load()
        else:
            self._go_to(passage)

    def refresh(self) -> None:
        """Show what has become of the dossier and of its texts."""
        sources = [s for s in self._session.dossier.sources if self._library.has_text(s.id)]
        known = self._session.dossier.source_by_id
        if self._source is not None and self._source not in known:
            self._source = None
        if self._source is None and sources:
            self._source = sources[0].id
        listed = list(sources)
        current = None if self._source is None else known[self._source]
        if current is not None and current not in listed:
            listed.append(current)
        self.header.show_documents(listed, self._source)
        self._load()

    def begin_quote(self) -> None:
        """Take down what is selected, or else the sentence at the cursor."""
        opened = self.opened
        if opened is None or self._workbench.is_read_only:
            return
        cursor = self.text.textCursor()
        if cursor.hasSelection():
            span: tuple[int, int] | None = (cursor.selectionStart(), cursor.selectionEnd())
        else:
            span = opened.sentence_at(cursor.position())
        stored = None if span is None else opened.stored_span(*span)
        if span is None or stored is None:
            return
        self._quoted = span
        source = self._session.dossier.source_by_id[opened.source]
        evidence = evidence_of_selection(
            source.id, opened.stored, *stored, language=source.language
        )
        self.text.select(*span)
        # Where there is little room, the words and the form need all of it.
        self.header.setVisible(self.height() >= _ROOMY_PX)
        self.form.begin(evidence, self._proposal())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.text.ensureCursorVisible()

    def end_quote(self) -> None:
        """Close the form and go on reading behind the words that were quoted."""
        quoted = self._quoted
        self._end_quote()
        if quoted is not None and self.opened is not None:
            self.text.put_cursor(quoted[1])
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_threads(self) -> None:
        """Let nothing go on beside the window."""
        self._opener.close()
        self._search.close()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the reader from the actions of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.key() in _SIZE_STEPS or event.key() == Qt.Key.Key_F
            if event.modifiers() & _CONTROL and is_ours and self.opened is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find, size of the type, and the way from quotation to quotation."""
        key, with_control = event.key(), bool(event.modifiers() & _CONTROL)
        if with_control and key == Qt.Key.Key_F:
            self.page.begin_find()
        elif with_control and key in _SIZE_STEPS:
            self.text.set_size(self.text.size_px + _SIZE_STEPS[Qt.Key(key)])
        elif with_control and key == Qt.Key.Key_0:
            self.text.set_size(FIRST_SIZE_PX)
        elif key == Qt.Key.Key_F8:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.page.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # What is shown.

    def _load(self) -> None:
        """Show the text of the source that is read, or why there is none."""
        source = self._current()
        text = None if source is None else self._library.text_of(source.id)
        if source is None or text is None:
            self._opener.rest()
            self._search.rest()
            self._end_quote()
            self.page.show_nothing()
            self._show_missing(source)
            self.empty.set_read_only(self._workbench.is_read_only)
            self._pages.setCurrentWidget(self.empty)
            self.header.setVisible(self.header.documents.count() > 0)
            if source is not None:
                self.header.show_source(source, 0, 0)
            self.header.edit.setVisible(source is not None and not self._workbench.is_read_only)
            self._is_finished = True
            self.shown.emit()
        elif self._is_open(source, text):
            self._show_facts(source)
            self._look_again()
        else:
            self._is_finished = False
            self._opener.open(source.id, text, source.language)

    def _show_missing(self, source: Source | None) -> None:
        if source is None:
            self.empty.show_missing("")
            return
        quoted = [each for each in self._session.dossier.excerpts if each.source == source.id]
        wanted = None if isinstance(self._wanted, Passage) else self._wanted
        self.empty.show_missing(source.title, quoted, wanted)

    def _is_open(self, source: Source, text: str) -> bool:
        opened = self.opened
        return (
            opened is not None
            and (opened.source, opened.language) == (source.id, source.language)
            and opened.stored == text
        )

    def _current(self) -> Source | None:
        known = self._session.dossier.source_by_id
        return None if self._source is None else known.get(self._source)

    def _show_text(self, opened: OpenedText) -> None:
        source = self._current()
        if source is None or source.id != opened.source:
            return
        is_same = self.opened is not None and self.opened.source == opened.source
        top = self.text.sight()[0] if is_same else 0
        self.page.show_text(opened)
        self._pages.setCurrentWidget(self._open)
        self.header.show()
        self.header.set_read_only(self._workbench.is_read_only)
        self.header.documents.setCurrentIndex(self.header.documents.findData(source.id))
        self._show_facts(source)
        if self._wanted is not None:
            self._go_to(self._wanted)
        elif is_same:
            self.text.scroll_to(top)
        self.page.find_again()
        self._look_for_actors()
        self.shown.emit()

    def _show_facts(self, source: Source) -> None:
        """Mark the quotations that there are now."""
        opened = self.opened
        if opened is None:
            return
        anchors = self._library.anchors_of(source.id)
        dossier = self._session.dossier
        quotations = place_quotations(opened, dossier, anchors)
        self.header.show_source(source, len(quotations), len(orphans_of(dossier, anchors)))
        self.page.show_quotations(quotations)

    def _go_to(self, wanted: ExcerptId | Passage) -> None:
        self._wanted = None
        # First, because only where the keyboard is, the sentence at the cursor is marked.
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(wanted, Passage):
            self.page.show_passage(wanted)
            return
        for each in self.page.quotations:
            if each.excerpt == wanted:
                self.text.select(each.start, each.end)
                break

    # Actors.

    def _look_again(self) -> None:
        request = None if self._source is None else self._library.request_of(self._source)
        if request is not None and not self._search.has_begun(request.finder):
            self._look_for_actors()

    def _look_for_actors(self) -> None:
        opened = self.opened
        request = None if opened is None else self._library.request_of(opened.source)
        if opened is None or request is None:
            return
        self._is_finished = False
        written_on = None if request.published is None else request.published.earliest
        seen = opened.units.to_points(self.text.sight()[0])
        self._search.begin(opened, request.finder, written_on, seen)

    def _mentioned(self, told: Mentioned) -> None:
        self._is_finished = told.is_all
        self.page.show_mentions(told.mentions)
        if self.form.isVisible():
            self.form.propose(self._proposal())

    def _proposal(self) -> Proposal:
        """What the words quoted seem to say; nothing yet while the names are being read."""
        opened, quoted = self.opened, self._quoted
        request = None if opened is None else self._library.request_of(opened.source)
        if opened is None or quoted is None or request is None:
            return Proposal()
        stored = opened.stored_span(*quoted)
        if stored is None or not self._search.is_ready(request.finder):
            return Proposal()
        dossier, language = self._session.dossier, self._session.language
        return propose(
            request.suggester,
            opened,
            request.published,
            stored,
            lambda actor: actor_text(dossier, actor, language),
        )

    # The rest.

    def _end_quote(self) -> None:
        self._quoted = None
        self.form.hide()
        self.header.show()

    def _choose_source(self, source: str) -> None:
        self.open(SourceId(source))

    def _edit_source(self) -> None:
        if self._source is not None:
            self.edit_wanted.emit(self._source)

    def _lay_out(self) -> None:
        self._open = QWidget()
        page = QVBoxLayout(self._open)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.page, 1)
        page.addWidget(self.form)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._open)
        self._pages.addWidget(self.empty)
        self._is_finished = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.header.source_chosen.connect(self._choose_source)
        self.header.edit_wanted.connect(self._edit_source)
        self.header.find_wanted.connect(self.page.begin_find)
        self.header.step_wanted.connect(self.page.step)
        self.page.selection_wanted.connect(self.selection_wanted)
        self.text.quote_wanted.connect(self.begin_quote)
        self.form.closed.connect(self.end_quote)
        self.empty.import_wanted.connect(self.import_wanted)
        self._library.changed.connect(self.refresh)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Reader", "Reader"))
