"""Citations as people copy them: what they say is taken, what is in doubt is left out."""

import pytest

from app.reading.citations import plain_address, read_citation

CITED = [
    (
        (
            "Müller, Anna: „Astana zwischen den Mächten“, in: Süddeutsche Zeitung, 12.5.2024,"
            " https://www.sz.de/x (abgerufen am 1.6.2024)."
        ),
        ("Astana zwischen den Mächten", ("Anna Müller",), "Süddeutsche Zeitung", "2024-05-12"),
        ("https://www.sz.de/x", "2024-06-01"),
    ),
    (
        (
            "Müller, A., & Schmidt, B. (2024, May 12). Central Asia between powers. The Diplomat."
            " https://thediplomat.com/x"
        ),
        ("Central Asia between powers", ("A. Müller", "B. Schmidt"), "The Diplomat", "2024-05-12"),
        ("https://thediplomat.com/x", None),
    ),
    (
        (
            "Cooley, Alexander, and Daniel Nexon. “Exit from Hegemony.” Foreign Affairs,"
            " May 12, 2020. https://fa.com/1."
        ),
        (
            "Exit from Hegemony",
            ("Alexander Cooley", "Daniel Nexon"),
            "Foreign Affairs",
            "2020-05-12",
        ),
        ("https://fa.com/1", None),
    ),
    (
        "Toktomushev, K. (2018). Border Conflict. Connections, 17(1), 21–41. doi:10.11610/C.17.1",
        ("Border Conflict", ("K. Toktomushev",), "Connections", "2018"),
        ("https://doi.org/10.11610/C.17.1", None),
    ),
    (
        "Deutsche Welle (12.11.2025): Putin empfängt Tokajew. https://www.dw.com/a-1",
        ("Putin empfängt Tokajew", ("Deutsche Welle",), None, "2025-11-12"),
        ("https://www.dw.com/a-1", None),
    ),
    (
        (
            "TY  - JOUR\nAU  - Cooley, Alexander\nAU  - Heathershaw, John\nTI  - Dictators\n"
            "JO  - Foreign Affairs\nPY  - 2017/03/15/\nUR  - https://x.org/1\nER  - \n"
        ),
        ("Dictators", ("Alexander Cooley", "John Heathershaw"), "Foreign Affairs", "2017-03-15"),
        ("https://x.org/1", None),
    ),
    (
        (
            "@article{cooley2017, author = {Cooley, Alexander and John Heathershaw},\n"
            " title = {{Dictators}}, journal = {Foreign Affairs}, year = 2017, month = mar,\n"
            " doi = {10.1/x}}"
        ),
        ("Dictators", ("Alexander Cooley", "John Heathershaw"), "Foreign Affairs", "2017-03"),
        ("https://doi.org/10.1/x", None),
    ),
]


@pytest.mark.parametrize(("text", "told", "address"), CITED)
def test_a_citation_is_taken_apart(text, told, address):
    for line in (text, text.replace("\n", "\u2028")):
        cited = read_citation(line)
        assert (cited.title, cited.authors, cited.outlet, str(cited.published)) == told
        seen = None if cited.retrieved is None else str(cited.retrieved)
        assert (cited.url, seen) == address


def test_a_mere_address_names_its_site():
    cited = read_citation(" https://www.dw.com/de/kasachstan/a-123 ")
    assert (cited.title, cited.outlet, cited.kind) == ("", "www.dw.com", "web page")
    assert cited.url == "https://www.dw.com/de/kasachstan/a-123"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Machtkampf um Zentralasien",
        "A remark (2024) on something",
        "“A sentence that stands alone.”",
        "TY  - JOUR",
        "@article{x, year = 2017}",
        "x" * 5000,
        "(" * 300 + "2024",
        "“" * 300,
    ],
)
def test_what_is_no_citation_is_left_alone(text):
    assert read_citation(text) is None


def test_the_same_address_is_known_however_it_was_copied():
    assert plain_address("https://www.Dw.com/a/#top") == plain_address("http://dw.com/a")
    assert plain_address("https://dw.com/a") != plain_address("https://dw.com/b")
