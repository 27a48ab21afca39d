"""The layout of long texts: a block at a time, with a little room after each paragraph."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

_AFTER_PARAGRAPH = 0.55
"""Room after a paragraph by the height of a line: less than an empty line, more than none."""


class Paragraphs(QPlainTextDocumentLayout):
    """Lays out only what is seen, as plain text does; margins of blocks do not count there."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.room_px = 0.0

    def fit_room(self, line_px: float) -> None:
        """Fit the room to the height of a line, in pixels."""
        self.room_px = round(line_px * _AFTER_PARAGRAPH)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The place a paragraph takes, its room included."""
        rect = super().blockBoundingRect(block)
        return rect.adjusted(0, 0, 0, self.room_px) if block.isValid() else rect
