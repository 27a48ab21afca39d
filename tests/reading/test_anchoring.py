"""Quotations are found by their exact words, or not at all."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.ids import ExcerptId, SourceId
from app.domain.records import Excerpt
from app.reading.anchoring import AnchorState, anchor, anchor_all, select

TEXT = "Der Vertrag wurde im Mai unterzeichnet. Er gilt nicht. Man sagt, er gilt nicht mehr lange."


def excerpt(text: str, start: int, end: int, name: str = "e") -> Excerpt:
    quotation = select(text, start, end)
    return Excerpt(
        ExcerptId(name),
        SourceId("s"),
        quotation.exact,
        quotation.prefix,
        quotation.suffix,
        quotation.start,
        quotation.end,
        "de",
    )


def of_words(words: str, text: str = TEXT) -> Excerpt:
    start = text.index(words)
    return excerpt(text, start, start + len(words))


@st.composite
def quoted(draw):
    text = draw(st.text(min_size=1))
    start = draw(st.integers(0, len(text) - 1))
    return text, excerpt(text, start, draw(st.integers(start + 1, len(text))))


@given(quoted())
def test_what_was_selected_is_verified(case):
    text, quotation = case
    found = anchor(quotation, text)
    assert (found.state, found.start, found.end) == (
        AnchorState.VERIFIED,
        quotation.start,
        quotation.end,
    )
    assert text[found.start : found.end] == quotation.exact


@given(quoted(), st.text(min_size=1))
def test_a_text_put_before_it_moves_it(case, before):
    text, quotation = case
    longer = before + text
    assume(longer.count(quotation.exact) == 1 and before not in ("", text))
    found = anchor(quotation, longer)
    assume(found.state is not AnchorState.VERIFIED)
    assert found.state is AnchorState.MOVED
    assert found.start == quotation.start + len(before)
    assert found.n_matches == 1


@given(quoted(), st.data())
def test_one_letter_changed_orphans_it(case, data):
    text, quotation = case
    place = data.draw(st.integers(quotation.start, quotation.end - 1))
    letter = data.draw(st.characters().filter(lambda letter: letter != text[place]))
    changed = text[:place] + letter + text[place + 1 :]
    assume(quotation.exact not in changed)
    found = anchor(quotation, changed)
    assert (found.state, found.start, found.n_matches) == (AnchorState.ORPHAN, None, 0)


def test_context_decides_between_equal_words():
    quotation = of_words("er gilt nicht")
    moved = "Neu: " + TEXT + " Und hier noch einmal: er gilt nicht."
    found = anchor(quotation, moved)
    assert (found.state, found.n_matches) == (AnchorState.MOVED, 2)
    assert moved[: found.start].endswith("Man sagt, ")


def test_two_places_that_fit_alike_are_none():
    quotation = of_words("er gilt nicht")
    found = anchor(quotation, "Neu. " + TEXT + "\n" + TEXT + "\n" + TEXT)
    assert (found.state, found.start, found.n_matches) == (AnchorState.ORPHAN, None, 3)


def test_two_places_that_fit_not_at_all_are_none():
    quotation = of_words("er gilt nicht")
    found = anchor(quotation, "er gilt nicht, er gilt nicht")
    assert (found.state, found.n_matches) == (AnchorState.ORPHAN, 2)


def test_likeness_never_attaches():
    quotation = of_words("Er gilt nicht.")
    assert anchor(quotation, TEXT.replace("Er gilt nicht.", "Er gilt nicht")).state is (
        AnchorState.ORPHAN
    )


def test_without_a_text_nothing_is_said():
    assert anchor(of_words("im Mai"), None).state is AnchorState.NO_TEXT


def test_many_are_anchored_as_each():
    parts = [(0, 5), (6, 11), (40, 54), (64, 77)]
    quotations = [excerpt(TEXT, *part, name=f"e{place}") for place, part in enumerate(parts)]
    text = "Vorweg. " + TEXT.replace("Mai", "Juni")
    assert anchor_all(quotations, text) == {item.id: anchor(item, text) for item in quotations}


@given(st.text("ab "), st.lists(st.tuples(st.text("ab ", min_size=1, max_size=4), st.text("ab "))))
def test_many_together_are_found_as_each_alone(text, words):
    quotations = [
        Excerpt(ExcerptId(f"e{place}"), SourceId("s"), exact, around, "", 99, 99, "de")
        for place, (exact, around) in enumerate(words)
    ]
    assert anchor_all(quotations, text) == {item.id: anchor(item, text) for item in quotations}


def test_context_is_32_characters():
    quotation = select("x" * 100, 40, 60)
    assert (len(quotation.prefix), len(quotation.suffix)) == (32, 32)
    assert select("abc", 0, 3).prefix == ""


@pytest.mark.parametrize(("start", "end"), [(1, 1), (-1, 2), (2, 1), (0, 4)])
def test_no_part_of_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="is no part of a text of 3 characters"):
        select("abc", start, end)
