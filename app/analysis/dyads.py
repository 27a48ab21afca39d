"""Of whom a record speaks, and of which pairs of actors."""

from collections.abc import Collection

from app.analysis.ties import (
    Dyad,
    Record,
    dyad_of,
    dyads_of_agreement,
    dyads_of_claim,
    is_of_many,
)
from app.domain.ids import ActorId
from app.domain.records import Agreement, Claim, Membership


def is_of_two(record: Record) -> bool:
    """Whether a line between two stands for a record; see `is_between_two`."""
    match record:
        case Claim():
            return not is_of_many(record)
        case Agreement():
            return len(record.parties) == 2
        case Membership():
            return True


def dyads_of(record: Record) -> Collection[Dyad]:
    """The pairs of actors that a record speaks of, each once."""
    match record:
        case Claim():
            return dyads_of_claim(record)
        case Agreement():
            return dyads_of_agreement(record)
        case Membership():
            return (dyad_of(record.actor, record.bloc),)


def speaks_of(record: Record, dyad: Dyad) -> bool:
    """Whether a claim or agreement of many speaks of two actors: they are in `dyads_of` it."""
    if not isinstance(record, Agreement):
        return set(dyad) <= named(record)
    one, other = dyad
    parties = frozenset(record.parties)
    return (
        (one in parties and other in parties)
        or (one == record.bloc and other in parties)
        or (other == record.bloc and one in parties)
    )


def named(record: Record) -> frozenset[ActorId]:
    """All actors that a record names: sides, parties, and the bloc of an agreement."""
    match record:
        case Claim():
            return frozenset((*record.a, *record.b))
        case Agreement():
            return frozenset((*record.parties, *(() if record.bloc is None else (record.bloc,))))
        case Membership():
            return frozenset((record.actor, record.bloc))
