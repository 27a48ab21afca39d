"""Going through the words of a text once and taking what is a name."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from app.reading.mentions import compounds, look_alikes
from app.reading.mentions.lexicon import Entry, Guard, Lexicon, Part, Person, Start
from app.reading.mentions.words import NO_JOINT, joint, normalised, words_of

_HYPHENS = "-\u2010\u2011"
_SENTENCE_ENDS = ".!?:\u2026"
_SKIPPED_BEFORE = " \t\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a([\u2022*#>-\u2013\u2014"
_LONGEST_LOOK_BACK = 12
_ALIKE = 0.7
_OF = frozenset({"of", "des", "der", "von", "vom"})
_TOWARDS_WORDS = "nach Nach gen Richtung von Von north south due to from facing further go heading"
_TOWARDS = frozenset(_TOWARDS_WORDS.split())
_PATRONYMICS = ("ович", "евич", "ьич", "овна", "евна", "ична")


@dataclass(slots=True)
class Hit:
    """A stretch of the text and the names it may be.

    Whether a sentence begins there is asked only where a name is in doubt, whether it
    stands among capitals only where its own are a word's.
    """

    start: int
    end: int
    entries: list[Entry]
    is_in_compound: bool
    is_at_start: bool = False
    is_in_capitals: bool = False


class Scan:
    """The hits in a text, in order; `hits` is filled when it has been made."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Go through the text; every word is looked at a bounded number of times."""
        self.text = text
        self.hits: list[Hit] = []
        self._lexicon = lexicon
        self._known: dict[str, tuple[Part, ...]] = {}
        self._keys: dict[str, str] = {}
        self._starts, self._ends = words_of(text, lexicon.knows)
        known, starts, ends = self._known, self._starts, self._ends
        place, n = 0, len(starts)
        while place < n:
            word = text[starts[place] : ends[place]]
            parts = known.get(word)
            if parts is None:
                parts = known[word] = lexicon.look_up(word)
            place = self._take(place, parts) if parts else place + 1

    def _take(self, place: int, parts: tuple[Part, ...]) -> int:
        """Note what stands at a word; the number of the next word to look at."""
        (part,) = parts
        if not part.is_whole:
            word_start = self._starts[place]
            entries = [entry for entry in part.begins.alone if _may_be_held(entry)]
            self._note(place, word_start + part.start, word_start + part.end, entries, True)
            return place + 1
        entries, n_words = self._longest(place, part.begins)
        actual = [entry for entry in entries if entry.actor is not None]
        if actual:
            start, end = self._starts[place], self._ends[place + n_words - 1]
            if actual[0].form.endswith(".") and self.text[end : end + 1] == ".":
                end += 1
            actual, start = self._as_person(place, actual, start)
            self._note(place, start, end, actual, self._is_hyphened(start, end))
        return place + n_words

    def _note(
        self, place: int, start: int, end: int, entries: list[Entry], is_in_compound: bool
    ) -> None:
        if not entries or (self.hits and self.hits[-1].end > start):
            return
        hit = Hit(start, end, entries, is_in_compound)
        if any(entry.doubt is not None for entry in entries):
            hit.is_at_start = self._is_at_start(start)
        if self.text[start:end] in look_alikes.ACRONYM_WORDS:
            hit.is_in_capitals = self._is_in_capitals(place)
        self.hits.append(hit)

    def _longest(self, place: int, begins: Start) -> tuple[list[Entry], int]:
        """The entries that fit here with the most words, and how many words that is."""
        found: list[Entry] = []
        if begins.longer and place + 1 < len(self._starts):
            for entry in begins.longer.get(self._key(place + 1), ()):
                if found and len(entry.rest) < len(found[0].rest):
                    break
                if self._goes_on(place, entry) and self._allows(place, entry):
                    found.append(entry)
        if found:
            return found, len(found[0].rest) + 1
        if not begins.is_guarded:
            return begins.alone, 1
        return [entry for entry in begins.alone if self._allows(place, entry)], 1

    def _goes_on(self, place: int, entry: Entry) -> bool:
        if place + len(entry.rest) >= len(self._starts):
            return False
        for nth, (wanted, forms) in enumerate(entry.rest, start=place + 1):
            if self._key(nth) not in forms or not _fits(wanted, self._between(nth)):
                return False
        return True

    def _key(self, place: int) -> str:
        word = self._word(place)
        key = self._keys.get(word)
        if key is None:
            key = self._keys[word] = self._lexicon.spelling(word)
        return key

    def _word(self, place: int) -> str:
        """A word as printed; nothing before the first and after the last."""
        if 0 <= place < len(self._starts):
            return self.text[self._starts[place] : self._ends[place]]
        return ""

    def _between(self, place: int) -> str:
        """What stands between a word and the one before it, if that is not too long."""
        if not 0 < place < len(self._starts):
            return "\n\n"
        start, end = self._ends[place - 1], self._starts[place]
        return self.text[start:end] if end - start <= 8 else "\n\n"

    def _allows(self, place: int, entry: Entry) -> bool:
        if entry.guard is Guard.NOTHING:
            return True
        after, gap = self._word(place + 1), self._between(place + 1)
        if entry.guard is Guard.HYPHEN_AFTER:
            return joint(gap) == "-" and gap[0] in compounds.JOINING_DASHES
        if entry.guard is Guard.GOVERNMENT_AFTER:
            return joint(gap) == " " and after.lower().startswith(compounds.GOVERNMENT)
        return self._is_no_direction(place, entry)

    def _is_no_direction(self, place: int, entry: Entry) -> bool:
        """Whether West means the states, not a point of the compass or part of a name."""
        before, after = self._word(place - 1), self._word(place + 1)
        follows = joint(self._between(place + 1))
        if joint(self._between(place)) == " " and before in _TOWARDS:
            return False
        if follows == "-":
            return entry.language != "en" and entry.role.value == "demonym"
        if follows != " ":
            return True
        is_named = after[:1].isupper() and (entry.language == "en" or self._lexicon.is_name(after))
        return not is_named and after not in _OF

    def _as_person(self, place: int, entries: list[Entry], start: int) -> tuple[list[Entry], int]:
        """A surname with the given names before it; nobody if they are somebody else's."""
        surnames = [entry for entry in entries if entry.person is Person.SURNAME]
        if not surnames:
            return entries, start
        before = place
        while before > 0 and place - before < 5 and self._is_given(before, surnames):
            before -= 1
        other = self._word(before - 1)
        if normalised(other) in look_alikes.GIVEN_NAMES and self._is_named_on(before):
            entries = [entry for entry in entries if entry.person is not Person.SURNAME]
        return entries, self._starts[before]

    def _is_given(self, place: int, surnames: list[Entry]) -> bool:
        """Whether the word before a place is a given name of one who bears the surname."""
        if not self._is_named_on(place):
            return False
        word = normalised(self._word(place - 1))
        if joint(self._between(place)) == ".":
            return len(word) == 1 and word.isupper()
        if word.endswith(_PATRONYMICS):
            return True
        given = {name for entry in surnames for name in self._given(entry)}
        return word in given or any(_is_alike(word, name) for name in given)

    def _given(self, entry: Entry) -> set[str]:
        return self._lexicon.given_names.get(entry.actor, set()) if entry.actor else set()

    def _is_named_on(self, place: int) -> bool:
        """Whether a word and the one before it may be parts of one person's name."""
        return self._word(place - 1)[:1].isupper() and joint(self._between(place)) in (
            " ",
            "-",
            ".",
        )

    def _is_hyphened(self, start: int, end: int) -> bool:
        text = self.text
        if text[end : end + 1] in _HYPHENS and end < len(text):
            after = text[end + 1 : end + 2]
            if after.isalnum() or (after == "\n" and text[end + 2 : end + 3].isalnum()):
                return True
        return start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalnum()

    def _is_at_start(self, start: int) -> bool:
        """Whether a sentence, a heading or the text begins here."""
        before = self.text[max(0, start - _LONGEST_LOOK_BACK) : start]
        left = before.rstrip(_SKIPPED_BEFORE)
        if not left:
            return start <= _LONGEST_LOOK_BACK
        return left[-1] in _SENTENCE_ENDS or left.endswith("\n\n")

    def _is_in_capitals(self, place: int) -> bool:
        beside = [self._word(place - 1), self._word(place + 1)]
        return any(len(word) > 1 and word.isupper() and word.isalpha() for word in beside)


def _may_be_held(entry: Entry) -> bool:
    """Whether a name may stand within a word; within one, West is no direction."""
    return entry.actor is not None and entry.guard in (Guard.NOTHING, Guard.NO_DIRECTION)


def _fits(wanted: str, between: str) -> bool:
    """Whether two words of a name are joined as they may be: Nur Sultan, Weiße-Haus-."""
    is_joined = joint(between)
    if is_joined == wanted:
        return is_joined != NO_JOINT
    return is_joined in (" ", "-") and wanted in (" ", "-") and not between.startswith(" -")


def _is_alike(word: str, name: str) -> bool:
    """Whether two spellings of a given name may be one: Qassym and Kassym."""
    if len(word) < 4 or len(name) < 4 or abs(len(word) - len(name)) > 3:
        return False
    return SequenceMatcher(None, word.lower(), name.lower()).ratio() >= _ALIKE
