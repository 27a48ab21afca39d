"""The changes of a comparison as they are read: each told once, with what it rests on.

What many do together is on the tie of each two of them. Read tie by tie it would be told
dozens of times; so that it is told once, with all whom it joins, after the ties of two.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.analysis.citations import Citation, cite
from app.analysis.comparing import CONTRADICTING, PartChange, TieChange
from app.analysis.part_differences import PartDifference
from app.analysis.ties import AgreementOnDate, Dyad
from app.domain.apart import Apart
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import PartyStatus


@dataclass(frozen=True)
class PairDigest:
    """What changed between two alone."""

    change: TieChange
    parts: tuple[PartChange, ...]


@dataclass(frozen=True)
class SharedDigest:
    """What became of something that more than two share, among the `actors`, by id.

    It may have become something else among others of them: what holds between two of its
    parties may be only planned between two others.
    """

    part: PartChange
    actors: tuple[ActorId, ...]


def digest_pairs(changes: Iterable[TieChange]) -> tuple[PairDigest, ...]:
    """The changes of ties of which anything between the two alone differs, in their order."""
    return tuple(
        PairDigest(change, tuple(part for part in change.parts if part.is_between_two))
        for change in changes
        if change.is_of_line
    )


def digest_shared(changes: Iterable[TieChange]) -> tuple[SharedDigest, ...]:
    """What became of all that more than two share, by the id of its record."""
    found: dict[tuple[str, PartDifference], tuple[PartChange, set[ActorId]]] = {}
    for change in changes:
        for part in change.parts:
            if not part.is_between_two:
                key = part.record.id, part.how
                found.setdefault(key, (part, set()))[1].update(change.dyad)
    return tuple(
        SharedDigest(part, tuple(sorted(actors)))
        for _key, (part, actors) in sorted(found.items(), key=lambda item: item[0])
    )


def citations_of(dossier: Dossier, change: PartChange) -> tuple[Citation, ...]:
    """What a change rests on, quotations first.

    Of what only is known otherwise, the evidence that came to it; if some was only lost, that.
    Of what is contradicted by it, what does so.
    """
    if change.apart is Apart.IN_TIME:
        return cite(dossier, change.part.evidence)
    sides = (change.before, change.after)
    before, after = (() if side is None else side.evidence for side in sides)
    told = [item for item in after if item not in before]
    if change.how is PartDifference.CONTRADICTED:
        told = [item for item in told if item.stance in CONTRADICTING]
    lost = [item for item in before if item not in after]
    return cite(dossier, told or lost or change.part.evidence)


def steps_of(change: PartChange, dyad: Dyad) -> tuple[PartyStatus, ...]:
    """What two parties of an agreement, or all, have done on one side only, by date."""
    sides = [
        {row for row in side.statuses if row.actor is None or row.actor in dyad}
        for side in (change.before, change.after)
        if isinstance(side, AgreementOnDate)
    ]
    if len(sides) < 2:
        return ()
    return tuple(sorted(sides[0] ^ sides[1], key=_when))


def _when(row: PartyStatus) -> tuple[str, str]:
    return "" if row.date is None else row.date.earliest.isoformat(), row.id
