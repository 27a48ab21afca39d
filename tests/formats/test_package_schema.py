"""What a package says of its tables and what the reader demands are the same."""

from collections.abc import Iterator
from enum import StrEnum

import pytest
from frictionless import Package, Schema, validate

from app.domain import vocabulary
from app.formats.package_schema import package_resources, table_schema
from app.formats.tables import TABLES, RowReader


def _fields() -> Iterator[tuple[str, dict]]:
    for table in TABLES:
        for field in table_schema(table)["fields"]:
            yield f"{table.name}.{field['name']}", field


def test_good_package_is_valid_for_the_validator(package):
    report = validate(str(package.folder / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.valid
    resources = Package(str(package.folder / "datapackage.json")).resources
    assert all(resource.validate().valid for resource in resources), "nor one by itself"


@pytest.mark.parametrize(
    ("table", "column", "cell"),
    [
        ("actors", "kind", "blok"),
        ("actors", "founded", "1991-13"),
        ("actors", "latitude", "91"),
        ("memberships", "period", "2002/2003/2004"),
        ("memberships", "period", "../.."),
        ("memberships", "bloc", "cst0"),
        ("claims", "a", "KAZ||RUS"),
        ("claims", "credibility", "7"),
        ("claims", "summary", ""),
        ("claims", "id", "a b"),
        ("sources", "url", "ftp://a"),
        ("sources", "reliability", "G"),
        ("excerpts", "exact", "x" * 301),
        ("evidence", "claim", "c9"),
    ],
)
def test_validator_and_reader_refuse_the_same(package, table, column, cell):
    package.set(table, 0, **{column: cell})
    # Of all resources the one that was spoilt, its references to the others included.
    spoilt = Package(str(package.folder / "datapackage.json")).get_resource(table)
    assert not spoilt.validate().valid
    assert any(line.startswith(f"{table}.csv:2: ") for line in package.lines())


def test_enums_are_the_vocabularies():
    enums = {tuple(field["constraints"]["enum"]) for _, field in _fields() if "enum" in str(field)}
    words = {
        tuple(word.value for word in kind)
        for kind in vars(vocabulary).values()
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    }
    # Where something stands is worked out and stands in no file; subjects have columns.
    worked_out = {tuple(vocabulary.OnDate), tuple(vocabulary.SubjectKind)}
    assert enums - {tuple("ABCDEF")} == words - worked_out


def test_foreign_keys_lead_to_ids():
    ids = {table.name for table in TABLES if table.has_id}
    for table in TABLES:
        for key in table_schema(table).get("foreignKeys", []):
            assert key["reference"]["resource"] in ids


def test_schemas_are_table_schemas():
    for table in TABLES:
        assert Schema.from_descriptor(table_schema(table)).field_names == table.header
    assert (
        len(Package.from_descriptor({"name": "x", "resources": package_resources()}).resources)
        == 10
    )


def test_columns_are_the_records_fields():
    for table in TABLES:
        if table.name != "evidence":
            assert tuple(table.header) == tuple(table.build.__dataclass_fields__)


def test_row_of_faults_still_gives_a_record():
    for table in TABLES:
        reader = RowReader(table)
        for cell in ("", "|", "?", "\0"):
            record, faults = reader.record([cell] * len(table.columns))
            assert type(record).__name__ in {"Evidence", table.build.__name__}
            assert faults
