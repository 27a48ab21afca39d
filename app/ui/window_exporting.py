"""Handing what a window shows to other programs: a data package, or a network."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.domain.faults import DossierError
from app.ui.file_wording import file_text
from app.ui.window_files import may_replace

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowExporting:
    """Exports once somebody has said where to.

    `ask_path` asks for the path of a file or folder; None if they let it be.
    """

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.ask_path: Callable[[QWidget, str, str], Path | None] = ask_path
        window.actions_by_name.connect_to("export", self.export)

    def export(self) -> None:
        """Ask where to, and write what the map shows, or the dossier as a data package."""
        from app.session.exporting import export_session

        window = self._window
        title = translate("Export", "Export")
        path = self.ask_path(window, title, self._suggested())
        if path is None:
            return
        window.map_view.arrive()
        try:
            export_session(window.session, window.map_layout, path)
        except DossierError as error:
            told = translate("Export", "Nothing was exported")
            QMessageBox.warning(window, told, f"{told}.\n\n{file_text(error.reason)}")
        else:
            window.status_line.tell(translate("Export", "Exported: {path}").format(path=path))

    def _suggested(self) -> str:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QDir(QStandardPaths.writableLocation(place))
        kept = self._window.files.path
        name = "multivector" if kept is None else kept.stem
        return folder.filePath(f"{name}-{self._window.session.as_of.isoformat()}.graphml")


def ask_path(parent: QWidget, title: str, suggested: str) -> Path | None:
    """Ask for a path to write to; what is chosen to be a data package gets no ending."""
    kinds = {
        translate("Export", "GraphML: what the map shows (*.graphml)"): ".graphml",
        translate("Export", "GEXF: what the map shows, with times (*.gexf)"): ".gexf",
        translate("Export", "Edge list: the ties the map shows (*.csv)"): ".csv",
        translate("Export", "Node-link JSON: what the map shows (*.json)"): ".json",
        translate("Export", "Data package: the whole dossier, a folder (*)"): "",
    }
    chosen, kind = QFileDialog.getSaveFileName(parent, title, suggested, ";;".join(kinds))
    if not chosen:
        return None
    path = path_of_kind(Path(chosen), kinds.get(kind, ""), frozenset(kinds.values()))
    # About the name as it was typed Qt has asked; the one that is written may be another.
    return path if path == Path(chosen) or may_replace(parent, title, path) else None


def path_of_kind(path: Path, ending: str, endings: frozenset[str]) -> Path:
    """The path with an ending, or none, in place of one of another kind."""
    if path.suffix.lower() == ending:
        return path
    # What follows a point in "Asia v1.2" is no ending.
    stem = path.stem if path.suffix.lower() in endings else path.name
    return path.with_name(stem + ending)
