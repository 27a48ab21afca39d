"""Why there is no page as it is asked for, in the language of whoever asks."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.faults import DossierError
from app.figures.office_file import SLIDE_ENDING
from app.figures.request import FigureRequest
from app.figures.slides.slide import NARROWEST_SLIDE_MM

translate = QCoreApplication.translate


def page_trouble(error: DossierError, request: FigureRequest, ending: str) -> str:
    """What to change so that there is one; what `error` says if that is not known."""
    locale = QLocale()
    if ending == SLIDE_ENDING and request.width_mm < NARROWEST_SLIDE_MM:
        told = translate("Figure", "A slide is at least {width} mm wide.")
        return told.format(width=locale.toString(NARROWEST_SLIDE_MM, "f", 0))
    if request.height_mm is None:
        return error.reason
    sides = (locale.toString(side, "g", 5) for side in (request.width_mm, request.height_mm))
    told = translate(
        "Figure",
        "There is no room left for the map on a page of {w} × {h} mm. Make it larger or its text"
        " smaller, or leave its height open.",
    )
    return told.format(w=next(sides), h=next(sides))
