"""What records rest on: found for all of them at once, the same as for each by itself."""

from datetime import date

import pytest

from app.analysis.backing import back, evidence_of, is_contested, statuses_of, supporters
from app.domain.vocabulary import Stance


def _records(dossier):
    return [*dossier.claims, *dossier.memberships, *dossier.agreements]


@pytest.mark.parametrize("known_by", [None, date(2020, 6, 1), date(2023, 12, 31), date(1900, 1, 1)])
def test_all_at_once_is_what_each_is_alone(atlas, known_by):
    records = _records(atlas)
    assert back(atlas, records, known_by) == [
        backing for record in records for backing in back(atlas, [record], known_by)
    ]


def test_what_follows_from_the_evidence_follows_from_all_of_it(atlas):
    records = _records(atlas)
    alone = 0
    for record, backing in zip(records, back(atlas, records, None), strict=True):
        evidence = evidence_of(atlas, record)
        sources = [atlas.source_of(item).published for item in evidence]
        alone += len(evidence) == 1
        assert backing.evidence == evidence
        assert backing.statuses == statuses_of(atlas, record)
        assert backing.supporters == supporters(atlas, evidence)
        assert backing.is_contested is is_contested(evidence)
        assert backing.published == min(filter(None, sources), default=None)
    assert 0 < alone < len(records), "of both sorts there are some"


@pytest.mark.parametrize("stance", list(Stance))
def test_one_source_alone_tells_by_its_stance(builder, stance):
    builder.claim("c", "AAA", "BBB")
    builder.evidence("claim", "c", "one", stance, quote="so")
    dossier = builder.build()
    (backing,) = back(dossier, dossier.claims, None)
    assert backing.is_contested is (stance in (Stance.DISPUTES, Stance.DENIES))
    assert backing.supporters == ({"Daily"} if stance is Stance.SUPPORTS else set())
    assert str(backing.published) == "2024-04-10"
    assert backing.newest == (None if backing.is_contested else backing.published)
