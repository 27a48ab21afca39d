"""Importing documents into the dossier of a window: chosen or dropped, read, reported."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.domain.faults import DossierError
from app.domain.ids import SourceId
from app.domain.progress import Report
from app.session.workbench import Workbench
from app.ui.fault_wording import trouble_text
from app.ui.window_figures import may_be_figure

if TYPE_CHECKING:
    from app.session.importing import ImportReport, ReadFile, Refused
    from app.session.library import Library
    from app.ui.dialogs.import_report import ImportReportDialog
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate

_PATTERNS = "*.txt *.md *.html *.htm *.xhtml *.pdf *.docx"

_Read = tuple["ReadFile | Refused", ...]


class WindowImporting(QObject):
    """Takes documents in, one import at a time.

    `ask_paths` asks the person for files; none if they let it be.
    """

    def __init__(self, window: "MainWindow", workbench: Workbench, library: "Library") -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._library = library
        self._is_busy = False
        self.report: ImportReportDialog | None = None
        self.ask_paths: Callable[[QWidget, str], list[Path]] = ask_paths
        window.actions_by_name.connect_to("import_documents", self.begin)
        window.setAcceptDrops(True)
        # The map would take whatever is dropped on it, and make nothing of it.
        window.map_view.setAcceptDrops(False)
        window.map_view.viewport().setAcceptDrops(False)
        window.installEventFilter(self)
        workbench.changed.connect(self._show_state)
        self._show_state()

    def begin(self) -> None:
        """Ask for documents and take them in."""
        paths = self.ask_paths(self._window, translate("Import", "Import documents"))
        if paths:
            self.take(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Take in documents, and whatever there is in folders."""
        from app.reading.opening import find_documents
        from app.session.importing import read_documents
        from app.ui.dialogs.progress_running import run_with_progress

        if self._is_busy or self._workbench.is_read_only:
            return

        def read(report: Report) -> _Read:
            return read_documents(find_documents(paths), report)

        self._is_busy = True
        self._show_state()
        title = translate("Import", "Documents are being read")
        run_with_progress(
            self._window,
            title,
            read,
            self._record,
            self._failed,
            cancelled=self._cancelled,
            discard=lambda _read: None,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped onto the window: documents, or a figure that leads to its view."""
        kinds = QEvent.Type
        if event.type() in {kinds.DragEnter, kinds.DragMove} and isinstance(event, QDropEvent):
            paths = dropped_paths(event)
            # A figure only shows something, also in a dossier that cannot be written to.
            if paths and (not self._workbench.is_read_only or may_be_figure(paths)):
                event.acceptProposedAction()
                return True
        elif event.type() is kinds.Drop and isinstance(event, QDropEvent):
            event.acceptProposedAction()
            paths = dropped_paths(event)
            if not self._window.figures.take(paths):
                self.take(paths)
            return True
        return super().eventFilter(watched, event)

    def _record(self, read: _Read) -> None:
        from app.session.importing import ReadFile, plan_import

        self._rest()
        is_any = any(isinstance(each, ReadFile) for each in read)
        if is_any and not self._workbench.is_kept and not self._window.files.keep():
            told = translate("Edits", "Nothing was recorded: it needs a place to be kept.")
            self._window.status_line.tell(told)
            return
        try:
            self._workbench.record_move()
            plan = plan_import(read, self._workbench.book, self._library.documents())
            report = self._library.record_import(plan)
        except DossierError as error:
            self._failed(error)
            return
        self._tell(report)

    def _tell(self, report: "ImportReport") -> None:
        from app.session.importing import Outcome
        from app.ui.dialogs.import_report import ImportReportDialog

        window = self._window
        read = [file for file in report.files if file.source is not None]
        first = next((file for file in read if file.outcome is not Outcome.THERE), None)
        opened = first or next(iter(read), None)
        if opened is not None and opened.source is not None:
            window.reading.open(opened.source)
        dialog = ImportReportDialog(report, window)
        dialog.read_wanted.connect(lambda source: window.reading.open(SourceId(source)))
        dialog.edit_wanted.connect(lambda source: window.forms.change_source(SourceId(source)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._report_was_read)
        self.report = dialog
        dialog.open()

    def _report_was_read(self) -> None:
        self.report = None
        self._window.reading.focus()

    def _failed(self, error: DossierError) -> None:
        self._rest()
        title = translate("Import", "The documents could not be imported")
        told = trouble_text(error, self._window.files.path)
        QMessageBox.warning(self._window, title, f"{title}.\n\n{told}")

    def _cancelled(self) -> None:
        self._rest()
        told = translate("Import", "The import was called off: nothing was recorded.")
        self._window.status_line.tell(told)

    def _rest(self) -> None:
        self._is_busy = False
        self._show_state()

    def _show_state(self) -> None:
        can = not self._is_busy and not self._workbench.is_read_only
        self._window.actions_by_name["import_documents"].setEnabled(can)


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders that are dragged; addresses of the web are none."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def ask_paths(parent: QWidget, title: str) -> list[Path]:
    """Ask for files to be read."""
    kinds = translate("Import", "Documents ({patterns})").format(patterns=_PATTERNS)
    every = translate("Import", "All files (*)")
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", f"{kinds};;{every}")
    return [Path(path) for path in chosen]
