"""What is carried over from one state of a dossier to the next is what is made afresh of it."""

from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cached_property

from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.backing import Backing
from app.analysis.chronicle import build_chronicle, follow_chronicle
from app.analysis.facets import count_facets
from app.analysis.filters import NetworkFilter, Scope, apply_filter, initial_filter
from app.analysis.network import build_network, dyads_of_claim, follow_network
from app.domain.dossier import Dossier
from app.domain.succession import differences, hand_on, touched_subjects
from app.domain.vocabulary import SubjectKind
from tests.analysis.successions import successions

LOOK_UPS = [name for name, value in vars(Dossier).items() if isinstance(value, cached_property)]
DAYS_OF_THE_MAP = st.dates(date(2020, 1, 1), date(2023, 1, 1))


def looked_up(dossier):
    return {name: getattr(dossier, name) for name in LOOK_UPS}


def unread(dossier):
    """The same dossier, of which nothing has been looked up."""
    return replace(dossier)


def told(network):
    return network.claims, network.agreements, network.memberships, network.ties


def parts_of(ledger):
    """All that is numbered in a ledger."""
    arrays = ledger.part_rows, ledger.part_places, ledger.part_records, ledger.first_parts
    return (
        ledger.records,
        ledger.dyads,
        ledger.place_of,
        ledger.betweens_of,
        ledger.n_rows,
        ledger.are_of_two.tolist(),
        *(array.tolist() for array in arrays),
    )


@settings(max_examples=53)
@given(successions())
def test_the_differences_are_all_that_differs(states):
    before, after = states
    differing = differences(before, after)
    for field in fields(Dossier):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if field.name not in differing:
            assert one == other
        else:
            change = differing[field.name]
            ends = slice(change.start, change.start + len(change.before))
            assert one[ends] == change.before
            rebuilt = (*one[: ends.start], *change.after, *one[ends.stop :])
            assert rebuilt == other


@settings(max_examples=53)
@given(successions())
def test_look_ups_handed_on_are_those_made_afresh(states):
    before, after = states
    looked_up(before)
    hand_on(before, after, differences(before, after))
    afresh = set() if before.sources == after.sources else {"texts_in_focus"}
    assert set(LOOK_UPS) - afresh <= set(vars(after))
    assert looked_up(after) == looked_up(unread(after))


@settings(max_examples=53)
@given(successions())
def test_a_chronicle_that_follows_is_the_one_built_afresh(states):
    before, after = states
    followed = follow_chronicle(build_chronicle(before), before, after)
    assert followed == build_chronicle(unread(after))
    assert all((days[1:] >= days[:-1]).all() for days in followed.days.values())


def test_one_more_claim_touches_nothing_else(atlas):
    claim = replace(atlas.claims[3], id="new")
    after = replace(atlas, claims=(*atlas.claims, claim))
    differing = differences(atlas, after)
    assert {name: change.after for name, change in differing.items()} == {"claims": (claim,)}
    assert touched_subjects(after, differing) == {(SubjectKind.CLAIM, "new")}


def test_a_source_of_another_date_touches_what_it_is_evidence_for(atlas):
    excerpt = atlas.excerpts[0]
    source = atlas.source_by_id[excerpt.source]
    changed = replace(source, outlet="Another")
    after = replace(atlas, sources=tuple(changed if s is source else s for s in atlas.sources))
    touched = touched_subjects(after, differences(atlas, after))
    cited = {(e.subject_kind, e.subject) for e in atlas.evidence if atlas.source_of(e) is source}
    assert cited
    assert cited <= touched
    assert {kind for kind, _ in touched - cited} <= {SubjectKind.AGREEMENT}


@settings(max_examples=100)
@given(successions(), DAYS_OF_THE_MAP, st.none() | DAYS_OF_THE_MAP)
def test_a_network_that_follows_is_the_one_built_afresh(states, as_of, known_by):
    before, after = states
    network = build_network(before, as_of, known_by)
    # All that can be carried over is known by then.
    network.moved_to(as_of + timedelta(days=400), date(2021, 1, 1))
    count_facets(network, initial_filter(before))
    followed = follow_network(network, after)
    fresh = build_network(unread(after), as_of, known_by)
    assert followed == fresh
    assert told(followed) == told(fresh)
    assert parts_of(followed.ledger) == parts_of(fresh.ledger)
    assert (followed.rows.codes == fresh.rows.codes).all()
    assert followed.rows.backings.by_record == fresh.rows.backings.by_record
    later = followed.moved_to(as_of - timedelta(days=300), date(2022, 6, 1))
    assert told(later) == told(fresh.moved_to(later.as_of, later.known_by))
    for wanted in (initial_filter(after), NetworkFilter(show_past=True, scope=Scope.ALL)):
        assert apply_filter(followed, wanted) == apply_filter(fresh, wanted)
        assert count_facets(followed, wanted) == count_facets(fresh, wanted)


def test_an_old_agreement_stands_on_a_line_that_an_edit_makes_possible(builder):
    """Who joins a bloc, though nothing proves it yet, has a line to it, with its treaty on it."""
    builder.agreement("treaty", "AAA", bloc="pact", source="ref")
    builder.status("treaty", "signed")
    before = builder.build(focus_blocs="pact")
    builder.membership("AAA", "pact")
    with_evidence = builder.build(focus_blocs="pact")
    after = replace(with_evidence, evidence=with_evidence.evidence[:-1])
    on = date(2025, 1, 1)
    followed = follow_network(build_network(before, on), after)
    fresh = build_network(unread(after), on)
    assert fresh.find_tie("AAA", "pact").agreements
    assert followed == fresh


def test_ties_that_an_edit_does_not_touch_are_the_same_objects(atlas):
    network = build_network(atlas, date(2025, 11, 1))
    claim = next(claim for claim in atlas.claims if claim.period is not None)
    after = replace(
        atlas,
        claims=tuple(replace(c, summary="other") if c is claim else c for c in atlas.claims),
    )
    followed = follow_network(network, after)
    others = [
        place
        for place, (tie, old) in enumerate(zip(followed.line_ties, network.line_ties, strict=True))
        if tie is not old
    ]
    spoken_of = set(dyads_of_claim(claim))
    assert others
    assert {followed.ledger.dyads[place] for place in others} <= spoken_of


def test_only_what_an_edit_touches_is_asked_about(atlas, monkeypatch):
    network = build_network(atlas, date(2025, 11, 1))
    asked = []

    def back(dossier, records, known_by):
        for record in records:
            asked.append(record.id)
            yield Backing()

    monkeypatch.setattr("app.analysis.rows_on_date.back", back)
    claim = replace(atlas.claims[3], id="new")
    follow_network(network, replace(atlas, claims=(*atlas.claims, claim)))
    assert asked == ["new"]
