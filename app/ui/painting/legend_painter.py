"""The little pictures of a legend: each channel painted as on the map, with its painters."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.drawing.arrays import FloatArray, Rgb
from app.drawing.content import DIFFERENT_TONES, ActorShape, TieDash, TieTone
from app.drawing.legend import TONE_OF_KEY, LegendChannel, LegendEntry, LegendKey
from app.drawing.look import Sizes, Theme, blend
from app.drawing.paint_actors import ActorBatch, ActorStyle
from app.drawing.paint_hulls import HullMark
from app.drawing.paint_ties import (
    ArrowBatch,
    LineStyle,
    TieBatch,
    dash_pattern,
    second_colour,
    tone_colour,
)
from app.drawing.tie_signs import sign_batch
from app.ui.painting.fonts import font_of
from app.ui.painting.pens import colour_of
from app.ui.painting.picture_painter import (
    paint_actors,
    paint_arrows,
    paint_hulls,
    paint_signs,
    paint_ties,
)
from app.ui.painting.text_measure import metrics_of

SAMPLE_WIDTH_PX = 26.0
"""Room for the longest sample, a line with three dashes."""

_RADIUS = 5.5
_SMALL_RADIUS = 4.0
_JUNCTION_RADIUS = 3.0
_SIGN_RADIUS = 5.5
_HULL_HALF = (9.0, 5.5)

_SHAPES = {
    LegendKey.STATE: ActorShape.CIRCLE,
    LegendKey.BLOC: ActorShape.ROUNDED_SQUARE,
    LegendKey.REGION: ActorShape.DASHED_CIRCLE,
    LegendKey.ORGANISATION: ActorShape.DIAMOND,
    LegendKey.COMPANY: ActorShape.SMALL_DIAMOND,
    LegendKey.PERSON: ActorShape.SMALL_CIRCLE,
    LegendKey.JUNCTION: ActorShape.JUNCTION,
    LegendKey.FAINT_ACTOR: ActorShape.CIRCLE,
}
_RADII = {
    ActorShape.SMALL_DIAMOND: _SMALL_RADIUS,
    ActorShape.SMALL_CIRCLE: _SMALL_RADIUS,
    ActorShape.JUNCTION: _JUNCTION_RADIUS,
}
_TWO_TONED = {LegendKey.MIXED, LegendKey.UNDATED}
_DASHES = {
    LegendKey.DASHED: TieDash.DASHED,
    LegendKey.DOTTED: TieDash.DOTTED,
    LegendKey.ENDED_SINCE: TieDash.BROKEN,
}
_WIDTHS = {LegendKey.WIDTH_1: 0, LegendKey.WIDTH_2: 1, LegendKey.WIDTH_3: 2}


def paint_legend_sample(
    painter: QPainter, entry: LegendEntry, box: QRectF, theme: Theme, ground: Rgb
) -> None:
    """Paint the sample of one entry into the middle of `box`, on a ground of that colour.

    Sizes are those of the map, but for shapes and hulls, which are drawn smaller. A painter
    for paper is scaled beforehand.
    """
    sample = _Sample(painter, box, theme, ground)
    match entry.channel:
        case LegendChannel.SHAPE:
            sample.paint_shape(_SHAPES[entry.key])
        case LegendChannel.HULL:
            sample.paint_hull(entry)
        case LegendChannel.MARK:
            sample.paint_mark()
        case LegendChannel.PAST if entry.key is LegendKey.FAINT_ACTOR:
            sample.paint_shape(ActorShape.CIRCLE, strength=Sizes().faint)
        case _:
            sample.paint_tie(entry.key)


class _Sample:
    """One sample: where, in which colours and on which ground."""

    def __init__(self, painter: QPainter, box: QRectF, theme: Theme, ground: Rgb) -> None:
        self._painter = painter
        self._theme = theme
        self._ground = ground
        self._sizes = Sizes()
        self._left, self._right = box.left() + 1.0, box.right() - 1.0
        self._middle = (box.center().x(), box.center().y())

    def paint_tie(self, key: LegendKey) -> None:
        """A piece of a tie, with all but one channel at their plainest."""
        tone = TONE_OF_KEY.get(key, TieTone.NEUTRAL)
        is_wide = key in TONE_OF_KEY and key not in {LegendKey.ENDED_SINCE, LegendKey.UNCHANGED}
        width = self._sizes.widths[_WIDTHS.get(key, 1 if is_wide else 0)]
        colour = tone_colour(tone, self._theme)
        if key is LegendKey.SPOKE:
            colour = blend(self._theme.cooperative, self._ground, self._sizes.spoke_strength)
        if key in {LegendKey.ENDED, LegendKey.SPOKE}:
            width = self._sizes.ended_width
        if key in {LegendKey.ENDED, LegendKey.FAINT_TIE}:
            colour = blend(colour, self._ground, self._sizes.faint)
        elif key is LegendKey.UNCHANGED:
            colour = blend(colour, self._ground, self._sizes.unchanged)
        elif key not in {*TONE_OF_KEY, LegendKey.CONTESTED, LegendKey.SPOKE}:
            # Grey would be read as a meaning of its own: what has no tone has the text's colour.
            colour = self._theme.muted
        dash = dash_pattern(_DASHES.get(key, TieDash.SOLID), self._sizes)
        styles = [LineStyle(width, colour, dash)]
        if key in _TWO_TONED:
            styles.append(self._second(width, second_colour(tone, self._theme)))
        elif key is LegendKey.CONTESTED:
            first = tone_colour(TieTone.COOPERATIVE, self._theme)
            width = self._sizes.widths[1]
            styles = [LineStyle(width, first), self._second(width, self._theme.neutral)]
        self._paint_line(styles, with_arrow=key is LegendKey.DIRECTED)
        if tone in DIFFERENT_TONES:
            one, place = np.zeros(1, dtype=np.intp), np.array([self._middle])
            sign = sign_batch(tone, colour, self._ground, _SIGN_RADIUS, place, one)
            paint_signs(self._painter, [sign])

    def _second(self, width: float, colour: Rgb) -> LineStyle:
        return LineStyle(width, colour, (self._sizes.two_tone, self._sizes.two_tone))

    def _paint_line(self, styles: list[LineStyle], *, with_arrow: bool) -> None:
        y = self._middle[1]
        end = self._right - 7.0 if with_arrow else self._right
        path = np.array([[[self._left, y], [end, y]]])
        one = np.zeros(1, dtype=np.intp)
        paint_ties(self._painter, [TieBatch(style, path, one) for style in styles])
        if with_arrow:
            head = np.array([[[self._right, y], [end - 1.0, y - 4.0], [end - 1.0, y + 4.0]]])
            paint_arrows(self._painter, [ArrowBatch(styles[0].rgb, head, one)])

    def paint_shape(self, shape: ActorShape, strength: float = 1.0) -> None:
        """An actor's shape, smaller than on the map."""
        is_junction = shape is ActorShape.JUNCTION
        theme, ground = self._theme, self._ground
        radius = _RADII.get(shape, _RADIUS)
        style = ActorStyle(
            shape=shape,
            fill=blend(theme.disc_outline if is_junction else theme.disc, ground, strength),
            outline=blend(theme.disc_outline, ground, strength),
            outline_width=self._sizes.disc_outline,
            outline_dash=(2.4, 1.9) if shape is ActorShape.DASHED_CIRCLE else (),
            code=theme.disc_code,
        )
        batch = ActorBatch(
            style=style,
            actors=np.zeros(1, dtype=np.intp),
            centres=np.array([self._middle]),
            radii=np.array([radius]),
            codes=("",),
            code_sizes=np.ones(1),
            code_weight=self._sizes.code_weight,
        )
        paint_actors(self._painter, [batch])

    def paint_hull(self, entry: LegendEntry) -> None:
        """A patch of a hull in its bloc's colour; observers are ringed, islands joined."""
        line = self._theme.muted
        if entry.palette_slot is not None:
            line = self._theme.bloc(entry.palette_slot).line
        x, y = self._middle
        islands: tuple[FloatArray, ...] = (self._patch(x, y, *_HULL_HALF),)
        bridges: tuple[FloatArray, ...] = ()
        if entry.key is LegendKey.SPLIT:
            islands = (self._patch(x - 8.0, y, 4.5, 4.5), self._patch(x + 8.0, y, 4.5, 4.5))
            bridges = (np.array([[x - 4.5, y], [x + 4.5, y]]),)
        is_ring = entry.key is LegendKey.OUTLINED
        tint = 2.0 * self._theme.hull_tint
        mark = HullMark(
            hull=0,
            polygons=() if is_ring else tuple((island,) for island in islands),
            bridges=bridges,
            rings=(self._patch(x, y, 5.5, 5.5),) if is_ring else (),
            fill=line,
            fill_opacity=tint,
            bridge_fill=blend(line, self._ground, tint),
            line=line,
            line_width=self._sizes.hull_line,
            bridge_width=5.0,
        )
        paint_hulls(self._painter, [mark])

    def _patch(self, x: float, y: float, half_width: float, half_height: float) -> FloatArray:
        """A rounded patch: a superellipse, which is a circle where both halves are alike."""
        turn = np.linspace(0.0, 2.0 * np.pi, 49)
        power = 1.0 if half_width == half_height else 0.55
        cos, sin = np.cos(turn), np.sin(turn)
        return np.column_stack(
            (
                x + half_width * np.sign(cos) * np.abs(cos) ** power,
                y + half_height * np.sign(sin) * np.abs(sin) ** power,
            )
        )

    def paint_mark(self) -> None:
        """The asterisk of a disputed status."""
        size, weight = self._sizes.label + 2.0, self._sizes.code_weight
        metrics = metrics_of(size, weight)
        self._painter.setFont(font_of(size, weight))
        self._painter.setPen(colour_of(self._theme.text))
        x = self._middle[0] - metrics.horizontalAdvance("*") / 2.0
        # An asterisk stands high in its line.
        self._painter.drawText(QPointF(x, self._middle[1] + 0.85 * metrics.capHeight()), "*")
