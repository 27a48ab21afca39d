"""What is shown of a text, and that positions lead there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.reading_view import LONGEST_BLOCK, ReadingView

texts = st.text(
    st.one_of(st.sampled_from("ab AB.-–\n\n\xad\r\u2028\u0301\u200d\u05d0漢1•|"), st.characters())
)


def shown(text: str) -> str:
    return ReadingView.of(text).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Ener\xadgie.", "Die Energie."),
        ("Der Preis der Ener-\ngie steigt.", "Der Preis der Energie steigt."),
        ("Der Preis der Ener\xad\ngie steigt.", "Der Preis der Energie steigt."),
        (
            "Das beschloss die EU-\nKommission am Abend.",
            "Das beschloss die EU-Kommission am Abend.",
        ),
        (
            "Sie sprachen über Energie- und\nLebensmittel aus der Region.",
            "Sie sprachen über Energie- und Lebensmittel aus der Region.",
        ),
        (
            "Sie sprachen lange über Energie-\nund Lebensmittelpreise der Region.",
            "Sie sprachen lange über Energie- und Lebensmittelpreise der Region.",
        ),
        (
            "A state-owned bank paid; another state-\nowned bank did not pay at all.",
            "A state-owned bank paid; another state-owned bank did not pay at all.",
        ),
        (
            "Das beschloss die EU-\nKommission am Abend in ihrer langen Sitzung.",
            "Das beschloss die EU-Kommission am Abend in ihrer langen Sitzung.",
        ),
        ("", ""),
        ("\n \n\xad\n", ""),
    ],
)
def test_words_parted_at_line_ends_are_joined(text, expected):
    assert shown(text) == expected


def test_lines_broken_for_their_width_are_joined_and_headings_are_not():
    text = (
        "Ein neuer Vertrag\n"
        "Die Ministerin der Nachbarrepublik unterzeichnete am\n"
        "Freitag ein Abkommen, das den Verkehr auf dem Fluss\n"
        "regelt. Es gilt ab Mai.\n"
        "Der zweite Absatz beginnt ohne eine leere Zeile davor\n"
        "und endet hier.\n"
        "\n"
        "• Erstens wird der Hafen der Hauptstadt ausgebaut und\n"
        "vertieft.\n"
        "• Zweitens nicht.\n"
    )
    assert shown(text).split("\n") == [
        "Ein neuer Vertrag",
        (
            "Die Ministerin der Nachbarrepublik unterzeichnete am Freitag ein Abkommen, das den"
            " Verkehr auf dem Fluss regelt. Es gilt ab Mai."
        ),
        "Der zweite Absatz beginnt ohne eine leere Zeile davor und endet hier.",
        "• Erstens wird der Hafen der Hauptstadt ausgebaut und vertieft.",
        "• Zweitens nicht.",
    ]


def test_paragraphs_on_one_line_each_stay_apart():
    paragraphs = [
        "Ein Gipfel im Norden",
        (
            "Die Präsidenten beider Länder trafen sich zum ersten Mal seit Jahren, und"
            " sie sprachen über Wasser, Strom und die Grenze, die sie bald öffnen wollen."
        ),
        "Was nun folgt",
        (
            "Im Herbst soll ein weiteres Treffen folgen, zu dem auch die Nachbarn im Süden geladen"
            " sind, wie der Sprecher der Regierung am Montag in der Hauptstadt sagte."
        ),
    ]
    assert shown("\n".join(paragraphs)).split("\n") == paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        ["Japan", "Kasachstan", "Vereinigte Staaten", "Usbekistan"],
        ["1. Der Vertrag", "2. Die Parteien", "3. Das Inkrafttreten"],
        ["Name | Jahr | Stand", "Hafen | 2024 | gebaut"],
        ["Siehe dazu die Seiten hier:", "https://example.org/eins", "https://example.org/zwei"],
        ["Ministry of Transport", "Harbour Road 17", "Port Town"],
    ],
)
def test_lists_stay_apart(lines):
    assert shown("\n".join(lines)).split("\n") == lines


def test_a_dash_or_ordinal_within_a_sentence_begins_no_block():
    text = (
        "Die Regierung will die Bindungen an ihre Nachbarn\n"
        "– vor allem jene im Norden – neu ordnen, und zwar am\n"
        "3. Mai, wenn das Parlament wieder zusammentritt und\n"
        "darüber berät."
    )
    assert "\n" not in shown(text)


def test_long_blocks_are_broken_at_spaces():
    text = "wort " * 5_000
    view = ReadingView.of(text)
    assert max(map(len, view.text.split("\n"))) <= LONGEST_BLOCK
    assert view.text.replace("\n", " ") == text.strip()


def test_a_long_word_is_broken_between_letters_with_their_marks():
    text = "e\u0301" * 5_000
    view = ReadingView.of(text)
    blocks = view.text.split("\n")
    assert max(map(len, blocks)) <= LONGEST_BLOCK
    assert all(block.startswith("e") for block in blocks)
    assert view.text.replace("\n", "") == text
    place = view.text.index("\n") + 1
    assert view.to_view(view.to_stored(place)) == place


def test_a_letter_with_more_marks_than_a_block_holds_is_broken_all_the_same():
    text = "a" + "\N{COMBINING ACUTE ACCENT}" * 9
    assert ReadingView.of(text, 3).text.replace("\n", "") == text


def test_spans_leave_out_what_is_not_shown_behind_them():
    text = "die Ener-\ngie und"
    view = ReadingView.of(text)
    start = view.text.index("Ener")
    assert view.to_stored_span(start, start + 4) == (4, 8)
    start = view.text.index("Energie")
    assert text[slice(*view.to_stored_span(start, start + 7))] == "Ener-\ngie"


@given(texts, st.integers(1, 9))
def test_what_is_shown_leads_there_and_back(text, longest):
    view = ReadingView.of(text, longest)
    stored = [view.to_stored(place) for place in range(len(view.text) + 1)]
    assert stored == sorted(stored)
    assert stored[-1] == len(text)
    for place, character in enumerate(view.text):
        if character not in "\n ":
            assert text[stored[place]] == character
            assert view.to_view(stored[place]) == place
    back = [view.to_view(place) for place in range(len(text) + 1)]
    assert back == sorted(back)
    assert back[-1] == len(view.text)


@given(texts)
def test_nothing_but_space_and_hyphens_is_left_out(text):
    def kept(words):
        return "".join(words.replace("\xad", "").replace("-", "").split())

    assert kept(ReadingView.of(text).text) == kept(text)
