"""An agreement in a list by date, with every party's status on demand."""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from app.analysis.agreement_steps import AgreementEntry, StatusStep
from app.domain.ids import ActorId, AgreementId
from app.domain.names import short_name, title_in
from app.domain.vocabulary import OnDate, Status
from app.session.session import Session
from app.ui.dates_text import explain_date, short_date
from app.ui.icons import tinted_icon
from app.ui.panels.evidence.citation import bibliographic_line, source_line
from app.ui.panels.evidence.claim_card import OpenLink
from app.ui.panels.evidence.course_charts import CourseChart, agreement_chart
from app.ui.panels.evidence.edit_offers import Revise, edit_link, offer_at
from app.ui.panels.evidence.parts import Block, link_button, small_label, text_label
from app.ui.quotation import quoted
from app.ui.theme import ThemeController
from app.ui.translation import counted
from app.ui.wording import agreement_kind_label, on_date_label, party_status_label

translate = QCoreApplication.translate

DATE_COLUMN_PX = 84


class AgreementRow(Block):
    """Date, title, and how far it had gone; opens to the parties, the summary, the source."""

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        entry: AgreementEntry,
        open_link: OpenLink,
        of: Iterable[ActorId] | None = None,
        revise: Revise | None = None,
        unfolded: set[AgreementId] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Tell in short only of the actors `of`; None: of all parties. `revise` lets it change.

        `unfolded` are the agreements that are read in full; who makes rows anew hands it on.
        """
        super().__init__(parent)
        self._themes = themes
        self._of = () if of is None else tuple(of)
        self._unfolded: set[AgreementId] = set() if unfolded is None else unfolded
        self._revise = revise
        self._session = session
        self._entry = entry
        self._open_link = open_link
        self._details: QWidget | None = None
        self._chart: CourseChart | None = None
        record = entry.held.record
        is_past = entry.held.on_date is OnDate.PAST
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, DATE_COLUMN_PX)
        grid.setColumnStretch(1, 1)
        when = short_date(entry.date) if entry.date else "–"
        date_label = small_label(
            when, "count", tooltip=explain_date(entry.date) if entry.date else ""
        )
        date_label.setObjectName("agreementDate")
        date_label.setFixedWidth(DATE_COLUMN_PX)
        date_label.setWordWrap(True)
        grid.addWidget(date_label, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._title = text_label(self._title_text(), "mutedBody" if is_past else "body")
        self._title.setObjectName("agreementTitle")
        grid.addWidget(self._title, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._toggle = QToolButton()
        self._toggle.setProperty("role", "icon")
        self._toggle.setCheckable(True)
        self._icons = [tinted_icon(name, themes.theme.muted) for name in ("expand", "collapse")]
        self._toggle.setIcon(self._icons[0])
        self._toggle.setFixedSize(24, 22)
        self._toggle.setAccessibleName(translate("Evidence", "Parties and source"))
        self._toggle.setToolTip(translate("Evidence", "Parties and source"))
        self._toggle.toggled.connect(self._show_details)
        grid.addWidget(self._toggle, 0, 2, Qt.AlignmentFlag.AlignTop)
        parties = None if of is None else frozenset(self._of)
        line = text_label(self._standing_text(parties), "muted")
        grid.addWidget(line, 1, 1, 1, 2)
        self._grid = grid
        self.setAccessibleName(f"{when} {record.title}")
        self._toggle.setChecked(record.id in self._unfolded)

    @property
    def entry(self) -> AgreementEntry:
        """What the row shows."""
        return self._entry

    def open_details(self) -> None:
        """Show the parties, the summary and the source."""
        self._toggle.setChecked(True)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to the agreement where it was asked for."""
        offer_at(event, self._revise, "agreements", self._entry.held.record.id)

    def _title_text(self) -> str:
        """The title in the reader's language where it is known in it."""
        session = self._session
        return title_in(session.dossier, self._entry.held.record, session.language)

    def _standing_text(self, parties: frozenset[ActorId] | None) -> str:
        record = self._entry.held.record
        facts = [agreement_kind_label(record.kind)]
        if len(record.parties) > 2:
            facts.append(
                counted(
                    len(record.parties),
                    translate("Evidence", "1 party"),
                    translate("Evidence", "{n} parties"),
                )
            )
        facts += self._steps_in_short(parties)
        if self._entry.held.on_date is not OnDate.ACTIVE:
            facts.append(on_date_label(self._entry.held.on_date))
        return " · ".join(facts)

    def _steps_in_short(self, parties: frozenset[ActorId] | None) -> list[str]:
        """Each status once, with its first date, and by whom if not by all."""
        firsts: dict[Status, StatusStep] = {}
        for step in self._entry.steps:
            about = not step.actors or parties is None or not parties.isdisjoint(step.actors)
            if about:
                firsts.setdefault(step.status, step)
        texts = []
        for status, step in firsts.items():
            text = party_status_label(status)
            if step.date is not None:
                text = f"{text} {short_date(step.date)}"
            if status.is_over and step.actors:
                text = f"{text} ({self._names(step.actors)})"
            texts.append(text)
        return texts

    def _names(self, actors: Iterable[ActorId]) -> str:
        dossier, language = self._session.dossier, self._session.language
        return ", ".join(short_name(dossier, actor, language) for actor in actors)

    def _show_details(self, shown: bool) -> None:
        self._toggle.setIcon(self._icons[shown])
        if self._details is None:
            self._details = self._build_details()
            self._chart = agreement_chart(self._session, self._themes, self._entry, self._of)
            if self._chart is not None:
                self._grid.addWidget(self._chart, 2, 0, 1, 3)
            self._grid.addWidget(self._details, 3, 1, 1, 2)
        self._details.setVisible(shown)
        if self._chart is not None:
            self._chart.setVisible(shown)
        if shown:
            self._unfolded.add(self._entry.held.record.id)
        else:
            self._unfolded.discard(self._entry.held.record.id)

    def _build_details(self) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(4)
        if self._entry.held.record.summary:
            column.addWidget(text_label(self._entry.held.record.summary, "mutedBody"))
        for line in self._party_lines():
            label = text_label(line, "muted")
            label.setObjectName("partyStatus")
            column.addWidget(label)
        for citation in self._entry.citations:
            if citation.excerpt is not None:
                words = quoted(citation.excerpt.exact, citation.excerpt.language)
                column.addWidget(text_label(words))
            column.addWidget(
                text_label(
                    source_line(citation.source),
                    "muted",
                    tooltip=bibliographic_line(citation.source),
                )
            )
            if citation.source.url:
                column.addWidget(self._link(citation.source.url))
        if self._revise is not None:
            column.addWidget(edit_link(self._revise, "agreements", self._entry.held.record.id))
        return details

    def _party_lines(self) -> list[str]:
        """One line a party, those of the same standing together; the whole agreement first."""
        by_party: dict[ActorId | None, list[str]] = {None: []}
        by_party.update({party: [] for party in self._entry.held.record.parties})
        for step in self._entry.steps:
            when = f" {short_date(step.date)}" if step.date is not None else ""
            for actor in step.actors or (None,):
                by_party.setdefault(actor, []).append(f"{party_status_label(step.status)}{when}")
        lines: dict[str, list[ActorId]] = defaultdict(list)
        for actor, steps in by_party.items():
            if actor is not None:
                lines[" · ".join(steps)].append(actor)
        whole = " · ".join(by_party[None])
        of_whole = translate("Evidence", "Agreement as a whole: {statuses}")
        told = [of_whole.format(statuses=whole)] if whole else []
        for steps_text, actors in lines.items():
            names = self._names(actors)
            told.append(f"{names}: {steps_text}" if steps_text else names)
        return told

    def _link(self, url: str) -> QWidget:
        hint = translate("Evidence", "Opens {address} in your browser").format(address=url)
        button = link_button(translate("Evidence", "Open source"), tooltip=hint)
        button.clicked.connect(lambda: self._open_link(url))
        return button
