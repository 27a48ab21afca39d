"""Language and theme are changed in the real window, and remembered."""

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from app.drawing.look import DARK
from app.ui.settings import Settings


def colours_of(widget):
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[::3, : 3 * image.width()].reshape(-1, image.width(), 3)[:, ::3]
    return set(map(tuple, np.unique(pixels.reshape(-1, 3), axis=0).tolist()))


def test_language_and_theme_change_while_one_works(qtbot, small_window):
    window, session = small_window, small_window.session
    session.select_tie(("KAZ", "RUS"))
    window.top_bar.language_button.click()
    QApplication.processEvents()
    title = window.panels.evidence.page.findChild(QLabel, "title")
    assert title.text() == "Kasachstan – Russland"
    assert window.panels.filters.blocs.row_of("csto").text() == "OVKS"
    headings = {label.text() for label in window.panels.evidence.page.findChildren(QLabel)}
    assert "ABKOMMEN" in headings
    window.top_bar.theme_button.click()
    QApplication.processEvents()
    assert DARK.background in colours_of(window.map_view.viewport())
    assert DARK.panel in colours_of(window.panels.evidence)
    window.close()
    kept = Settings(window.settings.path)
    assert kept.language == "de"
    assert kept.theme == "dark"
