"""Writing what a session shows as a figure, without a display."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import UsageError
from app.cli.marking_gate import ask_gate
from app.cli.obstacles import prepare_offscreen
from app.cli.readability import tell_findings
from app.cli.sessions import selection_of
from app.cli.streams import tell
from app.cli.texts import message

if TYPE_CHECKING:
    from app.domain.ids import ActorId
    from app.figures.presets import FigurePreset
    from app.figures.request import FigureRequest
    from app.session.session import Session
    from app.ui.figure_files import FigureJob


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
        If the tie of the two selected is not on it, a system library of Qt is missing, or it may
        not go out under the marking asked for.
    DossierError
        If writing fails.
    """
    assert arguments.output is not None, "the parser asks for it"
    prepare_offscreen()

    from app.figures.office_file import SLIDE_ENDING
    from app.session.figure_origin import carried_by
    from app.session.figure_scene import build_figure_scene
    from app.session.figure_views import lay_out
    from app.ui.figure_files import FigureJob
    from app.ui.headless import headless

    is_slide = arguments.output.suffix.lower() == SLIDE_ENDING
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
        write_asked(FigureJob(scene, request, carried), language, arguments, arguments.output)


def write_asked(
    job: "FigureJob",
    language: str,
    arguments: Arguments,
    path: Path,
    say: Callable[[str], None] = tell,
) -> None:
    """Write one figure to a path, and print what is in it if that is asked for.

    What keeps it from being read is told first, by `say`.

    There must be a `QGuiApplication`, see :func:`app.ui.headless.headless`.

    Raises
    ------
    UsageError
        If it may not go out under the marking asked for.
    DossierError
        If writing fails.
    """
    from app.figures.banner import marking_on
    from app.figures.manifest import manifest_of
    from app.figures.office_file import OFFICE_ENDINGS
    from app.ui.figure_files import page_of_job, write_job

    keep_reason = ask_gate([job], arguments, path)
    tell_findings(job, language, path.suffix.lower(), say)
    keep_reason()
    write_job(job, language, path)
    if not arguments.manifest:
        return
    page = page_of_job(job, language, path.suffix.lower())
    if path.suffix.lower() in OFFICE_ENDINGS:
        from app.figures.office_words import manifest_of_office

        marking = str(marking_on(job.scene, job.request))
        manifest = manifest_of_office(path.read_bytes(), marking, job.carried, page.notes)
    else:
        manifest = manifest_of(page, job.carried)
    json.dump(manifest.as_json(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def build_request(
    arguments: Arguments,
    focus: tuple["ActorId", ...],
    selected: tuple["ActorId", ...],
    *,
    is_slide: bool,
) -> "FigureRequest":
    """How a figure is wanted by what was asked for on the command line.

    Raises
    ------
    UsageError
        If there is no preset of the name that was given.
    """
    from dataclasses import replace

    from app.figures.request import FigureRequest
    from app.figures.slides.slide import SLIDE_WIDTH_MM

    request = FigureRequest(
        title=arguments.title,
        caption=arguments.caption or None,
        citation_style=arguments.citation_style,
        focus=focus,
        selected=selected,
        marking=arguments.marking,
        release=arguments.override_marking,
        nudge_labels=not arguments.as_laid,
    )
    if arguments.preset is not None:
        request = _find_preset(arguments.preset).applied_to(request)
    elif is_slide:
        request = replace(request, width_mm=SLIDE_WIDTH_MM)
    # What is said of the size by itself counts before the preset.
    return replace(
        request,
        width_mm=arguments.width_mm or request.width_mm,
        height_mm=arguments.height_mm or request.height_mm,
        smallest_pt=arguments.smallest_pt or request.smallest_pt,
        dpi=arguments.dpi or request.dpi,
        theme_name=arguments.theme or request.theme_name,
    )


def _find_preset(name: str) -> "FigurePreset":
    """A preset of the program, or one that is kept in the window."""
    from app.figures.presets import BUILT_IN, read_presets
    from app.ui.settings import Settings, default_settings_path

    own = read_presets(Settings(default_settings_path()).figure_presets)
    for preset in (*BUILT_IN, *own):
        if preset.name == name:
            return preset
    raise UsageError(
        message("CommandLine", "there is no preset '{name}', only: {names}"),
        name=name,
        names=", ".join(preset.name for preset in (*BUILT_IN, *own)),
    )
