"""A claim as a card: the words as printed, what they say, how sure, when, and where."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.analysis.citations import Citation
from app.analysis.profiles import ClaimEntry
from app.domain.ids import ClaimId
from app.domain.records import Excerpt
from app.domain.vocabulary import OnDate, Stance
from app.session.session import Session
from app.ui.dates_text import explain_date, explain_period
from app.ui.panels.evidence.citation import (
    bibliographic_line,
    claim_date,
    copied_text,
    grade_meaning,
    grade_text,
    sides_text,
    source_line,
)
from app.ui.panels.evidence.context_offers import (
    ReadsInContext,
    context_link,
    context_parts,
    place_badges,
)
from app.ui.panels.evidence.edit_offers import Revise, edit_link, offer_at
from app.ui.panels.evidence.parts import Block, chip, link_button, small_label, text_label
from app.ui.panels.flow_layout import FlowLayout
from app.ui.quotation import quoted
from app.ui.wording import (
    claim_kind_definition,
    claim_kind_label,
    claim_status_label,
    on_date_label,
    on_date_meaning,
    stance_label,
)

translate = QCoreApplication.translate

OpenLink = Callable[[str], None]


def open_in_browser(url: str) -> None:
    """Hand a web address to the person's browser; anything else is not opened.

    Addresses come with the data, and ``file:`` and the like would start programs.
    """
    address = QUrl(url, QUrl.ParsingMode.StrictMode)
    if address.isValid() and address.scheme() in {"http", "https"}:
        QDesktopServices.openUrl(address)


class ClaimCard(QFrame):
    """One claim with its evidence. With quotations a card, a mere reference stands back."""

    def __init__(
        self,
        session: Session,
        entry: ClaimEntry,
        open_link: OpenLink,
        revise: Revise | None = None,
        reading: ReadsInContext | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """With `revise` it can be changed and withdrawn, with `reading` read in its text."""
        super().__init__(parent)
        self._reading = reading
        self._revise = revise
        self._session = session
        self._entry = entry
        self._open_link = open_link
        self._translations: list[QWidget] = []
        claim = entry.held.record
        self.setProperty("role", "card" if entry.is_quoted else "reference")
        self.setProperty("tone", str(claim.polarity))
        self.setProperty("past", "true" if entry.held.on_date is OnDate.PAST else "false")
        self.setAccessibleName(claim.summary)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 8 if entry.is_quoted else 4)
        self._column.setSpacing(6)
        self._add_quotations()
        summary = text_label(claim.summary, "mutedBody" if entry.is_quoted else "body")
        summary.setToolTip(translate("Evidence", "Our summary"))
        self._column.addWidget(summary)
        self._add_facts()
        self._add_links()

    @property
    def claim_id(self) -> ClaimId:
        """The claim the card is about."""
        return self._entry.held.record.id

    @property
    def entry(self) -> ClaimEntry:
        """What the card shows."""
        return self._entry

    def sizeHint(self) -> QSize:
        """What its parts would like, one by one, as of a `Block`."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What its parts must have, one by one."""
        return self._column.minimumSize()

    def set_lit(self, lit: bool) -> None:
        """Bring the card out, when it is what was searched for."""
        self.setProperty("lit", "true" if lit else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def copy_with_citation(self) -> None:
        """Put quotation and source on the clipboard."""
        QGuiApplication.clipboard().setText(copied_text(self._session, self._entry))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by the usual keys when the card as a whole has the focus."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_with_citation()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to the claim where it was asked for."""
        offer_at(event, self._revise, "claims", self.claim_id)

    def _add_quotations(self) -> None:
        several = len({citation.source.id for citation in self._entry.citations}) > 1
        for citation in self._entry.citations:
            if citation.excerpt is None:
                continue
            words = text_label(quoted(citation.excerpt.exact, citation.excerpt.language))
            words.setObjectName("quotation")
            self._column.addWidget(words)
            if citation.excerpt.translation:
                self._add_translation(citation.excerpt.translation)
            if several:
                self._column.addWidget(_flow(self._source_labels(citation)))
            elif self._shares_source and self._reading is not None:
                self._column.addWidget(_flow(context_parts(self._reading, citation.excerpt)))

    @property
    def _shares_source(self) -> bool:
        """Whether several quotations come from one source, so that each needs its own way there."""
        quoted_from = [c.source.id for c in self._entry.citations if c.excerpt is not None]
        return len(quoted_from) > 1 and len(set(quoted_from)) == 1

    def _add_translation(self, translation: str) -> None:
        ours = translate("Evidence", "Our translation: {text}").format(text=translation)
        label = text_label(ours, "mutedBody")
        label.setObjectName("translation")
        label.hide()
        self._translations.append(label)
        self._column.addWidget(label)

    def _add_facts(self) -> None:
        claim, held = self._entry.held.record, self._entry.held
        kind = f"{claim_kind_label(claim.kind)} · {claim_status_label(claim.status)}"
        definition = f"{sides_text(self._session, claim)}\n{claim_kind_definition(claim.kind)}"
        labels: list[QWidget] = [chip(kind, tooltip=definition)]
        if held.on_date is not OnDate.ACTIVE:
            tag = on_date_label(held.on_date)
            labels.append(chip(tag, "tag", tooltip=on_date_meaning(held.on_date)))
        if claim.marking:
            labels.append(chip(claim.marking, "tag", tooltip=translate("Evidence", "Marking")))
        when = claim_date(self._entry)
        if when:
            labels.append(small_label(when, tooltip=self._explained_date()))
        self._column.addWidget(_flow(labels))
        sources = {citation.source.id: citation for citation in self._entry.citations}
        if len(sources) == 1 or not self._entry.is_quoted:
            for citation in sources.values():
                self._column.addWidget(_flow(self._source_labels(citation)))

    def _explained_date(self) -> str:
        held = self._entry.held
        if held.record.period is not None:
            return explain_period(held.record.period)
        if held.observed_on is None:
            return ""
        meaning = translate(
            "Evidence",
            "The source gives no date. It is known only as of the source's publication: {date}",
        )
        return meaning.format(date=explain_date(held.observed_on))

    def _source_labels(self, citation: Citation) -> Iterator[QWidget]:
        source, credibility = citation.source, self._entry.held.record.credibility
        if citation.stance is not Stance.SUPPORTS:
            against = citation.stance in {Stance.DISPUTES, Stance.DENIES}
            yield chip(stance_label(citation.stance), "warningTag" if against else "tag")
        where = small_label(source_line(source), tooltip=bibliographic_line(source))
        where.setObjectName("source")
        yield where
        grade = grade_text(source, credibility)
        if grade:
            label = small_label(f"· {grade}", tooltip=grade_meaning(source, credibility))
            label.setObjectName("grade")
            yield label
        if source.url:
            yield self._link_to(source.url)
        if self._reading is None or citation.excerpt is None:
            return
        if self._only_excerpt is citation.excerpt:
            # The way there stands with the other links of the card.
            yield from place_badges(self._reading, citation.excerpt)
        elif not self._shares_source:
            yield from context_parts(self._reading, citation.excerpt)

    @property
    def _only_excerpt(self) -> Excerpt | None:
        """The one quotation there is; None if there are none or several."""
        excerpts = [each.excerpt for each in self._entry.citations if each.excerpt is not None]
        return excerpts[0] if len(excerpts) == 1 else None

    def _add_links(self) -> None:
        links: list[QWidget] = []
        if self._reading is not None and self._only_excerpt is not None:
            links.append(context_link(self._reading, self._only_excerpt))
        if self._translations:
            self._toggle = link_button(translate("Evidence", "Translation"))
            self._toggle.setCheckable(True)
            self._toggle.toggled.connect(self._show_translations)
            links.append(self._toggle)
        copy = link_button(
            translate("Evidence", "Cite"),
            tooltip=translate("Evidence", "Copy quotation and source (Ctrl+C on the card)"),
        )
        copy.setObjectName("copy")
        copy.clicked.connect(self.copy_with_citation)
        links.append(copy)
        if self._revise is not None:
            links.append(edit_link(self._revise, "claims", self.claim_id))
        self._column.addWidget(_flow(links, spacing_px=12))

    def _link_to(self, url: str) -> QPushButton:
        hint = translate("Evidence", "Opens {address} in your browser").format(address=url)
        button = link_button(translate("Evidence", "Open source"), tooltip=hint)
        button.setObjectName("link")
        button.clicked.connect(lambda: self._open_link(url))
        return button

    def _show_translations(self, shown: bool) -> None:
        self._toggle.setText(
            translate("Evidence", "Hide translation")
            if shown
            else translate("Evidence", "Translation")
        )
        for label in self._translations:
            label.setVisible(shown)


def _flow(widgets: Iterator[QWidget] | list[QWidget], spacing_px: int = 6) -> QWidget:
    holder = Block()
    flow = FlowLayout(holder, spacing_px)
    for widget in widgets:
        flow.addWidget(widget)
    policy = holder.sizePolicy()
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    holder.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
    return holder
