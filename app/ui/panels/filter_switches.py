"""The yes-or-no choices of a filter: past, planned, agreements, joint undertakings."""

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.analysis.filters import NetworkFilter
from app.ui.panels.choice_row import Choice
from app.ui.panels.samples import Sample, SampleKind

translate = QCoreApplication.translate


def with_switch(wanted: NetworkFilter, switch: str, *, is_on: bool) -> NetworkFilter:
    """A filter with one of its four yes-or-no choices set."""
    match switch:
        case "past":
            return replace(wanted, show_past=is_on)
        case "planned":
            return replace(wanted, show_planned=is_on)
        case "agreements":
            return replace(wanted, show_agreements=is_on)
        case "junctions":
            return replace(wanted, show_junctions=is_on)
    raise ValueError(f"the filter has no switch {switch!r}")


def switch_choices() -> list[Choice]:
    """The four switches."""
    sample = Sample(SampleKind.CHECK)
    return [
        Choice(
            "past",
            translate("Filters", "past, faint"),
            None,
            sample,
            translate("Filters", "What was over by the date"),
        ),
        Choice(
            "planned",
            translate("Filters", "planned and due"),
            None,
            sample,
            translate("Filters", "What was announced, planned or possible on the date"),
        ),
        Choice(
            "agreements",
            translate("Filters", "agreements"),
            None,
            sample,
            translate("Filters", "Ties that rest on agreements and memberships"),
        ),
        Choice(
            "junctions",
            translate("Filters", "joint undertakings"),
            None,
            sample,
            translate("Filters", "What more than two do together, as a small point with spokes"),
        ),
    ]


def switched_on(wanted: NetworkFilter) -> frozenset[Hashable]:
    """Those that are on in a filter."""
    switches = {
        "past": wanted.show_past,
        "planned": wanted.show_planned,
        "agreements": wanted.show_agreements,
        "junctions": wanted.show_junctions,
    }
    return frozenset(switch for switch, is_on in switches.items() if is_on)
