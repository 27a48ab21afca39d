"""The table of `make bench` says yes only to what was measured and suffices."""

import pytest

from tests.benchmarks.readme import describe_machine, write_readme
from tests.benchmarks.table import HEADINGS, Quality, Section, Table, Unit, as_markdown, as_text


@pytest.mark.parametrize(
    ("limits", "against", "ours", "theirs", "expected"),
    [
        ({"at_most": 0.7}, "d3-force", 7.0, 10.0, True),
        ({"at_most": 0.7}, "d3-force", 7.1, 10.0, False),
        ({"at_least": 1.0}, "median peer", 0.5, 0.4, True),
        ({"at_least": 1.0}, "median peer", 0.3, 0.4, False),
        ({"at_most": 16.0}, "", 16.0, None, True),
        ({"at_most": 16.0}, "", 16.1, None, False),
        ({"at_most": 0.0}, "", 0.0, None, True),
        ({}, "", 3.0, None, None),
        ({"at_most": 1.0}, "best peer", 0.0, 0.0, False),
    ],
)
def test_met_or_not(limits, against, ours, theirs, expected):
    row = Table().expect(Section.TICKS, "something", against=against, **limits)
    assert row.is_met is None
    row.measured(ours, theirs)
    assert row.is_met is expected


def test_what_was_not_waited_for_meets_nothing():
    row = Table().expect(Section.LAYOUTS, "long", unit=Unit.SECONDS, at_most=1, against="peer")
    row.measured(60.0, 90.0, is_bound=True)
    assert row.is_met is False
    assert row.cells()[1:6] == ("> 60.0 s", "90.0 s peer", "> 0.67", "≤ 1", "NO")


def test_what_was_not_measured_says_so():
    table = Table()
    row = table.expect(Section.TICKS, "one tick", at_most=0.7, against="d3-force")
    row.remark = "no node"
    assert row.cells()[1:] == ("not measured", "d3-force", "–", "≤ 0.7", "–", "no node")
    assert table.verdict == "0 of 1 targets met, 0 missed, 1 not measured"


def test_sections_keep_their_order_and_the_verdict_counts_targets_only():
    table = Table()
    table.expect(Section.PROGRAM, "memory", at_most=1.3, against="floor").measured(2.0, 1.0)
    table.expect(Section.TICKS, "tick", at_most=1.0, against="peer").measured(1.0, 2.0)
    table.expect(Section.TICKS, "for comparison").measured(1.0)
    assert [section for section, _ in table.sections()] == [Section.TICKS, Section.PROGRAM]
    assert table.verdict == "1 of 2 targets met, 1 missed, 0 not measured"


def test_columns_are_as_wide_as_what_stands_in_them():
    head, rule, *lines = as_text(("what", "ours"), [("a tick of the layout", "3 ms"), ("b", "")])
    assert head.index("ours") == rule.index(" ") + 2 == lines[0].index("3 ms")
    assert as_markdown(("a", "b"), [("x|y", "z")])[2] == "| x\\|y | z |"


def test_the_readme_has_table_machine_and_method(tmp_path):
    table = Table()
    table.expect(Section.TICKS, "one tick, n = 200", at_most=0.7, against="d3-force").measured(1, 2)
    table.layouts.append(Quality("path", "3, 2", "ours", 0.1, 0.9, 0, 0, None, 0.01))
    path = tmp_path / "README.md"
    write_readme(path, table)
    text = path.read_text(encoding="utf-8")
    assert "| one tick, n = 200 | 1.00 ms | 2.00 ms d3-force | 0.50 | ≤ 0.7 | yes |" in text
    assert f"| {' | '.join(HEADINGS)} |" in text
    assert "## How it is measured" in text
    assert "numpy" in text
    assert len(describe_machine()) == 5
