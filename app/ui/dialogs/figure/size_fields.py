"""How large a figure is, in millimetres, points and dots."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QWidget

from app.domain.faults import DossierError
from app.figures.page import Figure
from app.figures.request import DPI, HEIGHT_MM, SMALLEST_PT, WIDTH_MM, FigureRequest
from app.figures.typography import typography_for
from app.ui.dialogs.fields.field import NoteLabel
from app.ui.dialogs.figure.length_field import LengthField, indent
from app.ui.dialogs.figure.wishes import Row, Wishes
from app.ui.painting.figure_writer import check_size

translate = QCoreApplication.translate


class SizeFields(Wishes):
    """Width, height, the smallest text and the resolution."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        mm = translate("Figure", " mm")
        self.width = LengthField(WIDTH_MM, mm)
        self.height = LengthField(HEIGHT_MM, mm, unset=translate("Figure", "open"))
        self.smallest = LengthField(
            SMALLEST_PT,
            translate("Figure", " pt"),
            step=0.5,
            unset=translate("Figure", "as the width suggests"),
        )
        self.dpi = QSpinBox()
        self.dpi.setRange(*DPI)
        self.dpi.setSingleStep(50)
        self.dpi.setSuffix(translate("Figure", " dpi"))
        indent(self.dpi)
        self.size_note = NoteLabel()
        self.begin_like(FigureRequest())
        self.width.valueChanged.connect(self._tell_smallest)
        for field in (self.width, self.height, self.smallest, self.dpi):
            field.valueChanged.connect(self.changed)

    def rows(self) -> Sequence[Row]:
        """Width and height, then type and dots."""
        return (
            Row(translate("Figure", "Width, height"), self._sides()),
            Row(translate("Figure", "Smallest text"), self.smallest),
            Row(translate("Figure", "Resolution"), self.dpi, (self.size_note,)),
        )

    def _sides(self) -> QWidget:
        """Width and height beside each other, as they are said."""
        self.width.setAccessibleName(translate("Figure", "Width"))
        self.height.setAccessibleName(translate("Figure", "Height"))
        self.height.setToolTip(
            translate(
                "Figure",
                "Of a page that is to be just so high the map takes what is left; open, the page"
                " is as high as its content",
            )
        )
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place, field in enumerate((self.width, self.height)):
            if place:
                row.addWidget(QLabel("×"))
            policy = field.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            field.setSizePolicy(policy)
            row.addWidget(field, 1)
        sides.setFocusProxy(self.width)
        return sides

    def wishes(self) -> Mapping[str, object]:
        """The sizes."""
        return {
            "width_mm": self.width.length,
            "height_mm": self.height.length,
            "smallest_pt": self.smallest.length,
            "dpi": self.dpi.value(),
        }

    def begin_like(self, request: FigureRequest) -> None:
        """Show the sizes of a request."""
        blockers = [QSignalBlocker(field) for field in (self.width, self.height, self.smallest)]
        blockers.append(QSignalBlocker(self.dpi))
        self.width.length = request.width_mm
        self.height.length = request.height_mm
        self.smallest.length = request.smallest_pt
        self.dpi.setValue(request.dpi)
        for blocker in blockers:
            blocker.unblock()
        self._tell_smallest()

    def suit(self, ending: str) -> None:
        """Offer what a kind of file has: only pictures have dots, only pages a height of choice.

        Slides and sheets do not ask for it; it stays for the next page.
        """
        self.dpi.setEnabled(ending in {".png", ".docx"})
        self.height.setEnabled(ending not in {".pptx", ".docx"})

    def judge(self, figure: Figure) -> bool:
        """Say below the resolution if the picture would be too large; whether it can be made."""
        try:
            check_size(figure, self.dpi.value())
        except DossierError as error:
            if self.dpi.isEnabled():
                self.size_note.say(error.reason, is_fault=True)
                return False
        self.size_note.say("")
        return True

    def _tell_smallest(self) -> None:
        """Without a wish, the smallest text follows from the width: say how large it is."""
        width = self.width.length or FigureRequest.width_mm
        told = translate("Figure", "as the width suggests: {size} pt")
        size = self.smallest.locale().toString(typography_for(width).small, "f", 1)
        self.smallest.setSpecialValueText(told.format(size=size))
