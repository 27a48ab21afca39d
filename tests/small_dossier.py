"""A small dossier for widgets: seven states, two blocs, ties of every look, and no fault."""

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

_STATES = {
    "BLR": ("Belarus", "Belarus", 53.0, 28.0),
    "CHN": ("China", "China", 35.0, 105.0),
    "JPN": ("Japan", "Japan", 36.0, 138.0),
    "KAZ": ("Kazakhstan", "Kasachstan", 48.0, 68.0),
    "RUS": ("Russia", "Russland", 60.0, 60.0),
    "TWN": ("Taiwan", "Taiwan", 23.5, 121.0),
    "USA": ("United States", "USA", 38.0, -97.0),
}
_BLOCS = {"csto": ("CSTO", "OVKS"), "sco": ("SCO", "SOZ")}
# id, a, b, kind, polarity, status, period
_CLAIMS = (
    ("c1", "KAZ", "RUS", "visit", "cooperative", "done", "2025-11"),
    ("c2", "KAZ", "RUS", "distancing", "conflictual", "reported", None),
    ("c3", "USA", "JPN", "alliance", "cooperative", "in force", "1960/.."),
    ("c4", "CHN", "TWN", "threat", "conflictual", "possible", None),
    ("c5", "JPN", "KAZ", "summit", "cooperative", "planned", "2026"),
    ("c6", "CHN", "JPN", "rivalry", "conflictual", "in force", None),
    ("c7", "RUS", "BLR", "partnership", "cooperative", "in force", None),
    ("c8", "USA", "CHN", "trade", "neutral", "ended", "2001/2019"),
)
_QUOTES = {"c1": "Der Besuch in Moskau", "c2": "eine spürbare Distanzierung"}


def make_small_dossier() -> Dossier:
    """Kazakhstan and Russia are bound and at odds; Japan plans; Taiwan's status is disputed."""
    states = tuple(
        Actor(
            ActorId(code),
            ActorKind.STATE,
            latitude=latitude,
            longitude=longitude,
            status_note="Its standing is disputed." if code == "TWN" else None,
        )
        for code, (_, _, latitude, longitude) in _STATES.items()
    )
    names = [
        ActorName(ActorId(code), text, language, NameRole.SHORT)
        for code, (english, german, _, _) in _STATES.items()
        for language, text in (("en", english), ("de", german))
    ]
    names += [
        ActorName(ActorId(bloc), text, language, role)
        for bloc, (english, german) in _BLOCS.items()
        for language, text in (("en", english), ("de", german))
        for role in (NameRole.SHORT, NameRole.ACRONYM)
    ]
    names.append(ActorName(ActorId("KAZ"), "Republic of Kazakhstan", "en", NameRole.OFFICIAL))
    claims = tuple(
        Claim(
            id=ClaimId(claim),
            a=(ActorId(a),),
            b=(ActorId(b),),
            topology=Topology.PAIR,
            kind=ClaimKind(kind),
            polarity=Polarity(polarity),
            status=ClaimStatus(status),
            period=Period.parse(period) if period else None,
            summary=f"{a} and {b}: {kind}.",
        )
        for claim, a, b, kind, polarity, status, period in _CLAIMS
    )
    memberships = tuple(
        Membership(
            MembershipId(f"{bloc}.{actor}"),
            ActorId(actor),
            ActorId(bloc),
            MembershipRole.MEMBER,
            Period.parse(f"{since}/.."),
        )
        for bloc, since, members in (("csto", 2002, "BLR KAZ RUS"), ("sco", 2001, "CHN KAZ RUS"))
        for actor in members.split()
    )
    treaty = AgreementId("kaz-rus-1992")
    subjects = [
        *((SubjectKind.CLAIM, claim.id, "news") for claim in claims),
        *((SubjectKind.MEMBERSHIP, membership.id, "charter") for membership in memberships),
        (SubjectKind.AGREEMENT, treaty, "charter"),
    ]
    return Dossier(
        actors=(*states, *(Actor(ActorId(bloc), ActorKind.BLOC) for bloc in _BLOCS)),
        actor_names=tuple(names),
        memberships=memberships,
        agreements=(
            Agreement(
                treaty,
                "Treaty of friendship",
                "en",
                AgreementKind.TREATY,
                "friendship",
                (ActorId("KAZ"), ActorId("RUS")),
            ),
        ),
        party_statuses=(
            PartyStatus(
                PartyStatusId("p1"), treaty, None, Status.IN_FORCE, PartialDate.parse("1992")
            ),
        ),
        claims=claims,
        sources=(
            Source(
                SourceId("news"),
                "article",
                "News",
                outlet="The Paper",
                published=PartialDate.parse("2025-11-13"),
                reliability="B",
            ),
            Source(SourceId("charter"), "web page", "Charter"),
        ),
        excerpts=tuple(
            Excerpt(ExcerptId(f"x.{claim}"), SourceId("news"), quote, "", "", 0, len(quote), "de")
            for claim, quote in _QUOTES.items()
        ),
        evidence=tuple(
            Evidence(
                EvidenceId(f"e{number}"),
                kind,
                subject,
                Stance.SUPPORTS,
                excerpt=ExcerptId(f"x.{subject}") if subject in _QUOTES else None,
                source=None if subject in _QUOTES else SourceId(source),
            )
            for number, (kind, subject, source) in enumerate(subjects)
        ),
        default_as_of="2025-11-13",
        focus_sources=(SourceId("news"),),
        focus_blocs=(ActorId("csto"),),
    )
