"""What is seen of a dossier, or a focus in it, as a dossier of its own to hand on.

What is seen is what the figure shows and the evidence panel tells of it: of each visible tie
the claims, agreements and memberships that pass the filter, and the blocs that both are in; with
what had been published by the day of knowing. Of both sides of a comparison in one picture, what
either shows.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from app.analysis.filters import VisibleNetwork, apply_filter
from app.analysis.focus import focus_on
from app.analysis.network import (
    AgreementOnDate,
    ClaimOnDate,
    Dyad,
    MembershipOnDate,
    Network,
    Part,
    build_network,
)
from app.analysis.network_filter import initial_filter
from app.analysis.shown_parts import actors_shown, parts_shown
from app.domain.dossier import Dossier
from app.domain.ids import ActorId, EvidenceId, PartyStatusId
from app.domain.marking import Marking
from app.domain.vocabulary import SubjectKind
from app.editing.sharing import Shared, Wanted, share
from app.session.session import Session


def share_view(
    session: Session,
    *,
    focus: Collection[ActorId] = (),
    marking: Marking | None = None,
    with_reading_notes: bool = False,
) -> Shared:
    """The part of a session's dossier that is seen, with a `focus` these actors and their ties.

    `marking` is the highest that may leave; None: any. See :mod:`app.editing.sharing` for what
    is in the copy, and what is not.
    """
    visible = focus_on(session.shown_in_all, focus) if focus else session.shown_in_all
    network, dossier = session.network, session.dossier
    parts = list(_parts_told(network, visible))
    statuses = {
        status.id
        for part in parts
        if isinstance(part, AgreementOnDate)
        for status in (*part.statuses, *part.all_statuses)
    }
    evidence = {item.id for part in parts for item in part.evidence}
    evidence.update(_known(dossier, statuses, network.known_by))
    wanted = Wanted(
        actors=actors_shown(visible),
        claims=frozenset(each.record.id for each in parts if isinstance(each, ClaimOnDate)),
        agreements=frozenset(each.record.id for each in parts if isinstance(each, AgreementOnDate)),
        memberships=frozenset(
            each.record.id for each in parts if isinstance(each, MembershipOnDate)
        ),
        statuses=frozenset(statuses),
        evidence=frozenset(evidence),
        hidden=session.filter.hidden_actors - initial_filter(dossier).hidden_actors,
        blocs=tuple(hull.bloc for hull in visible.hulls),
        as_of=session.as_of.isoformat(),
        marking=marking,
        with_reading_notes=with_reading_notes,
    )
    return share(dossier, wanted)


def ties_in_part(
    session: Session, shared: Shared, focus: Collection[ActorId] = ()
) -> tuple[Dyad, ...]:
    """The ties that the first view of a copy shows and the view it was made of does not.

    They rest on statements that are in the copy for another tie, as of one state with several
    others; what else there is of them stays. So they are told: of these the copy says less than
    is known.
    """
    visible = focus_on(session.shown_in_all, focus) if focus else session.shown_in_all
    network = build_network(shared.dossier, session.as_of, session.network.known_by)
    seen = apply_filter(network, initial_filter(shared.dossier))
    shown = visible.tie_by_dyad
    return tuple(tie.tie.dyad for tie in seen.ties if tie.tie.dyad not in shown)


def _parts_told(network: Network, visible: VisibleNetwork) -> Iterator[Part]:
    yield from parts_shown(network, visible)
    for tie in visible.ties:
        yield from network.shared_memberships(tie.tie)


def _known(
    dossier: Dossier, statuses: Iterable[PartyStatusId], known_by: date | None
) -> Iterator[EvidenceId]:
    """The evidence for what parties did that had been published by a day."""
    for status in statuses:
        for item in dossier.evidence_for.get((SubjectKind.PARTY_STATUS, status), ()):
            published = dossier.source_of(item).published
            if known_by is None or published is None or published.latest <= known_by:
                yield item.id
