"""Language and theme are changed in the real window, and remembered."""

from PySide6.QtWidgets import QApplication, QLabel

from app.drawing.look import DARK
from app.ui.settings import Settings


def colours_of(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).getRgb()[:3]
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }


def test_language_and_theme_change_while_one_works(qtbot, window, session):
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
