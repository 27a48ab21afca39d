"""A tie: what it amounts to, its agreements by date, its evidence, the blocs both share."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.analysis.agreement_steps import AgreementEntry
from app.analysis.appraisal import TiePolarity
from app.analysis.independence import supporting_sources
from app.analysis.network import MembershipOnDate, Network, Tie
from app.analysis.profiles import ClaimEntry, TieProfile, profile_tie
from app.domain.ids import ActorId
from app.domain.names import short_name
from app.domain.vocabulary import Polarity
from app.session.revealing import filter_to_see
from app.session.selection import Selection
from app.ui.dates_text import long_day
from app.ui.panels.evidence.agreement_row import AgreementRow
from app.ui.panels.evidence.citation import copied_text
from app.ui.panels.evidence.claim_card import ClaimCard
from app.ui.panels.evidence.edit_offers import edit_button
from app.ui.panels.evidence.lazy_list import LazyList, MakeRow
from app.ui.panels.evidence.membership_rows import SharedBlocRow, bloc_title, membership_text
from app.ui.panels.evidence.page import Page, PageContext
from app.ui.panels.evidence.parts import (
    Block,
    link_button,
    page_column,
    rule,
    section_label,
    small_label,
    text_label,
)
from app.ui.panels.evidence.source_counts import alike_text, sources_text
from app.ui.panels.flow_layout import FlowLayout
from app.ui.translation import counted
from app.ui.wording import polarity_label

translate = QCoreApplication.translate

_CHOICE_FROM = 7
"""Fewer cards are read faster than sorted."""

_FIRST_AGREEMENTS = 3
"""So that the quotations below them are in sight; the others are a click away."""


class TiePage(Page):
    """All that there is to read about one tie.

    Parameters
    ----------
    ended_since
        The first side of a comparison, if the tie stood there and stands no more on the
        second: then the page shows what it rested on, and says on which day.
    side
        The side of a comparison that `tie` is of; by default the network of the session.
    other
        The other side, and what shows it, if it is there to be read, too.
    """

    def __init__(
        self,
        context: PageContext,
        tie: Tie,
        *,
        ended_since: Network | None = None,
        side: Network | None = None,
        other: tuple[Network, Callable[[], None]] | None = None,
    ) -> None:
        super().__init__(context)
        self._network = ended_since or side or context.session.network
        self._has_ended = ended_since is not None
        self._other = other
        self._profile = profile_tie(self._network, tie)
        self._shown: tuple[ClaimEntry, ...] = ()
        self._polarity: Polarity | None = None
        self._buttons: dict[Polarity | None, QPushButton] = {}
        self._lit: ClaimCard | None = None
        self._agreements: LazyList | None = None
        self._more_agreements: QPushButton | None = None
        column = page_column(self)
        self._add_head(column)
        self._add_agreements(column)
        self._cards = LazyList(first=1, more=3)
        self._cards.setObjectName("cards")
        self._add_claims(column)
        self._add_memberships(column)
        column.addStretch(1)

    @property
    def profile(self) -> TieProfile:
        """What the page shows."""
        return self._profile

    @property
    def cards(self) -> tuple[ClaimCard, ...]:
        """The cards that have been built."""
        return tuple(row for row in self._cards.rows if isinstance(row, ClaimCard))

    @property
    def polarity(self) -> Polarity | None:
        """Of which polarity the claims that are shown are; None for all."""
        return self._polarity

    def choose_polarity(self, polarity: Polarity | None) -> None:
        """Show only the claims of one polarity, or all if there are none of it."""
        if all(entry.held.record.polarity is not polarity for entry in self._profile.claims):
            polarity = None
        self._polarity = polarity
        if polarity in self._buttons:
            self._buttons[polarity].setChecked(True)
        self._shown = tuple(
            entry
            for entry in self._profile.claims
            if polarity is None or entry.held.record.polarity is polarity
        )
        self._cards.show_rows([partial(self._make_card, entry) for entry in self._shown])

    def copied_text(self) -> str:
        """All claims that are shown with their quotations and sources."""
        return "\n\n\n".join(copied_text(self.session, entry) for entry in self._shown)

    def reveal(self, subject: str) -> QWidget | None:
        """The card of a claim, lit, or the row of an agreement, opened."""
        if self._lit is not None:
            self._lit.set_lit(False)
            self._lit = None
        places = [str(entry.held.record.id) for entry in self._shown]
        if subject not in places:
            return self._reveal_agreement(subject)
        card = self._cards.build_up_to(places.index(subject))
        if isinstance(card, ClaimCard):
            card.set_lit(True)
            self._lit = card
        return card

    def _reveal_agreement(self, subject: str) -> QWidget | None:
        ids = [str(entry.held.record.id) for entry in self._profile.agreements]
        if subject not in ids or self._agreements is None:
            return None
        place = ids.index(subject)
        if self._more_agreements is not None and place >= _FIRST_AGREEMENTS:
            self._more_agreements.click()
        row = self._agreements.build_up_to(place)
        if isinstance(row, AgreementRow):
            row.open_details()
        return row

    def _make_card(self, entry: ClaimEntry) -> QWidget:
        context = self.context
        return ClaimCard(
            self.session, entry, context.open_link, context.revise, context.reading, self._cards
        )

    def _names(self) -> tuple[str, str]:
        dossier, language = self.session.dossier, self.session.language
        a, b = self._profile.tie.dyad
        return short_name(dossier, a, language), short_name(dossier, b, language)

    def _add_head(self, column: QVBoxLayout) -> None:
        title = text_label(" – ".join(self._names()), "title")
        title.setObjectName("title")
        column.addWidget(title)
        counts = Block()
        flow = FlowLayout(counts, spacing_px=1)
        flow.addWidget(small_label(f"{' · '.join(self._counts())} ·"))
        flow.addWidget(self._sources())
        for verdict in self._verdicts():
            flow.addWidget(verdict)
        counts.setObjectName("counts")
        column.addWidget(counts)
        line = Block()
        dated = FlowLayout(line, spacing_px=10)
        label = small_label(_dates_text(self._network))
        label.setObjectName("asOf")
        dated.addWidget(label)
        for actor, name in zip(self._profile.tie.dyad, self._names(), strict=True):
            dated.addWidget(self._link_to(actor, name))
        column.addWidget(line)
        self._offer_other_side(column)
        if self._has_ended:
            ended = translate(
                "Evidence", "No longer stands {as_of}: below is what it rested on before."
            )
            warning = text_label(ended.format(as_of=_dates_text(self.session.network)), "warning")
            warning.setObjectName("ended")
            column.addWidget(warning)
        self._add_way_to_map(column)
        n_hidden = self._n_hidden()
        if n_hidden:
            hidden = counted(
                n_hidden,
                translate("Evidence", "The map leaves 1 of these out: see the filters."),
                translate("Evidence", "The map leaves {n} of these out: see the filters."),
            )
            column.addWidget(text_label(hidden, "muted"))

    def _link_to(self, actor: ActorId, name: str) -> QPushButton:
        tip = translate("Evidence", "All ties, blocs and names of {actor}").format(actor=name)
        link = link_button(name.replace("&", "&&"), tooltip=tip)
        link.setObjectName("side")
        link.clicked.connect(lambda: self.session.select_actors([actor]))
        return link

    def _counts(self) -> list[str]:
        profile = self._profile
        return [
            counted(
                len(profile.agreements),
                translate("Evidence", "1 agreement"),
                translate("Evidence", "{n} agreements"),
            ),
            counted(
                len(profile.claims),
                translate("Evidence", "1 claim"),
                translate("Evidence", "{n} claims"),
            ),
        ]

    def _sources(self) -> QWidget:
        """How many sources there are, and why not all are independent."""
        sources = supporting_sources(self.session.dossier, self._profile.tie.parts)
        alike = self.session.alike
        label = small_label(f"{sources_text(sources, alike)} ·", tooltip=alike_text(sources, alike))
        label.setObjectName("sources")
        return label

    def _verdicts(self) -> list[QWidget]:
        appraisal = self._profile.appraisal
        warned = {TiePolarity.MIXED, TiePolarity.CONFLICTUAL}
        role = "mixed" if appraisal.polarity in warned else "muted"
        labels: list[QWidget] = [small_label(polarity_label(appraisal.polarity), role)]
        if appraisal.is_contested:
            contested = translate("Evidence", "contested")
            labels.append(small_label(f"· {contested}", "mixed"))
        return labels

    def _add_way_to_map(self, column: QVBoxLayout) -> None:
        """If the filters keep the tie off the map: say so, and offer to let it in."""
        session, dyad = self.session, self._profile.tie.dyad
        if self._has_ended or dyad in session.visible.tie_by_dyad:
            return
        wanted = filter_to_see(session, Selection(ties=(dyad,)))
        if wanted is None:
            return
        line = Block()
        flow = FlowLayout(line, spacing_px=8)
        flow.addWidget(small_label(translate("Evidence", "The filters keep it off the map.")))
        show = link_button(translate("Evidence", "Show it"))
        show.setObjectName("letIn")
        show.clicked.connect(lambda: session.set_filter(wanted))
        flow.addWidget(show)
        column.addWidget(line)

    def _n_hidden(self) -> int:
        """How many parts of the tie its line on the map does not stand for."""
        compared = self.session.compared
        seen = self.session.visible
        if self._network is not self.session.network and compared is not None:
            seen = compared.before
        visible = seen.tie_by_dyad.get(self._profile.tie.dyad)
        return len(self._profile.tie.parts) - len(visible.parts) if visible else 0

    def _offer_other_side(self, column: QVBoxLayout) -> None:
        """Lead to what it rests on by the other date that is compared."""
        if self._other is not None:
            network, show = self._other
            text = translate("Evidence", "Read {as_of}").format(as_of=_dates_text(network))
            button = link_button(text)
            button.setObjectName("otherSide")
            button.clicked.connect(show)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_agreements(self, column: QVBoxLayout) -> None:
        entries = self._profile.agreements
        if not entries:
            return
        column.addWidget(section_label(translate("Evidence", "Agreements")))
        rows = LazyList(spacing_px=0)
        rows.setObjectName("agreements")
        self._agreements = rows
        column.addWidget(rows)
        shown = len(entries) if len(entries) <= _FIRST_AGREEMENTS + 1 else _FIRST_AGREEMENTS
        rows.show_rows([partial(self._make_agreement, entry) for entry in entries[:shown]])
        if shown < len(entries):
            more = link_button(
                translate("Evidence", "{n} more agreements…").format(n=len(entries) - shown)
            )
            more.clicked.connect(partial(self._show_all_agreements, rows, more))
            column.addWidget(more)
            self._more_agreements = more

    def _show_all_agreements(self, rows: LazyList, more: QPushButton) -> None:
        entries = self._profile.agreements
        rows.show_rows([partial(self._make_agreement, entry) for entry in entries])
        self.lists.insert(0, rows)
        more.hide()
        self._more_agreements = None

    def _make_agreement(self, entry: AgreementEntry) -> QWidget:
        context, dyad = self.context, self._profile.tie.dyad
        return AgreementRow(
            self.session,
            context.themes,
            entry,
            context.open_link,
            dyad,
            context.revise,
            context.unfolded,
            self._agreements,
        )

    def _add_claims(self, column: QVBoxLayout) -> None:
        if not self._profile.claims:
            return
        column.addWidget(section_label(translate("Evidence", "Evidence")))
        if len(self._profile.claims) >= _CHOICE_FROM:
            column.addWidget(self._segments())
        column.addWidget(self._cards)
        self.lists.append(self._cards)
        self.choose_polarity(None)

    def _segments(self) -> QWidget:
        holder = Block()
        holder.setProperty("role", "segments")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        holder.setObjectName("segments")
        row = FlowLayout(holder, spacing_px=0)
        row.setContentsMargins(3, 3, 3, 3)
        group = QButtonGroup(holder)
        all_label = translate("Evidence", "all")
        choices: list[tuple[Polarity | None, str]] = [(None, all_label)]
        choices += [(polarity, polarity_label(polarity)) for polarity in Polarity]
        for polarity, label in choices:
            count = sum(
                polarity is None or entry.held.record.polarity is polarity
                for entry in self._profile.claims
            )
            button = QPushButton(f"{label} {count}")
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setChecked(polarity is None)
            button.setEnabled(count > 0)
            button.clicked.connect(
                lambda _checked=False, polarity=polarity: self.choose_polarity(polarity)
            )
            group.addButton(button)
            self._buttons[polarity] = button
            row.addWidget(button)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        return holder

    def _add_memberships(self, column: QVBoxLayout) -> None:
        session, themes, profile = self.session, self.context.themes, self._profile
        makers: list[MakeRow] = []
        if profile.memberships:
            title = translate("Evidence", "Membership on this date")
            makers.append(partial(section_label, title))
            makers += [partial(self._membership_row, held) for held in profile.memberships]
        if profile.shared:
            title = translate("Evidence", "Shared blocs on this date")
            makers.append(partial(section_label, title))
            for place, shared in enumerate(profile.shared):
                if place:
                    makers.append(rule)
                makers.append(partial(SharedBlocRow, session, themes, shared, profile.tie.dyad))
        rows = LazyList(spacing_px=0, first=0, more=2)
        rows.show_rows(makers)
        self.lists.append(rows)
        column.addWidget(rows)

    def _membership_row(self, held: MembershipOnDate) -> QWidget:
        """The membership that is the tie, with what can be done to it."""
        name = short_name(self.session.dossier, held.record.actor, self.session.language)
        bloc = bloc_title(self.session, held.record.bloc)
        text = text_label(f"{name}: {membership_text(held)} · {bloc}")
        revise = self.context.revise
        if revise is None:
            return text
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        button = edit_button(revise, "memberships", held.record.id)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder


def _dates_text(network: Network) -> str:
    """As of which day, and as known by which."""
    as_of = translate("Evidence", "as of {date}").format(date=long_day(network.as_of))
    if network.known_by is None:
        return as_of
    known = translate("Evidence", "as known by {date}")
    return f"{as_of}, {known.format(date=long_day(network.known_by))}"
