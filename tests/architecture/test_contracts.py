"""The rooms' import contracts hold, and each is seen to break when it is broken."""

import os
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOMS = (
    ("__main__",),
    ("cli",),
    ("ui",),
    ("bundle",),
    ("session",),
    ("formats", "figures", "reading"),
    ("drawing", "editing", "analysis"),
    ("layout", "store"),
    ("domain",),
)
PACKAGES = {room for layer in ROOMS for room in layer} - {"__main__", "bundle"}
LAYERS = "Rooms import downwards only"
# One bad import for each contract: the module it stands in, and what it imports.
BREACHES = {
    "Qt stays in app.ui": ("app.drawing.intruder", "PySide6"),
    "The domain is pure": ("app.domain.intruder", "numpy"),
    "The layout knows arrays, not records": ("app.layout.intruder", "app.domain"),
    "SQLAlchemy and SQLite stay in app.store": ("app.formats.intruder", "sqlite3"),
    "networkx stays in app.analysis": ("app.formats.intruder", "networkx"),
    "pyqtgraph stays behind its typed modules": ("app.ui.panels.intruder", "pyqtgraph"),
    "psygnal stays in app.session": ("app.ui.panels.intruder", "psygnal"),
    "Shapely stays in app.drawing": ("app.analysis.intruder", "shapely"),
    "No connections, no pickles": ("app.session.intruder", "socket"),
}
FURTHER_BREACHES = [
    *(("app.domain.intruder", name) for name in ("random", "pathlib", "networkx", "shapely")),
    ("app.cli.intruder", "PySide6"),
    ("app.store.intruder", "shiboken6"),
    ("app.analysis.intruder", "pyqtgraph"),
    ("app.figures.intruder", "sqlalchemy"),
    ("app.reading.intruder", "pickle"),
]


def forbidden_imports() -> list[tuple[str, str]]:
    """Every import between two rooms that the layers forbid: upwards by one, and sideways."""
    upwards = [(low, high) for upper, lower in pairwise(ROOMS) for low in lower for high in upper]
    sideways = [(a, b) for layer in ROOMS for a in layer for b in layer if a != b]
    return [
        (f"app.{importer}.intruder", f"app.{imported}")
        for importer, imported in (*upwards, *sideways)
        if importer in PACKAGES
    ]


def lint_imports(folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "500"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def contract_names(repository: Path) -> set[str]:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"] for contract in project["tool"]["importlinter"]["contracts"]}


@pytest.fixture(scope="module")
def broken_report(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of the program with every bad import put into it at once."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(
        repository / "app", folder / "app", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(repository / "pyproject.toml", folder)
    (folder / "app" / "utils.py").touch()
    for module, imported in [*forbidden_imports(), *BREACHES.values(), *FURTHER_BREACHES]:
        path = folder.joinpath(*module.split(".")).with_suffix(".py")
        path.parent.mkdir(exist_ok=True)
        path.with_name("__init__.py").touch()
        with path.open("a", encoding="utf-8") as intruder:
            intruder.write(f"import {imported}\n")
    result = lint_imports(folder)
    assert result.returncode != 0
    return result.stdout


def test_contracts_hold(repository):
    result = lint_imports(repository)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_contract_has_a_breach_here(repository):
    assert {*BREACHES, LAYERS} == contract_names(repository)


@pytest.mark.parametrize("contract", [*BREACHES, LAYERS])
def test_a_broken_contract_is_reported(contract, broken_report):
    assert f"{contract} BROKEN" in broken_report


@pytest.mark.parametrize(
    ("importer", "imported"), [*forbidden_imports(), *BREACHES.values(), *FURTHER_BREACHES]
)
def test_a_forbidden_import_is_named(importer, imported, broken_report):
    assert f"{importer} -> {imported} (l." in broken_report


def test_a_new_room_has_to_be_declared(broken_report):
    assert "app.utils" in broken_report or "- utils" in broken_report
