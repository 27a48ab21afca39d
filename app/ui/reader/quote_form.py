"""A small form under the text: what the words quoted say, in as few keystrokes as can be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.dossier import Dossier
from app.domain.ids import ClaimId
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.session.quoting import claims_between
from app.session.session import Session
from app.ui.dialogs.claim_form import likely_topology
from app.ui.dialogs.fields.actor_picker import ActorNames, ActorPicker
from app.ui.dialogs.fields.edtf_field import PeriodField
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.fields.tab_order import next_stop
from app.ui.dialogs.fields.word_choice import WordChoice
from app.ui.quotation import quoted
from app.ui.reader.proposing import Proposal
from app.ui.reader.tie_claims import TieClaims
from app.ui.wording import (
    claim_kind_definition,
    claim_kind_label,
    claim_status_label,
    polarity_label,
    stance_label,
)

translate = QCoreApplication.translate

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuoteForm(QFrame):
    """Takes down what a quotation is evidence for: a claim of its own, or one that is there.

    Emits
    -----
    submitted
        With the claim to be recorded, its evidence in it.
    attached
        With the id of a claim that is there, and the evidence to be put to it.
    closed
        One has done with it, and nothing was to be recorded.
    """

    submitted = Signal(ClaimDraft)
    attached = Signal(str, EvidenceDraft)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._evidence: EvidenceDraft | None = None
        self._is_summary_ours = self._is_polarity_ours = True
        self.setProperty("role", "quoteForm")
        names = ActorNames(session)
        self.side_a, self.side_b = ActorPicker(names), ActorPicker(names)
        self.claims = TieClaims(session)
        choose = translate("Forms", "choose…")
        self.kind = WordChoice(
            sorted(ClaimKind, key=claim_kind_label),
            claim_kind_label,
            meaning=claim_kind_definition,
            none_label=choose,
        )
        self.polarity = WordChoice(Polarity, polarity_label)
        self.status = WordChoice(ClaimStatus, claim_status_label)
        self.stance = WordChoice(Stance, stance_label)
        self.period = PeriodField()
        self.summary = QLineEdit()
        self.reasons, self.faults = NoteLabel(), NoteLabel()
        self.save = QPushButton()
        self.save.setProperty("role", "primary")
        self.cancel = QPushButton()
        self._labels: list[QLabel] = []
        self._lay_out()
        for side in (self.side_a, self.side_b):
            side.changed.connect(self._follow_sides)
            side.line.installEventFilter(self)
        self.kind.changed.connect(self._follow_kind)
        self.polarity.activated.connect(self._polarity_was_chosen)
        self.summary.textEdited.connect(self._summary_was_typed)
        self.claims.chosen.connect(self._claim_was_chosen)
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.closed)
        self._retranslate()
        self.hide()

    def begin(self, evidence: EvidenceDraft, proposal: Proposal) -> None:
        """Fill the form in for a quotation, and go to what is still to be said."""
        self._evidence = evidence
        self._is_summary_ours = self._is_polarity_ours = True
        self.setAccessibleDescription(quoted(evidence.exact, evidence.language))
        self.faults.say("")
        self.side_a.line.clear()
        self.side_b.line.clear()
        self._fill_in(proposal)
        self.show()
        self._go_to_first_gap()

    def propose(self, proposal: Proposal) -> None:
        """Fill in what was found later, if nobody has begun to fill in anything."""
        is_untouched = not (self.side_a.actors or self.side_b.actors or self.kind.value)
        if is_untouched and not (self.side_a.line.text() or self.side_b.line.text()):
            self._fill_in(proposal)
            self._go_to_first_gap()

    def show_faults(self, faults: Sequence[str]) -> None:
        """Say why it was not recorded."""
        self.faults.say("\n".join(faults), is_fault=True)

    def draft(self) -> ClaimDraft | None:
        """The claim as it was filled in; None while something is missing."""
        kind, polarity, status = self.kind.value, self.polarity.value, self.status.value
        if self._evidence is None or kind is None or polarity is None or status is None:
            return None
        a, b = self.side_a.actors, self.side_b.actors
        return ClaimDraft(
            a=a,
            b=b,
            topology=likely_topology(len(a), len(b)),
            kind=kind,
            polarity=polarity,
            status=status,
            period=self.period.value,
            summary=self.summary.text().strip(),
            credibility=None,
            evidence=(self._evidence_as_chosen(self._evidence),),
        )

    def tab_stops(self) -> list[QWidget]:
        """Who, what, how and when, in which words; then what is there already."""
        return [
            self.side_a,
            self.side_b,
            self.kind,
            self.polarity,
            self.status,
            self.stance,
            self.period,
            self.summary,
            self.claims,
            self.save,
            self.cancel,
        ]

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Tab goes round within the form."""
        stop = next_stop(self.tab_stops(), QApplication.focusWidget(), is_forward=is_forward)
        if stop is None:
            return super().focusNextPrevChild(is_forward)
        reasons = Qt.FocusReason
        stop.setFocus(reasons.TabFocusReason if is_forward else reasons.BacktabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a line for actors saves too, once there is nothing left to choose."""
        for side in (self.side_a, self.side_b):
            is_key = watched is side.line and event.type() is QEvent.Type.KeyPress
            is_enter = is_key and isinstance(event, QKeyEvent) and event.key() in _ENTER
            if is_enter and not side.line.is_open and not side.line.text().strip():
                self._submit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc leaves."""
        if event.key() in _ENTER:
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill_in(self, proposal: Proposal) -> None:
        self.side_a.set_actors(proposal.a)
        self.side_b.set_actors(proposal.b)
        self.kind.set_value(proposal.kind)
        self._is_polarity_ours = proposal.polarity is None
        self.polarity.set_value(proposal.polarity or self._usual_polarity())
        self.status.set_value(proposal.status or ClaimStatus.REPORTED)
        self.stance.set_value(proposal.stance or Stance.SUPPORTS)
        self.period.set_value(proposal.period)
        self.reasons.say(" · ".join(proposal.reasons))
        self._follow_sides()

    def _go_to_first_gap(self) -> None:
        gap = next((widget for _, widget in self._missing()), None)
        if gap is not None and gap is not self.summary:
            gap.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.summary.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.summary.selectAll()

    def _missing(self) -> list[tuple[str, QWidget]]:
        told: list[tuple[str, QWidget]] = []
        if not self.side_a.actors:
            told.append((translate("Reader", "Say who: side a is empty."), self.side_a))
        elif not self.side_b.actors and len(self.side_a.actors) == 1:
            told.append((translate("Reader", "Say with whom: side b is empty."), self.side_b))
        if self.kind.value is None:
            told.append((translate("Forms", "Choose what kind of claim it is."), self.kind))
        if not self.summary.text().strip():
            told.append((translate("Reader", "Say in a few words what holds."), self.summary))
        return told

    def _submit(self) -> None:
        evidence, claim = self._evidence, self.claims.claim
        if evidence is None:
            return
        if claim is not None:
            self.attached.emit(claim, self._evidence_as_chosen(evidence))
            return
        for side in (self.side_a, self.side_b, self.period):
            side.settle()
            if side.problem():
                side.take_focus()
                return
        missing = self._missing()
        draft = self.draft()
        if missing or draft is None:
            self.show_faults([words for words, _ in missing])
            missing[0][1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.submitted.emit(draft)

    def _evidence_as_chosen(self, evidence: EvidenceDraft) -> EvidenceDraft:
        return replace(evidence, stance=self.stance.value or evidence.stance)

    def _follow_sides(self) -> None:
        a, b = self.side_a.actors, self.side_b.actors
        is_dyad = bool(a) and (bool(b) or len(a) > 1)
        found = claims_between(self._session.dossier, a, b) if is_dyad else ()
        self.claims.offer(found)
        self._summarise()

    def _follow_kind(self) -> None:
        if self._is_polarity_ours:
            self.polarity.set_value(self._usual_polarity())
        self._summarise()

    def _polarity_was_chosen(self) -> None:
        self._is_polarity_ours = False

    def _summary_was_typed(self) -> None:
        self._is_summary_ours = False

    def _claim_was_chosen(self, claim: ClaimId | None) -> None:
        for field in (self.kind, self.polarity, self.status, self.period, self.summary):
            field.setEnabled(claim is None)
        self._retranslate()

    def _usual_polarity(self) -> Polarity:
        """What most claims of the kind are in this dossier; neutral if there are none."""
        kind = self.kind.value
        return Polarity.NEUTRAL if kind is None else usual_polarity(self._session.dossier, kind)

    def _summarise(self) -> None:
        """As long as nobody has typed one: the sides by name and the kind, and no more."""
        if not self._is_summary_ours:
            return
        kind, label = self.kind.value, ActorNames(self._session).label
        arrow = " → " if kind is not None and kind.is_directed else " – "
        sides = [
            ", ".join(map(label, side.actors)) for side in (self.side_a, self.side_b) if side.actors
        ]
        named = arrow.join(sides)
        self.summary.setText(f"{named}: {claim_kind_label(kind)}" if named and kind else "")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.side_a,),
            (self.side_b,),
            (self.kind, self.polarity),
            (self.status, self.stance),
            (self.period,),
            (self.summary,),
            (self.claims,),
        )
        for row, fields in enumerate(rows):
            for place, field in enumerate(fields):
                label = QLabel()
                label.setProperty("role", "muted")
                label.setBuddy(field)
                self._labels.append(label)
                grid.addWidget(label, row, 2 * place)
                grid.addWidget(field, row, 2 * place + 1, 1, 5 - 2 * len(fields))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(self.reasons)
        column.addLayout(grid)
        column.addWidget(self.faults)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        words = (
            translate("Forms", "Side a"),
            translate("Forms", "Side b"),
            translate("Forms", "Kind"),
            translate("Forms", "Polarity"),
            translate("Forms", "Status"),
            translate("Forms", "Stance"),
            translate("Forms", "Date"),
            translate("Forms", "Summary"),
            translate("Reader", "Put to"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
            buddy = label.buddy()
            buddy.setAccessibleName(text)
        self._labels[-1].setVisible(self.claims.has_claims)
        is_new = self.claims.claim is None
        self.save.setText(
            translate("Reader", "Record (Enter)") if is_new else translate("Reader", "Add (Enter)")
        )
        self.cancel.setText(translate("Reader", "Cancel (Esc)"))


def usual_polarity(dossier: Dossier, kind: ClaimKind) -> Polarity:
    """What most claims of a kind are; neutral if there are none or as many of two."""
    counts = Counter(claim.polarity for claim in dossier.claims if claim.kind is kind)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return Polarity.NEUTRAL
    return ranked[0][0]
