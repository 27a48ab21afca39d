"""The lane of the timeline: what happens to the selected, with names where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.analysis.happenings import Happening, Mark
from app.drawing.look import Theme
from app.ui.charts.mark_look import mark_colours
from app.ui.charts.mark_shapes import RADIUS_PX, paint_mark
from app.ui.charts.time_scale import TimeScale
from app.ui.painting.fonts import font_of
from app.ui.theme import qcolor

ROW_PX = 18.0
TICKS_PX = 8.0
"""Under the rows, for what has no name."""
SMALL_PX = 2.8
"""The radius of the marks there: the least at which their shapes are told apart."""
_TYPE_PX = 11.0
_GAP_PX = 8.0
_WIDEST_PX = 190.0
_NARROWEST_PX = 44.0
_NEAR_PX = 5.0
_MOST_TRIED = 200
"""No lane has room for more names."""
_SOFT_PX = 4.0
"""No span is drawn narrower: its ends would not be seen to be soft."""
_SPAN_OPACITY = 0.55
"""The mark on a span is to be told from it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A happening on the lane: from `x` to `x_end` in pixels, `row` counted from above.

    `text` is its name, elided; at the end of the lane it `is_before` it. Where there is no room
    for one it is empty and the row is None.
    """

    happening: Happening
    x: float
    x_end: float
    row: int | None = None
    text: str = ""
    is_before: bool = False


class NameRoom(NamedTuple):
    """Where a name finds room: in which row, `width` pixels of it, after its thing or before."""

    row: int
    width: float
    is_before: bool = False


def place_names(
    xs: Sequence[float],
    heads: Sequence[float],
    widths: Sequence[float],
    order: Sequence[int],
    *,
    n_rows: int,
    right: float,
) -> dict[int, NameRoom]:
    """Where names find room: by place in `xs` the row and the width that is left for each.

    Parameters
    ----------
    xs, heads, widths
        Where each thing lies, how wide it is itself, and how wide with its name, in pixels.
    order
        Which names are placed first.
    n_rows, right
        How many rows there are, and where they end.

    A name runs from its thing to the right, over no other thing's name; only where the rows end
    it runs up to it, else what happened last would have no name.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(n_rows)]
    placed: dict[int, NameRoom] = {}
    for number in order:
        x, wanted, head = xs[number], widths[number], heads[number]
        is_at_end = right - _GAP_PX - x < min(wanted, head + _NARROWEST_PX)
        for row, spans in enumerate(taken):
            ends = [begin for begin, _end in spans if begin > x] + [right]
            room = min(ends) - _GAP_PX - x
            if is_at_end:
                starts = [end for begin, end in spans if begin <= x] + [-_GAP_PX]
                room = x - max(starts) - _GAP_PX
            is_free = all(not begin - _GAP_PX < x < end + _GAP_PX for begin, end in spans)
            if is_free and room >= min(wanted, head + _NARROWEST_PX):
                width = min(wanted, room)
                spans.append((x - width, x + head) if is_at_end else (x, x + width))
                placed[number] = NameRoom(row, width, is_at_end)
                break
    return placed


class LaneItem(QGraphicsItem):
    """Marks, on spans with soft ends where a date is not exact, and as many names as fit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._theme = theme
        self._area = QRectF()
        self._placed: tuple[Placed, ...] = ()

    @property
    def placed(self) -> tuple[Placed, ...]:
        """What is on the lane, by date."""
        return self._placed

    def boundingRect(self) -> QRectF:
        """The lane."""
        return self._area

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._theme = theme
        self.update()

    def show_happenings(
        self,
        happenings: Sequence[Happening],
        names: Sequence[str],
        scale: TimeScale,
        area: QRectF,
    ) -> None:
        """Lay out what happens in the days that are shown; `names` are as many."""
        self.prepareGeometryChange()
        self._area = area
        self._placed = _laid_out(happenings, names, scale, area)
        self.update()

    def nearest(self, at: QPointF) -> Placed | None:
        """What is under the pointer, a mark or a name."""
        if not self._area.contains(at):
            return None
        is_under_rows = at.y() >= self._area.bottom() - TICKS_PX
        row = None if is_under_rows else int((at.y() - self._area.top()) // ROW_PX)
        metrics = QFontMetricsF(font_of(_TYPE_PX, 400))
        found: list[tuple[float, Placed]] = []
        for one in self._placed:
            name_px = metrics.horizontalAdvance(one.text) + _GAP_PX if one.text else 0.0
            begin = one.x - (name_px if one.is_before else 0.0)
            reach = max(one.x_end, one.x) + (0.0 if one.is_before else name_px)
            if one.row == row and begin - _NEAR_PX <= at.x() <= reach + _NEAR_PX:
                found.append((abs(one.x - at.x()), one))
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint what is to be seen of it."""
        exposed = option.exposedRect
        colours = {mark: qcolor(colour) for mark, colour in mark_colours(self._theme).items()}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(_TYPE_PX, 400))
        for one in self._placed:
            begin = one.x - (_reach(one) if one.is_before else _GAP_PX)
            if begin <= exposed.right() and one.x + _reach(one) >= exposed.left():
                self._paint_one(painter, one, colours)

    def _paint_one(self, painter: QPainter, one: Placed, colours: dict[Mark, QColor]) -> None:
        colour = colours[one.happening.moment.mark]
        painter.setPen(Qt.PenStyle.NoPen)
        if one.row is None:
            self._paint_small(painter, one, colour)
            return
        middle = self._area.top() + (one.row + 0.5) * ROW_PX
        mark = one.happening.moment.mark
        if one.happening.moment.is_precise:
            paint_mark(painter, mark, QPointF(one.x, middle), colour)
            begin = one.x + RADIUS_PX
        else:
            span = QRectF(one.x, middle - 2.5, max(one.x_end - one.x, 2 * _SOFT_PX), 5)
            pale = QColor(colour)
            pale.setAlphaF(_SPAN_OPACITY)
            painter.fillRect(span, _soft(span, pale))
            paint_mark(painter, mark, span.center(), colour)
            begin = span.right()
        painter.setPen(QPen(qcolor(self._theme.text)))
        room = QRectF(begin + 4, middle - ROW_PX / 2, _WIDEST_PX * 2, ROW_PX)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if one.is_before:
            room.moveRight(one.x - RADIUS_PX - 4)
            flags |= Qt.AlignmentFlag.AlignRight
        painter.drawText(room, flags, one.text)

    def _paint_small(self, painter: QPainter, one: Placed, colour: QColor) -> None:
        """What has no name: a small mark, or one on a thin span with soft ends, under the rows."""
        mark, middle = one.happening.moment.mark, self._area.bottom() - TICKS_PX / 2
        if one.happening.moment.is_precise:
            paint_mark(painter, mark, QPointF(one.x, middle), colour, SMALL_PX)
        else:
            span = QRectF(one.x, middle - 1.5, max(one.x_end - one.x, 2 * _SOFT_PX), 3)
            pale = QColor(colour)
            pale.setAlphaF(_SPAN_OPACITY)
            painter.fillRect(span, _soft(span, pale))
            paint_mark(painter, mark, span.center(), colour, SMALL_PX)


def _laid_out(
    happenings: Sequence[Happening], names: Sequence[str], scale: TimeScale, area: QRectF
) -> tuple[Placed, ...]:
    shown = [
        (happening, name)
        for happening, name in zip(happenings, names, strict=True)
        if happening.moment.last >= scale.first_day and happening.moment.first <= scale.last_day
    ]
    rows_px = area.height() - TICKS_PX
    if not shown or rows_px < ROW_PX:
        return ()
    metrics = QFontMetricsF(font_of(_TYPE_PX, 400))
    begins = [max(scale.x_of(one.moment.first), area.left()) for one, _name in shown]
    ends = [
        min(scale.x_of_ordinal(one.moment.last.toordinal() + 1), area.right())
        for one, _name in shown
    ]
    heads = [
        _head_px(one, end - begin) for (one, _), begin, end in zip(shown, begins, ends, strict=True)
    ]
    order = _to_be_named(shown, begins)
    widths = heads.copy()
    for number in order:
        text_px = metrics.horizontalAdvance(shown[number][1])
        widths[number] = heads[number] + min(text_px, _WIDEST_PX)
    rows = place_names(
        begins, heads, widths, order, n_rows=int(rows_px // ROW_PX), right=area.right() + _GAP_PX
    )
    placed: dict[object, Placed] = {}
    for number, (happening, name) in enumerate(shown):
        begin, end = begins[number], ends[number]
        if number in rows:
            row, width, is_before = rows[number]
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width - heads[number])
            placed[number] = Placed(happening, begin, end, row, text, is_before)
        else:
            # Of what lies in one place and looks alike, one is painted.
            look = round(begin), round(end), happening.moment.mark
            placed.setdefault(look, Placed(happening, begin, end))
    return tuple(placed.values())


def _to_be_named(shown: Sequence[tuple[Happening, str]], begins: Sequence[float]) -> list[int]:
    """Whose names are tried, in this order; none is said twice but where a thing ends."""
    order = sorted(range(len(shown)), key=lambda number: (_rank(shown[number][0]), begins[number]))
    named: dict[tuple[str, bool], int] = {}
    for number in order:
        happening, name = shown[number]
        named.setdefault((name, happening.moment.mark is Mark.ENDS), number)
    return list(named.values())[:_MOST_TRIED]


def _head_px(happening: Happening, span_px: float) -> float:
    """How much of the lane comes before the name."""
    if happening.moment.is_precise:
        return RADIUS_PX + 4.0
    return max(span_px, 2 * _SOFT_PX) + 4.0


def _rank(happening: Happening) -> tuple[int, int]:
    """Whose name is placed first: agreements, memberships, then what is claimed."""
    kind = type(happening.record).__name__
    return ("Agreement", "Membership", "Claim").index(kind), _MARKS.index(happening.moment.mark)


_MARKS = tuple(Mark)


def _reach(one: Placed) -> float:
    return max(one.x_end - one.x, 2 * _SOFT_PX) + (_WIDEST_PX + _GAP_PX if one.text else _GAP_PX)


def _soft(span: QRectF, colour: QColor) -> QBrush:
    """A colour that fades out towards both ends of a span."""
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient = QLinearGradient(span.topLeft(), span.topRight())
    share = min(max(_SOFT_PX * 2 / max(span.width(), 1.0), 0.15), 0.5)
    for place, shade in ((0.0, clear), (share, colour), (1.0 - share, colour), (1.0, clear)):
        gradient.setColorAt(place, shade)
    return QBrush(gradient)
