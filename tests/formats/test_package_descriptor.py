"""datapackage.json: within limits, of our version, and with our ten tables."""

import pytest

from app.domain.faults import DossierError
from app.formats.data_package import read_data_package


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[]", "is not a JSON object"),
        (b"null", "is not a JSON object"),
        (b'{"a": NaN}', "NaN is no JSON number"),
        (b'{"a": 1, "a": 2}', "'a' is given twice in one object"),
        (b'{"title": "\xe4"}', "byte 12 is not UTF-8"),
        (b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}", "is nested too deeply"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "is not JSON: a number of 10,000 digits"),
        (b" " * (4 * 2**20 + 1), "is longer than 4,194,304 bytes"),
        (b'{"multivector": {"schema_version": 2}}', "a newer Multivector is needed"),
        (b'{"multivector": {"schema_version": "1"}}', "is not a number from 1"),
        (b'{"multivector": {"schema_version": true}}', "is not a number from 1"),
        (b'{"multivector": {"schema_version": 0}}', "is not a number from 1"),
    ],
)
def test_descriptor_that_cannot_be_read_is_one_clear_line(package, content, reason):
    (package.folder / "datapackage.json").write_bytes(content)
    error = package.error()
    assert error.faults == ()
    assert "datapackage.json" in error.reason
    assert reason in error.reason
    assert "\n" not in error.reason


def test_missing_descriptor(tmp_path):
    with pytest.raises(DossierError, match=r"datapackage\.json cannot be read: No such file"):
        read_data_package(tmp_path)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"title": 5}, "title: is not a line of text"),
        ({"title": "a\0b"}, "title: is not a line of text"),
        ({"title": "a\ud800"}, "title: is not a line of text"),
        ({"multivector": []}, "multivector: is not an object"),
        (
            {"multivector": {"default_as_of": "2025-02-30"}},
            "default_as_of: '2025-02-30' is not a date: there is no day 30 in 2025-02",
        ),
        ({"multivector": {"focus_sources": "article"}}, "focus_sources: is not a list of ids"),
        ({"multivector": {"focus_blocs": [1]}}, "focus_blocs: is not a list of ids"),
        (
            {"multivector": {"focus_sources": ["articel"]}},
            "focus_sources: unknown source 'articel'; nearest is 'article'",
        ),
        ({"multivector": {"focus_blocs": ["KAZ"]}}, "focus_blocs: KAZ is a state, not a bloc"),
        ({"multivector": {"focus_blocs": ["kaz"]}}, "focus_blocs: unknown actor 'kaz'"),
    ],
)
def test_faults_of_our_own_words(package, changes, line):
    package.descriptor.update(changes)
    package.write_descriptor()
    (found,) = package.lines()
    assert found.startswith(f"datapackage.json: {line}")


def test_faults_of_the_list_of_tables(package):
    resources = package.descriptor["resources"]
    package.resource("claims")["name"] = "claim"
    resources += [{"name": "sources", "path": "sources.csv"}, {"path": "x.csv"}, "y.csv"]
    package.write_descriptor()
    lines = [line.removeprefix("datapackage.json: resources: ") for line in package.lines()]
    assert lines == [
        "unknown table 'claim'; nearest is 'claims'",
        "table 'sources' is given twice",
        "the 12. is not an object with a name",
        "the 13. is not an object with a name",
        "table 'claims' is missing",
    ]


def test_there_must_be_tables(package):
    del package.descriptor["resources"]
    package.write_descriptor()
    assert package.lines()[0] == "datapackage.json: resources: there is no list of tables"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"encoding": "cp1252"}, "encoding 'cp1252' is not read; only utf-8 is"),
        ({"dialect": {"delimiter": ";"}}, "dialect: delimiter ';' is not read; only ',' is"),
        ({"dialect": {"csv": {"quoteChar": "'"}}}, "dialect: quoteChar"),
        ({"dialect": "dialect.json"}, "dialect: is not an object"),
    ],
)
def test_what_a_table_says_of_its_file_and_we_would_misread(package, words, reason):
    package.resource("claims").update(words)
    package.write_descriptor()
    (line,) = package.lines()
    assert line.startswith(f"datapackage.json: claims: {reason}")


def test_dialect_that_says_what_we_read_is_fine(package):
    package.resource("claims")["dialect"] = {"csv": {"delimiter": ",", "lineTerminator": "\n"}}
    package.resource("claims")["encoding"] = "UTF-8"
    package.write_descriptor()
    assert read_data_package(package.folder).claims
