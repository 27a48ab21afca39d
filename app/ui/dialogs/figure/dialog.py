"""The figure dialog: what is wanted on the left, the page itself on the right, and its file.

The page is composed anew a moment after something else is wanted, by the
:class:`~app.ui.dialogs.figure.figure_maker.FigureMaker` that writes the file, and painted by the
painter of the files: what is seen is what is saved.

How further parts join: wishes as said in :mod:`app.ui.dialogs.figure.wishes`, added in
`_build_form`; what is done with the page (copy, print) as a button in `exits`, a row at the left
of the buttons, which may ask `maker.page(request, ending)`; what is wrong with the page as
findings in `_find_faults`.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.faults import DossierError
from app.domain.names import short_name
from app.domain.release import Release
from app.drawing.arrays import Box
from app.figures.banner import release_of
from app.figures.findings import Finding
from app.figures.office_file import SLIDE_ENDING
from app.figures.page import Figure
from app.figures.presets import BUILT_IN, FIRST, FigurePreset
from app.figures.readability.gate import find_faults
from app.figures.request import FigureRequest
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.figure.citation_fields import CitationFields
from app.ui.dialogs.figure.exits import FigureExits
from app.ui.dialogs.figure.figure_maker import FigureMaker
from app.ui.dialogs.figure.file_fields import FileFields
from app.ui.dialogs.figure.findings_list import FindingsList
from app.ui.dialogs.figure.look_fields import LookFields
from app.ui.dialogs.figure.marking_fields import MarkingFields
from app.ui.dialogs.figure.nudge_fields import NudgeFields
from app.ui.dialogs.figure.page_trouble import page_trouble
from app.ui.dialogs.figure.preset_row import PresetRow
from app.ui.dialogs.figure.preview import FigurePreview
from app.ui.dialogs.figure.preview_bar import PreviewBar
from app.ui.dialogs.figure.settings_form import SettingsForm
from app.ui.dialogs.figure.size_fields import SizeFields
from app.ui.dialogs.figure.text_fields import TextFields
from app.ui.dialogs.figure.wishes import Row
from app.ui.painting.coverage import has_glyph
from app.ui.panels.evidence.parts import link_button
from app.ui.questions import is_confirmed
from app.ui.settings import Settings

translate = QCoreApplication.translate

_SIZE_PX = (1120, 740)
_LEAST_PX = (860, 560)
_MOST_OF_SCREEN = 0.94
_AFTER_MS = 180
"""How long nothing else has to be wanted until the page is composed."""

_SLIDE = next(preset for preset in BUILT_IN if preset.name == "slide")


class FigureDialog(QDialog):
    """The figure shows what the map shows, for the same date, with the same selection.

    Attributes
    ----------
    written
        The file that was written last; None before.
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
        keep_release: Callable[[Release], None] | None = None,
    ) -> None:
        """Begin with a page like that of `like`, or with a whole one in a theme.

        `keep_release` keeps why a figure leaves under a lower marking than it asks for, or
        raises a :class:`DossierError`; without it no figure does.

        `extent` is the part of the map that is looked at, in layout units, which the figure
        leads back to; None: all of it.
        """
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._keep_release = keep_release
        self.maker = FigureMaker(session, layout, extent)
        self.written: Path | None = None
        self._page_before_slide: FigureRequest | None = None
        self.setWindowTitle(translate("Figure", "Save a figure"))
        self.setSizeGripEnabled(True)
        self.sizes = SizeFields(self)
        self.texts = TextFields(self)
        self.looks = LookFields(self)
        self.nudging = NudgeFields(self)
        self.citations = CitationFields(self)
        self.marking = MarkingFields(self, session.dossier)
        self.file = FileFields(self._first_path())
        self.form = SettingsForm()
        self.preview = FigurePreview()
        self.preview.setAccessibleName(translate("Figure", "Preview"))
        self.preview_bar = PreviewBar(self.preview)
        self.page_note = NoteLabel()
        self.page_note.setContentsMargins(16, 6, 12, 10)
        self.findings = FindingsList()
        self.exits = QHBoxLayout()
        self.handing_over = FigureExits(self._handed_over)
        self.exits.addWidget(self.handing_over)
        self._begin_with(like or FIRST.applied_to(FigureRequest(theme_name=theme_name)))
        self.presets = PresetRow(settings, lambda: self.request)
        self._build_form()
        self._build_buttons()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.compose)
        self._connect()
        self._format_chosen()

    @property
    def request(self) -> FigureRequest:
        """What is asked for."""
        selection = self._session.selection
        shown = selection.dyad or ((selection.actor,) if selection.actor else ())
        return self.form.request(selected=shown)

    def compose(self) -> None:
        """Compose the page that is asked for and show it; where it cannot be, say why."""
        self._timer.stop()
        self.marking.judge(self.maker.scene.marked)
        try:
            figure = self.maker.page(self.request, self.file.ending)
        except DossierError as error:
            self._show_no_page(page_trouble(error, self.request, self.file.ending))
            return
        self.page_note.say(self._said_of_page())
        self.preview.show_figure(figure)
        has_dots = self.sizes.dpi.isEnabled()
        self.preview_bar.tell_size(self.sizes.dpi.value() if has_dots else None)
        is_free = not self.marking.is_held_back
        released = translate("Figure", "Release with this reason")
        self.save_button.setText(released if self.marking.release else translate("Figure", "Save"))
        self.save_button.setEnabled(self.sizes.judge(figure) and is_free)
        self.handing_over.setEnabled(is_free)
        faults = self._find_faults(figure)
        self.findings.show_findings(faults)
        self.findings.show()
        if any(fault.stops for fault in faults):
            self.save_button.setEnabled(False)
            self.handing_over.setEnabled(False)

    def _show_no_page(self, reason: str) -> None:
        """Say why there is no page; the last one, which is not what is asked for, goes."""
        self.preview.show_nothing()
        self.preview_bar.tell_size(None)
        self.page_note.say(reason, is_fault=True)
        self.findings.hide()
        self.save_button.setEnabled(False)
        self.handing_over.setEnabled(False)

    def save(self) -> None:
        """Write the figure and say where it is; if that fails, say why where it was typed."""
        obstacle = self.file.obstacle()
        self.file.refuse(obstacle)
        if obstacle:
            self.file.path_field.setFocus()
            return
        if self._timer.isActive():
            # What is written is what was seen.
            self.compose()
            if not self.save_button.isEnabled():
                return
        path = self.file.path
        if not self.file.is_new(path) and not self._ask_to_replace(path):
            return
        leads_back = not self.file.origin_field.isChecked()
        try:
            self._let_pass(path.name)
            self.maker.write(self.request, path, leads_back=leads_back)
        except DossierError as error:
            self.file.refuse(error.reason)
            return
        self.file.wrote(path)
        self._settings.figure_folder = str(path.parent)
        self.written = path
        told = translate("Figure", "Saved: {name}").format(name=path.name)
        self.saved_label.setText(told)
        self.saved_label.setToolTip(str(path))
        self.saved_label.show()
        self.folder_button.show()
        self.close_button.setText(translate("Figure", "Close"))

    def done(self, result: int) -> None:
        """Remember where the dialog was."""
        self._timer.stop()
        self._settings.figure_geometry = self.saveGeometry()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is leaving, however it is done."""
        self.reject()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """The first page is there when the dialog is."""
        super().showEvent(event)
        if self.preview.figure is None:
            self.compose()

    def _begin_with(self, request: FigureRequest) -> None:
        groups = (self.sizes, self.texts, self.looks, self.nudging, self.citations, self.marking)
        for group in groups:
            group.begin_like(request)

    def _build_form(self) -> None:
        """The groups from the top; further wishes join here."""
        form = self.form
        form.add_rows(translate("Figure", "Preset"), (Row("", self.presets),))
        form.add(translate("Figure", "Size"), self.sizes)
        form.add(translate("Figure", "Text"), self.texts)
        form.add(translate("Figure", "Look"), self.looks)
        form.add("", self.nudging)
        form.add("", self.citations)
        form.add("", self.marking)
        form.add_rows(translate("Figure", "File"), self.file.rows())

    def _build_buttons(self) -> None:
        self.save_button = QPushButton(translate("Figure", "Save"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.setToolTip(
            QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self.close_button = QPushButton(translate("Figure", "Cancel"))
        self.close_button.setAutoDefault(False)
        self.saved_label = QLabel()
        self.saved_label.setTextFormat(Qt.TextFormat.PlainText)
        self.saved_label.setProperty("role", "mutedBody")
        self.saved_label.hide()
        self.folder_button = link_button(translate("Figure", "Open folder"))
        self.folder_button.setAutoDefault(False)
        self.folder_button.hide()

    def _connect(self) -> None:
        self.form.changed.connect(self._want_other_page)
        self.presets.chosen.connect(self._take_preset)
        self.file.format_changed.connect(self._format_chosen)
        self.findings.chosen.connect(self._show_place)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.reject)
        self.folder_button.clicked.connect(self._open_folder)
        self.handing_over.told.connect(self._tell)
        self.handing_over.failed.connect(lambda why: self.page_note.say(why, is_fault=True))
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save_button.click)

    def _handed_over(self) -> tuple[Figure, int, str | None]:
        """The page for the clipboard and the printer, and what it carries.

        The picture of a sheet has its title, sources and marking around it in the document: by
        itself it would go without, so the page goes in its place.
        """
        request, leads_back = self.request, not self.file.origin_field.isChecked()
        kind = SLIDE_ENDING if self.file.ending == SLIDE_ENDING else ""
        figure = self.maker.page(request, kind)
        self._let_pass(translate("Figure", "copied or printed"))
        carried = self.maker.carried(request) if leads_back else None
        return figure, request.dpi, carried

    def _let_pass(self, name: str) -> None:
        """Keep why the figure leaves under a lower marking, if it does.

        Raises
        ------
        DossierError
            If that cannot be kept: then it does not leave.
        """
        now = datetime.now(UTC)
        release = release_of(self.maker.scene, self.request, name, now)
        if release is None:
            return
        if self._keep_release is None:
            raise DossierError(
                translate("Figure", "There is no dossier file to keep the reason in.")
            )
        self._keep_release(release)

    def _tell(self, told: str) -> None:
        self.folder_button.hide()
        self.saved_label.setText(told)
        self.saved_label.setToolTip("")
        self.saved_label.show()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.preview, 1)
        right.addWidget(self.preview_bar)
        right.addWidget(self.page_note)
        right.addWidget(self.findings)
        parts = QHBoxLayout()
        parts.setSpacing(0)
        parts.addWidget(self.form)
        parts.addWidget(_upright_rule())
        parts.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 10, 16, 12)
        buttons.setSpacing(8)
        buttons.addLayout(self.exits)
        buttons.addWidget(self.saved_label)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(parts, 1)
        column.addWidget(_level_rule())
        column.addLayout(buttons)
        self.form.setFixedWidth(self.form.minimumWidth())
        self._take_room()

    def _take_room(self) -> None:
        """The size that the dialog had last, or its first, within the screen."""
        self.setMinimumSize(*_LEAST_PX)
        self.resize(*_SIZE_PX)
        geometry = self._settings.figure_geometry
        if geometry is not None:
            self.restoreGeometry(geometry)
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(self.size().boundedTo(room))

    def _want_other_page(self) -> None:
        self.presets.show_what_is()
        self._timer.start()

    def _take_preset(self, preset: FigurePreset) -> None:
        self._begin_with(preset.applied_to(self.request))
        self._want_other_page()

    def _format_chosen(self) -> None:
        """A slide is proposed as wide as slides are; a page comes back as it was."""
        ending, request = self.file.ending, self.request
        is_slide, had_page = ending == SLIDE_ENDING, self._page_before_slide
        if is_slide and had_page is None:
            self._page_before_slide = request
            if request.width_mm == FigureRequest.width_mm:
                self._begin_with(_SLIDE.applied_to(request))
        elif had_page is not None and not is_slide:
            self._page_before_slide = None
            if request.width_mm == _SLIDE.width_mm:
                sizes = ("width_mm", "height_mm", "smallest_pt", "dpi")
                before = {name: getattr(had_page, name) for name in sizes}
                self.sizes.begin_like(FigureRequest(**before))
        self.sizes.suit(ending)
        self._want_other_page()

    def _said_of_page(self) -> str:
        if self.file.ending == ".docx":
            return translate(
                "Figure",
                "The picture in the sheet; title, agreements, quotations and sources stand around"
                " it as text.",
            )
        return ""

    def _find_faults(self, figure: Figure) -> tuple[Finding, ...]:
        return find_faults(figure, self.request, has_glyph)

    def _show_place(self, finding: Finding | None) -> None:
        self.preview.mark(None if finding is None else finding.place)

    def _open_folder(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.parent)))

    def _ask_to_replace(self, path: Path) -> bool:
        """Whether a file that is there already may go; one chosen in the file dialog may."""
        question = translate("Figure", "{name} is there already. Replace it?")
        title = translate("Figure", "Save a figure")
        return is_confirmed(self, title, question.format(name=path.name))

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


def _level_rule() -> QWidget:
    line = QWidget()
    line.setProperty("role", "rule")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setFixedHeight(1)
    return line


def _upright_rule() -> QWidget:
    line = QWidget()
    line.setProperty("role", "rule")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setFixedWidth(1)
    return line
