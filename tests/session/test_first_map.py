"""The first map of a dossier file is made of columns: of many records hardly any is made."""

from datetime import UTC, datetime

import pytest

from app.domain.changes import Book
from app.session.map_layout import MapLayout
from app.session.opening import open_for_editing
from app.session.opening_filter import opening_filter
from app.session.session import Session
from app.store.codec import TableCodec
from app.store.dossier_file import DossierFile
from tests.small_dossier import make_small_dossier

NOW = datetime(2026, 1, 1, tzinfo=UTC)
MANY = {"claims", "evidence", "excerpts"}


@pytest.fixture
def made(monkeypatch):
    """The tables of which all records were made."""
    names = []
    made_of = TableCodec.made_of

    def make(codec, columns):
        names.append(codec.name)
        return made_of(codec, columns)

    # A table that is read keeps what makes its records.
    monkeypatch.setattr(TableCodec, "made_of", make)
    return names


@pytest.fixture
def opened(made, tmp_path):
    path = tmp_path / "small.dossier"
    DossierFile.create(path, Book.of(make_small_dossier()), now=NOW).close()
    opened = open_for_editing(path, now=NOW, backups=tmp_path / "backups")
    yield opened
    opened.close()


def test_no_table_of_many_records_is_made_whole_before_the_first_map(opened, made):
    session = Session(opened.dossier, NOW.date(), "en")
    session.set_filter(opening_filter(opened.dossier, opened.file.log, ""))
    assert session.visible.ties
    MapLayout(session.dossier, session.as_of, session.network, session.visible)
    assert session.content.actors
    assert made, "small tables are"
    assert MANY.isdisjoint(made)
    assert list(opened.dossier.claims)
    assert "claims" in made
