"""What the colours of ties tell: polarity, the age of the evidence, or a comparison.

Polarity is each tie's own and known to :mod:`app.session.drawn_records`. The other two depend
on more than the tie: on the day ages are counted from, on the other side of a comparison. They
come as a scale, worked out for all ties at once, which the content is made with.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from app.analysis.ages import age_steps, counted_from, newest_days
from app.analysis.columns import BoolArray, IntArray
from app.analysis.compared_network import DIFFERENCES, ComparedNetwork
from app.analysis.comparing import Difference, difference_between
from app.analysis.filters import Junction, VisibleNetwork
from app.analysis.ledger import Ledger
from app.analysis.ledger_step import LedgerStep
from app.analysis.network import Dyad, Network
from app.domain.apart import Apart, apart
from app.domain.ids import ActorId
from app.drawing.content import AGE_TONES, TieTone
from app.session.comparison import Clock

SpokeTone = Callable[[Junction, ActorId], TieTone]
"""The tone of the line from one party to the point of a junction."""


class Colouring(StrEnum):
    """What the colours of ties tell; a comparison is begun and ended, not chosen."""

    POLARITY = "polarity"
    AGE = "age"
    COMPARISON = "comparison"


CHOICES = (Colouring.POLARITY, Colouring.AGE)
"""What can be chosen."""

_TONES = {
    None: TieTone.UNCHANGED,
    Difference.ADDED: TieTone.ADDED,
    Difference.ENDED: TieTone.ENDED,
    Difference.CHANGED: TieTone.CHANGED,
}
_COMPARED_TONES = tuple([_TONES[difference] for difference in DIFFERENCES])


@dataclass(frozen=True, eq=False)
class ToneScale:
    """The tones of the ties of a ledger, where they are not those of polarity.

    `numbers`, (d,), are the places in `tones` of the line dyads; `spoke_tone` gives those of
    the spokes of junctions. `since` is what the legend says a comparison begins with, and `apart`
    in which times its sides differ.
    """

    ledger: Ledger
    tones: tuple[TieTone, ...]
    numbers: IntArray
    spoke_tone: SpokeTone
    since: str = ""
    apart: Apart = Apart.IN_TIME

    def tone_of(self, dyad: Dyad) -> TieTone:
        """The tone of the line between two actors, in the order of their ids."""
        return self.tone_at(self.ledger.place_of[dyad])

    def tone_at(self, place: int) -> TieTone:
        """The tone of the line at a place in the ledger."""
        return self.tones[int(self.numbers[place])]

    def carried(self, step: LedgerStep) -> "ToneScale":
        """What is known of the tones in the ledger after a step; -1 stands for who is new."""
        numbers = np.full(len(step.after.dyads), -1)
        stays = step.place_of >= 0
        numbers[step.place_of[stays]] = self.numbers[stays]
        return replace(self, ledger=step.after, numbers=numbers)


def changed_tones(now: ToneScale | None, before: ToneScale | None, n_places: int) -> BoolArray:
    """At which places in the ledger two scales may differ, (d,); None is polarity's."""
    if now is None and before is None:
        return np.zeros(n_places, dtype=np.bool_)
    if now is None or before is None or now.ledger is not before.ledger:
        return np.ones(n_places, dtype=np.bool_)
    if now.tones is not before.tones:
        return np.ones(n_places, dtype=np.bool_)
    changed: BoolArray = now.numbers != before.numbers
    return changed


def age_scale(network: Network, visible: VisibleNetwork) -> ToneScale:
    """The tones of age of what is visible of a network, by what of each tie passes."""
    day = counted_from(network)
    passing = None if visible.basis is None else visible.basis.sifted.passing
    steps = age_steps(newest_days(network, passing), day)
    newest_of = network.rows.backings.newest_days
    # What more than two do are a few of thousands of records, and often nobody asks for them.
    shared = network.ledger.of_many.tolist() if visible.junctions else []
    row_of = {network.ledger.records[row].id: row for row in shared}

    def spoke_tone(junction: Junction, _party: ActorId) -> TieTone:
        at = newest_of[[row_of[junction.id]]]
        return AGE_TONES[int(age_steps(at, day)[0])]

    return ToneScale(network.ledger, AGE_TONES, steps, spoke_tone)


def comparison_scale(
    compared: ComparedNetwork,
    ledger: Ledger,
    first: Clock,
    second: Clock,
    left_out: Difference | None = None,
) -> ToneScale:
    """The tones of both sides of a comparison in one picture, or of one of two.

    What is `left_out` is told on the other side: nothing has come on the first, and nothing
    has ended on the second.
    """
    numbers = compared.told
    if left_out is not None:
        numbers = np.where(numbers == DIFFERENCES.index(left_out), 0, numbers)
    before, after = (
        {junction.id: junction for junction in side.junctions}
        for side in (compared.before, compared.after)
    )

    def spoke_tone(junction: Junction, party: ActorId) -> TieTone:
        sides = (before.get(junction.id), after.get(junction.id))
        old, new = (() if side is None else (side.part,) for side in sides)
        # What one party did is of its spoke alone, as what two did is of their line.
        difference = difference_between(old, new, (party, party))
        return _TONES[None if difference is left_out else difference]

    times = apart(first.times, second.times)
    since = _since(first, second, times)
    return ToneScale(ledger, _COMPARED_TONES, numbers, spoke_tone, since, times)


def _since(first: Clock, second: Clock, times: Apart) -> str:
    """The day the second side differs from, if it comes after it.

    What became known since a day need not have begun since: of two days of knowing it is the
    first of these, and where both times differ none is told, as it could be of either.
    """
    if times is Apart.IN_KNOWING and first.known_by is not None:
        return first.known_by.isoformat()
    is_on = times is Apart.IN_TIME and first.as_of < second.as_of
    return first.as_of.isoformat() if is_on else ""
