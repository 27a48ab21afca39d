"""What ties rest on is gathered once for all dates, and again only if it has become another."""

from datetime import date

from app.analysis.network import build_network
from app.domain.dossier import Dossier

DAYS = [date(2012, 6, 1), date(2019, 1, 1), date(2024, 6, 1)]


def test_a_basis_holds_what_each_part_of_the_tie_rests_on(atlas: Dossier) -> None:
    network = build_network(atlas, DAYS[-1])
    ledger, rows = network.ledger, network.rows
    places = range(0, len(ledger.dyads), 7)
    for place, (records, backings) in zip(places, rows.bases.take(places), strict=True):
        own = ledger.part_records[ledger.first_parts[place] : ledger.first_parts[place + 1]]
        assert list(records) == [ledger.records[row] for row in own]
        assert list(backings) == [rows.backings.by_record[row] for row in own]


def test_another_date_has_the_same_bases(atlas: Dossier) -> None:
    network = build_network(atlas, DAYS[0])
    later = network.moved_to(DAYS[1]).moved_to(DAYS[2])
    assert later.rows.bases is network.rows.bases
    (before,), (after,) = network.rows.bases.take([3]), later.rows.bases.take([3])
    assert after is before


def test_what_was_known_on_another_day_is_another_basis(atlas: Dossier) -> None:
    network = build_network(atlas, DAYS[-1])
    then = network.moved_to(DAYS[-1], known_by=DAYS[1])
    places = range(len(network.ledger.dyads))
    assert then.rows.bases.take(places) != network.rows.bases.take(places)
    assert tuple(then.ties) == tuple(build_network(atlas, DAYS[-1], DAYS[1]).ties)
