"""Every text of a page with its place, its size and its ground, whatever it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.drawing.arrays import Box, Rgb
from app.drawing.coordinates import PageFrame
from app.drawing.paint_actors import ActorBatch, TextMark
from app.figures.page import Figure, PageText

_ASCENT, _DESCENT = 0.75, 0.22
"""How far letters reach above and below their baseline, by the size of the text."""

_INK, _DIGITS_INK = 0.78, 0.66
"""The height of letters by that of their line; digits go down to the baseline only."""

_LETTER = 0.62
"""The width of a capital by its height in points: codes are not measured."""


class LabelKind(StrEnum):
    """What a text on a page is."""

    ACTOR = "actor"
    HULL = "hull"
    NUMBER = "number"
    CODE = "code"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class PageLabel:
    """One text. `box`, around its letters, and `size` are in points on the page.

    `index` is the actor, hull or tie it names; of a line of the page, its place among the lines.
    `ground` is what it is read against: its halo if it has one.
    """

    kind: LabelKind
    text: str
    box: Box
    size: float
    weight: int
    rgb: Rgb
    ground: Rgb
    index: int


def labels_of(figure: Figure) -> tuple[PageLabel, ...]:
    """The texts on the map, then the lines of the page in their order."""
    return (*map_labels(figure), *lines_of(figure))


def map_labels(figure: Figure) -> Iterator[PageLabel]:
    """The names of hulls and actors, the numbers of ties, and the codes in discs."""
    picture, frame = figure.map.picture, figure.map.frame
    n_names = (
        len(picture.labels) if figure.map.geometry is None else len(figure.map.geometry.labels)
    )
    for mark in picture.hull_labels:
        yield _of_mark(mark, LabelKind.HULL, frame, figure.background)
    for mark in picture.labels[:n_names]:
        yield _of_mark(mark, LabelKind.ACTOR, frame, figure.background)
    for mark in picture.labels[n_names:]:
        yield _of_mark(mark, LabelKind.NUMBER, frame, figure.background)
    for batch in picture.actors:
        yield from _codes(batch, frame)


def lines_of(figure: Figure) -> Iterator[PageLabel]:
    """The lines of the page: head, legend, evidence, notes."""
    for place, line in enumerate(figure.texts):
        if line.text.strip():
            yield PageLabel(
                *(LabelKind.LINE, line.text, _box_of(line), line.size, line.weight),
                *(line.rgb, _ground_of(line, figure), place),
            )


def _ground_of(line: PageText, figure: Figure) -> Rgb:
    """What is painted below a line: the bar on which it stands, or the page."""
    for rule in figure.rules:
        is_beside = line.x < rule.x or line.x + line.width > rule.x + rule.width
        if not is_beside and rule.y < line.baseline < rule.y + rule.height:
            return rule.rgb
    return figure.background


def on_page(box: Box, frame: PageFrame) -> Box:
    """A box of the map, on the page in points."""
    (x, y), (left, top), scale = frame.corner, frame.map_corner, frame.scale
    return (
        (box[0] - left) * scale + x,
        (box[1] - top) * scale + y,
        (box[2] - left) * scale + x,
        (box[3] - top) * scale + y,
    )


def _of_mark(mark: TextMark, kind: LabelKind, frame: PageFrame, background: Rgb) -> PageLabel:
    left, top, right, bottom = on_page(mark.box, frame)
    ink = _DIGITS_INK if kind is LabelKind.NUMBER else _INK
    spare = (bottom - top) * (1.0 - ink) / 2
    return PageLabel(
        *(kind, mark.text, (left, top + spare, right, bottom - spare)),
        *(mark.size_px * frame.scale, mark.weight, mark.rgb),
        *(mark.halo if mark.halo_px else background, mark.named),
    )


def _codes(batch: ActorBatch, frame: PageFrame) -> Iterator[PageLabel]:
    actors, sizes = batch.actors.tolist(), batch.code_sizes.tolist()
    rows = zip(actors, batch.codes, batch.centres.tolist(), sizes, strict=True)
    for actor, code, (x, y), size in rows:
        if code:
            half = len(code) * _LETTER * size / 2
            box = on_page((x - half, y - size * 0.4, x + half, y + size * 0.4), frame)
            yield PageLabel(
                *(LabelKind.CODE, code, box, size * frame.scale, batch.code_weight),
                *(batch.style.code, batch.style.fill, actor),
            )


def _box_of(line: PageText) -> Box:
    top, bottom = line.baseline - _ASCENT * line.size, line.baseline + _DESCENT * line.size
    return (line.x, top, line.x + line.width, bottom)
