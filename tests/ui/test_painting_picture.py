from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator
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
from app.drawing.emphasis import Emphasis
from app.drawing.geometry import compose_geometry
from app.drawing.legend import LegendChannel, LegendEntry, LegendKey, build_legend
from app.drawing.look import DARK, LIGHT, Theme, blend
from app.drawing.picture import Picture, compose_picture
from app.ui.painting.fast_paths import clipped, path_of_rings, polygon_of
from app.ui.painting.fonts import FAMILY, font_of, load_fonts
from app.ui.painting.legend_painter import paint_legend_sample
from app.ui.painting.picture_painter import paint_picture, paint_texts, paint_ties, paths_within
from app.ui.painting.screen_part import ScreenPart
from app.ui.painting.text_measure import measure_text, metrics_of
from app.ui.painting.text_painter import TextStamps

Rgb = tuple[int, int, int]


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


def canvas(theme: Theme = LIGHT, width: int = 400, height: int = 300) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(*theme.background))
    return image


def painted(paint: Callable[[QPainter], None], theme: Theme = LIGHT) -> QImage:
    image = canvas(theme)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return image


def colour_at(image: QImage, x: float, y: float) -> Rgb:
    colour = image.pixelColor(round(x), round(y))
    return (colour.red(), colour.green(), colour.blue())


def is_near(one: Rgb, other: Rgb) -> bool:
    """Whether two colours are one, give or take what smoothing an edge leaves of another."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 16


def small_content(**tie: object) -> MapContent:
    return MapContent(
        actors=(
            DrawnActor("A", ActorShape.CIRCLE, "Aland", "AAA", 1.0),
            DrawnActor("B", ActorShape.ROUNDED_SQUARE, "Bland", "", 1.0),
            DrawnActor("C", ActorShape.DIAMOND, "Cland", "", 1.0, is_disputed=True),
        ),
        ties=(DrawnTie(0, 1, "A–B", width_step=3, **tie),),  # type: ignore[arg-type]
        hulls=(DrawnHull("c", "COM", (2,), palette_slot=3),),
    )


PART = ScreenPart(0, 0, 400, 300, 1.0)
PLACES = np.array([(60.0, 80.0), (300.0, 80.0), (180.0, 220.0)])


def picture_of(theme: Theme = LIGHT, emphasis: Emphasis | None = None, **tie: object) -> Picture:
    geometry = compose_geometry(small_content(**tie), PLACES, 1.0, measure_text)
    return compose_picture(geometry, theme, emphasis)


def middle_of_tie(picture: Picture) -> tuple[float, float]:
    path = picture.ties[0].paths[0]
    x, y = path[len(path) // 2].tolist()
    return x, y


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_stand_where_the_picture_has_them(theme: Theme) -> None:
    picture = picture_of(theme, tone=TieTone.CONFLICTUAL)
    image = painted(lambda painter: paint_picture(painter, picture), theme)
    assert colour_at(image, 2, 2) == theme.background
    assert is_near(colour_at(image, *middle_of_tie(picture)), theme.conflictual)
    assert colour_at(image, 300, 80) == theme.disc
    assert colour_at(image, 180, 220) == theme.disc
    # Inside the hull, beside the actor's shape.
    tint = blend(theme.bloc(3).line, theme.background, theme.hull_tint)
    assert is_near(colour_at(image, 180 - 22, 220 - 8), tint)
    assert tint != theme.background


def test_the_same_picture_gives_the_same_pixels() -> None:
    picture = picture_of(tone=TieTone.MIXED, arrow_to_b=True)
    one, other = (painted(lambda painter: paint_picture(painter, picture)) for _ in range(2))
    assert one == other


def test_dashes_leave_gaps_and_two_tones_take_turns() -> None:
    known = {"+": LIGHT.cooperative, "-": LIGHT.conflictual, " ": LIGHT.background}

    def colours(**tie: object) -> set[str]:
        picture = picture_of(**tie)
        image = painted(lambda painter: paint_ties(painter, picture.ties))
        path = picture.ties[0].paths[0]
        steps = np.linspace(0.1, 0.9, 200) * (len(path) - 1)
        x, y = (np.interp(steps, np.arange(len(path)), path[:, axis]) for axis in (0, 1))
        seen = [colour_at(image, *point) for point in zip(x, y, strict=True)]
        return {name for name, colour in known.items() if any(is_near(s, colour) for s in seen)}

    assert colours(tone=TieTone.COOPERATIVE) == {"+"}
    assert colours(tone=TieTone.COOPERATIVE, dash=TieDash.DASHED) == {"+", " "}
    assert colours(tone=TieTone.MIXED) == {"+", "-"}
    assert colours(tone=TieTone.MIXED, dash=TieDash.DASHED) == {"+", "-", " "}


def test_a_selected_tie_glows_below_its_line() -> None:
    picture = picture_of(tone=TieTone.COOPERATIVE, emphasis=Emphasis(selected_ties=frozenset({0})))
    image = painted(lambda painter: paint_picture(painter, picture))
    x, y = middle_of_tie(picture)
    assert is_near(colour_at(image, x, y), LIGHT.cooperative)
    assert colour_at(image, x, y + 4) == picture.glows[0].style.rgb != LIGHT.background


def test_what_is_not_seen_is_not_painted() -> None:
    paths = picture_of().ties[0].paths
    assert len(paths_within(paths, (0, 0, 400, 300), 2.0)) == 1
    assert len(paths_within(paths, (0, 150, 400, 300), 2.0)) == 0
    assert len(paths_within(paths, None, 2.0)) == 1
    assert len(paths_within(np.empty((0, 5, 2)), (0, 0, 1, 1), 2.0)) == 0


@pytest.mark.parametrize("far", [1e9, -1e12, np.inf, np.nan])
def test_points_beyond_all_screens_do_no_harm(far: float) -> None:
    points = np.array([[10.0, 10.0], [far, 20.0], [30.0, far]])
    assert np.abs(clipped(points)).max() <= 50_000
    painted(lambda painter: painter.drawPath(path_of_rings([points])) or None)


def test_arrays_reach_qt_as_they_are() -> None:
    points = np.array([[1.5, 2.25], [-3.0, 4.0], [5.0, 6.0]])
    polygon = polygon_of(points)
    assert [(p.x(), p.y()) for p in polygon.toList()] == [tuple(p) for p in points.tolist()]
    assert polygon_of(np.empty((0, 2))).isEmpty()


def test_a_ring_in_a_ring_is_a_hole() -> None:
    def square(low: float, high: float) -> np.ndarray:
        return np.array([(low, low), (high, low), (high, high), (low, high), (low, low)])

    path: QPainterPath = path_of_rings([square(0, 90), square(30, 60)])
    image = painted(lambda painter: painter.fillPath(path, QColor(255, 0, 0)))
    assert colour_at(image, 15, 15) == (255, 0, 0)
    assert colour_at(image, 45, 45) == LIGHT.background


def test_stamped_labels_look_like_painted_ones() -> None:
    picture = picture_of()
    stamps = TextStamps()
    fresh = painted(lambda painter: paint_texts(painter, picture.labels))
    stamped, again = (
        painted(lambda painter: stamps.paint(painter, picture.labels, PART, PART.box))
        for _ in range(2)
    )
    assert stamped == again
    one, other = (
        np.frombuffer(bytes(image.constBits()), dtype=np.uint8).astype(int)
        for image in (fresh, stamped)
    )
    # A stamp stands on whole pixels: letters may shift by half of one, not more.
    assert (one.reshape(300, 400, 4) != one[:4]).any()
    left, top, right, bottom = (round(v) for v in picture.labels[0].box)
    box = np.s_[top:bottom, left:right]
    dark_one = (one.reshape(300, 400, 4)[box].sum(axis=2) < 380).sum()
    dark_other = (other.reshape(300, 400, 4)[box].sum(axis=2) < 380).sum()
    assert dark_one == pytest.approx(dark_other, rel=0.35)


def test_a_halo_keeps_lines_off_the_letters() -> None:
    picture = picture_of()
    label = picture.labels[0]
    x, y = label.box[0] - 1.5, (label.box[1] + label.box[3]) / 2

    def paint(painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, 400, 300), QColor(200, 0, 0))
        paint_texts(painter, [label])

    image = painted(paint)
    assert colour_at(image, 2, 2) == (200, 0, 0)
    around = {colour_at(image, x + dx, y + dy) for dx in (0, 1) for dy in (-2, 0, 2)}
    assert LIGHT.background in around


def test_text_in_a_vector_file_stays_text() -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(400, 300))
    painter = QPainter(generator)
    picture = picture_of()
    paint_picture(painter, picture)
    painter.end()
    svg = bytes(data.data()).decode()
    assert ">Cland*<" in svg
    assert ">AAA<" in svg


def test_the_typeface_comes_with_the_program() -> None:
    from PySide6.QtGui import QFontInfo

    for weight in (400, 500, 600, 700):
        info = QFontInfo(font_of(12, weight))
        assert info.family() == FAMILY
        assert info.pixelSize() == 12
        assert info.weight() == min(weight, 600)


def test_texts_are_as_wide_as_they_are_painted() -> None:
    width, height = measure_text("Казахстан", 12, 500)
    assert width == pytest.approx(metrics_of(12, 500).horizontalAdvance("Казахстан"))
    assert 12 < height < 18
    assert measure_text("Казахстан", 24, 500)[0] == pytest.approx(2 * width, rel=0.02)
    assert measure_text("", 12, 500)[0] == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_legend_entry_has_a_sample_of_its_own(theme: Theme) -> None:
    channels = {
        LegendChannel.SHAPE: "STATE BLOC REGION ORGANISATION COMPANY PERSON JUNCTION",
        LegendChannel.TONE: "COOPERATIVE CONFLICTUAL NEUTRAL MIXED CONTESTED WITHIN_MONTHS"
        " WITHIN_YEAR WITHIN_YEARS OLDER UNDATED ADDED ENDED_SINCE CHANGED UNCHANGED",
        LegendChannel.DASH: "SPOKE SOLID DASHED DOTTED",
        LegendChannel.WIDTH: "WIDTH_1 WIDTH_2 WIDTH_3",
        LegendChannel.ARROW: "DIRECTED",
        LegendChannel.PAST: "ENDED FAINT_TIE FAINT_ACTOR",
        LegendChannel.HULL: "HULL OUTLINED SPLIT",
        LegendChannel.MARK: "DISPUTED",
    }
    assert {key for words in channels.values() for key in words.split()} == set(
        LegendKey.__members__
    )
    empty = painted(lambda painter: None, theme)
    seen: dict[bytes, LegendKey] = {}
    for channel, words in channels.items():
        for word in words.split():
            entry = LegendEntry(channel, LegendKey[word], 1)
            image = painted(
                lambda painter, entry=entry: paint_legend_sample(
                    painter, entry, QRectF(10, 10, 26, 18), theme, theme.background
                ),
                theme,
            )
            assert image != empty, word
            pixels = bytes(image.constBits())
            # One source and in force are the same plain line, each in its own column.
            if entry.key not in {LegendKey.SOLID, LegendKey.WIDTH_1}:
                assert pixels not in seen, (word, seen.get(pixels))
            seen[pixels] = entry.key
    assert build_legend(small_content())
