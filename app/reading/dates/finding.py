"""The dates a text speaks of, as periods."""

from dataclasses import replace

from app.domain.dates import OpenEnd, PartialDate, Period
from app.reading.dates.atoms import find_atoms
from app.reading.dates.grammar import LANGUAGES, Grammar, grammar_of
from app.reading.dates.mention import DateMention, Reason
from app.reading.dates.reckoning import Publication, Reckoned
from app.reading.dates.rule_match import Atom

_LONGEST_LEAD = 28
"""Code points: the longest words that stand before a date and make it an open period."""
_LONGEST_LINK = 20


def find_dates(text: str, language: str, published: PartialDate | None) -> tuple[DateMention, ...]:
    """The dates in a text by position, none over another, in time linear in the text.

    Parameters
    ----------
    text
        As stored; positions are code points in it.
    language
        German, English and Russian are read (an IETF tag); of any other language what one
        of these three would read.
    published
        What relative dates are counted from. Without it they are left out.
    """
    anchor = Publication(published) if published is not None else None
    spoken = language.partition("-")[0].lower()
    languages = [spoken] if spoken in LANGUAGES else sorted(LANGUAGES)
    mentions: list[DateMention] = []
    for name in languages:
        grammar = grammar_of(name)
        mentions += _periods(text, grammar, find_atoms(text, grammar, anchor))
    if len(languages) > 1:
        mentions = _without_overlaps(mentions)
    return tuple(mentions)


def _periods(text: str, grammar: Grammar, atoms: list[Atom]) -> list[DateMention]:
    mentions: list[DateMention] = []
    place = 0
    while place < len(atoms):
        atom = atoms[place]
        joined = _joined(text, grammar, atom, atoms[place + 1]) if place + 1 < len(atoms) else None
        if joined is not None:
            mentions.append(joined)
            place += 2
        else:
            mentions.append(_alone(text, grammar, atom))
            place += 1
    return mentions


def _joined(text: str, grammar: Grammar, one: Atom, other: Atom) -> DateMention | None:
    """From one date to the next, if the words between and before them say so."""
    if other.start - one.end > _LONGEST_LINK:
        return None
    link = grammar.to.fullmatch(text, one.end, other.start)
    if link is None:
        return None
    lead = grammar.between.search(text, max(0, one.start - _LONGEST_LEAD), one.start)
    # "2004 und 2006" are two dates, "zwischen 2004 und 2006" is a period.
    if lead is None and link[0].strip().lower() in _ENUMERATING:
        return None
    begin = _in_year_of(one, other)
    if other.reckoned.last.latest < begin.first.earliest:
        return None
    start = lead.start() if lead is not None else one.start
    period = Period(begin.first, other.reckoned.last)
    words = text[start : other.end]
    is_doubtful = begin.is_doubtful or other.reckoned.is_doubtful
    return DateMention(start, other.end, period, Reason(other.reason, words), is_doubtful)


_ENUMERATING = {"und", "and", "и"}


def _in_year_of(one: Atom, other: Atom) -> Reckoned:
    """March in "from March to May 2022" is that of 2022."""
    if one.lacks_year and not other.lacks_year:
        first = one.reckoned.first
        dated = replace(first, year=other.reckoned.first.year)
        try:
            PartialDate.parse(str(dated))
        except ValueError:
            return one.reckoned
        return Reckoned.of(dated)
    return one.reckoned


def _alone(text: str, grammar: Grammar, atom: Atom) -> DateMention:
    first, last = atom.reckoned.first, atom.reckoned.last
    begin, is_doubtful = atom.start, atom.reckoned.is_doubtful
    period = Period(first, last)
    left = max(0, atom.start - _LONGEST_LEAD)
    if atom.lasts:
        period = Period(first, OpenEnd.OPEN)
    elif atom.is_range and (lead := grammar.between.search(text, left, atom.start)):
        begin = lead.start()
    elif lead := grammar.since.search(text, left, atom.start):
        begin, period = lead.start(), Period(first, OpenEnd.OPEN)
    elif lead := grammar.before.search(text, left, atom.start):
        begin, period, is_doubtful = lead.start(), Period(OpenEnd.UNKNOWN, last), True
    elif lead := grammar.until.search(text, left, atom.start):
        begin, period = lead.start(), Period(OpenEnd.OPEN, last)
    elif lead := grammar.after.search(text, left, atom.start):
        begin, period, is_doubtful = lead.start(), Period(first, OpenEnd.UNKNOWN), True
    reason = Reason(atom.reason, text[begin : atom.end])
    return DateMention(begin, atom.end, period, reason, is_doubtful)


def _without_overlaps(mentions: list[DateMention]) -> list[DateMention]:
    """Of what several languages read at one place, the longest."""
    kept: list[DateMention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
