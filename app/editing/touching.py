"""Which actors an edit touches: whose history it belongs to."""

from collections.abc import Iterable, Iterator

from app.domain.changes import Record, RecordChange
from app.domain.records import Actor, Excerpt, PartyStatus
from app.editing.overlay import Overlay
from app.editing.surroundings import named_by


def touched_actors(rows: Overlay, changes: Iterable[RecordChange]) -> tuple[str, ...]:
    """The ids of the actors named by what changed, before or after, in the order met.

    Evidence and withdrawals name whom their subjects name. A source names nobody: it is not
    the history of all whom it tells about.

    Parameters
    ----------
    rows
        The records as they are after the changes.
    changes
        What changed.
    """
    seen: set[tuple[str, str]] = set()
    found: dict[str, None] = {}
    waiting: list[Record] = []
    for change in changes:
        waiting += [each for each in (change.after, change.before) if each is not None]
        while waiting:
            record = waiting.pop()
            if isinstance(record, Actor):
                found[record.id] = None
            for table, id_ in _named(rows, record):
                if table == "actors":
                    found[id_] = None
                elif table != "sources" and (table, id_) not in seen:
                    seen.add((table, id_))
                    waiting += _records(rows, table, id_)
    return tuple(found)


def _named(rows: Overlay, record: Record) -> Iterator[tuple[str, str]]:
    if isinstance(record, Excerpt):
        for row in rows.rows("evidence", "excerpt", record.id):
            evidence = rows.at("evidence", row)
            if evidence is not None:
                yield from _without_excerpt(named_by(evidence))
    elif isinstance(record, PartyStatus) and record.actor is not None:
        yield "actors", record.actor
    else:
        yield from _without_excerpt(named_by(record))


def _without_excerpt(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What is named but quotations: what else they are evidence for is not touched."""
    return ((table, id_) for table, id_ in named if table != "excerpts")


def _records(rows: Overlay, table: str, id_: str) -> list[Record]:
    found = (rows.at(table, row) for row in rows.rows(table, "id", id_))
    return [record for record in found if record is not None]
