"""Writing what a session shows as a figure, without a display."""

import json
import sys
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import UsageError
from app.cli.obstacles import prepare_offscreen
from app.cli.sessions import selection_of
from app.cli.texts import message

if TYPE_CHECKING:
    from app.domain.ids import ActorId
    from app.figures.request import FigureRequest
    from app.session.session import Session


def draw_figure(
    session: "Session",
    arguments: Arguments,
    focus: tuple["ActorId", ...],
    selected: tuple["ActorId", ...],
) -> None:
    """Write the figure about a focus, with the evidence for what is selected.

    The file leads back to what was seen, unless that is not wanted; what is in it is printed,
    if that is.

    Raises
    ------
    UsageError
        If the tie of the two selected is not on it, a system library of Qt is missing, or what
        is in a slide or a briefing sheet is asked for.
    DossierError
        If writing fails.
    """
    assert arguments.output is not None, "the parser asks for it"
    prepare_offscreen()

    from app.figures.figure import compose_figure
    from app.figures.manifest import manifest_of
    from app.figures.office_file import OFFICE_ENDINGS, SLIDE_ENDING
    from app.session.figure_origin import carried_by
    from app.session.figure_scene import build_figure_scene
    from app.session.figure_views import lay_out
    from app.ui.figure_wording import build_figure_wording
    from app.ui.headless import headless
    from app.ui.painting.figure_writer import write_figure
    from app.ui.painting.text_measure import measure_text

    ending = arguments.output.suffix.lower()
    is_slide, is_office = ending == SLIDE_ENDING, ending in OFFICE_ENDINGS
    if is_office and arguments.manifest:
        raise UsageError(message("CommandLine", "--manifest is for PNG, SVG and PDF"))
    layout = lay_out(session)
    request = build_request(arguments, focus, selected, is_slide=is_slide)
    with headless(arguments.language) as language:
        session.set_language(language)
        scene = build_figure_scene(session, layout, focus)
        if len(selected) == 2 and scene.selected_tie(request) is None:
            a, b = selected
            raise UsageError(
                message("CommandLine", "the tie of {a} and {b} is none of those in focus"),
                a=a,
                b=b,
            )
        session.set_selection(selection_of(selected))
        carried = None if arguments.no_origin else carried_by(session, layout, scene, request)
        if is_office:
            from app.ui.office_files import write_office_file

            write_office_file(scene, request, language, arguments.output, carried)
            return
        figure = compose_figure(scene, request, build_figure_wording(language), measure_text)
        write_figure(figure, arguments.output, dpi=request.dpi, carried=carried)
    if arguments.manifest:
        json.dump(manifest_of(figure, carried).as_json(), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")


def build_request(
    arguments: Arguments,
    focus: tuple["ActorId", ...],
    selected: tuple["ActorId", ...],
    *,
    is_slide: bool,
) -> "FigureRequest":
    """How a figure is wanted by what was asked for on the command line."""
    from app.figures.request import FigureRequest
    from app.figures.slides.slide import SLIDE_WIDTH_MM

    return FigureRequest(
        width_mm=arguments.width_mm or (SLIDE_WIDTH_MM if is_slide else FigureRequest.width_mm),
        dpi=arguments.dpi,
        title=arguments.title,
        theme_name=arguments.theme or "light",
        focus=focus,
        selected=selected,
    )
