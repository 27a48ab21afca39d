"""What a named view keeps of a session, as JSON text; `view_reading` leads back from it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.analysis.network_filter import NetworkFilter
from app.domain.ids import ActorId
from app.drawing.arrays import Box
from app.session.colouring import Colouring
from app.session.comparison import Clock
from app.session.layout_graph import Point
from app.session.selection import Selection
from app.session.session import Session

_DECIMALS = 2
"""Of places; a hundredth of a point of the map cannot be seen."""


@dataclass(frozen=True)
class ViewState:
    """One way of looking: dates, filter, selection, and where who was seen then lay.

    `first` is the other side of a comparison, if one is shown, in a map of its own if
    `is_side_by_side`; `colouring` is what the colours of ties tell otherwise. `extent` is the
    part of the map to look at, in layout units: left, top, right, bottom. In a window of
    another shape more is seen on two sides. None: all that is on the map.
    """

    as_of: date
    known_by: date | None = None
    filter: NetworkFilter = field(default_factory=NetworkFilter)
    selection: Selection = field(default_factory=Selection)
    places: Mapping[ActorId, Point] = field(default_factory=dict)
    extent: Box | None = None
    first: Clock | None = None
    colouring: Colouring = Colouring.POLARITY
    is_side_by_side: bool = False


def state_of(session: Session, places: Mapping[str, Point], extent: Box | None = None) -> ViewState:
    """How a session is being looked at; `places` are kept of those who are on a map."""
    seen = {
        actor: (round(places[actor][0], _DECIMALS), round(places[actor][1], _DECIMALS))
        for actor in sorted(session.shown_in_all.actors)
        if actor in places
    }
    return ViewState(
        session.as_of,
        session.known_by,
        session.filter,
        session.selection,
        seen,
        _rounded(extent),
        session.compared_clock,
        session.chosen_colouring,
        session.is_side_by_side,
    )


def show_state(session: Session, state: ViewState) -> None:
    """Look at a session's dossier in a way that was kept."""
    session.set_as_of(state.as_of)
    session.set_known_by(state.known_by)
    session.set_filter(state.filter)
    session.set_colouring(state.colouring)
    if state.first is None:
        session.stop_comparing()
    else:
        session.compare(state.first)
        session.show_side_by_side(state.is_side_by_side)
    session.set_selection(state.selection)


def is_shown(session: Session, state: ViewState) -> bool:
    """Whether a session's dossier is looked at in a way that was kept, wherever all lies."""
    return (
        (session.as_of, session.known_by) == (state.as_of, state.known_by)
        and session.filter == state.filter
        and session.selection == state.selection
        and session.compared_clock == state.first
        and session.chosen_colouring is state.colouring
    )


def write_state(state: ViewState) -> str:
    """A way of looking as JSON text, the same text for the same way."""
    kept: dict[str, Any] = {
        **_clock(Clock(state.as_of, state.known_by)),
        "filter": plain_filter(state.filter),
        "selection": {
            "actors": list(state.selection.actors),
            "ties": [list(dyad) for dyad in state.selection.ties],
        },
        "places": {actor: list(point) for actor, point in sorted(state.places.items())},
    }
    if state.extent is not None:
        kept["extent"] = list(state.extent)
    if state.first is not None:
        kept["first"] = _clock(state.first)
    if state.colouring is not Colouring.POLARITY:
        kept["colouring"] = str(state.colouring)
    if state.is_side_by_side:
        kept["side_by_side"] = True
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def plain_filter(wanted: NetworkFilter) -> dict[str, object]:
    """A filter as JSON has it, by the names of what it says."""
    return {name: _plain(value) for name, value in vars(wanted).items()}


def _clock(clock: Clock) -> dict[str, str | None]:
    known_by = None if clock.known_by is None else clock.known_by.isoformat()
    return {"as_of": clock.as_of.isoformat(), "known_by": known_by}


def _rounded(extent: Box | None) -> Box | None:
    if extent is None:
        return None
    left, top, right, bottom = (round(side, _DECIMALS) for side in extent)
    return left, top, right, bottom


def _plain(value: object) -> object:
    """A value of the filter as JSON has it: sets sorted, words and days as in files."""
    if isinstance(value, frozenset):
        return sorted(str(item) for item in value)
    if isinstance(value, tuple):
        return [str(item) for item in value]
    return str(value) if isinstance(value, str) else value
