"""All that names an actor names another: rows that then say the same become one."""

from dataclasses import replace

from app.domain.ids import ActorId
from app.domain.records import ActorName, Agreement, Claim, Membership, PartyStatus
from app.domain.vocabulary import NameRole, SubjectKind, Topology
from app.domain.workspace import Place
from app.editing.edit_builder import EditBuilder
from app.editing.evidence import take_out_withdrawal
from app.editing.merging_evidence import move_evidence


def let_name_other_actor(builder: EditBuilder, keep: ActorId, drop: ActorId) -> None:
    """Let all that names `drop` name `keep`."""
    _names(builder, keep, drop)
    _memberships(builder, keep, drop)
    _agreements(builder, keep, drop)
    _statuses(builder, keep, drop)
    _claims(builder, keep, drop)
    _places(builder, keep, drop)


def _names(builder: EditBuilder, keep: ActorId, drop: ActorId) -> None:
    kept = [builder.at(ActorName, row) for row in builder.rows(ActorName, "actor", keep)]
    said = {(name.text, name.language) for name in kept}
    for row in builder.rows(ActorName, "actor", drop):
        name = builder.at(ActorName, row)
        if (name.text, name.language) in said:
            builder.remove(ActorName, row)
        else:
            said.add((name.text, name.language))
            builder.put(row, replace(name, actor=keep, role=NameRole.ALIAS))


def _memberships(builder: EditBuilder, keep: ActorId, drop: ActorId) -> None:
    rows = {
        *builder.rows(Membership, "actor", drop),
        *builder.rows(Membership, "bloc", drop),
    }
    for row in sorted(rows):
        membership = builder.at(Membership, row)
        changed = replace(
            membership,
            actor=keep if membership.actor == drop else membership.actor,
            bloc=keep if membership.bloc == drop else membership.bloc,
        )
        others = (
            builder.at(Membership, other)
            for other in builder.rows(Membership, "actor", changed.actor)
            if other != row
        )
        same = next((each for each in others if replace(each, id=changed.id) == changed), None)
        if same is None:
            builder.put(row, changed)
        else:
            move_evidence(builder, SubjectKind.MEMBERSHIP, same.id, membership.id)
            builder.remove(Membership, row)
            take_out_withdrawal(builder, "memberships", membership.id)


def _agreements(builder: EditBuilder, keep: ActorId, drop: ActorId) -> None:
    rows = {*builder.rows(Agreement, "parties", drop), *builder.rows(Agreement, "bloc", drop)}
    for row in sorted(rows):
        agreement = builder.at(Agreement, row)
        bloc = keep if agreement.bloc == drop else agreement.bloc
        parties = _renamed(agreement.parties, keep, drop)
        builder.put(row, replace(agreement, parties=parties, bloc=bloc))


def _statuses(builder: EditBuilder, keep: ActorId, drop: ActorId) -> None:
    for row in builder.rows(PartyStatus, "actor", drop):
        status = builder.at(PartyStatus, row)
        changed = replace(status, actor=keep)
        others = (
            builder.at(PartyStatus, other)
            for other in builder.rows(PartyStatus, "agreement", status.agreement)
            if other != row
        )
        same = next((each for each in others if replace(each, id=changed.id) == changed), None)
        if same is None:
            builder.put(row, changed)
        else:
            move_evidence(builder, SubjectKind.PARTY_STATUS, same.id, status.id)
            builder.remove(PartyStatus, row)
            take_out_withdrawal(builder, "party_statuses", status.id)


def _claims(builder: EditBuilder, keep: ActorId, drop: ActorId) -> None:
    for row in builder.rows(Claim, "sides", drop):
        claim = builder.at(Claim, row)
        a, b = _renamed(claim.a, keep, drop), _renamed(claim.b, keep, drop)
        changed = replace(claim, a=a, b=b)
        if len(a) + len(b) < len(claim.a) + len(claim.b):
            changed = _fitting(changed)
        builder.put(row, changed)


def _renamed(actors: tuple[ActorId, ...], keep: ActorId, drop: ActorId) -> tuple[ActorId, ...]:
    """Some actors with the one in the other's place, each once."""
    return tuple(dict.fromkeys(keep if actor == drop else actor for actor in actors))


def _fitting(claim: Claim) -> Claim:
    """A claim of which one side has become smaller, with the topology that now fits."""
    if claim.topology is Topology.GROUP and len(claim.a) == 2:
        return replace(claim, a=claim.a[:1], b=claim.a[1:], topology=Topology.PAIR)
    if (len(claim.a), len(claim.b)) == (1, 1):
        return replace(claim, topology=Topology.PAIR)
    return claim


def _places(builder: EditBuilder, keep: ActorId, drop: ActorId) -> None:
    for row in builder.rows(Place, "actor", drop):
        if builder.rows(Place, "actor", keep):
            builder.remove(Place, row)
        else:
            builder.put(row, replace(builder.at(Place, row), actor=keep))
