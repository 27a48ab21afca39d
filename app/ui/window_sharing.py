"""Sharing what a window shows: a copy for others, with nothing in it that is not seen."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.faults import DossierError
from app.domain.ids import SourceId
from app.session.workbench import Workbench
from app.ui.file_wording import file_text
from app.ui.window_files import SUFFIX, ask_path, may_replace

if TYPE_CHECKING:
    from app.editing.sharing import Shared
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowSharing:
    """Shares a copy once somebody has said what goes into it and where to.

    `ask_path` asks for the path of the file; None if they let it be.
    """

    def __init__(self, window: "MainWindow", workbench: Workbench) -> None:
        self._window = window
        self._workbench = workbench
        self.ask_path: Callable[[QWidget, str, str], Path | None] = ask_path
        window.actions_by_name.connect_to("share", self.share)

    def share(self) -> None:
        """Ask what goes into the copy, and save it."""
        from app.session.sharing import share_view
        from app.ui.dialogs.share_dialog import ShareDialog

        session = self._window.session
        dialog = ShareDialog(
            self._workbench.book,
            session.dossier,
            lambda marking, notes: share_view(session, marking=marking, with_reading_notes=notes),
            session.language,
            self._window,
        )
        if dialog.exec():
            title = translate("Share", "Where does the copy go?")
            path = self.ask_path(self._window, title, self._suggested())
            if path is not None and may_replace(self._window, title, path):
                self.save(path, dialog.shared, with_texts=dialog.texts.isChecked())
        dialog.deleteLater()

    def save(self, path: Path, shared: "Shared", *, with_texts: bool) -> None:
        """Write a copy to a new file, and say where it is, or why it is not there."""
        from app.session.share_copy import write_share_copy

        try:
            texts = self._texts_of(shared) if with_texts else {}
            self._refuse_itself(path)
            # Whoever chose a file that is there was asked whether it may go.
            write_share_copy(path, shared, texts, self._workbench.now(), may_replace=True)
        except DossierError as error:
            title = translate("Share", "The copy could not be saved")
            QMessageBox.warning(self._window, title, f"{title}.\n\n{file_text(error.reason)}")
        else:
            told = translate("Share", "Shared: {path}")
            self._window.status_line.tell(told.format(path=path))

    def _refuse_itself(self, path: Path) -> None:
        own = self._window.files.path
        with suppress(OSError):
            if own is not None and path.samefile(own):
                raise DossierError(translate("Share", "That is the dossier itself."))

    def _texts_of(self, shared: "Shared") -> dict[SourceId, str]:
        keeper = self._workbench.keeper
        found = {source: keeper.text_of(source) for source in shared.dossier.source_by_id}
        return {source: text for source, text in found.items() if text is not None}

    def _suggested(self) -> str:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QDir(QStandardPaths.writableLocation(place))
        day = self._window.session.as_of.isoformat()
        name = translate("Share", "Copy")
        return folder.filePath(f"{name} {day}{SUFFIX}")
