"""The tables of a dossier, made from the fields of the records, and those beside them.

Rows keep their numbers (``row``), lists of ids are JSON text, words and dates are text as in
every other format. References are checked when a transaction ends, so that an edit may put
records in any order. Cells of another type than their column's are refused (strict tables).
"""

from collections.abc import Iterator, Mapping
from functools import cache

from sqlalchemy import (
    REAL,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from app.store.codec import CODECS, FieldCodec, TableCodec
from app.store.header import APPLICATION_ID, SCHEMA_VERSION
from app.store.value_codecs import Storage

_TYPES = {Storage.TEXT: Text, Storage.INTEGER: Integer, Storage.REAL: REAL}
_METADATA = MetaData()

INDEXED: Mapping[str, tuple[str, ...]] = {
    "actor_names": ("text",),
    "agreements": ("title",),
    "agreement_titles": ("text",),
    "sources": ("title",),
    "excerpts": ("exact", "translation"),
    "documents": ("text",),
}
"""The columns whose words are found by the full-text search, by table."""


def _column(table: TableCodec, field: FieldCodec) -> Column[object]:
    references = (
        []
        if field.refers_to is None
        else [ForeignKey(f"{field.refers_to}.id", deferrable=True, initially="DEFERRED")]
    )
    return Column(
        field.name,
        _TYPES[field.codec.storage](),
        *references,
        nullable=field.is_optional,
        unique=True if table.has_id and field.name == "id" else None,
        index=True if references else None,
    )


def _record_table(table: TableCodec) -> Table:
    return Table(
        table.name,
        _METADATA,
        Column("row", Integer, primary_key=True),
        *(_column(table, field) for field in table.fields),
        sqlite_strict=True,
    )


RECORDS: Mapping[str, Table] = {name: _record_table(codec) for name, codec in CODECS.items()}
"""The table of each kind of record."""

META = Table(
    "meta",
    _METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""What is known of the dossier as a whole."""

# No reference to the source: where an addition is taken back its text waits for the redo.
DOCUMENTS = Table(
    "documents",
    _METADATA,
    Column("row", Integer, primary_key=True),
    Column("source", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False, index=True),
    Column("origin", Text),
    Column("kept_at", Text, nullable=False),
    Column("n_characters", Integer, nullable=False),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)
"""Texts of sources, as far as the person has them; the text stands last, as the log's changes."""

# By the text's digest: dismissed stays dismissed, even if the text is forgotten and kept again.
DISMISSALS = Table(
    "dismissals",
    _METADATA,
    Column("row", Integer, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("dismissed_at", Text, nullable=False),
    UniqueConstraint("sha256", "start", "end"),
    sqlite_strict=True,
)
"""Passages of texts that a person does not want to be suggested again."""

RELEASES = Table(
    "releases",
    _METADATA,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("marking", Text),
    Column("required", Text, nullable=False),
    Column("records", Text, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_strict=True,
)
"""Figures and copies that left under a lower marking than what they show, and why."""

EDITS = Table(
    "edits",
    _METADATA,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("tables", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("changes", Text, nullable=False),
    sqlite_strict=True,
)
"""The log of edits; what can be large stands last, so that the rest is read without it."""

Index("ix_edits_state", EDITS.c.state)


def text_index_of(table: str) -> str:
    """The name of the full-text index of a table."""
    return f"{table}_words"


def create_tables(connection: Connection) -> None:
    """Make all tables in an empty file, and write into its header what it is."""
    for statement in _statements():
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


@cache
def _statements() -> tuple[str, ...]:
    return tuple(_written_statements())


def _written_statements() -> Iterator[str]:
    dialect = sqlite.dialect()
    for table in _METADATA.sorted_tables:
        yield _one_line(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield _one_line(str(CreateIndex(index).compile(dialect=dialect)))
    for name, columns in INDEXED.items():
        # The words are kept once, in the table itself; the index points to them.
        yield (
            f"CREATE VIRTUAL TABLE {text_index_of(name)} USING fts5({', '.join(columns)},"
            f" content='{name}', content_rowid='row', tokenize='unicode61 remove_diacritics 2')"
        )


def _one_line(statement: str) -> str:
    return " ".join(statement.split())
