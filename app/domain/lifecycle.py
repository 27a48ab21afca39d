"""The course of an agreement for each of its parties: which stage, from when until when.

On which day a party stands where is asked of :mod:`app.domain.on_date`, on every turning day,
and of nobody else. Here a stage gets its name, by the step that brought it about, and days on
which the same holds are put together. Days that belong to the one stage or the other as a
coarse date is read are the *soft* start of the one and the soft end of the other.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from app.domain.dates import PartialDate
from app.domain.ids import ActorId, PartyStatusId
from app.domain.on_date import standings_on
from app.domain.records import PartyStatus
from app.domain.stints import (
    NONE_FORESEEN,
    Foreseen,
    Steps,
    Stint,
    common_rows,
    date_of,
    first_step,
    having,
    joining,
    rows_by_party,
    stint_on,
)
from app.domain.turning_days import turning_days_of_agreement
from app.domain.vocabulary import AgreementKind, OnDate, Status

_ONE_DAY = timedelta(days=1)
_BEFORE = (Status.RATIFIED, Status.SIGNED, Status.ANNOUNCED)
"""The stages before an agreement takes effect, the furthest first."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stage of one party, and the days on which it is or may be in it.

    `standing` is where the party stands in it by the rules of the date. `rows` are the steps
    it rests on; the first brought it about, so that its date is the one to name. From `first`
    to `last` the party may be in the stage, from `sure_first` to `sure_last` it is, as far as
    the dates tell; without a `last` it goes on. No `first`: the day is not known.
    """

    stage: Status
    standing: OnDate
    rows: tuple[PartyStatus, ...]
    first: date | None
    sure_first: date | None
    sure_last: date | None = None
    last: date | None = None

    @property
    def start(self) -> PartialDate | None:
        """The date of the step that brought it about, as exact as it is known."""
        return self.rows[0].date

    @property
    def is_soft(self) -> bool:
        """Whether one of its ends is not known to the day."""
        return self.first != self.sure_first or self.sure_last != self.last

    def covers(self, day: date) -> bool:
        """Whether the party surely is in the stage on a day."""
        begun = self.sure_first is not None and self.sure_first <= day
        return begun and (self.last is None or (self.sure_last or self.last) >= day)


class _Stage(NamedTuple):
    """A stage and the steps it rests on, the one that brought it about first."""

    status: Status
    rows: tuple[PartyStatus, ...]


class _Piece(NamedTuple):
    """From a day on, until the next one begins: where a party stands, and in which stage."""

    first: date
    standing: OnDate | None
    stage: _Stage | None


def spans_of(
    statuses: Iterable[PartyStatus],
    parties: Collection[ActorId],
    kind: AgreementKind | None = None,
    foreseen: Foreseen = NONE_FORESEEN,
) -> Mapping[ActorId, tuple[Span, ...]]:
    """The stages of each party, one after the other, parties in the order given.

    Parameters
    ----------
    statuses
        Every status of the agreement, in any order.
    parties
        Those whose course is asked for.
    kind, foreseen
        As :func:`~app.domain.on_date.agreement_on` has them.

    Notes
    -----
    A party that is bound later than the others has no stage until it has taken a step: that
    it would come is known only in hindsight.
    """
    rows = tuple(statuses)
    own = rows_by_party(rows)
    common = common_rows(rows)
    if None not in own:
        common = _firsts(common, foreseen)
    found: dict[ActorId, tuple[Span, ...]] = {}
    of_the_rest: tuple[Span, ...] | None = None
    for party in parties:
        theirs = own.get(party, ())
        if not theirs and of_the_rest is not None:
            found[party] = of_the_rest
            continue
        # What others did by themselves is nothing to a party, but for what is told of all.
        told = (*theirs, *(row for row in common if row not in theirs))
        days = sorted(
            {
                # What has no date stands as it does from the beginning of the calendar on.
                date.min,
                *turning_days_of_agreement(told),
                *(foreseen[row.id] for row in told if row.id in foreseen),
            }
        )
        course = _Party(theirs, common, foreseen)
        pieces = []
        for day in days:
            standing = standings_on(told, day, [party], kind, foreseen)[party]
            pieces.append(_Piece(day, standing, course.stage_on(standing, day)))
        found[party] = tuple(_spans(pieces, foreseen))
        if not theirs:
            of_the_rest = found[party]
    return found


def _firsts(rows: Steps, foreseen: Foreseen) -> Steps:
    """Of what many parties did, the little that the rules look at, whoever is asked about.

    That is the first step of each sort, confirmed or foreseen, and what was foreseen first.
    """
    kept: dict[PartyStatusId, PartyStatus] = {}
    for status in Status:
        same = having(rows, status)
        planned = [row for row in same if row.id in foreseen]
        for group in (same, planned):
            step = first_step(group, foreseen) or next(iter(group), None)
            kept.update({} if step is None else {step.id: step})
        told = min(planned, key=lambda row: foreseen[row.id], default=None)
        kept.update({} if told is None else {told.id: told})
    return tuple(row for row in rows if row.id in kept)


@dataclass(frozen=True, slots=True)
class _Party:
    """What is told of one party, and of all; names its stages."""

    own: Steps
    common: Steps
    foreseen: Foreseen

    def stage_on(self, standing: OnDate | None, as_of: date) -> _Stage | None:
        """The stage in which it stands there on a day; None if it has taken no step."""
        if standing is None:
            return None
        own, common = stint_on(self.own, as_of), stint_on(self.common, as_of)
        if any(end is not None and end.earliest < as_of for end in (own.left, common.left)):
            return self._ended_by(as_of)
        taken = self._taken_by(own, common, as_of)
        if standing is not OnDate.DUE:
            return taken
        overdue = self._overdue_by(own, common, as_of)
        status = overdue.status if taken is None else taken.status
        return _Stage(status, (overdue, *(taken.rows if taken else ())))

    def _undated(self) -> _Stage | None:
        steps = joining(
            [row for row in self.own if not row.status.is_over],
            [row for row in self.common if not row.status.is_over],
        )
        rows = {row.id: row for row in (*steps.told, *steps.entered) if row.date is None}
        order = list(Status)
        furthest = max(rows.values(), key=lambda row: order.index(row.status), default=None)
        return _Stage(furthest.status, (furthest,)) if furthest else None

    def _ended_by(self, as_of: date) -> _Stage:
        endings = [
            row
            for row in (*self.own, *(row for row in self.common if row.actor is None))
            if row.status.is_over and row.date is not None and row.date.earliest < as_of
        ]
        last = max(endings, key=date_of)
        return _Stage(last.status, (last,))

    def _taken_by(self, own: Stint, common: Stint, as_of: date) -> _Stage | None:
        """The furthest stage towards holding, endings left aside."""
        steps = joining(own.steps, common.steps)
        joined = self._taken(steps.joined, as_of)
        entered = self._taken(steps.entered, as_of)
        ratified = self._taken(steps.ratified, as_of)
        if joined and entered and (ratified or not steps.ratified):
            return _Stage(Status.IN_FORCE, _latest_first(entered, joined, ratified))
        applied = self._taken(steps.applied, as_of)
        if joined and applied:
            return _Stage(Status.PROVISIONALLY_APPLIED, _latest_first(applied, joined))
        own_only = [row for row in steps.told if row.actor is None or row in own.steps]
        mine = own_only if own.steps else steps.told
        for status in _BEFORE:
            taken = self._taken(having(mine, status), as_of)
            if taken:
                return _Stage(status, tuple(taken))
        return self._awaited(mine, as_of) or self._undated()

    def _taken(self, rows: Steps, as_of: date) -> list[PartyStatus]:
        """The first of some steps, if it may have been taken by a day."""
        step = first_step(rows, self.foreseen)
        if step is None or step.id in self.foreseen or date_of(step).earliest > as_of:
            return []
        return [step]

    def _awaited(self, rows: Steps, as_of: date) -> _Stage | None:
        """Where no step has been taken: the first that is foreseen."""
        told = [row for row in rows if self.foreseen.get(row.id, date.max) <= as_of]
        first = min(told, key=date_of, default=None)
        return _Stage(first.status, (first,)) if first else None

    def _overdue_by(self, own: Stint, common: Stint, as_of: date) -> PartyStatus:
        """The last step whose day has passed with nothing to confirm it."""
        steps = joining(own.steps, common.steps)
        rows = (*steps.told, *steps.entered, *steps.ratified)
        return max(
            (row for row in rows if row.id in self.foreseen and date_of(row).latest < as_of),
            key=date_of,
        )


def _spans(pieces: Sequence[_Piece], foreseen: Foreseen) -> Iterator[Span]:
    """The stages that follow each other; where a party is in none there is a gap."""
    parts: list[list[_Piece]] = []
    for stage, group in groupby(pieces, key=attrgetter("stage")):
        same = list(group)
        parts += [same] if stage is None else _by_standing(same)
    after: _Bounds | None = None
    spans: list[Span] = []
    for part in reversed(parts):
        stage = part[0].stage
        bounds = _bounds(part, foreseen)
        if stage is not None:
            last, sure_last = (None, None) if after is None else _until(after)
            standing = _core(part)[0].standing
            assert standing is not None, "who stands nowhere is in no stage"
            spans.append(Span(stage.status, standing, stage.rows, *bounds, sure_last, last))
        after = bounds
    yield from reversed(spans)


_Bounds = tuple[date | None, date | None]
"""The first day on which something may hold, and on which it surely does."""


def _by_standing(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """A stage cut where the party comes to stand elsewhere in it: planned, then due."""
    parts: list[list[_Piece]] = [[]]
    for piece in pieces:
        known = {each.standing for each in parts[-1]} - {OnDate.UNCERTAIN}
        if known and piece.standing not in {OnDate.UNCERTAIN, *known}:
            parts.append([])
        parts[-1].append(piece)
    return parts


def _core(pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """Those in which the party surely stands somewhere; all if in none."""
    return [piece for piece in pieces if piece.standing is not OnDate.UNCERTAIN] or pieces


def _bounds(pieces: Sequence[_Piece], foreseen: Foreseen) -> _Bounds:
    first, sure_first = pieces[0].first, _core(pieces)[0].first
    stage = pieces[0].stage
    if stage is None:
        return first, first
    begun_by = stage.rows[0]
    if first == date.min:
        return None, None
    if begun_by.date is not None and begun_by.id not in foreseen:
        # On the day on which it ends it still holds.
        holds_on = _ONE_DAY if begun_by.status.is_over else timedelta()
        sure_first = max(sure_first, begun_by.date.latest + holds_on)
    return first, sure_first


def _until(after: _Bounds) -> tuple[date | None, date | None]:
    """The last day on which something may hold before the next, and on which it surely does."""
    first, sure_first = after
    if first is None or sure_first is None:
        return None, None
    return sure_first - _ONE_DAY, first - _ONE_DAY


def _latest_first(decisive: Steps, *others: Steps) -> tuple[PartyStatus, ...]:
    """All of some steps once, the latest first; of one date the one that decides."""
    rows = list(dict.fromkeys(row for rows in (decisive, *others) for row in rows))
    return tuple(sorted(rows, key=date_of, reverse=True))
