"""What the bars of a chart mean: a sample of each look, and the word for it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.drawing.arrays import Rgb
from app.ui.charts.bar_painting import BarBox, ChartBar, Fill, paint_bar
from app.ui.painting.fonts import font_of
from app.ui.style_sheet import SMALL_PX
from app.ui.theme import ThemeController, qcolor

_SAMPLE_PX = 18.0
_BAR_PX = 12.0
_GAP_PX = 5.0
_HEIGHT_PX = 18


@dataclass(frozen=True, slots=True)
class BarLook:
    """How bars of one meaning look, and the word for it."""

    fill: Fill
    colour: Rgb
    letters: str
    meaning: str


class BarKey(QWidget):
    """One look and its word."""

    def __init__(self, look: BarLook, themes: ThemeController) -> None:
        super().__init__()
        self._look = look
        self._themes = themes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{look.letters} {look.meaning}".strip())

    @property
    def look(self) -> BarLook:
        """What it explains."""
        return self._look

    def sizeHint(self) -> QSize:
        """As wide as sample and word."""
        word = QFontMetricsF(font_of(SMALL_PX, 400)).horizontalAdvance(self._words())
        return QSize(round(_SAMPLE_PX + _GAP_PX + word) + 2, _HEIGHT_PX)

    def _words(self) -> str:
        """The word, after the letters where the sample has no room for them."""
        look = self._look
        return f"{look.letters} {look.meaning}" if look.fill is Fill.HATCHED else look.meaning

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sample and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._themes.theme
        letters = "" if look.fill is Fill.HATCHED else look.letters
        sample = ChartBar(None, None, None, None, look.colour, look.fill, str, letters)
        top = (self.height() - _BAR_PX) / 2
        left = 3.0 if sample.is_end else 0.0
        box = BarBox(left, _SAMPLE_PX, left, _SAMPLE_PX, top, _BAR_PX)
        paint_bar(painter, box, sample, theme, is_current=False)
        painter.setFont(font_of(SMALL_PX, 400))
        painter.setPen(qcolor(theme.muted))
        room = QRectF(_SAMPLE_PX + _GAP_PX, 0, self.width(), self.height())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, aligned | Qt.TextFlag.TextDontClip, self._words())
        painter.end()
