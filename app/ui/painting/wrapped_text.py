"""A text in lines of a width."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout


def wrap_text(text: str, font: QFont, width: float, most: int) -> list[str]:
    """A text in at most so many lines; the last one is cut if there would be more."""
    text = " ".join(text.split())
    layout = QTextLayout(text, font)
    lines: list[str] = []
    begin = 0
    layout.beginLayout()
    while begin < len(text):
        if len(lines) == most - 1:
            rest = text[begin:]
            lines.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        line = layout.createLine()
        line.setLineWidth(max(width, 1.0))
        lines.append(text[begin : begin + line.textLength()].rstrip())
        begin += line.textLength()
    layout.endLayout()
    return lines
