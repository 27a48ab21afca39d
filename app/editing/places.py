"""Where actors lie on the map, as far as somebody put them there."""

from collections.abc import Iterable
from dataclasses import replace
from math import isfinite

from app.domain.changes import Book, Edit, EditKind
from app.domain.edit_subject import EditSubject
from app.domain.ids import ActorId
from app.domain.records import Actor
from app.domain.workspace import Place
from app.editing.edit_builder import EditBuilder
from app.editing.subjects import named_actor


def move_actors(book: Book, places: Iterable[Place]) -> Edit:
    """Put actors somewhere, pinned or not: one drag, one edit.

    What is no actor of the dossier, as the junction of an agreement, is not kept.

    Raises
    ------
    ValueError
        If a place is nowhere: infinite or no number.
    """
    builder = EditBuilder(book)
    for place in places:
        if not (isfinite(place.x) and isfinite(place.y)):
            raise ValueError(f"{place.actor} is put to {place.x}, {place.y}")
        if not builder.rows(Actor, "id", place.actor):
            continue
        there = builder.rows(Place, "actor", place.actor)
        if there:
            builder.put(there[0], place)
        else:
            builder.add(place)
    edit = builder.edit(EditKind.MOVE, EditSubject("actors"))
    moved = edit.subject.actors
    if len(moved) == 1:
        subject = replace(edit.subject, sides=((named_actor(builder, ActorId(moved[0])),),))
    else:
        subject = replace(edit.subject, number=len(moved))
    return replace(edit, subject=subject)
