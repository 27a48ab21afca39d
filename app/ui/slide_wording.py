"""The words that only a slide has, in the reader's language."""

from PySide6.QtCore import QCoreApplication

from app.figures.slides.slide import SlideWording
from app.ui.translation import counted

translate = QCoreApplication.translate


def build_slide_wording() -> SlideWording:
    """All of them in the language the program speaks now."""
    return SlideWording(
        sources=_sources,
        further=_further,
        tie_sources=_tie_sources,
        legend_name=translate("Figure", "Legend"),
    )


def _sources(listed: str) -> str:
    text = translate("Figure", "Sources: {sources}. In full in the notes.")
    return text.format(sources=listed)


def _further(count: int) -> str:
    return counted(count, translate("Figure", "1 further"), translate("Figure", "{n} further"))


def _tie_sources(numbers: str) -> str:
    return translate("Figure", "sources {numbers}").format(numbers=numbers)
