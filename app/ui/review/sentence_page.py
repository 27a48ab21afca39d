"""One sentence of the queue: its words, the claim it would be recorded as, why, what else."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.dialogs.fields.field import restyle
from app.ui.panels.evidence.parts import chip, small_label, text_label
from app.ui.review.choices import Choices
from app.ui.review.offer_wording import Label, offer_line
from app.ui.review.queue import Choice, Decision

translate = QCoreApplication.translate

_HINT_PX = (320, 240)


class SentencePage(QScrollArea):
    """Shows what it is told and offers the other choices.

    Emits
    -----
    chosen
        With the place of another choice.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.decision = chip("", "tag")
        self.known = small_label("")
        self.passage = QLabel()
        self.passage.setTextFormat(Qt.TextFormat.RichText)
        self.passage.setWordWrap(True)
        self.passage.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.besides = small_label("")
        self.claim = text_label("", "strong")
        self.reasons = text_label("", "muted")
        self.choices = Choices()
        self.choices.chosen.connect(self.chosen)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        card = QVBoxLayout(self._card)
        card.setContentsMargins(10, 8, 10, 8)
        card.setSpacing(4)
        card.addWidget(self.besides)
        card.addWidget(self.claim)
        card.addWidget(self.reasons)
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.decision, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.known, 1)
        told.addStretch()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 4, 14, 10)
        column.setSpacing(8)
        column.addLayout(told)
        column.addWidget(self.passage)
        column.addWidget(self._card)
        column.addWidget(self.choices)
        column.addStretch(1)
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        """Little, so that the text beside it keeps its room."""
        return QSize(*_HINT_PX)

    def show_passage(self, html: str, plain: str) -> None:
        """Show the sentence among what stands around it."""
        self.passage.setText(html)
        self.passage.setAccessibleName(plain)

    def show_state(self, decision: Decision, known: str) -> None:
        """Say what became of the sentence, and what it is evidence for already."""
        self.decision.setText(_decision_label(decision))
        self.decision.setVisible(decision is not Decision.OPEN)
        self.known.setText(known)
        self.known.setVisible(bool(known))

    def show_claim(
        self, choices: Sequence[Choice], chosen: int, reasons: Sequence[str], label: Label
    ) -> None:
        """Show one of the claims that the sentence may make, and offer the others."""
        offer = choices[chosen].suggestion
        self.claim.setText(offer_line(offer, label))
        self.reasons.setText("\n".join(reasons))
        self._card.setProperty("tone", str(offer.polarity))
        restyle(self._card)
        self.choices.offer(choices, chosen, label)

    def show_besides(self, *, is_besides: bool) -> None:
        """Say that an accepted sentence makes this claim besides."""
        self.besides.setText(translate("Review", "It may say this too"))
        self.besides.setVisible(is_besides)

    def set_correcting(self, is_correcting: bool) -> None:
        """Leave the claim to a form, or show it again."""
        self._card.setVisible(not is_correcting)
        self.choices.setVisible(not is_correcting and bool(self.choices.buttons))


def _decision_label(decision: Decision) -> str:
    match decision:
        case Decision.ACCEPTED:
            return translate("Review", "accepted")
        case Decision.DISMISSED:
            return translate("Review", "dismissed")
        case Decision.OPEN:
            return ""
