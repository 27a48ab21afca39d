import pytest

from app.figures.citations.names import parse_name


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("Martin Kölling", "Kölling", "Martin"),
        ("Christoph P. Mohr", "Mohr", "Christoph P."),
        ("Kölling, Martin", "Kölling", "Martin"),
        ("Jean-Luc O’Brien", "O’Brien", "Jean-Luc"),
        ("Иван Петрович Иванов", "Иванов", "Иван Петрович"),
        ("  Annett \u00a0 Meiritz ", "Meiritz", "Annett"),
    ],
)
def test_a_persons_name_is_taken_apart(text, family, given):
    assert parse_name(text) == {"family": family, "given": given}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hans van den Berg",
            {"family": "Berg", "given": "Hans", "non-dropping-particle": "van den"},
        ),
        (
            "Alexander von Humboldt",
            {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"},
        ),
        ("Martin Luther King Jr.", {"family": "King", "given": "Martin Luther", "suffix": "Jr."}),
        (
            "de la Cruz, Ana María",
            {"family": "Cruz", "given": "Ana María", "non-dropping-particle": "de la"},
        ),
    ],
)
def test_particles_and_suffixes_stand_apart(text, parts):
    assert parse_name(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Reuters",
        "Auswärtiges Amt",
        "House of Lords Library",
        "Institute of International Relations, Ashgabat",
        "Bundesministerium der Verteidigung",
        "Министерство иностранных дел",
        "US Department of State",
        "MilkMp on GitHub",
        "Xi Jinping",
        "Kim Jong Un",
        "岸田文雄",
        "Prof. Anna Schmidt",
        "Redaktion",
        "Müller & Söhne",
        "Staff writers",
        "A, B, C",
        "",
    ],
)
def test_what_may_be_no_persons_name_stays_as_it_is(text):
    assert parse_name(text) == {"literal": text}
