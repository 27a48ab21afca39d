"""Several edits as one: done together, undone together."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.domain.changes import Book, Edit


def joined(book: Book, first: Edit, further: Iterable[Callable[[Book], Edit]]) -> Edit:
    """One edit, named like the first, of it and those made on what it leads to.

    Parameters
    ----------
    book
        What the first edit was made for.
    first
        The edit the whole is about.
    further
        Each makes an edit for the book as those before it leave it.
    """
    changes = list(first.changes)
    actors = dict.fromkeys(first.subject.actors)
    book = book.changed(first.changes)
    for make in further:
        edit = make(book)
        book = book.changed(edit.changes)
        changes += edit.changes
        actors.update(dict.fromkeys(edit.subject.actors))
    subject = replace(first.subject, actors=tuple(actors))
    return replace(first, subject=subject, changes=tuple(changes))
