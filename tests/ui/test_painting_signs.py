from collections.abc import Iterable

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from app.drawing.content import TieTone
from app.drawing.tie_signs import SignBatch, sign_batch
from app.ui.painting.picture_painter import paint_signs, paint_signs_in_steps

POINTS = np.array([(10.5 + 20.0 * (i % 20), 10.25 + 20.0 * (i // 20)) for i in range(200)])


def signs_at(tone: TieTone, places: slice) -> SignBatch:
    points = POINTS[places]
    return sign_batch(tone, (0, 90, 160), (255, 255, 255), 7.0, points, np.arange(len(points)))


def painted(batches: Iterable[SignBatch]) -> QImage:
    image = QImage(410, 210, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_signs(painter, batches)
    painter.end()
    return image


@pytest.mark.parametrize("tone", [TieTone.ADDED, TieTone.ENDED, TieTone.CHANGED])
@pytest.mark.usefixtures("qapp")
def test_many_signs_look_like_each_by_itself(tone: TieTone) -> None:
    one_by_one = [signs_at(tone, slice(i, i + 1)) for i in range(len(POINTS))]
    assert painted([signs_at(tone, slice(None))]) == painted(one_by_one)


@pytest.mark.usefixtures("qapp")
def test_thousands_of_signs_are_painted_in_many_steps() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    batch = signs_at(TieTone.ADDED, slice(None))
    few = len(list(paint_signs_in_steps(painter, [signs_at(TieTone.ADDED, slice(0, 5))])))
    many = len(list(paint_signs_in_steps(painter, [batch])))
    painter.end()
    assert few == 2
    assert many >= 10
