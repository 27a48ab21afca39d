"""The active restrictions of the filter, each as a chip that takes itself away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app.analysis.filters import NetworkFilter, initial_filter
from app.domain.names import short_name
from app.session.session import Session
from app.ui.dates_text import span_text
from app.ui.panels.filter_choices import STATUS_GROUPS
from app.ui.panels.flow_layout import FlowLayout
from app.ui.panels.tooltips import set_plain_tooltip
from app.ui.wording import claim_kind_label, claim_status_label, polarity_label

translate = QCoreApplication.translate


_MOST_NAMED = 5
"""More chips for hidden actors would push the filters out of sight."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """One restriction in words, and the filter without it."""

    label: str
    without: NetworkFilter


def active_restrictions(session: Session) -> Iterator[Restriction]:
    """What the filter leaves out beyond the first view, in fixed order."""
    wanted = session.filter
    if wanted.neighbourhood_of is not None:
        name = short_name(session.dossier, wanted.neighbourhood_of, session.language)
        yield Restriction(
            translate("Filters", "Around {actor}").format(actor=name),
            replace(wanted, neighbourhood_of=None),
        )
    if wanted.period is not None:
        yield Restriction(span_text(*wanted.period), replace(wanted, period=None))
    for kind in sorted(wanted.claim_kinds or ()):
        rest = (wanted.claim_kinds or frozenset()) - {kind}
        yield Restriction(claim_kind_label(kind), replace(wanted, claim_kinds=rest or None))
    for polarity in sorted(wanted.polarities or ()):
        left = (wanted.polarities or frozenset()) - {polarity}
        yield Restriction(polarity_label(polarity), replace(wanted, polarities=left or None))
    for statuses, _dash, _key in STATUS_GROUPS:
        chosen = statuses & (wanted.statuses or frozenset())
        if chosen:
            others = (wanted.statuses or frozenset()) - statuses
            label = ", ".join(claim_status_label(status) for status in sorted(chosen))
            yield Restriction(label, replace(wanted, statuses=others or None))
    for source in sorted(wanted.sources or ()):
        record = session.dossier.source_by_id[source]
        kept = (wanted.sources or frozenset()) - {source}
        yield Restriction(record.outlet or record.title, replace(wanted, sources=kept or None))
    yield from _hidden(session, wanted)
    yield from _switched_off(session, wanted)


def _hidden(session: Session, wanted: NetworkFilter) -> Iterator[Restriction]:
    """What was hidden by hand, by name; of many the last are gathered in one chip."""
    at_first = initial_filter(session.dossier).hidden_actors
    names = {
        actor: short_name(session.dossier, actor, session.language)
        for actor in wanted.hidden_actors - at_first
    }
    order = sorted(names, key=lambda actor: (names[actor], actor))
    n_named = len(order) if len(order) <= _MOST_NAMED else _MOST_NAMED - 1
    for actor in order[:n_named]:
        yield Restriction(
            translate("Filters", "Without {actor}").format(actor=names[actor]),
            replace(wanted, hidden_actors=wanted.hidden_actors - {actor}),
        )
    rest = frozenset(order[n_named:])
    if rest:
        yield Restriction(
            translate("Filters", "Without {n} more").format(n=len(rest)),
            replace(wanted, hidden_actors=wanted.hidden_actors - rest),
        )


def _switched_off(session: Session, wanted: NetworkFilter) -> Iterator[Restriction]:
    if not wanted.show_agreements:
        label = translate("Filters", "without agreements")
        yield Restriction(label, replace(wanted, show_agreements=True))
    if not wanted.show_past:
        label = translate("Filters", "without past")
        yield Restriction(label, replace(wanted, show_past=True))
    if not wanted.show_planned:
        label = translate("Filters", "without planned")
        yield Restriction(label, replace(wanted, show_planned=True))
    if not initial_filter(session.dossier).actor_kinds <= wanted.actor_kinds:
        label = translate("Filters", "some kinds of actors hidden")
        kinds = initial_filter(session.dossier).actor_kinds | wanted.actor_kinds
        yield Restriction(label, replace(wanted, actor_kinds=kinds))


class FilterChips(QWidget):
    """A chip for each restriction; gone where there is none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._flow = FlowLayout(self, spacing_px=6)
        self.refresh()

    def refresh(self) -> None:
        """Show the restrictions of the filter as it is."""
        self._flow.clear()
        restrictions = list(active_restrictions(self._session))
        for restriction in restrictions:
            # The name of a source is data: its "&" is no mark of a shortcut.
            chip = QPushButton(f"{restriction.label.replace('&', '&&')}  ×")
            chip.setProperty("role", "closableChip")
            remove = translate("Filters", "Remove: {restriction}")
            chip.setAccessibleName(remove.format(restriction=restriction.label))
            set_plain_tooltip(chip, remove.format(restriction=restriction.label))
            chip.clicked.connect(
                lambda _checked=False, wanted=restriction.without: self._session.set_filter(wanted)
            )
            self._flow.addWidget(chip)
        self.setVisible(bool(restrictions))
