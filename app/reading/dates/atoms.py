"""Single dates of a text, before what "since" or "between" makes of them."""

from collections.abc import Iterator

from app.domain.dates import DateError
from app.reading.dates.counted import COUNTED
from app.reading.dates.grammar import Grammar
from app.reading.dates.named import NAMED
from app.reading.dates.printed import PRINTED
from app.reading.dates.reckoning import Publication
from app.reading.dates.rule_match import Atom, RuleMatch

_READERS = {**PRINTED, **NAMED, **COUNTED}
_WINDOW = 60
"""Code points around a trigger that a date may take."""


def find_atoms(text: str, grammar: Grammar, published: Publication | None) -> list[Atom]:
    """The dates in order, none over another; of two at one place the longer one."""
    found: list[Atom] = []
    for begin, end in _windows(text, grammar):
        for name, rule in grammar.rules:
            for match in rule.finditer(text, begin, end):
                atom = _read(name, RuleMatch(text, match, grammar, published))
                if atom is not None:
                    found.append(atom)
    found.sort(key=lambda atom: (atom.start, -atom.end))
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
        elif atom.end > kept[-1].end and atom.end - atom.start > kept[-1].end - kept[-1].start:
            kept[-1] = atom
    return kept


def _windows(text: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """The parts of a text that can hold a date, so that the rest is passed over at once."""
    begin, end = 0, -1
    for trigger in grammar.trigger.finditer(text):
        if trigger.start() - _WINDOW > end:
            if end >= 0:
                yield begin, end
            begin = max(0, trigger.start() - _WINDOW)
        end = min(len(text), trigger.end() + _WINDOW)
        # A window ends between two words, so that no name is cut to one it begins with.
        while end < len(text) and text[end].isalnum() and end - trigger.end() < 3 * _WINDOW:
            end += 1
    if end >= 0:
        yield begin, end


def _read(rule: str, met: RuleMatch) -> Atom | None:
    try:
        return _READERS[rule](met)
    except (DateError, ValueError, OverflowError):
        # 31 February, month 13, year 0: numbers, but no date.
        return None
