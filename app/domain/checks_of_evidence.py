"""Rules for sources, excerpts and evidence: nothing on the map without it."""

import re
from collections.abc import Iterator

from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.faults import Fault, Severity, at_row
from app.domain.records import Claim, Evidence, Excerpt, Source
from app.domain.vocabulary import ClaimStatus, SubjectKind

LONGEST_EXCERPT = 300
"""Code points a quotation may have: the clause that carries the claim and no more."""

_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SUBJECTS = {
    "memberships": SubjectKind.MEMBERSHIP,
    "agreements": SubjectKind.AGREEMENT,
    "claims": SubjectKind.CLAIM,
}
_STATES_A_FACT = {ClaimStatus.DONE, ClaimStatus.IN_FORCE, ClaimStatus.ENDED}


def evidence_faults(dossier: Dossier, unread: frozenset[str]) -> Iterator[Fault]:
    """Faults of sources, excerpts and evidence, and what has none."""
    for place, source in enumerate(dossier.sources):
        yield from _of_source(place, source)
    for place, excerpt in enumerate(dossier.excerpts):
        yield from _of_excerpt(place, excerpt)
    for place, evidence in enumerate(dossier.evidence):
        if (evidence.excerpt is None) == (evidence.source is None):
            yield at_row("evidence", place, "exactly one of excerpt and source must be given")
    if "evidence" not in unread:
        yield from _without_evidence(dossier)
        yield from _unused_excerpts(dossier)
    for place, claim in enumerate(dossier.claims):
        yield from _against_publication(dossier, place, claim)


def _of_source(place: int, source: Source) -> Iterator[Fault]:
    if not source.title.strip():
        yield at_row("sources", place, "the title is empty")
    if not source.kind.strip():
        yield at_row("sources", place, "the kind is empty")
    published, retrieved = source.published, source.retrieved
    if published and retrieved and retrieved.latest < published.earliest:
        yield at_row("sources", place, f"retrieved {retrieved} before published {published}")
    if source.url is not None and not _WEB_ADDRESS.fullmatch(source.url):
        yield at_row("sources", place, "url: not an http or https address")
    if source.reliability is not None and source.reliability not in tuple("ABCDEF"):
        yield at_row("sources", place, f"reliability {source.reliability!r} is not from A to F")
    if source.sha256 is not None and not _SHA256.fullmatch(source.sha256):
        yield at_row("sources", place, "sha256: not 64 lower-case hexadecimal digits")


def _of_excerpt(place: int, excerpt: Excerpt) -> Iterator[Fault]:
    length = len(excerpt.exact)
    if not excerpt.exact.strip():
        yield at_row("excerpts", place, "the excerpt is empty")
    if excerpt.start < 0:
        yield at_row("excerpts", place, f"start {excerpt.start} is below 0")
    if excerpt.end - excerpt.start != length:
        spanned = excerpt.end - excerpt.start
        reason = f"start and end span {spanned} characters, but the excerpt has {length}"
        yield at_row("excerpts", place, reason)
    if length > LONGEST_EXCERPT:
        reason = f"the excerpt has {length} characters, more than {LONGEST_EXCERPT}"
        yield at_row("excerpts", place, reason)


def _without_evidence(dossier: Dossier) -> Iterator[Fault]:
    needing = [
        *(("memberships", place, m.id) for place, m in enumerate(dossier.memberships)),
        *(("agreements", place, a.id) for place, a in enumerate(dossier.agreements)),
        *(("claims", place, c.id) for place, c in enumerate(dossier.claims)),
    ]
    for table, place, subject in needing:
        kind = _SUBJECTS[table]
        if (kind, subject) not in dossier.evidence_for:
            yield at_row(table, place, f"{kind} {subject} has no evidence")


def _unused_excerpts(dossier: Dossier) -> Iterator[Fault]:
    used = {evidence.excerpt for evidence in dossier.evidence}
    for place, excerpt in enumerate(dossier.excerpts):
        if excerpt.id not in used:
            yield at_row("excerpts", place, f"excerpt {excerpt.id} is evidence for nothing")


def _against_publication(dossier: Dossier, place: int, claim: Claim) -> Iterator[Fault]:
    """A claim that no date places, or one told as a fact before it can have been one."""
    evidence = dossier.evidence_for.get((SubjectKind.CLAIM, claim.id), ())
    if not evidence:
        return
    dates = [_published(dossier, item) for item in evidence]
    known = [date for date in dates if date is not None]
    if claim.period is None and not known:
        reason = "neither it nor any source of it has a date"
        yield at_row("claims", place, reason, Severity.WARNING)
    if claim.period is None or claim.status not in _STATES_A_FACT or len(known) < len(dates):
        return
    begins = claim.period.earliest
    if begins is not None and begins > max(date.latest for date in known):
        reason = f"is {claim.status}, but begins ({claim.period}) after its sources appeared"
        yield at_row("claims", place, reason, Severity.WARNING)


def _published(dossier: Dossier, evidence: Evidence) -> PartialDate | None:
    """When the source of a piece of evidence appeared; None also if it leads nowhere."""
    source_id = evidence.source
    if evidence.excerpt is not None:
        excerpt = dossier.excerpt_by_id.get(evidence.excerpt)
        source_id = excerpt.source if excerpt else None
    source = dossier.source_by_id.get(source_id) if source_id is not None else None
    return source.published if source else None
