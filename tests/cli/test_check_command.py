"""``multivector check``."""

import shutil

import pytest

from app.bundle import bundled_data


@pytest.fixture
def package(tmp_path):
    """A copy of the bundled atlas, to be spoilt."""
    return shutil.copytree(bundled_data(), tmp_path / "package")


def spoil(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_bundled_atlas_has_no_fault(answer):
    assert answer("check") == (0, "", "")


def test_every_fault_is_a_line(answer, package):
    spoil(package / "claims.csv", "KAZ", "KAX")
    spoil(package / "memberships.csv", "member", "membre")
    given = answer("check", package)
    assert given.status == 1
    assert given.err == ""
    lines = given.out.splitlines()
    assert any(line.startswith("claims.csv:") and "KAX" in line for line in lines)
    assert any(line.startswith("memberships.csv:") and "membre" in line for line in lines)


def test_warnings_are_shown_when_asked_for_and_are_no_fault(answer, monkeypatch):
    from app.domain import checks
    from app.domain.faults import Fault, Severity

    faults = [Fault("actors.csv", 2, "of disputed status", Severity.WARNING)]
    monkeypatch.setattr(checks, "check_dossier", lambda _dossier: faults)
    assert answer("check") == (0, "", "")
    assert answer("check", "--warnings") == (0, "actors.csv:2: warning: of disputed status\n", "")


def test_a_folder_that_is_no_dossier_is_refused_in_one_line(told, tmp_path):
    assert str(tmp_path) in told("check", tmp_path)


def test_a_path_that_is_not_there_is_refused_in_one_line(told, tmp_path):
    assert "nowhere" in told("check", tmp_path / "nowhere")


def test_other_commands_name_the_first_fault(told, package):
    spoil(package / "claims.csv", "KAZ", "KAX")
    line = told("ties", package, "--json", status=1)
    assert "claims.csv:" in line
    assert line.endswith("('multivector check' lists all)")
