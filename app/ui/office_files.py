"""Writes what is shown as a slide or a briefing sheet, replacing an old file in one step."""

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
    load_fonts()
    is_slide = path.suffix.lower() == SLIDE_ENDING
    render = _render_slide if is_slide else _render_sheet
    content = render(scene, request, language)
    replace_file(path, content if carried is None else office_carrying(content, [carried]))


def _render_slide(scene: FigureScene, request: FigureRequest, language: str) -> bytes:
    from app.figures.slides.composing import compose_slide
    from app.figures.slides.writer import render_slide

    wording = build_figure_wording(language)
    return render_slide(compose_slide(scene, request, wording, build_slide_wording(), measure_text))


def _render_sheet(scene: FigureScene, request: FigureRequest, language: str) -> bytes:
    from app.figures.briefing.sheet import compose_sheet
    from app.figures.briefing.writer import render_sheet

    sheet = compose_sheet(scene, request, build_figure_wording(language), measure_text)
    return render_sheet(sheet, render_png(sheet.figure, request.dpi))
