"""What a figure carries of the view it was made from; `figure_return` leads back from it.

A figure may go to strangers, and nothing may leave with it that it does not show. So what it
carries names nobody who is not on the map: no hidden actors, places of others, blocs without a
hull or sources of nothing that is seen. It names what is on the map by its ids, the filter's
switches, both dates, the part of the map that was looked at, how the figure was asked for, and
digests of the records. That somebody was hidden is noted, not who: on the way back everybody is
hidden who would be on the map and was not on the figure. What the filter has as in the first
view of a dossier is not said. There are no paths, names of persons or machines, or times.
"""

import json
from dataclasses import dataclass, replace

from app.analysis.network_filter import initial_filter
from app.analysis.shown_parts import actors_shown
from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.drawing.arrays import Box
from app.figures.citations.styles import HOUSE
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.session.figure_records import (
    ShownRecords,
    shown_records,
    sources_on_map,
)
from app.session.map_layout import MapLayout
from app.session.selection import Selection
from app.session.session import Session
from app.session.view_state import ViewState, state_of, write_state

VERSION = 1
MOST_CHARACTERS = 4 * 1024 * 1024
LONGEST_WORD = 1_000
"""Of a title; what is beyond is not carried."""


@dataclass(frozen=True)
class FigureOrigin:
    """Where a figure comes from.

    `state` is the text of a view, see :mod:`app.session.view_state`; `hides` says that actors
    were hidden, whoever is not among `actors`, all who were on the map.
    """

    state: str
    actors: frozenset[ActorId]
    hides: bool
    request: FigureRequest
    records: ShownRecords


def origin_of(scene: FigureScene, request: FigureRequest, state: ViewState) -> FigureOrigin:
    """Where a figure of a scene comes from; `state` is how its session is looked at."""
    actors = actors_shown(scene.visible)
    hidden = state.filter.hidden_actors
    return FigureOrigin(
        state=_state_text(scene, state),
        actors=actors,
        # Whoever is left out by a focus is hidden, too.
        hides=bool(request.focus) or hidden != initial_filter(scene.dossier).hidden_actors,
        request=replace(
            request,
            focus=tuple(actor for actor in request.focus if actor in actors),
            selected=tuple(actor for actor in request.selected if actor in actors),
        ),
        records=shown_records(scene.network, scene.visible),
    )


def write_origin(origin: FigureOrigin) -> str:
    """What a figure is to carry, as JSON text: the same text for the same origin.

    Raises
    ------
    DossierError
        If there is more of it than is read again.
    """
    request, records = origin.request, origin.records
    carried = {
        "multivector_figure": VERSION,
        "view": json.loads(origin.state),
        "actors": sorted(origin.actors),
        "hides": origin.hides,
        "request": {
            "width_mm": request.width_mm,
            "dpi": request.dpi,
            "title": None if request.title is None else request.title[:LONGEST_WORD],
            "theme": request.theme_name,
            "focus": list(request.focus),
            "selected": list(request.selected),
            **_further_wishes(request),
        },
        "data": {"sha256": records.sha256, "records": records.digests},
    }
    text = json.dumps(carried, ensure_ascii=False, separators=(",", ":"))
    if len(text) > MOST_CHARACTERS:
        raise DossierError(
            "the figure shows too many actors to lead back here; leave out what does"
        )
    return text


def _further_wishes(request: FigureRequest) -> dict[str, object]:
    """What is asked for beyond the usual: a figure without is read as one that has it not."""
    caption = None if request.caption is None else request.caption[:LONGEST_WORD]
    wishes = {
        "height_mm": request.height_mm,
        "smallest_pt": request.smallest_pt,
        "caption": caption,
        "citation_style": None if request.citation_style == HOUSE else request.citation_style,
        "marking": request.marking,
        "nudge_labels": None if request.nudge_labels else False,
    }
    return {name: wish for name, wish in wishes.items() if wish is not None}


def carried_by(
    session: Session,
    layout: MapLayout,
    scene: FigureScene,
    request: FigureRequest,
    extent: Box | None = None,
) -> str:
    """What a figure of a scene is to carry, made as a session and a layout are now.

    `extent` is the part of the map that is looked at, in layout units; None: all of it.

    Raises
    ------
    DossierError
        If there is more of it than is read again.
    """
    state = state_of(session, layout.final_places(), extent)
    return write_origin(origin_of(scene, request, state))


def _state_text(scene: FigureScene, state: ViewState) -> str:
    """The view as far as it is on the map, without what it has as every first view."""
    actors, ties = actors_shown(scene.visible), scene.visible.tie_by_dyad
    hulls = frozenset(hull.bloc for hull in scene.visible.hulls)
    wanted, first = state.filter, initial_filter(scene.dossier)
    sources = wanted.sources
    seen = replace(
        wanted,
        blocs=wanted.blocs if wanted.blocs == first.blocs else wanted.blocs & hulls,
        hidden_actors=first.hidden_actors,
        sources=None if sources is None else sources & sources_on_map(scene.network, scene.visible),
        neighbourhood_of=(wanted.neighbourhood_of if wanted.neighbourhood_of in actors else None),
    )
    selection = Selection(
        tuple(actor for actor in state.selection.actors if actor in actors),
        tuple(dyad for dyad in state.selection.ties if dyad in ties),
    )
    places = {actor: at for actor, at in state.places.items() if actor in actors}
    kept = json.loads(write_state(replace(state, filter=seen, selection=selection, places=places)))
    kept["filter"] = {
        name: value
        for name, value in kept["filter"].items()
        if getattr(seen, name) != getattr(first, name)
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
