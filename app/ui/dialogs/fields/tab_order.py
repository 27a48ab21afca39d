"""The order in which Tab goes through a form: as one writes, also where fields come and go.

Qt keeps the order in which widgets came into a window. A field made of several says by
``tab_stops()`` in which order these are to be visited; the form strings all of them together.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class HasStops(Protocol):
    """A field in which Tab stops more than once."""

    def tab_stops(self) -> Iterable[QWidget]:
        """Where it stops, in order; what is hidden is passed over."""


def set_tab_order(fields: Iterable[QWidget]) -> None:
    """Let Tab go from each of the fields, all in one window, to the next."""
    for before, after in pairwise(stops_of(fields)):
        QWidget.setTabOrder(before, after)


def stops_of(fields: Iterable[QWidget]) -> Iterator[QWidget]:
    """Every stop of some fields."""
    for field in fields:
        if isinstance(field, HasStops):
            yield from stops_of(field.tab_stops())
        else:
            yield field.focusProxy() or field
