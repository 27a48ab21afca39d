"""All records of one work file, with the look-ups every room needs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.domain.ids import ActorId, AgreementId, ClaimId, ExcerptId, MembershipId, SourceId
from app.domain.look_ups import ById, Groups
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
    Withdrawal,
)
from app.domain.vocabulary import SubjectKind
from app.domain.workspace import Place, View


@dataclass(frozen=True)
class Dossier:
    """The records, each table in its file's order. Nothing in it is ever changed in place.

    A table is a tuple or, out of a file, a :class:`~app.domain.tables.Table`.
    `title` names the dossier; `default_as_of` is the EDTF day it was last brought up to,
    empty if it does not say; `focus_sources` are the sources the first view is made from,
    `focus_blocs` its hulls, `background_actors` those too general to be shown in it.
    """

    actors: Sequence[Actor] = ()
    actor_names: Sequence[ActorName] = ()
    memberships: Sequence[Membership] = ()
    agreements: Sequence[Agreement] = ()
    agreement_titles: Sequence[AgreementTitle] = ()
    party_statuses: Sequence[PartyStatus] = ()
    claims: Sequence[Claim] = ()
    sources: Sequence[Source] = ()
    excerpts: Sequence[Excerpt] = ()
    evidence: Sequence[Evidence] = ()
    withdrawals: Sequence[Withdrawal] = ()
    places: Sequence[Place] = ()
    views: Sequence[View] = ()
    title: str = ""
    default_as_of: str = ""
    focus_sources: tuple[SourceId, ...] = ()
    focus_blocs: tuple[ActorId, ...] = ()
    background_actors: tuple[ActorId, ...] = ()

    @cached_property
    def actor_by_id(self) -> Mapping[ActorId, Actor]:
        """Every actor by its id."""
        return ById(self.actors)

    @cached_property
    def agreement_by_id(self) -> Mapping[AgreementId, Agreement]:
        """Every agreement by its id."""
        return ById(self.agreements)

    @cached_property
    def claim_by_id(self) -> Mapping[ClaimId, Claim]:
        """Every claim by its id."""
        return ById(self.claims)

    @cached_property
    def membership_by_id(self) -> Mapping[MembershipId, Membership]:
        """Every membership by its id."""
        return ById(self.memberships)

    @cached_property
    def source_by_id(self) -> Mapping[SourceId, Source]:
        """Every source by its id."""
        return ById(self.sources)

    @cached_property
    def texts_in_focus(self) -> tuple[SourceId, ...]:
        """The sources in focus, then those whose text was read: an analyst reads what matters.

        Empty if the dossier names no sources in focus, and so has no narrower view.
        """
        if not self.focus_sources:
            return ()
        read = (source.id for source in self.sources if source.sha256 is not None)
        return tuple(dict.fromkeys((*self.focus_sources, *read)))

    @cached_property
    def excerpt_by_id(self) -> Mapping[ExcerptId, Excerpt]:
        """Every excerpt by its id."""
        return ById(self.excerpts)

    @cached_property
    def names_of(self) -> Mapping[ActorId, tuple[ActorName, ...]]:
        """The names of each actor, in file order."""
        return Groups(self.actor_names, "actor")

    @cached_property
    def titles_of(self) -> Mapping[AgreementId, tuple[AgreementTitle, ...]]:
        """The further titles of each agreement."""
        return Groups(self.agreement_titles, "agreement")

    @cached_property
    def statuses_of(self) -> Mapping[AgreementId, tuple[PartyStatus, ...]]:
        """The party statuses of each agreement, in file order."""
        return Groups(self.party_statuses, "agreement")

    @cached_property
    def memberships_of(self) -> Mapping[ActorId, tuple[Membership, ...]]:
        """The memberships each actor has."""
        return Groups(self.memberships, "actor")

    @cached_property
    def memberships_in(self) -> Mapping[ActorId, tuple[Membership, ...]]:
        """The memberships in each bloc."""
        return Groups(self.memberships, "bloc")

    @cached_property
    def evidence_for(self) -> Mapping[tuple[SubjectKind, str], tuple[Evidence, ...]]:
        """The evidence put to each subject."""
        return Groups(self.evidence, "subject_kind", "subject")

    def look_up_in_pieces(self) -> Iterator[None]:
        """Make the look-ups that an edit asks for, a little at a time.

        So that the first edit of a large dossier need not wait for them. A piece takes a
        millisecond or two, but where a dictionary outgrows its memory.
        """
        known = vars(self)
        wanted: dict[str, Callable[[], Iterator[Any]]] = {
            "actor_by_id": lambda: ById.in_pieces(self.actors),
            "agreement_by_id": lambda: ById.in_pieces(self.agreements),
            "claim_by_id": lambda: ById.in_pieces(self.claims),
            "membership_by_id": lambda: ById.in_pieces(self.memberships),
            "source_by_id": lambda: ById.in_pieces(self.sources),
            "excerpt_by_id": lambda: ById.in_pieces(self.excerpts),
            "statuses_of": lambda: Groups.in_pieces(self.party_statuses, "agreement"),
            "evidence_for": lambda: Groups.in_pieces(self.evidence, "subject_kind", "subject"),
        }
        for name, pieces in wanted.items():
            if name not in known:
                for made in pieces():
                    if made is not None:
                        # Somebody may have asked for it meanwhile: then theirs stays.
                        known.setdefault(name, made)
                    yield

    def source_of(self, evidence: Evidence) -> Source:
        """The document a piece of evidence comes from."""
        if evidence.excerpt is not None:
            return self.source_by_id[self.excerpt_by_id[evidence.excerpt].source]
        assert evidence.source is not None, "evidence has an excerpt or a source"
        return self.source_by_id[evidence.source]
