"""Whether a quotation stands where it says, in the reader's language."""

from PySide6.QtCore import QCoreApplication

from app.reading.anchoring import AnchorState
from app.ui.wording_marks import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_LABELS: dict[AnchorState, str] = {
    AnchorState.VERIFIED: QT_TRANSLATE_NOOP("Reader", "verified"),
    AnchorState.MOVED: QT_TRANSLATE_NOOP("Reader", "moved"),
    AnchorState.ORPHAN: QT_TRANSLATE_NOOP("Reader", "orphan"),
    AnchorState.NO_TEXT: QT_TRANSLATE_NOOP("Reader", "no text"),
}
_MEANINGS: dict[AnchorState, str] = {
    AnchorState.VERIFIED: QT_TRANSLATE_NOOP(
        "Reader", "These words stand in the text, at the place they were quoted from."
    ),
    AnchorState.MOVED: QT_TRANSLATE_NOOP(
        "Reader", "These words stand in the text, but elsewhere than when they were quoted."
    ),
    AnchorState.ORPHAN: QT_TRANSLATE_NOOP("Reader", "These words no longer stand in the text."),
    AnchorState.NO_TEXT: QT_TRANSLATE_NOOP(
        "Reader", "The text of this source is not in the dossier: import it."
    ),
}


def anchor_label(state: AnchorState) -> str:
    """A word for it."""
    return translate("Reader", _LABELS[state])


def anchor_meaning(state: AnchorState) -> str:
    """What it means, as a sentence."""
    return translate("Reader", _MEANINGS[state])
