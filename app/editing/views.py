"""Named views, and the story that their order tells."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.changes import Book, Edit, EditKind
from app.domain.edit_subject import EditSubject
from app.domain.ids import ViewId
from app.domain.workspace import View
from app.editing.edit_builder import EditBuilder
from app.editing.errors import EditError
from app.editing.new_ids import fresh_id, slug
from app.editing.subjects import subject_of


def add_view(book: Book, title: str, state: str, caption: str = "") -> Edit:
    """Add a view at the end of the story; `state` is the session's JSON text.

    Raises
    ------
    EditError
        If the title is empty.
    """
    builder = EditBuilder(book)
    ranks = [view.rank for view in book.dossier.views]
    id_ = ViewId(fresh_id(slug(title) or "view", builder.has(View)))
    view = View(id_, _title(title), max(ranks, default=0) + 1, caption, state)
    builder.add(view)
    return builder.edit(EditKind.ADD, subject_of(builder, view))


def rename_view(book: Book, id_: ViewId, title: str) -> Edit:
    """Give a view another title; its id stays.

    Raises
    ------
    EditError
        If there is no such view, or the title is empty.
    """
    named = _title(title)
    return _changed(book, id_, lambda view: replace(view, title=named))


def change_view(
    book: Book, id_: ViewId, *, state: str | None = None, caption: str | None = None
) -> Edit:
    """Let a view show something else, or say something else about it; None: as it is.

    Raises
    ------
    EditError
        If there is no such view.
    """
    return _changed(
        book,
        id_,
        lambda view: replace(
            view,
            state=view.state if state is None else state,
            caption=view.caption if caption is None else caption,
        ),
    )


def reorder_views(book: Book, order: Sequence[ViewId]) -> Edit:
    """Tell the story in another order.

    Raises
    ------
    EditError
        If `order` is not made of every view, each once.
    """
    if sorted(order) != sorted(view.id for view in book.dossier.views):
        raise EditError("the new order must name each view once")
    builder = EditBuilder(book)
    for rank, id_ in enumerate(order, start=1):
        row = builder.row_of(View, id_)
        builder.put(row, replace(builder.at(View, row), rank=rank))
    return builder.edit(EditKind.MOVE, EditSubject("views", number=len(order)))


def remove_view(book: Book, id_: ViewId) -> Edit:
    """Take a view out; what it shows stays.

    Raises
    ------
    EditError
        If there is no such view.
    """
    builder = EditBuilder(book)
    row = builder.row_of(View, id_)
    view = builder.at(View, row)
    builder.remove(View, row)
    return builder.edit(EditKind.REMOVE, subject_of(builder, view))


def _changed(book: Book, id_: ViewId, change: Callable[[View], View]) -> Edit:
    builder = EditBuilder(book)
    row = builder.row_of(View, id_)
    view = change(builder.at(View, row))
    builder.put(row, view)
    return builder.edit(EditKind.CHANGE, subject_of(builder, view))


def _title(text: str) -> str:
    if not text.strip():
        raise EditError("a view needs a title")
    return text.strip()
