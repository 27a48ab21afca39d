"""What keeps a figure from being read, told on the command line before it is written."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.cli.streams import tell
from app.domain.faults import DossierError

if TYPE_CHECKING:
    from app.ui.figure_files import FigureJob


def tell_findings(
    job: "FigureJob", language: str, ending: str, say: Callable[[str], None] = tell
) -> None:
    """Tell each fault of a figure in a line of its own; there must be a `QGuiApplication`.

    `say` tells a line.

    Raises
    ------
    DossierError
        If names on it cannot be drawn at all: then it is not to be written.
    """
    from app.figures.readability.gate import find_faults
    from app.ui.figure_files import page_of_job
    from app.ui.finding_wording import finding_text
    from app.ui.painting.coverage import has_glyph

    for finding in find_faults(page_of_job(job, language, ending), job.request, has_glyph):
        if finding.stops:
            raise DossierError(finding_text(finding))
        say(finding_text(finding))
