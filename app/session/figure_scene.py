"""The scene of a figure, from the session and the layout the window has, or a command made."""

from collections.abc import Collection

from app.analysis.focus import focus_on
from app.domain.ids import ActorId
from app.figures.scene import FigureScene
from app.session.map_content import build_map_content
from app.session.map_layout import MapLayout
from app.session.session import Session


def build_figure_scene(
    session: Session, layout: MapLayout, focus: Collection[ActorId] = ()
) -> FigureScene:
    """What is visible now, where it lies now; with a `focus`, these actors and their ties.

    Of two maps side by side a figure is the one picture of both. A layout that has not come to
    rest is taken as it is: settle it before.
    """
    visible = focus_on(session.shown_in_all, focus) if focus else session.shown_in_all
    content = build_map_content(
        session.dossier, visible, session.language, session.tone_scale_of_all
    )
    clock = session.compared_clock
    first = None if clock is None else (clock.as_of, clock.known_by)
    return FigureScene(session.network, visible, content, layout.positions(content), first)
