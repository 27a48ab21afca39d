"""In which colours what the legend explains is painted on the map."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.drawing.arrays import Box, FloatArray, Rgb
from app.drawing.content import DIFFERENT_TONES, DrawnTie, TieTone
from app.drawing.coordinates import box_of
from app.drawing.legend import KEY_OF_TONE, LegendChannel, LegendEntry, LegendKey
from app.drawing.look import blend
from app.figures.page import Figure
from app.figures.readability.page_labels import on_page


@dataclass(frozen=True, slots=True)
class Painted:
    """One look of what an entry of the legend explains: its colours, and where one such is.

    Of a line in two colours, both; `place` is in points on the page.
    """

    entry: LegendEntry
    colours: tuple[Rgb, ...]
    place: Box


def painted_ties(figure: Figure) -> tuple[Painted, ...]:
    """The looks of the ties of each tone, each once.

    What steps back on purpose is left out: what is past or a membership, what is alike on both
    sides of a comparison and, while one is selected, the other ties.
    """
    geometry = figure.map.geometry
    if geometry is None:
        return ()
    picture, content = figure.map.picture, geometry.content
    forward = {tie for batch in picture.glows for tie in batch.ties.tolist()}
    strokes: dict[int, list[Rgb]] = {}
    paths: dict[int, FloatArray] = {}
    for batch in picture.ties:
        for row, tie in enumerate(batch.ties.tolist()):
            if not (forward and tie not in forward) and not _steps_back(content.ties[tie]):
                strokes.setdefault(tie, []).append(batch.style.rgb)
                paths.setdefault(tie, batch.paths[row])
    entry_of = {e.key: e for e in figure.legend if e.channel is LegendChannel.TONE}
    looks: dict[tuple[LegendKey, tuple[Rgb, ...]], Painted] = {}
    for tie, colours in sorted(strokes.items()):
        key = KEY_OF_TONE[content.ties[tie].tone]
        look = (key, tuple(colours))
        if key in entry_of and look not in looks:
            place = on_page(box_of(paths[tie]), figure.map.frame)
            looks[look] = Painted(entry_of[key], tuple(colours), place)
    return tuple(looks.values())


def painted_hulls(figure: Figure) -> Iterator[tuple[int, Painted]]:
    """The outline of each hull, with its place among those of the content."""
    geometry = figure.map.geometry
    if geometry is None:
        return
    entries = [entry for entry in figure.legend if entry.key is LegendKey.HULL]
    for mark in figure.map.picture.hulls:
        drawn = geometry.content.hulls[mark.hull]
        rings = [rings[0] for rings in mark.polygons]
        for entry in entries:
            if rings and (entry.label, entry.palette_slot) == (drawn.label, drawn.palette_slot):
                place = on_page(box_of(np.concatenate(rings)), figure.map.frame)
                yield mark.hull, Painted(entry, (mark.line,), place)
                break


def grounds_of(figure: Figure) -> tuple[Rgb, ...]:
    """What lines run over: the page, and the tint of each hull on it."""
    tints = [
        blend(mark.fill, figure.background, mark.fill_opacity) for mark in figure.map.picture.hulls
    ]
    return tuple(dict.fromkeys((figure.background, *tints)))


def _steps_back(tie: DrawnTie) -> bool:
    """Whether a tie is drawn paler than others because it says less."""
    if tie.tone in DIFFERENT_TONES:
        return False
    return tie.is_faint or tie.is_ended or tie.is_spoke or tie.tone is TieTone.UNCHANGED
