"""Where a figure goes: its format and its path, which belong together by the ending."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from app.ui.dialogs.fields.field import mark_faulty
from app.ui.dialogs.figure.wishes import Row

translate = QCoreApplication.translate

FORMATS = ("png", "svg", "pdf", "pptx", "docx")


class FileFields(QWidget):
    """The format, the path, and whether the file leads back to the view.

    Emits
    -----
    format_changed
        When the file is to be of another kind.
    """

    format_changed = Signal()

    def __init__(self, path: Path) -> None:
        """Begin with `path`, whose ending is the format."""
        super().__init__()
        self._may_replace: set[Path] = set()
        self.format_field = QComboBox()
        for ending, name in zip(FORMATS, _format_names(), strict=True):
            self.format_field.addItem(name, ending)
        self.path_field = QLineEdit(str(path))
        self.path_field.setAccessibleName(translate("Figure", "File"))
        self.choose_button = QPushButton(translate("Figure", "Choose…"))
        self.error_label = QLabel()
        self.error_label.setWordWrap(True)
        self.error_label.setProperty("role", "warning")
        self.error_label.hide()
        self.origin_field = QCheckBox(translate("Figure", "Leave out what leads back here"))
        self.origin_field.setToolTip(
            translate(
                "Figure",
                "Otherwise the file carries the view: dropped on this window, it is seen again.",
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.path_field, 1)
        row.addWidget(self.choose_button)
        self.setFocusProxy(self.path_field)
        self.format_field.currentIndexChanged.connect(self._format_chosen)
        self.path_field.textChanged.connect(self._path_typed)
        self.choose_button.clicked.connect(self._choose)

    def rows(self) -> Sequence[Row]:
        """For the form."""
        return (
            Row(translate("Figure", "Format"), self.format_field),
            Row(translate("Figure", "File"), self, (self.error_label,)),
            Row("", self.origin_field),
        )

    @property
    def ending(self) -> str:
        """The ending of the format chosen, as ``.png``."""
        return f".{self.format_field.currentData()}"

    @property
    def path(self) -> Path:
        """Where the figure goes; a name without an ending gets that of the format.

        Raises
        ------
        RuntimeError
            If it begins with the home of somebody who has none.
        """
        typed = self.path_field.text().strip()
        path = Path(typed).expanduser()
        if path.name and not path.suffix:
            path = path.with_suffix(self.ending)
        return path

    def refuse(self, reason: str) -> None:
        """Say below the path what is wrong with it; empty: nothing is."""
        self.error_label.setText(reason)
        self.error_label.setVisible(bool(reason))
        mark_faulty(self.path_field, faulty=bool(reason))

    def is_new(self, path: Path) -> bool:
        """Whether nothing is there, or only what may go: chosen so, or written by us."""
        return path in self._may_replace or not path.exists()

    def wrote(self, path: Path) -> None:
        """From now on the file may be replaced: it is ours."""
        self._may_replace.add(path)

    def obstacle(self) -> str:
        """Why nothing can be written there; empty if nothing is in the way."""
        try:
            path = self.path
        except RuntimeError as error:
            return str(error)
        if not path.name:
            return translate("Figure", "Give the file a name.")
        if path.suffix.lower().lstrip(".") not in FORMATS:
            told = translate("Figure", "A figure's name ends in one of: {endings}")
            return told.format(endings=", ".join(f".{ending}" for ending in FORMATS))
        folder = path.parent
        if not folder.is_dir():
            return translate("Figure", "There is no folder {folder}").format(folder=folder)
        if path.is_dir() or not os.access(path if path.exists() else folder, os.W_OK):
            return translate("Figure", "{name} cannot be written").format(name=path.name)
        return ""

    def _format_chosen(self) -> None:
        text = self.path_field.text().strip()
        if Path(text).name:
            with QSignalBlocker(self.path_field):
                self.path_field.setText(str(Path(text).with_suffix(self.ending)))
        self._take_format()

    def _path_typed(self, text: str) -> None:
        """An ending that is typed is a format that is chosen."""
        self.refuse("")
        place = self.format_field.findData(Path(text.strip()).suffix.lstrip(".").lower())
        if place >= 0 and place != self.format_field.currentIndex():
            with QSignalBlocker(self.format_field):
                self.format_field.setCurrentIndex(place)
            self._take_format()

    def _take_format(self) -> None:
        self.refuse("")
        self.format_changed.emit()

    def _choose(self) -> None:
        filters = [
            f"{name} (*.{ending})" for ending, name in zip(FORMATS, _format_names(), strict=True)
        ]
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            translate("Figure", "Save a figure"),
            self.path_field.text(),
            ";;".join(filters),
            filters[self.format_field.currentIndex()],
        )
        if chosen:
            # The file dialog has asked whether an old one may go.
            self._may_replace.add(Path(chosen))
            self.path_field.setText(chosen)


def _format_names() -> tuple[str, ...]:
    return (
        translate("Figure", "PNG picture"),
        translate("Figure", "SVG drawing"),
        translate("Figure", "PDF document"),
        translate("Figure", "PPTX slide"),
        translate("Figure", "DOCX briefing sheet"),
    )
