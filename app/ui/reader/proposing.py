"""What a sentence seems to say, as far as the actors it names tell."""

from collections.abc import Callable, Sequence

from app.ui.reader.opened_text import OpenedText
from app.ui.reader.placed import PlacedMention, within
from app.ui.reader.quote_form import Proposal

Propose = Callable[[OpenedText, tuple[int, int], Sequence[PlacedMention]], Proposal]
"""Reads a part of an opened text (places in code units), in which these actors are named."""


def propose_from_mentions(
    _opened: OpenedText, span: tuple[int, int], mentions: Sequence[PlacedMention]
) -> Proposal:
    """The two actors that are named first and beyond doubt; the rest is not said."""
    named = (each.mention for each in within(mentions, *span))
    certain = dict.fromkeys(mention.actors[0] for mention in named if mention.is_certain)
    first = list(certain)[:2]
    return Proposal(a=tuple(first[:1]), b=tuple(first[1:]))
