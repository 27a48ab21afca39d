"""How much is looked at to find the dates of a text made to be slow: twice for twice as much."""

from itertools import pairwise

import pytest

from app.domain.dates import PartialDate
from app.reading.dates import atoms
from app.reading.dates.finding import find_dates
from app.reading.dates.grammar import grammar_of
from app.reading.dates.rule_match import RuleMatch

PUBLISHED = PartialDate.parse("2024-04-10")
SLOW = ["Mai ", "1.1.", "31. ", "2014-", "2004 bis ", "Montag, ", "im Januar ", "мая ", "1\t", "1"]


@pytest.fixture
def matches(monkeypatch):
    """The matches that were read, as they are."""
    read = []

    class Counted(RuleMatch):
        def __init__(self, text, match, grammar, published):
            read.append(match.span())
            super().__init__(text, match, grammar, published)

    monkeypatch.setattr(atoms, "RuleMatch", Counted)
    return read


@pytest.mark.parametrize("language", ["de", "en", "ru"])
@pytest.mark.parametrize("piece", SLOW)
def test_no_place_of_a_text_is_looked_at_twice_by_a_rule(piece, language):
    text = piece * 200
    windows = list(atoms._windows(text, grammar_of(language)))

    assert all(one[1] < other[0] for one, other in pairwise(windows))
    assert sum(end - begin for begin, end in windows) <= len(text)


@pytest.mark.parametrize("language", ["de", "en", "ru"])
@pytest.mark.parametrize("piece", SLOW)
def test_a_line_of_nothing_but_dates_takes_work_by_its_length(matches, piece, language):
    find_dates(piece * 50, language, PUBLISHED)
    few = len(matches)
    matches.clear()
    find_dates(piece * 100, language, PUBLISHED)

    assert len(matches) <= 2 * few + 2
    assert all(end - start <= 60 for start, end in matches)
