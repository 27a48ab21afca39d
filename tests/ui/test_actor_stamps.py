"""Codes of actors are stamped, and pressed anew only in sizes that can be told apart."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.drawing.content import ActorShape
from app.drawing.paint_actors import ActorBatch, ActorStyle
from app.ui.painting import actor_stamps
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
        actor_stamps,
        "font_of",
        lambda size, weight, real=actor_stamps.font_of: pressed.append(size) or real(size, weight),
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
