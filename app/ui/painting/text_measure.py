"""How large a text is in the program's typeface: the measure which the drawing is handed."""

from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from app.ui.painting.fonts import font_of

_MOST_TEXTS = 20_000


@lru_cache(maxsize=64)
def metrics_of(size_px: float, weight: int) -> QFontMetricsF:
    """The metrics of the typeface in a size and weight."""
    return QFontMetricsF(font_of(size_px, weight))


@lru_cache(maxsize=_MOST_TEXTS)
def measure_text(text: str, size_px: float, weight: int) -> tuple[float, float]:
    """Width and height in pixels of one line of text; see `app.drawing.text_measure`."""
    metrics = metrics_of(size_px, weight)
    return metrics.horizontalAdvance(text), metrics.height()
