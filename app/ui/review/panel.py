"""The review queue of one document: each sentence is accepted, corrected or dismissed by a key.

Nothing is recorded but what somebody accepts, and each acceptance is one step to be undone.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.domain.ids import ClaimId, SourceId
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.reading.suggestion import Suggestion
from app.session.library import Library
from app.session.marking import MarkRequest
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.review.deciding import Apply, Decisions, Outcome
from app.ui.review.header import ReviewHeader
from app.ui.review.keys import ENTER, ReviewKeys
from app.ui.review.note_page import Note, NotePage, why_nothing
from app.ui.review.queue import Choice, ReviewQueue, Sentence
from app.ui.review.reviewed_text import ReviewedText
from app.ui.review.searching import SuggestionSearch
from app.ui.review.sentence_desk import SentenceDesk
from app.ui.theme import ThemeController

translate = QCoreApplication.translate


class ReviewPanel(QWidget):
    """Goes through the sentences of one source that may make a claim.

    Parameters
    ----------
    apply
        Does an edit; says why it was refused, nothing if it was not.

    Emits
    -----
    sentence_shown
        With the source and from where to where a sentence reaches in its text.
    claim_recorded
        With the id of a claim that was recorded, or that got new evidence.
    import_wanted
        Documents are to be imported.
    left
        The keyboard is wanted elsewhere.
    """

    sentence_shown = Signal(str, int, int)
    claim_recorded = Signal(str)
    import_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        session: Session,
        workbench: Workbench,
        themes: ThemeController,
        library: Library,
        apply: Apply,
    ) -> None:
        super().__init__()
        self._session = session
        self._workbench = workbench
        self._library = library
        self._text = ReviewedText(session, library)
        self._is_stale = False
        self.header = ReviewHeader(themes)
        self.note = NotePage()
        self.desk = SentenceDesk(session, workbench, themes)
        self._decisions = Decisions(session, workbench, library, apply, self.desk.label)
        self._keys = ReviewKeys(self)
        self._search = SuggestionSearch(self._take)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect(themes)
        self._retranslate()
        self._load()

    @property
    def source(self) -> SourceId | None:
        """The source whose text is gone through."""
        return self._text.source

    @property
    def queue(self) -> ReviewQueue:
        """Its sentences, and what became of them."""
        return self._text.queue

    @property
    def choice(self) -> Choice | None:
        """The claim that would be recorded."""
        return self._text.choice

    @property
    def is_finished(self) -> bool:
        """Whether all there is to review has been found."""
        return not self._search.is_running

    def open(self, source: SourceId | None) -> None:
        """Go through the text of a source, or of none."""
        if source != self.source:
            self._begin(source)
        self._load()

    def refresh(self) -> None:
        """Show what has become of the dossier; later if nobody sees it."""
        if self.isVisible():
            self._load()
        else:
            self._is_stale = True

    # What can be decided.

    def accept(self) -> None:
        """Record the claim as it is shown, and go on."""
        if self._can_decide():
            self._follow(self._decisions.accept(self._text))

    def correct(self) -> None:
        """Fill the claim into a form, to be put right before it is recorded."""
        if self._can_decide():
            self.desk.correct(self._text)

    def dismiss(self) -> None:
        """Do not offer the sentence again, and go on."""
        if self._can_decide():
            self._follow(self._decisions.dismiss(self._text))

    def bring_back(self) -> None:
        """Offer the sentence again if it was dismissed, else the one dismissed last."""
        if self._can_decide():
            self._follow(self._decisions.bring_back(self._text))

    def step(self, by: int) -> None:
        """To the next sentence (1) or the one before (-1), decided or not."""
        self._text.step(by)
        self._begin_sentence()

    def choose(self, place: int) -> None:
        """Take another of the claims that the sentence may make."""
        if self._text.choose(place):
            self.desk.show_faults(())
            self._show()

    def show_dismissed(self) -> None:
        """Have those dismissed before in the queue too."""
        self._text.show_dismissed()
        self._begin_sentence()

    def end_correcting(self) -> None:
        """Leave the form."""
        self.desk.close_form()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Have the keyboard elsewhere."""
        self.left.emit()

    def close_threads(self) -> None:
        """Let nothing go on beside the window."""
        self._search.stop()

    def _can_decide(self) -> bool:
        return not self._workbench.is_read_only and not self.desk.is_correcting

    def _record(self, draft: ClaimDraft) -> None:
        self._follow(self._decisions.record(self._text, draft))

    def _attach(self, claim: str, draft: EvidenceDraft) -> None:
        self._follow(self._decisions.attach(self._text, ClaimId(claim), draft))

    def _follow(self, outcome: Outcome | None) -> None:
        """Say why a decision was refused, or show where it led."""
        if outcome is None:
            return
        if outcome.faults:
            self.desk.show_faults(outcome.faults)
            return
        was_correcting = self.desk.is_correcting
        self._begin_sentence()
        if was_correcting:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if outcome.claim is not None:
            self.claim_recorded.emit(outcome.claim)

    # Keys.

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the queue from the actions of the window."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._meaning(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each decision."""
        focused, meaning = QApplication.focusWidget(), self._meaning(event)
        is_enter = event.key() in ENTER and not self.desk.is_correcting
        if is_enter and isinstance(focused, QAbstractButton):
            focused.click()
        elif meaning is not None:
            meaning()
        else:
            super().keyPressEvent(event)

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        return None if self.desk.is_correcting else self._keys.meaning(event)

    # What is gone through.

    def _begin(self, source: SourceId | None) -> None:
        self._search.stop()
        self._text = ReviewedText(self._session, self._library, source)
        self.desk.close_form()

    def _load(self) -> None:
        """Go through the text if that was not done, or what was known then is out of date."""
        self._is_stale = False
        request = None if self.source is None else self._library.request_of(self.source)
        if request is None:
            self._begin(self.source)
            self._show()
        elif not self._text.is_answered_for(request):
            self._search_for(request)
        else:
            self._text.learn()
            self._show()

    def _search_for(self, request: MarkRequest) -> None:
        self._text.request = request
        if not self.queue.sentences:
            self.note.begin_search()
            self._pages.setCurrentWidget(self.note)
            self.header.hide()
        self._search.begin(request)

    def _advance(self, done: int, total: int) -> None:
        """Tell how far the search is, unless there is something to look at meanwhile."""
        if not self.queue.sentences:
            self.note.show_progress(done, total)

    def _take(
        self,
        request: MarkRequest,
        found: tuple[Suggestion, ...],
        sentences: tuple[Sentence, ...],
    ) -> None:
        self._library.take(request, found)
        self._text.take(sentences)
        self._begin_sentence()

    # What is shown.

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has become of it meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._load()
        self._tell_sentence()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen need not be up to date."""
        super().hideEvent(event)
        self._is_stale = True

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._show()
        super().changeEvent(event)

    def _begin_sentence(self) -> None:
        """Show the present sentence from its beginning."""
        self.desk.clear()
        self._show()
        self._tell_sentence()

    def _tell_sentence(self) -> None:
        sentence = self.queue.present
        if sentence is not None and self.source is not None and self.isVisible():
            self.sentence_shown.emit(self.source, sentence.span.start, sentence.span.end)

    def _show(self) -> None:
        text = self._text
        self.header.show_queue(text.queue, text.n_left_out)
        if text.queue.present is not None and text.request is not None:
            self.desk.show_sentence(text)
            self._pages.setCurrentWidget(self.desk)
        elif not self._search.is_running:
            self.note.say(why_nothing(text))
            self._pages.setCurrentWidget(self.note)

    # The rest.

    def _note_wanted(self) -> None:
        match self.note.note:
            case Note.SEARCHING:
                self._search.stop()
                self._show()
            case Note.STOPPED if self._text.request is not None:
                self._search_for(self._text.request)
            case _:
                self.import_wanted.emit()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.desk)
        self._pages.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)

    def _connect(self, themes: ThemeController) -> None:
        page, footer, form = self.desk.page, self.desk.footer, self.desk.form
        self.header.step_wanted.connect(self.step)
        self.header.dismissed_wanted.connect(self.show_dismissed)
        page.chosen.connect(self.choose)
        footer.accept_wanted.connect(self.accept)
        footer.correct_wanted.connect(self.correct)
        footer.dismiss_wanted.connect(self.dismiss)
        footer.restore_wanted.connect(self.bring_back)
        self.note.wanted.connect(self._note_wanted)
        form.submitted.connect(self._record)
        form.attached.connect(self._attach)
        form.closed.connect(self.end_correcting)
        self._search.advanced.connect(self._advance)
        self._search.failed.connect(self._show)
        self._library.changed.connect(self.refresh)
        self._session.language_changed.connect(self._show)
        themes.theme_changed.connect(self._show)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Review", "Review"))
