"""Writes what is shown as a slide or a briefing sheet, replacing an old file in one step."""

from collections.abc import Sequence
from pathlib import Path

from app.figures.office_file import SLIDE_ENDING
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.formats.carried_text import office_carrying
from app.ui.figure_wording import build_figure_wording
from app.ui.painting.figure_writer import render_png, replace_file
from app.ui.painting.fonts import load_fonts
from app.ui.painting.text_measure import measure_text
from app.ui.slide_wording import build_slide_wording


def write_office_file(
    scene: FigureScene,
    request: FigureRequest,
    language: str,
    path: Path,
    carried: str | None = None,
) -> None:
    """Write a presentation of one slide, or a document; the ending of `path` says as what.

    There must be a `QGuiApplication`. `carried` is the text that leads back to where the figure
    comes from, see :mod:`app.session.figure_origin`; None: nothing does.

    Raises
    ------
    DossierError
        If a slide cannot be so narrow, the picture in a document would be too large, or the file
        cannot be written; then a file that was there before is still the same.
    """
    if path.suffix.lower() == SLIDE_ENDING:
        write_slides([(scene, request)], language, path, [] if carried is None else [carried])
        return
    load_fonts()
    content = _render_sheet(scene, request, language)
    replace_file(path, content if carried is None else office_carrying(content, [carried]))


def write_slides(
    wanted: Sequence[tuple[FigureScene, FigureRequest]],
    language: str,
    path: Path,
    carried: Sequence[str] = (),
    title: str = "",
) -> None:
    """Write a presentation of a slide for each scene; all are as wide as the first.

    `title` is that of the presentation; without, it is that of the first slide. Otherwise as
    :func:`write_office_file`.

    Raises
    ------
    DossierError
        As :func:`write_office_file`.
    """
    from app.figures.slides.composing import compose_slide
    from app.figures.slides.writer import render_slides

    load_fonts()
    wording, slide_wording = build_figure_wording(language), build_slide_wording()
    slides = [
        compose_slide(scene, request, wording, slide_wording, measure_text)
        for scene, request in wanted
    ]
    content = render_slides(slides, title)
    replace_file(path, office_carrying(content, carried) if carried else content)


def _render_sheet(scene: FigureScene, request: FigureRequest, language: str) -> bytes:
    from app.figures.briefing.sheet import compose_sheet
    from app.figures.briefing.writer import render_sheet

    sheet = compose_sheet(scene, request, build_figure_wording(language), measure_text)
    return render_sheet(sheet, render_png(sheet.figure, request.dpi))
