"""The kept text of a source that became another goes to it, and back when that is undone.

Texts are no records: no edit speaks of them, so they follow the edits that merge their sources.
"""

from datetime import datetime

from app.domain.changes import Edit, EditKind
from app.domain.ids import SourceId
from app.domain.records import Actor, ActorName, Evidence, Excerpt, Source
from app.editing.history import Keeper


def hand_text_on(keeper: Keeper, drop: SourceId, keep: SourceId, at: datetime) -> None:
    """Let the source that is kept have the text of the one that went, if it has none itself.

    Raises
    ------
    DossierError
        If it could not be kept.
    """
    text = keeper.text_of(drop)
    if text is not None and keeper.text_of(keep) is None:
        keeper.keep_text(keep, text, at=at)


def follow_undo(keeper: Keeper, inverse: Edit) -> None:
    """Take back the text that a merger of sources which was undone had handed on.

    Raises
    ------
    DossierError
        If that could not be done.
    """
    for keep, drop in _merged_sources(inverse.inverted()):
        # With a digest of its own it had its own text before the merger, if the same one.
        own = keeper.book.dossier.source_by_id[keep].sha256
        text = keeper.text_of(drop)
        if own is None and text is not None and keeper.text_of(keep) == text:
            keeper.forget_text(keep)


def follow_redo(keeper: Keeper, edit: Edit, at: datetime) -> None:
    """Hand texts on again with a merger of sources that was done again; see `hand_text_on`."""
    for keep, drop in _merged_sources(edit):
        hand_text_on(keeper, drop, keep, at)


def _merged_sources(edit: Edit) -> list[tuple[SourceId, SourceId]]:
    """Which source is kept and which one went; nothing if the edit merges none."""
    gone = [
        change.before.id
        for change in edit.changes
        if isinstance(change.before, Source) and change.after is None
    ]
    if edit.kind is not EditKind.MERGE or not gone:
        return []
    named = {
        each.id if isinstance(each, Source) else each.source
        for each in (change.after for change in edit.changes)
        if isinstance(each, Source | Excerpt | Evidence | Actor | ActorName)
    }
    return [(keep, gone[0]) for keep in sorted(name for name in named if name is not None)]
