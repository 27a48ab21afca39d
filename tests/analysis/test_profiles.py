from datetime import date

import pytest

from app.analysis import line_ties
from app.analysis.network import build_network
from app.analysis.profiles import busiest_ties, profile_actor, profile_bloc, profile_tie
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.vocabulary import OnDate

KAZ, RUS, CSTO = ActorId("KAZ"), ActorId("RUS"), ActorId("csto")


@pytest.fixture(scope="module")
def network(atlas: Dossier):
    return build_network(atlas, date(2025, 11, 13))


@pytest.fixture(scope="module")
def kaz_rus(network):
    return profile_tie(network, network.find_tie(KAZ, RUS))


def test_nothing_of_a_tie_is_lost(network, kaz_rus):
    tie = network.find_tie(KAZ, RUS)
    assert {entry.held.record.id for entry in kaz_rus.claims} == {c.record.id for c in tie.claims}
    assert len(kaz_rus.claims) == len(tie.claims)
    assert len(kaz_rus.agreements) == len(tie.agreements)
    for entry in kaz_rus.claims:
        assert len(entry.citations) == len(entry.held.evidence) > 0


def test_agreements_of_the_two_come_first_and_the_newest_before_the_others(kaz_rus):
    entries = [entry for entry in kaz_rus.agreements if entry.date is not None]
    alone = [e.date.latest for e in entries if len(e.held.record.parties) == 2]
    with_others = [e.date.latest for e in entries if len(e.held.record.parties) > 2]
    assert [e.date.latest for e in entries] == alone + with_others
    assert alone == sorted(alone, reverse=True)
    assert with_others == sorted(with_others, reverse=True)
    assert len(alone) > 3
    assert len(with_others) > 3


def test_what_other_parties_did_does_not_date_an_agreement_of_two(kaz_rus):
    treaty = next(e for e in kaz_rus.agreements if e.held.record.id == "cst-1992")
    for step in treaty.steps:
        if step.date == treaty.date:
            assert not step.actors or {KAZ, RUS} & set(step.actors)
    assert treaty.date is not None
    assert treaty.date.year == 1994


def test_past_claims_come_last_and_quotations_before_references(kaz_rus):
    order = [(entry.held.on_date is OnDate.PAST, not entry.is_quoted) for entry in kaz_rus.claims]
    assert order == sorted(order)
    assert len(set(order)) > 1


def test_blocs_shared_now_come_before_those_of_the_past(kaz_rus):
    now = [shared.is_shared_now for shared in kaz_rus.shared]
    assert now == sorted(now, reverse=True)
    csto = next(shared for shared in kaz_rus.shared if shared.bloc == CSTO)
    assert {held.record.actor for held in csto.of_a} == {KAZ}
    assert {held.record.actor for held in csto.of_b} == {RUS}


def test_an_actor_has_its_ties_the_strongest_first(network):
    profile = profile_actor(network, KAZ)
    assert profile.ties[0].other == RUS
    both = {entry.other for entry in (*profile.ties, *profile.joint_ties)}
    assert both == {t.b if t.a == KAZ else t.a for t in network.ties_of(KAZ)}
    assert {"de", "en", "ru"} <= profile.names.keys()


def test_an_unknown_actor_has_no_profile(network):
    with pytest.raises(KeyError):
        profile_actor(network, ActorId("nobody"))


def test_a_bloc_has_its_documents_and_who_is_and_was_in_it(network):
    profile = profile_bloc(network, CSTO)
    assert [entry.held.record.id for entry in profile.founding] == ["csto-charter-2002"]
    assert all(entry.held.record.bloc == CSTO for entry in profile.documents)
    members = {held.record.actor for held in profile.present if held.record.role.is_full}
    assert members == {"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}
    assert "UZB" in {held.record.actor for held in profile.past}


def test_a_bloc_without_a_founding_treaty_is_given_none(network):
    profile = profile_bloc(network, ActorId("aukus"))
    assert profile.founding == ()
    assert len(profile.documents) >= 2


def test_the_busiest_ties_are_those_with_most_claims_between_the_two(network):
    first, second = busiest_ties(network.ties, 2)
    assert len(first.line_claims) >= len(second.line_claims) > 0
    assert len(first.line_claims) == max(len(tie.line_claims) for tie in network.ties)


def test_to_find_the_busiest_most_ties_need_not_be_read(atlas, monkeypatch):
    n_read = []
    read = line_ties._read

    def counted(*given):
        n_read.append(1)
        return read(*given)

    monkeypatch.setattr(line_ties, "_read", counted)
    network = build_network(atlas, date(2025, 11, 13))
    ties = [tie for tie in network.line_ties if tie is not None]
    assert len(busiest_ties(ties, 3)) == 3
    assert len(n_read) < len(ties) / 3


def test_a_tie_of_which_much_is_said_only_together_with_others_is_not_busy(builder):
    for number in range(5):
        builder.claim(f"g{number}", "AAA BBB CCC", "", topology="group", source="one")
    builder.claim("c1", "AAA", "BBB", source="one")
    builder.claim("c2", "CCC", "DDD", source="one")
    builder.claim("c3", "CCC", "DDD", source="one")
    ties = build_network(builder.build(), date(2026, 1, 1)).ties
    assert [tie.dyad for tie in busiest_ties(ties, 1)] == [("CCC", "DDD")]
    assert [tie.dyad for tie in busiest_ties(ties, 9)] == [("CCC", "DDD"), ("AAA", "BBB")]
