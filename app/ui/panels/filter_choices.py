"""What there is to choose from in the filters, with counts and samples.

The order of a list follows what a choice stands for over the whole dossier, not what is
visible at the moment, so that rows do not jump while one filters.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar, cast

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.analysis.claim_columns import CLAIM_KINDS
from app.analysis.source_use import SourceUse
from app.domain.dossier import Dossier
from app.domain.ids import SourceId
from app.domain.names import acronym, official_name, short_name
from app.domain.records import Source
from app.domain.vocabulary import ActorKind, ClaimStatus, Polarity
from app.drawing.content import TieDash, TieTone, shape_of
from app.drawing.legend import LegendChannel, LegendEntry, LegendKey
from app.session.palette import palette_slots
from app.session.session import Session
from app.ui.dates_text import short_date
from app.ui.panels.choice_row import Choice
from app.ui.panels.samples import Sample, SampleKind
from app.ui.wording import (
    actor_kind_plural,
    claim_kind_definition,
    claim_kind_label,
    legend_label,
    polarity_label,
    reliability_meaning,
)

translate = QCoreApplication.translate

_T = TypeVar("_T")

STATUS_GROUPS: tuple[tuple[frozenset[ClaimStatus], TieDash, LegendKey], ...] = (
    (frozenset({ClaimStatus.IN_FORCE, ClaimStatus.DONE}), TieDash.SOLID, LegendKey.SOLID),
    (frozenset({ClaimStatus.ANNOUNCED, ClaimStatus.PLANNED}), TieDash.DASHED, LegendKey.DASHED),
    (frozenset({ClaimStatus.POSSIBLE, ClaimStatus.REPORTED}), TieDash.DOTTED, LegendKey.DOTTED),
    (frozenset({ClaimStatus.ENDED}), TieDash.SOLID, LegendKey.ENDED),
)
"""The statuses that share a stroke on the map are chosen together."""


def bloc_choices(session: Session) -> list[Choice]:
    """The blocs: those of the first view, then by number of members."""
    dossier, language = session.dossier, session.language
    members = session.facets.members
    focus = {bloc: place for place, bloc in enumerate(dossier.focus_blocs)}
    blocs = [actor.id for actor in dossier.actors if actor.kind is ActorKind.BLOC]
    slots = palette_slots(dossier, session.filter.blocs)
    size = {bloc: len(dossier.memberships_in.get(bloc, ())) for bloc in blocs}
    blocs.sort(key=lambda bloc: (focus.get(bloc, len(focus)), -size[bloc], bloc))
    return [
        Choice(
            bloc,
            acronym(dossier, bloc, language) or short_name(dossier, bloc, language),
            members.get(bloc, 0),
            Sample(SampleKind.BLOC, slot=slots[bloc]),
            official_name(dossier, bloc, language) or short_name(dossier, bloc, language),
        )
        for bloc in blocs
        if size[bloc]
    ]


def polarity_choices(session: Session) -> list[Choice]:
    """The polarities; a mixed tie counts for both of its sides."""
    counts = session.facets.polarities
    mixed = counts.get("mixed", 0)
    sides = {Polarity.COOPERATIVE, Polarity.CONFLICTUAL}
    meanings = {
        Polarity.COOPERATIVE: translate(
            "Filters", "Sources tell of working together; a mixed tie counts here, too"
        ),
        Polarity.CONFLICTUAL: translate(
            "Filters", "Sources tell of working against each other; a mixed tie counts here, too"
        ),
        Polarity.NEUTRAL: translate("Filters", "Sources tell of neither"),
    }
    return [
        Choice(
            frozenset({polarity}),
            polarity_label(polarity),
            counts.get(polarity, 0) + (mixed if polarity in sides else 0),
            Sample(SampleKind.LINE, tone=TieTone(polarity.value)),
            meanings[polarity],
        )
        for polarity in Polarity
    ]


def status_choices(session: Session) -> list[Choice]:
    """The statuses, grouped as they are drawn."""
    counts = session.facets.statuses
    meanings = {
        LegendKey.SOLID: translate("Filters", "Sources say it is so, or has been done"),
        LegendKey.DASHED: translate("Filters", "Sources say it is to come"),
        LegendKey.DOTTED: translate("Filters", "Sources think it possible, or only pass it on"),
        LegendKey.ENDED: translate("Filters", "Sources say it is over"),
    }
    return [
        Choice(
            statuses,
            legend_label(LegendEntry(LegendChannel.DASH, key, 1)),
            sum(counts.get(status, 0) for status in statuses),
            Sample(SampleKind.LINE, dash=dash, is_ended=key is LegendKey.ENDED),
            meanings[key],
        )
        for statuses, dash, key in STATUS_GROUPS
    ]


class DossierChoices:
    """Choices whose order and words depend on the dossier and the language alone.

    These are found once; only the counts are others from date to date.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._language = ""
        self._known: tuple[Dossier, SourceUse] | None = None
        self._kinds: list[Choice] = []
        self._sources: list[Choice] = []
        self._described: dict[SourceId, tuple[Source, Choice]] = {}

    def kinds(self) -> list[Choice]:
        """The kinds of tie that occur in the dossier, the most frequent first."""
        counts = self._session.facets.claim_kinds
        self._kinds = _counted(self._kinds_by_frequency(), counts)
        return self._kinds

    def sources(self) -> list[Choice]:
        """The sources claims are made from: those in focus first, then by title."""
        self._bring_up_sources()
        counts = self._session.facets.sources
        self._sources = _counted(self._sources, counts)
        return self._sources

    def _kinds_by_frequency(self) -> list[Choice]:
        """The kinds there are, counted as they were the last time if they come as they did."""
        totals = np.bincount(self._session.network.ledger.claims.kinds, minlength=len(CLAIM_KINDS))
        kinds = [kind for kind, n_claims in zip(CLAIM_KINDS, totals, strict=True) if n_claims]
        n_claims_of = dict(zip(CLAIM_KINDS, totals.tolist(), strict=True))
        kinds.sort(key=lambda kind: (-n_claims_of[kind], kind))
        labels = [claim_kind_label(kind) for kind in kinds]
        if labels != [choice.label for choice in self._kinds]:
            self._kinds = [
                Choice(frozenset({kind}), label, 0, tooltip=claim_kind_definition(kind))
                for kind, label in zip(kinds, labels, strict=True)
            ]
        return self._kinds

    def _bring_up_sources(self) -> None:
        dossier, language = self._session.dossier, self._session.language
        if language != self._language:
            self._language, self._described, self._known = language, {}, None
        if self._known is None:
            use, is_another = SourceUse(dossier), True
        else:
            before, use = self._known
            if before is dossier:
                return
            is_another = use.follow(dossier) or (
                before.sources is not dossier.sources
                or before.texts_in_focus != dossier.texts_in_focus
            )
        self._known = dossier, use
        if is_another:
            self._sources = [self._choice_of(source) for source in _in_order(dossier, use.cited)]

    def _choice_of(self, source: Source) -> Choice:
        """A source to choose; an edit leaves most sources, and so what is said of them."""
        described, choice = self._described.get(source.id, (None, None))
        if choice is None or described is not source:
            name, tooltip = source.outlet or source.title, describe_source(source)
            choice = Choice(frozenset({source.id}), name, 0, tooltip=tooltip)
            self._described[source.id] = source, choice
        return choice


def _in_order(dossier: Dossier, cited: frozenset[SourceId]) -> list[Source]:
    """Some sources, those in focus first, then as in the dossier."""
    focus = {source: place for place, source in enumerate(dossier.texts_in_focus)}
    sources = [source for source in dossier.sources if source.id in cited]
    sources.sort(key=lambda source: focus.get(source.id, len(focus)))
    return sources


def _counted(choices: list[Choice], counts: Mapping[_T, int]) -> list[Choice]:
    """Choices of one value each with how much that stands for; the same where nothing changed."""
    numbered = []
    for choice in choices:
        (value,) = cast("frozenset[_T]", choice.value)
        count = counts.get(value, 0)
        numbered.append(choice if count == choice.count else replace(choice, count=count))
    return numbered


def actor_kind_choices(session: Session) -> list[Choice]:
    """The kinds of actors that occur in the dossier."""
    occurring = {actor.kind for actor in session.dossier.actors}
    return [
        Choice(
            kind,
            actor_kind_plural(kind),
            session.facets.actor_kinds.get(kind, 0),
            Sample(SampleKind.SHAPE, shape=shape_of(kind)),
        )
        for kind in ActorKind
        if kind in occurring
    ]


def describe_source(source: Source) -> str:
    """A source for a tooltip: title, who, where, when, how reliable."""
    parts: Iterable[str | None] = (
        source.title,
        ", ".join(source.authors),
        source.outlet,
        short_date(source.published) if source.published else None,
        f"{source.reliability}: {reliability_meaning(source.reliability)}"
        if source.reliability
        else None,
    )
    return "\n".join(part for part in parts if part)
