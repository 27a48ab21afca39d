"""Which records of another dossier are ours under another id, and which only share an id.

Ids are made from words, so two people who add to the same claim give the same ids to
different quotations, and different ids to the same document. What makes a quotation or a
piece of evidence the one it is, is what it says; a document is known by its address, or by
title, outlet and day.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from app.domain.dossier import Dossier
from app.domain.records import Evidence, Excerpt, Membership, Source
from app.editing.new_ids import fresh_id
from app.editing.renaming import renamed


def ids_of_ours(ours: Dossier, theirs: Dossier, base: Dossier) -> dict[tuple[str, str], str]:
    """By table and their id: the id under which a record of theirs is to be known here.

    Records that keep their id are left out. An id that the common ancestor has means the same
    record in both.
    """
    new: dict[tuple[str, str], str] = {}
    for table, says, is_by_content in (
        ("sources", _source, False),
        ("excerpts", _excerpt, True),
        ("memberships", _membership, False),
        ("evidence", _evidence, True),
    ):
        own, other = getattr(ours, table), getattr(theirs, table)
        known = {record.id for record in getattr(base, table)}
        _recognise(new, table, own, other, known, says, is_by_content=is_by_content)
    return new


def _recognise(
    new: dict[tuple[str, str], str],
    table: str,
    own: Iterable[Any],
    other: Iterable[Any],
    known: set[str],
    says: Callable[[Any], Iterable[Hashable]],
    *,
    is_by_content: bool,
) -> None:
    ours = {record.id: record for record in own}
    by_word: dict[Hashable, str] = {}
    for record in ours.values():
        for word in says(record):
            by_word.setdefault(word, record.id)
    theirs = [renamed(record, new) for record in other]
    taken = {*ours, *(record.id for record in theirs)}
    for record in theirs:
        mine = ours.get(record.id)
        if record.id in known or (mine is not None and not is_by_content):
            continue
        words = list(says(record))
        if mine is not None and not set(words).isdisjoint(says(mine)):
            continue
        same = next((by_word[word] for word in words if word in by_word), None)
        if same is not None:
            new[table, record.id] = same
        elif mine is not None:
            free = fresh_id(record.id, taken.__contains__)
            taken.add(free)
            new[table, record.id] = free


def _source(source: Source) -> Iterable[Hashable]:
    if source.url is not None:
        yield source.url.partition("://")[2].rstrip("/").casefold()
    if source.published is not None:
        yield source.title.casefold(), (source.outlet or "").casefold(), source.published


def _excerpt(excerpt: Excerpt) -> Iterable[Hashable]:
    yield excerpt.source, excerpt.exact, excerpt.language


def _membership(membership: Membership) -> Iterable[Hashable]:
    yield membership.actor, membership.bloc, membership.role, membership.period


def _evidence(evidence: Evidence) -> Iterable[Hashable]:
    yield evidence.subject_kind, evidence.subject, evidence.excerpt, evidence.source
