"""The marking of a page, at its top and its bottom, right-justified, in the standard's colours.

The label of TLP stands on black in its own colour and in 12 points at least; texts of the house
beside or below it, in the colour of the page's text. The page is composed as if there were no
banner and stands between the two.

Source: FIRST, *Traffic Light Protocol (TLP)*, version 2.0, 2022, https://www.first.org/tlp/:
labels in header and footer of each page, right-justified, in capital letters, 12 point or more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.analysis.markings import MarkedRecord, against, marking_of
from app.domain.marking import Marking, Tlp, joined, read_marking
from app.domain.release import Release
from app.drawing.coordinates import PageFrame, mm_to_points, points_to_mm
from app.drawing.look import TLP_COLOURS, TLP_GROUND
from app.figures.blocks import BASELINE
from app.figures.page import Figure, PageRule, PageText, PlacedPicture
from app.figures.page_style import PageStyle
from app.figures.request import HEIGHT_MM, FigureRequest
from app.figures.scene import FigureScene
from app.figures.typography import SEMIBOLD

LEAST_PT = 12.0
"""Of the label, if the page is wide enough for it."""

_BY_TITLE = 0.72
"""Its size by that of the title, on pages that are seen from further away."""

_PAD, _PAD_ACROSS, _GAP = 0.1, 0.45, 0.6
"""Above and below the label, on both sides of it, and beside it, by its size."""


def marking_on(scene: FigureScene, request: FigureRequest) -> Marking:
    """What stands on the banner: what is asked for, else the highest of what is visible.

    What is asked for and too low is raised to what the visible asks for, unless it is released:
    so that no way out forgets to ask.
    """
    if request.marking is None:
        return marking_of(scene.marked)
    wanted = read_marking(request.marking)
    lacking = against(wanted, scene.marked) if request.release is None else ()
    return joined((wanted, marking_of(lacking)))


def against_marking(scene: FigureScene, request: FigureRequest) -> tuple[MarkedRecord, ...]:
    """What asks for a higher marking than is asked for, the highest first; mostly nothing."""
    if request.marking is None:
        return ()
    return against(read_marking(request.marking), scene.marked)


def release_of(
    scene: FigureScene, request: FigureRequest, file: str, at: datetime
) -> Release | None:
    """What has to be kept before a figure leaves as a file, or what it is called; mostly None."""
    found = against_marking(scene, request)
    if not found or request.release is None:
        return None
    wanted, required = str(read_marking(request.marking)), str(marking_of(found))
    records = tuple((each.table, each.id) for each in found)
    return Release(at, file, wanted, required, records, request.release)


def described(description: str, marking: Marking) -> str:
    """What the file says of itself, its marking first: it may be read without the page."""
    return " · ".join([*([str(marking)] if marking else []), description])


@dataclass(frozen=True)
class Banner:
    """A marking as it is set on a page: lines and their grounds, the first line at 0."""

    marking: Marking
    texts: tuple[PageText, ...]
    grounds: tuple[PageRule, ...]
    height: float

    def at(self, top: float) -> tuple[tuple[PageRule, ...], tuple[PageText, ...]]:
        """Its grounds and its lines where it begins at `top`, in points."""
        rules = tuple(replace(rule, y=rule.y + top) for rule in self.grounds)
        return rules, tuple(replace(text, baseline=text.baseline + top) for text in self.texts)


@dataclass(frozen=True)
class Banners:
    """The two of a page: what lies on it, the lines of the first, and those of the second."""

    rules: tuple[PageRule, ...] = ()
    first: tuple[PageText, ...] = ()
    last: tuple[PageText, ...] = ()


def set_banner(marking: Marking, left: float, width: float, style: PageStyle) -> Banner | None:
    """A marking between two margins, in points; None if it says nothing."""
    if not marking:
        return None
    size = _size(style)
    right, label, grounds = left + width, list[PageText](), list[PageRule]()
    if marking.tlp is not None:
        words, ground = _set_label(marking.tlp, right, width, style)
        label, grounds, size = [words], [ground], words.size
    house = _set_house(marking, (left, right), size, grounds, style)
    below = [line.baseline + (1.0 - BASELINE + _PAD) * size for line in house]
    height = max([*below, *(ground.height for ground in grounds)])
    return Banner(marking, (*label, *house), tuple(grounds), height)


def _set_label(tlp: Tlp, right: float, width: float, style: PageStyle) -> tuple[PageText, PageRule]:
    """The label on its ground; smaller if the page is narrow."""
    size = _size(style)
    run = style.setter.width(tlp.label, size, SEMIBOLD)
    shrunk = min(1.0, width / (run + 2 * _PAD_ACROSS * size))
    size, run = size * shrunk, run * shrunk
    pad = _PAD_ACROSS * size
    x, baseline = right - pad - run, _baseline(size, style)
    words = PageText(x, baseline, tlp.label, size, SEMIBOLD, TLP_COLOURS[tlp], run)
    height = size * (style.type_.leading + 2 * _PAD)
    return words, PageRule(x - pad, 0.0, run + 2 * pad, height, TLP_GROUND)


def _set_house(
    marking: Marking,
    sides: tuple[float, float],
    size: float,
    grounds: Sequence[PageRule],
    style: PageStyle,
) -> list[PageText]:
    """The texts of the house: beside the label if there is room, else below it."""
    if not marking.house:
        return []
    left, right = sides
    words, top = " · ".join(marking.house), 0.0
    if grounds:
        edge = grounds[0].x - _GAP * size
        if style.setter.width(words, size, SEMIBOLD) <= edge - left:
            right = edge
        else:
            top = grounds[0].height
    lines = style.setter.break_lines(words, size, SEMIBOLD, right - left)
    texts = []
    for number, line in enumerate(lines):
        run = style.setter.width(line, size, SEMIBOLD)
        baseline = top + _baseline(size, style) + number * size * style.type_.leading
        texts.append(PageText(right - run, baseline, line, size, SEMIBOLD, style.theme.text, run))
    return texts


def _size(style: PageStyle) -> float:
    return max(LEAST_PT, _BY_TITLE * style.type_.title)


def _baseline(size: float, style: PageStyle) -> float:
    """Of a line at the top of a banner."""
    return size * (_PAD + (style.type_.leading - 1.0) / 2 + BASELINE)


def room_for(banner: Banner | None, style: PageStyle) -> float:
    """How much of a page's height a banner at its top takes, and another at its bottom."""
    return 0.0 if banner is None else banner.height + 2 * style.unit


def place_banners(banner: Banner | None, height: float, style: PageStyle) -> Banners:
    """A banner at the top of a page of a height in points, and at its bottom."""
    if banner is None:
        return Banners()
    margin = 1.25 * style.unit
    rules, first = banner.at(margin)
    more_rules, last = banner.at(height - margin - banner.height)
    return Banners((*rules, *more_rules), first, last)


def put_around(figure: Figure, banner: Banner | None, style: PageStyle) -> Figure:
    """The page between two banners, as much higher as they are."""
    if banner is None:
        return figure
    down = room_for(banner, style)
    height = figure.height + 2 * down
    banners = place_banners(banner, height, style)
    body = [replace(text, baseline=text.baseline + down) for text in figure.texts]
    return replace(
        figure,
        height_mm=points_to_mm(height),
        map=_moved(figure.map, down),
        samples=_moved(figure.samples, down),
        rules=(*(replace(rule, y=rule.y + down) for rule in figure.rules), *banners.rules),
        texts=(*banners.first, *body, *banners.last),
        sections=tuple(replace(each, top=each.top + down) for each in figure.sections),
        description=described(figure.description, banner.marking),
        marking=str(banner.marking),
    )


def without_banners(
    request: FigureRequest, banner: Banner | None, style: PageStyle
) -> FigureRequest:
    """The request for the page between the banners: as high as these leave room for."""
    if banner is None or request.height_mm is None:
        return request
    left = points_to_mm(mm_to_points(request.height_mm) - 2 * room_for(banner, style))
    return replace(request, height_mm=max(left, HEIGHT_MM[0]))


def _moved(placed: PlacedPicture, down: float) -> PlacedPicture:
    x, y = placed.frame.corner
    frame = PageFrame((x, y + down), placed.frame.map_corner, placed.frame.scale)
    return replace(placed, frame=frame)
