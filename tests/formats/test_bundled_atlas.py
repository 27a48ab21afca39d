"""The atlas in data/: valid for us and for the validator, and its quotations are exact."""

import hashlib
import json
from functools import cache
from pathlib import Path

import pytest
from frictionless import validate

from app.domain.checks import check_dossier
from app.domain.dossier import Dossier
from app.formats.data_package import read_data_package
from app.formats.package_schema import package_resources

ROOT = Path(__file__).parents[2]
ATLAS = ROOT / "data"
SEEDS = ROOT.parent / "shared" / "seeds"
TEXTS = {
    "steppe-ahead-2025": "000",
    "kettner-2025": "001",
    "handelsblatt-2024": "002",
    "ipg-2022": "003",
    "dw-2023": "004",
}


@cache
def _atlas() -> Dossier:
    return read_data_package(ATLAS)


def _text_of(source: str) -> Path:
    found = sorted(SEEDS.glob(f"{TEXTS[source]}_*.txt"))
    if not found:
        pytest.skip("the five texts are not bundled and not beside the checkout")
    return found[0]


def test_validator_accepts_it():
    report = validate(str(ATLAS / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.stats["warnings"] == 0
    assert report.valid


def test_checks_find_neither_error_nor_warning():
    assert [str(fault) for fault in check_dossier(_atlas())] == []


def test_descriptor_says_what_the_reader_demands():
    descriptor = json.loads((ATLAS / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["resources"] == package_resources()
    assert descriptor["title"] == _atlas().title == "Multivector atlas"
    assert descriptor["licenses"]
    assert descriptor["sources"]


def test_focus_is_on_the_five_texts():
    assert set(_atlas().focus_sources) == set(TEXTS)
    assert _atlas().focus_blocs == ("csto", "eaeu", "c5plus1", "aukus")
    quoted = {excerpt.source for excerpt in _atlas().excerpts}
    assert quoted >= set(TEXTS)


@pytest.mark.parametrize("source", TEXTS)
def test_text_is_the_one_that_was_read(source):
    raw = _text_of(source).read_bytes()
    assert _atlas().source_by_id[source].sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize("source", TEXTS)
def test_excerpts_stand_in_the_text_as_they_are_quoted(source):
    text = _text_of(source).read_bytes().decode("utf-8")
    excerpts = [excerpt for excerpt in _atlas().excerpts if excerpt.source == source]
    assert len(excerpts) > 10
    for excerpt in excerpts:
        assert text[excerpt.start : excerpt.end] == excerpt.exact, excerpt.id
        assert text[: excerpt.start].endswith(excerpt.prefix), excerpt.id
        assert text[excerpt.end :].startswith(excerpt.suffix), excerpt.id


def test_line_ends_are_those_of_the_texts():
    # Positions are counted in code points: a line end changed on the way moves them.
    for path in ATLAS.glob("*.csv"):
        assert b"\r" not in path.read_bytes(), path.name
