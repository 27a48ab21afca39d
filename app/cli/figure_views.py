"""``multivector figure --view`` and ``--all-views``: figures of the views that are kept."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.arguments import Arguments
from app.cli.errors import Exit, UsageError
from app.cli.figures import build_request, write_asked
from app.cli.marking_gate import ask_gate
from app.cli.obstacles import prepare_offscreen
from app.cli.outputs import check_writable
from app.cli.parser import is_deck
from app.cli.readability import tell_findings
from app.cli.sessions import open_session
from app.cli.stopping import stoppable
from app.cli.streams import ProgressLine, tell
from app.cli.texts import Texts, message
from app.domain.dossier import Dossier
from app.domain.faults import DossierError

if TYPE_CHECKING:
    from app.domain.workspace import View
    from app.ui.figure_files import FigureJob


def draw_view(dossier: Dossier, arguments: Arguments, name: str) -> None:
    """Write the figure of one view: the file that the window writes when it shows the view.

    Raises
    ------
    UsageError
        If there is no such view, or a system library of Qt is missing.
    DossierError
        If the view cannot be read, or writing fails.
    """
    assert arguments.output is not None, "the parser asks for it"
    view = find_view(dossier, name)
    prepare_offscreen()

    from app.ui.headless import headless

    figures = _Figures(dossier, arguments, arguments.output.suffix.lower())
    with headless(arguments.language) as language:
        figures.speak(language)
        job, note = figures.of(view)
        if note:
            tell(f"{view.title}: {note}")
        write_asked(job, language, arguments, arguments.output)


def draw_all_views(dossier: Dossier, arguments: Arguments, path: Path, texts: Texts) -> int:
    """Write a figure of each view in the order of the story, into a folder or into one file.

    Ctrl-C ends it once the figure that is being written is whole; of one file nothing is
    written then.

    Raises
    ------
    UsageError
        If there are no views, if something cannot be written, or a system library of Qt is
        missing.
    DossierError
        If writing fails.
    """
    from app.session.figure_views import name_of_figure, views_in_order

    views = views_in_order(dossier)
    if not views:
        raise UsageError(message("CommandLine", "the dossier keeps no views"))
    if is_deck(path):
        check_writable(path)
        return _draw(dossier, arguments, views, [path], texts)
    ending = f".{arguments.format or 'png'}"
    names = [name_of_figure(view, n, len(views), ending) for n, view in enumerate(views, 1)]
    _make_folder(path)
    for name in names:
        check_writable(path / name)
    return _draw(dossier, arguments, views, [path / name for name in names], texts)


def _draw(
    dossier: Dossier,
    arguments: Arguments,
    views: Sequence["View"],
    paths: Sequence[Path],
    texts: Texts,
) -> int:
    """Write a figure of each view to a path of its own, or all of them to the only path."""
    prepare_offscreen()

    from app.ui.figure_files import write_deck
    from app.ui.headless import headless

    assert arguments.all_views is not None
    is_one_file = is_deck(arguments.all_views)
    # A title that is asked for is that of the one file: each figure has that of its view.
    figures = _Figures(dossier, replace(arguments, title=None), paths[0].suffix.lower())
    line, jobs, n_done, n_faulty = ProgressLine(), list["FigureJob"](), 0, 0
    with headless(arguments.language) as language, stoppable() as stop:
        figures.speak(language)
        if not is_one_file:
            _ask_for_all(figures, views, paths, arguments)
        for number, view in enumerate(views):
            line.show(f"{number + 1}/{len(views)} {view.title}")
            say = partial(_say, line, view)
            job, told = _looked_at(figures, view)
            if told:
                say(told)
            if job is None:
                n_faulty += 1
            elif is_one_file:
                tell_findings(job, language, paths[0].suffix.lower(), say)
                jobs.append(job)
            else:
                write_asked(job, language, arguments, paths[number], say)
                n_done += 1
            if stop.is_wanted:
                break
        if jobs and not stop.is_wanted:
            ask_gate(jobs, arguments, paths[0])()
            write_deck(jobs, language, paths[0], arguments.title or dossier.title or "")
            n_done = len(jobs)
        line.clear()
    if stop.is_wanted and n_done + n_faulty < len(views):
        told = texts.translate("CommandLine", "stopped: {n} of {count} figures are written")
        tell(told.format(n=n_done, count=len(views)))
        return Exit.INTERRUPTED
    return Exit.FAULTS if n_faulty else Exit.DONE


def _ask_for_all(
    figures: "_Figures", views: Sequence["View"], paths: Sequence[Path], arguments: Arguments
) -> None:
    """Refuse all figures if one of them may not go out under the marking asked for.

    Raises
    ------
    UsageError
        If so: before the first of them is written.
    """
    if arguments.marking is None:
        return
    for view, path in zip(views, paths, strict=True):
        job, _ = _looked_at(figures, view)
        if job is not None:
            ask_gate([job], arguments, path)


def _say(line: ProgressLine, view: "View", told: str) -> None:
    """Tell something of a view where the line of progress stood."""
    line.clear()
    tell(f"{view.title}: {told}")


def _looked_at(figures: "_Figures", view: "View") -> tuple["FigureJob | None", str]:
    """The figure of a view, None if there can be none, and what is to be told of it."""
    try:
        return figures.of(view)
    except DossierError as error:
        return None, error.reason


class _Figures:
    """Makes the figures of views as they are asked for on the command line."""

    def __init__(self, dossier: Dossier, arguments: Arguments, ending: str) -> None:
        from app.figures.office_file import SLIDE_ENDING
        from app.session.figure_views import FigureViews, lay_out

        session = open_session(dossier, arguments)
        self._views = FigureViews(session, lay_out(session))
        self._request = build_request(arguments, (), (), is_slide=ending == SLIDE_ENDING)
        self._leads_back = not arguments.no_origin

    def speak(self, language: str) -> None:
        """Name everything in a language."""
        self._views.session.set_language(language)

    def of(self, view: "View") -> tuple["FigureJob", str]:
        """The figure of a view, and what the view had and is not there any more.

        Raises
        ------
        DossierError
            If the view cannot be read, or is too large to lead back to.
        """
        from app.ui.figure_files import job_of_view

        return job_of_view(self._views, view, self._request, leads_back=self._leads_back)


def find_view(dossier: Dossier, name: str) -> "View":
    """Find a view by its title, whatever the case, or by its id.

    Raises
    ------
    UsageError
        If there is none, or if several are called so.
    """
    from app.session.figure_views import find_views, views_in_order

    views = views_in_order(dossier)
    found = find_views(views, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            message("CommandLine", "several views are called '{name}'; their ids: {ids}"),
            name=name,
            ids=tuple(view.id for view in found),
        )
    if not views:
        raise UsageError(
            message("CommandLine", "there is no view '{name}': the dossier keeps none"), name=name
        )
    raise UsageError(
        message("CommandLine", "there is no view '{name}'; there are: {names}"),
        name=name,
        names=tuple(view.title for view in views),
    )


def _make_folder(path: Path) -> None:
    """Make a folder for figures, if it is not there; the one it stands in has to be."""
    if path.is_dir():
        return
    check_writable(path)
    if path.exists():
        raise UsageError(
            message("CommandLine", "cannot write into '{path}': it is no folder"), path=path
        )
    try:
        path.mkdir()
    except OSError as error:
        raise UsageError(
            message("CommandLine", "cannot write '{path}': {reason}"),
            path=path,
            reason=error.strerror,
        ) from None
