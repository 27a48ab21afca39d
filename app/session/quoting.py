"""Words taken from a text, and words typed by hand, as evidence that stands where it says.

What is marked in a document carries its place. What is typed by hand gets one where the words
stand exactly once in the kept text of their source; else it has none, and nobody guesses.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.domain.changes import Edit, EditKind, RecordChange
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, SourceId
from app.domain.records import Claim, Excerpt
from app.domain.vocabulary import Stance
from app.editing.drafts import EvidenceDraft, SourceDraft
from app.editing.evidence import is_anchored
from app.reading.anchoring import Quotation, select

_TYPED = frozenset({EditKind.ADD, EditKind.CHANGE})
"""What forms do. Records of others are taken in as they are."""


def evidence_of_selection(
    source: SourceId | SourceDraft,
    text: str,
    start: int,
    end: int,
    *,
    language: str,
    stance: Stance = Stance.SUPPORTS,
) -> EvidenceDraft:
    """What was marked in the text of a source, as evidence anchored in it.

    Space at either end is left out.

    Parameters
    ----------
    text
        As stored; `start` and `end` are code points of it.

    Raises
    ------
    ValueError
        If nothing but space was marked, or something outside the text.
    """
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    quotation = select(text, start, start + len(words.strip()))
    return EvidenceDraft(
        stance,
        source,
        quotation.exact,
        language,
        None,
        quotation.prefix,
        quotation.suffix,
        quotation.start,
    )


def find_once(words: str, text: str) -> Quotation | None:
    """Where words stand in a text, if that is exactly one place; overlapping ones are two."""
    place = text.find(words) if words else -1
    if place < 0 or text.find(words, place + 1) >= 0:
        return None
    return select(text, place, place + len(words))


def with_typed_words_anchored(edit: Edit, text_of: Callable[[SourceId], str | None]) -> Edit:
    """An edit whose quotations typed by hand are anchored where they stand exactly once.

    Parameters
    ----------
    text_of
        Gives the kept text of a source, None if there is none. It is asked only for the
        sources of such quotations, once each.
    """
    if edit.kind not in _TYPED:
        return edit
    texts: dict[SourceId, str | None] = {}
    changes = []
    for change in edit.changes:
        excerpt = change.after
        if isinstance(excerpt, Excerpt) and _is_newly_typed(change, excerpt):
            if excerpt.source not in texts:
                texts[excerpt.source] = text_of(excerpt.source)
            changes.append(replace(change, after=_anchored(excerpt, texts[excerpt.source])))
        else:
            changes.append(change)
    return replace(edit, changes=tuple(changes)) if texts else edit


def claims_between(
    dossier: Dossier, a: Iterable[ActorId], b: Iterable[ActorId]
) -> tuple[Claim, ...]:
    """The claims that a quotation about two sides may be evidence for, those recorded last first.

    Those that name an actor of each side, whichever way round; without `b` those that name
    one of `a`.
    """
    one, other = frozenset(a), frozenset(b)
    return tuple(
        claim for claim in reversed(dossier.claims) if _is_between(claim, one, other or None)
    )


def _is_between(claim: Claim, one: frozenset[ActorId], other: frozenset[ActorId] | None) -> bool:
    named = frozenset((*claim.a, *claim.b))
    if other is None:
        return not named.isdisjoint(one)
    sides = (claim.a, claim.b) if claim.b else (claim.a, claim.a)
    return any(
        not one.isdisjoint(sides[at]) and not other.isdisjoint(sides[1 - at]) for at in (0, 1)
    )


def _is_newly_typed(change: RecordChange, excerpt: Excerpt) -> bool:
    before = change.before
    is_as_before = isinstance(before, Excerpt) and (before.exact, before.source) == (
        excerpt.exact,
        excerpt.source,
    )
    return not is_anchored(excerpt) and not is_as_before


def _anchored(excerpt: Excerpt, text: str | None) -> Excerpt:
    found = None if text is None else find_once(excerpt.exact, text)
    if found is None:
        return excerpt
    return replace(
        excerpt, prefix=found.prefix, suffix=found.suffix, start=found.start, end=found.end
    )
