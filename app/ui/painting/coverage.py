"""Which characters can be drawn: by the fonts that come with the program, or by the system's."""

from functools import lru_cache

from PySide6.QtGui import QTextLayout

from app.ui.painting.fonts import font_of

_SIZE_PX = 20
_WEIGHT = 400


@lru_cache(maxsize=20_000)
def has_glyph(character: str) -> bool:
    """Whether a character comes out as itself and not as an empty box.

    It is laid out as it is when it is painted, so that a font of the system counts if it would be
    taken. There must be an application, and the fonts be loaded.
    """
    layout = QTextLayout(character, font_of(_SIZE_PX, _WEIGHT))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and all(index for run in runs for index in run.glyphIndexes())
