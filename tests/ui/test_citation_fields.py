from PySide6.QtCore import QObject

from app.figures.citations.styles import CITATION_STYLES, HOUSE
from app.figures.request import FigureRequest
from app.ui.dialogs.figure.citation_fields import CitationFields


def test_every_style_can_be_chosen_by_its_own_name(qtbot):
    owner = QObject()
    fields = CitationFields(owner)
    qtbot.addWidget(fields.style)
    assert fields.wishes() == {"citation_style": HOUSE}
    labels = [fields.style.itemText(place) for place in range(fields.style.count())]
    assert len(set(labels)) == len(CITATION_STYLES)
    with qtbot.waitSignal(fields.changed):
        fields.style.setCurrentIndex(1)
    assert FigureRequest(**fields.wishes()).citation_style == CITATION_STYLES[1]


def test_a_request_is_shown_without_a_word(qtbot):
    owner = QObject()
    fields = CitationFields(owner)
    qtbot.addWidget(fields.style)
    with qtbot.assertNotEmitted(fields.changed):
        fields.begin_like(FigureRequest(citation_style="chicago"))
    assert fields.wishes() == {"citation_style": "chicago"}
