"""Edits of the window: forms become edits, refusals are told, every step can be taken back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.changes import Edit
from app.domain.edit_log import LoggedEdit
from app.domain.faults import DossierError
from app.session.workbench import NotKeptError, Workbench
from app.ui.edit_wording import edit_label
from app.ui.fault_wording import refusal_texts
from app.ui.questions import is_way_out_wanted
from app.ui.window_files import WindowFiles

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate

_MANY = 600
"""Changes, from which on an edit takes about a second in a large dossier."""


class WindowEdits:
    """Undo, redo and all that changes the dossier of a window."""

    def __init__(self, window: "MainWindow", workbench: Workbench, files: WindowFiles) -> None:
        self._window = window
        self._workbench = workbench
        self._files = files
        self._actions = window.actions_by_name
        self.lacks_place = False
        """Whether the last edit was refused by where the dossier is kept, not by its rules."""
        self._actions.connect_to("undo", self.undo)
        self._actions.connect_to("redo", self.redo)
        workbench.changed.connect(self.refresh)
        window.map_layout.released.connect(self.refresh)
        self.refresh()

    def apply(self, make: Callable[[], Edit]) -> list[str]:
        """Make an edit and do it; why that was refused, nothing if it was not.

        Where there is no file yet the person is asked for one; who gives none has refused.
        """
        self.lacks_place = False
        try:
            try:
                self._record(make())
            except NotKeptError:
                if not self._files.keep():
                    return [
                        translate("Edits", "Nothing was recorded: it needs a place to be kept.")
                    ]
                self._record(make())
        except DossierError as error:
            self.lacks_place = self._files.is_at_fault(error)
            return self._told(error)
        return []

    def _record(self, edit: Edit) -> None:
        """Do an edit; of one that takes a while, say so first: nothing may come in between."""
        if len(edit.changes) < _MANY:
            self._workbench.apply(edit)
            return
        told = translate("Edits", "Recording {n} changes…")
        self._window.status_line.tell(told.format(n=QLocale().toString(len(edit.changes))))
        self._window.status_line.repaint()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._workbench.apply(edit)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def refuse(
        self,
        faults: Sequence[str],
        do_again: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """Say why nothing was changed; where another place would take it, offer that.

        Parameters
        ----------
        faults
            What the last edit was refused for.
        do_again
            Does it once the dossier is kept elsewhere.
        parent
            The dialog in which it was wanted; None: the window.
        """
        parent = parent or self._window
        title = translate("Edits", "Nothing was changed")
        told = "\n".join([f"{title}.", "", *faults])
        if not self.lacks_place:
            QMessageBox.warning(parent, title, told)
            return
        way_out = translate("Edits", "Save a copy elsewhere and go on there…")
        wanted = is_way_out_wanted(parent, title, told, way_out)
        if wanted and self._files.go_on_elsewhere(parent):
            do_again()

    def tell_done(self) -> None:
        """Say what was done last and how it is taken back."""
        done = self._workbench.next_undo
        if done is not None:
            told = translate("Edits", "Done: {label}. Ctrl+Z takes it back.")
            self._window.status_line.tell(told.format(label=self._label(done)))

    def undo(self) -> None:
        """Take back the last step."""
        self._go(self._workbench.undo, translate("Edits", "Taken back: {label}"))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go(self._workbench.redo, translate("Edits", "Done again: {label}"))

    def go_to(self, number: int) -> None:
        """Undo or redo until a step of the history is the last that is done."""
        self._try(lambda: self._workbench.go_to(number))

    def refresh(self) -> None:
        """Name the next steps in the menu."""
        # A drag that has not come to rest yet is a step already.
        for name, step, named, bare in (
            (
                "undo",
                self._workbench.next_undo,
                translate("Edits", "Undo: {label}"),
                translate("Actions", "Undo"),
            ),
            (
                "redo",
                self._workbench.next_redo,
                translate("Edits", "Redo: {label}"),
                translate("Actions", "Redo"),
            ),
        ):
            action = self._actions[name]
            is_moved = name == "undo" and self._workbench.has_moved
            action.setEnabled((step is not None or is_moved) and not self._workbench.is_read_only)
            is_named = step is not None and not is_moved
            action.setText(named.format(label=self._label(step)) if is_named and step else bare)

    def _go(self, step: Callable[[], Edit | None], told: str) -> None:
        done: list[Edit] = []

        def take() -> None:
            edit = step()
            if edit is not None:
                done.append(edit)

        self._try(take)
        if done:
            self._window.status_line.tell(told.format(label=self._label(done[0])))

    def _label(self, edit: Edit | LoggedEdit) -> str:
        return edit_label(edit, self._workbench.book.dossier, self._window.session.language)

    def _told(self, error: DossierError) -> list[str]:
        language = self._window.session.language
        return refusal_texts(error, self._files.path, self._workbench.book, language)

    def _try(self, do: Callable[[], object]) -> None:
        self.lacks_place = False
        try:
            do()
        except DossierError as error:
            self.lacks_place = self._files.is_at_fault(error)
            self.refuse(self._told(error), lambda: self._try(do))
