"""Labels with a halo in the background's colour, so that lines do not run through letters."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import cos, sin, tau

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen, QPixmap, QStaticText

from app.drawing.arrays import Box
from app.drawing.paint_actors import TextMark
from app.ui.painting.fonts import font_of
from app.ui.painting.screen_part import ScreenPart
from app.ui.painting.text_measure import metrics_of

_MOST_STAMPS = 2_000
_MOST_OUTLINES = 2_000

_AROUND = tuple(
    (share * cos(step * tau / steps), share * sin(step * tau / steps))
    for share, steps in ((1.0, 16), (0.5, 8))
    for step in range(steps)
)
"""Where letters are set to make a halo of radius 1: close enough to leave no gaps."""


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A painted label, and how large its text is in map pixels."""

    pixmap: QPixmap
    width: float
    height: float


class TextStamps:
    """Labels painted once and stamped from then on: outlining glyphs takes most of a frame.

    For a raster of one ratio of device pixels at a time. Labels are set on whole device
    pixels, so that their letters stay sharp.
    """

    def __init__(self) -> None:
        self._stamps: OrderedDict[tuple[object, ...], _Stamp] = OrderedDict()
        self._ratio = 1.0

    def paint(
        self, painter: QPainter, marks: Iterable[TextMark], part: ScreenPart, visible: Box
    ) -> None:
        """Stamp the labels of which something may be seen in a part of the map."""
        for _ in self.steps(painter, marks, part, visible):
            pass

    def steps(
        self, painter: QPainter, marks: Iterable[TextMark], part: ScreenPart, visible: Box
    ) -> Iterator[None]:
        """Stamp them one by one: to make a stamp takes up to a thousandth of a second."""
        if part.ratio != self._ratio:
            self._ratio = part.ratio
            self._stamps.clear()
        left, top, right, bottom = visible
        painter.resetTransform()
        for mark in marks:
            margin = mark.halo_px + 1.0
            box = mark.box
            if (
                box[0] - margin <= right
                and box[2] + margin >= left
                and box[1] - margin <= bottom
                and box[3] + margin >= top
            ):
                self._stamp(painter, mark, part, margin)
                yield
        part.count_in_map(painter)

    def _stamp(self, painter: QPainter, mark: TextMark, part: ScreenPart, margin: float) -> None:
        stamp = self._find(mark, margin)
        left, top, right, bottom = mark.box
        x = (left + right - stamp.width) / 2.0 - margin
        y = (top + bottom - stamp.height) / 2.0 - margin
        painter.drawPixmap(
            round(x * part.ratio) - part.left, round(y * part.ratio) - part.top, stamp.pixmap
        )

    def _find(self, mark: TextMark, margin: float) -> _Stamp:
        key = (mark.text, mark.size_px, mark.weight, mark.spacing_px, mark.rgb, mark.halo, margin)
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = self._stamps[key] = self._make(mark, margin)
            if len(self._stamps) > _MOST_STAMPS:
                self._stamps.popitem(last=False)
        else:
            self._stamps.move_to_end(key)
        return stamp

    def _make(self, mark: TextMark, margin: float) -> _Stamp:
        left, top, right, bottom = mark.box
        width, height = right - left + 2 * margin, bottom - top + 2 * margin
        pixmap = QPixmap(int(width * self._ratio) + 2, int(height * self._ratio) + 2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(self._ratio, self._ratio)
        _press_text(painter, mark, margin)
        painter.end()
        return _Stamp(pixmap, *_text_size(mark))


def paint_texts(painter: QPainter, marks: Iterable[TextMark]) -> None:
    """Paint labels as text, as SVG and PDF must have it."""
    for mark in marks:
        left, top, right, bottom = mark.box
        width, height = _text_size(mark)
        _paint_text(painter, mark, (left + right - width) / 2.0, (top + bottom - height) / 2.0)


def _text_size(mark: TextMark) -> tuple[float, float]:
    """How wide and how high the line of a label is."""
    metrics = metrics_of(mark.size_px, mark.weight)
    width = metrics.horizontalAdvance(mark.text) + mark.spacing_px * len(mark.text)
    return width, metrics.height()


def _paint_text(painter: QPainter, mark: TextMark, x: float, y: float) -> None:
    """Paint halo and text with the top left corner of the line at a point."""
    at = QPointF(x, y + metrics_of(mark.size_px, mark.weight).ascent())
    halo = QPen(QColor(*mark.halo), 2.0 * mark.halo_px)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    key = (mark.text, mark.size_px, mark.weight, mark.spacing_px)
    in_pieces = painter.paintEngine().type() == QPaintEngine.Type.Raster
    for outline in _contours(*key) if in_pieces else (_glyph_outlines(*key),):
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
def _contours(text: str, size_px: float, weight: int, spacing_px: float) -> list[QPainterPath]:
    """The closed lines of the outlines, one by one.

    A raster takes several times as long for the halo of a whole line of text as for those of its
    contours one after the other.
    """
    whole = _glyph_outlines(text, size_px, weight, spacing_px)
    contours: list[QPainterPath] = []
    elements = [whole.elementAt(place) for place in range(whole.elementCount())]
    points = [QPointF(element.x, element.y) for element in elements]
    for place, (element, point) in enumerate(zip(elements, points, strict=True)):
        kind = element.type
        if kind == QPainterPath.ElementType.MoveToElement:
            contours.append(QPainterPath(point))
        elif kind == QPainterPath.ElementType.LineToElement:
            contours[-1].lineTo(point)
        elif kind == QPainterPath.ElementType.CurveToElement:
            contours[-1].cubicTo(point, points[place + 1], points[place + 2])
    return contours


@lru_cache(maxsize=_MOST_OUTLINES)
def _glyph_outlines(text: str, size_px: float, weight: int, spacing_px: float) -> QPainterPath:
    """The outlines of a text whose baseline begins at the origin."""
    path = QPainterPath()
    path.addText(QPointF(0.0, 0.0), font_of(size_px, weight, spacing_px), text)
    return path
