"""The look-ups of a dossier: what is grouped stands by its group, in the order of the file."""

from app.domain.dossier import Dossier
from app.domain.ids import ClaimId, EvidenceId, SourceId
from app.domain.records import Evidence
from app.domain.vocabulary import Stance, SubjectKind


def _evidence(number: int, claim: str) -> Evidence:
    return Evidence(
        EvidenceId(f"e{number}"),
        SubjectKind.CLAIM,
        ClaimId(claim),
        Stance.SUPPORTS,
        source=SourceId("s"),
    )


def test_what_stands_alone_and_what_shares_a_subject_is_grouped_in_the_order_of_the_file():
    evidence = tuple(_evidence(number, claim) for number, claim in enumerate("abacbdb"))
    grouped = Dossier(evidence=evidence).evidence_for
    assert [(subject, [item.id for item in items]) for (_, subject), items in grouped.items()] == [
        ("a", ["e0", "e2"]),
        ("b", ["e1", "e4", "e6"]),
        ("c", ["e3"]),
        ("d", ["e5"]),
    ]
    assert all(type(items) is tuple for items in grouped.values())


def test_nothing_is_grouped_where_there_is_nothing():
    assert not Dossier().evidence_for
