"""What lies in the repository, and what must not stand in it."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "app",
    "resources",
    "data",
    "tests",
    "Makefile",
    "LICENSE",
}
# Put together here, so that this file does not find itself.
REGISTRIES = re.compile("pypi" + r"\.org|python" + "hosted|index" + "-url", re.IGNORECASE)
MACHINE_PATHS = re.compile(
    r"(?<![\w.~/-])/(?:work|farm|root|home|Users)/[a-z]" + r"|/tmp/" + "[a-z]"
)
TEXT_ENDINGS = {
    ".py",
    ".toml",
    ".md",
    ".txt",
    ".json",
    ".csv",
    ".ts",
    ".svg",
    ".cfg",
    ".ini",
    ".yml",
    "",
}


@pytest.fixture(scope="module")
def files(repository) -> list[Path]:
    """What is in the repository, or would be with the next commit."""
    if shutil.which("git") is None or not (repository / ".git").exists():
        pytest.skip("this is no git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=repository,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    paths = [Path(name) for name in listed.split("\0") if name]
    return [path for path in paths if (repository / path).is_file()]


@pytest.fixture(scope="module")
def texts(repository, files) -> dict[Path, str]:
    return {
        path: (repository / path).read_text(encoding="utf-8")
        for path in files
        if path.suffix in TEXT_ENDINGS
    }


def test_top_level_is_as_agreed(files):
    top = {path.parts[0] for path in files}
    assert {name for name in top if not name.startswith(".")} == TOP_LEVEL
    assert ".ci" in top


def test_no_package_registry_is_named(texts):
    found = [(path, match[0]) for path, text in texts.items() if (match := REGISTRIES.search(text))]
    assert found == []


def test_no_path_of_somebodys_machine(texts):
    found = [
        (path, match[0]) for path, text in texts.items() if (match := MACHINE_PATHS.search(text))
    ]
    assert found == []


def test_tested_versions_are_names_and_versions_only(repository):
    lines = (repository / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 50
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.!+-]+", line)] == []


def test_every_dependency_has_a_tested_version_and_a_reason(repository):
    text = (repository / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    pinned = (repository / ".ci" / "constraints.txt").read_text(encoding="utf-8").lower()
    pinned_names = {line.partition("==")[0].replace("_", "-") for line in pinned.splitlines()}
    requirements = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    for requirement in requirements:
        name = re.split(r"[<>=!~\[]", requirement)[0].lower().replace("_", "-")
        assert name in pinned_names, name
        assert re.search(rf'"{re.escape(requirement)}",\s+# \w', text), f"say why: {name}"
