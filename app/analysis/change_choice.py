"""Which changes of a comparison are listed: of what is on the map, of some kinds only."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from app.analysis.compared_network import ComparedNetwork
from app.analysis.comparing import Comparison, Difference, PartChange, TieChange
from app.analysis.ties import Dyad, Part, Record


def changes_on_map(comparison: Comparison, compared: ComparedNetwork) -> Comparison:
    """The same comparison, told of what passes the filter on either side.

    What became of a tie is then what the map shows of it. What several share is told if a
    tie or a junction that is seen rests on it.
    """
    at_junctions = {_key(junction.part) for junction in compared.union.junctions}
    changes = (
        _narrowed(change, _passing(compared, change.dyad) | at_junctions, compared)
        for change in comparison.changes
    )
    return replace(comparison, changes=tuple([change for change in changes if change is not None]))


def changes_of_kinds(
    comparison: Comparison, differences: Collection[Difference], *, with_shared: bool
) -> Comparison:
    """The same comparison, told of ties of which that became, and of what several share if asked.

    Parts are left out, and ties of which no part is left.
    """
    changes = []
    for change in comparison.changes:
        with_own = change.difference in differences
        parts = tuple(
            [part for part in change.parts if (with_own if part.is_between_two else with_shared)]
        )
        if parts:
            changes.append(change if parts == change.parts else replace(change, parts=parts))
    return replace(comparison, changes=tuple(changes))


def _narrowed(
    change: TieChange,
    passing: Collection[tuple[type[Record], str]],
    compared: ComparedNetwork,
) -> TieChange | None:
    parts = tuple([part for part in change.parts if _key(part.part) in passing])
    if not parts:
        return None
    difference = compared.differences.get(change.dyad, change.difference)
    if parts == change.parts and difference is change.difference:
        return change
    return replace(change, parts=parts, difference=difference)


def _passing(compared: ComparedNetwork, dyad: Dyad) -> set[tuple[type[Record], str]]:
    return {_key(part) for part in _seen_parts(compared, dyad)}


def _seen_parts(compared: ComparedNetwork, dyad: Dyad) -> Iterator[Part]:
    spoke = compared.spokes.get(dyad)
    sides = (compared.before.tie_by_dyad.get(dyad), compared.after.tie_by_dyad.get(dyad))
    for visible in sides if spoke is None else (spoke.before, spoke.after):
        if visible is not None:
            yield from visible.parts


def _key(part: Part | PartChange) -> tuple[type[Record], str]:
    return type(part.record), part.record.id
