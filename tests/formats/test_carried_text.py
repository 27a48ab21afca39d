"""A text goes into a figure and comes out as it was; what is broken is told, never unpacked."""

import struct
import zlib
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.faults import DossierError
from app.formats import carried_text
from app.formats.carried_text import carried_element, png_carrying, read_carried_text

TEXT = '{"title":"Bündnis <a> & \\"b\\" – 中文 עברית"}'


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + pixels + chunk(b"IEND", b"")


def itxt(content, flag=b"\1", keyword=b"multivector:figure"):
    return chunk(b"iTXt", keyword + b"\0" + flag + b"\0" + b"\0" + b"\0" + content)


def kept(tmp_path, content):
    path = tmp_path / "figure"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("text", [TEXT, "", "]]> <!-- &#0; -->", "a\r\nb\tc"])
def test_what_a_png_carries_comes_back(tmp_path, text):
    assert read_carried_text(kept(tmp_path, png_carrying(png(), text))) == text


@settings(max_examples=25)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_what_an_element_carries_comes_back_and_is_xml(tmp_path_factory, text):
    element = carried_element(text)
    assert ET.fromstring(element).text == (text or None)
    path = kept(tmp_path_factory.mktemp("svg"), f"<svg>\n{element}</svg>".encode())
    assert read_carried_text(path) == text


def test_a_figure_that_is_written_in_another_encoding_still_leads_back(tmp_path):
    path = kept(tmp_path, f"<svg><a>ä</a>{carried_element(TEXT)}</svg>".encode("latin-1"))
    assert read_carried_text(path) == TEXT


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG",
        b"%PDF-1.7 and so on",
        png(),
        png(itxt(b"", b"\0", b"Comment")),
        png()[:40],
        b"<multivector:figure>without an end",
        b"<multivector:figure>&</multivector:figures>",
    ],
)
def test_a_file_that_carries_nothing_is_no_fault(tmp_path, content):
    assert read_carried_text(kept(tmp_path, content)) is None


def test_a_text_that_was_written_unpacked_is_read_too(tmp_path):
    assert read_carried_text(kept(tmp_path, png(itxt(TEXT.encode(), b"\0")))) == TEXT


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (png(itxt(b"no stream")), "cannot be unpacked"),
        (png(itxt(zlib.compress(b"{}")[:-3])), "ends early"),
        (png(itxt(b"\xff\xfe", b"\0")), "not UTF-8"),
        (png(chunk(b"iTXt", b"multivector:figure\0\1")), "ends early"),
        (png(itxt(b"{}", b"\0")).replace(b"{}", b"[]"), "checksum"),
        (b"<multivector:figure>\xff</multivector:figure>", "not UTF-8"),
    ],
)
def test_what_is_broken_is_told_in_a_line(tmp_path, content, why):
    with pytest.raises(DossierError, match=why) as caught:
        read_carried_text(kept(tmp_path, content))
    assert "\n" not in caught.value.reason


def test_no_more_is_unpacked_than_there_may_be(tmp_path, monkeypatch):
    monkeypatch.setattr(carried_text, "MOST_BYTES", 1000)
    bomb = zlib.compress(b"\0" * 1_000_000)
    assert len(bomb) == pytest.approx(1000, abs=100)
    monkeypatch.setattr(carried_text, "MOST_BYTES", len(bomb) + 100)
    for content in (png(itxt(bomb)), png(itxt(b"a" * 2000, b"\0"))):
        with pytest.raises(DossierError, match="too large"):
            read_carried_text(kept(tmp_path, content))
    long = carried_element("a" * 2000).encode()
    with pytest.raises(DossierError, match="too large"):
        read_carried_text(kept(tmp_path, long))


def test_a_chunk_that_claims_to_be_huge_is_not_read(tmp_path):
    content = png()[:33] + struct.pack(">I", 2**31) + b"iTXt" + b"multivector:figure\0"
    with pytest.raises(DossierError, match="too large"):
        read_carried_text(kept(tmp_path, content))


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(DossierError, match="cannot read"):
        read_carried_text(tmp_path / "nowhere.png")
    with pytest.raises(DossierError, match="cannot read"):
        read_carried_text(tmp_path)
