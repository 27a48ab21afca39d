"""Texts in the same words count as one; the same agency only with words in common."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import SourceId
from app.reading.agencies import credited_agencies
from app.reading.likeness import group_alike


def _text(seed: int, n_words: int = 200) -> str:
    chance = random.Random(seed)
    return " ".join(f"w{chance.randrange(5_000)}" for _ in range(n_words))


def _groups(*texts: str) -> list[int]:
    return list(
        group_alike({SourceId(f"s{place:03}"): text for place, text in enumerate(texts)}).values()
    )


def test_different_texts_are_each_their_own():
    assert _groups(_text(1), _text(2), _text(3)) == [0, 1, 2]


def test_the_same_words_with_other_breaks_and_letters_are_one():
    text = _text(1)

    assert _groups(text, text.upper().replace(" ", "\n"), _text(2)) == [0, 0, 1]


def test_a_lightly_edited_version_is_the_same():
    words = _text(1).split()
    for place in range(0, len(words), 40):
        words[place] = "edited"

    assert _groups(_text(1), " ".join(words)) == [0, 0]


def test_an_excerpt_is_the_same_as_the_whole():
    text = _text(1, 900)

    assert _groups(" ".join(text.split()[300:380]), text) == [0, 0]


def test_one_quoted_sentence_makes_no_likeness():
    quoted = " ".join(_text(9).split()[:25])

    assert _groups(f"{_text(1)} {quoted} {_text(2)}", f"{_text(3)} {quoted} {_text(4)}") == [0, 1]


def test_a_rewritten_report_of_one_agency_is_the_same_only_if_both_credit_it():
    shared = " ".join(_text(9).split()[:60])
    one, other = f"{shared} {_text(1)}", f"{_text(2)} {shared}"

    assert _groups(one, other) == [0, 1]
    assert _groups(f"Berlin (dpa) - {one}", f"Bonn (dpa/AFP) - {other}") == [0, 0]
    assert _groups(f"Berlin (dpa) - {one}", f"Paris (AFP) - {other}") == [0, 1]


def test_two_reports_of_one_agency_are_two():
    assert _groups(f"Berlin (dpa) - {_text(1)}", f"Bonn (dpa) - {_text(2)}") == [0, 1]


def test_what_contains_two_texts_joins_them():
    assert _groups(_text(1), _text(2), f"{_text(1)} {_text(2)}") == [0, 0, 0]


def test_a_footer_that_many_share_is_no_likeness():
    footer = _text(99, 60)

    assert _groups(*[f"{_text(seed, 100)} {footer}" for seed in range(40)]) == list(range(40))


def test_empty_and_short_texts():
    assert _groups("", "", "two words", "two words", "three other words") == [0, 1, 2, 2, 3]


def test_many_copies_of_one_text_are_one_group():
    assert set(_groups(*[_text(1)] * 60)) == {0}


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("BERLIN (dpa) - Der Minister kam.", {"dpa"}),
        ("MOSCOW, May 3 (Reuters) - He came.", {"reuters"}),
        ("МОСКВА, 3 мая. /ТАСС/. Он прибыл.", {"tass"}),
        ("Er kam.\ndpa/AFP", {"dpa", "afp"}),
        ("Er kam.\nQuelle: Interfax", {"interfax"}),
        ("Foto: picture alliance (dpa)\nEr kam.", set()),
        ("Wie Reuters berichtet, kam er.", set()),
        ("Ein Kapitän (Kapitän) kam.", set()),
    ],
)
def test_an_agency_is_credited_for_the_words_not_for_the_picture(text, agencies):
    assert credited_agencies(text) == agencies


@given(texts=st.lists(st.text(max_size=60), max_size=8))
@settings(max_examples=67, deadline=None)
def test_every_text_has_a_group_and_equal_texts_share_it(texts):
    groups = _groups(*texts)

    assert len(groups) == len(texts)
    for one, text in zip(groups, texts, strict=True):
        for other, same in zip(groups, texts, strict=True):
            if text == same and any(letter.isalpha() for letter in text):
                assert one == other
