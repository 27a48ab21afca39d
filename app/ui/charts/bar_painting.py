"""How one bar is painted: its colour, its fill, its letter, and where it fades."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from app.drawing.arrays import Rgb
from app.drawing.look import Theme, blend, contrast
from app.ui.painting.fonts import font_of
from app.ui.theme import qcolor

_HATCH_PX = 5.0
_LETTER_PX = 10


class Fill(StrEnum):
    """What a bar is filled with, so that colour is never alone in telling."""

    SOLID = "solid"
    TINT = "tint"
    OUTLINE = "outline"
    DASHED = "dashed"
    HATCHED = "hatched"
    END = "end"


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar: its days, its look, and how it is said in words.

    Between `first` and `sure_first`, and between `sure_last` and `last`, it fades; None runs to
    the end of the axis. `letters` stand in it where there is room.
    """

    first: date | None
    sure_first: date | None
    sure_last: date | None
    last: date | None
    colour: Rgb
    fill: Fill
    describe: Callable[[], str]
    letters: str = ""

    @property
    def is_end(self) -> bool:
        """Whether only the mark of an ending is painted."""
        return self.fill is Fill.END


@dataclass(frozen=True, slots=True)
class BarBox:
    """Where a bar lies, in pixels; it is at its full strength between the sure ends."""

    left: float
    right: float
    sure_left: float
    sure_right: float
    top: float
    height: float


def paint_bar(
    painter: QPainter, box: BarBox, bar: ChartBar, theme: Theme, *, is_current: bool
) -> None:
    """Paint a bar; the `is_current` one has the keyboard."""
    if bar.is_end:
        _paint_end(painter, box, bar.colour, theme)
    else:
        _paint_body(painter, box, bar, theme)
    if is_current:
        width = 8.0 if bar.is_end else max(box.right - box.left, 3.0)
        ring = QRectF(box.left, box.top, width, box.height).adjusted(-2, -2, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(qcolor(theme.accent), 1.5))
        painter.drawRoundedRect(ring, 4, 4)


def _paint_body(painter: QPainter, box: BarBox, bar: ChartBar, theme: Theme) -> None:
    area = QRectF(box.left, box.top, max(box.right - box.left - 1, 2.0), box.height)
    strength = {Fill.SOLID: 1.0, Fill.TINT: 0.3, Fill.HATCHED: 0.12}.get(bar.fill, 0.0)
    # What lies beneath, a membership that is suspended, must not shine through.
    ground = blend(bar.colour, theme.panel, strength)
    painter.setBrush(_fading(box, ground))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(area)
    edge = _fading(box, bar.colour)
    if bar.fill is Fill.HATCHED:
        _paint_hatching(painter, area, edge)
    if bar.fill is not Fill.SOLID:
        pen = QPen(edge, 1.25)
        if bar.fill is Fill.DASHED:
            pen.setDashPattern([3.0, 2.2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0.6, 0.6, -0.6, -0.6))
    _paint_letters(painter, box, bar, ground, theme)


def _fading(box: BarBox, colour: Rgb) -> QBrush:
    """The colour, fading towards the ends that are not sure."""
    width = max(box.right - box.left, 1.0)
    full = qcolor(colour)
    faint = QColor(full)
    faint.setAlphaF(0.0)
    start = min(max((box.sure_left - box.left) / width, 0.0), 1.0)
    end = min(max((box.sure_right - box.left) / width, 0.0), 1.0)
    if start <= 0.0 and end >= 1.0:
        return QBrush(full)
    gradient = QLinearGradient(box.left, 0, box.left + width, 0)
    middle = (start + end) / 2
    gradient.setColorAt(0.0, faint if start > 0.0 else full)
    gradient.setColorAt(min(start, middle) if start <= end else middle, full)
    gradient.setColorAt(max(end, middle) if start <= end else middle, full)
    gradient.setColorAt(1.0, faint if end < 1.0 else full)
    return QBrush(gradient)


def _paint_hatching(painter: QPainter, area: QRectF, brush: QBrush) -> None:
    painter.save()
    painter.setClipRect(area)
    painter.setPen(QPen(brush, 1.25))
    x = area.left() - area.height()
    lines = []
    while x < area.right():
        lines.append(QLineF(x, area.bottom(), x + area.height(), area.top()))
        x += _HATCH_PX
    painter.drawLines(lines)
    painter.restore()


def _paint_letters(
    painter: QPainter, box: BarBox, bar: ChartBar, ground: Rgb, theme: Theme
) -> None:
    font = font_of(_LETTER_PX, 600)
    width = QFontMetricsF(font).horizontalAdvance(bar.letters)
    left = min(max(box.left, box.sure_left), box.right)
    # In a hatched bar the letters take the place of the hatching: some of it must be left.
    least = width + (18 if bar.fill is Fill.HATCHED else 5)
    if not bar.letters or box.right - left < least:
        return
    room = QRectF(left, box.top, min(box.right - left, width + 8), box.height)
    if bar.fill is Fill.HATCHED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.panel))
        painter.drawRect(room.adjusted(1.5, 1.5, 0, -2.5))
    on_panel = contrast(ground, theme.panel) >= contrast(ground, theme.text)
    painter.setPen(qcolor(theme.panel if on_panel and bar.fill is Fill.SOLID else theme.text))
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, bar.letters)


def _paint_end(painter: QPainter, box: BarBox, colour: Rgb, theme: Theme) -> None:
    """A cross where something was left."""
    reach = 3.5
    soft = (min(max(box.sure_left, box.left), box.right) - box.left) / 2
    middle = QPointF(box.left + soft + reach + 1.5, box.top + box.height / 2)
    painter.setPen(QPen(qcolor(theme.panel), 4.5, c=Qt.PenCapStyle.RoundCap))
    for _stroke in range(2):
        painter.drawLine(middle + QPointF(-reach, -reach), middle + QPointF(reach, reach))
        painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
        painter.setPen(QPen(qcolor(colour), 1.75, c=Qt.PenCapStyle.RoundCap))
