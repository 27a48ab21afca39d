from weakref import ref

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.on_demand_list import OnDemandList

SIZE = 9
PLACES = st.lists(st.integers(0, SIZE - 1), max_size=6, unique=True).map(
    lambda places: np.array(places, dtype=np.intp)
)


class Maker:
    """Makes words that tell by whom and where, and counts how often."""

    def __init__(self, name):
        self.name = name
        self.made = []

    def __call__(self, places):
        self.made += places.tolist()
        return [f"{self.name}{place}" for place in places.tolist()]


def test_an_element_is_made_when_it_is_asked_for_and_once():
    make = Maker("a")
    words = OnDemandList(SIZE, make)
    assert make.made == []
    assert words[3] == "a3"
    assert words.take([5, 3, 5]) == ["a5", "a3", "a5"]
    assert words[5] is words.take(np.array([5]))[0]
    assert make.made.count(3) == 1
    assert list(words) == [f"a{place}" for place in range(SIZE)]
    assert len(words) == SIZE
    assert words == OnDemandList(SIZE, Maker("a"))
    assert words != OnDemandList(SIZE, Maker("b"))


@given(PLACES, PLACES, PLACES)
def test_copies_have_in_common_what_does_not_differ(asked, changed, then):
    first = OnDemandList(SIZE, Maker("a"))
    known = first.take(asked)
    # Whatever is the same for both must be made alike by both.
    make = Maker("b")
    second = first.renewed(
        changed, lambda places: [f"{'b' if p in changed else 'a'}{p}" for p in places.tolist()]
    )
    assert [second[p] for p in asked.tolist() if p not in changed] == [
        word for p, word in zip(asked.tolist(), known, strict=True) if p not in changed
    ]
    assert list(second) == [f"{'b' if p in changed else 'a'}{p}" for p in range(SIZE)]
    assert second.changed_since(first) == sorted(changed.tolist())
    for place in range(SIZE):
        assert (second[place] is first[place]) is (place not in changed)
    third = first.taken_from(second, then, make)
    assert [third[p] for p in then.tolist()] == second.take(then)
    assert third.changed_since(first) == sorted({*then.tolist()} & {*changed.tolist()})
    told = first.with_changes(dict.fromkeys(then.tolist(), "told"))
    assert told.take(then) == ["told"] * len(then)


def test_a_list_elsewhere_keeps_what_is_made_and_makes_the_rest():
    first = OnDemandList(4, Maker("a"))
    kept = first[1]
    make = Maker("b")
    second = first.rearranged(np.array([-1, 0, 3, 4]), 5, make)
    assert second[0] is kept
    assert list(second) == ["a1", "b1", "b2", "b3", "b4"]
    assert second[1] is not second[2]
    same = first.rearranged(np.arange(4), 4, make)
    assert same[1] is kept
    assert same[0] == "b0" == first[0]


def test_a_maker_makes_as_many_as_are_asked_for():
    with pytest.raises(ValueError, match="zip"):
        OnDemandList(SIZE, lambda _places: ["one"]).take([0, 1])


class Word:
    """An element of which it can be told whether anybody has it."""


def test_what_nobody_can_ask_for_any_more_is_let_go():
    words = OnDemandList(4, lambda places: [Word() for _ in places])
    kept = ref(words[0])
    gone = [ref(words[1])]
    for _ in range(3_000):
        words = words.renewed(np.array([1, 2]), words._make)
        gone.append(ref(words[2]))
    assert kept() is words[0]
    assert gone[-1]() is words[2]
    assert sum(word() is not None for word in gone) < 1_000


def test_what_a_list_has_is_kept_whatever_its_copies_make():
    first = OnDemandList(2, lambda places: [Word() for _ in places])
    known, copy = list(first), first
    for _ in range(1_500):
        copy = copy.renewed(np.array([0, 1]), first._make)
        list(copy)
    assert all(one is other for one, other in zip(first, known, strict=True))
