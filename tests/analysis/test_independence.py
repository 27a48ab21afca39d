"""What counts as one source: against a count of all subsets, and the same in every way."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.analysis.appraisal import appraise, appraise_parts
from app.analysis.filters import Scope, apply_filter, initial_filter
from app.analysis.independence import (
    NONE_ALIKE,
    copies_among,
    count_in_groups,
    count_independent,
    publisher_of,
    sharing_publisher,
    supporting_sources,
    text_of,
)
from app.analysis.network import build_network
from app.domain.ids import ActorId, SourceId
from app.domain.records import Source

DAY = date(2026, 1, 1)


def source(number, outlet=None):
    return Source(SourceId(f"s{number}"), "article", f"Title {number}", (), outlet)


def ids(groups):
    return [[each.id for each in group] for group in groups]


@st.composite
def documents(draw):
    """Up to seven documents with their outlets, and the groups of some of them."""
    outlets = draw(st.lists(st.sampled_from([None, "A", "B", "C"]), max_size=7))
    sources = tuple(source(number, outlet) for number, outlet in enumerate(outlets))
    numbers = draw(
        st.lists(
            st.one_of(st.none(), st.integers(0, 2)), min_size=len(sources), max_size=len(sources)
        )
    )
    alike = {
        each.id: number for each, number in zip(sources, numbers, strict=True) if number is not None
    }
    return sources, alike


def by_trying_all(sources, alike):
    """The size of the largest subset in which nobody shares a publisher or a text."""
    for size in range(len(sources), 0, -1):
        for chosen in combinations(sources, size):
            publishers = {publisher_of(each) for each in chosen}
            texts = {text_of(each, alike) for each in chosen}
            if len(publishers) == len(texts) == size:
                return size
    return 0


@given(documents())
def test_it_is_the_largest_set_that_shares_nothing(drawn):
    sources, alike = drawn
    assert count_independent(sources, alike) == by_trying_all(sources, alike)


@given(documents(), st.randoms(use_true_random=False))
def test_the_order_of_documents_and_the_numbers_of_groups_say_nothing(drawn, random):
    sources, alike = drawn
    shuffled = random.sample(sources, len(sources))
    renamed = {each: 100 - number for each, number in alike.items()}
    assert count_independent(shuffled, renamed) == count_independent(sources, alike)


@given(documents())
def test_texts_never_make_more_of_it_and_further_documents_never_less(drawn):
    sources, alike = drawn
    n = count_independent(sources, alike)
    assert n <= count_independent(sources, NONE_ALIKE) == len({*map(publisher_of, sources)})
    assert n >= count_independent(sources[:-1], alike)
    assert (n > 0) == bool(sources)


@given(st.lists(documents(), max_size=5))
def test_many_ties_are_counted_as_each_by_itself(ties):
    publishers: dict[str, int] = {}
    texts: dict[int | str, int] = {}
    rows = [
        (
            number,
            publishers.setdefault(publisher_of(each), len(publishers)),
            texts.setdefault(text_of(each, alike), len(texts)),
        )
        for number, (sources, alike) in enumerate(ties)
        for each in sources
    ]
    # The same document may support several records of a tie.
    columns = np.array(rows + rows, dtype=np.intp).reshape(-1, 3).T
    counted = count_in_groups(*columns, len(ties))
    assert counted.tolist() == [count_independent(*tie) for tie in ties]


def test_an_agencys_text_in_two_papers_is_one_and_a_report_of_ones_own_another():
    agency_in_a, agency_in_b, own_of_a = source(0, "A"), source(1, "B"), source(2, "A")
    alike = {agency_in_a.id: 0, agency_in_b.id: 0}
    assert count_independent([agency_in_a, agency_in_b], alike) == 1
    assert count_independent([agency_in_a, agency_in_b, own_of_a], alike) == 2
    assert count_independent([agency_in_a, own_of_a], alike) == 1


def test_the_groups_are_told_in_the_order_of_their_documents():
    sources = [source(0, "A"), source(1), source(2, "A"), source(3), source(4, "B")]
    alike = {SourceId("s3"): 5, SourceId("s0"): 5, SourceId("s1"): 9, SourceId("gone"): 9}
    assert ids(copies_among(sources, alike)) == [["s0", "s3"]]
    assert ids(sharing_publisher(sources)) == [["s0", "s2"]]


def test_what_disputes_supports_nothing(builder):
    builder.claim("c0", "AAA", "BBB", source="one")
    builder.evidence("claim", "c0", "two", stance="disputes")
    dossier = builder.build()
    (tie,) = build_network(dossier, DAY).ties
    assert [each.id for each in supporting_sources(dossier, tie.parts)] == ["one"]


def test_a_network_with_copies_weighs_them_in_every_way_the_same(builder):
    builder.claim("c0", "AAA", "BBB", period="2020/..", source="one")
    builder.evidence("claim", "c0", "two")
    builder.evidence("claim", "c0", "ref")
    builder.claim("c1", "AAA", "CCC", period="2020/..", source="two")
    dossier = builder.build()
    network = build_network(dossier, DAY)
    alike = {SourceId("one"): 0, SourceId("two"): 0}
    with_copies = network.with_alike(alike)
    assert with_copies.with_alike(dict(alike)) is with_copies
    tie = with_copies.find_tie(ActorId("AAA"), ActorId("BBB"))
    assert tie is not None
    assert appraise(dossier, tie).n_sources == 3
    assert appraise(dossier, tie, alike).n_sources == 2
    wanted = initial_filter(dossier)
    seen = [
        {each.tie.dyad: each.appraisal.n_sources for each in apply_filter(each_of, wanted).ties}
        for each_of in (network, with_copies)
    ]
    assert seen == [
        {("AAA", "BBB"): 3, ("AAA", "CCC"): 1},
        {("AAA", "BBB"): 2, ("AAA", "CCC"): 1},
    ]


def test_copies_stay_copies_on_other_dates(builder):
    builder.claim("c0", "AAA", "BBB", period="2020/..", source="one")
    builder.evidence("claim", "c0", "two")
    dossier = builder.build()
    alike = {SourceId("one"): 0, SourceId("two"): 0}
    moved = build_network(dossier, date(2010, 1, 1), date(2010, 1, 1)).with_alike(alike)
    assert not moved.ties
    moved = moved.moved_to(DAY)
    (visible,) = apply_filter(moved, initial_filter(dossier)).ties
    assert visible.appraisal.n_sources == 1


@pytest.mark.parametrize("n_texts", [1, 2, 5, 12])
def test_the_lines_of_the_atlas_are_weighed_as_their_parts_are(atlas, n_texts):
    alike = {each.id: place % n_texts for place, each in enumerate(atlas.sources[::2])}
    network = build_network(atlas, DAY)
    wanted = replace(initial_filter(atlas), scope=Scope.ALL)
    before = apply_filter(network, wanted).ties
    ties = apply_filter(network.with_alike(alike), wanted).ties
    assert len(ties) == len(before)
    for now, then in zip(ties, before, strict=True):
        assert now.appraisal == appraise_parts(atlas, now.grounds, alike)
        assert now.appraisal.n_sources <= then.appraisal.n_sources
    assert ties != before
