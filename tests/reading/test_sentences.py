"""Sentences as a reader would part them, at their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.sentences import Span, sentence_at, sentences


def parted(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["Das Treffen ist am 3. Mai.", "Es dauert, d. h. wenn alle kommen, zwei Tage."]),
        ("de", ["Im 21. Jahrhundert geht das nicht mehr.", "Der 2. Weltkrieg ist vorbei."]),
        ("de", ["Dr. Weber kam z. B. mit Prof. Kern.", "Rund 5 Mio. Euro fehlen."]),
        ("de", ["„Wir kommen. Alle“, sagte sie.", "Er nickte."]),
        ("de", ['„Wir kommen", sagte sie.', "Er nickte.", '„Gut", rief er.']),
        ("en", ["The U.S. and the U.K. signed on Jan. 3.", "Mr. Hall left."]),
        ("en", ['"We agree," she said.', "See Art. 5 of the text."]),
        ("ru", ["В 2022 г. договор подписан.", "В. В. Иванов прибыл в г. Астану."]),
        ("ru", ["Т. е. так.", "«Да», — сказал он."]),
    ],
)
def test_abbreviations_ordinals_and_quotations(language, expected):
    assert parted(" ".join(expected), language) == expected


def test_blocks_stand_alone_and_wrapped_lines_do_not_cut():
    text = (
        "Ein Titel ohne Punkt\n\n"
        "1. Der erste Punkt der Liste\n"
        "2. Der zweite Punkt der Liste\n\n"
        "Die Ministerin reiste am Abend weiter in die Haupt-\n"
        "stadt des Nachbarn, um dort mit dem Präsidenten über\n"
        "den Hafen zu sprechen. Danach flog sie heim.\n"
    )
    assert parted(text, "de") == [
        "Ein Titel ohne Punkt",
        "1. Der erste Punkt der Liste",
        "2. Der zweite Punkt der Liste",
        (
            "Die Ministerin reiste am Abend weiter in die Haupt-\n"
            "stadt des Nachbarn, um dort mit dem Präsidenten über\n"
            "den Hafen zu sprechen."
        ),
        "Danach flog sie heim.",
    ]


def test_a_mark_that_is_never_closed_holds_no_paragraph_together():
    text = "Er sagte: „Wir gehen. " + "Dann kam der nächste Tag. " * 40
    assert len(parted(text, "de")) == 41


def test_the_sentence_at_a_position():
    spans = sentences("Eins ist da. Zwei ist fort.", "de")
    assert sentence_at(spans, 0) == Span(0, 12)
    assert sentence_at(spans, 12) == Span(0, 12)
    assert sentence_at(spans, 13) == Span(13, 27)
    assert sentence_at(spans, 27) == Span(13, 27)
    assert sentence_at(spans, 28) is None
    assert sentence_at((), 0) is None


@given(
    st.text(st.one_of(st.sampled_from('aB. 1!?\n„“"-\xad\u0301漢'), st.characters())),
    st.sampled_from(["de", "en", "ru", "zh", "de-AT", "und", ""]),
)
def test_they_are_in_order_and_cover_everything(text, language):
    spans = sentences(text, language)
    last = 0
    uncovered = []
    for span in spans:
        assert last <= span.start < span.end <= len(text)
        uncovered.append(text[last : span.start])
        last = span.end
    uncovered.append(text[last:])
    assert "".join(uncovered).replace("\xad", "").strip() == ""


def test_a_sentence_may_begin_with_a_year():
    text = "Die Gespräche waren schwierig. 1998 endeten sie ohne Ergebnis. Am 3. Mai 2001 auch."
    found = [text[span.start : span.end] for span in sentences(text, "de")]

    assert found == [
        "Die Gespräche waren schwierig.",
        "1998 endeten sie ohne Ergebnis.",
        "Am 3. Mai 2001 auch.",
    ]
