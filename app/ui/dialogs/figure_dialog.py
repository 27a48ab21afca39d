"""Asks what a figure is to be like and where it goes, and writes it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.faults import DossierError
from app.domain.names import short_name
from app.drawing.arrays import Box
from app.drawing.look import DARK, LIGHT
from app.figures.office_file import OFFICE_ENDINGS, SLIDE_ENDING
from app.figures.request import DPI, WIDTH_MM, FigureRequest
from app.figures.slides.slide import SLIDE_WIDTH_MM
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.settings import Settings

translate = QCoreApplication.translate

FORMATS = ("png", "svg", "pdf", "pptx", "docx")

_PAGE_MM, _SLIDE_MM = round(FigureRequest.width_mm), round(SLIDE_WIDTH_MM)
"""The widths that are proposed for a page and for a slide."""


class FigureDialog(QDialog):
    """The figure shows what the map shows, for the same date, with the same selection.

    Parameters
    ----------
    extent
        The part of the map that is looked at, in layout units, which the figure leads back to;
        None: all of it.
    like
        A request that the fields begin with.
    """

    def __init__(
        self,
        session: Session,
        layout: MapLayout,
        settings: Settings,
        theme_name: str,
        parent: QWidget,
        *,
        extent: Box | None = None,
        like: FigureRequest | None = None,
    ) -> None:
        super().__init__(parent)
        self._extent = extent
        self._session = session
        self._layout = layout
        self._settings = settings
        self.written: Path | None = None
        self._may_replace: Path | None = None
        self.setWindowTitle(translate("Figure", "Save a figure"))
        self.setMinimumWidth(520)
        self.title_field = QLineEdit()
        self.title_field.setPlaceholderText(translate("Figure", "made from what is shown"))
        self.width_field = QSpinBox()
        self.width_field.setRange(int(WIDTH_MM[0]), int(WIDTH_MM[1]))
        self.width_field.setSuffix(translate("Figure", " mm"))
        self.width_field.setValue(_PAGE_MM)
        self.dpi_field = QSpinBox()
        self.dpi_field.setRange(*DPI)
        self.dpi_field.setSingleStep(50)
        self.dpi_field.setSuffix(translate("Figure", " dpi"))
        self.dpi_field.setValue(300)
        self.format_field = QComboBox()
        for ending, name in zip(FORMATS, _format_names(), strict=True):
            self.format_field.addItem(name, ending)
        self.theme_field = QComboBox()
        for theme, name in zip((LIGHT, DARK), _theme_names(), strict=True):
            self.theme_field.addItem(name, theme.name)
        self.theme_field.setCurrentIndex(self.theme_field.findData(theme_name))
        self.path_field = QLineEdit(str(self._first_path()))
        self.error_label = QLabel()
        self.error_label.setTextFormat(Qt.TextFormat.PlainText)
        self.error_label.setWordWrap(True)
        self.error_label.setProperty("role", "warning")
        self.error_label.hide()
        self.save_button = QPushButton(translate("Figure", "Save"))
        self.origin_field = QCheckBox(translate("Figure", "Leave out what leads back here"))
        self.origin_field.setToolTip(
            translate(
                "Figure",
                "Otherwise the file carries the view: dropped on this window, it is seen again.",
            )
        )
        if like is not None:
            self._begin_like(like)
        self._lay_out()
        self.format_field.currentIndexChanged.connect(self._format_chosen)
        self.width_field.valueChanged.connect(self._tell_size)
        self.dpi_field.valueChanged.connect(self._tell_size)
        self._tell_size()

    @property
    def request(self) -> FigureRequest:
        """What is asked for."""
        selection = self._session.selection
        shown = selection.dyad or ((selection.actor,) if selection.actor else ())
        return FigureRequest(
            width_mm=self._width_mm,
            dpi=self.dpi_field.value(),
            title=self.title_field.text().strip() or None,
            theme_name=self.theme_field.currentData(),
            selected=shown,
        )

    @property
    def _width_mm(self) -> float:
        """The width asked for; that of a slide is no whole number."""
        width = self.width_field.value()
        return SLIDE_WIDTH_MM if width == round(SLIDE_WIDTH_MM) else float(width)

    def _begin_like(self, request: FigureRequest) -> None:
        self.title_field.setText(request.title or "")
        self.width_field.setValue(round(request.width_mm))
        self.dpi_field.setValue(request.dpi)
        self.theme_field.setCurrentIndex(self.theme_field.findData(request.theme_name))

    def save(self) -> None:
        """Write the figure and close; if that fails, say why and stay."""
        from app.figures.figure import compose_figure
        from app.session.figure_origin import carried_by
        from app.session.figure_scene import build_figure_scene
        from app.ui.figure_wording import build_figure_wording
        from app.ui.painting.figure_writer import write_figure
        from app.ui.painting.text_measure import measure_text

        try:
            path = Path(self.path_field.text()).expanduser()
        except RuntimeError as error:
            self._refuse(str(error))
            return
        if path.exists() and path != self._may_replace and not self._ask_to_replace(path):
            return
        request = self.request
        scene = build_figure_scene(self._session, self._layout)
        wording = build_figure_wording(self._session.language)
        try:
            leads_back = not self.origin_field.isChecked()
            parts = self._session, self._layout, scene, request, self._extent
            carried = carried_by(*parts) if leads_back else None
            if path.suffix.lower() in OFFICE_ENDINGS:
                from app.ui.office_files import write_office_file

                write_office_file(scene, request, self._session.language, path, carried)
            else:
                figure = compose_figure(scene, request, wording, measure_text)
                write_figure(figure, path, dpi=request.dpi, carried=carried)
        except DossierError as error:
            self._refuse(error.reason)
            return
        self._settings.figure_folder = str(path.parent)
        self.written = path
        self.accept()

    def _refuse(self, reason: str) -> None:
        self.error_label.setText(reason)
        self.error_label.show()

    def _ask_to_replace(self, path: Path) -> bool:
        """Whether a file that is there already may go; one chosen in the file dialog may."""
        question = translate("Figure", "{name} is there already. Replace it?")
        answer = QMessageBox.question(
            self, translate("Figure", "Save a figure"), question.format(name=path.name)
        )
        return answer == QMessageBox.StandardButton.Yes

    def _lay_out(self) -> None:
        intro = QLabel(
            translate(
                "Figure",
                "The figure shows what the map shows, with legend, date and numbered sources.",
            )
        )
        intro.setWordWrap(True)
        intro.setProperty("role", "mutedBody")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(translate("Figure", "Title"), self.title_field)
        form.addRow(translate("Figure", "Format"), self.format_field)
        size = QHBoxLayout()
        size.setSpacing(8)
        size.addWidget(self.width_field)
        size.addWidget(self.dpi_field)
        self._pixels = QLabel()
        self._pixels.setProperty("role", "muted")
        size.addWidget(self._pixels, 1)
        form.addRow(translate("Figure", "Width"), size)
        form.addRow(translate("Figure", "Theme"), self.theme_field)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.path_field, 1)
        choose = QPushButton(translate("Figure", "Choose…"))
        choose.clicked.connect(self._choose_path)
        where.addWidget(choose)
        form.addRow(translate("Figure", "File"), where)
        form.addRow("", self.origin_field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = QPushButton(translate("Figure", "Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(intro)
        column.addLayout(form)
        column.addWidget(self.error_label)
        column.addLayout(buttons)

    def _first_path(self) -> Path:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = Path(self._settings.figure_folder or QStandardPaths.writableLocation(pictures))
        if not folder.is_dir():
            folder = Path.home()
        return folder / f"{self._first_name()}.png"

    def _first_name(self) -> str:
        """A name from the selection and the date, of letters that every system takes."""
        selection, dossier = self._session.selection, self._session.dossier
        actors = selection.dyad or ((selection.actor,) if selection.actor else ())
        names = [short_name(dossier, actor, self._session.language) for actor in actors]
        words = "-".join([*names, self._session.as_of.isoformat()]) if names else "multivector"
        safe = "".join(char if char.isalnum() or char in "-_" else "-" for char in words)
        return safe if names else f"{safe}-{self._session.as_of.isoformat()}"

    def _format_chosen(self) -> None:
        ending = f".{self.format_field.currentData()}"
        is_slide = ending == SLIDE_ENDING
        usual, wanted = (_PAGE_MM, _SLIDE_MM) if is_slide else (_SLIDE_MM, _PAGE_MM)
        if self.width_field.value() == usual:
            self.width_field.setValue(wanted)
        path = Path(self.path_field.text())
        if path.name:
            self.path_field.setText(str(path.with_suffix(ending)))
        self._tell_size()

    def _tell_size(self) -> None:
        is_raster = self.format_field.currentData() in {"png", "docx"}
        self.dpi_field.setEnabled(is_raster)
        pixels = round(self.width_field.value() * self.dpi_field.value() / 25.4)
        told = translate("Figure", "{n} pixels wide").format(n=pixels)
        self._pixels.setText(told if is_raster else "")

    def _choose_path(self) -> None:
        filters = ";;".join(
            f"{name} (*.{ending})" for ending, name in zip(FORMATS, _format_names(), strict=True)
        )
        chosen, _filter = QFileDialog.getSaveFileName(
            self, translate("Figure", "Save a figure"), self.path_field.text(), filters
        )
        if chosen:
            self._may_replace = Path(chosen)
            self.path_field.setText(chosen)
            place = self.format_field.findData(Path(chosen).suffix.lstrip(".").lower())
            if place >= 0:
                self.format_field.setCurrentIndex(place)


def _theme_names() -> tuple[str, str]:
    return translate("Figure", "light"), translate("Figure", "dark")


def _format_names() -> tuple[str, ...]:
    return (
        translate("Figure", "PNG picture"),
        translate("Figure", "SVG drawing"),
        translate("Figure", "PDF document"),
        translate("Figure", "PPTX slide"),
        translate("Figure", "DOCX briefing sheet"),
    )
