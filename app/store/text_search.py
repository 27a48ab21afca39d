"""Search in the kept texts: which of them hold the words, best first, and where.

Texts are ranked by the index alone (BM25; Robertson and Zaragoza 2009,
https://doi.org/10.1561/1500000019), then passages are taken from the best few: of the others no
text is read. Words of scripts without spaces stand in no index; they are looked for in the
texts themselves.

A word that stands in more than half of the texts tells nothing of which is meant: BM25 would
give it a weight below zero, and FTS5 gives it a millionth. So where many texts match, only the
other words of a search are weighed, for every text that matches. Where there are no others, the
texts are equal to BM25, and the last that were kept come first.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from app.domain.ids import SourceId
from app.store.kept_document import Passage
from app.store.passages import Showing
from app.store.schema import text_index_of
from app.store.search_terms import Term, read_terms

_INDEX = text_index_of("documents")
_FEW = 1_000
"""Texts that are weighed by all words, whatever they are: that takes some milliseconds."""

_SPARE = 4
"""So many times the texts wanted are looked at for words that stand nearly everywhere."""


def search_texts(connection: Connection, typed: str, limit: int) -> list[Passage]:
    """The best passage of each text that meets all terms, the best text first.

    Parameters
    ----------
    typed
        As :mod:`.search_terms` reads it; whatever it is, it is no error.
    limit
        The most passages to give.
    """
    terms = read_terms(typed)
    indexed = [term for term in terms if not term.is_unspaced]
    unspaced = [term for term in terms if term.is_unspaced]
    if indexed:
        rows = _best_rows(connection, indexed, unspaced, limit)
    elif unspaced:
        rows = _rows_with_letters(connection, unspaced, limit)
    else:
        return []
    marks = ", ".join("?" * len(rows))
    texts = connection.exec_driver_sql(
        f"SELECT row, source, text FROM documents WHERE row IN ({marks})",  # noqa: S608 -- marks
        tuple(rows),
    )
    showing = Showing(terms)
    found = {row: showing.passage_of(SourceId(source), text) for row, source, text in texts}
    return [found[row] for row in rows]


def _best_rows(
    connection: Connection, terms: Sequence[Term], unspaced: Sequence[Term], limit: int
) -> list[int]:
    """The rows of the best texts that match, best first; of equal ones the last kept first."""
    matching, wanted = _matching(terms, unspaced)
    telling = terms
    if _count(connection, terms, _FEW + 1) > _FEW:
        half = connection.exec_driver_sql("SELECT count(*) FROM documents").scalar_one() // 2
        telling = [term for term in terms if _count(connection, [term], half + 1) <= half]
    if not telling:
        query = f"{matching} ORDER BY rowid DESC LIMIT ?"
        return list(connection.exec_driver_sql(query, (*wanted, limit)).scalars())
    if len(telling) == len(terms) and not unspaced:
        return _ranked(connection, telling, "", (), limit)
    if not unspaced:
        # The other words stand nearly everywhere: few of the best are lost by them. To match
        # those alone, and all only if too few are left, takes a third less.
        most = _SPARE * limit
        best = _ranked(connection, telling, "", (), most)
        marks = ", ".join("?" * len(best))
        both = f"{matching} AND +{_INDEX}.rowid IN ({marks})"
        kept = set(connection.exec_driver_sql(both, (*wanted, *best)).scalars())
        if len(kept) >= limit or len(best) < most:
            return [row for row in best if row in kept][:limit]
    return _ranked(connection, telling, f" AND +rowid IN ({matching})", wanted, limit)


def _ranked(
    connection: Connection, terms: Sequence[Term], also: str, values: Sequence[str], limit: int
) -> list[int]:
    """The rows that some terms tell of, best first."""
    found = connection.exec_driver_sql(
        f"SELECT rowid FROM {_INDEX} WHERE {_INDEX} MATCH ?{also}"  # noqa: S608 -- our own names
        " ORDER BY rank, rowid DESC LIMIT ?",
        (_pattern(terms), *values, limit),
    )
    return list(found.scalars())


def _matching(terms: Sequence[Term], unspaced: Sequence[Term]) -> tuple[str, tuple[str, ...]]:
    """The query for the rows of all texts that match, and its values."""
    query = f"SELECT {_INDEX}.rowid FROM {_INDEX}"  # noqa: S608 -- our own names
    if unspaced:
        query += f" CROSS JOIN documents AS t ON t.row = {_INDEX}.rowid"
    query += f" WHERE {_INDEX} MATCH ?" + " AND instr(t.text, ?)" * len(unspaced)
    return query, (_pattern(terms), *(term.words for term in unspaced))


def _count(connection: Connection, terms: Sequence[Term], most: int) -> int:
    """In how many texts all of some terms stand; counted no further than `most`."""
    query = f"SELECT 1 FROM {_INDEX} WHERE {_INDEX} MATCH ? LIMIT ?"  # noqa: S608 -- our own names
    found = connection.exec_driver_sql(
        f"SELECT count(*) FROM ({query})",  # noqa: S608 -- our own names
        (_pattern(terms), most),
    )
    return int(found.scalar_one())


def _pattern(terms: Sequence[Term]) -> str:
    return " ".join(term.pattern for term in terms)


def _rows_with_letters(connection: Connection, terms: Sequence[Term], limit: int) -> list[int]:
    """Texts with the letters of all terms, in the order in which they were kept."""
    condition = " AND ".join(["instr(text, ?)"] * len(terms))
    found = connection.exec_driver_sql(
        f"SELECT row FROM documents WHERE {condition} ORDER BY row LIMIT ?",  # noqa: S608 -- marks
        (*(term.words for term in terms), limit),
    )
    return list(found.scalars())
