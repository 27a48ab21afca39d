"""The filter with which a dossier is opened again: what somebody let onto the map is seen again.

What was let in stays: the blocs drawn as hulls, everything instead of the texts in focus, kinds
of actors, who was taken off by hand. What was only looked for (kinds of ties, a status, a
period, somebody's neighbourhood) is let go: a dossier never opens with less on the map than
its reader expects. Where nothing is remembered, as on another computer, the log of edits tells
which blocs were added in the dossier itself.
"""

import json
from collections.abc import Iterable
from dataclasses import replace

from app.analysis.network_filter import NetworkFilter, initial_filter
from app.domain.changes import EditKind
from app.domain.dossier import Dossier
from app.domain.edit_log import EditState, LoggedEdit
from app.domain.faults import DossierError
from app.domain.ids import ActorId
from app.domain.vocabulary import ActorKind
from app.session.view_reading import read_filter
from app.session.view_state import plain_filter

_LETS_IN = ("scope", "blocs", "actor_kinds", "hidden_actors", "show_junctions")


def write_let_in(wanted: NetworkFilter, dossier: Dossier) -> str:
    """What a filter lets in, as JSON text; empty if that is what is seen at first."""
    first = initial_filter(dossier)
    if all(getattr(wanted, name) == getattr(first, name) for name in _LETS_IN):
        return ""
    plain = plain_filter(wanted)
    return json.dumps({name: plain[name] for name in _LETS_IN}, ensure_ascii=False)


def opening_filter(dossier: Dossier, log: Iterable[LoggedEdit], remembered: str) -> NetworkFilter:
    """The filter to open a dossier with.

    Parameters
    ----------
    dossier
        What counts of it.
    log
        Its edits.
    remembered
        What `write_let_in` gave when it was left; empty if that is not known. A text that
        cannot be read counts as none.
    """
    if remembered:
        try:
            said = json.loads(remembered)
            return read_filter({name: said[name] for name in _LETS_IN if name in said}, dossier)
        except (ValueError, TypeError, RecursionError, DossierError):
            pass
    first = initial_filter(dossier)
    return replace(first, blocs=first.blocs | _blocs_added(dossier, log))


def _blocs_added(dossier: Dossier, log: Iterable[LoggedEdit]) -> frozenset[ActorId]:
    """The blocs that an edit which still holds has added, and which are there."""
    added = (
        ActorId(actor.id)
        for edit in log
        if edit.kind is EditKind.ADD
        and edit.state is EditState.DONE
        and edit.subject.table == "actors"
        for side in edit.subject.sides
        for actor in side
    )
    known = dossier.actor_by_id
    return frozenset(id_ for id_ in added if id_ in known and known[id_].kind is ActorKind.BLOC)
