"""The sheet: what was painted is shifted, filled up and magnified, and shows what is there."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.drawing.coordinates import Viewport
from app.ui.canvas.sheet import Sheet, SheetContent, _around
from app.ui.painting.screen_painter import Quality
from app.ui.painting.screen_part import ScreenPart, part_of_view

GROUND = (250, 250, 250)


@dataclass
class Stripes:
    """Paints columns whose colour follows from their place on the map."""

    painted: list[tuple[float, ...]] = field(default_factory=list)

    def __call__(
        self, painter: QPainter, part: ScreenPart, visible: tuple[float, ...], quality: Quality
    ) -> Quality:
        self.painted.append(visible)
        painter.resetTransform()
        for x in range(part.width):
            at = x + part.left
            for y in range(part.height):
                down = y + part.top
                painter.setPen(QColor(at % 251, down % 241, (at * 3 + down) % 239))
                painter.drawPoint(x, y)
        return quality


def things(what: str, scale: float = 1.0, world: object = None) -> SheetContent:
    return SheetContent(what, scale, GROUND, (world,))


def shown(sheet: Sheet, part: ScreenPart) -> QImage:
    image = QImage(part.width, part.height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(part.ratio)
    image.fill(QColor(0, 0, 0))
    painter = QPainter(image)
    sheet.show(painter)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("way", [(3, 0), (-4, 0), (0, 5), (0, -2), (3, -5), (-7, 4), (40, 0)])
def test_a_shifted_sheet_shows_what_is_there(
    qapp: QApplication, ratio: float, way: tuple[int, int]
) -> None:
    before = ScreenPart(100, 60, 30, 20, ratio)
    after = ScreenPart(100 + way[0], 60 + way[1], 30, 20, ratio)
    stripes = Stripes()
    sheet, anew = Sheet(stripes), Sheet(Stripes())
    assert sheet.bring_up(things("a"), before, Quality.QUICK)
    is_whole = sheet.bring_up(things("a"), after, Quality.QUICK)
    assert is_whole == (abs(way[0]) >= 30)
    anew.bring_up(things("a"), after, Quality.QUICK)
    assert shown(sheet, after) == shown(anew, after)
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in stripes.painted[1:])
    overlap = max(30 - abs(way[0]), 0) * (20 - abs(way[1]))
    assert area * ratio * ratio == pytest.approx(30 * 20 - overlap)


def test_a_sheet_is_painted_anew_for_other_things_another_size_and_better_quality(
    qapp: QApplication,
) -> None:
    stripes = Stripes()
    sheet = Sheet(stripes)
    part, larger = ScreenPart(0, 0, 8, 6, 1.0), ScreenPart(0, 0, 9, 6, 1.0)
    for step, (content, where, quality, n) in enumerate(
        [
            ("a", part, Quality.MOVING, 1),
            ("a", part, Quality.MOVING, 1),
            ("a", part, Quality.FINEST, 2),
            ("a", part, Quality.MOVING, 2),
            ("b", part, Quality.MOVING, 3),
            ("b", larger, Quality.MOVING, 4),
        ]
    ):
        sheet.bring_up(things(content), where, quality)
        assert len(stripes.painted) == n, step
        assert sheet.is_finest == (step in {2, 3})


def test_a_magnified_sheet_lies_where_its_things_lie_now(qapp: QApplication) -> None:
    def paint(painter: QPainter, part: ScreenPart, _box: object, quality: Quality) -> Quality:
        part.count_in_map(painter)
        painter.fillRect(110, 70, 4, 4, QColor(200, 0, 0))
        return quality

    sheet = Sheet(paint)
    before = Viewport(1.0, (100.0, 60.0))
    sheet.bring_up(things("a"), part_of_view(before, (40, 30), 1.0), Quality.QUICK)
    after = Viewport(2.0, (205.0, 130.0))
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(0, 0, 0))
    painter = QPainter(image)
    sheet.magnify(painter, after, GROUND)
    painter.end()
    assert image.size() == QSize(40, 30)
    assert image.pixelColor(112 * 2 - 205, 72 * 2 - 130) == QColor(200, 0, 0)
    smaller = Viewport(0.5, (20.0, 10.0))
    painter = QPainter(image)
    sheet.magnify(painter, smaller, GROUND)
    painter.end()
    assert image.pixelColor(1, 1) == QColor(*GROUND)
    assert image.pixelColor(112 // 2 - 20, 72 // 2 - 10) == QColor(200, 0, 0)


def test_around_a_part_that_is_shown_smaller_the_whole_is_seen_again(qapp: QApplication) -> None:
    """As if painted: a red map, of which a part is painted green when it is magnified."""
    colour = QColor(200, 0, 0)

    def paint(painter: QPainter, part: ScreenPart, _box: object, quality: Quality) -> Quality:
        painter.resetTransform()
        painter.fillRect(0, 0, part.width, part.height, colour)
        return quality

    def magnified(sheet: Sheet) -> tuple[QColor, QColor]:
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        sheet.magnify(painter, Viewport(2.0, (20.0, 15.0)), GROUND)
        painter.end()
        return image.pixelColor(1, 1), image.pixelColor(20, 15)

    whole, close = (
        part_of_view(Viewport(scale, origin), (40, 30), 1.0)
        for scale, origin in ((1.0, (0.0, 0.0)), (4.0, (60.0, 45.0)))
    )
    for keeps, around in ((True, QColor(200, 0, 0)), (False, QColor(*GROUND))):
        sheet, world = Sheet(paint), object()
        colour = QColor(200, 0, 0)
        sheet.bring_up(things("whole", 1.0, world), whole, Quality.QUICK)
        colour = QColor(0, 200, 0)
        sheet.bring_up(things("part", 4.0, world), close, Quality.QUICK, keeps=keeps)
        assert magnified(sheet) == (around, QColor(0, 200, 0))
    sheet = Sheet(paint)
    sheet.bring_up(things("whole", 1.0, object()), whole, Quality.QUICK)
    sheet.bring_up(things("part", 4.0, object()), close, Quality.QUICK, keeps=True)
    assert magnified(sheet)[0] == QColor(*GROUND)


@given(
    left=st.floats(-60.0, 60.0),
    top=st.floats(-60.0, 60.0),
    width=st.floats(0.0, 120.0),
    height=st.floats(0.0, 120.0),
)
def test_what_is_around_a_magnified_picture_is_painted_once(
    left: float, top: float, width: float, height: float
) -> None:
    view, at = QRect(0, 0, 40, 30), QRectF(left, top, width, height)
    times = np.zeros((30, 40), dtype=int)
    for rect in _around(view, at):
        assert view.contains(rect)
        times[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1] += 1
    assert times.max() <= 1
    x, y = np.meshgrid(np.arange(40), np.arange(30))
    is_covered = (x >= left) & (x + 1 <= left + width) & (y >= top) & (y + 1 <= top + height)
    assert (times[~is_covered] == 1).all()
    if at.contains(QRectF(view)):
        assert not times.any()
