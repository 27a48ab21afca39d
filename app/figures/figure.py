"""The figure: title, map, legend, evidence and numbered sources, composed into a page.

The map is the picture that is on the screen, made by the same rooms and painted by the
same painters. Everything else on the page says what a reader needs who does not have
the program: what the signs mean, for which date it holds, and who says so.
"""

from collections.abc import Callable
from dataclasses import replace

from app.domain.faults import DossierError
from app.drawing.coordinates import mm_to_points
from app.drawing.text_measure import TextMeasure
from app.figures.banner import marking_on, put_around, set_banner, without_banners
from app.figures.evidence_block import Told
from app.figures.map_area import nameless
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
    page = _page_with_room(
        lambda wanted: PageComposer(scene, wanted, wording, measure, style, margin).compose(), inner
    )
    return put_around(page, banner, style)


def _page_with_room(compose: Callable[[FigureRequest], Figure], request: FigureRequest) -> Figure:
    """The page as it is asked for; as the map is laid, where nudging it leaves it no room.

    On a low page a line more of notes can leave a map no place beside its legend.

    Raises
    ------
    DossierError
        If there is no room for it either way.
    """
    if not request.nudge_labels:
        return compose(request)
    as_laid = replace(request, nudge_labels=False)
    try:
        page = compose(request)
    except DossierError:
        return compose(as_laid)
    if request.height_mm is None or not _is_crowded_out(page):
        return page
    return min(page, compose(as_laid), key=_n_unnamed)


def _is_crowded_out(page: Figure) -> bool:
    """Whether the map is so small that most actors on it have no name."""
    geometry = page.map.geometry
    return geometry is not None and 2 * _n_unnamed(page) > len(geometry.actors)


def _n_unnamed(page: Figure) -> int:
    return 0 if page.map.geometry is None else len(nameless(page.map.geometry))


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
