"""Texts that say the same in the same words, which count as one source.

Texts are compared by the runs of eight words they have in common. Contained is what has half
of its runs in another text: an excerpt, a shortened or a lightly edited version. Where both
credit the same agency a seventh is enough, since editors rewrite what an agency sends; the
agency alone is not: two reports of one agency about two things are two reports.

Runs of words, containment and keeping only the runs whose hash is divisible by a number are of
Broder (1997), *On the resemblance and containment of documents*,
https://doi.org/10.1109/SEQUEN.1997.666900. A text is compared with what the groups before it
hold, not with every text, so that the work is linear in the length of all of them. What joins two
groups makes them one: a digest of two agency reports stands for both of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from app.domain.ids import SourceId
from app.reading.agencies import credited_agencies

_RUN = 8
"""Words. Shorter runs are phrases of the trade, which anybody may use."""
_CONTAINED = 0.5
_CONTAINED_OF_AGENCY = 0.15
_FEWEST_OF_AGENCY = 5
"""Runs: one quoted sentence of a speech may stand in two reports."""
_MOST_RUNS = 1_000_000
"""Of all texts together; of more only a part, evenly chosen by hash, is compared."""
_MOST_HOLDERS = 16
"""A run that so many groups hold is a footer or a formula, and proves nothing."""
_WORD = re.compile(r"\w+")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def group_alike(texts: Mapping[SourceId, str]) -> dict[SourceId, int]:
    """The number of the group each text belongs to; one like no other has its own.

    Numbers count up from 0 in the order of the sources' ids. Texts without words are
    like none.
    """
    runs = _runs_of(texts)
    ordered = sorted(texts, key=lambda source: (-len(runs[source]), source))
    groups = _Groups()
    for source in ordered:
        groups.add(source, runs[source], credited_agencies(texts[source]))
    return groups.numbered()


class _Groups:
    """Texts put together so far, longest first, and what each group holds."""

    def __init__(self) -> None:
        self._leader: dict[SourceId, SourceId] = {}
        self._holders: dict[int, list[SourceId]] = {}
        self._agencies: dict[SourceId, frozenset[str]] = {}

    def add(self, source: SourceId, runs: list[int], agencies: frozenset[str]) -> None:
        """Put a text that is no longer than those before to whom it is like."""
        self._leader[source] = source
        self._agencies[source] = agencies
        common = self._common(runs)
        alike = [
            leader
            for leader, n_common in sorted(common.items())
            if self._is_contained(n_common, len(runs), agencies & self._agencies[leader])
        ]
        for leader in alike:
            self._join(leader, source)
        own = self._find(source)
        for run in runs:
            holders = self._holders.setdefault(run, [])
            if len(holders) <= _MOST_HOLDERS and all(
                self._find(holder) != own for holder in holders
            ):
                holders.append(source)

    def numbered(self) -> dict[SourceId, int]:
        """The group of each text, as a number."""
        numbers: dict[SourceId, int] = {}
        return {
            source: numbers.setdefault(self._find(source), len(numbers))
            for source in sorted(self._leader)
        }

    def _common(self, runs: Iterable[int]) -> Counter[SourceId]:
        """How many of some runs each group holds."""
        common: Counter[SourceId] = Counter()
        for run in runs:
            holders = self._holders.get(run, ())
            if len(holders) <= _MOST_HOLDERS:
                common.update({self._find(holder) for holder in holders})
        return common

    @staticmethod
    def _is_contained(n_common: int, n_runs: int, agencies: frozenset[str]) -> bool:
        if n_common >= _CONTAINED * n_runs:
            return True
        enough = max(_CONTAINED_OF_AGENCY * n_runs, _FEWEST_OF_AGENCY)
        return bool(agencies) and n_common >= enough

    def _join(self, leader: SourceId, source: SourceId) -> None:
        one, other = self._find(leader), self._find(source)
        if one != other:
            self._leader[other] = one
            self._agencies[one] |= self._agencies[other]

    def _find(self, source: SourceId) -> SourceId:
        leader = self._leader[source]
        while leader != self._leader[leader]:
            self._leader[source] = self._leader[leader]
            leader = self._leader[leader]
        return leader


def _runs_of(texts: Mapping[SourceId, str]) -> dict[SourceId, list[int]]:
    """The hashes of the runs of words of each text, each once."""
    known: dict[str, int] = {}
    hashes = {
        source: _hashes([known.setdefault(word, len(known) + 1) for word in _words(text)])
        for source, text in sorted(texts.items())
    }
    every = 1 + sum(map(len, hashes.values())) // _MOST_RUNS
    return {
        source: np.unique(found[found % np.uint64(every) == 0]).tolist()
        for source, found in hashes.items()
    }


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u00ad", "").casefold())


def _hashes(words: list[int]) -> NDArray[np.uint64]:
    """One for each run; of a text shorter than a run one for the whole of it.

    A polynomial of the words' numbers in arithmetic modulo 2^64, mixed so that its lowest
    digits are even: Steele, Lea & Flood (2014), https://doi.org/10.1145/2660193.2660195.
    """
    if not words:
        return np.zeros(0, dtype=np.uint64)
    numbers = np.array(words, dtype=np.uint64)
    length = min(_RUN, len(words))
    n_runs = len(words) - length + 1
    found = np.zeros(n_runs, dtype=np.uint64)
    for place in range(length):
        found = found * _FACTOR + numbers[place : place + n_runs] * _MIX
    found ^= found >> np.uint64(31)
    found *= _MIX
    return found ^ (found >> np.uint64(29))
