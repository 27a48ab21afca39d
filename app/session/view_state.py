"""What a named view keeps of a session, as JSON text, and the way back to it.

A dossier goes on being edited while its views stay as they were kept. What a view names and
is there no more is left out when it is read; what is no text of a view is refused.
"""

import json
import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from app.analysis.network import Dyad, dyad_of
from app.analysis.network_filter import NetworkFilter, Scope, initial_filter
from app.domain.dossier import Dossier
from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity
from app.session.layout_graph import Point
from app.session.selection import Selection
from app.session.session import Session, default_as_of

_T = TypeVar("_T")
_W = TypeVar("_W", bound=StrEnum)
_I = TypeVar("_I", bound=str)

_SWITCHES = ("show_agreements", "show_past", "show_planned", "show_junctions")
_WORDS: tuple[tuple[str, type[StrEnum]], ...] = (
    ("actor_kinds", ActorKind),
    ("claim_kinds", ClaimKind),
    ("polarities", Polarity),
    ("statuses", ClaimStatus),
)
_MAY_BE_OPEN = frozenset({"claim_kinds", "polarities", "statuses", "sources"})
"""Sets of the filter that may be None: everything passes."""

_DECIMALS = 2
"""Of places; a hundredth of a point of the map cannot be seen."""


@dataclass(frozen=True)
class ViewState:
    """One way of looking: dates, filter, selection, and where who was seen then lay."""

    as_of: date
    known_by: date | None = None
    filter: NetworkFilter = field(default_factory=NetworkFilter)
    selection: Selection = field(default_factory=Selection)
    places: Mapping[ActorId, Point] = field(default_factory=dict)


def state_of(session: Session, places: Mapping[str, Point]) -> ViewState:
    """How a session is being looked at; `places` are kept of those who are on the map."""
    seen = {
        actor: (round(places[actor][0], _DECIMALS), round(places[actor][1], _DECIMALS))
        for actor in sorted(session.visible.actors)
        if actor in places
    }
    return ViewState(session.as_of, session.known_by, session.filter, session.selection, seen)


def show_state(session: Session, state: ViewState) -> None:
    """Look at a session's dossier in a way that was kept."""
    session.set_as_of(state.as_of)
    session.set_known_by(state.known_by)
    session.set_filter(state.filter)
    session.set_selection(state.selection)


def write_state(state: ViewState) -> str:
    """A way of looking as JSON text, the same text for the same way."""
    wanted = state.filter
    kept: dict[str, Any] = {
        "as_of": state.as_of.isoformat(),
        "known_by": None if state.known_by is None else state.known_by.isoformat(),
        "filter": {name: _plain(value) for name, value in vars(wanted).items()},
        "selection": {
            "actors": list(state.selection.actors),
            "ties": [list(dyad) for dyad in state.selection.ties],
        },
        "places": {actor: list(point) for actor, point in sorted(state.places.items())},
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def read_state(text: str, dossier: Dossier, today: date) -> ViewState:
    """The way of looking that a text keeps, as far as a dossier still has what it names.

    What a text does not say is as in the first view of the dossier.

    Raises
    ------
    DossierError
        If it is no such text: one line says what is wrong with it.
    """
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DossierError("the view cannot be read: it is not JSON text") from error
    said = _object(kept, "the view")
    known_by = said.get("known_by")
    return ViewState(
        as_of=_day(said["as_of"], "as_of") if "as_of" in said else default_as_of(dossier, today),
        known_by=None if known_by is None else _day(known_by, "known_by"),
        filter=_filter(_object(said.get("filter", {}), "filter"), dossier),
        selection=_selection(_object(said.get("selection", {}), "selection"), dossier),
        places=_places(_object(said.get("places", {}), "places"), dossier),
    )


def _plain(value: object) -> object:
    """A value of the filter as JSON has it: sets sorted, words as they stand in files."""
    if isinstance(value, frozenset):
        return sorted(str(item) for item in value)
    return str(value) if isinstance(value, str) else value


def _filter(said: Mapping[str, Any], dossier: Dossier) -> NetworkFilter:
    known = dossier.actor_by_id
    found: dict[str, Any] = {}
    for name in _SWITCHES:
        if name in said:
            found[name] = _switch(said[name], name)
    for name, words in _WORDS:
        if name in said:
            found[name] = _set(said, name, partial(_word, words))
    for name in ("blocs", "hidden_actors"):
        if name in said:
            found[name] = _set(said, name, lambda item: _known(item, known))
    if "sources" in said:
        sources = dossier.source_by_id
        found["sources"] = _set(said, "sources", lambda item: _known(item, sources))
    if "scope" in said:
        scope = _word(Scope, _text(said["scope"], "scope"))
        if scope is not None:
            found["scope"] = scope
    if said.get("neighbourhood_of") is not None:
        actor = _text(said["neighbourhood_of"], "neighbourhood_of")
        found["neighbourhood_of"] = _known(actor, known)
    return replace(initial_filter(dossier), **found)


def _selection(said: Mapping[str, Any], dossier: Dossier) -> Selection:
    known = dossier.actor_by_id
    ties: list[Dyad] = []
    for pair in _list(said.get("ties", []), "ties"):
        sides = _texts(pair, "ties")
        if len(sides) != 2 or sides[0] == sides[1]:
            raise _fault("ties", "a tie has two sides")
        a, b = (_known(side, known) for side in sides)
        if a is not None and b is not None:
            ties.append(dyad_of(a, b))
    actors = (_known(actor, known) for actor in _texts(said.get("actors", []), "actors"))
    return Selection(_each_once(actors), _each_once(ties))


def _places(said: Mapping[str, Any], dossier: Dossier) -> dict[ActorId, Point]:
    places: dict[ActorId, Point] = {}
    for name, point in said.items():
        numbers = _list(point, "places")
        if len(numbers) != 2 or not all(_is_number(number) for number in numbers):
            raise _fault("places", f"where {name!r} lies is not two numbers")
        actor = _known(name, dossier.actor_by_id)
        if actor is not None:
            places[actor] = (float(numbers[0]), float(numbers[1]))
    return places


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _set(
    said: Mapping[str, Any], name: str, read: Callable[[str], object | None]
) -> frozenset[object] | None:
    if said[name] is None and name in _MAY_BE_OPEN:
        return None
    return frozenset(_each_once(read(item) for item in _texts(said[name], name)))


def _each_once(items: Iterable[_T | None]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(item for item in items if item is not None))


def _known(item: str, known: Collection[_I]) -> _I | None:
    """An id, if there is such a record."""
    return item if item in known else None  # type: ignore[return-value]


def _word(words: type[_W], text: str) -> _W | None:
    """A word of a vocabulary, if it has it."""
    try:
        return words(text)
    except ValueError:
        return None


def _switch(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        raise _fault(name, "neither true nor false")
    return value


def _day(value: object, name: str) -> date:
    try:
        return date.fromisoformat(_text(value, name))
    except ValueError as error:
        raise _fault(name, f"{value!r} is no date") from error


def _texts(value: object, name: str) -> list[str]:
    return [_text(item, name) for item in _list(value, name)]


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise _fault(name, "not a text")
    return value


def _list(value: object, name: str) -> list[Any]:
    if not isinstance(value, list):
        raise _fault(name, "not a list")
    return value


def _object(value: object, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _fault(name, "not an object")
    return value


def _fault(name: str, reason: str) -> DossierError:
    return DossierError(f"the view cannot be read: {name}: {reason}")
