"""What is to be seen: every choice of the filter, its count beside it.

The panel holds nothing: it shows the session's filter and sends it another one.
"""

from collections.abc import Hashable
from dataclasses import replace
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.analysis.filters import initial_filter
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity
from app.drawing.look import Theme
from app.session.session import Session
from app.ui.panels.choice_row import Choice, ChoiceRow, SwitchRow
from app.ui.panels.filter_chips import FilterChips
from app.ui.panels.filter_choices import (
    STATUS_GROUPS,
    DossierChoices,
    actor_kind_choices,
    bloc_choices,
    polarity_choices,
    status_choices,
)
from app.ui.panels.filter_group import FilterGroup
from app.ui.panels.filter_switches import switch_choices, switched_on, with_switch
from app.ui.panels.scope_switch import ScopeSwitch
from app.ui.theme import ThemeController

translate = QCoreApplication.translate

_COUNT_AFTER_MS = 60
"""Counts follow when a hand that drags the date comes to rest; the map does not wait."""

_T = TypeVar("_T")


class FiltersPanel(QWidget):
    """Scope, blocs, polarity, status, kinds of tie, sources, actors, and what else is shown."""

    def __init__(self, session: Session, themes: ThemeController) -> None:
        super().__init__()
        self._session = session
        self._themes = themes
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._choices = DossierChoices(session)
        self._scope = ScopeSwitch(session)
        self._chips = FilterChips(session)
        self.blocs = self._group(SwitchRow, 6)
        self.polarities = self._group(ChoiceRow, 3)
        self.statuses = self._group(ChoiceRow, 4)
        self.kinds = self._group(ChoiceRow, 8)
        self.sources = self._group(ChoiceRow, 5)
        self.actor_kinds = self._group(SwitchRow, 6)
        self.shown = self._group(SwitchRow, 4)
        self._reset = QPushButton()
        self._reset.setProperty("role", "quiet")
        self._reset.clicked.connect(session.reset_filter)
        self._lay_out()
        self._connect()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_COUNT_AFTER_MS)
        self._later.timeout.connect(self.refresh)
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show the filter and the counts as they are."""
        session, wanted = self._session, self._session.filter
        self._scope.refresh()
        self._chips.refresh()
        self.blocs.show_choices(bloc_choices(session), _values(wanted.blocs), is_restricted=False)
        self._show_facet(self.polarities, polarity_choices(session), wanted.polarities)
        statuses = wanted.statuses
        chosen = frozenset[Hashable](
            group for group, _dash, _key in STATUS_GROUPS if statuses and group & statuses
        )
        self.statuses.show_choices(
            status_choices(session), chosen, is_restricted=statuses is not None
        )
        self._show_facet(self.kinds, self._choices.kinds(), wanted.claim_kinds)
        self._show_facet(self.sources, self._choices.sources(), wanted.sources)
        self.actor_kinds.show_choices(
            actor_kind_choices(session), _values(wanted.actor_kinds), is_restricted=False
        )
        self.shown.show_choices(switch_choices(), switched_on(wanted), is_restricted=False)
        self._reset.setEnabled(wanted != initial_filter(session.dossier))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)

    @staticmethod
    def _show_facet(
        group: FilterGroup, choices: list[Choice], chosen: frozenset[_T] | None
    ) -> None:
        values = frozenset[Hashable](frozenset({value}) for value in chosen or ())
        group.show_choices(choices, values, is_restricted=chosen is not None)

    def _group(self, row: type[ChoiceRow], n_first: int) -> FilterGroup:
        return FilterGroup(self._themes, row, n_first)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("role", "surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 4, 8, 16)
        column.setSpacing(16)
        for widget in (
            self._scope,
            self._chips,
            self.blocs,
            self.polarities,
            self.statuses,
            self.kinds,
            self.sources,
            self.actor_kinds,
            self.shown,
        ):
            column.addWidget(widget)
        column.addWidget(self._reset, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        session = self._session
        session.filter_changed.connect(self.refresh)
        session.dossier_changed.connect(self.refresh)
        session.clock_changed.connect(self._refresh_later)
        session.language_changed.connect(self.refresh)
        self._themes.theme_changed.connect(self._repaint)
        self.blocs.toggled.connect(self._set_bloc)
        self.polarities.toggled.connect(self._set_polarity)
        self.statuses.toggled.connect(self._set_statuses)
        self.kinds.toggled.connect(self._set_kind)
        self.sources.toggled.connect(self._set_source)
        self.actor_kinds.toggled.connect(self._set_actor_kind)
        self.shown.toggled.connect(self._set_switch)

    def _refresh_later(self) -> None:
        self._later.start()

    def _repaint(self, _theme: Theme) -> None:
        self.update()

    def _retranslate(self) -> None:
        self.blocs.set_title(translate("Filters", "Blocs"), translate("Filters", "members"))
        self.polarities.set_title(translate("Filters", "Tie"), translate("Filters", "ties"))
        self.statuses.set_title(translate("Filters", "Status"), translate("Filters", "claims"))
        self.kinds.set_title(translate("Filters", "Kind"), translate("Filters", "claims"))
        self.sources.set_title(translate("Filters", "Sources"), translate("Filters", "claims"))
        self.actor_kinds.set_title(translate("Filters", "Actors"), translate("Filters", "actors"))
        self.shown.set_title(translate("Filters", "Also show"))
        self._reset.setText(translate("Filters", "Reset filters"))
        self._scope.retranslate()
        self.setAccessibleName(translate("Filters", "Filters"))

    def _set_bloc(self, value: ActorId, is_on: bool) -> None:
        wanted = self._session.filter
        blocs = wanted.blocs | {value} if is_on else wanted.blocs - {value}
        self._session.set_filter(replace(wanted, blocs=blocs))

    def _set_actor_kind(self, value: ActorKind, is_on: bool) -> None:
        wanted = self._session.filter
        kinds = wanted.actor_kinds | {value} if is_on else wanted.actor_kinds - {value}
        self._session.set_filter(replace(wanted, actor_kinds=kinds))

    def _set_polarity(self, value: frozenset[Polarity], is_on: bool) -> None:
        wanted = self._session.filter
        chosen = _restricted(wanted.polarities, value, is_on=is_on)
        self._session.set_filter(replace(wanted, polarities=chosen))

    def _set_statuses(self, value: frozenset[ClaimStatus], is_on: bool) -> None:
        wanted = self._session.filter
        chosen = _restricted(wanted.statuses, value, is_on=is_on)
        self._session.set_filter(replace(wanted, statuses=chosen))

    def _set_kind(self, value: frozenset[ClaimKind], is_on: bool) -> None:
        wanted = self._session.filter
        chosen = _restricted(wanted.claim_kinds, value, is_on=is_on)
        self._session.set_filter(replace(wanted, claim_kinds=chosen))

    def _set_source(self, value: frozenset[SourceId], is_on: bool) -> None:
        wanted = self._session.filter
        chosen = _restricted(wanted.sources, value, is_on=is_on)
        self._session.set_filter(replace(wanted, sources=chosen))

    def _set_switch(self, value: str, is_on: bool) -> None:
        self._session.set_filter(with_switch(self._session.filter, value, is_on=is_on))


def _values(chosen: frozenset[_T]) -> frozenset[Hashable]:
    return cast("frozenset[Hashable]", chosen)


def _restricted(
    chosen: frozenset[_T] | None, value: frozenset[_T], *, is_on: bool
) -> frozenset[_T] | None:
    """The restriction with a value more or less; the last one taken away lifts it."""
    rest = (chosen or frozenset()) | value if is_on else (chosen or frozenset()) - value
    return rest or None
