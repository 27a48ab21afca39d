"""Codes of actors are stamped, and pressed anew only in sizes that can be told apart."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.drawing.content import ActorShape
from app.drawing.paint_actors import ActorBatch, ActorStyle
from app.ui.painting import code_sheet
from app.ui.painting.actor_stamps import ActorStamps
from app.ui.painting.fonts import load_fonts
from app.ui.painting.screen_part import ScreenPart

STYLE = ActorStyle(ActorShape.CIRCLE, (200, 200, 200), (0, 0, 0), 1.0, (), (0, 0, 0))
EVERYTHING = (0.0, 0.0, 100.0, 100.0)


def test_a_code_is_not_pressed_anew_for_a_size_nobody_can_tell(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_fonts()
    pressed: list[float] = []
    monkeypatch.setattr(
        code_sheet,
        "font_of",
        lambda size, weight, real=code_sheet.font_of: pressed.append(size) or real(size, weight),
    )
    stamps, image = ActorStamps(), QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for size in (9.0, 9.05, 9.12, 9.3, 9.26):
        batch = ActorBatch(
            *(STYLE, np.array([0]), np.array([[50.0, 50.0]]), np.array([12.0])),
            *(("ABC",), np.array([size]), 600),
        )
        stamps.paint(painter, (batch,), ScreenPart(0, 0, 100, 100, 1.0), EVERYTHING)
    painter.end()
    assert pressed == [9.0, 9.25]


def test_codes_look_the_same_wherever_on_the_sheet_they_lie(qapp: QApplication) -> None:
    load_fonts()
    codes: list[code_sheet.Code] = [
        (f"C{n}", 8.0 + n % 5, 600, (0, n % 256, 0)) for n in range(300)
    ]
    sheet, point = code_sheet.CodeSheet(1.5), np.array([[40.0, 40.0]])

    def stamped(by: code_sheet.CodeSheet, code: code_sheet.Code) -> QImage:
        image = QImage(80, 80, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        by.stamp(painter, [code], point)
        painter.end()
        return image

    for code in codes:
        stamped(sheet, code)
    for code in codes[::50]:
        alone = stamped(code_sheet.CodeSheet(1.5), code)
        assert stamped(sheet, code) == alone
        assert alone.pixelColor(1, 1) == Qt.GlobalColor.white
