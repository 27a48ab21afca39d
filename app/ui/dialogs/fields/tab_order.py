"""The order in which Tab goes through a form: as one writes, also where fields come and go.

Qt keeps an order of its own, by when widgets came into a window, which fields that come and
go put into disorder. So a field made of several says by ``tab_stops()`` in which order these
are to be visited, and the form asks when Tab is pressed.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class HasStops(Protocol):
    """A field in which Tab stops more than once."""

    def tab_stops(self) -> Iterable[QWidget]:
        """Where it stops, in order; what is hidden is passed over."""


def next_stop(
    fields: Iterable[QWidget], current: QWidget | None, *, is_forward: bool
) -> QWidget | None:
    """Where the keyboard goes from a widget, around the ends; None if it can go nowhere."""
    stops = [stop for stop in stops_of(fields) if stop.isVisible() and stop.isEnabled()]
    if not stops:
        return None
    for place, stop in enumerate(stops):
        if current is not None and (stop is current or stop.isAncestorOf(current)):
            return stops[(place + (1 if is_forward else -1)) % len(stops)]
    return stops[0 if is_forward else -1]


def stops_of(fields: Iterable[QWidget]) -> Iterator[QWidget]:
    """Every stop of some fields."""
    for field in fields:
        if isinstance(field, HasStops):
            yield from stops_of(field.tab_stops())
        else:
            yield field.focusProxy() or field
