"""The made-up dossiers of `make bench` are as honest as a real one."""

import pytest

from app.domain.checks import check_dossier
from app.session.map_layout import MapLayout
from app.session.session import Session
from tests.benchmarks.large_dossiers import (
    AS_OF,
    build_dossier,
    dyad_with_most_claims,
    places_of,
)


def test_there_is_nothing_to_find_fault_with():
    dossier = build_dossier(60, 150, 500)
    assert check_dossier(dossier) == []
    assert (len(dossier.actors), len(dossier.claims)) == (60, 500)


@pytest.mark.parametrize("placed", [True, False])
def test_all_actors_and_ties_are_on_the_map(placed):
    dossier = build_dossier(60, 150, 500, placed=placed)
    session = Session(dossier, AS_OF)
    assert session.as_of == AS_OF
    assert len(session.visible.actors) == 60
    assert len(session.visible.ties) == 150
    assert all((actor.latitude is not None) == placed for actor in dossier.actors)


def test_every_month_something_begins_or_ends():
    dossier = build_dossier(60, 150, 2_000)
    begun = {(c.period.earliest.year, c.period.earliest.month) for c in dossier.claims}
    assert (
        len(begun & {(year, month) for year in range(2000, 2025) for month in range(1, 13)}) > 290
    )


def test_the_same_numbers_make_the_same_dossier():
    assert build_dossier(30, 60, 90) == build_dossier(30, 60, 90)
    assert build_dossier(30, 60, 90) != build_dossier(30, 60, 90, seed=1)


def test_the_layout_takes_the_places():
    dossier = build_dossier(60, 150, 500)
    layout = MapLayout(dossier)
    layout.restore(places_of(dossier))
    assert layout.settled
    assert all(layout.position_of(actor.id) is not None for actor in dossier.actors)


def test_few_ties_have_many_claims():
    dossier = build_dossier(100, 500, 10_000)
    most = dyad_with_most_claims(dossier)
    count = sum(sorted((*claim.a, *claim.b)) == list(most) for claim in dossier.claims)
    assert 150 < count < 600


@pytest.mark.parametrize("numbers", [(1, 1, 1), (20_000, 40_000, 40_000), (9, 40, 40), (9, 9, 8)])
def test_what_cannot_be_is_refused(numbers):
    with pytest.raises(ValueError, match=r"not|cannot"):
        build_dossier(*numbers)
