"""The way back from what a figure carries to the view it was made from.

What comes back is a strange file. It is read as data, within limits; what is wrong with it is
told in a line.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.analysis.filters import apply_filter
from app.analysis.focus import focus_on
from app.analysis.shown_parts import actors_shown
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.figures.citations.styles import HOUSE
from app.figures.request import FigureRequest
from app.formats.origin_faults import OriginError, OriginFault, broken_origin
from app.session.comparison import Clock
from app.session.figure_origin import LONGEST_WORD, MOST_CHARACTERS, VERSION, FigureOrigin
from app.session.figure_records import (
    MOST_RECORDS,
    TABLES,
    RecordChanges,
    ShownRecords,
    compare_records,
    shown_records,
)
from app.session.session import Session
from app.session.view_reading import Missing, read_state
from app.session.view_state import ViewState

MOST_DEPTH = 12
"""Of lists and objects in one another; ours have five."""

_MOST_ACTORS = 100_000


def read_origin(text: str) -> FigureOrigin:
    """What :func:`~app.session.figure_origin.write_origin` wrote.

    Raises
    ------
    DossierError
        If it is none, too large or nested too deeply, or of a newer version.
    """
    if len(text) > MOST_CHARACTERS:
        raise broken_origin(OriginFault.TOO_LARGE, "it is too large")
    try:
        carried = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _fault("it is not JSON text") from error
    if _is_deeper(carried, MOST_DEPTH):
        raise broken_origin(OriginFault.TOO_LARGE, "it is nested too deeply")
    said = _object(carried)
    version = said.get("multivector_figure")
    if type(version) is not int or version < 1:
        raise _fault("it is not of a figure of ours")
    if version > VERSION:
        raise broken_origin(
            OriginFault.NEWER, f"it is of version {version}; this program knows {VERSION}"
        )
    hides, actors = said.get("hides"), _words(said.get("actors"), _MOST_ACTORS)
    if not isinstance(hides, bool):
        raise _fault("hides: neither true nor false")
    return FigureOrigin(
        state=json.dumps(_object(said.get("view")), ensure_ascii=False),
        actors=frozenset(map(ActorId, actors)),
        hides=hides,
        request=_read_request(_object(said.get("request"))),
        records=_read_records(_object(said.get("data"))),
    )


def view_of(origin: FigureOrigin, session: Session) -> tuple[ViewState, Missing]:
    """How to look at the open dossier so that it is seen as on the figure.

    What the figure showed and the dossier has no more is left out, and said.

    Raises
    ------
    DossierError
        If it is no text of a view, or nobody on the figure is in the dossier.
    """
    if origin.actors and origin.actors.isdisjoint(session.dossier.actor_by_id):
        raise OriginError(
            OriginFault.ELSEWHERE,
            "the figure was made from another dossier: nobody on it is in this one",
        )
    state, missing = read_state(origin.state, session.dossier, session.today)
    if origin.hides:
        state = _hiding(state, origin.actors, session)
    return state, missing


def changes_since(origin: FigureOrigin, session: Session) -> RecordChanges:
    """What differs between the figure and what a session shows that looks as it did."""
    shown, focus = session.shown_in_all, origin.request.focus
    # Of those whom a figure is not about, it leaves out the ties; a view does not.
    visible = focus_on(shown, focus) if focus else shown
    return compare_records(origin.records, shown_records(session.network, visible))


def request_of(origin: FigureOrigin, dossier: Dossier) -> FigureRequest:
    """How the figure was asked for, as far as the dossier has whom it names."""
    request, known = origin.request, dossier.actor_by_id
    return replace(
        request,
        focus=tuple(actor for actor in request.focus if actor in known),
        selected=tuple(actor for actor in request.selected if actor in known),
    )


def _hiding(state: ViewState, actors: frozenset[ActorId], session: Session) -> ViewState:
    """Hide whoever would be on the map and was not on the figure."""
    sides = [Clock(state.as_of, state.known_by)]
    sides += [] if state.first is None else [state.first]
    seen: set[ActorId] = set()
    let_in = state.filter.hidden_actors - actors
    wanted = replace(state.filter, hidden_actors=let_in)
    for side in sides:
        network = session.network.moved_to(side.as_of, side.known_by)
        seen |= actors_shown(apply_filter(network, wanted))
    return replace(state, filter=replace(wanted, hidden_actors=let_in | (seen - actors)))


def _read_request(said: Mapping[str, Any]) -> FigureRequest:
    title, width, dpi = said.get("title"), said.get("width_mm"), said.get("dpi")
    caption, marking = said.get("caption"), said.get("marking")
    if not isinstance(width, int | float) or type(dpi) is not int:
        raise _fault("request: its size is none")
    try:
        return FigureRequest(
            width_mm=float(width),
            dpi=dpi,
            title=None if title is None else _word(title),
            theme_name=_word(said.get("theme")),
            focus=tuple(map(ActorId, _words(said.get("focus"), _MOST_ACTORS))),
            selected=tuple(map(ActorId, _words(said.get("selected"), 2))),
            height_mm=_length(said, "height_mm"),
            smallest_pt=_length(said, "smallest_pt"),
            caption=None if caption is None else _word(caption),
            citation_style=_word(said.get("citation_style", HOUSE)),
            marking=None if marking is None else _word(marking),
            nudge_labels=said.get("nudge_labels", True) is not False,
        )
    except (ValueError, OverflowError) as error:
        raise _fault(f"request: {error}") from error


def _length(said: Mapping[str, Any], name: str) -> float | None:
    """A length that need not be said."""
    value = said.get(name)
    if value is None:
        return None
    if not isinstance(value, int | float):
        raise _fault(f"request: {name} is no length")
    return float(value)


def _read_records(said: Mapping[str, Any]) -> ShownRecords:
    whole = _word(said.get("sha256"))
    tables = said.get("records")
    if tables is None:
        return ShownRecords(whole)
    digests: dict[str, Mapping[str, str]] = {}
    for table, named in _object(tables).items():
        if table not in TABLES:
            raise _fault(f"data: there are no {table[:40]!r}")
        digests[table] = dict(
            zip(
                _words(list(_object(named)), MOST_RECORDS),
                _words(list(named.values()), MOST_RECORDS),
                strict=True,
            )
        )
    return ShownRecords(whole, digests)


def _is_deeper(value: object, depth: int) -> bool:
    """Whether lists and objects stand in one another more than so many deep."""
    level = [value]
    for _ in range(depth + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, list | dict)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return False
    return True


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _fault("a part of it is missing")
    return value


def _words(value: object, most: int) -> list[str]:
    """A list of texts, none of them longer than a title."""
    if not isinstance(value, list) or len(value) > most:
        raise _fault("a list in it is missing or too long")
    for word in value:
        if not isinstance(word, str) or len(word) > LONGEST_WORD:
            raise _fault("a word in it is none or too long")
    return value


def _word(value: object) -> str:
    return _words([value], 1)[0]


def _fault(reason: str) -> OriginError:
    return broken_origin(OriginFault.NOT_OURS, reason)
