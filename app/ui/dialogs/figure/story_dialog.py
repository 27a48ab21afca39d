"""Asks how figures of all views are to be, and where they go."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.figures.request import FigureRequest
from app.figures.slides.slide import SLIDE_WIDTH_MM
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.figure.look_fields import LookFields
from app.ui.dialogs.figure.settings_form import SettingsForm
from app.ui.dialogs.figure.size_fields import SizeFields
from app.ui.dialogs.figure.wishes import Row
from app.ui.settings import Settings
from app.ui.translation import counted

translate = QCoreApplication.translate

_HEIGHT_PX = 560


class StoryDialog(QDialog):
    """Figures of all views: of which kind, how large, and in which folder, or in one file.

    Parameters
    ----------
    n_views
        How many there will be.
    settings
        Remember the folder.
    like
        What the fields begin with.
    parent
        The window.
    """

    def __init__(
        self, n_views: int, settings: Settings, like: FigureRequest, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._like = like
        self.setWindowTitle(translate("Figure", "Figures of all views"))
        self.sizes = SizeFields(self)
        self.looks = LookFields(self)
        self.sizes.begin_like(like)
        self.looks.begin_like(like)
        self.format_field = QComboBox()
        for name, ending, is_one in _kinds():
            self.format_field.addItem(name, (ending, is_one))
        self.path_field = QLineEdit(str(self._first_folder()))
        choose = QPushButton(translate("Figure", "Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        where = QWidget()
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.path_field, 1)
        row.addWidget(choose)
        where.setFocusProxy(self.path_field)
        self.error_label = NoteLabel()
        self.origin_field = QCheckBox(translate("Figure", "Leave out what leads back here"))
        self.form = SettingsForm()
        self.form.add(translate("Figure", "Size"), self.sizes)
        self.form.add(translate("Figure", "Look"), self.looks)
        self.form.add_rows(
            translate("Figure", "Files"),
            (
                Row(translate("Figure", "Format"), self.format_field),
                Row(translate("Figure", "Where"), where, (self.error_label,)),
                Row("", self.origin_field),
            ),
        )
        self._lay_out(n_views)
        self.format_field.currentIndexChanged.connect(self._format_chosen)
        self.path_field.textChanged.connect(lambda _text: self.error_label.say(""))
        self.sizes.suit(self.ending)

    @property
    def request(self) -> FigureRequest:
        """How each of them is to be; their titles and selections are those of the views."""
        return self.form.request(citation_style=self._like.citation_style)

    @property
    def ending(self) -> str:
        """The ending of the files, as ``.png``."""
        ending: str = self.format_field.currentData()[0]
        return ending

    @property
    def is_one_file(self) -> bool:
        """Whether all go into one file."""
        is_one: bool = self.format_field.currentData()[1]
        return is_one

    @property
    def path(self) -> Path:
        """The folder, or the one file.

        Raises
        ------
        RuntimeError
            If it begins with the home of somebody who has none.
        """
        path = Path(self.path_field.text().strip()).expanduser()
        needs_ending = self.is_one_file and path.name and path.suffix.lower() != self.ending
        return path.with_name(f"{path.name}{self.ending}") if needs_ending else path

    def accept(self) -> None:
        """Go on, unless nothing can be written there."""
        obstacle = self._obstacle()
        self.error_label.say(obstacle, is_fault=True)
        if not obstacle:
            path = self.path
            self._settings.figure_folder = str(path.parent if self.is_one_file else path)
            super().accept()

    def _obstacle(self) -> str:
        try:
            path = self.path
        except RuntimeError as error:
            return str(error)
        folder = path.parent if self.is_one_file or not path.exists() else path
        if not path.name or (path.is_dir() and self.is_one_file):
            return translate("Figure", "Give the file a name.")
        if not folder.is_dir():
            return translate("Figure", "There is no folder {folder}").format(folder=folder)
        if not os.access(folder, os.W_OK):
            return translate("Figure", "{name} cannot be written").format(name=folder.name)
        return ""

    def _lay_out(self, n_views: int) -> None:
        one = translate("Figure", "A figure of the one view that is kept.")
        many = translate("Figure", "A figure of each of the {n} views, in the order of the story.")
        intro = QLabel(counted(n_views, one, many))
        intro.setWordWrap(True)
        intro.setContentsMargins(20, 16, 20, 0)
        intro.setTextFormat(Qt.TextFormat.PlainText)
        self.save_button = QPushButton(translate("Figure", "Save"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.accept)
        cancel = QPushButton(translate("Figure", "Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 10, 16, 12)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(intro)
        column.addWidget(self.form, 1)
        column.addLayout(buttons)
        self.setMinimumHeight(_HEIGHT_PX - 120)
        self.resize(440, _HEIGHT_PX)

    def _first_folder(self) -> Path:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = Path(self._settings.figure_folder or QStandardPaths.writableLocation(pictures))
        return (folder if folder.is_dir() else Path.home()) / translate("Figure", "Figures")

    def _format_chosen(self) -> None:
        """One file has an ending, a folder has none; slides are as wide as slides are."""
        path = Path(self.path_field.text().strip())
        if path.name:
            self.path_field.setText(str(path.with_suffix(self.ending if self.is_one_file else "")))
        width, page = self.sizes.width, FigureRequest.width_mm
        if self.ending == ".pptx" and width.length == page:
            width.length = SLIDE_WIDTH_MM
        elif self.ending != ".pptx" and width.length == SLIDE_WIDTH_MM:
            width.length = page
        self.sizes.suit(self.ending)

    def _choose(self) -> None:
        title = translate("Figure", "Where do the figures go?")
        if self.is_one_file:
            options = QFileDialog.Option.DontConfirmOverwrite
            chosen, _ = QFileDialog.getSaveFileName(
                self, title, self.path_field.text(), f"*{self.ending}", options=options
            )
        else:
            chosen = QFileDialog.getExistingDirectory(self, title, self.path_field.text())
        if chosen:
            self.path_field.setText(chosen)


def _kinds() -> tuple[tuple[str, str, bool], ...]:
    """The kinds of files by name, their endings, and whether all figures go into one."""
    return (
        (translate("Figure", "PNG pictures"), ".png", False),
        (translate("Figure", "SVG drawings"), ".svg", False),
        (translate("Figure", "PDF documents"), ".pdf", False),
        (translate("Figure", "One PDF, a page for each"), ".pdf", True),
        (translate("Figure", "PPTX slides"), ".pptx", False),
        (translate("Figure", "One presentation, a slide for each"), ".pptx", True),
        (translate("Figure", "DOCX briefing sheets"), ".docx", False),
    )
