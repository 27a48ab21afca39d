"""Briefing sheets are read back with python-docx."""

import io
import struct
import zipfile
import zlib

import docx
import pytest
from docx.oxml.ns import qn

from app.domain.ids import ActorId
from app.drawing.text_measure import estimate_text
from app.figures.briefing.sheet import MOST_AGREEMENTS, compose_sheet
from app.figures.briefing.writer import render_sheet
from app.figures.request import FigureRequest

TITLE = "Казахстан und قيرغيزستان, 中国"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\x00\x00\xff"))
    + chunk(b"IEND", b"")
)


@pytest.fixture(scope="module")
def make_sheet(make_scene, wording):
    def make(focus, selected="", title=TITLE):
        request = FigureRequest(
            focus=tuple(map(ActorId, focus.split())),
            selected=tuple(map(ActorId, selected.split())),
            title=title,
        )
        return compose_sheet(make_scene(*focus.split()), request, wording, estimate_text)

    return make


@pytest.fixture(scope="module")
def sheet(make_sheet):
    return make_sheet("KAZ", "KAZ RUS")


@pytest.fixture(scope="module")
def content(sheet):
    return render_sheet(sheet, PNG)


def test_a_sheet_says_what_the_figure_rests_on(sheet, content, atlas):
    document = docx.Document(io.BytesIO(content))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:2] == [TITLE, sheet.subtitle]
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == ["Agreements", "Quotations", "Sources"]
    for section in sheet.sections:
        for entry in section.entries:
            assert entry.text in texts
            assert all(text in texts for text in entry.below)
    assert document.sections[0].footer.paragraphs[0].text == sheet.footer


def test_the_figure_in_it_is_described_and_has_no_notes_of_its_own(sheet, content):
    document = docx.Document(io.BytesIO(content))
    (told,) = document.element.iter(qn("wp:docPr"))
    assert told.get("descr") == f"{TITLE}. {sheet.subtitle}"
    assert document.inline_shapes[0].width == 160 * 36_000
    texts = {text.text for text in sheet.figure.texts}
    assert not texts & {TITLE, sheet.subtitle, "Sources", "Agreements"}


def test_agreements_stand_by_date_and_quotations_carry_the_numbers_of_the_figure(sheet):
    agreements, quotations, sources = (section.entries for section in sheet.sections)
    *told, further = agreements
    days = [entry.below[0].split(" · ")[0] for entry in told]
    assert days == sorted(days)
    assert further.text.startswith("and ")
    numbers = {entry.text.split()[0] for entry in sources}
    *told, further = quotations
    assert further.text.startswith("and ")
    for entry in told:
        assert entry.text.startswith("»")
        assert entry.text.split("[")[-1].rstrip("]") in numbers


def test_without_a_tie_the_sheet_is_about_all_that_is_shown(make_sheet):
    *told, further = make_sheet("KAZ", title=None).sections[0].entries
    assert len(told) == len({entry.text for entry in told}) == MOST_AGREEMENTS
    assert further.text.endswith("more agreements")


def test_the_same_sheet_is_the_same_file_and_tells_nothing_else(sheet, content):
    assert render_sheet(sheet, PNG) == content
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        core = file.read("docProps/core.xml")
        names = file.namelist()
    assert not any(word in core for word in (b"creator", b"modified", b"created", b"docx"))
    assert not any("thumbnail" in name or "app.xml" in name for name in names)
