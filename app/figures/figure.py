"""The figure: title, map, legend, evidence and numbered sources, composed into a page.

The map is the picture that is on the screen, made by the same rooms and painted by the
same painters. Everything else on the page says what a reader needs who does not have
the program: what the signs mean, for which date it holds, and who says so.
"""

from app.drawing.coordinates import mm_to_points
from app.drawing.text_measure import TextMeasure
from app.figures.banner import marking_on, put_around, set_banner, without_banners
from app.figures.evidence_block import Told
from app.figures.page import Figure
from app.figures.page_composer import PageComposer
from app.figures.page_style import PageStyle
from app.figures.request import FigureRequest
from app.figures.scene import FigureScene
from app.figures.typography import Typesetter, typography_for
from app.figures.wording import FigureWording


def compose_figure(
    scene: FigureScene, request: FigureRequest, wording: FigureWording, measure: TextMeasure
) -> Figure:
    """Compose the page; the same scene, request and words give the same page.

    `measure` has to be that of the painter's typeface, or lines come out too long.

    Raises
    ------
    DossierError
        If the height that is asked for leaves no room for a map.
    """
    margin, style = page_style_of(request, wording, measure)
    width = mm_to_points(request.width_mm) - 2 * margin
    banner = set_banner(marking_on(scene, request), margin, width, style)
    inner = without_banners(request, banner, style)
    composer = PageComposer(scene, inner, wording, measure, style, margin)
    return put_around(composer.compose(), banner, style)


def compose_bare_figure(
    scene: FigureScene,
    request: FigureRequest,
    wording: FigureWording,
    measure: TextMeasure,
    told: Told,
) -> Figure:
    """Compose the map with its legend alone, for a document that says the rest around it.

    `told` is what the document says: its sources are numbered after those on the map.
    """
    margin, style = page_style_of(request, wording, measure)
    return PageComposer(scene, request, wording, measure, style, margin).compose_bare(told)


def page_style_of(
    request: FigureRequest, wording: FigureWording, measure: TextMeasure
) -> tuple[float, PageStyle]:
    """The margin of a page in points, and how text is set on it."""
    type_ = typography_for(request.width_mm, request.smallest_pt)
    return 3 * type_.unit, PageStyle(request.theme, type_, wording, Typesetter(measure))
