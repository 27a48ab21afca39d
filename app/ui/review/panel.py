"""The review queue of one document: each sentence is accepted, corrected or dismissed by a key.

Nothing is recorded but what somebody accepts, and each acceptance is one step to be undone.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Edit
from app.domain.faults import DossierError
from app.domain.ids import ClaimId, EvidenceId, SourceId
from app.domain.vocabulary import SubjectKind
from app.drawing.look import Theme, to_hex
from app.editing.claims import record_claim
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.editing.evidence import add_evidence
from app.reading.dates.finding import find_dates
from app.reading.sentences import Span
from app.reading.suggestion import Suggestion
from app.session.library import Library
from app.session.marking import MarkRequest
from app.session.quoting import evidence_of_selection
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.dialogs.fields.actor_picker import ActorNames
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.fault_wording import trouble_text
from app.ui.panels.evidence.parts import rule
from app.ui.reader.proposing import Proposal
from app.ui.reader.quote_form import QuoteForm
from app.ui.reader.subjects import subject_text
from app.ui.reason_wording import reason_lines
from app.ui.review.header import ReviewHeader
from app.ui.review.note_page import Note, NotePage
from app.ui.review.offer_wording import offer_summary
from app.ui.review.passage import Passage
from app.ui.review.queue import Choice, Decision, ReviewQueue, Sentence, overlapping
from app.ui.review.quoted_places import QuotedPlaces
from app.ui.review.searching import SuggestionSearch
from app.ui.review.sentence_page import SentencePage
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOST_KNOWN = 2
"""Uses of a sentence that are named; of the others only their number is told."""

Apply = Callable[[Callable[[], Edit]], list[str]]


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
        self._apply = apply
        self._theme = themes.theme
        self._label = ActorNames(session).label
        self._source: SourceId | None = None
        self._request: MarkRequest | None = None
        self._sentences: tuple[Sentence, ...] | None = None
        self._spans: frozenset[Span] = frozenset()
        self._dismissed_here: list[Span] = []
        self._shows_dismissed = False
        self._offer = self._chosen = 0
        self._quoted = QuotedPlaces()
        self._is_stale = False
        self.queue = ReviewQueue()
        self.header = ReviewHeader(themes)
        self.note = NotePage()
        self.page = SentencePage()
        self.form = QuoteForm(session)
        self.faults = NoteLabel()
        self.accept_button, self.correct_button = QPushButton(), QPushButton()
        self.dismiss_button, self.restore_button = QPushButton(), QPushButton()
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
        return self._source

    @property
    def is_finished(self) -> bool:
        """Whether all there is to review has been found."""
        return not self._search.is_running

    @property
    def choice(self) -> Choice | None:
        """The claim that would be recorded."""
        choices = self._choices()
        return choices[self._chosen] if choices else None

    def open(self, source: SourceId | None) -> None:
        """Go through the text of a source, or of none."""
        if source != self._source:
            self._source = source
            self._forget()
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
        choice, sentence = self.choice, self.queue.present
        if choice is None or sentence is None or self._cannot_edit():
            return
        offer = choice.suggestion
        self._record(
            ClaimDraft(
                a=offer.a,
                b=offer.b,
                topology=offer.topology,
                kind=offer.kind,
                polarity=offer.polarity,
                status=offer.status,
                period=offer.period,
                summary=offer_summary(offer, self._label),
                credibility=None,
                evidence=(self._evidence(sentence.span, offer),),
            )
        )

    def correct(self) -> None:
        """Fill the claim into a form, to be put right before it is recorded."""
        choice, sentence = self.choice, self.queue.present
        if choice is None or sentence is None or self._cannot_edit():
            return
        offer = choice.suggestion
        proposal = Proposal(
            a=offer.a,
            b=offer.b,
            kind=offer.kind,
            polarity=offer.polarity,
            status=offer.status,
            stance=offer.stance,
            period=offer.period,
        )
        self._set_correcting(True)
        self.form.begin(self._evidence(sentence.span, offer), proposal)

    def dismiss(self) -> None:
        """Do not offer the sentence again, and go on."""
        sentence, source = self.queue.present, self._source
        if sentence is None or source is None or self._cannot_edit():
            return
        if self.queue.decision(sentence.span) is Decision.DISMISSED:
            self.step(1)
        elif self._was_kept(lambda: self._library.dismiss(source, sentence.span)):
            self._dismissed_here.append(sentence.span)
            self._know()
            self._go_on()

    def bring_back(self) -> None:
        """Offer the sentence again if it was dismissed, else the one dismissed last."""
        present, source = self.queue.present, self._source
        if source is None or self._cannot_edit():
            return
        candidates = [] if present is None else [present.span]
        candidates += reversed(self._dismissed_here)
        span = next((s for s in candidates if self.queue.decision(s) is Decision.DISMISSED), None)
        if span is not None and self._was_kept(lambda: self._library.undismiss(source, span)):
            self._know()
            self.queue.go_to(span)
            self._begin_sentence()

    def step(self, by: int) -> None:
        """To the next sentence (1) or the one before (-1), decided or not."""
        self.queue.step(by)
        self._begin_sentence()

    def choose(self, place: int) -> None:
        """Take another of the claims that the sentence may make."""
        choices, sentence = self._choices(), self.queue.present
        if sentence is None or not 0 <= place < len(choices):
            return
        if not choices[place].is_other_kind:
            self._offer = sentence.offers.index(choices[place].suggestion)
        self._chosen = place
        self.faults.say("")
        self._show_sentence(sentence)

    def show_dismissed(self) -> None:
        """Have those dismissed before in the queue too."""
        self._shows_dismissed = True
        self._fill()
        self._begin_sentence()

    def end_correcting(self) -> None:
        """Leave the form."""
        self._set_correcting(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_threads(self) -> None:
        """Let nothing go on beside the window."""
        self._search.stop()

    # Keys.

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the queue from the actions of the window."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._meant(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each decision."""
        focused = QApplication.focusWidget()
        meant = self._meant(event)
        if event.key() in _ENTER and isinstance(focused, QAbstractButton) and not self._has_form():
            focused.click()
        elif meant is not None:
            meant()
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here; None if nothing."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._has_form() or modifiers:
            return None
        key = Qt.Key(event.key())
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return lambda: self.choose(key - Qt.Key.Key_1)
        return self._keys.get(key)

    def _has_form(self) -> bool:
        return not self.form.isHidden()

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

    def _forget(self) -> None:
        self._search.stop()
        self._request = self._sentences = None
        self._spans = frozenset()
        self._dismissed_here, self._shows_dismissed = [], False
        self.queue = ReviewQueue()
        self._set_correcting(False)

    def _load(self) -> None:
        """Go through the text if that was not done, or what was known then is out of date."""
        self._is_stale = False
        request = None if self._source is None else self._library.request_of(self._source)
        if request is None:
            self._forget()
            self._show()
        elif self._request is None or _depends_on(self._request) != _depends_on(request):
            self._search_for(request)
        else:
            self._know()
            self._show()

    def _search_for(self, request: MarkRequest) -> None:
        self._request = request
        if not self.queue.sentences:
            self.note.say(Note.QUIET)
            self.note.show_progress(0, 0)
            self._pages.setCurrentWidget(self.note)
            self.header.hide()
        self._search.begin(request)

    def _take(
        self,
        request: MarkRequest,
        found: tuple[Suggestion, ...],
        sentences: tuple[Sentence, ...],
    ) -> None:
        self._library.take(request, found)
        self._sentences = sentences
        self._spans = frozenset(each.span for each in sentences)
        self._fill()
        self._begin_sentence()

    def _advance(self, done: int, total: int) -> None:
        """Tell how far the search is, unless there is something to look at meanwhile."""
        if not self.queue.sentences:
            if self.note.note is not Note.SEARCHING:
                self.note.say(Note.SEARCHING)
            self.note.show_progress(done, total)

    def _fill(self) -> None:
        sentences = self._sentences
        if sentences is None:
            return
        self._know()
        without = frozenset[Span]() if self._shows_dismissed else self._dismissed_before()
        self.queue.fill(sentences, overlapping(self._spans, self._quoted.spans), without)

    def _know(self) -> None:
        """Learn which evidence there is, and what is dismissed."""
        source = self._source
        if source is None:
            return
        dossier = self._session.dossier
        self._quoted = QuotedPlaces.of(self._library, dossier, source)
        standing = frozenset(item.id for uses in self._quoted.uses.values() for item in uses)
        self.queue.know(standing, (Span(*each) for each in self._library.dismissed_in(source)))

    def _dismissed_before(self) -> frozenset[Span]:
        """What was dismissed before the queue was lined up, of what would stand in it."""
        if self._source is None:
            return frozenset()
        dismissed = frozenset(Span(*each) for each in self._library.dismissed_in(self._source))
        return (dismissed & self._spans) - frozenset(self._dismissed_here)

    def _go_on(self) -> None:
        self.queue.go_on()
        self._begin_sentence()

    def _begin_sentence(self) -> None:
        """Show the present sentence with the likeliest of its claims."""
        self._offer = self._chosen = 0
        self.faults.say("")
        self._set_correcting(False)
        self.page.verticalScrollBar().setValue(0)
        self._show()
        self._tell_sentence()

    def _tell_sentence(self) -> None:
        sentence = self.queue.present
        if sentence is not None and self._source is not None and self.isVisible():
            self.sentence_shown.emit(self._source, sentence.span.start, sentence.span.end)

    def _show(self) -> None:
        n_before = 0 if self._shows_dismissed else len(self._dismissed_before())
        self.header.show_queue(self.queue, n_before)
        sentence = self.queue.present
        if sentence is not None and self._request is not None:
            self._show_sentence(sentence)
            self._pages.setCurrentWidget(self._sentence)
        elif not self._search.is_running:
            self.note.say(self._why_nothing(n_before))
            self._pages.setCurrentWidget(self.note)

    def _why_nothing(self, n_before: int) -> Note:
        if self._source is None:
            return Note.NO_DOCUMENT
        if self._request is None:
            return Note.NO_TEXT
        if self._sentences is None:
            return Note.STOPPED
        if self.queue.sentences:
            return Note.DONE
        return Note.ALL_DISMISSED if n_before else Note.NOTHING

    def _show_sentence(self, sentence: Sentence) -> None:
        choices, request = self._choices(), self._request
        if request is None:
            return
        choice = choices[self._chosen]
        passage = Passage.of(request.text, sentence.span)
        muted = to_hex(self._theme.muted)
        self.page.show_passage(passage.html(choice.suggestion.reasons, muted), passage.sentence)
        decision = self.queue.decision(sentence.span)
        self.page.show_state(decision, self._known_uses(sentence.span))
        self.page.show_claim(choices, self._chosen, self._reasons(request, choice), self._label)
        self.page.set_correcting(self._has_form())
        is_dismissed = decision is Decision.DISMISSED
        self.dismiss_button.setVisible(not is_dismissed)
        self.restore_button.setVisible(is_dismissed)
        for button in self._buttons:
            button.setEnabled(not self._workbench.is_read_only)

    def _reasons(self, request: MarkRequest, choice: Choice) -> tuple[str, ...]:
        span = choice.suggestion.span
        words = request.text[span.start : span.end]
        on = None if request.published is None else request.published.earliest
        mentions = request.finder.find(words, request.language, on)
        dates = find_dates(words, request.language, request.published)
        return reason_lines(
            choice.suggestion,
            {words[each.start : each.end]: each for each in reversed(mentions)},
            {each.reason.words: each for each in reversed(dates)},
            self._label,
            is_other_kind=choice.is_other_kind,
        )

    def _known_uses(self, span: Span) -> str:
        """What the sentence is evidence for already."""
        evidence = self._quoted.evidence_in(span)
        if not evidence:
            return ""
        book, language = self._workbench.book, self._session.language
        told = [subject_text(book, item, language) for item in evidence[:_MOST_KNOWN]]
        more = len(evidence) - len(told)
        if more:
            told.append(translate("Review", "{n} more").format(n=more))
        return translate("Review", "Already evidence for: {what}").format(what="; ".join(told))

    # What is recorded.

    def _evidence(self, span: Span, offer: Suggestion) -> EvidenceDraft:
        request = self._request
        assert request is not None, "there is a sentence"
        return evidence_of_selection(
            request.source,
            request.text,
            span.start,
            span.end,
            language=request.language,
            stance=offer.stance,
        )

    def _record(self, draft: ClaimDraft) -> None:
        before = self._session.dossier.claim_by_id
        if self._was_applied(lambda: record_claim(self._workbench.book, draft)):
            after = self._session.dossier.claims
            new = next((claim for claim in reversed(after) if claim.id not in before), None)
            if new is not None:
                self._accepted(new.id, frozenset())

    def _attach(self, claim: str, draft: EvidenceDraft) -> None:
        """Put the sentence to a claim that is there."""
        before = self._evidence_of(ClaimId(claim))

        def make() -> Edit:
            return add_evidence(self._workbench.book, SubjectKind.CLAIM, claim, draft)

        if self._was_applied(make):
            self._accepted(ClaimId(claim), before)

    def _accepted(self, claim: ClaimId, before: frozenset[EvidenceId]) -> None:
        """Note what the sentence was accepted as, and go on."""
        sentence = self.queue.present
        had_form = self._has_form()
        if sentence is not None:
            self.queue.note(sentence.span, self._evidence_of(claim) - before)
        self._know()
        self._go_on()
        if had_form:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.claim_recorded.emit(claim)

    def _evidence_of(self, claim: ClaimId) -> frozenset[EvidenceId]:
        known = self._session.dossier.evidence_for.get((SubjectKind.CLAIM, claim), ())
        return frozenset(item.id for item in known)

    def _was_applied(self, make: Callable[[], Edit]) -> bool:
        return self._was_told(self._apply(make))

    def _was_kept(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except DossierError as error:
            return self._was_told([trouble_text(error, None)])
        return True

    def _was_told(self, faults: Sequence[str]) -> bool:
        """Whether there are no faults; else they are told."""
        if self._has_form():
            self.form.show_faults(faults)
        else:
            self.faults.say("\n".join(faults), is_fault=True)
        return not faults

    def _cannot_edit(self) -> bool:
        return self._workbench.is_read_only or self._has_form()

    # The rest.

    def _choices(self) -> tuple[Choice, ...]:
        sentence = self.queue.present
        return () if sentence is None else sentence.choices(self._offer)

    def _set_correcting(self, is_correcting: bool) -> None:
        if not is_correcting:
            self.form.hide()
        self._footer.setVisible(not is_correcting)
        self.page.set_correcting(is_correcting)

    def _note_wanted(self) -> None:
        match self.note.note:
            case Note.SEARCHING:
                self._search.stop()
                self._show()
            case Note.STOPPED if self._request is not None:
                self._search_for(self._request)
            case _:
                self.import_wanted.emit()

    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self._show()

    def _lay_out(self) -> None:
        self.accept_button.setProperty("role", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        self._buttons = (
            self.accept_button,
            self.correct_button,
            self.dismiss_button,
            self.restore_button,
        )
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addStretch(1)
        self.restore_button.hide()
        self._footer = QWidget()
        footer = QVBoxLayout(self._footer)
        footer.setContentsMargins(16, 8, 14, 10)
        footer.setSpacing(6)
        footer.addWidget(self.faults)
        footer.addLayout(row)
        self._sentence = QWidget()
        column = QVBoxLayout(self._sentence)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(rule())
        column.addWidget(self._footer)
        column.addWidget(self.form)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._sentence)
        self._pages.addWidget(self.note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self._pages, 1)

    def _connect(self, themes: ThemeController) -> None:
        keys = Qt.Key
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            **dict.fromkeys((keys.Key_A, *_ENTER), self.accept),
            keys.Key_E: self.correct,
            **dict.fromkeys((keys.Key_D, keys.Key_Delete), self.dismiss),
            keys.Key_Backspace: self.bring_back,
            **dict.fromkeys((keys.Key_J, keys.Key_Down, keys.Key_Right), lambda: self.step(1)),
            **dict.fromkeys((keys.Key_K, keys.Key_Up, keys.Key_Left), lambda: self.step(-1)),
            keys.Key_Escape: self.left.emit,
        }
        self.accept_button.clicked.connect(self.accept)
        self.correct_button.clicked.connect(self.correct)
        self.dismiss_button.clicked.connect(self.dismiss)
        self.restore_button.clicked.connect(self.bring_back)
        self.header.step_wanted.connect(self.step)
        self.header.dismissed_wanted.connect(self.show_dismissed)
        self.page.chosen.connect(self.choose)
        self.note.wanted.connect(self._note_wanted)
        self.form.submitted.connect(self._record)
        self.form.attached.connect(self._attach)
        self.form.closed.connect(self.end_correcting)
        self._search.advanced.connect(self._advance)
        self._search.failed.connect(self._show)
        self._library.changed.connect(self.refresh)
        self._session.language_changed.connect(self._show)
        themes.theme_changed.connect(self._wear)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Review", "Review"))
        for button, text, tip in (
            (
                self.accept_button,
                translate("Review", "Accept (A)"),
                translate("Review", "Record the claim with this sentence as evidence (A, Enter)"),
            ),
            (
                self.correct_button,
                translate("Review", "Correct… (E)"),
                translate("Review", "Put it right before it is recorded (E)"),
            ),
            (
                self.dismiss_button,
                translate("Review", "Dismiss (D)"),
                translate("Review", "Do not offer this sentence again (D, Delete)"),
            ),
            (
                self.restore_button,
                translate("Review", "Bring back (Backspace)"),
                translate("Review", "Offer this sentence again (Backspace)"),
            ),
        ):
            button.setText(text)
            button.setToolTip(tip)


def _depends_on(request: MarkRequest) -> tuple[object, ...]:
    """What the suggestions for a text depend on."""
    return (
        request.source,
        request.sha256,
        request.language,
        request.published,
        id(request.suggester),
    )
