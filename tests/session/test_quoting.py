"""Quotations taken from texts and typed by hand stand where they say."""

from dataclasses import replace

import pytest

from app.domain.changes import Book, EditKind
from app.domain.ids import SourceId
from app.domain.records import Excerpt, Source
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance, SubjectKind, Topology
from app.editing.claims import change_claim, draft_of_claim, record_claim
from app.editing.drafts import ClaimDraft, EvidenceDraft
from app.editing.evidence import add_evidence
from app.editing.sources import change_excerpt
from app.session.quoting import (
    claims_between,
    evidence_of_selection,
    find_once,
    with_typed_words_anchored,
)

PAPER = SourceId("own-paper")
TEXT = "Norway sells fish 🐟 to Japan.  Japan buys fish. Nobody else buys it, they say."
_START = TEXT.index("Japan buys fish.")


@pytest.fixture
def book(atlas):

    sources = (*atlas.sources, Source(PAPER, "article", "On fish"))
    return Book.of(replace(atlas, sources=sources))


def a_claim(*evidence):
    return ClaimDraft(
        ("JPN",),
        ("MNG",),
        Topology.PAIR,
        ClaimKind.TRADE,
        Polarity.COOPERATIVE,
        ClaimStatus.IN_FORCE,
        None,
        "They trade.",
        None,
        evidence,
    )


def excerpt_of(edit):
    (excerpt,) = (each.after for each in edit.changes if isinstance(each.after, Excerpt))
    return excerpt


def text_of(source):
    return TEXT if source == PAPER else None


def test_what_is_marked_becomes_an_excerpt_with_its_place(book):
    draft = evidence_of_selection(PAPER, TEXT, _START - 2, _START + 17, language="en")
    excerpt = excerpt_of(record_claim(book, a_claim(draft)))
    assert excerpt.exact == "Japan buys fish."
    assert TEXT[excerpt.start : excerpt.end] == excerpt.exact
    assert TEXT.startswith(excerpt.suffix, excerpt.end)
    assert TEXT.endswith(excerpt.prefix, 0, excerpt.start)
    assert (len(excerpt.prefix), len(excerpt.suffix)) == (31, 31)


@pytest.mark.parametrize(("start", "end"), [(_START - 2, _START), (5, 5), (500, 510)])
def test_nothing_is_no_quotation(start, end):
    with pytest.raises(ValueError, match="no part of a text"):
        evidence_of_selection(PAPER, TEXT, start, end, language="en")


def test_a_claim_that_is_corrected_keeps_its_anchors(book):
    draft = evidence_of_selection(PAPER, TEXT, _START, _START + 16, language="en")
    edit = record_claim(book, a_claim(draft))
    made, excerpt = book.changed(edit.changes), excerpt_of(edit)
    claim = made.dossier.claims[-1].id
    shown = draft_of_claim(made, claim)
    assert shown.evidence[0].start == excerpt.start

    corrected = change_claim(made, claim, replace(shown, summary="They trade fish."))
    assert not [each for each in corrected.changes if each.table == "excerpts"]


def test_words_typed_by_hand_that_stand_once_are_anchored(book):
    typed = EvidenceDraft(Stance.SUPPORTS, PAPER, "sells fish 🐟 to")
    edit = with_typed_words_anchored(record_claim(book, a_claim(typed)), text_of)
    excerpt = excerpt_of(edit)
    assert TEXT[excerpt.start : excerpt.end] == excerpt.exact
    assert excerpt.prefix == "Norway "
    assert excerpt.suffix == TEXT[excerpt.end : excerpt.end + 32]
    assert book.changed(edit.changes).dossier.excerpts[-1] == excerpt


@pytest.mark.parametrize("words", ["Japan", "buys fish? ", "sells Fish", "fish", "say.\n"])
def test_words_that_stand_twice_or_nowhere_are_not(book, words):
    edit = record_claim(book, a_claim(EvidenceDraft(Stance.SUPPORTS, PAPER, words)))
    assert with_typed_words_anchored(edit, text_of) == edit


def test_overlapping_places_are_two():
    assert find_once("aa", "baaab") is None
    assert find_once("", "b") is None
    assert find_once("baaa", "baaab").start == 0


def test_texts_are_asked_for_only_where_something_was_typed(book):
    asked = []

    def note(source):
        asked.append(source)
        return TEXT

    marked = evidence_of_selection(PAPER, TEXT, _START, _START + 5, language="en")
    with_typed_words_anchored(record_claim(book, a_claim(marked)), note)
    assert asked == []
    typed = [EvidenceDraft(Stance.SUPPORTS, PAPER, words) for words in ("Norway", "Nobody")]
    with_typed_words_anchored(record_claim(book, a_claim(*typed)), note)
    assert asked == [PAPER]


def test_records_of_others_are_taken_in_as_they_are(book):

    typed = record_claim(book, a_claim(EvidenceDraft(Stance.SUPPORTS, PAPER, "Norway sells")))
    combined = replace(typed, kind=EditKind.COMBINE)
    assert with_typed_words_anchored(combined, text_of) is combined


def test_a_quotation_whose_words_change_is_anchored_anew_another_is_left(book):
    edit = record_claim(book, a_claim(EvidenceDraft(Stance.SUPPORTS, PAPER, "Norway")))
    made, excerpt = book.changed(edit.changes), excerpt_of(edit)

    translated = change_excerpt(made, replace(excerpt, translation="Norwegen"))
    assert excerpt_of(with_typed_words_anchored(translated, text_of)).suffix == ""
    words = "Nobody else"
    other = change_excerpt(made, replace(excerpt, exact=words, end=len(words)))
    assert excerpt_of(with_typed_words_anchored(other, text_of)).start == TEXT.index(words)


def test_the_first_words_of_a_text_are_anchored_at_0(book):
    marked = evidence_of_selection(PAPER, TEXT, 0, 6, language="en")
    edit = add_evidence(book, SubjectKind.CLAIM, book.dossier.claims[0].id, marked)
    assert (excerpt_of(edit).start, excerpt_of(edit).suffix[:6]) == (0, " sells")


def test_claims_of_the_same_sides_whichever_way_round(atlas):
    claim = next(each for each in atlas.claims if each.topology is Topology.PAIR and each.b)
    one, other = claims_between(atlas, claim.a, claim.b), claims_between(atlas, claim.b, claim.a)
    assert claim in one
    assert one == other
    assert set(one) <= set(claims_between(atlas, claim.a, ()))
    assert claims_between(atlas, claim.a, ("nobody",)) == ()
