"""A figure of the small dossier, set in the program's own typeface."""

from datetime import date

from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.figures.figure import compose_figure
from app.figures.page import Figure
from app.figures.request import FigureRequest
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.figure_wording import build_figure_wording
from app.ui.painting.fonts import load_fonts
from app.ui.painting.text_measure import measure_text
from tests.small_dossier import make_small_dossier


def make_small_figure(dossier: Dossier | None = None, **wanted: object) -> Figure:
    """Compose it about the tie KAZ-RUS; there must be an application."""
    load_fonts()
    session = Session(dossier or make_small_dossier(), date(2025, 11, 20), "en")
    layout = MapLayout(session.dossier, session.as_of, session.network, session.visible)
    request = FigureRequest(**{"selected": (ActorId("KAZ"), ActorId("RUS")), **wanted})
    scene = build_figure_scene(session, layout)
    return compose_figure(scene, request, build_figure_wording("en"), measure_text)
