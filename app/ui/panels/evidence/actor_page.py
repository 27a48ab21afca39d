"""An actor: what it is called, its ties, its blocs over time; a bloc: also who is in it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.analysis.agreement_steps import AgreementEntry
from app.analysis.network import MembershipOnDate
from app.analysis.profiles import TieEntry, profile_actor, profile_bloc
from app.domain.ids import ActorId
from app.domain.names import official_name, short_name
from app.domain.records import ActorName
from app.domain.vocabulary import ActorKind, NameRole
from app.ui.dates_text import long_day, short_date
from app.ui.panels.evidence.agreement_row import AgreementRow
from app.ui.panels.evidence.course_charts import blocs_chart, members_chart
from app.ui.panels.evidence.edit_offers import edit_link
from app.ui.panels.evidence.lazy_list import LazyList
from app.ui.panels.evidence.membership_rows import MembershipRow, role_groups
from app.ui.panels.evidence.page import Page, PageContext
from app.ui.panels.evidence.parts import (
    Block,
    link_button,
    page_column,
    rule,
    section_label,
    text_label,
)
from app.ui.panels.evidence.tie_rows import TieRow, tie_section
from app.ui.panels.flow_layout import FlowLayout
from app.ui.translation import counted
from app.ui.wording import actor_kind_label, name_role_label

translate = QCoreApplication.translate


class ActorPage(Page):
    """All that there is to read about one actor."""

    def __init__(self, context: PageContext, actor: ActorId) -> None:
        super().__init__(context)
        self._actor = actor
        self._profile = profile_actor(context.session.network, actor)
        column = page_column(self)
        self._add_head(column)
        if self._profile.actor.kind is ActorKind.BLOC:
            self._add_bloc(column)
        self._add_ties(column)
        self._add_memberships(column)
        self._add_names(column)
        column.addStretch(1)

    def _add_head(self, column: QVBoxLayout) -> None:
        session, record = self.session, self._profile.actor
        name = short_name(session.dossier, self._actor, session.language)
        title = text_label(name, "title")
        title.setObjectName("title")
        column.addWidget(title)
        in_full = official_name(session.dossier, self._actor, session.language, session.as_of)
        if in_full is not None and in_full != name:
            line = text_label(in_full, "mutedBody")
            line.setObjectName("inFull")
            column.addWidget(line)
        facts = [actor_kind_label(record.kind)]
        if record.kind is ActorKind.STATE:
            # Codes of states are read by everybody; ids of others only by who types commands.
            facts.append(self._actor)
        if record.founded is not None:
            founded = translate("Evidence", "since {date}")
            facts.append(founded.format(date=short_date(record.founded)))
        if record.dissolved is not None:
            ended = translate("Evidence", "until {date}")
            facts.append(ended.format(date=short_date(record.dissolved)))
        as_of = translate("Evidence", "as of {date}").format(date=long_day(session.as_of))
        known_as = translate("Evidence", "On the command line: {id}").format(id=self._actor)
        column.addWidget(text_label(" · ".join([*facts, as_of]), "muted", tooltip=known_as))
        if record.status_note:
            note = translate("Evidence", "Disputed status: {note}")
            column.addWidget(text_label(note.format(note=record.status_note), "warning"))
        links = Block()
        flow = FlowLayout(links, spacing_px=12)
        if self._profile.ties:
            around = link_button(
                translate("Evidence", "Only its neighbourhood"),
                tooltip=translate("Evidence", "Show only who has a tie with it (N); Esc goes back"),
            )
            around.setObjectName("neighbourhood")
            around.clicked.connect(self._show_neighbourhood)
            flow.addWidget(around)
        if self.context.revise is not None:
            flow.addWidget(edit_link(self.context.revise, "actors", self._actor))
        if flow.count():
            column.addWidget(links)

    def _show_neighbourhood(self) -> None:
        session = self.session
        session.set_filter(replace(session.filter, neighbourhood_of=self._actor))

    def _add_ties(self, column: QVBoxLayout) -> None:
        ties, joint = self._profile.ties, self._profile.joint_ties
        if ties:
            title = counted(
                len(ties), translate("Evidence", "1 tie"), translate("Evidence", "{n} ties")
            )
            column.addWidget(tie_section(title))
            self._add_tie_list(column, ties).setObjectName("ties")
        if joint:
            text = counted(
                len(joint),
                translate("Evidence", "1 more only with others together…"),
                translate("Evidence", "{n} more only with others together…"),
            )
            more = link_button(text)
            column.addWidget(more)
            more.clicked.connect(partial(self._show_joint, more, column))

    def _show_joint(self, more: QPushButton, column: QVBoxLayout) -> None:
        column.insertWidget(column.indexOf(more), self._tie_list(self._profile.joint_ties))
        more.hide()

    def _add_tie_list(self, column: QVBoxLayout, ties: Sequence[TieEntry]) -> LazyList:
        lazy = self._tie_list(ties)
        column.addWidget(lazy)
        return lazy

    def _tie_list(self, ties: Sequence[TieEntry]) -> LazyList:
        lazy = LazyList(spacing_px=0)
        lazy.show_rows([partial(self._make_tie_row, entry) for entry in ties])
        self.lists.append(lazy)
        return lazy

    def _make_tie_row(self, entry: TieEntry) -> QWidget:
        session = self.session
        name = short_name(session.dossier, entry.other, session.language)
        row = TieRow(self.context.themes, name, entry.tie, entry.appraisal)
        row.clicked.connect(lambda: session.select_tie(entry.tie.dyad))
        return row

    def _add_memberships(self, column: QVBoxLayout) -> None:
        if not self._profile.memberships:
            return
        column.addWidget(section_label(translate("Evidence", "Blocs over time")))
        chart = blocs_chart(self.session, self.context.themes, self._actor)
        if chart is not None:
            column.addWidget(chart)
        lazy = LazyList(spacing_px=0)
        lazy.setObjectName("memberships")
        lazy.show_rows(
            [
                partial(self._make_membership_row, held, held.record.bloc)
                for held in self._profile.memberships
            ]
        )
        self.lists.append(lazy)
        column.addWidget(lazy)

    def _make_membership_row(
        self, held: MembershipOnDate, about: ActorId, *, names_role: bool = True
    ) -> QWidget:
        themes = self.context.themes
        revise = self.context.revise
        return MembershipRow(
            self.session, themes, held, about, names_role=names_role, revise=revise
        )

    def _add_bloc(self, column: QVBoxLayout) -> None:
        profile = profile_bloc(self.session.network, self._actor)
        for title, entries in (
            (translate("Evidence", "Founding document"), profile.founding),
            (translate("Evidence", "Documents"), profile.documents),
        ):
            if entries:
                column.addWidget(section_label(title))
            for place, entry in enumerate(entries):
                if place:
                    column.addWidget(rule())
                column.addWidget(self._make_document(entry))
        chart = members_chart(self.session, self.context.themes, self._actor)
        if chart is not None:
            column.addWidget(section_label(translate("Evidence", "Members over time")))
            column.addWidget(chart)
        for role, held in role_groups(profile.present):
            column.addWidget(section_label(f"{role} · {len(held)}"))
            self._add_members(column, held, names_role=False).setObjectName("members")
        if profile.past:
            column.addWidget(section_label(translate("Evidence", "Former or suspended")))
            self._add_members(column, profile.past, names_role=True)

    def _make_document(self, entry: AgreementEntry) -> QWidget:
        context = self.context
        return AgreementRow(
            self.session,
            context.themes,
            entry,
            context.open_link,
            revise=context.revise,
            unfolded=context.unfolded,
        )

    def _add_members(
        self, column: QVBoxLayout, members: Sequence[MembershipOnDate], *, names_role: bool
    ) -> LazyList:
        lazy = LazyList(spacing_px=0)
        lazy.show_rows(
            [
                partial(self._make_membership_row, held, held.record.actor, names_role=names_role)
                for held in members
            ]
        )
        self.lists.append(lazy)
        column.addWidget(lazy)
        return lazy

    def _add_names(self, column: QVBoxLayout) -> None:
        if not self._profile.names:
            return
        column.addWidget(section_label(translate("Evidence", "Names")))
        for language, names in self._profile.names.items():
            texts = [_name_text(text, told) for text, told in _by_text(names).items()]
            line = text_label(f"{language}   {' · '.join(texts)}", "muted")
            line.setObjectName("names")
            column.addWidget(line)


def _by_text(names: Sequence[ActorName]) -> dict[str, list[ActorName]]:
    """Names that are written alike together, in the order of their roles."""
    order = list(NameRole)
    told: dict[str, list[ActorName]] = {}
    for name in sorted(names, key=lambda name: order.index(name.role)):
        told.setdefault(name.text, []).append(name)
    return told


def _name_text(text: str, names: Sequence[ActorName]) -> str:
    """A name with what it is and when it was in use; a mere short name says it all."""
    roles = [name_role_label(name.role) for name in names if name.role is not NameRole.SHORT]
    dates = [
        f"{name.valid_from or ''}–{name.valid_to or ''}"
        for name in names[:1]
        if name.valid_from is not None or name.valid_to is not None
    ]
    facts = ", ".join([*roles, *dates])
    return f"{text} ({facts})" if facts else text
