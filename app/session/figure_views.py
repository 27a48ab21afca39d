"""The named views of a dossier as figures: each as if it alone were looked at.

The scene of a view does not depend on which was shown before it: the dates, the filter and the
selection are those that were kept, and whoever has no place in the view lies where the layout
had put it before any view was shown.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.workspace import View
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.selection import Selection
from app.session.session import Session
from app.session.view_reading import Missing, read_state
from app.session.view_state import ViewState, show_state

_LONGEST_STEM = 120
"""Bytes of the name of a file without its ending; systems take 255, with the folder 260."""


@dataclass(frozen=True)
class ShownView:
    """A view as it is seen now: what was kept of it, the scene, and what is gone since.

    `selected` is what a figure of it brings forward, see :func:`selected_for_figure`.
    """

    view: View
    state: ViewState
    scene: FigureScene
    missing: Missing
    selected: tuple[ActorId, ...]


class FigureViews:
    """Shows one view after another, for figures, in a session and a layout of its own.

    Parameters
    ----------
    session
        On the dossier. It is taken from view to view: not one that a window shows.
    layout
        Of the same dossier, likewise.
    """

    def __init__(self, session: Session, layout: MapLayout) -> None:
        self._session = session
        self._layout = layout
        layout.settle()
        self._before: Mapping[str, Any] = layout.saved()

    @property
    def session(self) -> Session:
        """The session, which shows the view that was shown last."""
        return self._session

    @property
    def layout(self) -> MapLayout:
        """The layout of the view that was shown last."""
        return self._layout

    def show(self, view: View) -> ShownView:
        """Look at the dossier as a view does.

        Raises
        ------
        DossierError
            If what was kept of it is no text of a view.
        """
        session, layout = self._session, self._layout
        state, missing = read_state(view.state, session.dossier, session.today)
        layout.restore(self._before)
        if state.places:
            layout.put({str(actor): at for actor, at in state.places.items()}, layout.pinned)
        show_state(session, state)
        scene = build_figure_scene(session, layout)
        return ShownView(view, state, scene, missing, selected_for_figure(session.selection))


def lay_out(session: Session) -> MapLayout:
    """The layout that a window on a session's dossier begins with, at rest."""
    dossier = session.dossier
    layout = MapLayout(dossier, session.as_of, session.network, session.visible)
    places = {str(place.actor): (place.x, place.y) for place in dossier.places}
    layout.begin_with(places, [place.actor for place in dossier.places if place.is_pinned])
    layout.settle()
    return layout


def views_in_order(dossier: Dossier) -> tuple[View, ...]:
    """All views in the order in which they are told."""
    return tuple(sorted(dossier.views, key=lambda view: (view.rank, view.id)))


def find_views(views: Sequence[View], name: str) -> tuple[View, ...]:
    """The views that are called so: by their titles, else whatever the case, else by id."""
    wanted = name.strip()
    for fits in (
        [view for view in views if view.title == wanted],
        [view for view in views if view.title.casefold() == wanted.casefold()],
        [view for view in views if view.id == wanted],
    ):
        if fits:
            return tuple(fits)
    return ()


def request_for_view(request: FigureRequest, shown: ShownView) -> FigureRequest:
    """How a figure of a view is wanted: with its title and caption, where none are asked for."""
    view = shown.view
    return replace(
        request,
        title=request.title or view.title.strip() or None,
        caption=request.caption or " ".join(view.caption.split()) or None,
        selected=shown.selected,
    )


def name_of_figure(view: View, number: int, count: int, ending: str) -> str:
    """What the file of the figure of one of so many views is called: ``01-title.png``.

    Of the title only letters, digits and their marks are left: every system takes such a name,
    and nothing in it leads to another folder. `number` counts from 1.
    """
    title = unicodedata.normalize("NFC", view.title)
    words = "".join(sign if _stays(sign) else " " for sign in title).split()
    stem = "-".join((f"{number:0{max(2, len(str(count)))}}", *words))
    while len(stem.encode()) > _LONGEST_STEM:
        stem = stem[:-1]
    return f"{stem.rstrip('-')}{ending}"


def _stays(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LMN"


def selected_for_figure(selection: Selection) -> tuple[ActorId, ...]:
    """What a figure brings forward of what is selected: one tie, one actor, or nothing."""
    if selection.dyad is not None:
        return selection.dyad
    return () if selection.actor is None else (selection.actor,)
