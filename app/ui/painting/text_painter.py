"""Labels with a halo in the background's colour, so that lines do not run through letters."""

from collections import OrderedDict
from collections.abc import Iterable
from functools import lru_cache
from math import cos, sin, tau

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QStaticText

from app.drawing.paint_actors import TextMark
from app.ui.painting.fonts import font_of
from app.ui.painting.text_measure import metrics_of

_MOST_STAMPS = 2_000
_MOST_OUTLINES = 2_000

_AROUND = tuple(
    (share * cos(step * tau / steps), share * sin(step * tau / steps))
    for share, steps in ((1.0, 16), (0.5, 8))
    for step in range(steps)
)
"""Where letters are set to make a halo of radius 1: close enough to leave no gaps."""


class TextStamps:
    """Labels painted once and stamped from then on: outlining glyphs takes most of a frame.

    For one screen: the stamps are made for its ratio of device pixels to pixels.
    """

    def __init__(self) -> None:
        self._stamps: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._ratio = 1.0

    def stamp(self, painter: QPainter, mark: TextMark) -> None:
        """Paint a label, on whole device pixels so that its letters stay sharp."""
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio = ratio
            self._stamps.clear()
        margin = mark.halo_px + 1.0
        x, y = _text_corner(mark)
        # The painter only shifts, never scales: see `paint_texts`.
        shift = painter.transform()
        x_px = round((x - margin + shift.dx()) * ratio) / ratio - shift.dx()
        y_px = round((y - margin + shift.dy()) * ratio) / ratio - shift.dy()
        painter.drawPixmap(QPointF(x_px, y_px), self._find(mark, margin))

    def _find(self, mark: TextMark, margin: float) -> QPixmap:
        key = (mark.text, mark.size_px, mark.weight, mark.spacing_px, mark.rgb, mark.halo)
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = self._stamps[key] = self._make(mark, margin)
            if len(self._stamps) > _MOST_STAMPS:
                self._stamps.popitem(last=False)
        else:
            self._stamps.move_to_end(key)
        return stamp

    def _make(self, mark: TextMark, margin: float) -> QPixmap:
        left, top, right, bottom = mark.box
        width, height = right - left + 2 * margin, bottom - top + 2 * margin
        stamp = QPixmap(int(width * self._ratio) + 2, int(height * self._ratio) + 2)
        stamp.setDevicePixelRatio(self._ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        _press_text(painter, mark, margin)
        painter.end()
        return stamp


def paint_texts(
    painter: QPainter, marks: Iterable[TextMark], stamps: TextStamps | None = None
) -> None:
    """Paint labels; with `stamps` from memory, which needs a painter that does not scale.

    Without, the text is painted as text, as SVG and PDF must have it.
    """
    for mark in marks:
        if stamps is None:
            _paint_text(painter, mark, *_text_corner(mark))
        else:
            stamps.stamp(painter, mark)


def _text_corner(mark: TextMark) -> tuple[float, float]:
    """The top left corner of a text that stands in the middle of its box."""
    left, top, right, bottom = mark.box
    metrics = metrics_of(mark.size_px, mark.weight)
    width = metrics.horizontalAdvance(mark.text) + mark.spacing_px * len(mark.text)
    return (left + right - width) / 2.0, (top + bottom - metrics.height()) / 2.0


def _paint_text(painter: QPainter, mark: TextMark, x: float, y: float) -> None:
    """Paint halo and text with the top left corner of the line at a point."""
    at = QPointF(x, y + metrics_of(mark.size_px, mark.weight).ascent())
    halo = QPen(QColor(*mark.halo), 2.0 * mark.halo_px)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    outline = _glyph_outlines(mark.text, mark.size_px, mark.weight, mark.spacing_px)
    painter.strokePath(outline.translated(at), halo)
    painter.setPen(QColor(*mark.rgb))
    painter.setFont(font_of(mark.size_px, mark.weight, mark.spacing_px))
    painter.drawText(at, mark.text)


def _press_text(painter: QPainter, mark: TextMark, margin: float) -> None:
    """Paint halo and text as often as it takes, around a point: to look at, the same.

    To set a line of text two dozen times takes a tenth of the time of outlining it.
    """
    painter.setFont(font_of(mark.size_px, mark.weight, mark.spacing_px))
    line = QStaticText(mark.text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    painter.setPen(QColor(*mark.halo))
    for dx, dy in _AROUND:
        at = QPointF(margin + dx * mark.halo_px, margin + dy * mark.halo_px)
        painter.drawStaticText(at, line)
    painter.setPen(QColor(*mark.rgb))
    painter.drawStaticText(QPointF(margin, margin), line)


@lru_cache(maxsize=_MOST_OUTLINES)
def _glyph_outlines(text: str, size_px: float, weight: int, spacing_px: float) -> QPainterPath:
    """The outlines of a text whose baseline begins at the origin."""
    path = QPainterPath()
    path.addText(QPointF(0.0, 0.0), font_of(size_px, weight, spacing_px), text)
    return path
