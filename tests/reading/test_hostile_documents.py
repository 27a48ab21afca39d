"""Files that are broken or meant to harm: one clear line each, in no time."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from docx import Document as WordDocument

from app.reading.errors import DocumentError
from app.reading.opening import read_document

LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    + "".join(f'<!ENTITY {chr(99 + n)} "{f"&{chr(98 + n)};" * 10}">' for n in range(10))
    + "]>"
)


def refusal(path: Path) -> str:
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(str(path)[:20])
    assert caught.value.path == path
    return message


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def word_bytes(parts: dict[str, bytes] | None = None, left_out: tuple[str, ...] = ()) -> bytes:
    """A Word document in which some parts are others."""
    plain, changed = io.BytesIO(), io.BytesIO()
    word = WordDocument()
    word.add_paragraph("Ein Satz.")
    word.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in left_out:
                new.writestr(name, (parts or {}).get(name, old.read(name)))
        for name in (parts or {}).keys() - set(old.namelist()):
            new.writestr(name, (parts or {})[name])
    return changed.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t ", "holds no text"),
        ("a.txt", b"\xef\xbb\xbf", "holds no text"),
        ("a.txt", bytes(range(32)) * 64, "is no text"),
        ("a.txt", b"\0" * 1000, "is no text"),
        ("a.pdf", b"%PDF-1.7\nbroken", "is a broken PDF"),
        ("a.docx", b"PK\x03\x04broken", "is a broken Word document"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100, "password-protected"),
        ("a.rtf", b"{\\rtf1 text}", "is an RTF document"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "is a picture"),
        ("a.txt", b"SQLite format 3\0", "is a database"),
        ("a.txt", b"\x7fELF\2\1\1", "is a program"),
        ("a.xml", LAUGHS.encode() + b"<l>&k;</l>", "is XML of a kind that is not read"),
        ("a.txt", b'<?xml version="1.0"?>' + LAUGHS.encode() + b"<l>&k;</l>", "is XML"),
        ("a.html", b"<html><body><script>document.write('x')</script></body></html>", "no text"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path, name, content, reason):
    assert reason in refusal(write(tmp_path, name, content))


def test_entities_of_a_page_are_not_expanded(tmp_path):
    page = (
        f"<!DOCTYPE html [{LAUGHS[12:-1]}><html><body><p>Ein Satz steht hier. &k;</p></body></html>"
    )
    document = read_document(write(tmp_path, "a.html", page.encode()))
    assert "Ein Satz steht hier." in document.text
    assert len(document.text) < 2 * len(page)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "part", ["word/document.xml", "docProps/core.xml", "word/_rels/document.xml.rels"]
)
def test_entities_of_a_word_document_are_refused(tmp_path, part, encoding):
    content = f'<?xml version="1.0" encoding="{encoding}"?>{LAUGHS}<l>&k;</l>'.encode(encoding)
    path = write(tmp_path, "a.docx", word_bytes({part: content}))
    assert "declares entities" in refusal(path)


def test_an_external_entity_is_refused(tmp_path):
    secret = write(tmp_path, "secret", b"SECRET")
    content = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><x>&e;</x>'.encode()
    assert "declares entities" in refusal(
        write(tmp_path, "a.docx", word_bytes({"word/document.xml": content}))
    )


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    bomb = word_bytes({"word/document.xml": b" " * (40 * 2**20)})
    assert len(bomb) < 2**20
    assert "zip bomb" in refusal(write(tmp_path, "a.docx", bomb))


def test_an_archive_that_lies_about_its_sizes(tmp_path):
    content = word_bytes({"word/document.xml": b" " * (8 * 2**20)})
    real, claimed = (8 * 2**20).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    assert real in content
    assert "broken Word document" in refusal(
        write(tmp_path, "a.docx", content.replace(real, claimed))
    )


def test_an_archive_of_countless_parts(tmp_path):
    parts = {f"word/part{number}.bin": b"" for number in range(10_001)}
    assert "parts" in refusal(write(tmp_path, "a.docx", word_bytes(parts)))


def test_elements_within_elements_without_end(tmp_path):
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    deep = f'<w:document xmlns:w="{space}"><w:body>' + "<w:sdt>" * 100_000
    assert "broken Word document" in refusal(
        write(tmp_path, "a.docx", word_bytes({"word/document.xml": deep.encode()}))
    )


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("xl/workbook.xml", "is a spreadsheet"),
        ("ppt/presentation.xml", "is a presentation"),
        ("content.xml", "is an OpenDocument file"),
        ("readme.txt", "is an archive"),
    ],
)
def test_other_archives_are_named(tmp_path, part, reason):
    content = word_bytes({part: b"<x/>"}, left_out=("word/document.xml",))
    assert reason in refusal(write(tmp_path, "a.docx", content))


def test_missing_parts(tmp_path):
    content = word_bytes(left_out=("word/styles.xml", "_rels/.rels"))
    assert "broken Word document" in refusal(write(tmp_path, "a.docx", content))


ENCRYPTED_PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/Length 40/O<%s>/U<%s>>>endobj
trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>
%%%%EOF
""" % (b"11" * 32, b"22" * 32)


def test_an_encrypted_pdf(tmp_path):
    assert "is encrypted" in refusal(write(tmp_path, "a.pdf", ENCRYPTED_PDF))


def test_what_is_no_ordinary_file(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    assert "is a folder" in refusal(tmp_path / "folder.txt")
    assert "does not exist" in refusal(tmp_path / "none.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone")
    assert "is a link to nothing" in refusal(tmp_path / "link.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a device or a pipe" in refusal(tmp_path / "pipe.txt")
    assert "a device or a pipe" in refusal(Path(os.devnull))
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "cannot be read" in refusal(tmp_path / "loop.txt")


def test_a_file_of_two_gigabytes_is_not_read(tmp_path):
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(2 * 2**30)
    assert "has 2,048 MB" in refusal(path)


def test_a_name_that_breaks_lines_is_shown_on_one(tmp_path):
    with pytest.raises(DocumentError) as caught:
        read_document(tmp_path / "a\nb\x1b.txt")
    assert str(caught.value).isprintable()
    with pytest.raises(DocumentError, match="is no path"):
        read_document(tmp_path / "a\0b")
