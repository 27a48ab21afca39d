"""Which colour each bloc has: its own, as long as no other on the map has it already."""

from collections.abc import Collection, Mapping

from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind
from app.drawing.look import LIGHT

N_COLOURS = len(LIGHT.blocs)
"""There are no more that everybody can tell apart, so that they come round again."""


def palette_slots(dossier: Dossier, shown: Collection[ActorId]) -> Mapping[ActorId, int]:
    """The place in the palette of every actor that can be drawn as a hull.

    The blocs of the first view come first, then the others in file order, then whatever
    else has members. Of those `shown` together, the later one gives way to the next free
    colour; more than there are colours share them again.
    """
    own = {bloc: slot % N_COLOURS for slot, bloc in enumerate(_in_order(dossier))}
    taken: set[int] = set()
    for bloc in [bloc for bloc in own if bloc in shown]:
        turns = (own[bloc] + step for step in range(N_COLOURS))
        own[bloc] = next((s % N_COLOURS for s in turns if s % N_COLOURS not in taken), own[bloc])
        taken.add(own[bloc])
    return own


def _in_order(dossier: Dossier) -> list[ActorId]:
    by_kind = sorted(dossier.actors, key=lambda actor: actor.kind is not ActorKind.BLOC)
    return list(dict.fromkeys((*dossier.focus_blocs, *(actor.id for actor in by_kind))))
