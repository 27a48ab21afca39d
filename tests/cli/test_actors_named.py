"""Actors as a person names them on the command line."""

import pytest

from app.cli.errors import UsageError
from app.cli.opening import find_actor, find_actors
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import Actor, ActorName
from app.domain.vocabulary import ActorKind, NameRole

NAMES = [
    ("KAZ", "Kazakhstan", NameRole.SHORT),
    ("KAZ", "Kasachstan", NameRole.SHORT),
    ("KAZ", "kasachisch", NameRole.DEMONYM),
    ("RUS", "Russia", NameRole.SHORT),
    ("RUS", "Kremlin", NameRole.METONYM),
    ("csto", "OVKS", NameRole.ACRONYM),
    ("KOR", "Korea", NameRole.ALIAS),
    ("PRK", "Korea", NameRole.ALIAS),
    ("PRK", "csto", NameRole.ALIAS),
]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    ids = ("KAZ", "RUS", "csto", "KOR", "PRK", "BGR", "bgr")
    return Dossier(
        actors=tuple(Actor(ActorId(id_), ActorKind.STATE) for id_ in ids),
        actor_names=tuple(ActorName(ActorId(id_), text, "en", role) for id_, text, role in NAMES),
    )


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("KAZ", "KAZ"),
        ("kaz", "KAZ"),
        (" Kaz ", "KAZ"),
        ("kasachstan", "KAZ"),
        ("ovks", "csto"),
        ("CSTO", "csto"),
        ("Kremlin", "RUS"),
        ("BGR", "BGR"),
        ("bgr", "bgr"),
    ],
)
def test_found(dossier, name, actor):
    assert find_actor(dossier, name) == actor


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("KAX", "there is no actor 'KAX'; the nearest are: KAZ"),
        ("Kazachstan", "there is no actor 'Kazachstan'; the nearest are: KAZ"),
        ("kasachisch", "there is no actor 'kasachisch'; the nearest are: KAZ"),
        ("Atlantis", "there is no actor 'Atlantis'"),
        ("XUX", "there is no actor 'XUX'; the nearest are: RUS"),
        ("RUX", "there is no actor 'RUX'; the nearest are: RUS"),
        ("korea", "'korea' may be any of: KOR, PRK"),
        ("Bgr", "'Bgr' may be any of: BGR, bgr"),
    ],
)
def test_refused(dossier, name, sentence):
    with pytest.raises(UsageError) as caught:
        find_actor(dossier, name)
    assert str(caught.value) == sentence


def test_what_is_long_is_told_in_part(dossier):
    with pytest.raises(UsageError) as caught:
        find_actor(dossier, "x" * 100_000)
    assert len(str(caught.value)) < 300


def test_letters_in_their_places_are_nearer(atlas):
    with pytest.raises(UsageError) as caught:
        find_actor(atlas, "KAX")
    assert str(caught.value).startswith("there is no actor 'KAX'; the nearest are: KAZ")


def test_several_keep_their_order(dossier):
    assert find_actors(dossier, ("RUS", "kaz")) == ("RUS", "KAZ")


def test_every_actor_of_the_atlas_is_found_by_its_id(atlas):
    for actor in atlas.actors:
        assert find_actor(atlas, actor.id) == actor.id
