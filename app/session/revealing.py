"""From something found to something seen: what to select, and what to show for it."""

from collections.abc import Iterable
from dataclasses import replace

from app.analysis.filters import NetworkFilter, Scope, VisibleNetwork, apply_filter
from app.analysis.network import Dyad, Network, dyads_of_claim
from app.analysis.search import HitKind, SearchHit
from app.domain.ids import ActorId, AgreementId, ClaimId
from app.domain.vocabulary import ActorKind, SubjectKind
from app.session.selection import Selection
from app.session.session import Session


def selection_of_hit(network: Network, hit: SearchHit) -> Selection:
    """What stands for a search hit: the actor, the tie it belongs to, or all its parties."""
    dossier = network.dossier
    if hit.kind is HitKind.ACTOR:
        return Selection(actors=hit.actors)
    if hit.subject is SubjectKind.CLAIM:
        dyads: Iterable[Dyad] = dyads_of_claim(dossier.claim_by_id[ClaimId(hit.id)])
        found = next((dyad for dyad in dyads if network.find_tie(*dyad) is not None), None)
        return Selection(actors=hit.actors) if found is None else Selection(ties=(found,))
    if len(hit.actors) == 2:
        tie = network.find_tie(*hit.actors)
        if tie is not None:
            return Selection(ties=(tie.dyad,))
    if hit.kind in {HitKind.TIE, HitKind.QUOTATION}:
        return Selection(actors=hit.actors)
    agreement = dossier.agreement_by_id[AgreementId(hit.id)]
    if agreement.bloc is not None:
        return Selection(actors=(agreement.bloc,))
    return Selection(actors=agreement.parties)


def is_visible(visible: VisibleNetwork, selection: Selection) -> bool:
    """Whether all of a selection is on the map; a bloc is if its hull is."""
    hulls = {hull.bloc for hull in visible.hulls if hull.members}
    shown = hulls.union(visible.actors)
    return all(actor in shown for actor in selection.actors) and all(
        dyad in visible.tie_by_dyad for dyad in selection.ties
    )


def is_seen(session: Session, selection: Selection) -> bool:
    """Whether all of a selection is on the map of a session; in a comparison, of either side."""
    compared = session.compared
    return is_visible(session.visible if compared is None else compared.union, selection)


def filter_to_see(session: Session, selection: Selection) -> NetworkFilter | None:
    """The filter closest to the present one under which a selection is on the map.

    First what hides it by kind or by name is let in, then the restrictions fall, then the scope
    widens. None if it is visible already, in a comparison on either side, or cannot be made so
    on this date.
    """
    if is_seen(session, selection):
        return None
    dossier = session.dossier
    actors = {*selection.actors, *(actor for dyad in selection.ties for actor in dyad)}
    kinds = {dossier.actor_by_id[actor].kind for actor in actors}
    blocs = {actor for actor in selection.actors if _is_bloc(session, actor)}
    wanted = session.filter
    let_in = replace(
        wanted,
        actor_kinds=wanted.actor_kinds | kinds,
        blocs=wanted.blocs | blocs,
        hidden_actors=wanted.hidden_actors - actors,
        neighbourhood_of=None,
    )
    unrestricted = replace(
        let_in,
        claim_kinds=None,
        polarities=None,
        statuses=None,
        sources=None,
        show_agreements=True,
        show_past=True,
        show_planned=True,
        period=None,
    )
    for candidate in (let_in, unrestricted, replace(unrestricted, scope=Scope.ALL)):
        if is_visible(apply_filter(session.network, candidate), selection):
            return candidate
    return None


def _is_bloc(session: Session, actor: ActorId) -> bool:
    return session.dossier.actor_by_id[actor].kind is ActorKind.BLOC
