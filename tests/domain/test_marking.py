"""Markings: read in any spelling, put together, and held against each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.marking import TLP_LABELS, UNMARKED, Marking, Tlp, joined, read_marking

MARKINGS = st.builds(
    Marking,
    st.one_of(st.none(), st.sampled_from(Tlp)),
    st.lists(st.sampled_from(["internal", "VS-NfD", "eyes only"]), unique=True).map(
        lambda texts: tuple(sorted(texts, key=str.casefold))
    ),
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("TLP:RED", "TLP:RED"),
        (" tlp: amber+strict ", "TLP:AMBER+STRICT"),
        ("TLP AMBER STRICT", "TLP:AMBER+STRICT"),
        ("Tlp-Amber", "TLP:AMBER"),
        ("TLPGREEN", "TLP:GREEN"),
        ("TLP:WHITE", "TLP:CLEAR"),
        ("internal;TLP:GREEN", "TLP:GREEN · internal"),
        ("TLP:GREEN · TLP:RED · VS-NfD · vs-nfd", "TLP:RED · VS-NfD"),
        ("TLP:PURPLE", "TLP:PURPLE"),
        ("amber", "amber"),
        ("", ""),
        (" ; ", ""),
        (None, ""),
    ],
)
def test_spellings(text, shown):
    marking = read_marking(text)
    assert str(marking) == shown
    assert bool(marking) is bool(shown)
    assert read_marking(str(marking)) == marking


def test_the_labels_are_those_of_the_standard_the_strictest_first():
    assert TLP_LABELS == ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
    assert [read_marking(label).tlp for label in TLP_LABELS] == sorted(Tlp, reverse=True)


@pytest.mark.parametrize(
    ("wanted", "found", "is_covered"),
    [
        ("TLP:AMBER", "TLP:GREEN", True),
        ("TLP:AMBER", "TLP:AMBER+STRICT", False),
        (None, "TLP:CLEAR", True),
        (None, "TLP:GREEN", False),
        (None, None, True),
        ("TLP:RED", "internal", False),
        ("TLP:RED; Internal", "internal", True),
        ("internal", "VS-NfD", False),
        ("internal", None, True),
    ],
)
def test_what_covers_what(wanted, found, is_covered):
    assert read_marking(wanted).covers(read_marking(found)) is is_covered


@settings(max_examples=60)
@given(st.lists(MARKINGS, max_size=5), MARKINGS)
def test_what_is_put_together_covers_each_and_no_more_than_it_must(markings, wanted):
    whole = joined(markings)
    assert all(whole.covers(marking) for marking in markings)
    assert wanted.covers(whole) is all(wanted.covers(marking) for marking in markings)
    assert whole == joined(reversed(markings))
    assert read_marking(str(whole)) == whole
    assert joined(()) == UNMARKED
