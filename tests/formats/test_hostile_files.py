"""Files as they come from outside: odd encodings, too large, leading elsewhere."""

import os
from pathlib import Path

import pytest


def test_broken_utf8_names_row_and_byte(package):
    raw = package.csv_bytes("actor_names")
    at = raw.index("Казахстан".encode()) + 1
    package.path("actor_names").write_bytes(raw[:at] + b"\xff" + raw[at + 1 :])
    lines = package.lines()
    assert lines[0].startswith("actor_names.csv:4: byte ")
    assert f"byte {at:,} " in lines[0] or f"byte {at + 1:,} " in lines[0]
    assert len(lines) == 1


def test_utf16_is_named(package):
    raw = package.csv_bytes("actors").decode()
    package.path("actors").write_bytes(raw.encode("utf-16"))
    (line,) = package.lines()
    assert "UTF-16" in line
    assert line.startswith("actors.csv:1: ")


def test_nul_byte(package):
    package.set("claims", 0, summary="a\0b")
    (line,) = package.lines()
    assert line.startswith("claims.csv:2: a NUL byte (byte ")


@pytest.mark.parametrize("char", ["\x01", "\x0b", "\x1b", "\x7f"])
def test_control_characters(package, char):
    package.set("claims", 0, summary=f"a{char}b")
    (line,) = package.lines()
    assert line.startswith(f"claims.csv:2: a control character 0x{ord(char):02X} (byte ")


def test_thousands_of_faults_are_all_listed(package):
    package.tables["actor_names"] += [
        {"actor": "KAZ", "text": f"n{n}", "language": "en", "role": "nick"} for n in range(5_000)
    ]
    package.write()
    assert len(package.lines()) == 5_000


def test_unbalanced_quotation_mark(package):
    raw = package.csv_bytes("claims") + b'c2,"KAZ,RUS\nc3,KAZ\n'
    package.path("claims").write_bytes(raw)
    assert package.lines() == [
        "claims.csv:3: a quotation mark is opened and never closed; from here on nothing was read"
    ]


def test_quotation_mark_inside_a_cell(package):
    package.path("agreement_titles").write_bytes(
        b'agreement,text,language\nkaz-rus-2013,"a "b" c",de\n'
    )
    (line,) = package.lines()
    assert line.startswith("agreement_titles.csv:2: a quotation mark stands inside a quoted cell")


def test_line_ends_of_old_macintoshes(package):
    package.path("actors").write_bytes(package.csv_bytes("actors").replace(b"\n", b"\r"))
    (line,) = package.lines()
    assert "a line ends in CR alone" in line


def test_huge_cell_is_one_fault_and_little_memory(package):
    import tracemalloc

    with package.path("claims").open("ab") as file:
        file.write(b"c2,KAZ,RUS,pair,alliance,cooperative,reported,,")
        for _ in range(200):
            file.write(b"x" * 1_000_000)
    tracemalloc.start()
    lines = package.lines()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    (line,) = lines
    assert line.startswith("claims.csv:3: the row is longer than 1,048,576 bytes")
    assert peak < 20 * 2**20


@pytest.mark.parametrize("separator", ["", "\n"])
def test_large_cell_is_one_fault(package, separator):
    package.set("claims", 0, summary=separator.join("x" * 1000 for _ in range(200)))
    (line,) = package.lines()
    assert line.startswith("claims.csv:2: a cell of more than 131,072 characters")


def test_too_many_rows(package, monkeypatch):
    monkeypatch.setattr("app.formats.csv_rows.MAX_ROWS", 6)
    assert package.lines() == ["actor_names.csv:8: more than 6 rows; from here on nothing was read"]


def test_file_that_is_too_large_is_not_opened(package, monkeypatch):
    opened = Path.open
    largest = max(package.tables, key=lambda name: package.path(name).stat().st_size)
    limit = package.path(largest).stat().st_size - 1

    def open_another(self, *args, **kwargs):
        assert self != package.path(largest), f"{self} was opened"
        return opened(self, *args, **kwargs)

    monkeypatch.setattr("app.formats.package_descriptor.MAX_TABLE_BYTES", limit)
    monkeypatch.setattr(Path, "open", open_another)
    reason = f"the file has {limit + 1:,} bytes, more than {limit:,}"
    assert package.lines() == [f"{largest}.csv: {reason}"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("../claims.csv", "leads out of the package's folder"),
        ("a/../../claims.csv", "leads out of the package's folder"),
        ("/etc/passwd", "is not a path inside the package's folder"),
        ("~/claims.csv", "is not a path inside the package's folder"),
        ("C:\\claims.csv", "is not a path inside the package's folder"),
        ("https://example.org/claims.csv", "is an address; nothing is ever fetched"),
        ("file:///etc/passwd", "is an address; nothing is ever fetched"),
        (["claims.csv", "more.csv"], "is not the path of one file"),
        ("", "is not the path of one file"),
        (None, "is not the path of one file"),
        ("claims\0.csv", "is not a path inside the package's folder"),
    ],
)
def test_paths_that_lead_out_are_refused(package, path, reason):
    package.resource("claims")["path"] = path
    package.write_descriptor()
    (line,) = package.lines()
    assert line.startswith("datapackage.json: claims: path: ")
    assert reason in line


def test_link_that_leads_out_is_refused(package, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "claims.csv"
    package.path("claims").rename(outside)
    package.path("claims").symlink_to(outside)
    assert package.lines() == ["claims.csv: the file leads out of the package's folder"]


def test_link_to_itself_is_refused(package):
    package.path("claims").unlink()
    package.path("claims").symlink_to("claims.csv")
    (line,) = package.lines()
    assert line.startswith("claims.csv: ")


def test_what_is_not_a_file_is_not_opened(package):
    package.path("claims").unlink()
    os.mkfifo(package.path("claims"))
    package.path("sources").unlink()
    package.path("sources").mkdir()
    assert package.lines() == ["claims.csv: is not a file", "sources.csv: is not a file"]


def test_a_line_of_carriage_returns_is_no_bug_of_ours(package):
    raw = package.csv_bytes("claims")
    package.path("claims").write_bytes(raw + b"\r" * 1_200_000 + b"\n")
    assert all(line.startswith("claims.csv") for line in package.lines())
