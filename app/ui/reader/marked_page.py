"""The page of an open text: what is marked in it, found in it, and pointed at."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.drawing.look import Theme
from app.session.selection import Selection
from app.session.session import Session
from app.session.workbench import Workbench
from app.store.kept_document import Passage
from app.ui.reader.anchor_wording import anchor_label, anchor_meaning
from app.ui.reader.finding import FindBar, find_words
from app.ui.reader.margin import DensityMargin
from app.ui.reader.marking import Marker
from app.ui.reader.mention_wording import mention_reason
from app.ui.reader.opened_text import OpenedText
from app.ui.reader.placed import (
    LONGEST_MENTION,
    PlacedMention,
    PlacedQuotation,
    smallest_at,
    within,
)
from app.ui.reader.subjects import selection_of, subject_text
from app.ui.reader.text_view import TextView
from app.ui.record_wording import actor_text
from app.ui.theme import ThemeController
from app.ui.wording import stance_label

translate = QCoreApplication.translate


class MarkedPage(QWidget):
    """Shows one text with its marks; the words found, and the margin, go with it.

    Emits
    -----
    selection_wanted
        With what is to be selected on the map.
    """

    selection_wanted = Signal(Selection)

    def __init__(self, session: Session, workbench: Workbench, themes: ThemeController) -> None:
        super().__init__()
        self._session = session
        self._workbench = workbench
        self._theme = themes.theme
        self.opened: OpenedText | None = None
        self.quotations: tuple[PlacedQuotation, ...] = ()
        self.mentions: tuple[PlacedMention, ...] = ()
        self._hits: list[tuple[int, int]] = []
        self._sentence: tuple[int, int] | None = None
        self.find_bar = FindBar(themes)
        self.text = TextView(self.explain)
        self.margin = DensityMargin(themes)
        self._lay_out()
        self._connect(themes)
        self._retranslate()

    def show_text(self, opened: OpenedText) -> None:
        """Show another text; nothing is marked in it yet but its quotations."""
        self.opened = opened
        self.mentions, self._hits, self._sentence = (), [], None
        self.text.show_text(opened.shown)

    def show_nothing(self) -> None:
        """Forget the text."""
        self.opened = None
        self.quotations, self.mentions, self._hits = (), (), []

    def show_quotations(self, quotations: tuple[PlacedQuotation, ...]) -> None:
        """Mark the quotations that there are now."""
        self.quotations = quotations
        self._mark_margin()
        self._mark()

    def show_mentions(self, mentions: tuple[PlacedMention, ...]) -> None:
        """Mark the actors that were found up to now."""
        self.mentions = mentions
        self._mark()

    def begin_find(self) -> None:
        """Let words be typed that are to be found; what is selected is a beginning."""
        selected = self.text.textCursor().selectedText()
        self.find_bar.begin(selected if "\u2029" not in selected else "")

    def find_again(self) -> None:
        """Find in this text what was looked for in the last, if one is looking."""
        if self.find_bar.isVisible():
            self._find(self.find_bar.line.text())

    def show_passage(self, passage: Passage) -> None:
        """Mark the words found in a passage, and put the cursor into the first's sentence."""
        opened = self.opened
        if opened is None:
            return
        begin = passage.start
        marks = passage.marks or ((0, len(passage.text)),)
        self.find_bar.hide()
        self._hits = [opened.shown_span(begin + start, begin + end) for start, end in marks]
        self.text.put_cursor(self._hits[0][0])
        self._mark_margin()
        self._mark()

    def step(self, by: int) -> None:
        """Go to the next quotation from the cursor on, or back to the one before; round."""
        starts = [each.start for each in self.quotations]
        if not starts:
            return
        at = self.text.textCursor().selectionStart()
        place = bisect_right(starts, at) if by > 0 else bisect_right(starts, at - 1) - 1
        chosen = self.quotations[place % len(starts)]
        self.text.select(chosen.start, chosen.end)

    def explain(self, unit: int) -> str:
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

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(body, 1)

    def _connect(self, themes: ThemeController) -> None:
        self.find_bar.words_changed.connect(self._find)
        self.find_bar.step_wanted.connect(self._step_hit)
        self.find_bar.closed.connect(self._end_find)
        self.text.sight_changed.connect(self._mark)
        self.text.cursorPositionChanged.connect(self._cursor_moved)
        self.text.pointed_at.connect(self._point_at)
        self.margin.jump_wanted.connect(self._jump)
        themes.theme_changed.connect(self._wear)

    def _retranslate(self) -> None:
        self.text.setAccessibleName(translate("Reader", "Text of the document"))
        self.margin.setToolTip(translate("Reader", "Where there are quotations. Click to go there"))


def _within(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    return [span for span in spans if span[0] <= end and span[1] > start]
