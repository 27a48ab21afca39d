"""Search in the kept texts: which of them hold the words, and where.

First the texts are ranked by the index alone (BM25; Robertson and Zaragoza 2009,
https://doi.org/10.1561/1500000019), then passages are taken from the best few: of the others no
text is read. Words of scripts without spaces stand in no index; they are looked for in the
texts themselves.
"""

import re
from collections.abc import Sequence

from sqlalchemy import Connection

from app.domain.ids import SourceId
from app.store.kept_document import Passage
from app.store.schema import text_index_of
from app.store.search_terms import Term, read_terms

_INDEX = text_index_of("documents")
_MOST_RANKED = 300
"""Texts weighed against each other. Words that stand in more tell little: of these texts the
last that were kept are weighed."""

_WORDS_SHOWN = 32
_BEFORE, _SHOWN = 60, 200
"""Code points of a passage without an index, before the first word and in all."""

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""No characters (Unicode, 23.7), so texts have no use for them; where one has, see below."""
_MARKS = re.compile(f"[{_OPEN}{_CLOSE}]")


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
        return _search_index(connection, indexed, unspaced, limit)
    return _search_letters(connection, unspaced, limit) if unspaced else []


def _search_index(
    connection: Connection, terms: Sequence[Term], unspaced: Sequence[Term], limit: int
) -> list[Passage]:
    wanted = " ".join(term.pattern for term in terms)
    rows = _best(connection, wanted, [term.words for term in unspaced], limit)
    if not rows:
        return []
    marks = ", ".join("?" * len(rows))
    # One pass over the index from the first of the rows; asked for row by row, FTS5 would
    # look up the words anew for each.
    found = connection.exec_driver_sql(
        "WITH found AS MATERIALIZED ("  # noqa: S608 -- our own names
        f"SELECT rowid AS row, snippet({_INDEX}, 0, ?, ?, '', {_WORDS_SHOWN}) AS marked"
        f" FROM {_INDEX} WHERE {_INDEX} MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN ({marks}))"
        " SELECT t.row, t.source, marked, instr(t.text, replace(replace(marked, ?, ''), ?, ''))"
        " FROM found CROSS JOIN documents AS t ON t.row = found.row",
        (_OPEN, _CLOSE, wanted, min(rows), max(rows), *rows, _OPEN, _CLOSE),
    )
    passages = {row: _passage(connection, row, *rest) for row, *rest in found}
    ranked = (passages[row] for row in rows)
    return [passage for passage in ranked if passage is not None]


def _best(connection: Connection, wanted: str, letters: Sequence[str], limit: int) -> list[int]:
    """The rows of the best texts, best first, among the last of those that match."""
    also = "".join(" AND instr(t.text, ?)" for _ in letters)
    joined = f" CROSS JOIN documents AS t ON t.row = {_INDEX}.rowid" if letters else ""
    found = connection.exec_driver_sql(
        f"SELECT {_INDEX}.rank, {_INDEX}.rowid FROM {_INDEX}{joined}"  # noqa: S608 -- our own names
        f" WHERE {_INDEX} MATCH ?{also} ORDER BY {_INDEX}.rowid DESC LIMIT {_MOST_RANKED}",
        (wanted, *letters),
    )
    return [row for _, row in sorted((rank, row) for rank, row in found)][:limit]


def _passage(
    connection: Connection, row: int, source: str, marked: str, found: int
) -> Passage | None:
    piece, marks = _unmarked(marked)
    place = found - 1 if found else None
    if place is None:
        # The text itself holds what we mark with: shown is what lies between, without marks.
        piece, marks = max(_MARKS.split(marked), key=len), ()
        place = _place_of(connection, row, piece)
    return None if place is None else Passage(SourceId(source), place, piece, marks)


def _place_of(connection: Connection, row: int, piece: str) -> int | None:
    found = connection.exec_driver_sql(
        "SELECT instr(text, ?) FROM documents WHERE row = ?", (piece, row)
    ).scalar_one()
    return int(found) - 1 if found else None


def _unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A passage without its marks, and where they were."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for number, part in enumerate(_MARKS.split(marked)):
        if number % 2:
            marks.append((length, length + len(part)))
        pieces.append(part)
        length += len(part)
    return "".join(pieces), tuple(marks)


def _search_letters(connection: Connection, terms: Sequence[Term], limit: int) -> list[Passage]:
    """Texts with the letters of all terms, in the order in which they were kept."""
    condition = " AND ".join("instr(text, ?)" for _ in terms)
    found = connection.exec_driver_sql(
        f"SELECT source, instr(text, ?) AS place, substr(text, max(1, instr(text, ?) - {_BEFORE}),"  # noqa: S608 -- our own names
        f" {_SHOWN}) FROM documents WHERE {condition} ORDER BY row LIMIT ?",
        (terms[0].words, terms[0].words, *(term.words for term in terms), limit),
    )
    passages = []
    for source, place, piece in found:
        start = max(0, place - 1 - _BEFORE)
        marks = sorted(
            (at, at + len(term.words)) for term in terms if (at := piece.find(term.words)) >= 0
        )
        passages.append(Passage(SourceId(source), start, piece, tuple(marks)))
    return passages
