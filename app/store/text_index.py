"""Full-text search over quotations, documents, names and titles.

The index of a table keeps no words of its own, only where they stand (FTS5, external
content); so it must be told the old words of a row before they change. Letters are found
with and without their marks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from app.store.schema import INDEXED, text_index_of
from app.store.search_terms import read_terms

_ID_COLUMNS = {
    "actor_names": "actor",
    "agreements": "id",
    "agreement_titles": "agreement",
    "sources": "id",
    "excerpts": "id",
    "documents": "source",
}
_WORDS_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A row in which words were found.

    `id` is that of the actor, agreement, excerpt or source it belongs to; `text` what was
    met, shortened if it is long.
    """

    table: str
    row: int
    id: str
    text: str


def add_words(connection: Connection, table: str, row: int, cells: Mapping[str, Any]) -> None:
    """Let a row be found; `cells` are those it has now."""
    _tell(connection, table, row, cells, is_removal=False)


def remove_words(connection: Connection, table: str, row: int, cells: Mapping[str, Any]) -> None:
    """Let a row be found no more; `cells` are those it had."""
    _tell(connection, table, row, cells, is_removal=True)


def index_everything(connection: Connection) -> None:
    """Make all indices anew from their tables."""
    for table in INDEXED:
        name = text_index_of(table)
        connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608 -- our own names


def unfit_indices(connection: Connection) -> list[str]:
    """The tables whose index is damaged. Asking counts as writing: ask a copy."""
    from sqlalchemy.exc import DatabaseError

    unfit = []
    for table in INDEXED:
        name = text_index_of(table)
        try:
            connection.exec_driver_sql(
                f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 -- our own names
            )
        except DatabaseError:
            unfit.append(table)
    return unfit


def search(connection: Connection, words: str, limit: int) -> list[Found]:
    """Rows in which all of the words stand, as :mod:`.search_terms` reads them; best first."""
    terms = read_terms(words)
    if not terms:
        return []
    wanted = " ".join(term.pattern for term in terms)
    ranked: list[tuple[float, Found]] = []
    for table, id_column in _ID_COLUMNS.items():
        name = text_index_of(table)
        query = (
            f"SELECT bm25({name}), t.row, t.{id_column},"  # noqa: S608 -- our own names
            f" snippet({name}, -1, '', '', '…', {_WORDS_SHOWN})"
            f" FROM {name} JOIN {table} AS t ON t.row = {name}.rowid"
            f" WHERE {name} MATCH ? ORDER BY bm25({name}) LIMIT ?"
        )
        for rank, row, id_, text in connection.exec_driver_sql(query, (wanted, limit)):
            ranked.append((rank, Found(table, row, str(id_), str(text))))
    ranked.sort(key=lambda pair: pair[0])
    return [found for _, found in ranked[:limit]]


def _tell(
    connection: Connection, table: str, row: int, cells: Mapping[str, Any], *, is_removal: bool
) -> None:
    if table not in INDEXED:
        return
    name, columns = text_index_of(table), INDEXED[table]
    values = [row, *(cells[column] for column in columns)]
    names = ["rowid", *columns]
    if is_removal:
        names.insert(0, name)
        values.insert(0, "delete")
    marks = ", ".join("?" * len(values))
    connection.exec_driver_sql(
        f"INSERT INTO {name}({', '.join(names)}) VALUES ({marks})",  # noqa: S608 -- our own names
        tuple(values),
    )
