from dataclasses import replace

import pytest

from app.analysis.evidence_tally import EvidenceTally
from app.domain.dates import PartialDate
from app.domain.records import Withdrawal
from app.domain.vocabulary import SubjectKind

CLAIM = (SubjectKind.CLAIM, "c1")
ON = PartialDate(2026, 1, 1)


@pytest.fixture
def dossier(builder):
    """A claim with two quotations and a whole source; another with one quotation."""
    builder.source("old", "2019-05")
    builder.source("new", "2024")
    builder.source("undated")
    builder.claim("c1", "AAA", "BBB", source="old", quote="as printed")
    builder.evidence("claim", "c1", "new", quote="printed again")
    builder.evidence("claim", "c1", "undated")
    builder.claim("c2", "AAA", "CCC", source="new", quote="another")
    return builder.build()


def without(dossier, table, record):
    return replace(dossier, withdrawals=(Withdrawal(table, record, "mistaken", ON),))


def ids(sources):
    return [source.id for source in sources]


def test_quotations_are_counted_and_whole_sources_are_not(dossier):
    tally = EvidenceTally(dossier)
    assert tally.n_quotations_for(CLAIM) == 2
    assert ids(tally.sources_of(CLAIM)) == ["old", "new", "undated"]
    assert tally.newest_source(CLAIM).id == "new"
    assert dict(tally.quotations_from) == {"old": 1, "new": 2}
    assert [subject for _, subject in tally.subjects_from["new"]] == ["c1", "c2"]


def test_what_has_no_evidence_has_none_of_it(dossier):
    tally = EvidenceTally(dossier)
    nothing = (SubjectKind.AGREEMENT, "c1")
    assert tally.n_quotations_for(nothing) == 0
    assert tally.sources_of(nothing) == ()
    assert tally.newest_source(nothing) is None


def test_an_undated_source_is_the_newest_where_there_is_no_other(builder):
    builder.source("undated")
    builder.claim("c1", "AAA", "BBB", source="undated")
    assert EvidenceTally(builder.build()).newest_source(CLAIM).id == "undated"


@pytest.mark.parametrize("table", ["sources", "excerpts", "evidence"])
def test_what_was_withdrawn_counts_for_nothing(dossier, table):
    second = [each for each in dossier.evidence if each.subject == "c1"][1]
    record = {"sources": "new", "excerpts": second.excerpt, "evidence": second.id}[table]
    tally = EvidenceTally(without(dossier, table, record))
    assert tally.n_quotations_for(CLAIM) == 1
    assert ids(tally.sources_of(CLAIM)) == ["old", "undated"]
    assert tally.newest_source(CLAIM).id == "old"
    left = {"sources": None, "excerpts": 1, "evidence": 2}[table]
    assert tally.quotations_from.get("new") == left, "an excerpt stands without its evidence"
    subjects = [subject for _, subject in tally.subjects_from.get("new", ())]
    assert subjects == ([] if table == "sources" else ["c2"])
