"""The list of changes is the difference of two networks: replayed on the one it gives the other."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.comparing import (
    Comparison,
    Difference,
    PartChange,
    PartDifference,
    compare,
    difference_between,
)
from app.analysis.network import build_network, follow_network
from app.analysis.part_differences import learned, move_between
from app.analysis.ties import AgreementOnDate
from app.domain.apart import Apart
from app.domain.vocabulary import OnDate
from tests.analysis.successions import successions

DAYS = st.dates(date(2019, 6, 1), date(2023, 1, 1))
CLOCKS = st.tuples(DAYS, st.one_of(st.none(), DAYS))
QUIET = {PartDifference.STEPS, PartDifference.EVIDENCE, PartDifference.CONTRADICTED}
NEW = {PartDifference.OBSERVED, PartDifference.LEARNED}
FIRST, SECOND = date(2020, 3, 1), date(2024, 3, 1)


def standings(network):
    """What stands between every two: by the key of each part all that their tie tells of it."""
    return {
        tie.dyad: {key_of(part): told_of(part, tie.dyad) for part in tie.parts}
        for tie in network.ties
    }


def key_of(part):
    return type(part.record).__name__, part.record.id


def told_of(part, dyad):
    steps = ()
    if isinstance(part, AgreementOnDate):
        steps = tuple(
            (row, row in part.statuses)
            for row in part.all_statuses
            if row.actor is None or row.actor in dyad
        )
    return part.on_date, part.evidence, steps


def replayed(comparison):
    """The standings of the first side after every change was carried out on them."""
    found = standings(comparison.before)
    for change in comparison.changes:
        parts = found.setdefault(change.dyad, {})
        for part in change.parts:
            if part.after is None:
                del parts[key_of(part.before)]
            else:
                parts[key_of(part.after)] = told_of(part.after, change.dyad)
        if not parts:
            del found[change.dyad]
    return found


def turned(comparison):
    """The list of the way back."""
    back = {Difference.ADDED: Difference.ENDED, Difference.ENDED: Difference.ADDED}
    return [
        (
            change.dyad,
            back.get(change.difference, change.difference),
            {key_of(part.part): (part.after, part.before) for part in change.parts},
        )
        for change in comparison.changes
    ]


def listed(comparison):
    return [
        (
            change.dyad,
            change.difference,
            {key_of(part.part): (part.before, part.after) for part in change.parts},
        )
        for change in comparison.changes
    ]


def assert_is_the_difference(comparison):
    before, after = standings(comparison.before), standings(comparison.after)
    assert replayed(comparison) == after
    differing = {
        dyad for dyad in before.keys() | after.keys() if before.get(dyad) != after.get(dyad)
    }
    assert [change.dyad for change in comparison.changes] == sorted(differing)
    assert (comparison.changes == ()) == (before == after)
    for change in comparison.changes:
        assert change.parts
        assert change.before == comparison.before.find_tie(*change.dyad)
        assert change.after == comparison.after.find_tie(*change.dyad)
        for part in change.parts:
            sides = [None if side is None else side.on_date for side in (part.before, part.after)]
            if part.how in QUIET:
                assert sides[0] is sides[1]
            elif part.how in NEW:
                assert sides[0] is None
            else:
                move = move_between(*sides)
                is_of_knowing = part.apart in {Apart.IN_KNOWING, Apart.IN_KNOWING_LESS}
                is_more = part.apart is Apart.IN_KNOWING
                assert part.how is (learned(move, is_more=is_more) if is_of_knowing else move)


@settings(max_examples=60)
@given(successions(), CLOCKS, CLOCKS)
def test_the_list_is_the_difference_over_both_clocks(states, first, second):
    before = build_network(states[0], *first)
    comparison = compare(before, before.moved_to(*second))
    assert_is_the_difference(comparison)
    afresh = compare(build_network(states[0], *first), build_network(states[0], *second))
    assert listed(afresh) == listed(comparison)
    back = compare(comparison.after, comparison.before)
    assert listed(back) == turned(comparison)


@settings(max_examples=25)
@given(successions(), st.lists(CLOCKS, min_size=3, max_size=5))
def test_a_list_that_follows_the_second_side_is_the_one_made_afresh(states, walk):
    before = after = build_network(states[0], *walk[0])
    comparison = compare(before, before)
    for clock in walk[1:]:
        after = after.moved_to(*clock)
        comparison = compare(before, after, comparison)
        assert comparison == compare(before, after)
        assert_is_the_difference(comparison)


def test_what_is_carried_along_is_told_anew_once_other_sources_count(builder):
    builder.source("undated")
    builder.agreement("treaty", "AAA BBB", source="undated")
    builder.status("treaty", "signed", "2020")
    day, sooner = date(2020, 1, 1), date(2019, 6, 1)
    before = build_network(builder.build(), day)
    follows = compare(before, before.moved_to(sooner))
    after = follows.after.moved_to(sooner, sooner)
    assert compare(before, after, follows) == compare(before, after)


@settings(max_examples=20)
@given(successions(), CLOCKS, CLOCKS)
def test_it_is_so_after_an_edit_too(states, first, second):
    after = follow_network(build_network(states[0], *second), states[1])
    assert_is_the_difference(compare(after.moved_to(*first), after))


@settings(max_examples=4, deadline=None)
@given(
    st.tuples(
        st.dates(date(1991, 1, 1), date(2027, 1, 1)),
        st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2026, 1, 1))),
    ),
    st.tuples(
        st.dates(date(1991, 1, 1), date(2027, 1, 1)),
        st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2026, 1, 1))),
    ),
)
def test_the_list_is_the_difference_on_the_atlas(atlas, first, second):
    after = build_network(atlas, *second)
    comparison = compare(after.moved_to(*first), after)
    assert_is_the_difference(comparison)
    assert listed(compare(comparison.after, comparison.before)) == turned(comparison)


def test_every_move_has_a_word_and_what_stays_has_none():
    places = (None, *OnDate)
    for before in places:
        for after in places:
            assert (move_between(before, after) is None) == (before is after)


def test_every_word_is_used():
    moves = {move_between(one, other) for one in (None, *OnDate) for other in (None, *OnDate)}
    moves -= {None}
    moves |= {learned(how, is_more=is_more) for how in moves for is_more in (True, False)}
    assert moves == set(PartDifference) - QUIET - NEW


def test_of_different_dossiers_nothing_can_be_told(make_builder):
    one, other = make_builder().build(), make_builder().build()
    with pytest.raises(ValueError, match="different dossiers"):
        compare(build_network(one, FIRST), build_network(other, FIRST))


def test_equal_sides_have_an_empty_list(builder):
    builder.claim("c", "AAA", "BBB", period="2019/..", source="ref")
    network = build_network(builder.build(), FIRST)
    assert compare(network, network) == Comparison(network, network, ())
    assert compare(network, network.moved_to(SECOND)).changes == ()


def changes_of(builder, first=(FIRST, None), second=(SECOND, None)):
    network = build_network(builder.build(), *first)
    return compare(network, network.moved_to(*second)).changes


CLAIMS = [
    ("in force", "2021/..", Difference.ADDED, PartDifference.BEGAN),
    ("in force", "2024/..", Difference.ADDED, PartDifference.MAY_HAVE_BEGUN),
    ("done", "2021-05-01", Difference.CHANGED, PartDifference.HAPPENED),
    ("in force", "2019/2021", Difference.ENDED, PartDifference.ENDED),
    ("in force", "2020/2021", Difference.ENDED, PartDifference.ENDED),
    ("in force", "2019/2024", Difference.CHANGED, PartDifference.UNCERTAIN),
    ("in force", "2020/..", Difference.CHANGED, PartDifference.CERTAIN),
    ("planned", "2021", Difference.CHANGED, PartDifference.FELL_DUE),
]


@pytest.mark.parametrize(("status", "period", "difference", "how"), CLAIMS)
def test_what_becomes_of_a_claim_between_two_dates(builder, status, period, difference, how):
    builder.source("old", "2018-01-01")
    builder.claim("c", "AAA", "BBB", status=status, period=period, source="old")
    (change,) = changes_of(builder)
    assert (change.dyad, change.difference) == (("AAA", "BBB"), difference)
    (part,) = change.parts
    assert (part.how, part.record.id) == (how, "c")
    assert change.is_of_line
    assert part.how is not PartDifference.EVIDENCE


def test_what_is_announced_in_between_is_a_tie_added(builder):
    builder.source("new", "2022-01-01")
    builder.claim("c", "AAA", "BBB", status="planned", source="new")
    (change,) = changes_of(builder)
    assert change.difference is Difference.ADDED
    assert [part.how for part in change.parts] == [PartDifference.ANNOUNCED]


def test_going_back_what_had_begun_vanishes(builder):
    builder.claim("c", "AAA", "BBB", period="2021/..", source="ref")
    (change,) = changes_of(builder, (SECOND, None), (FIRST, None))
    assert change.difference is Difference.ENDED
    (part,) = change.parts
    assert part.how is PartDifference.VANISHED
    assert part.after is None
    assert part.part is part.before


def test_an_agreement_comes_about_lapses_and_holds_again(builder):
    builder.agreement("t", "AAA BBB", source="ref")
    for status, when in (
        ("signed", "2019-01-01"), ("in force", "2021-01-01"), ("suspended", "2022-01-01"),
        ("in force", "2023-01-01"),
    ):  # fmt: skip
        builder.status("t", status, when)
    network = build_network(builder.build(), date(2019, 6, 1))
    found = []
    for year in (2021, 2022, 2023):
        after = network.moved_to(date(year, 6, 1))
        (change,) = compare(network, after).changes
        (part,) = change.parts
        found.append((change.difference, part.how))
        network = after
    assert found == [
        (Difference.CHANGED, PartDifference.CAME_ABOUT),
        (Difference.ENDED, PartDifference.ENDED),
        (Difference.ADDED, PartDifference.RESUMED),
    ]


def test_a_further_step_of_one_of_the_two_is_a_change_of_theirs_alone(builder):
    builder.agreement("t", "AAA BBB CCC", source="ref")
    builder.status("t", "in force", "2019-01-01")
    builder.status("t", "ratified", "2021-01-01", "AAA")
    changes = changes_of(builder)
    assert [change.dyad for change in changes] == [("AAA", "BBB"), ("AAA", "CCC")]
    assert {part.how for change in changes for part in change.parts} <= {
        PartDifference.STEPS,
        PartDifference.ONLY_PLANNED,
        PartDifference.CAME_ABOUT,
    }
    assert not any(change.is_of_line for change in changes)


def test_what_is_shared_with_others_does_not_keep_a_line_from_being_added(builder):
    """The list and the map tell the same: where no line was one is, so that it is added."""
    builder.claim("g", "AAA BBB CCC", "", topology="group", period="2010/..", source="ref")
    builder.claim("c", "AAA", "BBB", period="2021/..", source="ref")
    (change,) = changes_of(builder)
    assert change.difference is Difference.ADDED
    assert change.before is not None
    assert [part.record.id for part in change.parts] == ["c"]


def test_of_two_without_a_line_all_counts(builder):
    builder.claim("g", "AAA BBB CCC", "", topology="group", period="2021/..", source="ref")
    changes = changes_of(builder)
    assert [change.dyad for change in changes] == [("AAA", "BBB"), ("AAA", "CCC"), ("BBB", "CCC")]
    assert {change.difference for change in changes} == {Difference.ADDED}
    assert not any(change.is_of_line for change in changes)


def test_a_membership_is_a_change_of_the_tie_with_the_bloc(builder):
    builder.membership("AAA", "pact", "2021/..")
    builder.membership("BBB", "pact", "2010/2021")
    found = {change.dyad: change.difference for change in changes_of(builder)}
    assert found == {("AAA", "pact"): Difference.ADDED, ("BBB", "pact"): Difference.ENDED}


def test_who_has_withdrawn_from_a_bloc_or_is_suspended_stands_in_it_no_more(builder):
    for actor, role in (("AAA", "withdrawn"), ("BBB", "suspended"), ("CCC", "observer")):
        builder.membership(actor, "pact", "2010/2021-06")
        builder.membership(actor, "pact", "2021-07/..", role=role)
    found = {change.dyad[0]: change.difference for change in changes_of(builder)}
    assert found == {
        "AAA": Difference.ENDED,
        "BBB": Difference.ENDED,
        "CCC": Difference.CHANGED,
    }


def test_uzbekistan_left_the_csto_in_2012(atlas):
    network = build_network(atlas, date(2010, 1, 1))
    comparison = compare(network, network.moved_to(date(2013, 6, 1)))
    assert comparison.by_dyad["UZB", "csto"].difference is Difference.ENDED


def test_by_another_day_of_knowing_there_may_be_more_evidence(builder):
    builder.claim("c", "AAA", "BBB", period="2010/..", source="one")
    builder.evidence("claim", "c", "three")
    builder.claim("d", "AAA", "CCC", period="2010/..", source="three")
    known, later = date(2025, 1, 1), date(2026, 1, 1)
    first, second = changes_of(builder, (SECOND, known), (SECOND, later))
    assert (first.dyad, first.difference) == (("AAA", "BBB"), Difference.CHANGED)
    assert {part.how for part in first.parts} == {PartDifference.EVIDENCE}
    assert [len(side.evidence) for side in (first.parts[0].before, first.parts[0].after)] == [1, 2]
    assert (second.dyad, second.difference) == (("AAA", "CCC"), Difference.ADDED)
    assert second.parts[0].how is PartDifference.LEARNED


def test_what_began_since_and_was_told_since_began(builder):
    """Only what stood on the first date already, and was not told of by then, became known."""
    builder.claim("c", "AAA", "BBB", period="2022/..", source="one")
    builder.claim("d", "AAA", "CCC", period="2019/..", source="one")
    known, later = date(2024, 1, 1), date(2025, 1, 1)
    found = changes_of(builder, (FIRST, known), (SECOND, later))
    assert [change.parts[0].how for change in found] == [
        PartDifference.BEGAN,
        PartDifference.LEARNED,
    ]


@pytest.mark.parametrize("status", ["in force", "ended"])
def test_what_has_no_date_of_its_own_is_observed(builder, status):
    builder.source("new", "2022-01-01")
    builder.claim("c", "AAA", "BBB", status=status, source="new")
    (change,) = changes_of(builder)
    assert [part.how for part in change.parts] == [PartDifference.OBSERVED]


def test_changes_are_found_by_their_actors_and_counted(builder):
    builder.claim("c", "AAA", "BBB", period="2021/..", source="ref")
    builder.claim("d", "AAA", "CCC", period="2010/2021", source="ref")
    network = build_network(builder.build(), FIRST)
    comparison = compare(network, network.moved_to(SECOND))
    assert list(comparison.by_dyad) == [("AAA", "BBB"), ("AAA", "CCC")]
    assert comparison.by_dyad["AAA", "CCC"].difference is Difference.ENDED
    assert comparison.counts == {
        Difference.ADDED: 1,
        Difference.ENDED: 1,
        Difference.CHANGED: 0,
    }


def test_parts_alone_tell_what_became_of_a_line(builder):
    builder.claim("c", "AAA", "BBB", period="2021/..", source="ref")
    builder.claim("d", "AAA", "BBB", period="2010/..", source="ref")
    network = build_network(builder.build(), FIRST)
    before = network.find_tie("AAA", "BBB").parts
    after = network.moved_to(SECOND).find_tie("AAA", "BBB").parts
    dyad = ("AAA", "BBB")
    assert difference_between(before, after, dyad) is Difference.CHANGED
    assert difference_between(before, before, dyad) is None
    assert difference_between((), after, dyad) is Difference.ADDED
    assert difference_between(before, (), dyad) is Difference.ENDED
    assert difference_between((), (), dyad) is None


def test_only_what_may_differ_is_looked_at(atlas, monkeypatch):
    before = build_network(atlas, date(2024, 6, 1))
    after = before.moved_to(date(2024, 7, 1))
    looked_at = []
    real = type(after).find_tie
    monkeypatch.setattr(
        type(after), "find_tie", lambda self, *dyad: looked_at.append(dyad) or real(self, *dyad)
    )
    changes = compare(before, after).changes
    assert 0 < len(changes) <= len(set(looked_at)) < 60


def test_a_change_of_a_part_knows_its_record(builder):
    builder.claim("c", "AAA", "BBB", period="2010/..", source="ref")
    network = build_network(builder.build(), FIRST)
    (part,) = network.find_tie("AAA", "BBB").parts
    change = PartChange(part, None, PartDifference.VANISHED)
    assert change.record is part.record
    assert change.is_between_two
