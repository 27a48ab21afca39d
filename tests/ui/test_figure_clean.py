"""Nothing leaves with a figure that is not on it: no names, paths, persons, machines or times."""

import getpass
import json
import platform
import re
import struct
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdfium2
import pytest

from app.figures.figure import compose_figure
from app.figures.manifest import manifest_of
from app.figures.request import FigureRequest
from app.formats.carried_text import read_carried_text
from app.session.figure_origin import carried_by
from app.session.figure_scene import build_figure_scene
from app.session.session import Session
from app.ui.figure_wording import build_figure_wording
from app.ui.painting.figure_writer import write_figure
from app.ui.painting.fonts import load_fonts
from app.ui.painting.text_measure import measure_text

SVG = "{http://www.w3.org/2000/svg}"
ENDINGS = ("png", "svg", "pdf")
HIDDEN = "Japan"


@pytest.fixture(scope="module")
def figure_and_carried(small_dossier, laid_out, qapp):
    """A figure on which Japan was hidden, of a dossier whose view had selected it."""
    load_fonts()
    dossier = replace(small_dossier, title="The Title of my Dossier")
    session = Session(dossier, date(2025, 11, 20), "en")
    layout = laid_out(session)
    session.select_actors(["JPN"])
    session.set_filter(replace(session.filter, hidden_actors=frozenset({"JPN"})))
    request = FigureRequest(width_mm=90.0)
    scene = build_figure_scene(session, layout)
    figure = compose_figure(scene, request, build_figure_wording("en"), measure_text)
    return figure, carried_by(session, layout, scene, request)


@pytest.fixture(scope="module", params=["leading back", "leading nowhere"])
def written(request, figure_and_carried, tmp_path_factory):
    figure, carried = figure_and_carried
    folder = tmp_path_factory.mktemp("secret-folder")
    carries = carried if request.param == "leading back" else None
    paths = {ending: folder / f"figure.{ending}" for ending in ENDINGS}
    for path in paths.values():
        write_figure(figure, path, dpi=60, carried=carries)
        assert read_carried_text(path) == carries
    return paths


def inflated(packed):
    try:
        return zlib.decompress(packed)
    except zlib.error:
        return b""


def everything_in(path):
    """All bytes of a file, and what is packed in it, unpacked."""
    content = path.read_bytes()
    parts = [content]
    if path.suffix == ".pdf":
        streams = re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)
        parts += map(inflated, streams)
        with pypdfium2.PdfDocument(path) as document:
            parts.append(document[0].get_textpage().get_text_range().encode())
    if path.suffix == ".png":
        for kind, data in chunks_of(content):
            if kind in {b"iTXt", b"zTXt"}:
                parts += [inflated(data[place:]) for place in range(len(data))][:200]
    return b"\n".join(parts)


def chunks_of(png):
    place = 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        yield kind, png[place + 8 : place + 8 + length]
        place += 12 + length


def in_every_way(word):
    """A word as it may stand in a file: UTF-8, UTF-16, a name of a PDF."""
    return [word.encode(), word.encode("utf-16-be"), word.encode("utf-16-le")]


@pytest.mark.parametrize("ending", ENDINGS)
def test_nobody_is_named_who_was_hidden_and_nothing_of_where_it_was_made(written, ending):
    content = everything_in(written[ending])
    strange = [HIDDEN, "JPN", "Title of my Dossier", "secret-folder", str(Path.home())]
    strange += [word for word in (platform.node(), getpass.getuser()) if len(word) > 5]
    for word in strange:
        for form in in_every_way(word):
            assert form not in content, word


def test_what_is_on_the_map_is_named_so_that_the_search_can_find_anything(written):
    for ending in ("svg", "pdf"):
        assert b"Kazakhstan" in everything_in(written[ending])
    assert b"Kazakhstan" in everything_in(written["svg"])
    carries = read_carried_text(written["png"]) is not None
    assert (b'"KAZ"' in everything_in(written["png"])) == carries


def test_a_png_has_no_chunks_but_those_for_pixels_size_and_words(written):
    kinds = {kind for kind, _ in chunks_of(written["png"].read_bytes())}
    assert kinds <= {b"IHDR", b"pHYs", b"tEXt", b"zTXt", b"iTXt", b"IDAT", b"IEND"}
    words = {
        data.split(b"\0")[0]
        for kind, data in chunks_of(written["png"].read_bytes())
        if kind in {b"tEXt", b"zTXt", b"iTXt"}
    }
    assert words - {b"multivector:figure"} == {b"Title", b"Description", b"Software"}


def test_the_manifest_names_every_word_that_is_read_in_an_svg(written, figure_and_carried):
    manifest = manifest_of(figure_and_carried[0])
    root = ET.parse(written["svg"]).getroot()
    assert {"Kazakhstan", "KAZ"} <= set(manifest.labels)
    read = {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}
    assert read == {*manifest.texts, *manifest.labels}
    assert (manifest.title, manifest.description) == (
        root.findtext(f"{SVG}title"),
        root.findtext(f"{SVG}desc"),
    )


def test_the_manifest_says_what_leads_back(figure_and_carried):
    figure, carried = figure_and_carried
    told = manifest_of(figure, carried).as_json()
    assert told["leads_back_by"]["hides"]
    assert "KAZ" in told["leads_back_by"]["actors"]
    assert json.loads(json.dumps(told)) == told
    assert manifest_of(figure).as_json()["leads_back_by"] is None
