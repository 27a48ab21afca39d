"""Ids of records, as types of their own, so that one cannot stand for another."""

from typing import NewType

ActorId = NewType("ActorId", str)
AgreementId = NewType("AgreementId", str)
ClaimId = NewType("ClaimId", str)
EvidenceId = NewType("EvidenceId", str)
ExcerptId = NewType("ExcerptId", str)
MembershipId = NewType("MembershipId", str)
PartyStatusId = NewType("PartyStatusId", str)
SourceId = NewType("SourceId", str)
ViewId = NewType("ViewId", str)
