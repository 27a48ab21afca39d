"""Nothing leaves under a lower marking than it asks for, unless a reason is kept."""

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.changes import Book
from app.domain.release import Release
from app.domain.workspace import View
from app.store.dossier_file import DossierFile
from tests.small_dossier import make_small_dossier

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def marked(tmp_path, monkeypatch):
    """A dossier file with a claim that is TLP:AMBER; backups stay here, too."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    dossier = make_small_dossier()
    claims = (replace(dossier.claims[0], marking="TLP:AMBER"), *dossier.claims[1:])
    path = tmp_path / "marked.dossier"
    DossierFile.create(path, Book.of(replace(dossier, claims=claims)), now=NOW).close()
    return path


def test_the_highest_is_on_every_kind_of_file(answer, marked, tmp_path):
    for ending in ("svg", "pptx", "docx"):
        path = tmp_path / f"f.{ending}"
        asked = ("figure", marked, "-o", path, "--dpi", "72", "--manifest", "--lang", "en")
        status, out, err = answer(*asked)
        assert (status, err) == (0, "")
        told = json.loads(out)
        assert told["marking"] == "TLP:AMBER"
        assert told["description"].startswith("TLP:AMBER · ")
        assert sum("TLP:AMBER" in text for text in told["texts"]) >= 2
    with zipfile.ZipFile(tmp_path / "f.docx") as file:
        words = {name: file.read(name).decode() for name in file.namelist() if "er1.xml" in name}
    assert {"TLP:AMBER" in text for text in words.values()} == {True}
    assert {name[5:11] for name in words} == {"header", "footer"}
    assert "ffc000" in words["word/header1.xml"].lower()


def test_a_lower_one_is_refused_and_named(told, marked, tmp_path):
    path = tmp_path / "f.svg"
    line = told("figure", marked, "-o", path, "--marking", "tlp green", "--lang", "en")
    assert "'TLP:GREEN' is lower than 'TLP:AMBER', asked for by 1 of the records shown" in line
    assert "first claims c1 (KAZ and RUS: visit.)" in line
    assert not path.exists()
    assert "''" in told("figure", marked, "-o", path, "--marking", "", "--lang", "en")


def test_a_reason_lets_it_pass_and_is_kept(answer, marked, tmp_path):
    path = tmp_path / "f.svg"
    asked = ("figure", marked, "-o", path, "--marking", "TLP:GREEN", "--dpi", "72")
    assert answer(*asked, "--override-marking", "cleared by the desk") == (0, "", "")
    assert "TLP:GREEN" in path.read_text()
    assert "TLP:AMBER" not in path.read_text()
    with DossierFile.open(marked, now=NOW) as file:
        (release,) = file.releases()
        assert file.check() == []
    assert (release.file, release.marking, release.required) == ("f.svg", "TLP:GREEN", "TLP:AMBER")
    assert release.records == (("claims", "c1"),)
    assert release.reason == "cleared by the desk"
    assert answer("check", marked) == (0, "", "")


def test_a_reason_that_cannot_be_kept_lets_nothing_pass(told, tmp_path, marked):
    path = tmp_path / "f.svg"
    asked = ("-o", path, "--marking", "", "--override-marking", "a reason", "--lang", "en")
    with DossierFile.open(marked, now=NOW):
        assert "open for reading only" in told("figure", marked, *asked)
    assert not path.exists()


def test_a_package_cannot_keep_a_reason(told, tmp_path):
    package = tmp_path / "package"
    shutil.copytree("data", package)
    claims = (package / "claims.csv").read_text(encoding="utf-8").splitlines()
    claims[1] += "TLP:RED"
    (package / "claims.csv").write_text("\n".join([*claims, ""]), encoding="utf-8")
    asked = ("-o", tmp_path / "f.svg", "--focus", "JPN", "--marking", "TLP:GREEN", "--lang", "en")
    assert "kept in a dossier file" in told(
        "figure", package, *asked, "--override-marking", "a reason"
    )


def test_of_all_views_none_is_written_if_one_may_not_go_out(told, marked, tmp_path):
    calm = json.dumps({"filter": {"scope": "all", "hidden_actors": ["KAZ"]}})
    views = tuple(View(f"v{n}", f"View {n}", n, state=s) for n, s in enumerate((calm, "{}")))
    with DossierFile.open(marked, now=NOW) as file:
        dossier = replace(file.book.dossier, views=views)
    path, folder = tmp_path / "with views.dossier", tmp_path / "figures"
    DossierFile.create(path, Book.of(dossier), now=NOW).close()
    asked = ("figure", path, "--all-views", folder, "--format", "svg", "--marking", "TLP:GREEN")
    assert "first claims c1" in told(*asked, "--lang", "en")
    assert not list(folder.iterdir())


def test_a_reason_is_said(told, marked, tmp_path):
    asked = ("figure", marked, "-o", tmp_path / "f.svg", "--override-marking", " ")
    assert "--override-marking needs a reason" in told(*asked, "--lang", "en")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM releases WHERE number = 1", "releases:2: release 1 is missing before it"),
        ("UPDATE releases SET reason = ' ' WHERE number = 2", "releases:2: there is no reason"),
        ("UPDATE releases SET at = 'now'", "releases:1: Invalid isoformat"),
        ("UPDATE releases SET records = '[1]' WHERE number = 1", "releases:1: records: no table"),
        ("UPDATE releases SET marking = 'TLP:RED' WHERE number = 1", "covers what was asked for"),
    ],
)
def test_what_was_tampered_with_is_found(answer, marked, statement, fault):
    with DossierFile.open(marked, now=NOW) as file:
        for name in ("one.png", "two.png"):
            release = Release(NOW, name, "", "TLP:AMBER", (("claims", "c1"),), "because")
            file.note_release(release)
    with closing(sqlite3.connect(marked)) as connection, connection:
        connection.execute(statement)
    status, out, _ = answer("check", marked)
    assert status == 1
    assert fault in out
