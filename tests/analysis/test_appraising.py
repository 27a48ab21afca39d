"""What is told of a tie without reading it is what is told of it read."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.appraisal import appraise
from app.analysis.appraising import appraise_of
from app.analysis.network import build_network
from tests.analysis.successions import SOURCES, successions


@settings(max_examples=25, deadline=None)
@given(successions(), st.dates(date(2020, 1, 1), date(2023, 1, 1)), st.booleans())
def test_ties_are_counted_and_appraised_as_if_they_were_read(states, as_of, are_alike):
    alike = dict.fromkeys(SOURCES[:2], 0) if are_alike else {}
    network = build_network(states[0], as_of).with_alike(alike)
    for tie in network.ties:
        assert appraise_of(network, tie) == appraise(network.dossier, tie, alike)
        assert tie.n_claims == len(tie.claims)
        assert tie.n_line_claims == len(tie.line_claims)
        assert tie.n_agreements == len(tie.agreements)
        assert tie.n_parts == len(tie.parts)
