"""Writes figures of scenes into files of every kind: one by one, or those of a story into one.

What a file is made of is the same whoever asks for it: the command, the dialog, or all views.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.figures.figure import compose_figure
from app.figures.office_file import OFFICE_ENDINGS, SLIDE_ENDING
from app.figures.page import Figure
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.ui.figure_wording import build_figure_wording
from app.ui.office_files import write_office_file, write_slides
from app.ui.painting.figure_writer import render_pdf, replace_file, write_figure
from app.ui.painting.fonts import load_fonts
from app.ui.painting.text_measure import measure_text

DECK_ENDINGS = (".pdf", SLIDE_ENDING)
"""Of files that hold several figures."""


@dataclass(frozen=True)
class FigureJob:
    """A figure that is to be written; `carried` leads back to where it comes from, if it is to."""

    scene: FigureScene
    request: FigureRequest
    carried: str | None = None


def write_job(job: FigureJob, language: str, path: Path) -> None:
    """Write one figure; the ending of `path` says as what. There must be a `QGuiApplication`.

    Raises
    ------
    DossierError
        If it cannot be as it is wanted, or not be written; then a file that was there before is
        still the same.
    """
    if path.suffix.lower() in OFFICE_ENDINGS:
        write_office_file(job.scene, job.request, language, path, job.carried)
    else:
        figure = compose_job(job, language)
        write_figure(figure, path, dpi=job.request.dpi, carried=job.carried)


def write_deck(jobs: Sequence[FigureJob], language: str, path: Path, title: str = "") -> None:
    """Write figures into one file: as the pages of a PDF, or as the slides of a presentation.

    `title` is that of the whole; without, it is that of the first figure. Otherwise as
    :func:`write_job`.

    Raises
    ------
    DossierError
        As :func:`write_job`.
    """
    load_fonts()
    carried = [job.carried for job in jobs if job.carried is not None]
    if path.suffix.lower() == SLIDE_ENDING:
        scenes = [(job.scene, job.request) for job in jobs]
        write_slides(scenes, language, path, carried, title)
    else:
        figures = [compose_job(job, language) for job in jobs]
        replace_file(path, render_pdf(figures, carried, title))


def compose_job(job: FigureJob, language: str) -> Figure:
    """The page of a figure, for every format but slides and briefing sheets."""
    load_fonts()
    return compose_figure(job.scene, job.request, build_figure_wording(language), measure_text)
