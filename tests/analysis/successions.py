"""Two states of a random dossier that share the records they have in common, as an edit's do."""

from dataclasses import fields, replace

from hypothesis import strategies as st

from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.records import (
    Actor,
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
    Polarity,
    Stance,
    Status,
    SubjectKind,
    Topology,
)

ACTORS = ("AAA", "BBB", "CCC", "DDD", "EEE", "pact")
SOURCES = ("one", "two", "three")
DAYS = (None, *map(PartialDate.parse, ("2020", "2020-05", "2021-02-03", "2022")))
PERIODS = (None, *map(Period.parse, ("2020", "2020-05/..", "../2021", "2021-02/2022-03")))

several = st.lists(st.sampled_from(ACTORS), min_size=1, max_size=3, unique=True).map(tuple)
evidence = st.lists(
    st.tuples(
        st.sampled_from(SOURCES),
        st.sampled_from([Stance.SUPPORTS, Stance.DENIES]),
        st.booleans(),
    ),
    max_size=2,
    unique_by=lambda item: item[0],
)
subjects = st.one_of(
    st.tuples(
        st.just("claim"), several, several, st.sampled_from(list(Topology)),
        st.sampled_from([ClaimKind.TRADE, ClaimKind.MEMBERSHIP, ClaimKind.INVESTMENT]),
        st.sampled_from([ClaimStatus.IN_FORCE, ClaimStatus.PLANNED, ClaimStatus.DONE]),
        st.sampled_from(PERIODS), evidence,
    ),
    st.tuples(
        st.just("membership"), st.sampled_from(ACTORS[:5]), st.sampled_from(PERIODS), evidence
    ),
    st.tuples(
        st.just("agreement"), several, st.sampled_from([None, "pact"]),
        st.lists(
            st.tuples(
                st.sampled_from([Status.SIGNED, Status.IN_FORCE, Status.WITHDRAWN]),
                st.sampled_from(DAYS), st.sampled_from([None, *ACTORS[:3]]), evidence,
            ),
            max_size=2,
        ),
        evidence,
    ),
)  # fmt: skip
published = st.lists(st.sampled_from(DAYS), min_size=len(SOURCES), max_size=len(SOURCES))


@st.composite
def successions(draw):
    """A dossier, and another made of it by a few edits."""
    numbered = list(enumerate(draw(st.lists(subjects, max_size=7))))
    days = draw(published)
    before = _dossier_of(numbered, days)
    for number in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(numbered)))
        if place < len(numbered) and draw(st.booleans()):
            del numbered[place]
        else:
            old = draw(st.booleans()) and place < len(numbered)
            numbered[place : place + old] = [
                (numbered[place][0] if old else 100 + number, draw(subjects))
            ]
    return before, sharing(before, _dossier_of(numbered, draw(st.just(days) | published)))


def sharing(before, after):
    """A dossier whose records are those of another where they are equal to them."""
    tables = {}
    for field in fields(Dossier):
        value = getattr(after, field.name)
        if isinstance(value, tuple):
            known = {record: record for record in getattr(before, field.name)}
            tables[field.name] = tuple(known.get(record, record) for record in value)
    return replace(after, **tables)


def _dossier_of(numbered, days):
    claims, memberships, agreements, statuses, told, excerpts = [], [], [], [], [], []

    def tell(kind, subject, items):
        for source, stance, is_quoted in items:
            id_ = f"{kind}-{subject}-{source}"
            if is_quoted:
                excerpts.append(Excerpt(id_, source, "words", "", "", 0, 5, "en"))
            of_what = (id_, None) if is_quoted else (None, source)
            told.append(Evidence(id_, kind, subject, stance, *of_what))

    for number, (sort, *words) in numbered:
        id_ = f"{sort}{number}"
        if sort == "claim":
            a, b, topology, kind, status, period, items = words
            claims.append(
                Claim(id_, a, b, topology, kind, Polarity.COOPERATIVE, status, period, "said")
            )
            tell(SubjectKind.CLAIM, id_, items)
        elif sort == "membership":
            actor, period, items = words
            memberships.append(Membership(id_, actor, "pact", MembershipRole.MEMBER, period))
            tell(SubjectKind.MEMBERSHIP, id_, items)
        else:
            parties, bloc, steps, items = words
            agreements.append(
                Agreement(id_, "t", "en", AgreementKind.TREATY, "trade", parties, bloc)
            )
            tell(SubjectKind.AGREEMENT, id_, items)
            for place, (status, day, actor, of_step) in enumerate(steps):
                statuses.append(PartyStatus(f"{id_}-{place}", id_, actor, status, day))
                tell(SubjectKind.PARTY_STATUS, f"{id_}-{place}", of_step)
    return Dossier(
        actors=tuple(
            Actor(actor, ActorKind.BLOC if actor == "pact" else ActorKind.STATE) for actor in ACTORS
        ),
        memberships=tuple(memberships),
        agreements=tuple(agreements),
        party_statuses=tuple(statuses),
        claims=tuple(claims),
        sources=tuple(
            Source(source, "article", source, (), outlet, day)
            for source, outlet, day in zip(SOURCES, ("x", "x", None), days, strict=True)
        ),
        excerpts=tuple(excerpts),
        evidence=tuple(told),
        focus_sources=("one",),
        focus_blocs=("pact",),
    )
