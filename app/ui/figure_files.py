"""Writes figures of scenes into files of every kind: one by one, or those of a story into one.

What a file is made of is the same whoever asks for it: the command, the dialog, or all views.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.workspace import View
from app.figures.figure import compose_figure
from app.figures.office_file import OFFICE_ENDINGS, SLIDE_ENDING
from app.figures.page import Figure
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.session.figure_origin import carried_by
from app.session.figure_views import FigureViews, request_for_view
from app.ui.figure_wording import build_figure_wording
from app.ui.office_files import write_office_file, write_slides
from app.ui.painting.figure_writer import render_pdf, replace_file, write_figure
from app.ui.painting.fonts import load_fonts
from app.ui.painting.text_measure import measure_text
from app.ui.view_wording import missing_note

DECK_ENDINGS = (".pdf", SLIDE_ENDING)
"""Of files that hold several figures."""


@dataclass(frozen=True)
class FigureJob:
    """A figure that is to be written; `carried` leads back to where it comes from, if it is to.

    `pages` are those that were composed of it so far, by language.
    """

    scene: FigureScene
    request: FigureRequest
    carried: str | None = None
    pages: dict[str, Figure] = field(default_factory=dict, repr=False, compare=False)


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


def job_of_view(
    figures: FigureViews, view: View, request: FigureRequest, *, leads_back: bool
) -> tuple[FigureJob, str]:
    """The figure of a view, and what is told of it: what it had and is not there any more.

    `request` is how all figures are wanted; title, caption and selection are those of the view.

    Raises
    ------
    DossierError
        If the view cannot be read, or is too large to lead back to.
    """
    session, shown = figures.session, figures.show(view)
    wanted = request_for_view(request, shown)
    parts = session, figures.layout, shown.scene, wanted, shown.state.extent
    carried = carried_by(*parts) if leads_back else None
    note = missing_note(session, shown.state, shown.missing, session.dossier)
    return FigureJob(shown.scene, wanted, carried), note


def page_of_job(job: FigureJob, language: str, ending: str) -> Figure:
    """The page of a figure for a kind of file: of a slide the slide, of a sheet its picture.

    Raises
    ------
    DossierError
        If there is no room on it for a map.
    """
    if ending not in OFFICE_ENDINGS:
        return compose_job(job, language)
    load_fonts()
    wording = build_figure_wording(language)
    if ending == SLIDE_ENDING:
        from app.figures.slides.composing import compose_slide
        from app.ui.slide_wording import build_slide_wording

        words = wording, build_slide_wording()
        return compose_slide(job.scene, job.request, *words, measure_text).figure
    from app.figures.briefing.sheet import compose_sheet

    return compose_sheet(job.scene, job.request, wording, measure_text).figure


def compose_job(job: FigureJob, language: str) -> Figure:
    """The page of a figure, for every format but slides and briefing sheets; composed once."""
    if language not in job.pages:
        load_fonts()
        words = build_figure_wording(language)
        job.pages[language] = compose_figure(job.scene, job.request, words, measure_text)
    return job.pages[language]
