"""Texts follow the dossier to its file, and never pass to a source that is not theirs."""

from app.domain.changes import Edit
from app.domain.records import Source
from app.editing.text_keeper import TextKeeper


def forget_strays(keeper: TextKeeper, edit: Edit) -> None:
    """Drop texts that were left by a source of the same id, whose addition was taken back.

    They wait for its redo; after another edit there is none, and the id may go to a new
    source: that is not to be read in the words of another.

    Raises
    ------
    DossierError
        If that could not be kept.
    """
    new = {
        change.after.id: change.after.sha256
        for change in edit.changes
        if isinstance(change.after, Source) and change.before is None
    }
    if not new:
        return
    for document in keeper.documents():
        if document.source in new and document.sha256 != new[document.source]:
            keeper.forget_text(document.source)


def hand_texts_over(giver: TextKeeper, taker: TextKeeper) -> None:
    """Keep somewhere else all texts, and what was dismissed in them.

    Raises
    ------
    DossierError
        If they could not be kept.
    """
    for document in giver.documents():
        text = giver.text_of(document.source)
        assert text is not None, "what is known is kept"
        taker.keep_text(document.source, text, origin=document.origin, at=document.kept_at)
        for start, end in sorted(giver.dismissals_of(document.sha256)):
            taker.dismiss(document.sha256, start, end, document.kept_at)
