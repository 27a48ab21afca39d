"""Which records a figure shows, each with a short digest: whether they are the same later.

The digest of a record takes in what hangs on it: names of an actor, statuses and titles of an
agreement, evidence with the words quoted and their sources. So whatever a reader of the figure
could have seen, and what was quoted for it, is compared, and only ids of what is on the map are
named.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from app.analysis.filters import VisibleNetwork
from app.analysis.network import AgreementOnDate, ClaimOnDate, MembershipOnDate, Network, Part
from app.analysis.shown_parts import actors_shown, parts_shown
from app.domain.dossier import Dossier
from app.domain.records import Evidence

MOST_RECORDS = 5_000
"""Of which each has a digest of its own in a figure; of more, only all of them together."""

_DIGITS = 12
"""Hexadecimal, of a record's digest: of thousands, no two are alike by chance."""

_NOTHING = (None, "", ())

Digests = Mapping[str, Mapping[str, str]]
"""By table, and by id."""

_TABLES: Mapping[type[Part], str] = {
    ClaimOnDate: "claims",
    AgreementOnDate: "agreements",
    MembershipOnDate: "memberships",
}
TABLES = ("actors", *_TABLES.values())


@dataclass(frozen=True)
class ShownRecords:
    """What a figure showed: `digests` by table and id, and the `sha256` of all of them.

    `digests` are None if there were more than `MOST_RECORDS`.
    """

    sha256: str
    digests: Digests | None = None


@dataclass(frozen=True)
class RecordChanges:
    """What differs now from what a figure showed; each a table and an id, in order.

    `is_told` is False if all that is known is whether anything differs.
    """

    changed: tuple[tuple[str, str], ...] = ()
    new: tuple[tuple[str, str], ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    is_told: bool = True

    @property
    def is_any(self) -> bool:
        """Whether anything differs."""
        return not self.is_told or bool(self.changed or self.new or self.gone)


def shown_records(network: Network, visible: VisibleNetwork) -> ShownRecords:
    """The records that a part of a network shows."""
    digests = _digests(network, visible)
    whole = hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()
    n_records = sum(map(len, digests.values()))
    return ShownRecords(whole, digests if n_records <= MOST_RECORDS else None)


def compare_records(before: ShownRecords, now: ShownRecords) -> RecordChanges:
    """What became of the records of a figure."""
    if before.sha256 == now.sha256:
        return RecordChanges()
    if before.digests is None or now.digests is None:
        return RecordChanges(is_told=False)
    changed, new, gone = [], [], []
    for table in TABLES:
        old, young = before.digests.get(table, {}), now.digests.get(table, {})
        for id_ in sorted({*old, *young}):
            if id_ not in old:
                new.append((table, id_))
            elif id_ not in young:
                gone.append((table, id_))
            elif old[id_] != young[id_]:
                changed.append((table, id_))
    # A digest of the whole that is another, and no part that is, was not written by us.
    return RecordChanges(tuple(changed), tuple(new), tuple(gone), bool(changed or new or gone))


def sources_on_map(network: Network, visible: VisibleNetwork) -> frozenset[str]:
    """The sources that are evidence for anything on the map."""
    dossier = network.dossier
    return frozenset(
        dossier.source_of(item).id
        for part in parts_shown(network, visible)
        for item in part.evidence
    )


def _digests(network: Network, visible: VisibleNetwork) -> dict[str, dict[str, str]]:
    dossier = network.dossier
    digests: dict[str, dict[str, str]] = {table: {} for table in TABLES}
    for actor in sorted(actors_shown(visible)):
        names = dossier.names_of.get(actor, ())
        digests["actors"][actor] = _digest([dossier.actor_by_id[actor], *names])
    known: dict[str, list[Any]] = {}
    for part in parts_shown(network, visible):
        of_table = digests[_TABLES[type(part)]]
        if part.record.id not in of_table:
            of_table[part.record.id] = _digest(list(_told_by(dossier, part, known)))
    return digests


def _told_by(dossier: Dossier, part: Part, known: dict[str, list[Any]]) -> Iterator[Any]:
    yield part.record
    if isinstance(part, AgreementOnDate):
        yield from dossier.titles_of.get(part.record.id, ())
        yield from part.statuses
    yield from _evidence(dossier, part.evidence, known)


def _evidence(
    dossier: Dossier, items: Iterable[Evidence], known: dict[str, list[Any]]
) -> Iterator[Any]:
    for item in items:
        yield item
        if item.excerpt is not None:
            yield dossier.excerpt_by_id[item.excerpt]
        source = dossier.source_of(item)
        # Hundreds of claims rest on one source.
        yield known.setdefault(source.id, _plain(source))


def _digest(records: list[Any]) -> str:
    told = json.dumps([_plain(record) for record in records], ensure_ascii=True)
    return hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]


def _plain(record: Any) -> Any:
    """A record by the fields that say something: one that is added later changes no digest."""
    if isinstance(record, list):
        return record
    values = ((field.name, getattr(record, field.name)) for field in fields(record))
    return [
        type(record).__name__,
        *([name, _cell(value)] for name, value in values if value not in _NOTHING),
    ]


def _cell(value: Any) -> Any:
    return [str(item) for item in value] if isinstance(value, tuple) else str(value)
