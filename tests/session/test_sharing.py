"""A share copy holds what is seen, and nothing that is not."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.analysis.export_ties import ties_document
from app.analysis.focus import focus_on
from app.domain.changes import Book
from app.domain.checks import check_dossier
from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.domain.marking import read_marking
from app.domain.records import Agreement, Claim
from app.domain.vocabulary import (
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    Polarity,
    SubjectKind,
    Topology,
)
from app.session.session import Session
from app.session.share_copy import texts_to_share, write_share_copy
from app.session.sharing import share_view, ties_in_part
from app.store.dossier_file import DossierFile
from tests.small_dossier import make_small_dossier

AS_OF = date(2025, 11, 13)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def with_treaty(dossier):
    """A treaty of four, and a claim about two and one, with evidence each."""
    treaty = Agreement(
        "four-2020",
        "Treaty of four",
        "en",
        AgreementKind.TREATY,
        "trade",
        ("CHN", "JPN", "KAZ", "RUS"),
    )
    claim = Claim(
        "c9",
        ("BLR", "KAZ"),
        ("RUS",),
        Topology.STAR,
        ClaimKind.TRADE,
        Polarity.COOPERATIVE,
        ClaimStatus.IN_FORCE,
        None,
        "They trade, and Japan looks on.",
    )
    first = dossier.evidence[0]
    told = (
        replace(first, id="e-t", subject_kind=SubjectKind.AGREEMENT, subject="four-2020"),
        replace(first, id="e-9", subject="c9"),
    )
    status = replace(dossier.party_statuses[0], id="p9", agreement="four-2020")
    return replace(
        dossier,
        agreements=(*dossier.agreements, treaty),
        claims=(*dossier.claims, claim),
        party_statuses=(*dossier.party_statuses, status),
        evidence=(*dossier.evidence, *told),
    )


@pytest.fixture
def session():
    return Session(with_treaty(make_small_dossier()), date(2026, 1, 1))


def hide(session, *actors):
    hidden = session.filter.hidden_actors | set(map(ActorId, actors))
    session.set_filter(replace(session.filter, hidden_actors=hidden))


def ties_of(dossier):
    return {(tie["a"], tie["b"]): tie for tie in ties_document(dossier, AS_OF)["ties"]}


def ids(records):
    return [record.id for record in records]


@pytest.mark.parametrize("focus", [(), ("USA",), ("KAZ", "RUS")])
def test_ties_are_told_as_in_the_whole(session, focus):
    shared = share_view(session, focus=focus)
    assert check_dossier(shared.dossier) == []
    ours, theirs = ties_of(session.dossier), ties_of(shared.dossier)
    visible = focus_on(session.visible, focus) if focus else session.visible
    wanted = {tie.tie.dyad for tie in visible.ties}
    assert wanted
    assert {dyad: ours[dyad] for dyad in wanted} == {dyad: theirs[dyad] for dyad in wanted}
    for dyad, tie in theirs.items():
        for kind in ("claims", "agreements", "memberships"):
            assert all(item in ours[dyad][kind] for item in tie[kind])
    # Whoever looks at the copy first sees no tie that was not seen here, but for those in part.
    seen = {tie.tie.dyad for tie in Session(shared.dossier, date(2026, 1, 1)).visible.ties}
    assert seen - wanted == set(ties_in_part(session, shared, focus))


def test_what_is_not_seen_stays(session):
    shared = share_view(session, focus=("USA",))
    copy = shared.dossier
    assert ids(copy.actors) == ["CHN", "JPN", "USA"]
    assert ids(copy.claims) == ["c3", "c8"]
    assert copy.agreements == copy.memberships == copy.excerpts == ()
    assert ids(copy.sources) == ["news"]
    assert copy.default_as_of == "2025-11-13"
    assert (copy.focus_sources, shared.companions) == ((), ())
    assert shared.counts()["evidence"] == 2


def test_whom_a_statement_names_comes_along_by_name(session):
    shared = share_view(session, focus=("BLR",))
    assert shared.companions == ("KAZ",)
    copy = shared.dossier
    assert copy.claim_by_id["c9"].a == ("BLR", "KAZ")
    assert ids(copy.memberships) == ["csto.BLR", "csto.RUS"]
    kaz = copy.actor_by_id["KAZ"]
    assert (kaz.latitude, kaz.source) == (None, None)
    assert {name.text for name in copy.names_of["KAZ"]} >= {"Kazakhstan", "Kasachstan"}


def test_a_treaty_keeps_its_parties(session):
    session.set_filter(replace(session.filter, show_junctions=True))
    shared = share_view(session, focus=("KAZ",))
    assert shared.dossier.agreement_by_id["four-2020"].parties == ("CHN", "JPN", "KAZ", "RUS")


def test_whoever_is_hidden_by_hand_is_named_by_no_statement(session):
    hide(session, "JPN")
    shared = share_view(session)
    copy = shared.dossier
    assert "JPN" not in copy.actor_by_id
    assert shared.naming_hidden == (("agreements", "four-2020"),)
    assert "four-2020" not in ids(copy.agreements)
    assert {name.text for name in copy.actor_names}.isdisjoint({"Japan"})
    assert shared.mentions == (("claims", "c9", "JPN"),)
    assert check_dossier(copy) == []


def test_nothing_above_the_marking_leaves(session):
    dossier = session.dossier
    claims = tuple(
        replace(each, marking={"c1": "TLP:RED", "c5": "internal"}.get(each.id))
        for each in dossier.claims
    )
    sources = tuple(
        replace(each, marking="TLP:AMBER", reading_notes="ours") if each.id == "charter" else each
        for each in dossier.sources
    )
    names = tuple(
        replace(name, source="charter") if name.actor == "BLR" else name
        for name in dossier.actor_names
    )
    marked = replace(dossier, claims=claims, sources=sources, actor_names=names)
    session = Session(marked, date(2026, 1, 1))
    shared = share_view(session, marking=read_marking("TLP:GREEN"))
    copy = shared.dossier
    assert ids(copy.sources) == ["news"]
    assert {"c1", "c5"}.isdisjoint(copy.claim_by_id)
    assert copy.memberships == ()
    assert "kaz-rus-1992" not in copy.agreement_by_id
    assert [name.text for name in copy.names_of["BLR"]] == ["BLR"]
    assert {("claims", "c1"), ("claims", "c5"), ("sources", "charter")} <= set(shared.marked)
    assert [fault for fault in check_dossier(copy) if fault.severity == "error"] == []
    everything = share_view(session)
    assert everything.dossier.source_by_id["charter"].reading_notes == ""
    assert {"c1", "c5"} <= set(everything.dossier.claim_by_id)
    noted = share_view(session, with_reading_notes=True).dossier
    assert noted.source_by_id["charter"].reading_notes == "ours"


def test_what_was_published_later_stays(session):
    session.set_known_by(date(2025, 1, 1))
    assert "news" not in ids(share_view(session).dossier.sources)


def test_the_file_is_written_afresh(session, tmp_path):
    whole, path = tmp_path / "whole.dossier", tmp_path / "copy.dossier"
    secret = "A sentence that nobody else may read."
    with DossierFile.create(whole, Book.of(session.dossier), now=NOW) as file:
        file.keep_text("news", "Der Besuch in Moskau", origin="news of someone.pdf", at=NOW)
        file.keep_text("charter", secret, at=NOW)
    shared = share_view(session, focus=("USA",))
    texts = texts_to_share(whole, shared)
    assert texts == {"news": "Der Besuch in Moskau"}
    write_share_copy(path, shared, texts, NOW)
    content = path.read_bytes()
    for word in (secret, "someone", "Taiwan", "Belarus", "csto", "friendship"):
        assert word.encode() not in content
    with DossierFile.open(path, now=NOW) as file:
        assert (file.check(), file.log, file.releases()) == ([], (), ())
        assert file.book.dossier == shared.dossier
        assert file.text_of("news") == "Der Besuch in Moskau"
    with pytest.raises(DossierError):
        write_share_copy(path, shared, {}, NOW)
