"""Where a dossier is kept: asked for once, at the first edit, and never overwritten."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.domain.changes import Book
from app.domain.dossier import Dossier
from app.domain.faults import DossierError
from app.domain.progress import Cancelled
from app.domain.release import Release
from app.session.workbench import NotKeptError, Workbench
from app.ui.actions import MenuName
from app.ui.dialogs.progress_dialog import count_records
from app.ui.dialogs.progress_running import wait_with_progress
from app.ui.fault_wording import trouble_text
from app.ui.file_wording import file_text
from app.ui.questions import is_confirmed

if TYPE_CHECKING:
    from app.store.dossier_file import DossierFile, Holder
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate

SUFFIX = ".dossier"

_EDITING = ("add_claim", "undo", "redo", "take_in", "keep_view")
"""Actions with keys that are off as long as nothing can be edited."""

_REST_MS = 200
"""After so long it is asked whether what was dragged, and those who follow, have come to rest."""


class WindowFiles:
    """Keeps the dossier of a window in a file, and makes copies of it.

    `ask_path` asks the person for the path of a file to be written; None if they let it be.
    `reopen` is called when a dossier that could be read only is to be opened for editing.
    """

    def __init__(
        self,
        window: "MainWindow",
        workbench: Workbench,
        clock: Callable[[], datetime],
        opened: "DossierFile | None" = None,
    ) -> None:
        self._window = window
        self._workbench = workbench
        self._clock = clock
        self._file = opened
        self._has_answers = False
        self.ask_path: Callable[[QWidget, str, str], Path | None] = ask_path
        self.reopen: Callable[[], None] = lambda: None
        actions = window.actions_by_name
        actions.connect_to("keep", self.keep)
        actions.connect_to("save_copy", self.save_copy)
        actions.connect_to("new", self._begin_new)
        actions.connect_to("open", self._open)
        window.status_line.notice_button.clicked.connect(lambda _checked=False: self._reopen())
        workbench.changed.connect(self._show_state)
        self._rest = QTimer(window, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._keep_move)
        window.map_layout.released.connect(self._await_rest)
        self._show_state()
        if opened is not None and opened.backup_problem is not None:
            window.status_line.tell(file_text(opened.backup_problem))

    @property
    def path(self) -> Path | None:
        """Where the dossier is kept; None if nowhere."""
        return None if self._file is None else self._file.path

    def retranslate(self) -> None:
        """Say anew whether the dossier can be edited here, and why it cannot."""
        if not self._workbench.is_read_only:
            self._window.status_line.set_notice("")
            return
        why = self._why_read_only()
        holder = None if self._file is None else self._file.holder
        if holder is not None:
            text = translate("Files", "open in another window since {time}, read-only here")
            notice = text.format(time=time_of(holder))
        else:
            notice = translate("Files", "this file cannot be written to: read-only here")
        offer = translate("Files", "Open for editing")
        self._window.status_line.set_notice(notice, offer, why)
        actions = self._window.actions_by_name
        edits = [action for action, _ in actions.in_menu(MenuName.EDIT)]
        for action in (*edits, actions["take_in"], actions["keep_view"]):
            action.setToolTip(f"{action.statusTip()}\n{why}")
        self._answer_keys()

    def _answer_keys(self) -> None:
        """Say why where a key would have edited: an action that is off is silent."""
        if self._has_answers:
            return
        self._has_answers = True
        actions = self._window.actions_by_name
        for name in _EDITING:
            for key in actions[name].shortcuts():
                answer = QShortcut(key, self._window)
                answer.activated.connect(
                    lambda: self._window.status_line.tell(self._why_read_only())
                )

    def tell_still_held(self, holder: "Holder | None") -> None:
        """Say that the dossier still cannot be edited here."""
        if holder is None:
            reason = translate(
                "Files",
                "The file or its folder still cannot be written to. Allow writing there, or"
                " save a copy elsewhere and open that.",
            )
        else:
            reason = translate(
                "Files",
                "Another window has it open since {time}. Close it there, then try again.",
            ).format(time=time_of(holder))
        title = translate("Files", "The dossier is still read-only here")
        QMessageBox.information(self._window, title, f"{title}.\n\n{reason}")

    def _why_read_only(self) -> str:
        holder = None if self._file is None else self._file.holder
        if holder is None:
            return translate(
                "Files",
                "Not possible here: the file or its folder cannot be written to. Save a copy to"
                " edit that.",
            )
        return translate(
            "Files",
            "Not possible here: the dossier is open in another window since {time}. Close it"
            " there, then choose “Open for editing” below.",
        ).format(time=time_of(holder))

    def _reopen(self) -> None:
        self.reopen()

    def note_release(self, release: Release) -> None:
        """Keep why something leaves under a lower marking than it asks for.

        Raises
        ------
        DossierError
            If it cannot be kept: there is no file, or it may only be read.
        """
        try:
            self._workbench.note_release(release)
        except NotKeptError:
            why = translate(
                "Files", "The reason is kept in the dossier: choose first where to keep that."
            )
            raise DossierError(why) from None

    def keep(self) -> bool:
        """Ask where to keep the dossier, and keep it there; whether that was done."""
        if self._workbench.is_kept:
            return True
        title = translate("Files", "Where should this dossier be kept?")
        path = self.ask_path(self._window, title, self._suggested_name())
        if path is None:
            return False
        try:
            self._workbench.keep_in(lambda book: self._create(path, book))
        except Cancelled:
            return False
        except DossierError as error:
            self._warn(translate("Files", "The dossier could not be kept there"), error)
            return False
        kept = translate("Files", "Kept in {path}. Every edit is written there at once.")
        self._window.status_line.tell(kept.format(path=path))
        return True

    def save_copy(self) -> None:
        """Ask for a path and write the dossier there as it is; one goes on with the present one."""
        if self._file is None:
            self.keep()
            return
        title = translate("Files", "Save a copy of the dossier")
        path = self.ask_path(self._window, title, self._suggested_name())
        if path is None or not self._may_copy_to(self._window, title, path):
            return
        try:
            self._workbench.record_move()
            self._copy(self._file, path)
        except Cancelled:
            return
        except DossierError as error:
            self._warn(translate("Files", "The copy could not be saved"), error)
        else:
            saved = translate("Files", "Saved a copy: {path}")
            self._window.status_line.tell(saved.format(path=path))

    def is_at_fault(self, error: DossierError) -> bool:
        """Whether it is where the dossier is kept that refused, and another place may not."""
        # Whoever raised one of them has loaded them.
        from app.store import errors

        of_place = (
            errors.DossierChangedError,
            errors.DossierFullError,
            errors.DossierWriteError,
            errors.ReadOnlyDossierError,
        )
        return self._file is not None and isinstance(error, of_place)

    def go_on_elsewhere(self, parent: QWidget) -> bool:
        """Ask for another place, copy the dossier there and go on in the copy; whether it was.

        For when it cannot be kept any more where it is: nothing that is open is lost by it.
        """
        from app.store.dossier_file import DossierFile

        title = translate("Files", "Save a copy of the dossier and go on in it")
        before = self._file
        path = self.ask_path(parent, title, self._suggested_name())
        if before is None or path is None or not self._may_copy_to(parent, title, path):
            return False
        try:
            self._copy(before, path)
            self._file = DossierFile.open(path, now=self._clock())
        except Cancelled:
            return False
        except DossierError as error:
            self._warn(translate("Files", "The copy could not be saved"), error)
            return False
        self._workbench.go_on_in(self._file)
        with suppress(DossierError):  # Its file may be gone; all that was in it is in the copy.
            before.close()
        told = translate("Files", "You go on in the copy: {path}")
        self._window.status_line.tell(told.format(path=path))
        return True

    def _may_copy_to(self, parent: QWidget, title: str, path: Path) -> bool:
        """Whether a copy may be written there: not where the dossier itself is, and asked."""
        if self.path is not None and _are_same(path, self.path):
            told = translate(
                "Files", "{name} is the dossier itself. Choose another name for the copy."
            )
            QMessageBox.information(parent, title, told.format(name=path.name))
            return False
        return may_replace(parent, title, path)

    def _begin_new(self) -> None:
        """Ask for a path, make an empty dossier there and have it opened."""
        from app.store.dossier_file import DossierFile

        title = translate("Files", "Where should the new dossier be kept?")
        name = translate("Files", "My dossier")
        path = self.ask_path(self._window, title, _in_documents(name))
        if path is None:
            return
        try:
            DossierFile.create(path, Book.of(Dossier()), now=self._clock()).close()
        except DossierError as error:
            self._warn(translate("Files", "The dossier could not be kept there"), error)
        else:
            self._window.open_wanted.emit(path)

    def _open(self) -> None:
        path = ask_path_to_open(self._window, translate("Files", "Open a dossier"))
        if path is not None and not self._window.figures.take([path]):
            self._window.open_wanted.emit(path)

    def close(self) -> None:
        """Leave one clean file behind."""
        try:
            self._workbench.record_move()
        except DossierError as error:
            self._warn(translate("Files", "The last move could not be kept"), error, self.path)
        file, self._file = self._file, None
        if file is not None:
            try:
                file.close()
            except DossierError as error:
                self._warn(translate("Files", "The dossier could not be closed"), error)

    def _await_rest(self) -> None:
        self._rest.start()

    def _keep_move(self) -> None:
        """What was dragged is kept as soon as everything lies where it is going to."""
        if self._window.map_view.is_moving:
            self._await_rest()
            return
        try:
            self._workbench.record_move()
        except DossierError as error:
            self._warn(translate("Files", "The move could not be kept"), error, self.path)

    def _create(self, path: Path, book: Book) -> "DossierFile":
        from app.store.dossier_file import DossierFile

        now = self._clock()
        title = translate("Progress", "Writing {name}").format(name=path.name)
        self._file = wait_with_progress(
            self._window,
            title,
            lambda progress: DossierFile.create(path, book, now=now, progress=progress),
            counting=count_records,
        )
        return self._file

    def _copy(self, file: "DossierFile", path: Path) -> None:
        # Nothing may be edited meanwhile: the file has one connection.
        title = translate("Progress", "Saving a copy: {name}").format(name=path.name)
        wait_with_progress(self._window, title, lambda progress: file.save_copy(path, progress))

    def _suggested_name(self) -> str:
        if self.path is not None:
            return str(self.path.with_stem(f"{self.path.stem} 2"))
        title = self._window.session.dossier.title or translate("Files", "My dossier")
        name = "".join(sign for sign in title if sign.isalnum() or sign in " -_").strip()
        return _in_documents(name or "dossier")

    def _warn(self, title: str, error: DossierError, kept_in: Path | None = None) -> None:
        told = trouble_text(error, kept_in)
        QMessageBox.warning(self._window, title, f"{title}.\n\n{told}")

    def _show_state(self) -> None:
        is_kept = self._workbench.is_kept
        self._window.actions_by_name["keep"].setEnabled(not is_kept)
        self._window.actions_by_name["save_copy"].setEnabled(is_kept)
        self._window.show_file(self.path)
        self.retranslate()


def _are_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file; one that is gone may be written anew."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _in_documents(name: str) -> str:
    """The path of a dossier where the platform keeps documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QDir(QStandardPaths.writableLocation(place)).filePath(f"{name}{SUFFIX}")


def time_of(holder: "Holder") -> str:
    """Since when somebody has a dossier: the time of day, with the date if that is not today."""
    since = holder.since.astimezone()
    is_today = since.date() == datetime.now(UTC).astimezone().date()
    return f"{since:%H:%M}" if is_today else f"{since:%Y-%m-%d %H:%M}"


def ask_path_to_open(parent: QWidget, title: str) -> Path | None:
    """Ask for the path of a dossier that is there; None if nobody wants one."""
    kinds = translate("Files", "Dossiers (*.dossier);;Data packages (datapackage.json)")
    networks = translate("Files", "Networks (*.graphml *.gexf *.csv *.json)")
    figures = translate("Files", "Figures, to see their view (*.png *.svg *.pdf *.pptx *.docx)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", f"{kinds};;{networks};;{figures}")
    return Path(chosen) if chosen else None


def ask_path(parent: QWidget, title: str, suggested: str) -> Path | None:
    """Ask for a path to write to, with our ending whatever is typed.

    Nothing is said of what may be there already: see `may_replace`.
    """
    kinds = translate("Files", "Dossiers (*.dossier)")
    # Qt would ask about the name as it was typed, which need not be the one that is written.
    unasked = QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, kinds, options=unasked)
    return with_ending(Path(chosen)) if chosen else None


def with_ending(path: Path) -> Path:
    """The path of a dossier: what is typed, as in ``Asia v1.2``, ends in no other way."""
    return path if path.suffix == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")


def may_replace(parent: QWidget, title: str, path: Path) -> bool:
    """Whether there is nothing at a path, or the person wants it replaced."""
    question = translate("Files", "{name} is there already. Replace it?")
    return not os.path.lexists(path) or is_confirmed(parent, title, question.format(name=path.name))
