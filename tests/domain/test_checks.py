"""Rules beyond the columns: each is kept by the good dossier and broken once."""

from dataclasses import replace

import pytest

from app.domain.checks import check_dossier
from app.domain.dates import PartialDate, Period
from app.domain.dossier import Dossier
from app.domain.faults import Severity
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

KAZ, RUS, CSTO = ActorId("KAZ"), ActorId("RUS"), ActorId("csto")


def _names(*actors):
    return tuple(
        ActorName(actor, f"{actor} {language}", language, NameRole.SHORT)
        for actor in actors
        for language in ("en", "de")
    )


def _evidence(number, kind, subject, **words):
    return Evidence(EvidenceId(f"e{number}"), SubjectKind(kind), subject, Stance.SUPPORTS, **words)


GOOD = Dossier(
    actors=(
        Actor(KAZ, ActorKind.STATE, latitude=48.0, longitude=68.0),
        Actor(RUS, ActorKind.STATE),
        Actor(CSTO, ActorKind.BLOC, founded=PartialDate.parse("2002-10-07")),
    ),
    actor_names=_names(KAZ, RUS, CSTO),
    memberships=(
        Membership(MembershipId("m"), KAZ, CSTO, MembershipRole.MEMBER, Period.parse("2002-10/..")),
    ),
    agreements=(
        Agreement(AgreementId("t"), "T", "en", AgreementKind.TREATY, "alliance", (KAZ, RUS)),
    ),
    agreement_titles=(AgreementTitle(AgreementId("t"), "Vertrag", "de"),),
    party_statuses=(
        PartyStatus(
            PartyStatusId("s1"), AgreementId("t"), None, Status.SIGNED, PartialDate.parse("2013")
        ),
        PartyStatus(
            PartyStatusId("s2"), AgreementId("t"), None, Status.IN_FORCE, PartialDate.parse("2014")
        ),
    ),
    claims=(
        Claim(
            ClaimId("c"),
            (KAZ,),
            (RUS,),
            Topology.PAIR,
            ClaimKind.SUMMIT,
            Polarity.COOPERATIVE,
            ClaimStatus.DONE,
            Period.parse("2022-02"),
            "They met.",
            2,
        ),
    ),
    sources=(
        Source(
            SourceId("a"), "article", "A", published=PartialDate.parse("2022-03~"), reliability="B"
        ),
        Source(SourceId("b"), "page", "B", url="https://b.org"),
    ),
    excerpts=(Excerpt(ExcerptId("x"), SourceId("a"), "trafen sich", "", "", 5, 16, "de"),),
    evidence=(
        _evidence(1, "claim", "c", excerpt=ExcerptId("x")),
        _evidence(2, "agreement", "t", source=SourceId("b")),
        _evidence(3, "membership", "m", source=SourceId("b")),
    ),
)


def _with(table, position=0, **words):
    """The good dossier with one record changed."""
    records = list(getattr(GOOD, table))
    records[position] = replace(records[position], **words)
    return replace(GOOD, **{table: tuple(records)})


def _lines(dossier, **words):
    return [str(fault) for fault in check_dossier(dossier, **words)]


def test_good_dossier_has_no_fault():
    assert _lines(GOOD) == []


@pytest.mark.parametrize(
    ("table", "words", "line"),
    [
        ("actors", {"latitude": -91.0}, "actors.csv:2: latitude -91 is not from -90 to 90"),
        ("actors", {"latitude": float("nan")}, "actors.csv:2: latitude nan is not from -90 to 90"),
        ("actors", {"longitude": 180.5}, "actors.csv:2: longitude 180.5 is not from -180 to 180"),
        (
            "actors",
            {"longitude": None},
            "actors.csv:2: latitude and longitude are given together or not at all",
        ),
        ("actor_names", {"text": " "}, "actor_names.csv:2: the name is empty"),
        (
            "actor_names",
            {"valid_from": PartialDate(2022), "valid_to": PartialDate(2019)},
            "actor_names.csv:2: valid_to 2019 is before valid_from 2022",
        ),
        (
            "actor_names",
            {"language": "ru"},
            "actors.csv:2: KAZ has no short name in English",
        ),
        ("agreements", {"parties": ()}, "agreements.csv:2: it has no parties"),
        ("agreements", {"title": ""}, "agreements.csv:2: the title is empty"),
        ("agreement_titles", {"text": ""}, "agreement_titles.csv:2: the title is empty"),
        ("claims", {"credibility": 0}, "claims.csv:2: credibility 0 is not from 1 to 6"),
        ("claims", {"summary": " "}, "claims.csv:2: the summary is empty"),
        ("sources", {"reliability": "AB"}, "sources.csv:2: reliability 'AB' is not from A to F"),
        ("sources", {"reliability": ""}, "sources.csv:2: reliability '' is not from A to F"),
        ("sources", {"url": "ftp://a"}, "sources.csv:2: url: not an http or https address"),
        ("sources", {"url": "https://"}, "sources.csv:2: url: not an http or https address"),
        ("sources", {"url": "https://a b"}, "sources.csv:2: url: not an http or https address"),
        (
            "sources",
            {"sha256": "A" * 64},
            "sources.csv:2: sha256: not 64 lower-case hexadecimal digits",
        ),
        ("sources", {"kind": ""}, "sources.csv:2: the kind is empty"),
        ("sources", {"title": ""}, "sources.csv:2: the title is empty"),
        ("excerpts", {"start": -6, "end": 5}, "excerpts.csv:2: start -6 is below 0"),
        (
            "excerpts",
            {"end": 17},
            "excerpts.csv:2: start and end span 12 characters, but the excerpt has 11",
        ),
        ("excerpts", {"exact": " " * 11}, "excerpts.csv:2: the excerpt is empty"),
        (
            "evidence",
            {"source": SourceId("a")},
            "evidence.csv:2: exactly one of excerpt and source must be given",
        ),
        ("excerpts", {"source": SourceId("c")}, "excerpts.csv:2: source: unknown source 'c'"),
    ],
)
def test_errors(table, words, line):
    assert line in _lines(_with(table, **words))


def test_excerpt_of_the_longest_length_is_fine():
    assert _lines(_with("excerpts", exact="ö" * 300, end=305)) == []
    assert _lines(_with("excerpts", exact="ö" * 301, end=306)) == [
        "excerpts.csv:2: the excerpt has 301 characters, more than 300"
    ]


@pytest.mark.parametrize(
    ("dossier", "line"),
    [
        (
            _with("memberships", period=Period.parse("2002-09/..")),
            (
                "memberships.csv:2: warning: KAZ: in csto from 2002-09, before it was founded"
                " (2002-10-07)"
            ),
        ),
        (
            _with("actors", 2, dissolved=PartialDate(2002, 10, 8)),
            None,
        ),
        (
            replace(
                _with("actors", 2, dissolved=PartialDate(2003)),
                memberships=(replace(GOOD.memberships[0], period=Period.parse("2005/..")),),
            ),
            "memberships.csv:2: warning: KAZ: in csto from 2005, after it was dissolved (2003)",
        ),
        (
            _with("claims", status=ClaimStatus.ENDED, period=Period.parse("2004/..")),
            "claims.csv:2: warning: has ended, but its period 2004/.. has no end",
        ),
        (
            _with("claims", status=ClaimStatus.IN_FORCE),
            "claims.csv:2: warning: is in force, but is over after 2022-02: is 2022-02/.. meant?",
        ),
        (
            _with("claims", period=Period.parse("2022-04")),
            "claims.csv:2: warning: is done, but begins (2022-04) after its sources appeared",
        ),
        (_with("claims", period=Period.parse("2022-03-31")), None),
        (_with("claims", status=ClaimStatus.PLANNED, period=Period.parse("2023")), None),
        (
            replace(_with("sources", published=None), claims=_with("claims", period=None).claims),
            "claims.csv:2: warning: neither it nor any source of it has a date",
        ),
        (
            _with("party_statuses", 1, date=PartialDate(2012)),
            "party_statuses.csv:3: warning: in force 2012, before it was signed (2013)",
        ),
        (
            replace(
                _with("party_statuses", 1, date=PartialDate(2012)),
                agreements=_with("agreements", kind=AgreementKind.LAW).agreements,
            ),
            None,
        ),
        (
            replace(GOOD, party_statuses=()),
            (
                "agreements.csv:2: warning: it has no status in party_statuses.csv, so it is on the"
                " map on no date"
            ),
        ),
        (
            replace(GOOD, actor_names=GOOD.actor_names[:-1]),
            "actors.csv:4: warning: csto has no short name in German",
        ),
    ],
)
def test_warnings(dossier, line):
    assert _lines(dossier) == ([] if line is None else [line])


@pytest.mark.parametrize("code", ["TWN", "XNC", "XKX", "PSE", "ESH"])
def test_disputed_standing_is_noted(code):
    actor = Actor(ActorId(code), ActorKind.STATE)
    names = GOOD.actor_names + _names(code)
    dossier = replace(GOOD, actors=(*GOOD.actors, actor), actor_names=names)
    (fault,) = check_dossier(dossier)
    assert fault.severity is Severity.WARNING
    assert (fault.place, fault.row) == ("actors.csv", 5)
    assert "status_note" in fault.reason
    noted = replace(actor, status_note="Claimed by others.")
    assert _lines(replace(dossier, actors=(*GOOD.actors, noted))) == []


def test_state_without_its_code():
    actor = Actor(ActorId("kazakhstan"), ActorKind.STATE)
    dossier = replace(GOOD, actors=(*GOOD.actors, actor))
    dossier = replace(dossier, actor_names=GOOD.actor_names + _names("kazakhstan"))
    (line,) = _lines(dossier)
    assert line.startswith("actors.csv:5: warning: the id of a state is its ISO 3166-1")


@pytest.mark.parametrize(
    ("topology", "n_a", "n_b", "fits"),
    [
        ("pair", 1, 1, True),
        ("pair", 2, 1, False),
        ("pair", 1, 0, False),
        ("star", 1, 2, True),
        ("star", 3, 1, True),
        ("star", 1, 1, False),
        ("star", 2, 2, False),
        ("star", 2, 0, False),
        ("joint", 2, 1, True),
        ("joint", 1, 2, True),
        ("joint", 2, 2, True),
        ("joint", 1, 1, False),
        ("joint", 3, 0, False),
        ("group", 3, 0, True),
        ("group", 2, 0, False),
        ("group", 3, 1, False),
        ("group", 0, 3, False),
    ],
)
def test_sides_are_what_the_topology_says(topology, n_a, n_b, fits):
    ids = tuple(ActorId(letter * 3) for letter in "ABCDEF")
    dossier = replace(
        _with("claims", topology=Topology(topology), a=ids[:n_a], b=ids[n_a : n_a + n_b]),
        actors=(*GOOD.actors, *(Actor(actor, ActorKind.STATE) for actor in ids)),
        actor_names=GOOD.actor_names + _names(*ids),
    )
    lines = _lines(dossier)
    assert lines == [] if fits else len(lines) == 1 and f"a {topology} has" in lines[0]


def test_one_actor_stands_once_in_a_claim():
    assert _lines(_with("claims", b=(KAZ,))) == ["claims.csv:2: KAZ stands in it 2 times"]


@pytest.mark.parametrize(
    "table",
    ["actors", "memberships", "agreements", "party_statuses", "claims", "sources", "excerpts"],
)
def test_ids_are_given_once(table):
    records = getattr(GOOD, table)
    dossier = replace(GOOD, **{table: (*records, records[0])})
    row = len(records) + 2
    assert f"{table}.csv:{row}: the same id as in row 2: {records[0].id!r}" in _lines(dossier)


def test_records_are_given_once():
    dossier = replace(
        GOOD,
        actor_names=(*GOOD.actor_names, GOOD.actor_names[0]),
        agreement_titles=GOOD.agreement_titles * 2,
        memberships=(*GOOD.memberships, replace(GOOD.memberships[0], id=MembershipId("n"))),
        evidence=(
            *GOOD.evidence,
            replace(GOOD.evidence[2], id=EvidenceId("e4")),
            _evidence(5, "membership", "n", source=SourceId("b")),
        ),
    )
    assert _lines(dossier) == [
        "actor_names.csv:8: the same name as in row 2: 'KAZ en'",
        "memberships.csv:3: the same membership as in row 2: 'n'",
        "agreement_titles.csv:3: the same title as in row 2: 'Vertrag'",
        "evidence.csv:5: the same evidence as in row 4: 'e4'",
    ]


def _blocs(*pairs, role=MembershipRole.MEMBER):
    ids = sorted({bloc for pair in pairs for bloc in pair})
    memberships = tuple(
        Membership(MembershipId(f"m{number}"), ActorId(one), ActorId(other), role)
        for number, (one, other) in enumerate(pairs)
    )
    return Dossier(
        actors=tuple(Actor(ActorId(bloc), ActorKind.BLOC) for bloc in ids),
        actor_names=_names(*ids),
        memberships=memberships,
        sources=GOOD.sources,
        evidence=tuple(
            _evidence(number, "membership", membership.id, source=SourceId("b"))
            for number, membership in enumerate(memberships)
        ),
    )


def test_circles_of_blocs():
    assert _lines(_blocs(("a", "b"), ("b", "c"), ("a", "c"), ("d", "a"))) == []
    assert _lines(_blocs(("a", "a"))) == ["memberships.csv:2: a is in itself"]
    assert _lines(_blocs(("d", "a"), ("a", "b"), ("b", "c"), ("c", "a"))) == [
        "memberships.csv:5: a circle of members: a in b in c in a"
    ]
    assert _lines(_blocs(("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"))) == [
        "memberships.csv:3: a circle of members: a in b in a",
        "memberships.csv:5: a circle of members: c in d in c",
    ]


def test_organisations_may_observe_each_other():
    observing = _blocs(("a", "b"), ("b", "a"), role=MembershipRole.OBSERVER)
    assert _lines(observing) == []


def test_long_circle_is_found_and_shown_in_short():
    ring = [f"b{number:05d}" for number in range(3_000)]
    (line,) = _lines(_blocs(*zip(ring, [*ring[1:], ring[0]], strict=True)))
    assert line.endswith("b00007 in ... in b00000")


def test_nothing_is_said_of_what_may_stand_in_unread_tables():
    dossier = replace(GOOD, evidence=(), excerpts=(), sources=(), actor_names=())
    unread = {"evidence", "excerpts", "sources", "actor_names"}
    assert _lines(dossier, unread=unread) == []
    assert len(_lines(dossier)) > 5


def test_faults_come_by_table_and_row():
    dossier = replace(GOOD, evidence=(), focus_sources=(SourceId("z"),))
    faults = check_dossier(dossier)
    places = [(fault.place, fault.row) for fault in faults]
    assert places == [
        ("datapackage.json", None),
        ("memberships.csv", 2),
        ("agreements.csv", 2),
        ("claims.csv", 2),
        ("excerpts.csv", 2),
    ]
