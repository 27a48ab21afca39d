"""Paints pictures on a screen: at their finest, or in the time of a frame.

The finest are the painters of figures and prints. A picture of so many ties or actors
that these would take long is painted in pieces and stamps even when it stands still.
"""

from collections.abc import Iterator
from enum import IntEnum

from PySide6.QtGui import QPainter

from app.drawing.arrays import Box
from app.drawing.picture import Picture
from app.ui.painting.actor_stamps import ActorStamps
from app.ui.painting.picture_painter import (
    paint_actors,
    paint_density,
    paint_lines_in_steps,
)
from app.ui.painting.quick_lines import QuickLines
from app.ui.painting.screen_part import ScreenPart
from app.ui.painting.strokes import CROWDED_OFF_PX, MOVING_OFF_PX, OFF_PX
from app.ui.painting.text_painter import TextStamps

MOST_FINE_TIES = 400
"""Each takes about a fifth of a millisecond at its finest."""

MOST_FINE_ACTORS = 400


class Quality(IntEnum):
    """How well a picture is painted; each is at least as good as those before it."""

    MOVING = 0
    """Without smooth edges and in fewer pieces, as long as it is seen for the blink of an eye."""

    QUICK = 1
    """In straight pieces and stamps, with smooth edges."""

    FINEST = 2


class ScreenPainter:
    """Paints pictures on one screen, and keeps what can be used for the next frame."""

    def __init__(self) -> None:
        self._texts = TextStamps()
        self._actors = ActorStamps()
        self._made_of: tuple[Picture, float] | None = None
        self._lines: QuickLines | None = None

    def paint(
        self,
        painter: QPainter,
        picture: Picture,
        part: ScreenPart,
        visible: Box,
        quality: Quality,
    ) -> Quality:
        """Paint a picture.

        Parameters
        ----------
        painter
            Of a raster whose pixels are those of `part`; it is left counting in map pixels.
        visible
            The part of the map, in its pixels, outside of which nothing need be painted.
        quality
            What is wanted.

        Returns
        -------
        Quality
            How well it is painted: `FINEST` wherever it could not be painted better.
        """
        for _ in self.steps(painter, picture, part, visible, quality):
            pass
        is_best = quality > Quality.MOVING and is_crowded(picture)
        return Quality.FINEST if is_best else quality

    def steps(
        self,
        painter: QPainter,
        picture: Picture,
        part: ScreenPart,
        visible: Box,
        quality: Quality,
    ) -> Iterator[None]:
        """Paint the very same picture in steps of some thousandths of a second each.

        Between them nothing else may be done with the painter.
        """
        part.count_in_map(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, quality > Quality.MOVING)
        if quality is Quality.FINEST and not is_crowded(picture):
            yield from paint_lines_in_steps(painter, picture, visible)
            yield from self._texts.steps(painter, picture.hull_labels, part, visible)
            paint_actors(painter, picture.actors)
        else:
            paint_density(painter, picture.density)
            lines = self._find_lines(picture, _off_px(picture, quality))
            yield
            yield from lines.steps(painter, visible)
            yield from self._texts.steps(painter, picture.hull_labels, part, visible)
            self._actors.paint(painter, picture.actors, part, visible)
        yield
        yield from self._texts.steps(painter, picture.labels, part, visible)

    def _find_lines(self, picture: Picture, off_px: float) -> QuickLines:
        if self._lines is None or self._made_of != (picture, off_px):
            self._lines = QuickLines(picture, off_px)
            self._made_of = picture, off_px
        return self._lines


def _off_px(picture: Picture, quality: Quality) -> float:
    """How far a line may be drawn off its place."""
    if quality > Quality.MOVING:
        return OFF_PX
    return CROWDED_OFF_PX if is_crowded(picture) else MOVING_OFF_PX


def is_crowded(picture: Picture) -> bool:
    """Whether a picture holds so much that it is never painted at its finest on a screen."""
    n_ties = sum(len(batch.ties) for batch in (*picture.faded_ties, *picture.ties))
    n_actors = sum(len(batch.actors) for batch in picture.actors)
    return n_ties > MOST_FINE_TIES or n_actors > MOST_FINE_ACTORS
