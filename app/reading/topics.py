"""Whom a text speaks of at a place, named there or not: those named lately and often.

A sentence that names one party or none ("both sides agreed", "the results went further") is
about those the text was about before. Each naming counts for the sentences that follow, less
with each; what the whole text is about counts a little everywhere. Being named lately and often
is what makes an antecedent likely: Lappin & Leass (1994), *An algorithm for pronominal anaphora
resolution*, https://aclanthology.org/J94-4002, whose weights halve with each sentence.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from app.domain.ids import ActorId

_FADE = 0.75
"""Slower than half: articles go on about a state for a paragraph, not for a sentence."""
_WHOLE = 2.0
"""What being named most often in the whole text adds."""
_LEAST = 0.02
_MOST = 6


def topics(named: Sequence[Iterable[ActorId]]) -> list[tuple[ActorId, ...]]:
    """The actors spoken of before each sentence, the likeliest first, at most six.

    `named` are the actors named in each sentence. Takes time linear in their number.
    """
    named = [tuple(actors) for actors in named]
    whole = Counter(actor for actors in named for actor in actors)
    highest = max(whole.values(), default=1)
    usual = [actor for actor, _ in whole.most_common(_MOST)]
    weights: dict[ActorId, float] = {}
    found = []
    for actors in named:
        choice = {*weights, *usual}
        ranked = sorted(
            choice,
            key=lambda actor: (
                -weights.get(actor, 0.0) - _WHOLE * whole[actor] / highest,
                actor,
            ),
        )
        found.append(tuple(ranked[:_MOST]))
        weights = {
            actor: weight * _FADE for actor, weight in weights.items() if weight * _FADE > _LEAST
        }
        for actor in actors:
            weights[actor] = weights.get(actor, 0.0) + 1.0
    return found
