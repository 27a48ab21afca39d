"""What actors are called."""

from datetime import date

import pytest

from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import acronym, all_names, short_name
from app.domain.records import ActorName
from app.domain.vocabulary import NameRole


def _name(actor, text, language, role, valid_from="", valid_to=""):
    return ActorName(
        ActorId(actor),
        text,
        language,
        NameRole(role),
        PartialDate.parse(valid_from) if valid_from else None,
        PartialDate.parse(valid_to) if valid_to else None,
    )


DOSSIER = Dossier(
    actor_names=(
        _name("TUR", "Republic of Türkiye", "en", "official"),
        _name("TUR", "Turkey", "en", "short", "1923", "2022-05"),
        _name("TUR", "Türkiye", "en", "short", "2022-06"),
        _name("TUR", "Türkei", "de", "short"),
        _name("csto", "Collective Security Treaty Organization", "en", "short"),
        _name("csto", "CSTO", "en", "acronym"),
        _name("csto", "OVKS", "de", "acronym"),
        _name("old", "Gone", "en", "short", "", "1999"),
        _name("nur", "Nur-Sultan", "en", "alias"),
    )
)


@pytest.mark.parametrize(
    ("actor", "language", "on", "expected"),
    [
        ("TUR", "de", None, "Türkei"),
        ("TUR", "de-AT", None, "Türkei"),
        ("TUR", "en", None, "Türkiye"),
        ("TUR", "ru", None, "Türkiye"),
        ("TUR", "en", date(2020, 1, 1), "Turkey"),
        ("TUR", "en", date(2022, 5, 31), "Turkey"),
        ("TUR", "en", date(2022, 6, 1), "Türkiye"),
        ("csto", "de", None, "Collective Security Treaty Organization"),
        ("old", "de", date(2020, 1, 1), "Gone"),
        ("old", "de", None, "Gone"),
        ("nur", "en", None, "nur"),
        ("nobody", "en", None, "nobody"),
    ],
)
def test_short_name(actor, language, on, expected):
    assert short_name(DOSSIER, ActorId(actor), language, on) == expected


@pytest.mark.parametrize(
    ("actor", "language", "expected"),
    [("csto", "de", "OVKS"), ("csto", "ru", "CSTO"), ("csto", "en", "CSTO"), ("TUR", "de", None)],
)
def test_acronym(actor, language, expected):
    assert acronym(DOSSIER, ActorId(actor), language) == expected


def test_all_names_in_file_order():
    names = [name.text for name in all_names(DOSSIER, ActorId("TUR"))]
    assert names == ["Republic of Türkiye", "Turkey", "Türkiye", "Türkei"]
    assert all_names(DOSSIER, ActorId("nobody")) == ()
