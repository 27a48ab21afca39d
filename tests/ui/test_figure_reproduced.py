"""The same figure is the same file in every run, and a PDF tells nothing of when it was made."""

import hashlib
import os
import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import pypdfium2
import pytest

from app.ui.painting.figure_writer import write_figure
from app.ui.painting.pdf_bytes import finish_pdf
from tests.small_figure import make_small_figure

TITLE = "Bündnis – Казахстан 中文 (x) \\"

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from app.ui.painting.figure_writer import write_figure
from tests.small_figure import make_small_figure

application = QGuiApplication([])
figure = make_small_figure(title=sys.argv[2])
for ending in ("png", "svg", "pdf"):
    write_figure(figure, Path(sys.argv[1]) / f"figure.{ending}", dpi=60)
"""


@pytest.fixture(scope="module")
def figure(qapp):
    return make_small_figure(title=TITLE)


@pytest.fixture(scope="module")
def pdf(figure, tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "figure.pdf"
    write_figure(figure, path)
    return path


def digests_in(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_two_runs_in_different_places_write_the_same_files(
    figure, tmp_path, program_environ, repository
):
    folders = [tmp_path / zone.replace("/", "-") for zone in ("UTC", "Asia/Tokyo")]
    runs = []
    for folder, zone in zip(folders, ("UTC", "Asia/Tokyo"), strict=True):
        folder.mkdir()
        environ = {**program_environ, "TZ": zone, "QT_QPA_PLATFORM": "offscreen"}
        words = [sys.executable, "-c", PROGRAM, str(folder), TITLE]
        runs.append(subprocess.Popen(words, env=environ, cwd=tmp_path))
    assert [run.wait(60) for run in runs] == [0, 0]
    one, other = map(digests_in, folders)
    assert sorted(one) == ["figure.pdf", "figure.png", "figure.svg"]
    assert one == other


def test_a_pdf_has_its_title_and_language_and_neither_times_nor_makers(pdf):
    content = pdf.read_bytes()
    for word in (b"Date", b"Qt 6", b"Author", b"uuid", os.fsencode(pdf.parent.parent)):
        assert word not in content
    assert b"/Lang (en)" in content
    with pypdfium2.PdfDocument(pdf) as document:
        told = document.get_metadata_dict(skip_empty=True)
        assert told == {"Title": TITLE, "Creator": "Multivector"}
        assert "Kazakhstan" in document[0].get_textpage().get_text_range()


def test_every_object_of_a_pdf_stands_where_its_table_says(pdf):
    content = pdf.read_bytes()
    table = int(re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", content)[1])
    rows = content[table:].split(b"trailer")[0].splitlines()[3:]
    assert len(rows) > 20
    for number, row in enumerate(rows, 1):
        start = int(row[:10])
        assert content[start:].startswith(b"%d 0 obj" % number)


def test_the_metadata_of_a_pdf_are_xml_whatever_the_title(qapp, tmp_path):
    write_figure(make_small_figure(title="a\x01 & <b>\uffff"), tmp_path / "x.pdf")
    content = (tmp_path / "x.pdf").read_bytes()
    packet = content[content.index(b"<x:xmpmeta") : content.index(b"<?xpacket end")]
    titles = ET.fromstring(packet).iter("{http://purl.org/dc/elements/1.1/}title")
    assert ["".join(title.itertext()).strip() for title in titles] == ["a & <b>"]


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4\nstartxref\n9\n%%EOF\n", b"xref\n0 1\nstartxref\n0\n%%EOF\n"]
)
def test_what_is_no_pdf_of_qt_is_our_fault(content):
    with pytest.raises(RuntimeError, match="PDF that Qt wrote"):
        finish_pdf(content, "en")
