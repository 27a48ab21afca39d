from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from app.drawing.content import (
    ActorShape,
    DrawnActor,
    DrawnHull,
    DrawnTie,
    MapContent,
    TieDash,
    TieTone,
)
from app.drawing.density import DensityMark
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import compose_geometry
from app.drawing.hit_test import distances_to_paths
from app.drawing.look import LIGHT
from app.drawing.paint_ties import ArrowBatch, LineStyle
from app.drawing.picture import Picture, compose_picture
from app.ui.painting.fast_paths import path_of_lines, path_of_rings, polygon_of
from app.ui.painting.fonts import load_fonts
from app.ui.painting.picture_painter import paint_arrows, paint_picture
from app.ui.painting.quick_lines import QuickLines
from app.ui.painting.screen_painter import Quality, ScreenPainter, is_crowded
from app.ui.painting.screen_part import ScreenPart
from app.ui.painting.strokes import (
    MOVING_OFF_PX,
    OFF_PX,
    Strokes,
    cut_dashes,
    strokes_of_arcs,
    strokes_of_lines,
)
from app.ui.painting.text_measure import measure_text

WIDTH, HEIGHT = 400, 300
PART = ScreenPart(0, 0, WIDTH, HEIGHT, 1.0)
SOLID, WIDE = LineStyle(2.0, (0, 0, 0)), LineStyle(4.0, (0, 0, 0))
PLACES = np.array([(60.0, 80.0), (300.0, 80.0), (180.0, 220.0), (330.0, 230.0)])


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


def picture_of(emphasis: Emphasis | None = None) -> Picture:
    content = MapContent(
        actors=(
            DrawnActor("A", ActorShape.CIRCLE, "Aland", "AAA", 1.0),
            DrawnActor("B", ActorShape.ROUNDED_SQUARE, "Bland", "", 1.0),
            DrawnActor("C", ActorShape.DIAMOND, "Cland", "", 0.5, is_disputed=True),
            DrawnActor("D", ActorShape.DASHED_CIRCLE, "Dland", "", 0.2),
        ),
        ties=(
            DrawnTie(0, 1, "A–B", tone=TieTone.MIXED, width_step=3),
            DrawnTie(0, 2, "A–C", tone=TieTone.COOPERATIVE, dash=TieDash.DASHED),
            DrawnTie(1, 2, "B–C", tone=TieTone.CONFLICTUAL, dash=TieDash.DOTTED),
            DrawnTie(1, 3, "B–D", tone=TieTone.CONFLICTUAL, width_step=2, arrow_to_b=True),
        ),
        hulls=(DrawnHull("c", "COM", (2,), (3,), palette_slot=3),),
    )
    return compose_picture(compose_geometry(content, PLACES, 1.0, measure_text), LIGHT, emphasis)


def painted(paint: Callable[[QPainter], object], ratio: float = 1.0) -> QImage:
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.fill(QColor(*LIGHT.background))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return image


def on_screen(
    picture: Picture,
    quality: Quality,
    part: ScreenPart = PART,
    painter: ScreenPainter | None = None,
) -> QImage:
    screen = painter or ScreenPainter()
    return painted(lambda qt: screen.paint(qt, picture, part, part.box, quality), part.ratio)


def pixels(image: QImage) -> np.ndarray:
    raw = np.frombuffer(bytes(image.constBits()), dtype=np.uint8)
    return raw.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


def test_the_finest_on_a_screen_is_what_a_figure_has_but_for_its_letters() -> None:
    picture = picture_of()
    bare = Picture(
        **{
            name: () if "labels" in name else getattr(picture, name)
            for name in Picture.__dataclass_fields__
        }
    )
    assert on_screen(bare, Quality.FINEST) == painted(lambda qt: paint_picture(qt, bare))
    assert on_screen(picture, Quality.FINEST) != on_screen(bare, Quality.FINEST)


@pytest.mark.parametrize("quality", [Quality.QUICK, Quality.MOVING])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_quick_frame_looks_like_the_finest(quality: Quality, ratio: float) -> None:
    part = ScreenPart(0, 0, round(WIDTH * ratio), round(HEIGHT * ratio), ratio)
    fine, quick = (
        pixels(on_screen(picture_of(), each, part)) for each in (Quality.FINEST, quality)
    )
    ground = np.array(LIGHT.background)[::-1]
    drawn = (np.abs(fine - ground).max(axis=2) > 40).sum()
    # Smooth or not, and half a pixel off: edges differ, nothing else does.
    off = np.abs(fine - quick).max(axis=2) > 160
    assert off.sum() < 0.06 * drawn


def test_what_is_out_of_focus_is_faded_and_not_gone() -> None:
    focused = picture_of(Emphasis(focus=frozenset({0, 1}), focus_ties=frozenset({0})))
    assert focused.faded_ties
    for quality in Quality:
        image = on_screen(focused, quality)
        for batch in focused.faded_ties:
            on_way = {image.pixelColor(*p).name() for p in batch.paths[0].astype(int).tolist()}
            assert on_way != {QColor(*LIGHT.background).name()}


def test_a_part_of_a_picture_is_cut_out_of_the_whole() -> None:
    picture = picture_of()
    shifted = ScreenPart(70, 50, WIDTH, HEIGHT, 1.0)
    for quality in Quality:
        whole, part = (pixels(on_screen(picture, quality, each)) for each in (PART, shifted))
        assert np.array_equal(whole[50:, 70:], part[:-50, :-70])


def test_stamps_are_made_once_and_anew_for_another_ratio() -> None:
    screen, picture = ScreenPainter(), picture_of()
    first = on_screen(picture, Quality.QUICK, painter=screen)
    twice = ScreenPart(0, 0, 2 * WIDTH, 2 * HEIGHT, 2.0)
    sharp = on_screen(picture, Quality.QUICK, twice, screen)
    assert on_screen(picture, Quality.QUICK, twice, ScreenPainter()) == sharp
    assert on_screen(picture, Quality.QUICK, painter=screen) == first


def test_a_crowd_is_never_painted_slowly() -> None:
    n = 450
    places = np.random.default_rng(0).uniform(0, 300, (n, 2))
    actors = tuple(DrawnActor(f"{i:03}", ActorShape.CIRCLE, "", f"{i:03}") for i in range(n))
    ties = tuple(DrawnTie(i, i + 1, f"{i:03}") for i in range(n - 1))
    content = MapContent(actors, ties)
    picture = compose_picture(compose_geometry(content, places, 1.0, measure_text), LIGHT)
    assert is_crowded(picture)
    assert not is_crowded(picture_of())
    assert on_screen(picture, Quality.FINEST) == on_screen(picture, Quality.QUICK)
    screen = ScreenPainter()

    def paint(qt: QPainter) -> None:
        assert screen.paint(qt, picture, PART, PART.box, Quality.MOVING) is Quality.MOVING
        assert screen.paint(qt, picture, PART, PART.box, Quality.QUICK) is Quality.FINEST

    painted(paint)


def test_the_tone_of_ties_that_are_not_drawn_lies_under_everything() -> None:
    pixels_of_tone = np.array([[0xFF102030, 0xFF405060]], dtype=np.uint32)
    picture = replace(
        picture_of(), density=DensityMark(pixels_of_tone, (-400.0, 0.0, 800.0, 300.0))
    )
    for paint in (
        lambda qt: paint_picture(qt, picture),
        lambda qt: ScreenPainter().paint(qt, picture, PART, PART.box, Quality.MOVING),
        lambda qt: ScreenPainter().paint(qt, picture, PART, PART.box, Quality.FINEST),
    ):
        image = painted(paint)
        assert image.pixelColor(4, 4) != QColor(*LIGHT.background)
        assert image.pixelColor(395, 4).red() > image.pixelColor(4, 4).red()
        assert image.pixelColor(330, 230) == QColor(*LIGHT.disc)


def pieces_of(strokes: Strokes) -> np.ndarray:
    return strokes._pieces


def arc(height: float, length: float = 240.0, n_points: int = 25) -> np.ndarray:
    step = np.linspace(-1.0, 1.0, n_points)
    return np.column_stack((step * length / 2, height * (1.0 - step * step)))


@pytest.mark.parametrize(
    ("height", "most"), [(0.0, 1), (0.2, 1), (3.0, 4), (24.0, 12), (400.0, 24)]
)
def test_an_arc_has_as_many_pieces_as_it_needs(height: float, most: int) -> None:
    path = arc(height)
    pieces = pieces_of(strokes_of_arcs([SOLID], [path[None]]))
    assert len(pieces) <= most
    assert pieces[0, :2].tolist() == path[0].tolist()
    assert pieces[-1, 2:].tolist() == path[-1].tolist()
    x = np.concatenate((pieces[:, 0], pieces[-1:, 2]))
    y = np.concatenate((pieces[:, 1], pieces[-1:, 3]))
    assert np.abs(np.interp(path[:, 0], x, y) - path[:, 1]).max() <= max(0.3, height / 24**2)


def test_arcs_of_all_sorts_are_all_there() -> None:
    paths = np.stack([arc(height) for height in (0, 24, 3, 0, 9)])
    paths[:, :, 1] += 50.0 * np.arange(5)[:, None]
    strokes = strokes_of_arcs([SOLID, WIDE], [paths[:2], paths[2:]])
    ends = {tuple(piece[:2]) for piece in pieces_of(strokes).tolist()}
    assert {tuple(path[0].tolist()) for path in paths} <= ends
    assert strokes._owners.tolist() == sorted(strokes._owners.tolist())
    for empty in (
        strokes_of_arcs([], []),
        strokes_of_arcs([SOLID], [np.empty((0, 25, 2))]),
        strokes_of_lines([], []),
        strokes_of_lines([SOLID], [[np.zeros((1, 2))]]),
    ):
        assert len(pieces_of(empty)) == 0
        painted(lambda qt, empty=empty: list(empty.steps(qt, PART.box)))


def test_lines_do_not_run_into_each_other() -> None:
    one, two, three = (np.array([(x, 0.0), (x, 1.0), (x, 2.0)]) for x in (0.0, 5.0, 9.0))
    strokes = strokes_of_lines([SOLID, WIDE], [[one, two], [three[:2]]])
    assert pieces_of(strokes).tolist() == [
        [0.0, 0.0, 0.0, 1.0],
        [0.0, 1.0, 0.0, 2.0],
        [5.0, 0.0, 5.0, 1.0],
        [5.0, 1.0, 5.0, 2.0],
        [9.0, 0.0, 9.0, 1.0],
    ]
    assert strokes._owners.tolist() == [0, 0, 0, 0, 1]


def test_the_last_style_lies_on_top_dashed_or_not() -> None:
    line = np.linspace((20.0, 40.0), (220.0, 40.0), 25)[None]
    below, on_top = LineStyle(6.0, (200, 0, 0)), LineStyle(6.0, (0, 0, 200), (10.0, 10.0))
    for styles, at_dash, at_gap in (
        ([below, on_top], "#0000c8", "#c80000"),
        ([on_top, below], "#c80000", "#c80000"),
    ):
        image = painted(
            lambda qt, styles=styles: list(
                strokes_of_arcs(styles, [line, line]).steps(qt, PART.box)
            )
        )
        assert image.pixelColor(45, 40).name() == at_dash
        assert image.pixelColor(55, 40).name() == at_gap


def test_what_is_not_seen_is_not_drawn() -> None:
    strokes = strokes_of_arcs([SOLID], [arc(0.0)[None]])
    for box, is_seen in (((-10, -10, 10, 10), True), ((-10, 5, 10, 10), False)):
        image = painted(
            lambda qt, box=box: (qt.translate(200, 150), list(strokes.steps(qt, box))),
        )
        is_black = image.pixelColor(200, 150) == QColor(0, 0, 0)
        assert is_black == is_seen


def _lies_on_dash(along: float, dash: tuple[float, float], offset: float) -> bool:
    return (along + offset) % sum(dash) < dash[0]


@settings(max_examples=60)
@given(
    dash=st.tuples(st.floats(1.0, 12.0), st.floats(1.0, 12.0)),
    offset=st.floats(0.0, 30.0),
    knots=st.lists(st.floats(0.5, 40.0), min_size=1, max_size=6),
)
def test_dashes_lie_where_the_pattern_has_them(
    dash: tuple[float, float], offset: float, knots: list[float]
) -> None:
    ends = np.cumsum([0.0, *knots])
    pieces = np.column_stack((ends[:-1], np.zeros(len(knots)), ends[1:], np.zeros(len(knots))))
    alike = np.ones(len(knots))
    dashes, whose = cut_dashes(pieces, ends[:-1] + offset, dash[0] * alike, sum(dash) * alike)
    assert whose.tolist() == sorted(whose.tolist())
    for along in np.linspace(0.0, ends[-1], 97).tolist():
        near_edge = min((along + offset) % sum(dash), abs((along + offset) % sum(dash) - dash[0]))
        if near_edge < 1e-6 or sum(dash) - (along + offset) % sum(dash) < 1e-6:
            continue
        is_drawn = bool(((dashes[:, 0] <= along) & (along <= dashes[:, 2])).any())
        assert is_drawn == _lies_on_dash(along, dash, offset)


def test_dashes_are_those_of_qt_where_lines_are_straight() -> None:
    picture = picture_of()
    for quality in (Quality.QUICK, Quality.FINEST):
        image = on_screen(picture, quality)
        batch = next(b for b in picture.ties if b.style.dash == (7.0, 4.0))
        path = batch.paths[0]
        lengths = np.hypot(*np.diff(path, axis=0).T)
        ends = np.concatenate(([0.0], np.cumsum(lengths)))
        for middle in (3.5, 14.5, 25.5):
            x, y = (np.interp(middle, ends, path[:, axis]) for axis in (0, 1))
            colour = image.pixelColor(round(x - 0.5), round(y - 0.5))
            assert colour.blue() > colour.red() + 60, (quality, middle)


def test_paths_are_those_that_qt_would_make_of_polygons() -> None:
    rings = [np.array([(0.0, 0.0), (9.5, 0.0), (9.5, 7.25)]), np.array([(1.0, 1.0), (2.0, 1.0)])]
    expected, lines = QPainterPath(), QPainterPath()
    for ring in rings:
        expected.addPolygon(polygon_of(ring))
        expected.closeSubpath()
        lines.addPolygon(polygon_of(ring))
    assert path_of_rings(rings) == expected
    assert path_of_lines(rings) == lines
    assert path_of_rings([]).isEmpty()
    assert path_of_lines(np.empty((0, 5, 2))).isEmpty()


def test_arrow_heads_that_overlap_leave_no_hole() -> None:
    picture = picture_of()
    batch = picture.arrows[0]
    twice = np.repeat(batch.triangles, 2, axis=0)
    doubled = ArrowBatch(batch.rgb, twice, np.repeat(batch.ties, 2))
    x, y = batch.triangles[0].mean(axis=0)
    for heads in (batch, doubled):
        image = painted(lambda qt, heads=heads: paint_arrows(qt, [heads]))
        assert image.pixelColor(int(x), int(y)) == QColor(*batch.rgb)


def test_while_something_moves_arcs_have_fewer_pieces_up_to_a_pixel_off() -> None:
    path = arc(24.0)
    fine, rough = (pieces_of(strokes_of_arcs([SOLID], [path[None]], off)) for off in (0.25, 1.0))
    assert 1 < len(rough) < len(fine)
    ends = np.concatenate((rough[:, :2], rough[-1:, 2:]))
    assert max(distances_to_paths(ends[None], point)[0] for point in path) <= 1.0


def test_while_it_moves_lines_are_in_fewer_pieces() -> None:
    fine, rough = (
        [lines._edges._pieces, lines._ties._pieces]
        for lines in (QuickLines(picture_of(), off_px) for off_px in (OFF_PX, MOVING_OFF_PX))
    )
    assert all(len(few) < len(many) for few, many in zip(rough, fine, strict=True))
    # Of an outline that is thinned the ends still meet: each point begins as many as end there.
    begins, ends = (np.sort(rough[0][:, at : at + 2].round(6), axis=0) for at in (0, 2))
    np.testing.assert_array_equal(begins, ends)
