"""Which parts of a network pass a filter, and which ties, actors and hulls are seen for it.

A filter is asked once of every standing and kind that can occur, and then of all parts at
once in columns; what each choice of it means stands here, and nowhere else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import numpy as np

from app.analysis.appraisal import NOT_THERE, STANDINGS, Nature, Standing
from app.analysis.columns import ACTOR_KINDS, CLAIM_KINDS, BoolArray, Columns, IntArray
from app.analysis.network import AgreementOnDate, ClaimOnDate, Network
from app.analysis.network_filter import NetworkFilter, Scope
from app.domain.ids import ActorId, SourceId
from app.domain.vocabulary import OnDate

_FORESEEN = {OnDate.PLANNED, OnDate.DUE}
_CLAIMS = {Nature.CLAIM, Nature.DIRECTED_CLAIM}
_PRESENT = {OnDate.ACTIVE, OnDate.UNCERTAIN}


@dataclass(frozen=True)
class Hull:
    """A bloc drawn around its members on the date; `observers` are outlined only."""

    bloc: ActorId
    members: tuple[ActorId, ...]
    observers: tuple[ActorId, ...]


@dataclass(frozen=True)
class Junction:
    """What more than two do together, as a small point of its own."""

    id: str
    parties: tuple[ActorId, ...]
    part: ClaimOnDate | AgreementOnDate


@dataclass(frozen=True, eq=False)
class Sieve:
    """What a filter made of the parts of ties: which of them pass, and where lines can stand.

    `passing` is by part, (p,), `lines` by line dyad, (d,), as if everybody were to be seen;
    `welcome`, by actor, (a,), and `open`, by line dyad, tell who is, and between whom.
    """

    wanted: NetworkFilter
    passing: BoolArray
    lines: BoolArray
    welcome: BoolArray
    open: BoolArray


@dataclass(frozen=True, eq=False)
class Sifted:
    """What passes a filter: `passing` by part, (p,), and `seen` by line dyad, (d,).

    `actors`, `hulls` and `junctions` come in fixed order, by id. `sieve` is what the filter
    made of the parts of this very network, if it has been put to it.
    """

    network: Network
    passing: BoolArray
    seen: BoolArray
    actors: tuple[ActorId, ...]
    hulls: tuple[Hull, ...]
    junctions: tuple[Junction, ...]
    sieve: Sieve | None = None


def sift(network: Network, wanted: NetworkFilter) -> Sifted:
    """What of a network passes a filter."""
    parts = np.arange(len(network.ledger.part_rows))
    passing = _passing(network, wanted, network.ledger.part_rows, network.ledger.part_records)
    lines = _lines(network, wanted, parts, passing)
    columns = network.ledger.columns
    welcome = welcome_actors(columns, wanted)
    return _sifted(network, Sieve(wanted, passing, lines, welcome, columns.both(welcome)))


def follow_sifted(
    network: Network, wanted: NetworkFilter, before: Sifted, changed: IntArray
) -> Sifted:
    """The same as `sift`, after another network of the same ledger.

    `changed` are the parts of ties in which something stands elsewhere, or rests on something
    else; of the same filter only they, and the ties they are on, are asked again.
    """
    ledger, sieve = network.ledger, before.sieve
    if (
        sieve is None
        or sieve.wanted != wanted
        or network.rows.backings is not before.network.rows.backings
    ):
        return sift(network, wanted)
    if not len(changed):
        return _sifted(network, sieve, before)
    passing, lines = sieve.passing.copy(), sieve.lines.copy()
    passing[changed] = _passing(
        network, wanted, ledger.part_rows[changed], ledger.part_records[changed]
    )
    touched = np.zeros(len(lines), dtype=np.bool_)
    touched[ledger.part_places[changed]] = True
    parts, _tie_of = ledger.parts_at(np.flatnonzero(touched))
    lines[touched] = _lines(network, wanted, parts, passing[parts])[touched]
    return _sifted(network, replace(sieve, passing=passing, lines=lines), before)


def _sifted(network: Network, sieve: Sieve, before: Sifted | None = None) -> Sifted:
    """Who is seen for what passes a filter; who was seen before may be the same."""
    columns, wanted, welcome = network.ledger.columns, sieve.wanted, sieve.welcome
    seen = sieve.lines & sieve.open
    known_blocs = [bloc for bloc in sorted(wanted.blocs) if bloc in columns.number_of]
    hulls = [
        _hull(network, bloc, welcome)
        for bloc in known_blocs
        if wanted.period is None or _touches(network, bloc, wanted.period)
    ]
    junctions = _junctions(network, wanted, welcome) if wanted.show_junctions else []
    actors = np.zeros(len(columns.actors), dtype=np.bool_)
    if wanted.neighbourhood_of is None:
        actors |= columns.among([member for hull in hulls for member in hull.members])
    else:
        centre = wanted.neighbourhood_of
        near = _near(columns, seen, centre)
        seen = seen & columns.both(near)
        hulls = [hull for hull in hulls if (near & columns.among(hull.members)).any()]
        junctions = [junction for junction in junctions if centre in junction.parties]
        actors |= columns.among([centre])
    places = np.flatnonzero(seen)
    for side in columns.ends.T:
        actors[side[places]] = True
    actors |= columns.among([party for junction in junctions for party in junction.parties])
    return Sifted(
        network,
        sieve.passing,
        seen,
        _named(columns, actors, () if before is None else before.actors),
        tuple(_within(columns, hull, actors) for hull in hulls),
        tuple(junctions),
        sieve,
    )


def _named(columns: Columns, marked: BoolArray, before: tuple[ActorId, ...]) -> tuple[ActorId, ...]:
    """The marked actors; the very tuple of those before if they are the same."""
    numbers = np.flatnonzero(marked)
    if np.array_equal(columns.numbers(before), numbers):
        return before
    return tuple([columns.actors[number] for number in numbers.tolist()])


def _passing(
    network: Network, wanted: NetworkFilter, rows: IntArray, records: IntArray
) -> BoolArray:
    """Whether what stands in each row, of each record, passes; what is not there does not."""
    columns = network.ledger.columns
    passing: BoolArray = _wanted_codes(wanted)[network.rows.codes[rows]]
    if wanted.claim_kinds is not None:
        kinds = np.array([kind in wanted.claim_kinds for kind in CLAIM_KINDS])
        passing &= kinds[columns.kinds[records]]
    if wanted.sources is not None:
        passing &= _are_from(network, wanted.sources)[records]
    if wanted.period is not None:
        passing &= network.ledger.own_times.touching(wanted.period)[records]
    return passing


@lru_cache(maxsize=16)
def _wanted_codes(wanted: NetworkFilter) -> BoolArray:
    """By code, whether what stands so passes, as far as that decides; read only."""
    standings = [False, *(_is_wanted(standing, wanted) for standing in STANDINGS)]
    passing: BoolArray = np.array(standings)
    passing.flags.writeable = False
    return passing


def _is_wanted(standing: Standing, wanted: NetworkFilter) -> bool:
    if standing.on_date is OnDate.PAST and not wanted.show_past:
        return False
    if standing.on_date in _FORESEEN and not wanted.show_planned:
        return False
    if standing.nature not in _CLAIMS and not wanted.show_agreements:
        return False
    if wanted.polarities is not None and standing.polarity not in wanted.polarities:
        return False
    return wanted.statuses is None or standing.status in wanted.statuses


def _lines(
    network: Network, wanted: NetworkFilter, parts: IntArray, passing: BoolArray
) -> BoolArray:
    """By line dyad, whether a line is to stand for what of some parts passes, if no hull says it.

    `passing` is by these parts, among which are all that are on any of their ties.
    """
    ledger, columns = network.ledger, network.ledger.columns
    places = ledger.part_places[parts]
    grounds = passing & columns.is_line[parts]
    if wanted.blocs:
        in_hull = columns.either(columns.among(wanted.blocs))[places]
        grounds &= ~(in_hull & columns.is_told_membership[parts])
        if wanted.scope is Scope.ALL:
            # Spokes to a bloc that has no hull, once the whole dossier is shown.
            grounds &= ~(in_hull & columns.is_membership[parts])
    if wanted.scope is Scope.ALL:
        return _any_by_place(network, places[grounds])
    grounds &= ~columns.is_membership[parts]
    focus = _are_from(network, network.dossier.texts_in_focus)[ledger.part_records[parts]]
    there = network.rows.codes[ledger.part_rows[parts]] != NOT_THERE
    spoken_of = columns.is_claim[parts] & columns.is_line[parts] & there & focus
    return _any_by_place(network, places[grounds]) & _any_by_place(network, places[spoken_of])


def _any_by_place(network: Network, places: IntArray) -> BoolArray:
    """By line dyad, whether its place is among some."""
    found = np.zeros(len(network.ledger.dyads), dtype=np.bool_)
    found[places] = True
    return found


def _are_from(network: Network, sources: Iterable[SourceId]) -> BoolArray:
    """By record, whether any of its evidence that counts is from some sources."""
    cited = network.rows.backings.cited
    found = np.zeros(len(network.ledger.records), dtype=np.bool_)
    found[cited.records[cited.among(sources)[cited.sources]]] = True
    return found


def welcome_actors(columns: Columns, wanted: NetworkFilter) -> BoolArray:
    """By actor, whether its kind is to be seen and itself not hidden."""
    kinds = np.array([kind in wanted.actor_kinds for kind in ACTOR_KINDS])
    welcome: BoolArray = kinds[columns.actor_kinds] & ~columns.among(wanted.hidden_actors)
    return welcome


def _near(columns: Columns, seen: BoolArray, centre: ActorId) -> BoolArray:
    """By actor, whether it is one, or is tied to it."""
    near = columns.among([centre])
    near[columns.ends[seen & columns.either(near)]] = True
    return near


def _hull(network: Network, bloc: ActorId, welcome: BoolArray) -> Hull:
    number_of = network.ledger.columns.number_of
    held = [
        membership.record
        for membership in network.held_in(bloc)
        if membership.on_date in _PRESENT
        and not membership.record.role.is_outside
        and welcome[number_of[membership.record.actor]]
    ]
    members = {record.actor for record in held if record.role.is_full}
    observers = {record.actor for record in held} - members
    return Hull(bloc, tuple(sorted(members)), tuple(sorted(observers)))


def _touches(network: Network, bloc: ActorId, period: tuple[date, date]) -> bool:
    """Whether any membership of a bloc touches a period: its hull is drawn whole or not at all."""
    rows = list(network.ledger.memberships_in.get(bloc, ()))
    return bool(network.ledger.own_times.touching(period)[rows].any())


def _within(columns: Columns, hull: Hull, actors: BoolArray) -> Hull:
    number_of = columns.number_of
    return Hull(
        hull.bloc,
        tuple(member for member in hull.members if actors[number_of[member]]),
        tuple(observer for observer in hull.observers if actors[number_of[observer]]),
    )


def _junctions(network: Network, wanted: NetworkFilter, welcome: BoolArray) -> list[Junction]:
    """What many do together: claims, and the agreements that are no bloc's.

    In focus are only the claims that the texts in focus make.
    """
    ledger = network.ledger
    rows = ledger.of_many
    passing = _passing(network, wanted, rows, rows)
    if wanted.scope is Scope.FOCUS:
        passing &= (rows < ledger.n_claims) & _are_from(network, network.dossier.texts_in_focus)[
            rows
        ]
    found: list[Junction] = []
    for row in rows[passing].tolist():
        part = network.rows.part_in(ledger, row)
        assert isinstance(part, ClaimOnDate | AgreementOnDate), "a membership is of two"
        parties = _parties(part)
        numbers = [ledger.columns.number_of[party] for party in parties]
        if parties and welcome[numbers].all():
            found.append(Junction(part.record.id, parties, part))
    return found


def _parties(part: ClaimOnDate | AgreementOnDate) -> tuple[ActorId, ...]:
    """Who meets at a junction, each once; nobody where a bloc or a line stands for it."""
    if isinstance(part, ClaimOnDate):
        return tuple(dict.fromkeys((*part.record.a, *part.record.b)))
    if part.record.bloc is not None or len(part.record.parties) <= 2:
        return ()
    return tuple(dict.fromkeys(part.record.parties))
