"""A small invented dossier: four states, a region, a company, two blocs, three sources."""

from collections.abc import Callable

import pytest

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.ids import (
    ActorId,
    AgreementId,
    ClaimId,
    EvidenceId,
    ExcerptId,
    MembershipId,
    PartyStatusId,
    SourceId,
)
from app.domain.records import (
    Actor,
    ActorName,
    Agreement,
    AgreementTitle,
    Claim,
    Evidence,
    Excerpt,
    Membership,
    PartyStatus,
    Source,
)
from app.domain.vocabulary import (
    ActorKind,
    AgreementKind,
    ClaimKind,
    ClaimStatus,
    MembershipRole,
    NameRole,
    Polarity,
    Stance,
    Status,
    SubjectKind,
    Topology,
)


class DossierBuilder:
    """Collects records by a few words each."""

    def __init__(self) -> None:
        self._tables: dict[str, list[object]] = {}

    def _add(self, table: str, record: object) -> None:
        self._tables.setdefault(table, []).append(record)

    def _count(self, table: str) -> int:
        return len(self._tables.get(table, []))

    def actor(self, actor: str, kind: str = "state", *names: str, founded: str = "") -> None:
        """`names` are written ``language:role:text``."""
        since = PartialDate.parse(founded) if founded else None
        self._add("actors", Actor(ActorId(actor), ActorKind(kind), founded=since))
        for name in names:
            language, role, text = name.split(":", 2)
            self._add("actor_names", ActorName(ActorId(actor), text, language, NameRole(role)))

    def source(self, source: str, published: str = "", outlet: str = "") -> None:
        day = PartialDate.parse(published) if published else None
        self._add(
            "sources",
            Source(SourceId(source), "article", f"On {source}", (), outlet or None, day),
        )

    def evidence(
        self, kind: str, subject: str, source: str, stance: str = "supports", quote: str = ""
    ) -> None:
        number = self._count("evidence")
        excerpt = None
        if quote:
            excerpt = ExcerptId(f"x{number}")
            self._add(
                "excerpts",
                Excerpt(excerpt, SourceId(source), quote, "", "", 0, len(quote), "de", None),
            )
        self._add(
            "evidence",
            Evidence(
                EvidenceId(f"e{number}"),
                SubjectKind(kind),
                subject,
                Stance(stance),
                excerpt,
                None if excerpt else SourceId(source),
            ),
        )

    def claim(
        self,
        claim: str,
        a: str,
        b: str,
        *,
        kind: str = "trade",
        polarity: str = "cooperative",
        status: str = "in force",
        period: str = "",
        topology: str = "pair",
        source: str = "",
        quote: str = "",
    ) -> None:
        self._add(
            "claims",
            Claim(
                ClaimId(claim),
                tuple(map(ActorId, a.split())),
                tuple(map(ActorId, b.split())),
                Topology(topology),
                ClaimKind(kind),
                Polarity(polarity),
                ClaimStatus(status),
                Period.parse(period) if period else None,
                f"What {claim} says",
            ),
        )
        if source:
            self.evidence("claim", claim, source, quote=quote)

    def agreement(
        self,
        agreement: str,
        parties: str,
        *,
        bloc: str = "",
        kind: str = "treaty",
        source: str = "",
    ) -> None:
        self._add(
            "agreements",
            Agreement(
                AgreementId(agreement),
                f"Treaty {agreement}",
                "en",
                AgreementKind(kind),
                "friendship",
                tuple(map(ActorId, parties.split())),
                ActorId(bloc) if bloc else None,
            ),
        )
        if source:
            self.evidence("agreement", agreement, source)

    def title(self, agreement: str, text: str, language: str) -> None:
        self._add("agreement_titles", AgreementTitle(AgreementId(agreement), text, language))

    def status(self, agreement: str, status: str, when: str = "", actor: str = "") -> str:
        row = f"p{self._count('party_statuses')}"
        self._add(
            "party_statuses",
            PartyStatus(
                PartyStatusId(row),
                AgreementId(agreement),
                ActorId(actor) if actor else None,
                Status(status),
                PartialDate.parse(when) if when else None,
            ),
        )
        return row

    def membership(
        self, actor: str, bloc: str, period: str = "", role: str = "member", source: str = "ref"
    ) -> None:
        row = f"m{self._count('memberships')}"
        self._add(
            "memberships",
            Membership(
                MembershipId(row),
                ActorId(actor),
                ActorId(bloc),
                MembershipRole(role),
                Period.parse(period) if period else None,
            ),
        )
        self.evidence("membership", row, source)

    def build(self, focus: str = "", focus_blocs: str = "") -> Dossier:
        tables = {table: tuple(records) for table, records in self._tables.items()}
        return Dossier(
            **tables,
            title="Small",
            focus_sources=tuple(map(SourceId, focus.split())),
            focus_blocs=tuple(map(ActorId, focus_blocs.split())),
        )


@pytest.fixture
def builder(make_builder: Callable[[], DossierBuilder]) -> DossierBuilder:
    """One builder, with what `make_builder` puts into it."""
    return make_builder()


@pytest.fixture(scope="session")
def make_builder() -> Callable[[], DossierBuilder]:
    """A function for builders that know a few actors and sources already."""
    return _make_builder


def _make_builder() -> DossierBuilder:
    """States AAA to DDD, a region, a company, a bloc and two articles beside a reference."""
    made = DossierBuilder()
    made.actor("AAA", "state", "en:short:Aland", "de:short:Ahland", "de:demonym:ahländisch")
    made.actor("BBB", "state", "en:short:Beland", "ru:short:Бéландия")
    made.actor("CCC", "state", "en:short:Celand")
    made.actor("DDD", "state", "en:short:Deland")
    made.actor("shore", "region", "en:short:the Shore")
    made.actor("acme", "company", "en:short:Acme")
    made.actor("pact", "bloc", "en:short:The Pact", "en:acronym:TP", "de:acronym:DP")
    made.source("ref")
    made.source("one", "2024-04-10", outlet="Daily")
    made.source("two", "2025-11", outlet="Weekly")
    made.source("three", "2025-12-01", outlet="Daily")
    return made
