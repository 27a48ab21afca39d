"""The way back from what a named view keeps to a way of looking at a dossier.

A dossier goes on being edited while its views stay as they were kept. What a view names and
is there no more is left out, and said; what is no text of a view is refused.
"""

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from app.analysis.network import Dyad, dyad_of
from app.analysis.network_filter import NetworkFilter, Scope, initial_filter
from app.domain.dossier import Dossier
from app.domain.faults import DossierError
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import ActorKind, ClaimKind, ClaimStatus, Polarity
from app.drawing.arrays import Box
from app.session.colouring import CHOICES, Colouring
from app.session.comparison import Clock
from app.session.layout_graph import Point
from app.session.selection import Selection
from app.session.session import default_as_of
from app.session.view_state import ViewState

_T = TypeVar("_T")
_W = TypeVar("_W", bound=StrEnum)

_SWITCHES = ("show_agreements", "show_past", "show_planned", "show_junctions")
_WORDS: tuple[tuple[str, type[StrEnum]], ...] = (
    ("actor_kinds", ActorKind),
    ("claim_kinds", ClaimKind),
    ("polarities", Polarity),
    ("statuses", ClaimStatus),
)
_MAY_BE_OPEN = frozenset({"claim_kinds", "polarities", "statuses", "sources"})
"""Sets of the filter that may be None: everything passes."""

_FURTHEST = 1e7
"""No map reaches as far, in layout units; beyond it sums of places lose their meaning."""


class ViewError(DossierError):
    """What is kept of a view is no text of one: which `part` of it, empty if it is the whole."""

    def __init__(self, part: str, reason: str) -> None:
        super().__init__(f"the view cannot be read: {reason}")
        self.part = part


@dataclass(frozen=True, slots=True)
class Missing:
    """What a view names and is there no more, in the order it is named, each once.

    `words` are those of the filter that no vocabulary has.
    """

    actors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def read_state(text: str, dossier: Dossier, today: date) -> tuple[ViewState, Missing]:
    """The way of looking that a text keeps, as far as a dossier still has what it names.

    What a text does not say is as in the first view of the dossier; so is a choice of the
    filter of which nothing is left, for it would hide everything.

    Raises
    ------
    DossierError
        If it is no such text: one line says what is wrong with it.
    """
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ViewError("", "it is not JSON text") from error
    said = _object(kept, "the view")
    known_by, extent, first = said.get("known_by"), said.get("extent"), said.get("first")
    reader = _Reader(dossier)
    state = ViewState(
        as_of=_day(said["as_of"], "as_of") if "as_of" in said else default_as_of(dossier, today),
        known_by=None if known_by is None else _day(known_by, "known_by"),
        filter=reader.filter(_object(said.get("filter", {}), "filter")),
        selection=reader.selection(_object(said.get("selection", {}), "selection")),
        places=reader.places(_object(said.get("places", {}), "places")),
        extent=None if extent is None else _extent(extent),
        first=None if first is None else _clock(_object(first, "first")),
        colouring=reader.colouring(said.get("colouring", Colouring.POLARITY.value)),
        is_side_by_side=_switch(said.get("side_by_side", False), "side_by_side"),
    )
    return state, reader.missing


def read_filter(said: Mapping[str, Any], dossier: Dossier) -> NetworkFilter:
    """The filter that JSON says, as far as a dossier still has what it names.

    Raises
    ------
    DossierError
        If something it says is of a wrong kind.
    """
    return _Reader(dossier).filter(said)


class _Reader:
    """Reads what names records of a dossier, and remembers those it does not have."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._actors: dict[str, None] = {}
        self._sources: dict[str, None] = {}
        self._words: dict[str, None] = {}

    @property
    def missing(self) -> Missing:
        """What was named and is not there."""
        return Missing(tuple(self._actors), tuple(self._sources), tuple(self._words))

    def filter(self, said: Mapping[str, Any]) -> NetworkFilter:
        """The filter; what is not said of it is as in the first view."""
        found: dict[str, Any] = {}
        for name in _SWITCHES:
            if name in said:
                found[name] = _switch(said[name], name)
        for name in ("blocs", "hidden_actors"):
            if name in said:
                found[name] = frozenset(_each_once(map(self._actor, _texts(said[name], name))))
        for name, words in _WORDS:
            found.update(self._choice(said, name, partial(self._word, words)))
        found.update(self._choice(said, "sources", self._source))
        if "scope" in said:
            scope = self._word(Scope, _text(said["scope"], "scope"))
            if scope is not None:
                found["scope"] = scope
        if said.get("neighbourhood_of") is not None:
            actor = _text(said["neighbourhood_of"], "neighbourhood_of")
            found["neighbourhood_of"] = self._actor(actor)
        if said.get("period") is not None:
            found["period"] = _period(said["period"])
        return replace(initial_filter(self._dossier), **found)

    def colouring(self, said: object) -> Colouring:
        """What colours tell; polarity where it is none that can be chosen."""
        text = _text(said, "colouring")
        if text in CHOICES:
            return Colouring(text)
        self._words[text] = None
        return Colouring.POLARITY

    def selection(self, said: Mapping[str, Any]) -> Selection:
        """The selected, as far as they are there; a tie is if both its sides are."""
        ties: list[Dyad] = []
        for pair in _list(said.get("ties", []), "ties"):
            sides = _texts(pair, "ties")
            if len(sides) != 2 or sides[0] == sides[1]:
                raise _fault("ties", "a tie has two sides")
            a, b = map(self._actor, sides)
            if a is not None and b is not None:
                ties.append(dyad_of(a, b))
        actors = map(self._actor, _texts(said.get("actors", []), "actors"))
        return Selection(_each_once(actors), _each_once(ties))

    def places(self, said: Mapping[str, Any]) -> dict[ActorId, Point]:
        """Where those lie who are there."""
        places: dict[ActorId, Point] = {}
        for name, point in said.items():
            numbers = _list(point, "places")
            if len(numbers) != 2 or not all(_is_number(number) for number in numbers):
                raise _fault("places", f"where {name!r} lies is not two numbers")
            actor = self._actor(name)
            if actor is not None:
                places[actor] = (float(numbers[0]), float(numbers[1]))
        return places

    def _choice(
        self, said: Mapping[str, Any], name: str, read: Callable[[str], object | None]
    ) -> dict[str, object]:
        """A set of the filter by its name; nothing if it is not said or nothing of it is left."""
        if name not in said:
            return {}
        if said[name] is None and name in _MAY_BE_OPEN:
            return {name: None}
        named = _texts(said[name], name)
        found = frozenset(_each_once(map(read, named)))
        return {name: found} if found or not named else {}

    def _actor(self, text: str) -> ActorId | None:
        actor = ActorId(text)
        if actor in self._dossier.actor_by_id:
            return actor
        self._actors[text] = None
        return None

    def _source(self, text: str) -> SourceId | None:
        source = SourceId(text)
        if source in self._dossier.source_by_id:
            return source
        self._sources[text] = None
        return None

    def _word(self, words: type[_W], text: str) -> _W | None:
        try:
            return words(text)
        except ValueError:
            self._words[text] = None
            return None


def _clock(said: Mapping[str, Any]) -> Clock:
    known_by = said.get("known_by")
    return Clock(
        _day(said.get("as_of"), "first"), None if known_by is None else _day(known_by, "first")
    )


def _extent(value: object) -> Box:
    numbers = _list(value, "extent")
    if len(numbers) != 4 or not all(_is_number(number) for number in numbers):
        raise _fault("extent", "not four numbers")
    left, top, right, bottom = (float(number) for number in numbers)
    if not (-_FURTHEST < left < right < _FURTHEST and -_FURTHEST < top < bottom < _FURTHEST):
        raise _fault("extent", "no part of a map")
    return left, top, right, bottom


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _each_once(items: Iterable[_T | None]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(item for item in items if item is not None))


def _switch(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        raise _fault(name, "neither true nor false")
    return value


def _day(value: object, name: str) -> date:
    try:
        return date.fromisoformat(_text(value, name))
    except ValueError as error:
        raise _fault(name, f"{value!r} is no date") from error


def _period(value: object) -> tuple[date, date]:
    days = [_day(day, "period") for day in _list(value, "period")]
    if len(days) != 2:
        raise _fault("period", "not two days")
    if days[1] < days[0]:
        raise _fault("period", "it ends before it begins")
    return days[0], days[1]


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


def _fault(name: str, reason: str) -> ViewError:
    return ViewError(name, f"{name}: {reason}")
