"""From one state of a dossier to the next: what differs, and what can be handed on.

States share the records that were not changed, being the same objects; so the difference of
two is found without knowing the edits between them. What was looked up in the one is handed on
to the other, which costs as much as the difference is large, and copies.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import compress, count
from operator import is_not
from typing import Any

from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.look_ups import Groups
from app.domain.tables import Table, column, items_of, reader
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
_GROUPED = {
    "names_of": "actor_names",
    "titles_of": "agreement_titles",
    "statuses_of": "party_statuses",
    "memberships_of": "memberships",
    "memberships_in": "memberships",
    "evidence_for": "evidence",
}
_FROM_WHOLE_TABLES = {"texts_in_focus": ("focus_sources", "sources")}
"""What is read off a few tables at once, and is handed on while none of them differs."""


@dataclass(frozen=True)
class TableDifference:
    """From the record at `start` on, those of `after` stand where those of `before` stood.

    Both are what stands for the records, see :attr:`~app.domain.tables.Table.items`. Where several
    rows differ, what stands between them is in both.
    """

    start: int
    before: Sequence[Any]
    after: Sequence[Any]
    read: Callable[[Any], Any] | None = None

    @cached_property
    def gone(self) -> tuple[Any, ...]:
        """The records of before that stand no more."""
        return self._but_those_in(self.before, self.after)

    @cached_property
    def come(self) -> tuple[Any, ...]:
        """The records of after that did not stand before."""
        return self._but_those_in(self.after, self.before)

    def _but_those_in(self, items: Sequence[Any], others: Sequence[Any]) -> tuple[Any, ...]:
        known = set(map(id, others))
        alone = compress(items, (key not in known for key in map(id, items)))
        return tuple(alone if self.read is None else map(self.read, alone))


Differences = Mapping[str, TableDifference]
"""By table; those without a difference are not in it."""


def differences(before: Dossier, after: Dossier) -> Differences:
    """Where the tables of two states differ, each from the first to the last difference."""
    found = {}
    for field in fields(Dossier):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one is not other and not isinstance(one, str):
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
                vars(after)[name] = (
                    look_up.followed(differing[table].gone, differing[table].come)
                    if table in differing
                    else look_up
                )
    for name, tables in _FROM_WHOLE_TABLES.items():
        if name in known and differing.keys().isdisjoint(tables):
            vars(after)[name] = known[name]
    for name, table in _GROUPED.items():
        if name in known and name not in vars(after):
            groups: Groups[Any, Any] = known[name]
            if table in differing:
                change = differing[table]
                gone, come = change.gone, change.come
                # What stays amid them has its place in its group between theirs.
                is_at_end = len(gone) == len(change.before) and (
                    change.start + len(change.before) == len(getattr(before, table))
                )
                groups = groups.followed(getattr(after, table), gone, come, is_at_end=is_at_end)
            vars(after)[name] = groups


def touched_subjects(after: Dossier, differing: Differences) -> frozenset[Subject]:
    """Of which claims, agreements and memberships something may be otherwise.

    They are those that differ themselves, rest on other evidence or on sources that tell
    something else of themselves, and the agreements of which statuses do.
    """
    sources = {source.id for source in _gone(differing, "sources")}
    excerpts = {excerpt.id for excerpt in _gone(differing, "excerpts")}
    if sources:
        ids, of = column(after.excerpts, "id"), column(after.excerpts, "source")
        excerpts.update(compress(ids, map(sources.__contains__, of)))
    subjects = {
        (SubjectKind(item.subject_kind), item.subject) for item in _both(differing, "evidence")
    }
    if sources or excerpts:
        names = ("subject_kind", "subject", "source", "excerpt")
        cited = zip(*(column(after.evidence, name) for name in names), strict=True)
        subjects |= {
            (SubjectKind(kind), subject)
            for kind, subject, source, excerpt in cited
            if source in sources or excerpt in excerpts
        }
    for kind, table in SUBJECT_TABLES.items():
        subjects |= {(kind, record.id) for record in _both(differing, table)}
    statuses = {id_ for kind, id_ in subjects if kind is SubjectKind.PARTY_STATUS}
    if statuses:
        told = (*after.party_statuses, *_gone(differing, "party_statuses"))
        subjects |= {(SubjectKind.AGREEMENT, s.agreement) for s in told if s.id in statuses}
    return frozenset(subjects)


def touched_actors(before: Dossier, after: Dossier) -> frozenset[ActorId]:
    """Who is another record, or has another name, in one state than in the other."""
    actors = differences_in(before.actors, after.actors)
    names = differences_in(before.actor_names, after.actor_names)
    return frozenset(
        [actor.id for actor in (*actors.gone, *actors.come)]
        + [name.actor for name in (*names.gone, *names.come)]
    )


def differences_in(before: Sequence[Any], after: Sequence[Any]) -> TableDifference:
    """Where one table differs in two states; from end to end nowhere if it does not."""
    return TableDifference(0, (), ()) if before is after else _difference(before, after)


def _difference(before: Sequence[Any], after: Sequence[Any]) -> TableDifference:
    are_kin = isinstance(before, Table) and before.is_kin(after)
    one, other = (items_of(before), items_of(after)) if are_kin else (tuple(before), tuple(after))
    splice = after.splice_from(before) if isinstance(after, Table) else None
    if splice is not None:
        start, n_behind = splice
    else:
        shorter = min(len(one), len(other))
        start = next(compress(count(), map(is_not, one, other)), shorter)
        ends = map(is_not, reversed(one), reversed(other))
        n_behind = min(next(compress(count(), ends), shorter), shorter - start)
    return TableDifference(
        start,
        one[start : len(one) - n_behind],
        other[start : len(other) - n_behind],
        reader(before) if are_kin else None,
    )


def _gone(differing: Differences, table: str) -> Collection[Any]:
    return differing[table].gone if table in differing else ()


def _both(differing: Differences, table: str) -> Iterator[Any]:
    if table in differing:
        yield from differing[table].gone
        yield from differing[table].come
