"""The article that the tests of the review queue go through, and how they do."""

from PySide6.QtCore import Qt

K = Qt.Key
VISIT = "Japan besuchte im August 2025 Kasachstan."
TRADE = "Russland lieferte Waffen an Belarus."
TREATY = "China und Taiwan unterzeichneten ein Abkommen über die Eisenbahn."
TEXT = f"Neues aus der Steppe\n\n{VISIT} Das Wetter war gut.\n\n{TRADE}\n\n{TREATY}\n"


def words(panel):
    span = panel.queue.present.span
    return TEXT[span.start : span.end]


def go_to(panel, press, sentence):
    for key in [K.Key_K] * len(panel.queue.sentences) + [K.Key_J] * len(panel.queue.sentences):
        if words(panel) == sentence:
            return
        press(key)
    assert words(panel) == sentence


def decisions(panel):
    return {
        TEXT[each.span.start : each.span.end]: panel.queue.decision(each.span)
        for each in panel.queue.sentences
    }
