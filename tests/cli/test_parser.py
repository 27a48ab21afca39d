"""Command lines read, cleaned and refused."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.arguments import Arguments
from app.cli.errors import UsageError
from app.cli.options import COMMANDS, USAGES
from app.cli.parser import HelpAsked, VersionAsked, parse
from app.cli.texts import Texts

ENGLISH = Texts("en")


def read(line: str) -> Arguments:
    return parse(line.split(), ENGLISH)


def refusal(*words: str) -> str:
    with pytest.raises(UsageError) as caught:
        parse(words, ENGLISH)
    return str(caught.value)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Arguments("window")),
        ("a.dossier", Arguments("window", dossier=Path("a.dossier"))),
        ("--lang de", Arguments("window", language="de")),
        ("check", Arguments("check")),
        ("check d/ --warnings", Arguments("check", dossier=Path("d"), warnings=True)),
        ("check --warnings d/", Arguments("check", dossier=Path("d"), warnings=True)),
        ("--lang en check", Arguments("check", language="en")),
        ("--lang=en check", Arguments("check", language="en")),
        ("check --lang en", Arguments("check", language="en")),
        (
            "ties d --as-of 2025-11-13 --known-by 2024 --between KAZ RUS --json",
            Arguments(
                "ties",
                dossier=Path("d"),
                as_of=date(2025, 11, 13),
                known_by=date(2024, 12, 31),
                between=("KAZ", "RUS"),
                json=True,
            ),
        ),
        (
            "ties --between KAZ RUS --json d --as-of=2023-23",
            Arguments(
                "ties",
                dossier=Path("d"),
                as_of=date(2023, 11, 30),
                between=("KAZ", "RUS"),
                json=True,
            ),
        ),
        (
            (
                "figure -o a/x.PDF --focus KAZ,UZB --select KAZ,RUS --width-mm 89.5 --dpi 600"
                " --title T --theme dark --preset a4-half --height-mm 95.5 --smallest-pt 7"
                " --caption C d"
            ),
            Arguments(
                "figure",
                dossier=Path("d"),
                output=Path("a/x.PDF"),
                focus=("KAZ", "UZB"),
                select=("KAZ", "RUS"),
                width_mm=89.5,
                height_mm=95.5,
                smallest_pt=7.0,
                preset="a4-half",
                caption="C",
                dpi=600,
                title="T",
                theme="dark",
            ),
        ),
        (
            "screenshot --output s.png --size 1280x800 --as-of 2022-02 --select KAZ",
            Arguments(
                "screenshot",
                output=Path("s.png"),
                size_px=(1280, 800),
                as_of=date(2022, 2, 28),
                select=("KAZ",),
            ),
        ),
        (
            "compare --from 2022 d --to 2025-11-13 --known-from 2023 --known-to=2024-02",
            Arguments(
                "compare",
                dossier=Path("d"),
                from_day=date(2022, 12, 31),
                to_day=date(2025, 11, 13),
                known_from=date(2023, 12, 31),
                known_to=date(2024, 2, 29),
            ),
        ),
        ("search OVKS --json", Arguments("search", words="OVKS", json=True)),
        ("search direct flight", Arguments("search", words="direct flight")),
        ("search OVKS d/a", Arguments("search", words="OVKS", dossier=Path("d/a"))),
        ("search OVKS a.dossier", Arguments("search", words="OVKS", dossier=Path("a.dossier"))),
        ("search a/b", Arguments("search", words="a/b")),
        ("search -- --json", Arguments("search", words="--json")),
    ],
)
def test_accepted(line, expected):
    assert read(line) == expected


def test_a_folder_of_a_data_package_ends_the_search_words(tmp_path, monkeypatch):
    package = tmp_path / "atlas"
    package.mkdir()
    (tmp_path / "flight").mkdir()
    (package / "datapackage.json").touch()
    monkeypatch.chdir(tmp_path)
    assert read("search direct atlas") == Arguments("search", words="direct", dossier=Path("atlas"))
    assert read("search direct flight") == Arguments("search", words="direct flight")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("tie", "there is no command or dossier 'tie'; did you mean 'ties'?"),
        ("qwertz", "there is no command or dossier 'qwertz'"),
        ("a.dossier b.dossier", "one dossier at a time: 'b.dossier'"),
        ("ties --between KAZ", "--between needs two actors: --between A B"),
        ("ties --as-of", "--as-of needs a value"),
        ("ties --as-of --json", "--as-of needs a value"),
        ("ties --as-of 2025-02-30", "'2025-02-30' is not a date: there is no day 30 in 2025-02"),
        ("ties --as-of 2025-13", "'2025-13' is not a date: there is no month 13"),
        ("ties --as-of 2020/2021", "'2020/2021' is not a date: expected YYYY, YYYY-MM"),
        ("ties --known-by never", "'never' is not a date: expected YYYY, YYYY-MM"),
        ("ties --json=3", "--json takes no value"),
        ("ties --jso", "there is no option '--jso' here"),
        ("check --json", "there is no option '--json' here"),
        ("figure", "figure needs -o FILE"),
        ("figure -o", "-o needs a value"),
        ("figure -o x.gif", "'x.gif' must end in one of: .png, .svg, .pdf, .pptx, .docx"),
        ("figure -o png", "'png' must end in one of: .png, .svg, .pdf, .pptx, .docx"),
        ("screenshot -o x.svg", "'x.svg' must end in one of: .png"),
        ("figure -o x.png --dpi many", "'many' is not a number from 36 to 1200"),
        ("figure -o x.png --dpi nan", "'nan' is not a number from 36 to 1200"),
        ("figure -o x.png --dpi 1_00", "'1_00' is not a number from 36 to 1200"),
        ("figure -o x.png --dpi ٣٠٠", "'٣٠٠' is not a number from 36 to 1200"),
        ("figure -o x.png --width-mm inf", "'inf' is not a number from 30 to 1200"),
        ("figure -o x.png --width-mm 9999", "'9999' is not a number from 30 to 1200"),
        ("figure -o x.png --height-mm 9", "'9' is not a number from 30 to 1700"),
        ("figure -o x.png --smallest-pt 3", "'3' is not a number from 4 to 24"),
        ("figure -o x.png --width-mm -5", "'-5' is not a number from 30 to 1200"),
        ("figure -o x.png --focus KAZ,,RUS", "'KAZ,,RUS' is not a list of actors: A,B"),
        ("figure -o x.png --select A,B,C", "'A,B,C' names more than the two actors of a tie"),
        ("figure -o x.png --theme pink", "'pink' is none of: light, dark"),
        ("screenshot -o x.png --size big", "'big' is not a size from 1000x640 to 7680x4320"),
        ("screenshot -o x.png --size 9999x9999", "'9999x9999' is not a size from 1000x640"),
        ("--lang fr", "'fr' is none of: en, de"),
        ("search", "search for what? multivector search WORDS [DOSSIER] [--json]"),
    ],
)
def test_refused(line, sentence):
    assert refusal(*line.split()).startswith(sentence)


def test_refused_where_words_are_empty():
    assert refusal("search", " ").startswith("search for what?")
    assert refusal("figure", "-o", "") == "the name of the file to write is empty"
    assert refusal("check", "") == "the name of the dossier is empty"


def test_words_that_are_too_long_to_be_a_name_are_words():
    long = "x" * 5_000
    assert parse(["search", "direct", long], Texts("en")).words == f"direct {long}"
    assert len(refusal(long)) < 400


def test_a_title_is_one_line_of_text():
    options = ["figure", "-o", "x.svg", "--title", " a\n\tb\x1b\udcff \u200dc "]
    assert parse(options, Texts("en")).title == "a b \u200dc"


@pytest.mark.parametrize("command", [*COMMANDS, ""])
def test_help_tells_the_usage_and_every_option(command):
    with pytest.raises(HelpAsked) as caught:
        read(f"{command} --help")
    text = caught.value.text
    usage = USAGES[command or "window"]
    assert " ".join(text.split()).startswith(usage)
    assert "usage:" not in text
    for word in usage.split():
        if word.lstrip("[").startswith("-"):
            assert f"  {word.strip('[]')}" in text
    if not command:
        assert all(f"\n  {name} " in text for name in COMMANDS)


@pytest.mark.parametrize("command", [*COMMANDS, ""])
def test_version_is_told_before_anything_is_missed(command):
    with pytest.raises(VersionAsked):
        read(f"{command} --version")


WORDS = st.one_of(
    st.sampled_from(
        [
            *COMMANDS,
            *("--as-of", "--between", "--json", "-o", "--lang", "--size", "--dpi", "-h"),
            *("--", "-", "-x", "2025", "x.png"),
        ]
    ),
    st.text(max_size=8),
)


@given(st.lists(WORDS, max_size=6))
def test_whatever_is_typed_is_read_or_refused_in_one_sentence(words):
    try:
        parsed = parse(words, ENGLISH)
    except (HelpAsked, VersionAsked, UsageError):
        return
    assert parsed.command in {*COMMANDS, "window"}
