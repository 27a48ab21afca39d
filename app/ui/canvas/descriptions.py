"""What the map says in words: tooltips, and what a screen reader is told."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.analysis.ages import newest_date
from app.analysis.network import AgreementOnDate, ClaimOnDate, Dyad
from app.analysis.tie_gist import gist_of
from app.domain.ids import ActorId
from app.domain.names import all_names, short_name
from app.domain.vocabulary import ClaimKind, NameRole
from app.drawing.content import MapContent
from app.drawing.hit_test import Hit, HitKind
from app.drawing.legend import KEY_OF_TONE, LegendChannel, LegendEntry
from app.session.colouring import Colouring
from app.session.map_content import JUNCTION_PREFIX, dyad_of_key, junction_of_key, key_of_dyad
from app.session.session import Session
from app.ui.charts.happening_names import record_name
from app.ui.dates_text import short_date, span_text
from app.ui.panels.evidence.citation import source_line
from app.ui.translation import counted
from app.ui.wording import claim_kind_label, legend_label

translate = QCoreApplication.translate

_MOST_KINDS = 3
"""Named of a tie that speaks of many things."""


def describe_hit(session: Session, content: MapContent, hit: Hit) -> str:
    """What lies under the pointer, in plain text of a few lines."""
    match hit.kind:
        case HitKind.ACTOR:
            return describe_actor(session, content.actors[hit.index].id)
        case HitKind.TIE:
            return tell_tie(session, content.ties[hit.index].key)
        case HitKind.HULL | HitKind.HULL_LABEL:
            hull = content.hulls[hit.index]
            members = counted(
                len(hull.members),
                translate("Map", "1 member"),
                translate("Map", "{n} members"),
            )
            return f"{official_name(session, ActorId(hull.bloc))}\n{members}"


def describe_actor(session: Session, actor: str) -> str:
    """The official name of an actor, what is disputed about it, and how many ties it has."""
    if actor.startswith(JUNCTION_PREFIX):
        return _describe_junction(session, junction_of_key(actor))
    ties = [tie for tie in session.shown.ties if actor in tie.tie.dyad]
    count = counted(len(ties), translate("Map", "1 tie"), translate("Map", "{n} ties"))
    lines = [official_name(session, ActorId(actor)), count]
    note = session.dossier.actor_by_id[ActorId(actor)].status_note
    if note:
        lines.insert(1, note)
    return "\n".join(lines)


def tell_tie(session: Session, key: str) -> str:
    """A tie for the pointer: how much it rests on, what about, since when, who spoke last."""
    dyad = dyad_of_key(key)
    if dyad is None:
        return describe_tie(session, key)
    gist = gist_of(session.network, session.shown.tie_by_dyad[dyad])
    lines = [describe_tie(session, key), _few_kinds(gist.kinds)]
    if gist.beginning is not None:
        moment = gist.beginning.moment
        earliest = translate("Map", "earliest: {date}, {what}")
        what = record_name(session.dossier, gist.beginning.record, session.language)
        lines.append(earliest.format(date=span_text(moment.first, moment.last), what=what))
    if gist.newest is not None:
        latest = translate("Map", "latest source: {source}")
        lines.append(latest.format(source=source_line(gist.newest)))
    return "\n".join(filter(None, lines))


def _few_kinds(kinds: Sequence[ClaimKind]) -> str:
    labels = [claim_kind_label(kind) for kind in kinds[:_MOST_KINDS]]
    more = ["…"] if len(kinds) > _MOST_KINDS else []
    return ", ".join([*labels, *more])


def describe_tie(session: Session, key: str) -> str:
    """The two actors of a tie, how much it rests on, and what its colour tells beside that."""
    dyad = dyad_of_key(key)
    if dyad is None:
        return _describe_junction(session, junction_of_key(key))
    one, other = (short_name(session.dossier, actor, session.language) for actor in dyad)
    visible = session.shown.tie_by_dyad[dyad]
    n_claims = sum(isinstance(part, ClaimOnDate) for part in visible.parts)
    n_agreements = sum(isinstance(part, AgreementOnDate) for part in visible.parts)
    counts = []
    if n_claims:
        counts.append(
            counted(n_claims, translate("Map", "1 claim"), translate("Map", "{n} claims"))
        )
    if n_agreements:
        counts.append(
            counted(
                n_agreements,
                translate("Map", "1 agreement"),
                translate("Map", "{n} agreements"),
            )
        )
    title = f"{one} – {other}"
    lines = [f"{title}: {', '.join(counts)}" if counts else title, _describe_tone(session, dyad)]
    return "\n".join(filter(None, lines))


def _describe_tone(session: Session, dyad: Dyad) -> str:
    """What the colour of a tie tells beside what is known of it anyway."""
    scale = session.tone_scale
    if scale is None:
        return ""
    if session.colouring is Colouring.COMPARISON:
        key = KEY_OF_TONE[scale.tone_of(dyad)]
        entry = LegendEntry(LegendChannel.TONE, key, 1, scale.since, apart=scale.apart)
        return legend_label(entry)
    basis = session.visible.basis
    newest = newest_date(session.network, dyad, None if basis is None else basis.sifted.passing)
    if newest is None:
        return translate("Map", "newest evidence: undated")
    return translate("Map", "newest evidence: {date}").format(date=short_date(newest))


def describe_selection(session: Session) -> str:
    """What is selected, for a screen reader."""
    selection = session.selection
    if selection.is_empty:
        return translate("Map", "Nothing selected")
    names = [short_name(session.dossier, a, session.language) for a in selection.actors]
    names += [describe_tie_or_names(session, dyad) for dyad in selection.ties]
    return translate("Map", "Selected: {names}").format(names="; ".join(names))


def describe_tie_or_names(session: Session, dyad: tuple[ActorId, ActorId]) -> str:
    """A tie with its counts, or just its two actors where a filter hides it."""
    if dyad in session.shown.tie_by_dyad:
        return describe_tie(session, key_of_dyad(dyad))
    return " – ".join(short_name(session.dossier, actor, session.language) for actor in dyad)


def official_name(session: Session, actor: ActorId) -> str:
    """The official name in the reader's language, else the short one."""
    language = session.language.partition("-")[0]
    for name in all_names(session.dossier, actor):
        if name.role is NameRole.OFFICIAL and name.language == language and name.valid_to is None:
            return name.text
    return short_name(session.dossier, actor, session.language)


def _describe_junction(session: Session, subject: str) -> str:
    for junction in session.shown.junctions:
        if junction.id == subject:
            part = junction.part
            title = part.record.summary if isinstance(part, ClaimOnDate) else part.record.title
            parties = counted(
                len(junction.parties),
                translate("Map", "1 party"),
                translate("Map", "{n} parties"),
            )
            return f"{title}\n{parties}"
    return ""
