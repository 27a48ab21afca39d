"""Composes what the preview shows and writes it: one page, composed once, for both."""

from pathlib import Path

from app.drawing.arrays import Box
from app.figures.figure import compose_figure
from app.figures.office_file import OFFICE_ENDINGS, SLIDE_ENDING
from app.figures.page import Figure
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.session.figure_origin import carried_by
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.figure_wording import build_figure_wording
from app.ui.painting.figure_writer import write_figure
from app.ui.painting.text_measure import measure_text


class FigureMaker:
    """Makes figures of what a session shows now, as it lies now.

    `extent` is the part of the map that is looked at, in layout units, which a figure leads back
    to; None: all of it.
    """

    def __init__(self, session: Session, layout: MapLayout, extent: Box | None = None) -> None:
        self._session = session
        self._layout = layout
        self._extent = extent
        self.scene: FigureScene = build_figure_scene(session, layout)
        self._wording = build_figure_wording(session.language)
        self._last: tuple[FigureRequest, str, Figure] | None = None

    def page(self, request: FigureRequest, ending: str) -> Figure:
        """The page of a kind of file: of a slide the slide, of a sheet the picture in it.

        Raises
        ------
        DossierError
            If there is no room on it for a map.
        """
        kind = ending if ending in OFFICE_ENDINGS else ""
        if self._last is None or self._last[:2] != (request, kind):
            self._last = (request, kind, self._compose(request, kind))
        return self._last[2]

    def write(self, request: FigureRequest, path: Path, *, leads_back: bool) -> None:
        """Write what the preview shows; the ending of `path` says as what.

        Raises
        ------
        DossierError
            If there is no room on the page for a map, the picture would be too large, or the
            file cannot be written; then an old one is still the same.
        """
        ending = path.suffix.lower()
        carried = self.carried(request) if leads_back else None
        if ending in OFFICE_ENDINGS:
            from app.ui.office_files import write_office_file

            write_office_file(self.scene, request, self._session.language, path, carried)
            return
        write_figure(self.page(request, ending), path, dpi=request.dpi, carried=carried)

    def carried(self, request: FigureRequest) -> str:
        """What a figure carries that leads back to what is shown now.

        Raises
        ------
        DossierError
            If there is more of it than is read again.
        """
        return carried_by(self._session, self._layout, self.scene, request, self._extent)

    def _compose(self, request: FigureRequest, kind: str) -> Figure:
        if kind == SLIDE_ENDING:
            from app.figures.slides.composing import compose_slide
            from app.ui.slide_wording import build_slide_wording

            words = self._wording, build_slide_wording()
            return compose_slide(self.scene, request, *words, measure_text).figure
        if kind:
            from app.figures.briefing.sheet import compose_sheet

            return compose_sheet(self.scene, request, self._wording, measure_text).figure
        return compose_figure(self.scene, request, self._wording, measure_text)
