"""Names in many scripts: drawn with the fonts that come along, and read back from the file."""

import re
import unicodedata
from xml.etree import ElementTree as ET

import pypdfium2
import pytest

from app.figures.directions import is_from_right
from app.figures.readability.gate import find_faults
from app.figures.readability.scripts import SAMPLES
from app.figures.request import FigureRequest
from app.ui.painting.coverage import has_glyph
from app.ui.painting.figure_writer import write_figure
from app.ui.painting.fonts import FURTHER_FAMILIES, load_fonts
from app.ui.painting.pdf_unicode import read_as
from app.ui.painting.svg_text import join_texts
from tests.plain_page import line, make_page

NAMES = {
    "Latn": "Côte d’Ivoire",
    "Cyrl": "Қазақстан",
    "Arab": "المملكة العربية السعودية",
    "Hebr": "ישראל",
    "Hani": "中华人民共和国",
    "Geor": "საქართველო",
    "Armn": "Հայաստան",
}
# Persian, Urdu, Kurdish and Pashto; lam with alef; a letter that has no form of its own in Unicode.
LETTERS = "پژچگ ٹڈڑے ڵێۆ ټډړښ لا الله ڼۍ"
MIXED = "وقعت إسرائيل (ישראל) اتفاقا [3] مع Kazakhstan"


@pytest.fixture(scope="module")
def figure(qapp):
    load_fonts()
    places = [(90.0, 40.0 + 45.0 * row) for row in range(len(NAMES))]
    lines = [
        line(f"{name} 2024", 200.0, 40.0 + 45.0 * row) for row, name in enumerate(NAMES.values())
    ]
    lines += [line(LETTERS, 200.0, 375.0), line(MIXED, 200.0, 390.0)]
    return make_page(tuple(NAMES.values()), places, texts=lines)


@pytest.fixture(scope="module")
def words_of_pdf(figure, tmp_path_factory):
    path = tmp_path_factory.mktemp("scripts") / "figure.pdf"
    write_figure(figure, path)
    document = pypdfium2.PdfDocument(path)
    return document[0].get_textpage().get_text_bounded()


@pytest.fixture(scope="module")
def texts_of_svg(figure, tmp_path_factory):
    path = tmp_path_factory.mktemp("scripts") / "figure.svg"
    write_figure(figure, path)
    found = ET.parse(path).iter("{http://www.w3.org/2000/svg}text")
    return {"".join(text.itertext()): text for text in found}


@pytest.mark.parametrize("script", NAMES)
def test_a_pdf_is_read_back_as_it_was_written(words_of_pdf, script):
    # On the map and in a line.
    assert words_of_pdf.count(NAMES[script]) >= 2


def test_letters_are_read_back_and_not_their_forms(words_of_pdf):
    assert LETTERS in words_of_pdf
    forms = [sign for sign in words_of_pdf if unicodedata.normalize("NFKC", sign) != sign]
    assert [sign for sign in forms if not sign.isspace()] == []
    assert not re.search("[\ue000-\uf8ff]", words_of_pdf)


@pytest.mark.parametrize("script", NAMES)
def test_an_svg_holds_each_line_in_one_text(texts_of_svg, script):
    assert {NAMES[script], f"{NAMES[script]} 2024"} <= set(texts_of_svg)


def test_an_svg_says_what_runs_from_right_to_left(texts_of_svg):
    ways = {words: text.get("direction") for words, text in texts_of_svg.items()}
    assert {words for words, way in ways.items() if way == "rtl"} == {
        *(f"{NAMES[script]}{year}" for script in ("Arab", "Hebr") for year in ("", " 2024")),
        *(LETTERS, MIXED),
    }


def test_a_line_from_right_to_left_begins_at_its_right_end(texts_of_svg, figure):
    line_ = next(text for text in figure.texts if text.text == MIXED)
    # Painted at twenty times its size.
    assert float(texts_of_svg[MIXED].get("x")) > 20.0 * (line_.x + 100.0)


@pytest.mark.parametrize(
    ("text", "is_so"), [("ישראל 3", True), ("3 ישראל", True), ("Iran (ایران)", False), ("3", False)]
)
def test_the_first_letter_says_which_way_a_line_runs(text, is_so):
    assert is_from_right(text) is is_so


def test_texts_beside_each_other_that_are_no_known_line_stay_as_they_are(qapp):
    svg = '<text x="9" y="1" font-size="9" font-weight="400">אב</text>'
    assert join_texts(svg, ["גד"]) == svg


def test_every_script_that_comes_along_can_be_drawn(qapp):
    load_fonts()
    assert len(FURTHER_FAMILIES) == 5
    for script in (*NAMES, "Grek", "Kana"):
        assert all(map(has_glyph, SAMPLES[script] + NAMES.get(script, ""))), script


def test_what_no_font_has_is_told_before_it_is_written(qapp):
    load_fonts()
    assert not has_glyph("\ue9fe")
    figure = make_page(texts=[line("\ue9fe")])
    (fault,) = find_faults(figure, FigureRequest(), has_glyph)
    assert fault.names[1] == "\ue9fe"


@pytest.mark.parametrize(
    ("noted", "written"),
    [
        ("\t", " "),
        ("\u02bc", "’"),
        ("ﻼ", "ﻼ"),
        ("ﺒ", "ب"),
        ("\uf27c", "ټ"),
        ("⼈", "人"),
        ("ﹰ", "ً"),
    ],
)
def test_what_is_noted_for_a_glyph_is_read_as_what_was_written(noted, written):
    assert read_as(noted) == written
