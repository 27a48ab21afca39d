"""From one state of a dossier to the next: what differs, and what can be handed on.

States share the records that were not changed, being the same objects; so the difference of
two is found without knowing the edits between them. What was looked up in the one is handed on
to the other, which costs as much as the difference is large, and copies.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import compress, count
from operator import attrgetter, is_not
from types import MappingProxyType
from typing import Any

from app.domain.dossier import Dossier
from app.domain.vocabulary import SubjectKind
from app.domain.withdrawing import SUBJECT_TABLES

Subject = tuple[SubjectKind, str]

_BY_ID = {
    "actor_by_id": "actors",
    "agreement_by_id": "agreements",
    "claim_by_id": "claims",
    "membership_by_id": "memberships",
    "source_by_id": "sources",
    "excerpt_by_id": "excerpts",
}
_GROUPED: Mapping[str, tuple[str, "attrgetter[Any]"]] = {
    "names_of": ("actor_names", attrgetter("actor")),
    "titles_of": ("agreement_titles", attrgetter("agreement")),
    "statuses_of": ("party_statuses", attrgetter("agreement")),
    "memberships_of": ("memberships", attrgetter("actor")),
    "memberships_in": ("memberships", attrgetter("bloc")),
    "evidence_for": ("evidence", attrgetter("subject_kind", "subject")),
}
_FROM_WHOLE_TABLES = {"texts_in_focus": ("focus_sources", "sources")}
"""What is read off a few tables at once, and is handed on while none of them differs."""


@dataclass(frozen=True, slots=True)
class TableDifference:
    """From the record at `start` on, those of `before` stand no more, and those of `after` do."""

    start: int
    before: tuple[Any, ...]
    after: tuple[Any, ...]


Differences = Mapping[str, TableDifference]
"""By table; those without a difference are not in it."""


def differences(before: Dossier, after: Dossier) -> Differences:
    """Where the tables of two states differ, each from the first to the last difference."""
    found = {}
    for field in fields(Dossier):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one is not other and isinstance(one, tuple):
            difference = _difference(one, other)
            if difference.before or difference.after:
                found[field.name] = difference
    return found


def hand_on(before: Dossier, after: Dossier, differing: Differences) -> None:
    """Give a state what was looked up in the one before it; the differences are theirs."""
    known = vars(before)
    for name, table in _BY_ID.items():
        if name in known and name not in vars(after):
            look_up = known[name]
            # Of records that share an id, which no sound dossier has, one hides the others.
            if len(look_up) == len(getattr(before, table)):
                vars(after)[name] = _followed_ids(look_up, differing.get(table))
    for name, tables in _FROM_WHOLE_TABLES.items():
        if name in known and differing.keys().isdisjoint(tables):
            vars(after)[name] = known[name]
    for name, (table, key) in _GROUPED.items():
        if name in known and name not in vars(after):
            vars(after)[name] = _followed_groups(
                known[name], getattr(after, table), key, differing.get(table), before, table
            )


def touched_subjects(after: Dossier, differing: Differences) -> frozenset[Subject]:
    """Of which claims, agreements and memberships something may be otherwise.

    They are those that differ themselves, rest on other evidence or on sources that tell
    something else of themselves, and the agreements of which statuses do.
    """
    evidence = {*_both(differing, "evidence")}
    sources = {source.id for source in _before(differing, "sources")}
    excerpts = {excerpt.id for excerpt in _before(differing, "excerpts")}
    if sources:
        excerpts |= {excerpt.id for excerpt in after.excerpts if excerpt.source in sources}
    if sources or excerpts:
        evidence |= {
            item for item in after.evidence if item.source in sources or item.excerpt in excerpts
        }
    subjects = {(SubjectKind(item.subject_kind), item.subject) for item in evidence}
    for kind, table in SUBJECT_TABLES.items():
        subjects |= {(kind, record.id) for record in _both(differing, table)}
    statuses = {id_ for kind, id_ in subjects if kind is SubjectKind.PARTY_STATUS}
    if statuses:
        told = (*after.party_statuses, *_before(differing, "party_statuses"))
        subjects |= {(SubjectKind.AGREEMENT, s.agreement) for s in told if s.id in statuses}
    return frozenset(subjects)


def _difference(before: tuple[Any, ...], after: tuple[Any, ...]) -> TableDifference:
    shorter = min(len(before), len(after))
    start = next(compress(count(), map(is_not, before, after)), shorter)
    ends = map(is_not, reversed(before), reversed(after))
    n_behind = min(next(compress(count(), ends), shorter), shorter - start)
    return TableDifference(
        start, before[start : len(before) - n_behind], after[start : len(after) - n_behind]
    )


def _followed_ids(
    look_up: Mapping[str, Any], difference: TableDifference | None
) -> Mapping[str, Any]:
    if difference is None:
        return look_up
    followed = dict(look_up)
    for record in difference.before:
        del followed[record.id]
    followed.update((record.id, record) for record in difference.after)
    return MappingProxyType(followed)


def _followed_groups(
    groups: Mapping[Any, tuple[Any, ...]],
    records: tuple[Any, ...],
    key: "attrgetter[Any]",
    difference: TableDifference | None,
    before: Dossier,
    table: str,
) -> Mapping[Any, tuple[Any, ...]]:
    if difference is None:
        return groups
    followed = dict(groups)
    gone, come = _by_key(difference.before, key), _by_key(difference.after, key)
    is_at_end = difference.start + len(difference.before) == len(getattr(before, table))
    for group, leaving in gone.items():
        ids = set(map(id, leaving))
        followed[group] = tuple(each for each in followed[group] if id(each) not in ids)
    if is_at_end:
        for group, joining in come.items():
            followed[group] = (*followed.get(group, ()), *joining)
    elif come:
        # Where in their groups they belong, only the whole table tells.
        of_them = _by_key((record for record in records if key(record) in come), key)
        followed.update((group, tuple(members)) for group, members in of_them.items())
    for group in gone:
        if not followed[group]:
            del followed[group]
    return MappingProxyType(followed)


def _by_key(records: Any, key: "attrgetter[Any]") -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return groups


def _before(differing: Differences, table: str) -> Collection[Any]:
    return differing[table].before if table in differing else ()


def _both(differing: Differences, table: str) -> Iterator[Any]:
    if table in differing:
        yield from differing[table].before
        yield from differing[table].after
