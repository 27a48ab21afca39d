"""The tables as they stand in files that people have: another form needs another version."""

import hashlib

from app.store.connection import connect_memory, raw_connection
from app.store.header import SCHEMA_VERSION
from app.store.migrations import STEPS
from app.store.schema import (
    DISMISSALS,
    DOCUMENTS,
    EDITS,
    INDEXED,
    META,
    RECORDS,
    RELEASES,
    create_tables,
)
from app.store.schemas import SCHEMAS, expected_schema, schema_of

FORMS = {1: "d64af488dcafbd32", 2: "20fa3ed5cbbd1960", 3: "f45036a10b2dfc84"}
"""By version, a digest of all statements that make its tables and indices."""


def form_of(schema):
    own = {*RECORDS, *(table.name for table in (META, DOCUMENTS, DISMISSALS, EDITS, RELEASES))}
    made = sorted(
        (*key, made) for key, made in schema.items() if key[0] == "index" or key[1] in own
    )
    return hashlib.sha256(repr(made).encode()).hexdigest()[:16]


def test_a_version_has_one_form():
    """If this fails, files that exist would be refused: count the version up and migrate them."""
    assert form_of(expected_schema()) == FORMS[SCHEMA_VERSION]


def test_what_is_written_down_is_what_the_tables_are():
    with connect_memory() as connection:
        create_tables(connection)
        assert schema_of(raw_connection(connection)) == expected_schema()


def test_each_older_version_is_known_and_left_by_a_step():
    older = set(range(1, SCHEMA_VERSION))
    assert set(STEPS) == older
    assert set(SCHEMAS) == {*older, SCHEMA_VERSION}
    assert {version: form_of(expected_schema(version)) for version in older} == {
        version: FORMS[version] for version in older
    }


def test_every_table_refuses_cells_of_a_wrong_type():
    for name in RECORDS:
        assert expected_schema()["table", name].endswith("STRICT")


def test_what_is_searched_has_its_index():
    assert {f"{name}_words" for name in INDEXED} <= {name for _, name in expected_schema()}
    assert not [name for kind, name in expected_schema() if kind in {"view", "trigger"}]


def test_a_file_can_do_nothing_but_hold_rows():
    with connect_memory() as connection:
        for pragma, wanted in (("trusted_schema", 0), ("foreign_keys", 1), ("cell_size_check", 1)):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == wanted
