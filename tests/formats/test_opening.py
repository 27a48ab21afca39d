"""Opening by path: what it is, or one clear sentence."""

from pathlib import Path

import pytest

from app.domain.faults import DossierError
from app.formats.opening import open_dossier


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
