import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from app.ui.painting.png_bytes import png_bytes

TEXTS = {"Title": "Қазақстан – Ресей", "Software": "Multivector"}


@pytest.mark.parametrize(("width", "height"), [(1, 1), (5, 3), (33, 513), (64, 1024)])
def test_qt_reads_back_every_pixel_the_size_and_the_texts(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(247, 247, 245))
    choice = np.random.default_rng(1)
    for x, y in choice.integers((width, height), size=(40, 2)).tolist():
        image.setPixelColor(x, y, QColor(x % 256, y % 256, 7))
    read = QImage.fromData(png_bytes(image, 300, TEXTS), "PNG")
    assert read.convertToFormat(QImage.Format.Format_RGB32) == image
    assert (read.dotsPerMeterX(), read.dotsPerMeterY()) == (11_811, 11_811)
    assert {key: read.text(key) for key in TEXTS} == TEXTS


def test_the_same_picture_gives_the_same_bytes():
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor(1, 2, 3))
    assert png_bytes(image, 72, TEXTS) == png_bytes(image.copy(), 72, TEXTS)
