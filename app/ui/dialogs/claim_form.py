"""The form for a claim: who, what, how real, when, and the words that say so."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Topology
from app.editing.drafts import ClaimDraft
from app.session.session import Session
from app.ui.dialogs.fields.actor_picker import ActorNames, ActorPicker
from app.ui.dialogs.fields.edtf_field import PeriodField
from app.ui.dialogs.fields.evidence_editor import EvidenceEditor
from app.ui.dialogs.fields.field import TextBox
from app.ui.dialogs.fields.marking_choice import MarkingChoice
from app.ui.dialogs.fields.word_choice import WordChoice
from app.ui.dialogs.form_words import topology_label, topology_meaning
from app.ui.dialogs.record_form import RecordForm
from app.ui.wording import (
    claim_kind_definition,
    claim_kind_label,
    claim_status_label,
    credibility_meaning,
    polarity_label,
)

translate = QCoreApplication.translate


class ClaimForm(RecordForm[ClaimDraft]):
    """Takes down a claim; the next one may share sides, source and date with it."""

    def __init__(
        self, session: Session, draft: ClaimDraft | None = None, parent: QWidget | None = None
    ) -> None:
        """`draft` is what to begin with; without it the form is empty."""
        super().__init__(session, parent, title=translate("Forms", "Claim"))
        names = ActorNames(session)
        choose = translate("Forms", "choose…")
        self.side_a = ActorPicker(names, offers_new=True)
        self.side_b = ActorPicker(names, offers_new=True)
        self.topology = WordChoice(Topology, topology_label, meaning=topology_meaning)
        self.kind = WordChoice(
            sorted(ClaimKind, key=claim_kind_label),
            claim_kind_label,
            meaning=claim_kind_definition,
            none_label=choose,
        )
        self.polarity = WordChoice(Polarity, polarity_label, none_label=choose)
        self.status = WordChoice(ClaimStatus, claim_status_label, none_label=choose)
        self.period = PeriodField(
            empty_note=translate(
                "Forms", "No date of its own: shown from its source's publication on."
            )
        )
        self.summary = TextBox(2)
        self.summary.setPlaceholderText(translate("Forms", "In your own words, one sentence"))
        self.credibility = WordChoice(
            range(1, 7),
            lambda number: f"{number} · {credibility_meaning(number)}",
            none_label=translate("Forms", "not judged"),
        )
        self.marking = MarkingChoice(session.dossier)
        self.evidence = EvidenceEditor(session)
        self._is_topology_chosen = False
        self._add_rows()
        self.side_a.changed.connect(self._follow_sides)
        self.side_b.changed.connect(self._follow_sides)
        self.topology.activated.connect(self._topology_was_chosen)
        self.resize(720, 760)
        if draft is not None:
            self.show_draft(draft)
        self.side_a.line.setFocus()

    def draft(self) -> ClaimDraft:
        """The claim as it was filled in.

        Raises
        ------
        ValueError
            If kind, polarity or status is not chosen; see :meth:`problems`.
        """
        kind, polarity, status = self.kind.value, self.polarity.value, self.status.value
        if kind is None or polarity is None or status is None:
            raise ValueError("a claim has a kind, a polarity and a status")
        return ClaimDraft(
            a=self.side_a.actors,
            b=self.side_b.actors,
            topology=self.topology.value or Topology.PAIR,
            kind=kind,
            polarity=polarity,
            status=status,
            period=self.period.value,
            summary=self.summary.value,
            credibility=self.credibility.value,
            evidence=self.evidence.drafts,
            marking=self.marking.value,
        )

    def show_draft(self, draft: ClaimDraft) -> None:
        """Fill the form in."""
        self.side_a.set_actors(draft.a)
        self.side_b.set_actors(draft.b)
        self.topology.set_value(draft.topology)
        self._is_topology_chosen = draft.topology is not self._likely_topology()
        self.kind.set_value(draft.kind)
        self.polarity.set_value(draft.polarity)
        self.status.set_value(draft.status)
        self.period.set_value(draft.period)
        self.summary.setPlainText(draft.summary)
        self.credibility.set_value(draft.credibility)
        self.marking.set_value(draft.marking)
        self.evidence.set_drafts(draft.evidence)

    def tab_stops(self) -> list[QWidget]:
        """From who to what, when and by which words."""
        return [
            self.side_a,
            self.side_b,
            self.topology,
            self.kind,
            self.polarity,
            self.status,
            self.period,
            self.summary,
            self.credibility,
            self.marking,
            self.evidence,
        ]

    def begin_next(self) -> None:
        """Keep sides, date and the first source; the rest is the next claim's own."""
        self.kind.set_value(None)
        self.polarity.set_value(None)
        self.status.set_value(None)
        self.credibility.set_value(None)
        self.summary.clear()
        self.evidence.begin_next()
        self.kind.setFocus()
        self.scroll_area.ensureWidgetVisible(self.side_a)

    def missing(self) -> list[tuple[str, QWidget]]:
        """What no claim is without."""
        wanted: list[
            tuple[str, WordChoice[ClaimKind] | WordChoice[Polarity] | WordChoice[ClaimStatus]]
        ] = [
            (translate("Forms", "Choose what kind of claim it is."), self.kind),
            (translate("Forms", "Choose a polarity."), self.polarity),
            (translate("Forms", "Choose how real the source says it is."), self.status),
        ]
        missing: list[tuple[str, QWidget]] = [
            (words, choice) for words, choice in wanted if choice.value is None
        ]
        if not self.evidence.drafts and not self.evidence.problem():
            told = translate(
                "Rules", "The claim has no evidence: quote a sentence or name a source."
            )
            missing.append((told, self.evidence.pieces[0].quotation))
        return missing

    def _likely_topology(self) -> Topology:
        return likely_topology(len(self.side_a.actors), len(self.side_b.actors))

    def _follow_sides(self) -> None:
        if not self._is_topology_chosen:
            self.topology.set_value(self._likely_topology())

    def _topology_was_chosen(self) -> None:
        self._is_topology_chosen = self.topology.value is not self._likely_topology()

    def _add_rows(self) -> None:
        side_a, side_b = translate("Forms", "Side a"), translate("Forms", "Side b")
        date, evidence = translate("Forms", "Date"), translate("Forms", "Evidence")
        self.add_row(side_a, self.side_a)
        self.add_row(side_b, self.side_b)
        self.add_row(
            translate("Forms", "Constellation"), self.topology, self.topology.meaning_line()
        )
        self.add_row(translate("Forms", "Kind"), self.kind, self.kind.meaning_line())
        self.add_pair(
            translate("Forms", "Polarity"),
            self.polarity,
            translate("Forms", "Status"),
            self.status,
        )
        self.add_row(date, self.period)
        self.add_row(translate("Forms", "Summary"), self.summary)
        self.add_pair(
            translate("Forms", "Credibility"),
            self.credibility,
            translate("Forms", "Marking"),
            self.marking,
        )
        self.add_section(evidence, self.evidence)
        for name, field in (
            (side_a, self.side_a),
            (side_b, self.side_b),
            (date, self.period),
            (evidence, self.evidence),
        ):
            self.check(name, field)


def likely_topology(n_a: int, n_b: int) -> Topology:
    """How so many actors on either side most often stand to each other."""
    if n_a >= 2 and n_b == 0:
        return Topology.GROUP
    if max(n_a, n_b) < 2:
        return Topology.PAIR
    return Topology.STAR if min(n_a, n_b) == 1 else Topology.JOINT
