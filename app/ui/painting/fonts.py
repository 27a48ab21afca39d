"""The typeface of the program: Inter, which comes with it, so that no two machines differ.

Inter is Latin, Greek and Cyrillic. For Arabic, Hebrew, Chinese, Georgian and Armenian fonts come
with the program that go with it; see ``resources/fonts/README.md``. What none of these has is set
in a font of the system, if there is one.
"""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from app.bundle import bundled_resource

FAMILY = "Inter"

FURTHER_FAMILIES = (
    "Multivector Hebrew",
    "Multivector Arabic",
    "Multivector Georgian",
    "Multivector Armenian",
    "Multivector Chinese",
)
"""For what Inter lacks, in the order in which they are asked."""

_FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "MultivectorHebrew-Regular.ttf",
    "MultivectorHebrew-SemiBold.ttf",
    "MultivectorArabic-Regular.ttf",
    "MultivectorArabic-SemiBold.ttf",
    "MultivectorGeorgian-Regular.ttf",
    "MultivectorGeorgian-SemiBold.ttf",
    "MultivectorArmenian-Regular.ttf",
    "MultivectorArmenian-SemiBold.ttf",
    "MultivectorChinese-Regular.otf",
)
_HEAVIEST = 600
"""Of the weights that come with the program; a heavier one would be smeared, not drawn."""


def load_fonts() -> None:
    """Make the typeface, and those for further scripts, known to Qt, once for each application.

    Raises
    ------
    FileNotFoundError
        If the program was installed without its fonts.
    RuntimeError
        If there is no application yet, or Qt cannot read a font.
    """
    if QGuiApplication.instance() is None:
        raise RuntimeError("fonts can be loaded only once there is an application")
    if FAMILY in QFontDatabase.families():
        return
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(bundled_resource("fonts", name))) < 0:
            raise RuntimeError(f"Qt cannot read the font {name}")
    # Widgets and the style sheet ask for the typeface by its name, too.
    QFont.insertSubstitutions(FAMILY, list(FURTHER_FAMILIES))


@lru_cache(maxsize=64)
def font_of(size_px: float, weight: int, spacing_px: float = 0.0) -> QFont:
    """The typeface in a size and weight (100 to 900), with that much between the letters.

    Qt knows whole pixels only, so the size is rounded. Unhinted, so that a text is as
    wide on paper and at 150 % as it was measured. Do not change what is returned.
    """
    font = QFont(FAMILY)
    font.setPixelSize(max(round(size_px), 1))
    font.setWeight(QFont.Weight(min(weight, _HEAVIEST)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Contextual forms (the hyphen between capitals) have no character of their own: in a
    # PDF they would be seen but not found, copied or read aloud.
    font.setFeature(QFont.Tag("calt"), 0)
    if spacing_px:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing_px)
    return font
