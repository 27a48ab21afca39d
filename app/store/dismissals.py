"""Suggestions that a person dismissed: passages of texts, by the digest of the text.

They stay dismissed whatever becomes of the text, and are no records: no edit, no undo.
"""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.faults import Fault
from app.store.schema import DISMISSALS
from app.store.value_codecs import INSTANT


def dismiss(connection: Connection, sha256: str, start: int, end: int, at: datetime) -> None:
    """Note that a passage is not to be suggested; it keeps the time it was first dismissed.

    Parameters
    ----------
    sha256
        Of the text's UTF-8, in hexadecimal digits.
    start, end
        Where the passage begins and ends, in code points of the text.
    """
    if not 0 <= start < end:
        raise ValueError(f"no passage from {start} to {end}")
    cells = {"sha256": sha256, "start": start, "end": end, "dismissed_at": INSTANT.to_cell(at)}
    connection.execute(insert(DISMISSALS).values(cells).on_conflict_do_nothing())


def undismiss(connection: Connection, sha256: str, start: int, end: int) -> None:
    """Let a passage be suggested again; nothing happens if it was not dismissed."""
    table = DISMISSALS.c
    connection.execute(
        delete(DISMISSALS).where(table.sha256 == sha256, table.start == start, table.end == end)
    )


def dismissals_of(connection: Connection, sha256: str) -> frozenset[tuple[int, int]]:
    """The passages of a text that were dismissed: where each begins and ends."""
    table = DISMISSALS.c
    query = select(table.start, table.end).where(table.sha256 == sha256)
    return frozenset((start, end) for start, end in connection.execute(query))


def dismissal_faults_of(connection: Connection) -> Iterator[Fault]:
    """Dismissals that are of no passage, or of no time."""
    table = DISMISSALS.c
    query = select(table.row, table.start, table.end, table.dismissed_at).order_by(table.row)
    for row, start, end, dismissed_at in connection.execute(query):
        if not 0 <= start < end:
            yield Fault("dismissals", row, f"there is no passage from {start} to {end}")
        try:
            INSTANT.from_cell(dismissed_at)
        except ValueError as error:
            yield Fault("dismissals", row, f"dismissed_at: {error}")
