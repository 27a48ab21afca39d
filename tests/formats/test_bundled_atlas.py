"""The atlas in data/: valid, exact in its quotations, and true to the reference facts."""

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from frictionless import validate

from app.analysis.search import SearchIndex
from app.domain.checks import check_dossier
from app.domain.dossier import Dossier
from app.domain.on_date import agreement_on, period_on
from app.domain.records import PartyStatus
from app.domain.vocabulary import (
    ActorKind,
    ClaimKind,
    MembershipRole,
    NameRole,
    OnDate,
    Status,
)
from app.formats.data_package import read_data_package
from app.formats.package_schema import package_resources

ROOT = Path(__file__).parents[2]
ATLAS = ROOT / "data"
SEEDS = ROOT.parent / "shared" / "seeds"
FACTS = ROOT.parent / "shared" / "facts"
TEXTS = {
    "steppe-ahead-2025": "000",
    "kettner-2025": "001",
    "handelsblatt-2024": "002",
    "ipg-2022": "003",
    "dw-2023": "004",
}


@cache
def _atlas() -> Dossier:
    return read_data_package(ATLAS)


def _text_of(source: str) -> Path:
    found = sorted(SEEDS.glob(f"{TEXTS[source]}_*.txt"))
    if not found:
        pytest.skip("the five texts are not bundled and not beside the checkout")
    return found[0]


def test_validator_accepts_it():
    report = validate(str(ATLAS / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.stats["warnings"] == 0
    assert report.valid


def test_checks_find_neither_error_nor_warning():
    assert [str(fault) for fault in check_dossier(_atlas())] == []


def test_descriptor_says_what_the_reader_demands():
    descriptor = json.loads((ATLAS / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["resources"] == package_resources()
    assert descriptor["title"] == _atlas().title == "Multivector atlas"
    assert descriptor["licenses"]
    assert descriptor["sources"]


def test_focus_is_on_the_five_texts():
    assert set(_atlas().focus_sources) == set(TEXTS)
    assert _atlas().focus_blocs == ("csto", "eaeu", "c5plus1", "aukus")
    quoted = {excerpt.source for excerpt in _atlas().excerpts}
    assert quoted >= set(TEXTS)


@pytest.mark.parametrize("source", TEXTS)
def test_text_is_the_one_that_was_read(source):
    raw = _text_of(source).read_bytes()
    assert _atlas().source_by_id[source].sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize("source", TEXTS)
def test_excerpts_stand_in_the_text_as_they_are_quoted(source):
    text = _text_of(source).read_bytes().decode("utf-8")
    excerpts = [excerpt for excerpt in _atlas().excerpts if excerpt.source == source]
    assert len(excerpts) > 10
    for excerpt in excerpts:
        assert text[excerpt.start : excerpt.end] == excerpt.exact, excerpt.id
        assert text[: excerpt.start].endswith(excerpt.prefix), excerpt.id
        assert text[excerpt.end :].startswith(excerpt.suffix), excerpt.id


def test_line_ends_are_those_of_the_texts():
    # Positions are counted in code points: a line end changed on the way moves them.
    for path in ATLAS.glob("*.csv"):
        assert b"\r" not in path.read_bytes(), path.name


# --- the reference facts -----------------------------------------------------------------

ROLES = {"dialogue partner": "partner", "associate": "partner"}
# Dates of the facts that are told otherwise here, each for a reason of its own.
DATED_OTHERWISE = {
    "csto ARM member": "in law a member still: the freeze of 2024 was said, not notified",
    "tjk-uzb-alliance-2023": "two agencies give 2024 as the year of signature",
}
LONGEST_LABEL = 24
# Mirrors, copies and sites without a known publisher.
ODD_HOSTS = (
    *("movatter", "ipfs", "blogen", "supremacy", "hotscup", "internews.site", "wikisum", "kiwix"),
    *("av1.space", "liquisearch", "academic", "azureedge", "railway.app", "pages.dev", "eatsip"),
    *("news-pravda", "pravda-en", "lexicals", "gyaankosh", "tiatira", "laitimes", "grayscale"),
    *("opsintels", "kxan36", "studyres", "robscholte", "issuu"),
)


def _facts(name: str) -> list[dict[str, str]]:
    path = FACTS / name
    if not path.is_file():
        pytest.skip("the reference facts are not bundled and not beside the checkout")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _bare(when: str) -> str:
    return when.rstrip("?~%")


def _sure(name: str) -> list[dict[str, str]]:
    return [row for row in _facts(name) if row["confidence"] in {"high", "medium"}]


def test_every_sure_membership_is_there_and_no_other():
    atlas = _atlas()
    here = Counter(
        (m.bloc, m.actor, str(m.role), *map(_bare, str(m.period).split("/")))
        for m in atlas.memberships
    )
    wanted: Counter[tuple[str, ...]] = Counter()
    for row in _sure("memberships.csv"):
        role = ROLES.get(row["role"], row["role"])
        until = row["to_edtf"]
        if f"{row['bloc_id']} {row['state_iso3']} {role}" in DATED_OTHERWISE:
            until = ".."
        ends = _bare(row["from_edtf"]), _bare(until)
        wanted[row["bloc_id"], row["state_iso3"], role, *ends] += 1
    assert wanted - here == Counter()
    # The union itself takes part in its format with Central Asia.
    assert {key[:2] for key in here - wanted} == {("eu-ca", "eu")}


def test_every_sure_agreement_is_there_with_its_dates_and_no_other():
    atlas = _atlas()
    rows = {row["id"]: row for row in _sure("agreements.csv")}
    assert set(atlas.agreement_by_id) == set(rows)
    for agreement, row in rows.items():
        dates: dict[Status, set[str]] = {}
        for status in atlas.statuses_of[agreement]:
            dates.setdefault(status.status, set()).add(_bare(str(status.date)))
        signed = dates.get(Status.SIGNED, set()) | dates.get(Status.ANNOUNCED, set())
        if row["signed_edtf"] and agreement not in DATED_OTHERWISE:
            entered = dates.get(Status.IN_FORCE, set())
            assert _bare(row["signed_edtf"]) in signed | entered, agreement
        if row["in_force_edtf"]:
            assert _bare(row["in_force_edtf"]) in dates[Status.IN_FORCE], agreement


def test_every_sure_event_is_there_and_no_unsure_one():
    here = {claim.id for claim in _atlas().claims if not claim.id[:3].isdigit()}
    assert here == {row["id"] for row in _sure("events.csv")}


def test_only_what_was_read_stands_without_a_question_mark():
    # Days that the facts tell from memory; those read since are told with their page.
    read_since = {"nato-1949", "eaeu-srb-fta-2019"}
    atlas = _atlas()
    for row in _sure("agreements.csv"):
        if row["id"] in read_since or row["id"] in DATED_OTHERWISE:
            continue
        unsure = [row[key] for key in ("signed_edtf", "in_force_edtf") if "?" in row[key]]
        told = {str(status.date) for status in atlas.statuses_of[row["id"]]}
        assert set(unsure) <= told, row["id"]


def _members(bloc: str, day: str) -> set[str]:
    return {
        held.actor
        for held in _atlas().memberships
        if held.bloc == bloc
        and held.role.is_full
        and held.period is not None
        and period_on(held.period, date.fromisoformat(day)) is OnDate.ACTIVE
    }


def test_blocs_have_as_many_members_as_they_say():
    counts = {"nato": 32, "eu": 27, "sco": 10, "csto": 6, "eaeu": 5, "cis": 9, "g7": 7, "brics": 10}
    assert {bloc: len(_members(bloc, "2025-11-13")) for bloc in counts} == counts


@pytest.mark.parametrize(
    ("day", "bloc", "is_in"),
    [
        ("1998-06-01", "cst", True),
        ("2005-01-01", "csto", False),
        ("2007-01-01", "csto", True),
        ("2012-01-01", "csto", True),
        ("2014-01-01", "csto", False),
        ("2014-01-01", "cst", False),
    ],
)
def test_uzbekistan_came_and_went(day: str, bloc: str, is_in: bool):
    assert ("UZB" in _members(bloc, day)) is is_in


def test_armenia_is_a_member_in_law_and_says_that_it_is_not_taking_part():
    held = [m for m in _atlas().memberships if (m.actor, m.bloc) == ("ARM", "csto")]
    assert [m.role for m in held] == [MembershipRole.MEMBER, MembershipRole.SUSPENDED]
    assert str(held[0].period) == "2002-10-07/.."


def test_japan_is_never_a_member_of_aukus():
    assert not [m for m in _atlas().memberships if (m.actor, m.bloc) == ("JPN", "aukus")]
    for claim in _atlas().claims:
        if "JPN" in claim.a and claim.b == ("aukus",):
            assert claim.status.is_prospective, claim.id
            assert claim.kind is not ClaimKind.MEMBERSHIP, claim.id
    assert _members("aukus", "2021-01-01") == set()


def _statuses_of_signed_only() -> Iterator[PartyStatus]:
    for agreement in ("eu-uzb-epca-2025", "geelong-2025", "gcap-convention-2023"):
        yield from _atlas().statuses_of[agreement]


def test_what_is_only_signed_is_not_said_to_be_in_force():
    assert {status.status for status in _statuses_of_signed_only()} == {Status.SIGNED}


def test_a_common_signature_is_seen_before_each_party_ratifies():
    atlas = _atlas()
    for agreement, day in (("aze-tur-shusha-2021", "2021-07-01"), ("rus-kaz-1992", "1992-06-01")):
        parties = atlas.agreement_by_id[agreement].parties
        found = agreement_on(atlas.statuses_of[agreement], date.fromisoformat(day), parties)
        assert found is OnDate.PLANNED, agreement


# --- names, sources, addresses -----------------------------------------------------------


def test_short_names_fit_a_label_and_are_there_in_three_languages():
    atlas = _atlas()
    for actor in atlas.actors:
        shorts = [n for n in atlas.names_of[actor.id] if n.role is NameRole.SHORT]
        assert all(len(name.text) <= LONGEST_LABEL for name in shorts), actor.id
        spoken = Counter(name.language for name in shorts)
        wanted = {"en", "de"}
        if actor.kind in {ActorKind.STATE, ActorKind.BLOC, ActorKind.REGION}:
            wanted.add("ru")
        assert wanted <= set(spoken), actor.id
        assert set(spoken.values()) == {1}, actor.id


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("OVKS", "csto"),
        ("ОДКБ", "csto"),
        ("Eurasische Wirtschaftsunion", "eaeu"),
        ("GUS", "cis"),
        ("SOZ", "sco"),
        ("Aukus", "aukus"),
        ("Quad", "quad"),
        ("VN", "un"),
        ("VN-Generalversammlung", "unga"),
        ("Kasachstan", "KAZ"),
        ("Казахстан", "KAZ"),
        ("kasachischen", "KAZ"),
        ("Nur-Sultan", "KAZ"),
        ("Akorda", "KAZ"),
        ("Kreml", "RUS"),
        ("Moskau", "RUS"),
        ("Weißes Haus", "USA"),
        ("Tokio", "JPN"),
        ("Peking", "CHN"),
        ("Türkei", "TUR"),
        ("Turkey", "TUR"),
        ("Südkorea", "KOR"),
        ("Baikonur", "rus-kaz-baikonur-1994"),
    ],
)
def test_names_as_german_texts_have_them_are_found_first(words: str, found: str):
    assert SearchIndex(_atlas()).find(words)[0].id == found


def test_addresses_lead_to_publishers():
    atlas = _atlas()
    addresses = [source.url for source in atlas.sources if source.url]
    addresses += [agreement.reference for agreement in atlas.agreements if agreement.reference]
    odd = [url for url in addresses if any(host in urlsplit(url).netloc for host in ODD_HOSTS)]
    assert odd == []


def test_every_source_says_who_speaks_and_why_it_is_graded():
    for source in _atlas().sources:
        assert source.outlet, source.id
        assert source.reliability, source.id
        assert source.reading_notes, source.id


def test_who_speaks_is_not_the_address_of_a_copy():
    wikipedias = [s for s in _atlas().sources if s.url and "wikipedia.org" in s.url]
    assert {source.outlet for source in wikipedias} == {"Wikipedia"}


def test_the_manual_counts_right():
    said = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    atlas = _atlas()
    for records, name in (
        (atlas.claims, "claims"),
        (atlas.excerpts, "quotations"),
        (atlas.agreements, "agreements"),
        (atlas.memberships, "memberships"),
        (atlas.sources, "sources"),
    ):
        assert f" {len(records)} {name}" in said
