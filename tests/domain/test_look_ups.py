"""The look-ups of a dossier: what is grouped stands by its group, in the order of the file."""

from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.ids import ActorId, ClaimId, EvidenceId, SourceId
from app.domain.records import Actor, Evidence
from app.domain.vocabulary import ActorKind, Stance, SubjectKind


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


def test_what_is_looked_up_in_pieces_is_what_is_looked_up_at_once(monkeypatch):
    monkeypatch.setattr("app.domain.look_ups._PIECE", 2)
    evidence = tuple(_evidence(number, claim) for number, claim in enumerate("abacbdb"))
    actors = tuple(Actor(ActorId(id_), ActorKind.STATE) for id_ in ("AAA", "BBB", "CCC"))
    dossier = Dossier(actors=actors, evidence=evidence)
    pieces = dossier.look_up_in_pieces()
    next(pieces)
    asked_for = dossier.actor_by_id
    assert sum(1 for _piece in pieces) >= len(evidence) // 2
    known, afresh = vars(dossier), replace(dossier)
    # Whoever asked first has what all others get.
    assert dossier.actor_by_id is asked_for
    for name in ("actor_by_id", "claim_by_id", "evidence_for", "statuses_of"):
        assert known[name] == getattr(afresh, name)
    assert list(dossier.evidence_for) == list(afresh.evidence_for)
    assert not list(dossier.look_up_in_pieces())
