"""Ways out for figures without their dialog: copied, printed, those of all views at once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.faults import DossierError
from app.session.workbench import Workbench
from app.ui.questions import is_confirmed
from app.ui.translation import counted

if TYPE_CHECKING:
    from app.domain.workspace import View
    from app.figures.findings import Finding
    from app.figures.page import Figure
    from app.figures.request import FigureRequest
    from app.ui.dialogs.figure.story_dialog import StoryDialog
    from app.ui.dialogs.progress_steps import Step, SteppedWork
    from app.ui.figure_files import FigureJob
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate

_MOST_NAMED = 8
"""Views in one list of a message."""


def find_remarks(page: "Figure", request: "FigureRequest") -> "Sequence[Finding]":
    """What makes a page hard to read.

    Raises
    ------
    DossierError
        If there are names on it that cannot be drawn at all: then it is not to leave.
    """
    from app.figures.readability.gate import find_faults
    from app.ui.finding_wording import finding_text
    from app.ui.painting.coverage import has_glyph

    findings = find_faults(page, request, has_glyph)
    for finding in findings:
        if finding.stops:
            raise DossierError(finding_text(finding))
    return findings


class WindowFigureExits:
    """Hands over what the map shows as it would be saved, and saves figures of all views.

    Attributes
    ----------
    work
        The figures of all views that are being written; None if none are.
    """

    def __init__(self, window: "MainWindow", workbench: Workbench) -> None:
        self._window = window
        self._workbench = workbench
        self.work: SteppedWork | None = None
        self._n_remarks = self._n_left_out = 0
        actions = window.actions_by_name
        actions.connect_to("copy_figure", self.copy)
        actions.connect_to("print_figure", self.print)
        actions.connect_to("figures_of_views", self.ask)
        workbench.changed.connect(self._show_state)
        self._show_state()

    def copy(self) -> None:
        """Put the figure of what is seen on the clipboard."""
        from app.ui.figure_copying import copy_figure

        try:
            figure, request, carried = self._page()
            copy_figure(figure, request.dpi, carried)
        except DossierError as error:
            self._warn(translate("Figure", "The figure was not copied"), error.reason)
            return
        told = translate("Figure", "The figure is on the clipboard.")
        self._window.status_line.tell(told)

    def print(self) -> None:
        """Print the figure of what is seen."""
        from app.ui.figure_printing import print_with_dialog

        try:
            figure, _request, _carried = self._page()
        except DossierError as error:
            self._warn(translate("Figure", "The figure was not printed"), error.reason)
            return
        told = print_with_dialog(figure, self._window)
        if told is not None:
            self._window.status_line.tell(told)

    def ask(self) -> None:
        """Ask how figures of all views are to be and where they go, and write them."""
        from app.ui.dialogs.figure.story_dialog import StoryDialog

        window = self._window
        views = window.views.views
        like = window.figures.offered()
        dialog = StoryDialog(len(views), window.settings, like, window)
        if dialog.exec():
            self._begin(dialog, views)
        dialog.deleteLater()

    def _page(self) -> "tuple[Figure, FigureRequest, str]":
        from app.session.figure_views import selected_for_figure
        from app.ui.dialogs.figure.figure_maker import FigureMaker

        window = self._window
        view = window.map_view
        view.arrive()
        extent = None if view.is_fitted else view.extent
        maker = FigureMaker(window.session, window.map_layout, extent)
        selected = selected_for_figure(window.session.selection)
        request = replace(window.figures.offered(), selected=selected)
        page = maker.page(request, "")
        find_remarks(page, request)
        return page, request, maker.carried(request)

    def _begin(self, dialog: "StoryDialog", views: "Sequence[View]") -> None:
        from app.session.figure_views import name_of_figure
        from app.ui.dialogs.progress_steps import SteppedWork

        path, ending = dialog.path, dialog.ending
        if dialog.is_one_file:
            paths = [path]
        else:
            names = (name_of_figure(v, n, len(views), ending) for n, v in enumerate(views, 1))
            paths = [path / name for name in names]
        if not self._may_replace([each for each in paths if each.exists()]):
            return
        told: list[str] = []
        self._n_remarks = self._n_left_out = 0
        leads_back = not dialog.origin_field.isChecked()
        steps = self._steps(views, paths, dialog.request, told, leads_back=leads_back)
        title = translate("Figure", "Figures of all views")

        def ended(is_whole: bool) -> None:
            self.work = None
            self._tell_end(paths, told, is_whole=is_whole)

        def failed(error: DossierError) -> None:
            self.work = None
            self._warn(translate("Figure", "Not all figures were saved"), error.reason)

        def counting(done: str, total: str) -> str:
            text = translate("Figure", "{done} of {total} figures")
            return text.format(done=done, total=total)

        if not dialog.is_one_file:
            try:
                path.mkdir(exist_ok=True)
            except OSError as error:
                self._warn(translate("Figure", "No figure was saved"), error.strerror or "")
                return
        self.work = SteppedWork(self._window, title, steps, ended, failed, counting)

    def _steps(
        self,
        views: "Sequence[View]",
        paths: Sequence[Path],
        request: "FigureRequest",
        told: list[str],
        *,
        leads_back: bool,
    ) -> "Iterator[Step]":
        """Write one figure after another; what is to be told of them goes to `told`.

        The views are shown by a session of their own: in the window nothing moves.
        """
        from app.session.figure_views import FigureViews
        from app.session.map_layout import MapLayout
        from app.session.session import Session
        from app.ui.figure_files import job_of_view, page_of_job, write_deck, write_job

        window = self._window
        session = Session(window.session.dossier, window.session.today, window.session.language)
        session.set_alike(window.session.alike)
        layout = MapLayout(session.dossier, session.as_of, session.network, session.visible)
        layout.restore(window.map_layout.saved())
        figures, jobs = FigureViews(session, layout), list["FigureJob"]()
        is_one_file, total = len(paths) < len(views), len(views)
        for number, view in enumerate(views):
            yield number, total
            try:
                job, note = job_of_view(figures, view, request, leads_back=leads_back)
            except DossierError as error:
                told.append(f"{view.title}: {error.reason}")
                self._n_left_out += 1
                continue
            if note:
                told.append(f"{view.title}: {note}")
            yield number, total
            try:
                page = page_of_job(job, session.language, paths[0].suffix.lower())
                self._n_remarks += len(find_remarks(page, job.request))
            except DossierError as error:
                told.append(f"{view.title}: {error.reason}")
                self._n_left_out += 1
                continue
            jobs.append(job)
            if not is_one_file:
                yield number, total
                write_job(job, session.language, paths[number])
        if is_one_file and jobs:
            yield total, total
            title = window.session.dossier.title or ""
            write_deck(jobs, session.language, paths[0], title)

    def _may_replace(self, there: Sequence[Path]) -> bool:
        """Whether files that are there already may go; asked once for all of them."""
        if not there:
            return True
        one = translate("Figure", "{name} is there already. Replace it?")
        many = translate("Figure", "{n} of these files are there already. Replace them?")
        question = counted(len(there), one, many).format(name=there[0].name, n=len(there))
        title = translate("Figure", "Figures of all views")
        return is_confirmed(self._window, title, question)

    def _tell_end(self, paths: Sequence[Path], told: Sequence[str], *, is_whole: bool) -> None:
        where = paths[0] if len(paths) == 1 else paths[0].parent
        if not is_whole:
            text = translate("Figure", "Called off: not all figures are saved in {path}")
        elif self._n_left_out:
            text = translate("Figure", "Without {n} figures: {path}")
        else:
            text = translate("Figure", "Figures of all views are saved: {path}")
        remarks = translate("Figure", "remarks on readability: {n}").format(n=self._n_remarks)
        said = text.format(path=where, n=self._n_left_out)
        self._window.status_line.tell(f"{said} ({remarks})" if self._n_remarks else said)
        if told and is_whole:
            title = (
                translate("Figure", "Not all figures were saved")
                if self._n_left_out
                else translate("Figure", "Some views are not what they were")
            )
            rest = len(told) - _MOST_NAMED
            lines = [f"– {line}" for line in told[:_MOST_NAMED]]
            if rest > 0:
                lines.append(translate("Figure", "and {n} more").format(n=rest))
            self._warn(title, "\n".join(lines))

    def _warn(self, title: str, reason: str) -> None:
        QMessageBox.warning(self._window, title, f"{title}.\n\n{reason}")

    def _show_state(self) -> None:
        has_views = bool(self._workbench.book.dossier.views)
        self._window.actions_by_name["figures_of_views"].setEnabled(has_views)
