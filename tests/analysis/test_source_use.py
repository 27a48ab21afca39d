"""Which sources are cited, followed from state to state, is what it is counted afresh."""

from hypothesis import given, settings

from app.analysis.source_use import SourceUse
from tests.analysis.successions import successions


@settings(max_examples=30, deadline=None)
@given(successions())
def test_sources_that_are_followed_are_those_counted_afresh(states):
    before, after = states
    use = SourceUse(before)
    assert use.cited == {before.source_of(item).id for item in before.evidence}
    for state in (after, before):
        was = use.cited
        assert use.follow(state) == (was != SourceUse(state).cited)
        assert use.cited == SourceUse(state).cited
