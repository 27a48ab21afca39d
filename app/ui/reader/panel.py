"""The reader: a document with what it is evidence for, and quoting from it."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Source
from app.drawing.look import Theme
from app.session.library import Library
from app.session.quoting import evidence_of_selection
from app.session.selection import Selection
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.reader.anchor_wording import anchor_label, anchor_meaning
from app.ui.reader.empty_page import EmptyPage
from app.ui.reader.finding import FindBar, find_words
from app.ui.reader.header import ReaderHeader
from app.ui.reader.margin import DensityMargin
from app.ui.reader.marking import Marker
from app.ui.reader.mention_search import Mentioned, MentionSearch
from app.ui.reader.mention_wording import mention_reason
from app.ui.reader.opened_text import OpenedText
from app.ui.reader.opening import TextOpener
from app.ui.reader.placed import (
    LONGEST_MENTION,
    PlacedMention,
    PlacedQuotation,
    orphans_of,
    place_quotations,
    smallest_at,
    within,
)
from app.ui.reader.proposing import Proposal, propose
from app.ui.reader.quote_form import QuoteForm
from app.ui.reader.subjects import selection_of, subject_text
from app.ui.reader.text_view import FIRST_SIZE_PX, TextView
from app.ui.record_wording import actor_text
from app.ui.theme import ThemeController
from app.ui.wording import stance_label

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
        self._theme = themes.theme
        self._source: SourceId | None = None
        self._wanted: ExcerptId | None = None
        self.opened: OpenedText | None = None
        self.quotations: tuple[PlacedQuotation, ...] = ()
        self.mentions: tuple[PlacedMention, ...] = ()
        self._hits: list[tuple[int, int]] = []
        self._sentence: tuple[int, int] | None = None
        self._quoted: tuple[int, int] | None = None
        self.header = ReaderHeader(themes)
        self.find_bar = FindBar(themes)
        self.text = TextView(self._explain)
        self.margin = DensityMargin(themes)
        self.form = QuoteForm(session)
        self.empty = EmptyPage()
        self._opener = TextOpener(self._show_text)
        self._search = MentionSearch(self._mentioned)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect(themes)
        self.refresh()
        self._retranslate()

    @property
    def source(self) -> SourceId | None:
        """The source that is read, be its text there or not."""
        return self._source

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

    def step(self, by: int) -> None:
        """Go to the next quotation from the cursor on, or back to the one before; round."""
        starts = [each.start for each in self.quotations]
        if not starts:
            return
        at = self.text.textCursor().selectionStart()
        place = bisect_right(starts, at) if by > 0 else bisect_right(starts, at - 1) - 1
        chosen = self.quotations[place % len(starts)]
        self.text.select(chosen.start, chosen.end)

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
            self.begin_find()
        elif with_control and key in _SIZE_STEPS:
            self.text.set_size(self.text.size_px + _SIZE_STEPS[Qt.Key(key)])
        elif with_control and key == Qt.Key.Key_0:
            self.text.set_size(FIRST_SIZE_PX)
        elif key == Qt.Key.Key_F8:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def begin_find(self) -> None:
        """Let words be typed that are to be found; what is selected is a beginning."""
        selected = self.text.textCursor().selectedText()
        self.find_bar.begin(selected if "\u2029" not in selected else "")

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
            self.opened = None
            self.quotations, self.mentions, self._hits = (), (), []
            self.empty.show_missing("" if source is None else source.title)
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
        self.opened = opened
        self.mentions, self._hits, self._sentence = (), [], None
        self.text.show_text(opened.shown)
        self._pages.setCurrentWidget(self._page)
        self.header.show()
        self.header.set_read_only(self._workbench.is_read_only)
        self.header.documents.setCurrentIndex(self.header.documents.findData(source.id))
        self._show_facts(source)
        if self._wanted is not None:
            self._go_to(self._wanted)
        elif is_same:
            self.text.scroll_to(top)
        if self.find_bar.isVisible():
            self._find(self.find_bar.line.text())
        self._look_for_actors()
        self.shown.emit()

    def _show_facts(self, source: Source) -> None:
        """Mark the quotations that there are now."""
        opened = self.opened
        if opened is None:
            return
        anchors = self._library.anchors_of(source.id)
        dossier = self._session.dossier
        self.quotations = place_quotations(opened, dossier, anchors)
        self.header.show_source(source, len(self.quotations), len(orphans_of(dossier, anchors)))
        self._mark_margin()
        self._mark()

    def _go_to(self, excerpt: ExcerptId) -> None:
        self._wanted = None
        for each in self.quotations:
            if each.excerpt == excerpt:
                self.text.select(each.start, each.end)
                break
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.mentions = told.mentions
        self._is_finished = told.is_all
        self._mark()
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

    # Marks.

    def _mark(self) -> None:
        """Mark what is in sight."""
        if self.opened is None:
            return
        start, end = self.text.sight()
        marker = Marker(self.text.document(), self._theme)
        marks = [] if self._sentence is None else [marker.sentence(self._sentence)]
        marks += marker.quotations(within(self.quotations, start, end))
        marks += marker.hits(_within(self._hits, start, end))
        marks += marker.mentions(within(self.mentions, start, end, LONGEST_MENTION))
        self.text.mark(marks)
        self.margin.show_sight(*self.text.sight_of_lines())

    def _mark_margin(self) -> None:
        if self.opened is not None:
            found = [start for start, _ in self._hits]
            self.margin.show_marks(self.quotations, found, self.opened.n_units)

    def _cursor_moved(self) -> None:
        cursor, opened = self.text.textCursor(), self.opened
        sentence = None
        if opened is not None and not cursor.hasSelection() and self.text.hasFocus():
            sentence = opened.sentence_at(cursor.position())
        if sentence != self._sentence:
            self._sentence = sentence
            self._mark()

    # What is pointed at.

    def _explain(self, unit: int) -> str:
        """Who or what lies at a place of the text, and why."""
        language, told = self._session.language, []
        mention = smallest_at(self.mentions, unit, LONGEST_MENTION)
        if mention is not None:
            dossier = self._session.dossier
            who = " / ".join(actor_text(dossier, a, language) for a in mention.mention.actors)
            told.append(f"{who}: {mention_reason(mention.mention)}")
        quotation = smallest_at(self.quotations, unit)
        if quotation is not None:
            told += [
                f"{stance_label(item.stance)}: {subject_text(self._workbench.book, item, language)}"
                for item in quotation.evidence
            ]
            told.append(f"{anchor_label(quotation.state)}: {anchor_meaning(quotation.state)}")
        return "\n".join(told)

    def _point_at(self, unit: int) -> None:
        mention = smallest_at(self.mentions, unit, LONGEST_MENTION)
        quotation = smallest_at(self.quotations, unit)
        if mention is not None:
            self.selection_wanted.emit(Selection(actors=mention.mention.actors[:1]))
        elif quotation is not None:
            evidence = quotation.evidence[0]
            self.selection_wanted.emit(selection_of(self._session, evidence))

    # Finding.

    def _find(self, words: str) -> None:
        opened = self.opened
        if opened is None:
            return
        to_units = opened.units.to_units
        self._hits = [
            (to_units(start), to_units(end)) for start, end in find_words(opened.shown, words)
        ]
        self._mark_margin()
        self._step_hit(0)
        self._mark()

    def _step_hit(self, by: int) -> None:
        """Go to the hit at the cursor or behind it (0), the next (1) or the one before (-1)."""
        if not self._hits:
            self.find_bar.show_count(None, 0)
            return
        at = self.text.textCursor().selectionStart()
        starts = [start for start, _ in self._hits]
        place = bisect_right(starts, at) if by > 0 else bisect_right(starts, at - 1)
        place = (place - (by < 0)) % len(starts)
        self.text.select(*self._hits[place])
        self.find_bar.show_count(place, len(self._hits))

    def _end_find(self) -> None:
        self.find_bar.hide()
        self._hits = []
        self._mark_margin()
        self._mark()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _jump(self, unit: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(min(unit, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self._mark()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.text, 1)
        body.addWidget(self.margin)
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.find_bar)
        page.addLayout(body, 1)
        page.addWidget(self.form)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page)
        self._pages.addWidget(self.empty)
        self._is_finished = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)

    def _connect(self, themes: ThemeController) -> None:
        self.header.source_chosen.connect(self._choose_source)
        self.header.edit_wanted.connect(self._edit_source)
        self.header.find_wanted.connect(self.begin_find)
        self.header.step_wanted.connect(self.step)
        self.find_bar.words_changed.connect(self._find)
        self.find_bar.step_wanted.connect(self._step_hit)
        self.find_bar.closed.connect(self._end_find)
        self.text.sight_changed.connect(self._mark)
        self.text.cursorPositionChanged.connect(self._cursor_moved)
        self.text.pointed_at.connect(self._point_at)
        self.text.quote_wanted.connect(self.begin_quote)
        self.margin.jump_wanted.connect(self._jump)
        self.form.closed.connect(self.end_quote)
        self.empty.import_wanted.connect(self.import_wanted)
        self._library.changed.connect(self.refresh)
        themes.theme_changed.connect(self._wear)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Reader", "Reader"))
        self.text.setAccessibleName(translate("Reader", "Text of the document"))
        self.margin.setToolTip(translate("Reader", "Where there are quotations. Click to go there"))


def _within(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    return [span for span in spans if span[0] <= end and span[1] > start]
