from dataclasses import replace

import pytest

from app.domain.checks_of_evidence import evidence_faults
from app.domain.dates import PartialDate
from app.domain.faults import Severity
from app.domain.records import Withdrawal
from app.domain.vocabulary import SubjectKind
from app.domain.withdrawing import WITHDRAWABLE, standing


def without(dossier, *subjects):
    day = PartialDate.parse("2025-11-20")
    withdrawals = tuple(Withdrawal(table, id_, "a slip", day) for table, id_ in subjects)
    return standing(replace(dossier, withdrawals=withdrawals))


def test_a_dossier_of_which_nothing_was_withdrawn_is_itself(atlas):
    assert standing(atlas) is atlas


def test_a_claim_goes_with_its_evidence_and_nothing_else(atlas):
    claim = atlas.claims[7]
    left = without(atlas, ("claims", claim.id))
    assert len(left.claims) == len(atlas.claims) - 1
    assert claim.id not in left.claim_by_id
    gone = set(atlas.evidence) - set(left.evidence)
    assert {each.subject for each in gone} == {claim.id}
    assert (left.actors, left.sources, left.agreements) == (
        atlas.actors, atlas.sources, atlas.agreements,
    )  # fmt: skip


def test_with_a_source_goes_what_rests_on_it_alone(atlas):
    source = atlas.source_of(atlas.evidence[0])
    left = without(atlas, ("sources", source.id))
    assert all(excerpt.source != source.id for excerpt in left.excerpts)
    assert all(left.source_of(each) is not source for each in left.evidence)
    for claim in left.claims:
        assert any(e.subject == claim.id for e in left.evidence)
    kept = {claim.id for claim in left.claims}
    for claim in atlas.claims:
        sources = {atlas.source_of(e).id for e in atlas.evidence if e.subject == claim.id}
        assert (claim.id in kept) == (sources != {source.id})


@pytest.mark.parametrize("table", WITHDRAWABLE)
def test_nothing_that_stands_names_what_was_withdrawn(atlas, table):
    from app.domain.checks_of_references import reference_faults

    for record in getattr(atlas, table)[::17]:
        left = without(atlas, (table, record.id))
        assert record not in getattr(left, table)
        parties = [f for f in reference_faults(left, frozenset()) if "parties" not in f.reason]
        assert parties == []


def warnings(dossier):
    """Of evidence, of which alone it is asked here."""
    faults = evidence_faults(dossier, frozenset())
    return [fault.reason for fault in faults if fault.severity is Severity.WARNING]


def test_an_excerpt_goes_with_the_last_of_what_it_is_evidence_for(atlas):
    claim = next(c for c in atlas.claims if atlas.evidence_for[SubjectKind.CLAIM, c.id][0].excerpt)
    excerpt = atlas.evidence_for[SubjectKind.CLAIM, claim.id][0].excerpt
    users = [e.subject for e in atlas.evidence if e.excerpt == excerpt]
    assert excerpt not in without(atlas, *(("claims", user) for user in users)).excerpt_by_id
    other = replace(atlas.evidence[-1], id="once more", excerpt=excerpt, source=None)
    shared = replace(atlas, evidence=(*atlas.evidence, other))
    assert excerpt in without(shared, ("claims", claim.id)).excerpt_by_id


def test_an_excerpt_that_never_was_evidence_stays(atlas):
    spare = replace(atlas.excerpts[0], id="spare", exact="Words to come back to.")
    noted = replace(atlas, excerpts=(*atlas.excerpts, spare))
    assert "spare" in without(noted, ("claims", atlas.claims[0].id)).excerpt_by_id
    assert "spare" not in without(noted, ("sources", spare.source)).excerpt_by_id


@pytest.mark.parametrize("table", WITHDRAWABLE)
def test_nothing_that_stands_is_evidence_for_nothing(atlas, table):
    assert not any("evidence for nothing" in reason for reason in warnings(atlas))
    for record in getattr(atlas, table)[::29]:
        left = without(atlas, (table, record.id))
        assert not any("evidence for nothing" in reason for reason in warnings(left))


def test_a_withdrawal_from_a_table_that_knows_none_takes_nothing_out(atlas):
    assert without(atlas, ("views", "a-view")) == atlas
