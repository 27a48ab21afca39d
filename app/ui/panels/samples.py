"""Small painted samples beside the words of a choice: a bloc's colour, a line, a shape."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.drawing.arrays import Rgb
from app.drawing.content import ActorShape, TieDash, TieTone
from app.drawing.look import Sizes, Theme, blend
from app.drawing.paint_ties import second_colour, tone_colour
from app.ui.theme import qcolor

SAMPLE_PX = 20
"""Width that a sample takes in its row."""

_SIZES = Sizes()


class SampleKind(StrEnum):
    """What a sample shows."""

    BLOC = "bloc"
    LINE = "line"
    SHAPE = "shape"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Sample:
    """What to paint; `slot` is a bloc's palette slot."""

    kind: SampleKind
    slot: int = 0
    tone: TieTone | None = None
    dash: TieDash = TieDash.SOLID
    shape: ActorShape = ActorShape.CIRCLE
    is_ended: bool = False


def paint_sample(
    painter: QPainter, box: QRectF, sample: Sample, theme: Theme, *, is_on: bool
) -> None:
    """Paint a sample into the middle of `box`; what is off is only outlined or faded."""
    match sample.kind:
        case SampleKind.BLOC:
            _paint_square(painter, box, theme.bloc(sample.slot).line, theme, is_on=is_on)
        case SampleKind.CHECK:
            _paint_square(painter, box, theme.accent, theme, is_on=is_on)
        case SampleKind.LINE:
            _paint_line(painter, box, sample, theme, is_on=is_on)
        case SampleKind.SHAPE:
            _paint_shape(painter, box, sample.shape, theme, is_on=is_on)


def _paint_square(
    painter: QPainter, box: QRectF, colour: Rgb, theme: Theme, *, is_on: bool
) -> None:
    square = QRectF(0, 0, 13, 13)
    square.moveCenter(QPointF(box.left() + 7, box.center().y()))
    off = blend(theme.muted, theme.panel, 0.75)
    painter.setPen(QPen(qcolor(colour if is_on else off), 1.25))
    painter.setBrush(qcolor(colour) if is_on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(square, 3.5, 3.5)
    if is_on:
        painter.setPen(QPen(qcolor(theme.panel), 1.75, c=Qt.PenCapStyle.RoundCap))
        left, middle = square.left(), square.center().y()
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(left + 3.4, middle + 0.2),
                    QPointF(left + 5.6, middle + 2.4),
                    QPointF(left + 9.8, middle - 2.6),
                ]
            )
        )


def _paint_line(
    painter: QPainter, box: QRectF, sample: Sample, theme: Theme, *, is_on: bool
) -> None:
    colour = theme.text if sample.tone is None else tone_colour(sample.tone, theme)
    strength = (_SIZES.faint if sample.is_ended else 1.0) * (1.0 if is_on else 0.4)
    width = _SIZES.ended_width if sample.is_ended else 2.2
    y = box.center().y()
    ends = (QPointF(box.left(), y), QPointF(box.left() + 19, y))

    def pen_of(colour: Rgb, dash: tuple[float, ...]) -> QPen:
        pen = QPen(qcolor(blend(colour, theme.panel, strength)), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dash:
            pen.setDashPattern([length / width for length in dash])
        return pen

    dashes = {
        TieDash.SOLID: (),
        TieDash.DASHED: (5.0, 2.5),
        TieDash.DOTTED: (2.0, 2.2),
        TieDash.BROKEN: (3.0, 2.2),
    }
    painter.setPen(pen_of(colour, dashes[sample.dash]))
    painter.drawLine(*ends)
    if sample.tone in {TieTone.MIXED, TieTone.UNDATED}:
        painter.setPen(pen_of(second_colour(sample.tone, theme), (5.0, 5.0)))
        painter.drawLine(*ends)


def _paint_shape(
    painter: QPainter, box: QRectF, shape: ActorShape, theme: Theme, *, is_on: bool
) -> None:
    centre = QPointF(box.left() + 7, box.center().y())
    small = shape in {ActorShape.SMALL_CIRCLE, ActorShape.SMALL_DIAMOND}
    radius = 4.2 if small else 6.0
    colour = theme.disc_outline if is_on else blend(theme.muted, theme.panel, 0.55)
    pen = QPen(qcolor(colour), _SIZES.disc_outline)
    if shape is ActorShape.DASHED_CIRCLE:
        pen.setDashPattern([2.0, 1.6])
    painter.setPen(pen)
    painter.setBrush(qcolor(theme.disc_outline) if is_on else Qt.BrushStyle.NoBrush)
    if shape is ActorShape.DASHED_CIRCLE and is_on:
        painter.setBrush(qcolor(blend(theme.disc_outline, theme.panel, 0.35)))
    match shape:
        case ActorShape.ROUNDED_SQUARE:
            square = QRectF(0, 0, radius * 1.9, radius * 1.9)
            square.moveCenter(centre)
            painter.drawRoundedRect(square, 3, 3)
        case ActorShape.DIAMOND | ActorShape.SMALL_DIAMOND:
            reach = radius * 1.15
            painter.drawPolygon(
                QPolygonF(
                    [
                        centre + QPointF(0, -reach),
                        centre + QPointF(reach, 0),
                        centre + QPointF(0, reach),
                        centre + QPointF(-reach, 0),
                    ]
                )
            )
        case _:
            painter.drawEllipse(centre, radius, radius)
