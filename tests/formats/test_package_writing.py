"""A dossier goes out as a data package and comes back as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from frictionless import Package

from app.domain.dates import PartialDate
from app.domain.faults import DossierError
from app.domain.records import Withdrawal
from app.formats.data_package import read_data_package
from app.formats.package_writing import package_files, write_data_package
from tests.small_dossier import make_small_dossier

ATLAS = Path(__file__).parents[2] / "data"


def test_what_goes_out_comes_back(tmp_path):
    dossier = replace(
        make_small_dossier(), title="Ours – 中", background_actors=("USA",), focus_blocs=("sco",)
    )
    write_data_package(dossier, tmp_path / "out")
    assert read_data_package(tmp_path / "out") == dossier
    report = Package(str(tmp_path / "out" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["message"])


def test_the_tables_of_the_atlas_go_out_byte_for_byte():
    files = package_files(read_data_package(ATLAS))
    for path in ATLAS.glob("*.csv"):
        # Degrees were written by hand: with as many decimals as their source has.
        if path.name != "actors.csv":
            assert files[path.name] == path.read_bytes(), path.name


def test_what_is_withdrawn_stays(tmp_path):
    gone = Withdrawal("claims", "c1", "wrong", PartialDate.parse("2025-11-14"))
    write_data_package(replace(make_small_dossier(), withdrawals=(gone,)), tmp_path / "out")
    assert "c1" not in {claim.id for claim in read_data_package(tmp_path / "out").claims}


def test_an_older_package_is_replaced_and_anything_else_is_left_alone(tmp_path):
    write_data_package(make_small_dossier(), tmp_path)
    write_data_package(replace(make_small_dossier(), title="New"), tmp_path)
    assert read_data_package(tmp_path).title == "New"
    assert not list(tmp_path.glob(".*"))
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(DossierError, match="something else is in that folder"):
        write_data_package(make_small_dossier(), other)
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


def test_an_old_file_stays_whole_if_the_new_one_cannot_be_written(tmp_path, monkeypatch):
    write_data_package(make_small_dossier(), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(_number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DossierError, match="No space left"):
        write_data_package(replace(make_small_dossier(), title="New", claims=()), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
