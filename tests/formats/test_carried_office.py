"""A text goes into an office file and comes out; strange packages are not unpacked without end."""

import io
import random
import zipfile

import docx
import pptx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from app.domain.faults import DossierError
from app.formats import carried_office, carried_text
from app.formats.carried_text import office_carrying, read_carried_text, read_carried_texts

TEXT = '{"title":"Bündnis <a> & \\"b\\" – 中文 עברית"}'


@pytest.fixture(params=["docx", "pptx"])
def office(request):
    """An empty document or presentation as bytes, and what opens one."""
    made, open_ = io.BytesIO(), {"docx": docx.Document, "pptx": pptx.Presentation}[request.param]
    open_().save(made)
    return made.getvalue(), open_


def kept(tmp_path, content):
    path = tmp_path / "figure"
    path.write_bytes(content)
    return path


def package(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def test_what_an_office_file_carries_comes_back_also_when_it_was_saved_again(office, tmp_path):
    content, open_ = office
    carrying = office_carrying(content, [TEXT, "second"])
    assert office_carrying(content, [TEXT, "second"]) == carrying
    path = kept(tmp_path, carrying)
    assert read_carried_texts(path) == (TEXT, "second")
    opened = open_(path)
    found = [rel for rel in opened.part.rels.values() if rel.reltype.endswith("/customXml")]
    assert len(found) == (3 if open_ is docx.Document else 2), "the template has one of its own"
    for rel in found:
        assert [each.reltype for each in rel.target_part.rels.values()] == [RT.CUSTOM_XML_PROPS]
    opened.save(path)
    assert read_carried_text(path) == TEXT


def test_an_office_file_without_a_text_carries_none(office, tmp_path):
    content, _ = office
    assert read_carried_text(kept(tmp_path, content)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 and so on",
        package(customXml__item1__xml="<a/>"),
        package(other__item1="<multivector:figure>{}</multivector:figure>"),
        package(**{"customXml/item1.xml": "<multivector:figure>{}</multivector:figure>"})[:-30],
    ],
)
def test_what_is_no_figure_is_no_fault(tmp_path, content):
    assert read_carried_text(kept(tmp_path, content)) is None


def test_a_part_that_is_not_what_it_says_is_no_figure(tmp_path):
    whole = package(**{"customXml/item1.xml": random.Random(1).randbytes(400)})
    broken = bytearray(whole)
    broken[100:140] = b"\xff" * 40
    assert read_carried_text(kept(tmp_path, bytes(broken))) is None


def test_a_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(carried_text, "_MOST_OF_A_PART", 1000)
    read = []
    items_of = carried_office.items_of

    def watched(file, most):
        for item in items_of(file, most):
            read.append(len(item))
            yield item

    monkeypatch.setattr(carried_office, "items_of", watched)
    bomb = {f"customXml/item{n}.xml": "<a>" + " " * 100_000 for n in range(200)}
    assert read_carried_text(kept(tmp_path, package(**bomb))) is None
    assert read == [1001] * carried_office.MOST_ITEMS
    ours = "<multivector:figure>" + "a" * 100_000 + "</multivector:figure>"
    with pytest.raises(DossierError, match="too large"):
        read_carried_text(kept(tmp_path, package(**{"customXml/item1.xml": ours})))


def test_a_package_of_too_many_parts_is_not_looked_into(tmp_path, monkeypatch):
    monkeypatch.setattr(carried_office, "MOST_PARTS", 1)
    ours = "<multivector:figure>{}</multivector:figure>"
    path = kept(tmp_path, package(**{"customXml/item1.xml": ours, "b": ""}))
    assert read_carried_text(path) is None
