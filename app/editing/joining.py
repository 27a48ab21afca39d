"""Several edits as one: done together, undone together."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.domain.changes import Book, Edit, RecordChange
from app.editing.look_ups import hand_on


def joined(book: Book, first: Edit, further: Iterable[Callable[[Book], Edit]]) -> Edit:
    """One edit, named like the first, of it and those made on what it leads to.

    Parameters
    ----------
    book
        What the first edit was made for. Its look-ups go along the way and come back.
    first
        The edit the whole is about.
    further
        Each makes an edit for the book as those before it leave it.
    """
    changes: list[RecordChange] = []
    actors: dict[str, None] = {}
    now = book
    try:
        for make in (lambda _book: first, *further):
            edit = make(now)
            after = now.changed(edit.changes)
            hand_on(now, after, edit.changes)
            now = after
            changes += edit.changes
            actors.update(dict.fromkeys(edit.subject.actors))
    finally:
        hand_on(now, book, [change.inverted() for change in reversed(changes)])
    subject = replace(first.subject, actors=tuple(actors))
    return replace(first, subject=subject, changes=tuple(changes))
