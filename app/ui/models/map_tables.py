"""The tables of what is drawn: the ties of the map, and its actors."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from app.analysis.appraisal import TiePolarity
from app.analysis.filters import VisibleNetwork, VisibleTie
from app.analysis.network import ClaimOnDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.names import acronym
from app.domain.records import Claim
from app.ui.models.table_facts import TableFacts
from app.ui.models.tables import Column
from app.ui.wording import (
    actor_kind_label,
    claim_kind_label,
    claim_status_label,
    on_date_label,
    polarity_label,
)

translate = QCoreApplication.translate


def sole_claim(row: VisibleTie) -> Claim | None:
    """The claim a tie's line stands for if that is all it stands for."""
    if len(row.grounds) != 1:
        return None
    only = row.grounds[0]
    return only.record if isinstance(only, ClaimOnDate) else None


def tie_columns(facts: TableFacts, locked: Callable[[], str]) -> list[Column[VisibleTie]]:
    """What the table of ties tells; `locked` says why nothing can be edited at all."""

    def why_locked(row: VisibleTie) -> str:
        if locked():
            return locked()
        if sole_claim(row) is not None:
            return ""
        claims = sum(isinstance(part, ClaimOnDate) for part in row.grounds)
        if claims == 0:
            return translate("Tables", "Rests on agreements or memberships, not on a claim.")
        told = translate(
            "Tables", "Sums up {n} records: a double click lists the claims, each to be edited."
        )
        return told.format(n=len(row.grounds))

    def about_claim(row: VisibleTie) -> str:
        claim = sole_claim(row)
        return "" if claim is None else claim.summary

    return [
        Column(lambda: translate("Tables", "Actor"), lambda row: facts.name(row.tie.a)),
        Column(lambda: translate("Tables", "and"), lambda row: facts.name(row.tie.b)),
        Column(
            lambda: translate("Tables", "Tie"),
            lambda row: polarity_label(row.appraisal.polarity),
            tip=about_claim,
            field="polarity",
            locked=why_locked,
        ),
        Column(
            lambda: translate("Tables", "Status"),
            lambda row: claim_status_label(row.appraisal.status),
            tip=about_claim,
            field="status",
            locked=why_locked,
        ),
        Column(
            lambda: translate("Tables", "On the date"),
            lambda row: on_date_label(row.appraisal.on_date),
        ),
        Column(lambda: translate("Tables", "Claims"), lambda row: row.tie.n_claims, True),
        Column(
            lambda: translate("Tables", "Agreements"), lambda row: len(row.tie.agreements), True
        ),
        Column(lambda: translate("Tables", "Sources"), lambda row: row.appraisal.n_sources, True),
        Column(
            lambda: translate("Tables", "What about"),
            _kinds,
            tip=_kinds,
            field="kind",
            locked=why_locked,
        ),
    ]


def _kinds(row: VisibleTie) -> str:
    """The kinds of what is claimed between the two, the most frequent first."""
    counts = Counter(held.record.kind for held in row.tie.line_claims)
    order = sorted(counts, key=lambda kind: (-counts[kind], kind))
    return ", ".join(claim_kind_label(kind) for kind in order)


def actor_columns(facts: TableFacts, between: Column[ActorId]) -> list[Column[ActorId]]:
    """What the table of actors tells; `between` is the column of betweenness."""
    session = facts.session
    places = _PlacesOnMap()

    def ties_of(actor: ActorId) -> Counter[TiePolarity]:
        return places.of(session.visible)[0][actor]

    def how_many(polarity: TiePolarity) -> Column[ActorId]:
        def heading() -> str:
            label = polarity_label(polarity)
            return label[:1].upper() + label[1:]

        return Column(heading, lambda actor: ties_of(actor)[polarity], True)

    def hulls_of(actor: ActorId) -> str:
        blocs = places.of(session.visible)[1].get(actor, ())
        names = (acronym(session.dossier, bloc, session.language) for bloc in blocs)
        return ", ".join(name or facts.name(bloc) for name, bloc in zip(names, blocs, strict=True))

    return [
        Column(lambda: translate("Tables", "Actor"), facts.name),
        Column(lambda: translate("Tables", "Id"), str),
        Column(
            lambda: translate("Tables", "Kind"),
            lambda actor: _kind_of(session.dossier, actor),
        ),
        Column(lambda: translate("Tables", "Ties"), lambda actor: ties_of(actor).total(), True),
        *map(how_many, (TiePolarity.COOPERATIVE, TiePolarity.MIXED, TiePolarity.CONFLICTUAL)),
        between,
        Column(lambda: translate("Tables", "Blocs on the map"), hulls_of),
    ]


def _kind_of(dossier: Dossier, actor: ActorId) -> str:
    """The kind of an actor; nothing of one that has gone and is still listed."""
    found = dossier.actor_by_id.get(actor)
    return "" if found is None else actor_kind_label(found.kind)


class _PlacesOnMap:
    """How many ties of which polarity each actor has on a map, and its hulls; counted once."""

    def __init__(self) -> None:
        self._visible: VisibleNetwork | None = None
        self._n_ties: dict[ActorId, Counter[TiePolarity]] = {}
        self._hulls: dict[ActorId, list[ActorId]] = {}

    def of(
        self, visible: VisibleNetwork
    ) -> tuple[Mapping[ActorId, Counter[TiePolarity]], Mapping[ActorId, list[ActorId]]]:
        """The numbers of ties, and the blocs, by actor."""
        if visible is not self._visible:
            self._visible = visible
            self._n_ties = defaultdict(Counter)
            for tie in visible.ties:
                for actor in tie.tie.dyad:
                    self._n_ties[actor][tie.appraisal.polarity] += 1
            self._hulls = defaultdict(list)
            for hull in visible.hulls:
                for member in hull.members:
                    self._hulls[member].append(hull.bloc)
        return self._n_ties, self._hulls
