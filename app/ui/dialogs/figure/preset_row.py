"""Sizes by name: those of the program, and those a person keeps under a name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QMessageBox,
    QPushButton,
    QWidget,
)

from app.figures.presets import (
    BUILT_IN,
    LONGEST_NAME,
    FigurePreset,
    kept_with,
    preset_of,
    read_presets,
    write_presets,
)
from app.figures.request import FigureRequest
from app.ui.questions import is_confirmed
from app.ui.settings import Settings
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_NAMES = {
    "a4-half": QT_TRANSLATE_NOOP("Figure", "A4, half a page"),
    "a4-full": QT_TRANSLATE_NOOP("Figure", "A4, a whole page"),
    "slide": QT_TRANSLATE_NOOP("Figure", "Slide, 16:9"),
    "square": QT_TRANSLATE_NOOP("Figure", "Square"),
    "column": QT_TRANSLATE_NOOP("Figure", "Column"),
}


class PresetRow(QWidget):
    """A list of presets; what is asked for is kept as one, or one is forgotten.

    Emits
    -----
    chosen
        With the preset, when somebody chooses one.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, request: Callable[[], FigureRequest]) -> None:
        """`request` gives what is asked for at the moment."""
        super().__init__()
        self._settings = settings
        self._request = request
        self._own = read_presets(settings.figure_presets)
        self.list = QComboBox()
        self.list.setAccessibleName(translate("Figure", "Preset"))
        self.keep_button = QPushButton(translate("Figure", "Keep…"))
        self.keep_button.setToolTip(
            translate("Figure", "Keep size, type, resolution and colours under a name")
        )
        self.delete_button = QPushButton(translate("Figure", "Delete"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.list, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.delete_button)
        self.setFocusProxy(self.list)
        self.list.activated.connect(self._choose)
        self.keep_button.clicked.connect(self._keep)
        self.delete_button.clicked.connect(self._delete)
        self._fill()

    @property
    def presets(self) -> Sequence[FigurePreset]:
        """Ours, then the person's."""
        return (*BUILT_IN, *self._own)

    def show_what_is(self) -> None:
        """Show which preset the request follows, or that it follows none."""
        # Of presets that are alike, the one that was chosen stays.
        current = self.list.currentData()
        request = self._request()
        if not (isinstance(current, FigurePreset) and current.is_in(request)):
            current = preset_of(request, self.presets)
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(0 if current is None else self._place_of(current))
        self.delete_button.setVisible(current in self._own)

    def _fill(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItem(translate("Figure", "own size"))
            for preset in BUILT_IN:
                self.list.addItem(translate("Figure", _NAMES[preset.name]), preset)
            if self._own:
                self.list.insertSeparator(self.list.count())
            for preset in self._own:
                self.list.addItem(preset.name, preset)
        self.show_what_is()

    def _place_of(self, preset: FigurePreset) -> int:
        places = range(self.list.count())
        return next((place for place in places if self.list.itemData(place) == preset), 0)

    def _choose(self, place: int) -> None:
        preset = self.list.itemData(place)
        if isinstance(preset, FigurePreset):
            self.chosen.emit(preset)
        self.show_what_is()

    def _keep(self) -> None:
        current = self.list.currentData()
        own = [preset.name for preset in self._own]
        place = self._own.index(current) if current in self._own else 0
        question = translate("Figure", "Keep size, type, resolution and colours as:")
        typed, is_wanted = QInputDialog.getItem(
            self, translate("Figure", "Keep a preset"), question, own, place, True
        )
        name = " ".join(typed.split())[:LONGEST_NAME].strip()
        if not is_wanted or not name:
            return
        if name in own and not self._may_replace(name):
            return
        if name in _NAMES or name in {translate("Figure", told) for told in _NAMES.values()}:
            taken = translate("Figure", "“{name}” is a preset of the program. Choose another name.")
            QMessageBox.information(self, self.window().windowTitle(), taken.format(name=name))
            return
        self._remember(kept_with(self._own, self._made(name)))

    def _made(self, name: str) -> FigurePreset:
        request = self._request()
        return FigurePreset(
            name,
            request.width_mm,
            request.height_mm,
            request.smallest_pt,
            request.dpi,
            request.theme_name,
        )

    def _may_replace(self, name: str) -> bool:
        question = translate("Figure", "Replace the preset “{name}”?").format(name=name)
        return is_confirmed(self, self.window().windowTitle(), question)

    def _delete(self) -> None:
        current = self.list.currentData()
        self._remember(tuple(preset for preset in self._own if preset != current))

    def _remember(self, presets: tuple[FigurePreset, ...]) -> None:
        self._own = presets
        self._settings.figure_presets = write_presets(presets)
        self._settings.save()
        self._fill()
