"""Documents of each kind are read, whatever they are called."""

import ctypes
import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from docx import Document as WordDocument
from pypdfium2 import raw

from app.reading.errors import DocumentError
from app.reading.opening import find_documents, read_document
from app.reading.reading_view import ReadingView

GERMAN = "Über die Verträge zwischen Österreich und der Türkei – „schöne“ Grüße vom großen Fluss."
RUSSIAN = "Договор о дружбе и сотрудничестве подписан вчера в столице республики."
PAGE = """<!doctype html><html lang="de"><head><meta charset="utf-8">
<title>Neuer Hafen – Beispielblatt</title><meta name="author" content="Erika Muster">
<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">
<meta property="og:site_name" content="Beispielblatt">
<link rel="canonical" href="https://example.org/a/1">
<script>document.write("RUN")</script></head><body><nav><a href="/">Start</a></nav><article>
<h1>Neuer Hafen</h1><p>Beide Länder haben am Freitag ein Abkommen über den Hafen unterzeichnet.</p>
<h2>Inhalt</h2><ul><li>Ausbau der Kais</li><li>Neue Kräne</li></ul>
<table><tr><th>Jahr</th><th>Kräne</th></tr><tr><td>2024</td><td>fünf</td></tr></table>
<p>Der Vertrag gilt ab Mai. <img src="http://example.invalid/x.png" onerror="alert(1)">
Danach wird er verlängert, wenn keine Seite ihn kündigt.</p></article></body></html>"""


def write(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def pdf_of(pages: list[list[str]]) -> bytes:
    """A PDF of pages of lines, in a font every reader has."""
    document = pdfium.PdfDocument.new()
    for lines in pages:
        page = document.new_page(600, 800)
        for place, line in enumerate(lines):
            words = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 12)
            encoded = ctypes.create_string_buffer((line + "\0").encode("utf-16-le"))
            raw.FPDFText_SetText(words, ctypes.cast(encoded, raw.FPDF_WIDESTRING))
            raw.FPDFPageObj_Transform(words, 1, 0, 0, 1, 50, 750 - 20 * place)
            raw.FPDFPage_InsertObject(page.raw, words)
        page.gen_content()
        page.close()
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("text", "encoding", "remark"),
    [
        (GERMAN, "utf-8", None),
        (GERMAN, "utf-8-sig", None),
        (GERMAN, "utf-16", "The text was decoded as UTF-16-LE."),
        (GERMAN, "utf-16-be", "The text was decoded as UTF-16-BE."),
        (GERMAN, "cp1252", "The text was decoded as windows-1252."),
        (RUSSIAN, "cp1251", "The text was decoded as windows-1251."),
        (RUSSIAN, "koi8_r", "The text was decoded as KOI8-R."),
        (RUSSIAN, "utf-16-le", "The text was decoded as UTF-16-LE."),
    ],
)
def test_encodings_are_told_by_content(tmp_path, text, encoding, remark):
    document = read_document(write(tmp_path, "a.txt", text.encode(encoding)))
    assert document.text == text
    assert document.remarks == ((remark,) if remark else ())


def test_line_ends_become_line_feeds_and_nothing_else_changes(tmp_path):
    text = "Erste\r\nzweite\rdritte\n\ne\u0301 \u202eאבג\u202c \xad \u2028 Ende\t\f"
    document = read_document(write(tmp_path, "a.txt", text.encode()))
    assert document.text == text.replace("\r\n", "\n").replace("\r", "\n")


def test_nul_characters_are_left_out_and_said(tmp_path):
    document = read_document(write(tmp_path, "a.txt", b"Ein \0Text mit \0\0Luecken und mehr."))
    assert document.text == "Ein Text mit Luecken und mehr."
    assert document.remarks == ("3 NUL characters were left out.",)


def test_a_web_page_is_read_from_its_bytes_alone(tmp_path):
    document = read_document(write(tmp_path, "a.html", PAGE))
    lines = document.text.split("\n")
    assert document.media_type == "text/html"
    assert "RUN" not in document.text
    assert "alert" not in document.text
    assert "Inhalt" in lines
    assert "- Neue Kräne" in lines
    assert any("2024" in line and "fünf" in line for line in lines)
    assert (document.title, document.authors) == ("Neuer Hafen", ("Erika Muster",))
    assert (document.outlet, str(document.published)) == ("Beispielblatt", "2024-05-03")
    assert (document.language, document.url) == ("de", "https://example.org/a/1")


def test_a_web_page_in_an_old_encoding_says_which(tmp_path):
    page = PAGE.replace("utf-8", "iso-8859-1").replace("–", "-").encode("cp1252")
    document = read_document(write(tmp_path, "a.html", page))
    assert "Beide Länder" in document.text


def test_a_short_page_is_read_whole(tmp_path):
    document = read_document(write(tmp_path, "a.html", "<p>Kurz und gut.</p>"))
    assert document.text == "Kurz und gut."


def test_markdown_keeps_its_marks(tmp_path):
    text = (
        "---\ntitle: 'Ein Titel'\nauthor: Ada Muster, Bo Kern\ndate: 2024-05-03\n---\n# Kopf\n\n*a*"
    )
    document = read_document(write(tmp_path, "a.md", text))
    assert document.text == text
    assert (document.title, document.authors) == ("Ein Titel", ("Ada Muster", "Bo Kern"))
    assert str(document.published) == "2024-05-03"
    assert document.media_type == "text/markdown"
    other = read_document(write(tmp_path, "b.md", "Vorweg.\n\n# Der Kopf\n\nText."))
    assert other.title == "Der Kopf"


def test_pages_of_a_pdf_and_progress(tmp_path):
    content = pdf_of([["Der erste Satz steht hier."], ["Der zweite."], ["Der dritte."]])
    steps = []
    document = read_document(
        write(tmp_path, "a.pdf", content), report=lambda done, total: steps.append((done, total))
    )
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert len(document.pages) == 3
    assert document.text[document.pages[1] :].startswith("Der zweite.")
    assert document.text[document.pages[2] :] == "Der dritte."


def test_reading_can_be_cancelled(tmp_path):
    class CancelledError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise CancelledError

    content = pdf_of([["Eins."], ["Zwei."]])
    with pytest.raises(CancelledError):
        read_document(write(tmp_path, "a.pdf", content), report=cancel)
    with pytest.raises(CancelledError):
        read_document(write(tmp_path, "a.txt", "Text."), report=cancel)


def test_pages_without_text_are_named(tmp_path):
    document = read_document(write(tmp_path, "a.pdf", pdf_of([["Text."], [], ["Mehr."]])))
    assert "1 page without text: 2." in document.remarks


def word_file(tmp_path: Path, name: str = "a.docx") -> Path:
    word = WordDocument()
    word.core_properties.title = "Ein Abkommen"
    word.core_properties.author = "Ada Muster; Bo Kern"
    word.add_heading("Präambel", 1)
    word.add_paragraph("Die Parteien sind einig.")
    table = word.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, [("Staat", "Jahr"), ("Japan", "2024")], strict=True):
        for cell, word_ in zip(row.cells, words, strict=True):
            cell.text = word_
    word.add_paragraph("Das Ende\tfolgt.")
    word.save(tmp_path / name)
    return tmp_path / name


def test_a_word_document_in_its_order(tmp_path):
    document = read_document(word_file(tmp_path))
    assert document.text.split("\n\n") == [
        "Präambel",
        "Die Parteien sind einig.",
        "| Staat | Jahr |",
        "| Japan | 2024 |",
        "Das Ende\tfolgt.",
    ]
    assert (document.title, document.authors) == ("Ein Abkommen", ("Ada Muster", "Bo Kern"))


def test_what_was_inserted_is_read_and_what_was_deleted_is_not(tmp_path):
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    word = WordDocument()
    word.add_paragraph("Vorher.")
    word.element.body.insert(
        1,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:ins><w:r><w:t>Neu.</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>Alt.</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt>"
        ),
    )
    word.save(tmp_path / "a.docx")
    document = read_document(tmp_path / "a.docx")
    assert document.text == "Vorher.\n\nNeu."
    assert document.authors == ()  # those of the template are not those of the text
    assert document.published is None


def test_a_wrong_ending_is_a_remark(tmp_path):
    pdf = read_document(write(tmp_path, "a.txt", pdf_of([["Ein Satz in einem PDF."]])))
    assert pdf.media_type == "application/pdf"
    assert pdf.remarks[0] == "The file is called .txt but is PDF, and was read as such."
    plain = read_document(write(tmp_path, "b.pdf", "Nur Text."))
    assert plain.remarks == ("The file is called .pdf but is plain text, and was read as such.",)
    word = read_document(word_file(tmp_path).rename(tmp_path / "c.html"))
    assert "Word document" in word.remarks[0]


def test_folders_are_walked_in_order(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/z.txt", "a.md", "b/.x.txt", ".git/c.txt", "b/picture.png", "b/A.PDF"):
        write(tmp_path, name, "x")
    named = tmp_path / "b/picture.png"
    found = find_documents([tmp_path, named, tmp_path / "a.md", tmp_path / "none.txt"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "a.md",
        "b/A.PDF",
        "b/z.txt",
        "b/picture.png",
        "none.txt",
    ]


def test_the_same_text_has_the_same_hash(tmp_path):
    one = read_document(write(tmp_path, "a.txt", GERMAN))
    other = read_document(write(tmp_path, "b.txt", GERMAN.encode("cp1252")))
    assert one.sha256 == other.sha256
    assert len(one.sha256) == 64


def test_ten_megabytes_in_one_line(tmp_path):
    text = "wort " * 2_000_000
    document = read_document(write(tmp_path, "a.txt", text))
    assert document.text == text
    assert len(document.title) < 100
    view = ReadingView.of(document.text)
    assert max(map(len, view.text.split("\n"))) <= 2_000


def test_a_scan_says_what_to_do(tmp_path):
    with pytest.raises(DocumentError, match=r"OCR"):
        read_document(write(tmp_path, "a.pdf", pdf_of([[], []])))
