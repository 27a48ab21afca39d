import os
import struct
import zlib
from datetime import date
from xml.etree import ElementTree as ET

import numpy as np
import pypdfium2
import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.figures.figure import compose_figure
from app.figures.readability.page_labels import labels_of
from app.figures.request import FigureRequest
from app.session.figure_scene import build_figure_scene
from app.session.map_layout import MapLayout
from app.session.session import Session
from app.ui.figure_wording import build_figure_wording
from app.ui.painting.figure_writer import replace_file, write_figure
from app.ui.painting.fonts import load_fonts
from app.ui.painting.text_measure import measure_text

SVG = "{http://www.w3.org/2000/svg}"
TITLE = "Казахстан и Россия – Bündnis"


@pytest.fixture(scope="module")
def make_figure(atlas, qapp):
    """Compose figures of the atlas in the program's own typeface."""
    load_fonts()
    layout = MapLayout(atlas)
    layout.settle()

    def make(focus="KAZ", selected="KAZ RUS", language="en", **wanted):
        session = Session(atlas, date(2026, 1, 1), language)
        request = FigureRequest(
            focus=tuple(map(ActorId, focus.split())),
            selected=tuple(map(ActorId, selected.split())),
            **{"title": TITLE, **wanted},
        )
        scene = build_figure_scene(session, layout, request.focus)
        return compose_figure(scene, request, build_figure_wording(language), measure_text)

    return make


@pytest.fixture(scope="module")
def figure(make_figure):
    return make_figure()


@pytest.fixture(scope="module")
def written(figure, tmp_path_factory):
    """The same figure in all formats."""
    folder = tmp_path_factory.mktemp("figures")
    paths = {ending: folder / f"figure.{ending}" for ending in ("png", "svg", "pdf")}
    for path in paths.values():
        write_figure(figure, path, dpi=150)
    return paths


def chunks_of(png):
    """The chunks of a PNG by kind, each checked."""
    content, place, chunks = png.read_bytes(), 8, {}
    while place < len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        kind, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        (checksum,) = struct.unpack(">I", content[place + 8 + length : place + 12 + length])
        assert zlib.crc32(kind + data) == checksum
        chunks.setdefault(kind, []).append(data)
        place += 12 + length
    return chunks


def pixels_of(image):
    converted = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(converted.constBits(), dtype=np.uint8)
    rows = rows.reshape(converted.height(), converted.bytesPerLine())
    used = rows[:, : converted.width() * 3].copy()  # the image's own memory ends with it
    return used.reshape(converted.height(), converted.width(), 3)


def ink_of(image, background):
    """Where a picture differs clearly from its ground."""
    return np.abs(pixels_of(image).astype(int) - background).max(axis=2) > 60


def svg_texts(path):
    return ["".join(text.itertext()) for text in ET.parse(path).iter(f"{SVG}text")]


def pdf_text(path):
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1
        return document[0].get_textpage().get_text_range()


def test_a_png_has_the_pixels_and_the_resolution_asked_for(make_figure, tmp_path):
    path = tmp_path / "x.png"
    write_figure(make_figure(width_mm=160), path, dpi=300)
    chunks = chunks_of(path)
    width, _ = struct.unpack(">II", chunks[b"IHDR"][0][:8])
    assert width == 1890
    x, y, unit = struct.unpack(">IIB", chunks[b"pHYs"][0])
    assert (x, y, unit) == (11811, 11811, 1)


def test_a_png_tells_its_title_and_no_time(written, figure):
    chunks = chunks_of(written["png"])
    image = QImage(str(written["png"]))
    assert image.text("Title") == TITLE
    assert image.text("Description") == figure.description
    assert image.text("Software") == "Multivector"
    assert b"tIME" not in chunks


def test_the_text_of_an_svg_is_text(written, figure, atlas):
    texts = svg_texts(written["svg"])
    assert TITLE in texts
    assert any(text.startswith("As of 13 November 2025") for text in texts)
    for word in ("cooperative", "Russia", "KAZ", "CSTO", "Sources and notes"):
        assert word in texts
    assert {line.text for line in figure.texts} <= set(texts)
    assert any("IPG-Journal" in text for text in texts)


def test_an_svg_has_its_size_title_language_and_a_substitute_for_its_type(written, figure):
    root = ET.parse(written["svg"]).getroot()
    assert root.get("width") == "160mm"
    assert root.get("viewBox") == f"0 0 160 {figure.height_mm:.6g}"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.findtext(f"{SVG}title") == TITLE
    assert root.findtext(f"{SVG}desc") == figure.description
    families = {text.get("font-family") for text in root.iter(f"{SVG}text")}
    assert families == {"Inter, Helvetica, Arial, sans-serif"}


def test_nothing_of_an_svg_is_a_picture_of_dots_or_comes_from_elsewhere(written):
    content = written["svg"].read_text()
    assert "<image" not in content
    assert "href=" not in content


def test_a_line_in_two_scripts_is_one_text_and_two_codes_are_two(written):
    root = ET.parse(written["svg"]).getroot()
    texts = list(root.iter(f"{SVG}text"))
    (title,) = [text for text in texts if "".join(text.itertext()) == TITLE]
    (span,) = title
    assert float(span.get("x")) > float(title.get("x"))
    codes = [text for text in svg_texts(written["svg"]) if text.isupper() and len(text) == 3]
    assert {"KAZ", "RUS", "CHN", "JPN"} <= set(codes)


def test_signs_of_xml_in_a_title_are_no_markup(make_figure, tmp_path):
    title = '<b>"A" & B</b>'
    write_figure(make_figure(title=title), tmp_path / "x.svg")
    root = ET.parse(tmp_path / "x.svg").getroot()
    assert root.findtext(f"{SVG}title") == title
    assert title in svg_texts(tmp_path / "x.svg")


def test_the_text_of_a_pdf_can_be_found_and_copied(written):
    text = pdf_text(written["pdf"])
    for words in (TITLE, "As of 13 November 2025", "IPG-Journal", "C5+1", "CSTO", "„"):
        assert words in text
    assert "„Im Ukrainekrieg möchte sie Distanz zu Moskau wahren.“" in text


def test_a_pdf_has_its_title_and_its_size(written, figure):
    with pypdfium2.PdfDocument(written["pdf"]) as document:
        assert document.get_metadata_value("Title") == TITLE
        assert document.get_metadata_value("Creator") == "Multivector"
        width, height = document[0].get_size()
    assert abs(width - figure.width) <= 1.0
    assert abs(height - figure.height) <= 1.0


def test_the_fonts_of_a_pdf_are_in_it(written):
    content = written["pdf"].read_bytes()
    assert b"/FontFile" in content
    assert b"Helvetica" not in content


def test_all_formats_show_the_same_picture(written, figure):
    png = QImage(str(written["png"]))
    svg = QImage(png.size(), QImage.Format.Format_RGB32)
    svg.fill(QColor(*figure.background))
    with QPainter(svg) as painter:
        QSvgRenderer(QByteArray(written["svg"].read_bytes())).render(painter)
    with pypdfium2.PdfDocument(written["pdf"]) as document:
        bitmap = document[0].render(scale=150 / 72, rev_byteorder=True)
        page = bitmap.to_numpy()[: png.height(), : png.width(), :3].copy()
    pdf = QImage(
        page.data, page.shape[1], page.shape[0], page.strides[0], QImage.Format.Format_RGB888
    )
    # Text is set by each reader's own engine: the map without the words on it is compared.
    left, top, right, bottom = (round(edge * 150 / 72) for edge in map_box(figure))
    inks = [ink_of(image, figure.background) for image in (png, svg, pdf)]
    for ink in inks:
        for label in labels_of(figure):
            x, y, end, below = (round(edge * 150 / 72) for edge in label.box)
            ink[y - 2 : below + 3, x - 2 : end + 3] = False
    inks = [ink[top:bottom, left:right] for ink in inks]
    for other in inks[1:]:
        common = (inks[0] & other).sum()
        assert common / (inks[0] | other).sum() > 0.9


def map_box(figure):
    frame, (left, top, right, bottom) = figure.map.frame, figure.map.geometry.bounds
    x, y = frame.corner
    return x, y, x + (right - left) * frame.scale, y + (bottom - top) * frame.scale


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_ground_is_the_themes_to_the_last_pixel(make_figure, tmp_path, theme):
    figure = make_figure(theme_name=theme, width_mm=70.0)
    write_figure(figure, tmp_path / "x.png", dpi=72)
    pixels = pixels_of(QImage(str(tmp_path / "x.png")))
    for corner in (pixels[0, 0], pixels[0, -1], pixels[-1, 0], pixels[-1, -1]):
        assert tuple(corner) == figure.background


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_the_same_figure_is_the_same_file(make_figure, tmp_path, ending):
    one, other = tmp_path / f"one.{ending}", tmp_path / f"other.{ending}"
    write_figure(make_figure(), one, dpi=100)
    write_figure(make_figure(), other, dpi=100)
    assert one.read_bytes() == other.read_bytes()


def test_lines_are_as_wide_as_they_were_measured(figure):
    for line in figure.texts:
        exact = QFont("Inter")
        exact.setPixelSize(100)
        assert measure_text(line.text, 100, line.weight)[0] * line.size / 100 == pytest.approx(
            line.width, rel=0.02, abs=0.2
        )


@pytest.mark.parametrize("name", ["x.pptx", "x.gif", "x", ".png"])
def test_other_endings_are_refused_with_those_there_are(figure, tmp_path, name):
    with pytest.raises(DossierError, match=r"\.png, \.svg, \.pdf"):
        write_figure(figure, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_endings_count_in_any_case(figure, tmp_path):
    write_figure(figure, tmp_path / "X.SVG")
    assert TITLE in svg_texts(tmp_path / "X.SVG")


def test_an_image_larger_than_any_memory_is_refused(make_figure, tmp_path):
    with pytest.raises(DossierError, match="too large"):
        write_figure(make_figure(width_mm=1200.0), tmp_path / "x.png", dpi=1200)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_what_cannot_be_written_is_told_in_a_line(figure, tmp_path, ending):
    with pytest.raises(DossierError, match="cannot write") as caught:
        write_figure(figure, tmp_path / "nowhere" / f"x.{ending}", dpi=50)
    assert "\n" not in caught.value.reason


def test_an_old_file_stays_whole_when_writing_fails(figure, tmp_path, monkeypatch):
    path = tmp_path / "x.svg"
    path.write_text("the old figure")
    monkeypatch.setattr("PySide6.QtCore.QSaveFile.commit", lambda _self: False)
    with pytest.raises(DossierError, match="cannot write"):
        write_figure(figure, path)
    assert path.read_text() == "the old figure"
    monkeypatch.undo()
    write_figure(figure, path)
    assert TITLE in svg_texts(path)
    assert [each.name for each in tmp_path.iterdir()] == ["x.svg"]


def test_an_old_file_stays_whole_when_painting_fails(figure, tmp_path, monkeypatch):
    path = tmp_path / "x.png"
    path.write_bytes(b"the old figure")

    def fail(*_arguments):
        raise RuntimeError("no paint left")

    monkeypatch.setattr("app.ui.painting.figure_writer.paint_figure", fail)
    with pytest.raises(RuntimeError, match="no paint left"):
        write_figure(figure, path, dpi=50)
    assert path.read_bytes() == b"the old figure"


def test_a_file_is_replaced_by_what_is_shorter(tmp_path):
    path = tmp_path / "x"
    replace_file(path, b"longer than the next")
    replace_file(path, b"short")
    assert path.read_bytes() == b"short"


def test_a_disk_that_is_full_is_named(tmp_path, monkeypatch):
    taken = []

    def write(self, content):
        taken.append(len(content))
        if len(taken) == 1:
            return 3
        self.setErrorString("No space left on device")
        return -1

    monkeypatch.setattr("PySide6.QtCore.QSaveFile.write", write)
    with pytest.raises(DossierError, match="No space left on device"):
        replace_file(tmp_path / "x", b"content")
    assert taken == [7, 4]
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_file_is_never_replaced(tmp_path):
    path = tmp_path / "x"
    os.mkfifo(path)
    with pytest.raises(DossierError, match="it is not a file"):
        replace_file(path, b"content")
    assert path.is_fifo()


def test_an_svg_is_well_formed_whatever_its_words(make_figure, tmp_path):
    write_figure(make_figure(title="a\x01\x1b\uffffb & <c>"), tmp_path / "x.svg")
    assert "ab & <c>" in svg_texts(tmp_path / "x.svg")


def test_figures_speak_the_language_of_their_names(make_figure, tmp_path):
    write_figure(make_figure(language="de", title=None), tmp_path / "x.svg")
    texts = svg_texts(tmp_path / "x.svg")
    assert "Kasachstan – Russland" in texts
    assert "OVKS" in texts
    assert ET.parse(tmp_path / "x.svg").getroot().get(
        "{http://www.w3.org/XML/1998/namespace}lang"
    ) == ("de")
