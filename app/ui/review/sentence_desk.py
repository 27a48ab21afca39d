"""The present sentence with its claim, and under it what decides it: buttons, or a form."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.ids import ActorId
from app.drawing.look import to_hex
from app.session.session import Session
from app.session.workbench import Workbench
from app.ui.dialogs.fields.actor_picker import ActorNames
from app.ui.panels.evidence.parts import rule
from app.ui.reader.proposing import Proposal
from app.ui.reader.quote_form import QuoteForm
from app.ui.review.footer import ReviewFooter
from app.ui.review.passage import Passage
from app.ui.review.reviewed_text import ReviewedText
from app.ui.review.sentence_page import SentencePage
from app.ui.review.sentence_wording import known_uses, reasons_of
from app.ui.theme import ThemeController


class SentenceDesk(QWidget):
    """Shows the sentence that a text is at; the form takes the place of claim and buttons."""

    def __init__(self, session: Session, workbench: Workbench, themes: ThemeController) -> None:
        super().__init__()
        self._session = session
        self._workbench = workbench
        self._themes = themes
        self._names = ActorNames(session)
        self.page = SentencePage()
        self.footer = ReviewFooter()
        self.form = QuoteForm(session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(rule())
        column.addWidget(self.footer)
        column.addWidget(self.form)

    @property
    def is_correcting(self) -> bool:
        """Whether the claim is in the form."""
        return not self.form.isHidden()

    def label(self, actor: ActorId) -> str:
        """An actor's name."""
        return self._names.label(actor)

    def show_sentence(self, text: ReviewedText) -> None:
        """Show the present sentence of a text, if it is at one."""
        sentence, choice, request = text.queue.present, text.choice, text.request
        if sentence is None or choice is None or request is None:
            return
        passage = Passage.of(request.text, sentence.span)
        html = passage.html(choice.suggestion.reasons, to_hex(self._themes.theme.muted))
        self.page.show_passage(html, passage.sentence)
        decision = text.queue.decision(sentence.span)
        uses = text.uses(sentence.span)
        self.page.show_state(
            decision, known_uses(uses, self._workbench.book, self._session.language)
        )
        reasons = reasons_of(choice, request, self.label)
        self.page.show_claim(text.choices, text.chosen, reasons, self.label)
        self.page.show_besides(is_besides=text.is_besides)
        self.page.set_correcting(self.is_correcting)
        self.footer.offer(
            decision, is_besides=text.is_besides, is_read_only=self._workbench.is_read_only
        )

    def clear(self) -> None:
        """Make ready for another sentence, which is seen from its beginning."""
        self.footer.show_faults(())
        self.close_form()
        self.page.verticalScrollBar().setValue(0)

    def correct(self, text: ReviewedText) -> None:
        """Fill the claim that is shown into the form."""
        choice = text.choice
        if choice is None:
            return
        self._set_correcting(True)
        self.form.begin(text.evidence(), Proposal.of(choice.suggestion))

    def close_form(self) -> None:
        """Show the claim and the buttons again."""
        self.form.hide()
        self._set_correcting(False)

    def show_faults(self, faults: Sequence[str]) -> None:
        """Say why a decision was refused, where it was made."""
        if self.is_correcting:
            self.form.show_faults(faults)
        else:
            self.footer.show_faults(faults)

    def _set_correcting(self, is_correcting: bool) -> None:
        self.footer.setVisible(not is_correcting)
        self.page.set_correcting(is_correcting)
