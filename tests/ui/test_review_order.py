"""The queue of sentences: in which order, and what became of each."""

from dataclasses import replace

import pytest

from app.domain.ids import ActorId, EvidenceId
from app.domain.vocabulary import ClaimKind, ClaimStatus, Polarity, Stance, Topology
from app.reading.sentences import Span
from app.reading.suggestion import Suggestion
from app.ui.review.queue import Decision, ReviewQueue, overlapping, sentences_of

FIRST, SECOND, THIRD = Span(0, 10), Span(20, 30), Span(40, 50)


def offer(span, b="JPN", place=0, kind=ClaimKind.VISIT, others=()):
    return Suggestion(
        span,
        (ActorId("KAZ"),),
        (ActorId(b),),
        Topology.PAIR,
        kind,
        Polarity.COOPERATIVE,
        ClaimStatus.DONE,
        Stance.SUPPORTS,
        None,
        others,
        1.0,
        (),
        place,
    )


FOUND = (offer(SECOND), offer(FIRST), offer(THIRD), offer(SECOND, "RUS", 1))


@pytest.fixture
def queue():
    queue = ReviewQueue()
    queue.fill(sentences_of(FOUND), frozenset(), frozenset())
    return queue


def spans(queue):
    return [sentence.span for sentence in queue.sentences]


def test_a_sentence_comes_once_with_all_it_may_claim_in_the_order_of_its_best(queue):
    assert spans(queue) == [SECOND, FIRST, THIRD]
    assert [each.b for each in queue.sentences[0].offers] == [("JPN",), ("RUS",)]
    assert queue.present.span == SECOND


def test_what_was_quoted_before_comes_last_and_what_is_unwanted_not_at_all(queue):
    queue.fill(sentences_of(FOUND), frozenset({SECOND}), frozenset({FIRST}))
    assert spans(queue) == [THIRD, SECOND]


def test_a_sentence_keeps_its_place_once_it_was_accepted_here(queue):
    queue.note(SECOND, [EvidenceId("e1")])
    queue.fill(sentences_of(FOUND), frozenset({SECOND}), frozenset())
    assert spans(queue) == [SECOND, FIRST, THIRD]


def test_who_is_at_a_sentence_stays_there_when_the_queue_is_another(queue):
    queue.step(1)
    queue.fill(sentences_of(reversed(FOUND)), frozenset(), frozenset())
    assert queue.present.span == FIRST
    assert queue.place == 2


def test_the_queue_goes_on_to_what_is_open_and_round_and_behind_the_last(queue):
    queue.step(1)
    queue.know(frozenset(), [FIRST])
    queue.go_on()
    assert queue.present.span == THIRD
    queue.know(frozenset(), [FIRST, THIRD])
    queue.go_on()
    assert queue.present.span == SECOND
    queue.know(frozenset(), [FIRST, SECOND, THIRD])
    queue.go_on()
    assert queue.present is None
    queue.step(1)
    assert queue.present is None
    queue.step(-1)
    assert queue.present.span == THIRD


def test_steps_stay_within_the_queue(queue):
    queue.step(-1)
    assert queue.place == 0
    for _ in range(5):
        queue.step(1)
    assert queue.place == 2


def test_an_acceptance_that_was_undone_is_none(queue):
    queue.note(FIRST, [EvidenceId("e1")])
    assert queue.decision(FIRST) is Decision.OPEN
    queue.know(frozenset({EvidenceId("e1")}), [THIRD, Span(70, 80)])
    assert queue.decision(FIRST) is Decision.ACCEPTED
    assert [queue.count(each) for each in Decision] == [1, 1, 1]
    queue.know(frozenset(), [])
    assert [queue.count(each) for each in Decision] == [3, 0, 0]


def test_an_empty_queue_is_at_nothing():
    queue = ReviewQueue()
    queue.fill((), frozenset(), frozenset())
    queue.step(1)
    queue.step(-1)
    queue.go_on()
    queue.go_to(FIRST)
    assert queue.present is None


def test_other_kinds_come_behind_the_offers_with_the_polarity_usual_for_them():
    others = (ClaimKind.CRITICISM, ClaimKind.SUMMIT)
    first = offer(FIRST, others=others)
    same_pair = offer(FIRST, kind=ClaimKind.SUMMIT, place=1)
    sentence = sentences_of([first, same_pair])[0]
    choices = sentence.choices(0)
    assert [each.is_other_kind for each in choices] == [False, False, True]
    # The summit of the same pair is an offer of its own.
    assert choices[2].suggestion.kind is ClaimKind.CRITICISM
    assert choices[2].suggestion.polarity is Polarity.CONFLICTUAL


def test_there_are_never_more_choices_than_number_keys_and_the_chosen_is_among_them():
    offers = [offer(FIRST, f"S{n}", n, others=(ClaimKind.WAR, ClaimKind.AID)) for n in range(12)]
    sentence = sentences_of(offers)[0]
    for chosen in range(9):
        choices = sentence.choices(chosen)
        assert len(choices) == 9
        assert choices[chosen].suggestion == offers[chosen]


@pytest.mark.parametrize(
    ("places", "reached"),
    [
        ([], set()),
        ([(10, 20)], set()),
        ([(9, 20)], {FIRST}),
        ([(0, 100), (60, 70)], {FIRST, SECOND, THIRD}),
        ([(25, 26), (5, 6)], {FIRST, SECOND}),
    ],
)
def test_a_span_is_reached_by_what_lies_over_a_part_of_it(places, reached):
    assert overlapping((FIRST, SECOND, THIRD), places) == reached


def test_what_a_sentence_claims_besides_is_offered_once_behind_the_sides():
    besides = offer(FIRST, kind=ClaimKind.AGREEMENT)
    others = (ClaimKind.AGREEMENT, ClaimKind.SUMMIT)
    first = replace(offer(FIRST, others=others), besides=(besides,))
    (sentence,) = sentences_of([first, offer(FIRST, "RUS", 1)])
    told = [
        (each.suggestion.b, each.suggestion.kind, each.is_besides, each.is_other_kind)
        for each in sentence.choices(0)
    ]
    assert told == [
        (("JPN",), ClaimKind.VISIT, False, False),
        (("RUS",), ClaimKind.VISIT, False, False),
        (("JPN",), ClaimKind.AGREEMENT, True, False),
        (("JPN",), ClaimKind.SUMMIT, False, True),
    ]
    assert [each.suggestion for each in sentence.choices(1)] == list(sentence.offers)
