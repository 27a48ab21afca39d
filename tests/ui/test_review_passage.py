"""A sentence as it is read in the queue, and the words that are marked in it."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from app.reading.sentences import Span
from app.reading.suggestion import Reason, SuggestionReason
from app.ui.review.passage import Mark, Passage, marked_words

R = SuggestionReason
REASONS = (
    Reason(R.NAMED, "Japan"),
    Reason(R.KIND_CUE, "besuchte"),
    Reason(R.DATE, "im August"),
    Reason(R.BEFORE, "KAZ"),
)


def marks(sentence, reasons):
    return [(words, mark) for words, mark in marked_words(sentence, reasons) if mark]


def test_words_are_marked_for_what_they_are_to_the_claim_whole_words_only():
    sentence = "Japan besuchte im August KAZ, nicht Japaner; wieder Japan."
    assert marks(sentence, REASONS) == [
        ("Japan", Mark.ACTOR),
        ("besuchte", Mark.CUE),
        ("im August", Mark.DATE),
        ("Japan", Mark.ACTOR),
    ]


def test_words_parted_by_a_line_break_in_the_file_are_found():
    assert marks("Es war im August.", [Reason(R.DATE, "im\nAugust")]) == [("im August", Mark.DATE)]


def test_the_longer_of_two_counts():
    reasons = [Reason(R.NAMED, "Korea"), Reason(R.NAMED, "South Korea")]
    assert marks("South Korea", reasons) == [("South Korea", Mark.ACTOR)]


def test_no_mark_hangs_on_a_colour_alone():
    passage = Passage("", "Japan besuchte im August.", "")
    html = passage.html(REASONS, "#000000")
    assert "<b>Japan</b> <u>besuchte</u> <i>im August</i>" in html


def test_markup_in_a_text_stays_text():
    passage = Passage.of("<img src=x> & <b>Japan</b>", Span(0, 26))
    html = passage.html([Reason(R.NAMED, "<b>Japan</b>")], "#000000")
    assert "<img" not in html
    assert "&lt;img src=x&gt; &amp; " in html


def test_hard_line_breaks_are_joined_and_the_paragraph_stands_around():
    text = "Other paragraph.\n\nOne came first. Japan be-\nsuchte\nKorea. Then more.\n\nLast one."
    start, end = text.index("Japan"), text.index(" Then")
    passage = Passage.of(text, Span(start, end))
    assert passage == Passage("One came first. ", "Japan besuchte Korea.", " Then more.")


def test_what_is_too_long_is_cut_and_says_so():
    text = "w " * 4_000 + "Japan lobt. " + "v " * 4_000
    start = text.index("Japan")
    passage = Passage.of(text, Span(start, start + 11))
    assert passage.before.startswith("…w ")
    assert passage.after.endswith("v…")
    assert len(passage.before) < 300
    whole = Passage.of(text, Span(0, len(text)))
    assert len(whole.sentence) < 1_600
    assert whole.sentence.endswith("…")


@given(st.text(max_size=60), st.lists(st.text(max_size=4), max_size=4))
def test_pieces_make_up_the_sentence_whatever_it_holds(sentence, words):
    reasons = [Reason(R.NAMED, each) for each in words]
    assert "".join(piece for piece, _ in marked_words(sentence, reasons)) == sentence
    html = Passage("", sentence, "").html(reasons, "#000000")
    assert unescape(re.sub(r"</?(?:b|u|i|span)\b[^>]*>", "", html)) == sentence
