"""What is said of a view that cannot be shown as it was kept."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.domain.dossier import Dossier
from app.domain.faults import DossierError
from app.domain.ids import ActorId, SourceId
from app.domain.names import short_name
from app.session.session import Session
from app.session.view_reading import Missing, ViewError
from app.session.view_state import ViewState

translate = QCoreApplication.translate

_MOST_NAMED = 4


def view_trouble(error: DossierError) -> str:
    """Why a view cannot be shown, in the reader's language as far as it is known."""
    if not isinstance(error, ViewError):
        return error.reason
    if not error.part:
        return translate("Views", "What is kept of it is not JSON text, so it is no view.")
    text = translate("Views", "What is kept of it cannot be read, from “{part}” on.")
    return text.format(part=error.part)


def missing_note(session: Session, state: ViewState, missing: Missing, dossier: Dossier) -> str:
    """What a view that is shown by a session had and is not there now; empty if nothing.

    `dossier` is the one with all that was withdrawn: it still knows the names.
    """
    named = dict.fromkeys(
        [
            *(_actor(session, dossier, actor) for actor in missing.actors),
            *(_actor(session, dossier, actor) for actor in _vanished(session, state)),
            *(_tie(session, dossier, a, b) for a, b in _ended(session, state)),
            *(_source(dossier, source) for source in missing.sources),
            *missing.words,
        ]
    )
    if not named:
        return ""
    told = list(named)
    names = ", ".join(told[:_MOST_NAMED])
    if len(told) > _MOST_NAMED:
        more = translate("Views", "{names} and {count} more")
        names = more.format(names=names, count=len(told) - _MOST_NAMED)
    return translate("Views", "Not there any more: {names}").format(names=names)


def _vanished(session: Session, state: ViewState) -> Iterable[ActorId]:
    """Those who were on the map and are in the dossier, but have nothing to be seen for."""
    visible = session.visible.actors
    return (actor for actor in state.places if actor not in visible)


def _ended(session: Session, state: ViewState) -> Iterable[tuple[ActorId, ActorId]]:
    """The selected ties of which nothing is known any more."""
    find = session.network.find_tie
    return (dyad for dyad in state.selection.ties if find(*dyad) is None)


def _actor(session: Session, dossier: Dossier, actor: str) -> str:
    known = ActorId(actor)
    if known not in dossier.actor_by_id:
        return actor
    return short_name(dossier, known, session.language, session.as_of)


def _tie(session: Session, dossier: Dossier, a: ActorId, b: ActorId) -> str:
    return f"{_actor(session, dossier, a)} – {_actor(session, dossier, b)}"


def _source(dossier: Dossier, source: str) -> str:
    known = dossier.source_by_id.get(SourceId(source))
    return source if known is None else known.title
