"""Writes what is shown as a slide: composed with the program's typeface, replaced in one step."""

from pathlib import Path

from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.slides.composing import compose_slide
from app.figures.slides.writer import render_slide
from app.ui.figure_wording import build_figure_wording
from app.ui.painting.figure_writer import replace_file
from app.ui.painting.fonts import load_fonts
from app.ui.painting.text_measure import measure_text
from app.ui.slide_wording import build_slide_wording


def write_slide(scene: FigureScene, request: FigureRequest, language: str, path: Path) -> None:
    """Write a presentation of one slide. There must be a `QGuiApplication`.

    Raises
    ------
    DossierError
        If a slide cannot be so narrow or the file cannot be written; then a file that was there
        before is still the same.
    """
    load_fonts()
    wording = build_figure_wording(language)
    slide = compose_slide(scene, request, wording, build_slide_wording(), measure_text)
    replace_file(path, render_slide(slide))
