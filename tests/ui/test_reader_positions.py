"""Positions between the stored text, what is read, and what Qt counts in."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import SourceId
from app.domain.vocabulary import Stance
from app.reading.anchoring import AnchorState
from app.reading.nearby_sentence import sentence_near
from app.reading.reading_view import ReadingView
from app.ui.reader.code_units import CodeUnits
from app.ui.reader.finding import MOST_FOUND, find_words
from app.ui.reader.margin import rows_of
from app.ui.reader.mention_search import parts_of
from app.ui.reader.opened_text import OpenedText
from app.ui.reader.placed import PlacedQuotation, smallest_at, within

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def opened(text):
    return OpenedText.of(SourceId("s"), text, "en", ReadingView.of(text))


def placed(start, end, stance=Stance.SUPPORTS, excerpt="x"):
    return PlacedQuotation(excerpt, start, end, AnchorState.VERIFIED, stance, ())


@given(TEXTS, st.data())
def test_code_units_are_those_of_utf_16(text, data):
    units, position = CodeUnits(text), data.draw(st.integers(0, len(text)))
    counted = len(text[:position].encode("utf-16-le")) // 2
    assert units.to_units(position) == counted
    assert units.to_points(counted) == position


def test_the_second_half_of_a_wide_character_is_in_it():
    assert [CodeUnits("a😀b").to_points(unit) for unit in range(4)] == [0, 1, 1, 2]


@given(TEXTS, st.data())
def test_what_is_marked_leads_to_the_same_words_in_the_stored_text(text, data):
    shown = opened(text)
    start = data.draw(st.integers(0, len(shown.shown)))
    end = data.draw(st.integers(start, len(shown.shown)))
    words = shown.shown[start:end]
    span = shown.stored_span(shown.units.to_units(start), shown.units.to_units(end))
    if not words.strip():
        assert span is None
    else:
        assert 0 <= span[0] < span[1] <= len(text)
        assert text[span[0]] == words.strip()[0]
        assert text[span[1] - 1] == words.strip()[-1]


def test_a_sentence_is_found_where_lines_were_broken_for_their_width():
    text = "One is here. The second sen-\ntence goes on over a wide 😀 line\nend. A third."
    shown = opened(text)
    span = shown.sentence_at(shown.shown.index("goes"))
    start, end = shown.stored_span(*span)
    assert text[start:end] == "The second sen-\ntence goes on over a wide 😀 line\nend."


def test_a_sentence_is_whole_in_a_paragraph_that_was_broken_for_its_length():
    sentence = "Kazakhstan " + "and very much more so " * 100 + "sells oil."
    text = f"Before. {sentence} After."
    view = ReadingView.of(text)
    assert "\n" in view.text
    span = sentence_near(view, view.text.index("sells"), "en")
    assert view.text[span.start : span.end].replace("\n", " ") == sentence


def test_words_are_found_whatever_their_case_and_spaces():
    assert find_words("Öl und öl\nund ÖL", "öl und") == [(0, 6), (7, 13)]
    assert find_words("a.b axb", "a.b") == [(0, 3)]
    assert find_words("anything", "  ") == []
    assert len(find_words("e" * (MOST_FOUND + 5), "e")) == MOST_FOUND


def test_parts_of_a_long_text_cover_it_and_end_at_line_ends():
    text = "ab cd\n" * 50 + "x" * 40
    parts = list(parts_of(text, 60))
    assert parts[0][0] == 0
    assert parts[-1][1] == len(text)
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert all(text[end] == "\n" for _, end in parts[:-1])
    assert list(parts_of("")) == []


def test_of_what_lies_over_a_place_the_shortest_is_meant():
    outer, inner = placed(0, 50), placed(10, 20)
    assert smallest_at([outer, inner], 12) is inner
    assert smallest_at([outer, inner], 20) is outer
    assert smallest_at([outer, inner], 50) is None
    assert within([outer, inner], 30, 60) == [outer]


def test_a_row_of_the_margin_says_how_many_there_are_and_which():
    quotations = [placed(0, 10), placed(5, 9, Stance.DENIES), placed(90, 100)]
    rows = rows_of(quotations, 100, 10)
    assert {row: held.n_quotations for row, held in rows.items()} == {0: 2, 9: 1}
    assert rows[0].stances == (Stance.SUPPORTS, Stance.DENIES)
    assert rows_of([placed(0, 100)], 100, 4).keys() == {0, 1, 2, 3}
