"""Taking a colleague's dossier in: chosen, held against ours, decided, one step to undo."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.faults import DossierError
from app.domain.progress import Cancelled
from app.editing.combining import Choice, Combination, ItemKey
from app.session.workbench import Workbench
from app.ui.dialogs.progress_dialog import count_records
from app.ui.dialogs.progress_running import wait_with_progress
from app.ui.file_wording import file_text
from app.ui.window_files import ask_path_to_open

if TYPE_CHECKING:
    from app.ui.dialogs.combine_dialog import CombineDialog
    from app.ui.main_window import MainWindow
    from app.ui.window_edits import WindowEdits

translate = QCoreApplication.translate


class WindowTakingIn:
    """Takes other dossiers into that of a window.

    `ask_path` asks the person for the path of a file to be read; None if they let it be.
    """

    def __init__(
        self,
        window: "MainWindow",
        workbench: Workbench,
        edits: "WindowEdits",
        clock: Callable[[], datetime],
    ) -> None:
        self._window = window
        self._workbench = workbench
        self._edits = edits
        self._clock = clock
        self.ask_path: Callable[[QWidget, str], Path | None] = ask_path_to_open
        window.actions_by_name.connect_to("take_in", self.begin)
        window.actions_by_name["take_in"].setEnabled(not workbench.is_read_only)

    def begin(self) -> "CombineDialog | None":
        """Ask for a dossier and show what it brings; None if nobody wants one."""
        from app.session.folders import backup_folder
        from app.session.taking_in import take_in
        from app.ui.dialogs.combine_dialog import CombineDialog

        path = self.ask_path(self._window, translate("Combine", "Take in a dossier"))
        if path is None:
            return None
        now, backups = self._clock(), backup_folder()
        told = translate("Progress", "Reading {name}").format(name=path.name)
        try:
            self._workbench.record_move()
            # What is ours must stay as it is while it is held against theirs.
            combination = wait_with_progress(
                self._window,
                told,
                lambda progress: take_in(
                    self._workbench, path, now=now, backups=backups, progress=progress
                ),
                counting=count_records,
                discard=lambda _combination: None,
            )
        except Cancelled:
            return None
        except DossierError as error:
            title = translate("Files", "The dossier could not be opened")
            QMessageBox.warning(self._window, title, f"{title}.\n\n{file_text(error.reason)}")
            return None
        dialog = CombineDialog(
            combination,
            path.name,
            self._workbench.book.dossier,
            self._window.session.language,
            self._window,
        )
        dialog.submitted.connect(lambda choices: self._take(dialog, combination, choices))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take(
        self,
        dialog: "CombineDialog",
        combination: Combination,
        choices: Mapping[ItemKey, Choice],
    ) -> None:
        faults = self._edits.apply(lambda: combination.edit_of(choices))
        if faults:
            dialog.show_faults(faults)
            if self._edits.lacks_place:
                again = partial(self._take, dialog, combination, choices)
                self._edits.refuse(faults, again, dialog)
            return
        dialog.accept()
        self._edits.tell_done()
