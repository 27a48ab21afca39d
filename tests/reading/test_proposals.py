"""What is proposed of a document has its ground in it, or is not proposed."""

from pathlib import Path

import pytest

from app.reading.bylines import find_authors
from app.reading.opening import read_document
from app.reading.printed_dates import find_published

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
BODY = (
    "Die Regierung hat am Montag mit dem Nachbarn über den Hafen verhandelt, wie es am 1. März 2021"
    " schon einmal geschah, und will das im Herbst fortsetzen; mehr sagte der Sprecher nicht dazu."
)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["Titel", "Stand: heute", BODY, "Erstpublikation: 10.04.2024, 10:42 Uhr."], "2024-04-10"),
        (["Titel", "Veröffentlicht am 3. Mai 2024", BODY], "2024-05-03"),
        (["Title", "Published: May 3, 2024", BODY], "2024-05-03"),
        (["Title", "3 May 2024", BODY], "2024-05-03"),
        (["Title", "Friday, 3 May 2024, 10:15", BODY], "2024-05-03"),
        (["Titel", "Berlin, den 3. Mai 2024", BODY], "2024-05-03"),
        (["Заголовок", "3 мая 2024 г.", BODY], "2024-05-03"),
        (["Title", "2024-05-03", BODY], "2024-05-03"),
        (["Title", "May 2024", BODY], "2024-05"),
        (["Titel", BODY], None),
        (["Title", "04/05/2024", BODY], None),
        (["Title", "31.02.2024", BODY], None),
        ([], None),
    ],
)
def test_the_day_of_publication(blocks, expected):
    found = find_published(blocks)
    assert (str(found) if found else None) == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["Titel", "Von Ada Muster", BODY], ("Ada Muster",)),
        (["Title", "By Ada Muster and Bo van Kern", BODY], ("Ada Muster", "Bo van Kern")),
        (["Autor: Ada C. Muster", BODY], ("Ada C. Muster",)),
        (["Der Satz endet.Ada Muster, Bo Kern 11.04.2024 - 14:32 Uhr"], ("Ada Muster", "Bo Kern")),
        ([BODY, "Ada Muster", "Bonn", "Ada Muster leitet ein Institut."], ("Ada Muster",)),
        ([BODY, "Ada Muster", "Bonn"], ()),
        (["Titel", "Von Moskau bis Peking reicht das Netz", BODY], ()),
        ([], ()),
    ],
)
def test_authors(blocks, expected):
    assert find_authors(blocks) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"1. Start\n2. Politik\n\nVon Ada Muster\n\nEin neuer Hafen\n\n{BODY}", "Ein neuer Hafen"),
        (
            "AnalyseWie der Hafen wächst und wohin\n\n" + BODY + " Wie das geht, weiß niemand.",
            "Wie der Hafen wächst und wohin",
        ),
        ("YouTube sperrt Videos im Norden\n\n" + BODY, "YouTube sperrt Videos im Norden"),
        (
            BODY + " Das war es.",
            BODY[: BODY.index(" 2021")] + " …",
        ),
        (f"Welt | Norden\n\nEin neuer Hafen\n\n{BODY}", "Ein neuer Hafen"),
        ("Wort", "Wort"),
    ],
)
def test_titles(tmp_path, text, title):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert read_document(path).title == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "de"),
        ("The government negotiated with its neighbour on Monday about the port.", "en"),
        ("Правительство вело переговоры с соседями о порте в понедельник.", "ru"),
        ("12345 67890", "und"),
    ],
)
def test_languages(tmp_path, text, language):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert read_document(path).language == language


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five texts are not beside the checkout")
@pytest.mark.parametrize(
    ("start", "title", "authors", "published"),
    [
        ("000", "Zentralasien-Kolumne „Steppe Ahead“", ("Thorsten Gutmann",), None),
        (
            "001",
            "Machtkampf um Zentralasien: Putin lässt Trump nicht das Feld überlassen",
            (),
            None,
        ),
        (
            "002",
            "So sieht die historische Allianz zwischen den USA und Japan aus",
            ("Martin Kölling", "Annett Meiritz"),
            "2024-04-10",
        ),
        ("003", "Zwischen den Stühlen", ("Christoph P. Mohr",), None),
        (
            "004",
            (
                "Die geopolitischen Verwerfungen durch den Schulterschluss von Russland und China"
                " und den …"
            ),
            (),
            None,
        ),
    ],
)
def test_the_five_texts(start, title, authors, published):
    (path,) = SEEDS.glob(f"{start}_*.txt")
    document = read_document(path)
    assert document.text == path.read_bytes().decode()
    assert (document.title, document.authors, document.language) == (title, authors, "de")
    assert (str(document.published) if document.published else None) == published
    assert (document.outlet, document.url, document.remarks) == (None, None, ())
