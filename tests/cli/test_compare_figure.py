"""``multivector compare -o``: both sides of a comparison as one figure."""

import re

import pytest

DATES = ("--from", "2022-03-31", "--to", "2025-11-13")


def words_of(path):
    """The texts of an SVG, each element's one after the other."""
    return re.findall(r"<text[^>]*>([^<]*)<", path.read_text(encoding="utf-8"))


def test_a_figure_of_what_changed_names_both_days_and_its_signs(answer, tmp_path):
    path = tmp_path / "changes.svg"
    given = answer(
        *("compare", *DATES, "--focus", "KAZ", "--between", "RUS", "KAZ"),
        *("--title", "What changed", "--lang", "en", "-o", str(path)),
    )
    assert (given.status, given.out, given.err) == (0, "", "")
    text = " ".join(words_of(path))
    for expected in ("What changed", "31 March 2022", "13 November 2025", "added since"):
        assert expected in text
    assert "changed since" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((*DATES, "--json", "-o", "x.svg"), "either --json or -o FILE"),
        ((*DATES, "-o", "x.gif"), "x.gif"),
        ((*DATES, "-o", "nowhere/x.svg"), "nowhere"),
        ((*DATES, "-o", "x.svg", "--between", "ISL", "NOR"), "ISL"),
        (("--from", "2025", "--to", "2022", "-o", "x.svg"), "before"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_line(answer, tmp_path, monkeypatch, words, told):
    monkeypatch.chdir(tmp_path)
    given = answer("compare", *words, "--lang", "en")
    assert given.status == 2
    assert told in given.err
    assert given.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
