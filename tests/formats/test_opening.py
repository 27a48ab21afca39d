"""Opening by path: what it is, or one clear sentence."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.changes import Book
from app.domain.dates import PartialDate
from app.domain.faults import DossierError
from app.domain.records import Withdrawal
from app.domain.withdrawing import standing
from app.formats.opening import open_dossier
from app.store.dossier_file import DossierFile


def test_package_by_folder_and_by_file(package):
    assert open_dossier(package.folder) == open_dossier(package.folder / "datapackage.json")


def test_faults_come_through(package):
    package.path("claims").unlink()
    with pytest.raises(DossierError) as caught:
        open_dossier(package.folder)
    assert [str(fault) for fault in caught.value.faults] == ["claims.csv: the file is missing"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nowhere", "does not exist"),
        ("nowhere\0", "is no path"),
        ("a.xlsx", "files ending in .xlsx are not read"),
        ("plain", "files without an ending are not read"),
        ("folder", "there is no datapackage.json in it"),
        ("plain/inside", "cannot be read: Not a directory"),
    ],
)
def test_what_is_no_dossier(tmp_path, name, reason):
    (tmp_path / "a.xlsx").write_bytes(b"PK")
    (tmp_path / "plain").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(DossierError) as caught:
        open_dossier(tmp_path / name)
    assert reason in caught.value.reason
    assert "\n" not in caught.value.reason
    assert caught.value.faults == ()


def test_no_permission(package, monkeypatch):
    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(DossierError, match="cannot be read: Permission denied"):
        open_dossier(package.folder)


def test_a_dossier_file_is_read_as_it_stands_and_nothing_is_written(tmp_path, package):
    path = tmp_path / "own.dossier"
    whole = open_dossier(package.folder)
    withdrawn = Withdrawal("claims", whole.claims[0].id, "a mistake", PartialDate(2026))
    dossier = replace(whole, withdrawals=(withdrawn,))
    DossierFile.create(path, Book.of(dossier), now=datetime(2026, 3, 1, tzinfo=UTC)).close()
    before = {found: found.stat() for found in tmp_path.iterdir()}
    found = open_dossier(path)
    assert found == standing(dossier)
    assert whole.claims[0] not in found.claims
    assert {found: found.stat() for found in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is no dossier: it does not begin like one"),
        (b"Dear all,", "is no dossier: it does not begin like one"),
        (b"SQLite format 3\0", "is damaged"),
    ],
)
def test_what_only_looks_like_a_dossier_file(tmp_path, content, reason):
    path = tmp_path / "own.dossier"
    path.write_bytes(content)
    with pytest.raises(DossierError, match=reason):
        open_dossier(path)
