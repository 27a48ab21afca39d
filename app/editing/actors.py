"""Actors with all their names."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.changes import Book, Edit, EditKind
from app.domain.ids import ActorId
from app.domain.records import Actor, ActorName
from app.domain.vocabulary import NameRole
from app.editing.drafts import ActorDraft, NameDraft
from app.editing.edit_builder import EditBuilder
from app.editing.new_ids import fresh_id, slug
from app.editing.subjects import subject_of


def record_actor(book: Book, draft: ActorDraft) -> Edit:
    """Add an actor with its names.

    An id that is given is taken as it is, and refused by the rules if it is another's.
    """
    builder = EditBuilder(book)
    id_ = ActorId(draft.id or fresh_id(_stem(draft.names), builder.has(Actor)))
    actor = _filled(Actor(id_, draft.kind), draft)
    builder.add(actor)
    for name in draft.names:
        builder.add(_renamed(ActorName(id_, "", "", NameRole.ALIAS), name))
    return builder.edit(EditKind.ADD, subject_of(builder, actor))


def change_actor(book: Book, id_: ActorId, draft: ActorDraft) -> Edit:
    """Make an actor and its names what a draft says; its id stays, whatever the draft's is.

    Raises
    ------
    EditError
        If there is no such actor.
    """
    builder = EditBuilder(book)
    row = builder.row_of(Actor, id_)
    changed = _filled(builder.at(Actor, row), draft)
    builder.put(row, changed)
    _change_names(builder, id_, draft.names)
    return builder.edit(EditKind.CHANGE, subject_of(builder, changed))


def draft_of_actor(book: Book, id_: ActorId) -> ActorDraft:
    """An actor as a form shows it.

    Raises
    ------
    EditError
        If there is no such actor.
    """
    builder = EditBuilder(book)
    actor = builder.at(Actor, builder.row_of(Actor, id_))
    names = (builder.at(ActorName, row) for row in builder.rows(ActorName, "actor", id_))
    return ActorDraft(
        actor.id,
        actor.kind,
        tuple(_name_draft(name) for name in names),
        actor.founded,
        actor.dissolved,
        actor.latitude,
        actor.longitude,
        actor.status_note,
    )


def _stem(names: Sequence[NameDraft]) -> str:
    """The slug of the English short name, else of the first name that has one."""
    is_english_short = [n for n in names if (n.language, n.role) == ("en", NameRole.SHORT)]
    slugs = (slug(name.text) for name in (*is_english_short, *names))
    return next((each for each in slugs if each), "actor")


def _filled(actor: Actor, draft: ActorDraft) -> Actor:
    return replace(
        actor,
        kind=draft.kind,
        founded=draft.founded,
        dissolved=draft.dissolved,
        latitude=draft.latitude,
        longitude=draft.longitude,
        status_note=draft.status_note or None,
    )


def _change_names(builder: EditBuilder, actor: ActorId, drafts: Sequence[NameDraft]) -> None:
    """Names that stay keep their row and source; of the others each takes an old one's row."""
    left = list(builder.rows(ActorName, "actor", actor))
    new = []
    for draft in drafts:
        same = (row for row in left if _name_draft(builder.at(ActorName, row)) == draft)
        row = next(same, None)
        if row is None:
            new.append(draft)
        else:
            left.remove(row)
    for draft in new:
        if left:
            row = left.pop(0)
            builder.put(row, replace(_renamed(builder.at(ActorName, row), draft), source=None))
        else:
            builder.add(_renamed(ActorName(actor, "", "", NameRole.ALIAS), draft))
    for row in left:
        builder.remove(ActorName, row)


def _renamed(name: ActorName, draft: NameDraft) -> ActorName:
    return replace(
        name,
        text=draft.text,
        language=draft.language,
        role=draft.role,
        valid_from=draft.valid_from,
        valid_to=draft.valid_to,
    )


def _name_draft(name: ActorName) -> NameDraft:
    return NameDraft(name.text, name.language, name.role, name.valid_from, name.valid_to)
