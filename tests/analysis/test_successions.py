"""What is carried over from one state of a dossier to the next is what is made afresh of it."""

from dataclasses import fields, replace
from datetime import date
from functools import cached_property

from hypothesis import given, settings

from app.analysis.chronicle import build_chronicle, follow_chronicle
from app.domain.dossier import Dossier
from app.domain.succession import differences, hand_on, touched_subjects
from app.domain.vocabulary import SubjectKind
from tests.analysis.successions import successions

LOOK_UPS = [name for name, value in vars(Dossier).items() if isinstance(value, cached_property)]
UNTIL = date(2021, 6, 1)


def looked_up(dossier):
    return {name: getattr(dossier, name) for name in LOOK_UPS}


def unread(dossier):
    """The same dossier, of which nothing has been looked up."""
    return replace(dossier)


@settings(max_examples=80)
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


@settings(max_examples=80)
@given(successions())
def test_look_ups_handed_on_are_those_made_afresh(states):
    before, after = states
    looked_up(before)
    hand_on(before, after, differences(before, after))
    assert set(LOOK_UPS) <= set(vars(after))
    assert looked_up(after) == looked_up(unread(after))


@settings(max_examples=80)
@given(successions())
def test_a_chronicle_that_follows_is_the_one_built_afresh(states):
    before, after = states
    followed = follow_chronicle(build_chronicle(before, UNTIL), before, after, UNTIL)
    assert followed == build_chronicle(unread(after), UNTIL)


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
