"""Good packages are read whole; every kind of bad one is one report."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.checks import check_dossier
from app.domain.dates import PartialDate, Period
from app.domain.faults import DossierError
from app.domain.vocabulary import ClaimKind, Stance, SubjectKind
from app.formats import fault_report
from app.formats.data_package import is_data_package, read_data_package


def test_good_package_is_read_whole(package):
    dossier = read_data_package(package.folder)
    for name, rows in package.tables.items():
        assert len(getattr(dossier, name)) == len(rows)
    assert dossier.title == "A sample"
    assert dossier.default_as_of == "2025-11-13"
    assert dossier.focus_sources == ("article",)
    assert dossier.focus_blocs == ("csto",)
    kaz, rus, csto = dossier.actors
    assert (kaz.latitude, kaz.longitude, kaz.founded) == (48.0, 68.0, PartialDate(1991, 12, 16))
    assert rus.founded is None
    assert csto.source == "treaty-page"
    claim = dossier.claims[0]
    assert (claim.a, claim.b, claim.kind) == (("KAZ",), ("RUS",), ClaimKind.ALLIANCE)
    assert claim.period is None
    assert claim.credibility == 3
    assert dossier.memberships[0].period == Period.parse("2002-10-07/..")
    assert dossier.agreements[0].parties == ("KAZ", "RUS")
    assert dossier.sources[0].authors == ("A. Autor", "B. Autorin")
    assert dossier.sources[0].url is None
    assert dossier.excerpts[0].exact == package.tables["excerpts"][0]["exact"]
    assert dossier.excerpts[0].prefix == " vorher "
    subjects = [item.subject_kind for item in dossier.evidence]
    assert subjects[:4] == list(SubjectKind)
    assert dossier.evidence[2].stance is Stance.CONTEXT
    assert check_dossier(dossier) == []


def test_the_descriptor_itself_may_be_named(package):
    path = package.folder / "datapackage.json"
    assert read_data_package(path) == read_data_package(package.folder)


def test_package_of_others_without_our_words_is_read(package):
    del package.descriptor["multivector"]
    package.write_descriptor()
    dossier = read_data_package(package.folder)
    assert (dossier.default_as_of, dossier.focus_sources, dossier.focus_blocs) == ("", (), ())


def test_tables_may_lie_in_folders(package):
    (package.folder / "csv").mkdir()
    package.path("claims").rename(package.folder / "csv" / "c.csv")
    package.resource("claims")["path"] = "csv/c.csv"
    package.write_descriptor()
    assert len(read_data_package(package.folder).claims) == 1
    (package.folder / "csv" / "c.csv").write_bytes(b"")
    assert package.faults()[0].place == "csv/c.csv"


def test_is_data_package(package, tmp_path_factory):
    assert is_data_package(package.folder)
    assert is_data_package(package.folder / "datapackage.json")
    assert not is_data_package(package.path("claims"))
    assert not is_data_package(tmp_path_factory.mktemp("empty"))
    assert not is_data_package(package.folder / "nowhere")


def test_bom_crlf_and_blank_lines_are_tolerated(package):
    expected = read_data_package(package.folder)
    for name in package.tables:
        raw = package.csv_bytes(name) + b"\n\n"
        package.path(name).write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))
    descriptor = package.folder / "datapackage.json"
    descriptor.write_bytes(b"\xef\xbb\xbf" + descriptor.read_bytes())
    assert read_data_package(package.folder) == expected


def test_every_fault_of_every_file_is_in_one_report(package):
    package.set("actors", 0, founded="1991-13")
    package.set("memberships", 0, bloc="cst0")
    package.set("claims", 0, status="planed", b="KAX")
    package.set("sources", 0, reliability="G")
    package.path("agreement_titles").unlink()
    error = package.error()
    assert [str(fault) for fault in error.faults] == [
        "actors.csv:2: founded: '1991-13' is not a date: there is no month 13",
        "memberships.csv:2: bloc: unknown actor 'cst0'; nearest is 'csto'",
        "agreement_titles.csv: the file is missing",
        "claims.csv:2: status: unknown word 'planed'; nearest is 'planned'",
        "claims.csv:2: b: unknown actor 'KAX'; nearest is 'KAZ'",
        "sources.csv:2: reliability: 'G' is not a grade from A to F",
    ]
    assert "6 faults in 5 files" in error.reason
    assert "24 rows read, 4 of them refused" in error.reason


def test_row_with_bad_cell_is_still_known_to_others(package):
    package.set("actors", 2, kind="blok")
    assert package.lines() == ["actors.csv:4: kind: unknown word 'blok'; nearest is 'bloc'"]


def test_nothing_is_said_of_ids_that_may_stand_in_unread_rows(package):
    raw = package.csv_bytes("actors").replace(b"RUS,state", b"RUS;state")
    package.path("actors").write_bytes(raw)
    assert package.lines() == ["actors.csv:3: has 7 cells, not 8"]


def test_rows_are_counted_as_a_spreadsheet_does(package):
    package.tables["excerpts"].append(dict(package.tables["excerpts"][0], id="x2", end="11"))
    package.write()
    assert [(f.place, f.row) for f in package.faults()] == [("excerpts.csv", 3)] * 2


def test_missing_file(package):
    package.path("claims").unlink()
    assert package.lines() == ["claims.csv: the file is missing"]


def test_wrong_header_names_the_columns(package):
    raw = package.csv_bytes("claims").replace(b"period", b"perid")
    package.path("claims").write_bytes(raw)
    (line,) = package.lines()
    assert line.startswith(
        "claims.csv:1: column 'period' is missing; unknown column 'perid' ('period'?); expected id,"
    )


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("text,agreement,language", "the columns are in another order"),
        ("agreement,text", "column 'language' is missing"),
        ("agreement,text,language,note", "unknown column 'note'"),
        ("agreement,text,text", "column 'language' is missing; column 'text' stands twice"),
    ],
)
def test_other_wrong_headers(package, header, reason):
    package.path("agreement_titles").write_text(header + "\n", encoding="utf-8")
    expected = f"agreement_titles.csv:1: {reason}; expected agreement,text,language"
    assert package.lines() == [expected]


def test_claims_of_an_older_package_have_no_marking(package):
    package.set("claims", 0, marking="TLP:AMBER")
    assert read_data_package(package.folder).claims[0].marking == "TLP:AMBER"
    package.headers["claims"].remove("marking")
    package.tables["claims"][0].pop("marking")
    package.write()
    assert b"marking" not in package.csv_bytes("claims").splitlines()[0]
    assert read_data_package(package.folder).claims[0].marking is None


def test_duplicate_keys(package):
    package.tables["actors"].append(dict(package.tables["actors"][0]))
    package.tables["actor_names"].append(dict(package.tables["actor_names"][2]))
    package.write()
    assert package.lines() == [
        "actors.csv:5: the same id as in row 2: 'KAZ'",
        "actor_names.csv:9: the same name as in row 4: 'Казахстан'",
    ]


@pytest.mark.parametrize(
    ("table", "column", "cell", "reason"),
    [
        ("actors", "source", "nowhere", "source: unknown source 'nowhere'"),
        ("actor_names", "actor", "KAY", "actor: unknown actor 'KAY'; nearest is 'KAZ'"),
        ("agreements", "parties", "KAZ|RUSS", "parties: unknown actor 'RUSS'; nearest is 'RUS'"),
        ("agreements", "bloc", "RUS", "bloc: RUS is a state, not a bloc"),
        (
            "agreement_titles",
            "agreement",
            "kaz-rus-2031",
            "unknown agreement 'kaz-rus-2031'; nearest",
        ),
        ("claims", "a", "KAZ|ru", "a: unknown actor 'ru'; nearest is 'RUS'"),
        ("excerpts", "source", "artikel", "source: unknown source 'artikel'; nearest is 'article'"),
        ("evidence", "claim", "c9", "claim: unknown claim 'c9'"),
        ("evidence", "excerpt", "x9", "excerpt: unknown excerpt 'x9'"),
        ("party_statuses", "actor", "csto", "csto is not among the parties of kaz-rus-2013"),
    ],
)
def test_unknown_ids(package, table, column, cell, reason):
    package.set(table, 0, **{column: cell})
    assert any(line.startswith(f"{table}.csv:2: ") and reason in line for line in package.lines())


@pytest.mark.parametrize(
    ("table", "column", "cell", "reason"),
    [
        ("actors", "founded", "1991-12-32", "there is no day 32 in 1991-12"),
        ("actors", "latitude", "91", "latitude 91 is not from -90 to 90"),
        ("actors", "latitude", "nan", "'nan' is not a number of degrees"),
        ("actors", "longitude", "", "latitude and longitude are given together or not at all"),
        ("actors", "id", "KA Z", "'KA Z' is no id"),
        ("actors", "id", "K\u202eZ", "is no id"),
        ("actors", "dissolved", "1990", "dissolved 1990 before founded 1991-12-16"),
        ("actor_names", "language", "German", "'German' is not a language code such as de"),
        ("actor_names", "text", "", "text: is empty"),
        ("actor_names", "valid_from", "yesterday", "expected YYYY"),
        ("memberships", "period", "2013/2012", "it ends before it begins"),
        ("memberships", "period", "../..", "an interval needs at least one date"),
        ("memberships", "role", "boss", "one of: member, observer"),
        ("agreements", "parties", "KAZ||RUS", "'' is no id"),
        ("agreements", "parties", "KAZ|KAZ", "KAZ is a party 2 times"),
        ("claims", "credibility", "7", "credibility 7 is not from 1 to 6"),
        ("claims", "credibility", "high", "'high' is not a whole number"),
        ("claims", "kind", "aliance", "unknown word 'aliance'; nearest is 'alliance'"),
        ("claims", "b", "", "a pair has one actor on each side, not 1 and 0"),
        ("claims", "b", "KAZ", "KAZ stands in it 2 times"),
        ("claims", "topology", "group", "a group has three or more on side a and none on b"),
        ("claims", "topology", "star", "a star has one actor on one side and several"),
        ("claims", "topology", "joint", "a joint has actors on both sides and more than two"),
        ("sources", "url", "javascript:alert(1)", "url: not an http or https address"),
        ("sources", "sha256", "0" * 63, "is not a SHA-256"),
        ("sources", "retrieved", "2021", "retrieved 2021 before published 2022-03~"),
        ("sources", "authors", "A||B", "has an empty part"),
        ("excerpts", "start", "-1", "'-1' is not a whole number"),
        ("excerpts", "end", "12", "span 2 characters, but the excerpt has 51"),
        ("excerpts", "exact", "y" * 301, "has 301 characters, more than 300"),
        ("evidence", "agreement", "kaz-rus-2013", "exactly one of claim, agreement, party_status"),
        ("evidence", "claim", "", "must be given, not 0"),
        ("evidence", "source", "article", "exactly one of excerpt and source must be given"),
        ("evidence", "excerpt", "", "exactly one of excerpt and source must be given"),
        ("evidence", "stance", "", "stance: is empty"),
    ],
)
def test_bad_cells(package, table, column, cell, reason):
    package.set(table, 0, **{column: cell})
    assert any(line.startswith(f"{table}.csv:2: ") and reason in line for line in package.lines())


def test_circles_of_members(package):
    package.tables["actors"] += [
        {"id": "b1", "kind": "bloc"},
        {"id": "b2", "kind": "bloc"},
    ]
    package.tables["actor_names"] += [
        {"actor": bloc, "text": bloc, "language": language, "role": "short"}
        for bloc in ("b1", "b2")
        for language in ("en", "de")
    ]
    for number, (actor, bloc) in enumerate((("csto", "csto"), ("b1", "b2"), ("b2", "b1"))):
        row = {"id": f"m{number}", "actor": actor, "bloc": bloc, "role": "member"}
        package.tables["memberships"].append(row)
        package.tables["evidence"].append(
            {
                "id": f"em{number}",
                "membership": f"m{number}",
                "stance": "supports",
                "source": "article",
            }
        )
    package.write()
    assert package.lines() == [
        "memberships.csv:4: csto is in itself",
        "memberships.csv:6: a circle of members: b1 in b2 in b1",
    ]


def test_empty_tables(package):
    package.path("claims").write_bytes(b"")
    assert package.lines() == ["claims.csv: the file is empty: not even the header is there"]
    package.tables["claims"].clear()
    package.write()
    assert package.lines() == ["evidence.csv:2: claim: unknown claim 'c1'"]
    for rows in package.tables.values():
        rows.clear()
    package.descriptor["multivector"].update(focus_blocs=[], focus_sources=[])
    package.write()
    assert package.lines() == ["actors.csv: there are no actors below the header"]


def test_what_lacks_evidence(package):
    package.tables["evidence"] = package.tables["evidence"][2:4]
    package.write()
    assert package.lines() == [
        "memberships.csv:3: membership csto-rus has no evidence",
        "agreements.csv:2: agreement kaz-rus-2013 has no evidence",
        "claims.csv:2: claim c1 has no evidence",
        "excerpts.csv:2: excerpt x1 is evidence for nothing",
    ]


def test_report_is_capped_by_file(package, monkeypatch):
    monkeypatch.setattr(fault_report, "MAX_FAULTS_PER_FILE", 10)
    package.tables["actor_names"] += [
        {"actor": "KAZ", "text": f"n{n}", "language": "en", "role": "nick"} for n in range(25)
    ]
    package.set("claims", 0, kind="love")
    package.write()
    error = package.error()
    lines = [str(fault) for fault in error.faults]
    assert lines[9].startswith("actor_names.csv:18: role: unknown word 'nick'")
    assert lines[10] == "actor_names.csv: and 15 faults more"
    assert lines[11].startswith("claims.csv:2: ")
    assert "26 faults in 2 files" in error.reason
    assert "50 rows read, 26 of them refused" in error.reason


def test_every_fault_is_one_line(package):
    package.set("claims", 0, kind="a\nb" * 100, summary="")
    package.set("memberships", 0, period="2002\n")
    assert all("\n" not in line and len(line) < 400 for line in package.lines())


def test_no_permission(package, monkeypatch):
    opened = Path.open

    def refuse(self, *args, **kwargs):
        if self.name == "claims.csv":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    assert package.lines() == ["claims.csv: cannot be read: Permission denied"]


_cells = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.sampled_from(
        ["", "KAZ", "RUS", "csto", "KAZ|RUS", "|", "2004", "2004/..", "..", "/", "9" * 16, "-0"]
    ),
    st.sampled_from(["in force", "member", "group", "\0", '"', "\r", "\n", "1e5", "٣", "x" * 400]),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_random_cells_are_read_or_refused(data, new_package, tmp_path_factory):
    package = new_package(tmp_path_factory.mktemp("package"))
    for _ in range(data.draw(st.integers(1, 4))):
        table = data.draw(st.sampled_from(sorted(package.tables)))
        position = data.draw(st.integers(0, len(package.tables[table]) - 1))
        column = data.draw(st.sampled_from(package.headers[table]))
        package.set(table, position, **{column: data.draw(_cells)})
    _reads_or_refuses(package)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_random_bytes_are_read_or_refused(data, new_package, tmp_path_factory):
    package = new_package(tmp_path_factory.mktemp("package"))
    files = ["datapackage.json", *(f"{name}.csv" for name in sorted(package.tables))]
    path = package.folder / data.draw(st.sampled_from(files))
    raw = path.read_bytes()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(start + 20, len(raw))))
    path.write_bytes(raw[:start] + data.draw(st.binary(max_size=8)) + raw[end:])
    _reads_or_refuses(package)


def _reads_or_refuses(package):
    """Any other exception than DossierError fails the test by itself."""
    refusal = None
    try:
        dossier = read_data_package(package.folder)
    except DossierError as error:
        refusal = error
    if refusal is None:
        assert [fault for fault in check_dossier(dossier) if fault.severity == "error"] == []
        return
    assert "\n" not in refusal.reason
    assert all("\n" not in str(fault) for fault in refusal.faults)
    # A descriptor that cannot be read is told in the reason alone.
    assert refusal.faults or "datapackage.json" in refusal.reason
