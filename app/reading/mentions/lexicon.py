"""All forms of all names of a dossier, ready to be looked up by their first words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from app.domain.dates import PartialDate
from app.domain.dossier import Dossier
from app.domain.ids import ActorId
from app.domain.records import ActorName
from app.domain.vocabulary import ActorKind, NameRole
from app.reading.mentions import compounds, look_alikes
from app.reading.mentions.inflection import combining_forms, forms_of
from app.reading.mentions.mention import MentionReason, MentionRole
from app.reading.mentions.words import joint, normalised, place_in, words_of

_ROLES = {NameRole.DEMONYM: MentionRole.DEMONYM, NameRole.METONYM: MentionRole.METONYM}
_BEST_FIRST = list(NameRole)
_GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV"})
_LONGEST_COMPOUND = 60


class Guard(Enum):
    """What must stand beside a form for it to be a name."""

    NOTHING = auto()
    HYPHEN_AFTER = auto()
    GOVERNMENT_AFTER = auto()
    NO_DIRECTION = auto()


class Person(Enum):
    """Which part of a person's name a form is."""

    NO = auto()
    FULL = auto()
    SURNAME = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One name as it may be met. `actor` is None for what only reads like an actor.

    `rest` are the words after the first: what joins each to the one before, and its forms.
    `rank` orders actors of one form, the likeliest lowest.
    """

    actor: ActorId | None
    form: str
    language: str
    role: MentionRole
    rank: tuple[int, ...] = ()
    rest: tuple[tuple[str, frozenset[str]], ...] = ()
    reason: MentionReason = MentionReason.NAME
    guard: Guard = Guard.NOTHING
    doubt: MentionReason | None = None
    person: Person = Person.NO
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


@dataclass(slots=True)
class Start:
    """What begins with a word: names of that word alone, and longer ones by their second."""

    alone: list[Entry] = field(default_factory=list)
    is_guarded: bool = False
    longer: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a word that is a name, or where one begins (the whole word)."""

    start: int
    end: int
    begins: Start
    is_whole: bool


class Lexicon:
    """The names of a dossier as they are met in a text of one language."""

    def __init__(self, dossier: Dossier, languages: Iterable[str], text_language: str) -> None:
        """Read the names; `text_language` empty: a text in any of the languages."""
        self.given_names: dict[ActorId, set[str]] = defaultdict(set)
        self._dossier = dossier
        self._text_language = text_language
        self._starts: dict[str, Start] = defaultdict(Start)
        self._seconds: set[str] = set()
        self._heads: set[str] = set()
        self._adds_german = text_language in ("de", "")
        self._bare_surnames = _surnames_given_alone(dossier)
        wanted = frozenset(languages) | {text_language}
        ours = [name for name in dossier.actor_names if name.language in wanted]
        texts = {normalised(name.text) for name in ours}
        for order, name in enumerate(ours):
            if not _is_pair_label(name.text, texts):
                self._add_name(name, order)
        for language in sorted(wanted):
            for phrase in look_alikes.phrases(language):
                other = Entry(None, phrase, language, MentionRole.NAME)
                self._add(phrase, other, inflect=language if self._is_own(language) else "")
        self._add_combining_forms()
        for start in self._starts.values():
            for entries in start.longer.values():
                entries.sort(key=lambda entry: -len(entry.rest))

    def knows(self, word: str) -> bool:
        """Whether a word divided at the end of a line is one, put together."""
        return bool(self.look_up(word))

    def is_name(self, word: str) -> bool:
        """Whether a word is an actor's name by itself."""
        start = self._starts.get(self.spelling(word))
        return start is not None and any(entry.actor is not None for entry in start.alone)

    def spelling(self, word: str) -> str:
        """A word as it is looked up; what is in capitals like a name, if that is known."""
        key = normalised(word)
        if key.isupper() and len(key) >= 4 and key not in self._starts:
            name = key.capitalize()
            if name in self._starts or name in self._seconds:
                return name
        return key

    def look_up(self, word: str) -> tuple[Part, ...]:
        """The names a word is, begins or holds."""
        start = self._starts.get(self.spelling(word))
        if start is not None:
            return (Part(0, len(word), start, is_whole=True),)
        if not self._adds_german or len(word) > _LONGEST_COMPOUND:
            return ()
        key = normalised(word)
        for first, last in self._parts(key):
            held = key[first:last]
            begins = self._starts.get(held) or self._starts[held[0].upper() + held[1:]]
            return (Part(place_in(word, first), place_in(word, last), begins, is_whole=False),)
        return ()

    def _parts(self, word: str) -> Iterator[tuple[int, int]]:
        if not word.isalpha() or len(word) < compounds.SHORTEST_HEAD + compounds.SHORTEST_TAIL:
            return
        name = word[0].upper() + word[1:]
        for end in range(len(word) - compounds.SHORTEST_TAIL, compounds.SHORTEST_HEAD - 1, -1):
            if name[:end] in self._heads and compounds.TAILS.match(word, end):
                yield 0, end
        lower = word[0].lower() + word[1:]
        for prefix in compounds.ADJECTIVE_PREFIXES:
            rest = lower.removeprefix(prefix)
            if rest != lower and not word.startswith(compounds.OTHER_PARTS_STARTS):
                yield from self._after(word, rest, MentionRole.DEMONYM)
        for prefix in (*compounds.PEOPLE_PREFIXES, *compounds.PART_PREFIXES):
            rest = word.removeprefix(prefix)
            if rest and rest != word and not word.startswith(compounds.OTHER_PARTS_STARTS):
                role = MentionRole.DEMONYM
                yield from self._after(word, rest.capitalize(), role)
                if prefix in compounds.PART_PREFIXES:
                    yield from self._after(word, rest.capitalize(), MentionRole.NAME)

    def _after(self, word: str, rest: str, role: MentionRole) -> Iterator[tuple[int, int]]:
        start = self._starts.get(rest)
        if start and any(self._is_of_state(entry, role) for entry in start.alone):
            yield len(word) - len(rest), len(word)

    def _is_of_state(self, entry: Entry, role: MentionRole) -> bool:
        if entry.actor is None or entry.role is not role:
            return False
        kind = self._dossier.actor_by_id[entry.actor].kind
        return kind is ActorKind.STATE or (
            role is MentionRole.DEMONYM and entry.guard is Guard.NO_DIRECTION
        )

    def _is_own(self, language: str) -> bool:
        """Whether names of a language are declined in this text: its own, or another script."""
        return self._text_language in ("", language) or (language == "ru") != (
            self._text_language == "ru"
        )

    def _add_name(self, name: ActorName, order: int) -> None:
        actor = self._dossier.actor_by_id.get(name.actor)
        text = _without_article(name)
        is_single = " " not in text and "-" not in text
        is_own = self._is_own(name.language)
        if actor is None or not text or (not is_own and not self._is_understood(name, text)):
            return
        role = _ROLES.get(name.role, MentionRole.NAME)
        entry = Entry(
            name.actor,
            name.text,
            name.language,
            role,
            rank=(name.language != self._text_language, _BEST_FIRST.index(name.role), order),
            reason=MentionReason(role.value),
            guard=Guard.NO_DIRECTION if text in look_alikes.DIRECTIONS else Guard.NOTHING,
            doubt=_doubt(text, name.language),
            valid_from=name.valid_from,
            valid_to=name.valid_to,
        )
        if actor.kind is ActorKind.PERSON:
            self._add_person(text, entry, inflect=name.language if is_own else "")
            return
        self._add(text, entry, inflect=name.language if is_own else "")
        if name.role is NameRole.ACRONYM and _is_dotted_too(text, name.language):
            self._add(".".join(text) + ".", replace(entry, form=".".join(text) + "."), inflect="")
        if is_single and role is not MentionRole.DEMONYM and entry.guard is Guard.NOTHING:
            if entry.doubt is not MentionReason.OTHER_MEANING:
                self._heads.add(normalised(text))
            if role is MentionRole.METONYM and name.language == "de" and self._adds_german:
                city = compounds.city_adjective(normalised(text))
                self._add(city, replace(entry, guard=Guard.GOVERNMENT_AFTER), inflect="")

    def _is_understood(self, name: ActorName, text: str) -> bool:
        """Whether a name stands as it is in texts of another language of the same script."""
        traps = look_alikes.FOREIGN_TRAPS.get(self._text_language, frozenset())
        return name.role is not NameRole.DEMONYM and text not in traps

    def _add_person(self, text: str, entry: Entry, inflect: str) -> None:
        words = [word for word in text.split() if word.strip(".") not in _GENERATIONS]
        if not words or entry.actor is None:
            return
        surname = words[-1]
        for given in words[:-1]:
            self.given_names[entry.actor].update(_pieces(given))
        if len(words) > 1:
            self._add(text, replace(entry, person=Person.FULL), inflect)
            if len(words) < len(text.split()):
                self._add(" ".join(words), replace(entry, person=Person.FULL), inflect)
        doubt = None if entry.actor in self._bare_surnames else MentionReason.SURNAME_ALONE
        alone = replace(entry, person=Person.SURNAME, doubt=doubt, reason=MentionReason.SURNAME)
        self._add(surname, alone, inflect)
        if doubt is None:
            self._heads.add(normalised(surname))

    def _add(self, text: str, entry: Entry, inflect: str) -> None:
        starts, ends = words_of(text, lambda _word: True)
        if not starts:
            return
        is_alone = len(starts) == 1
        is_demonym = entry.role is MentionRole.DEMONYM
        forms = [
            frozenset(forms_of(text[start:end], inflect, is_demonym=is_demonym, is_alone=is_alone))
            for start, end in zip(starts, ends, strict=True)
        ]
        joints = [joint(text[end:start]) for end, start in zip(ends, starts[1:], strict=False)]
        rest = tuple(zip(joints, forms[1:], strict=True))
        whole = replace(entry, rest=rest)
        for first in forms[0]:
            if is_alone:
                self._starts[first].alone.append(whole)
                self._starts[first].is_guarded |= entry.guard is not Guard.NOTHING
            else:
                for second in forms[1]:
                    self._starts[first].longer[second].append(whole)
        for others in forms[1:]:
            self._seconds |= others

    def _add_combining_forms(self) -> None:
        states = self._dossier.actor_by_id
        for first, code in compounds.COMBINING.items():
            if ActorId(code) in states and self._text_language != "ru":
                for form in (first, first.lower()):
                    self._add_combining(form, ActorId(code), "en")
        for name in self._dossier.actor_names:
            if name.language == "ru" and name.role is NameRole.DEMONYM:
                for form in combining_forms(normalised(name.text)):
                    self._add_combining(form, name.actor, "ru")
                    self._add_combining(form.capitalize(), name.actor, "ru")

    def _add_combining(self, form: str, actor: ActorId, language: str) -> None:
        reason = MentionReason.COMBINING_FORM
        role = MentionRole.DEMONYM
        guard = Guard.HYPHEN_AFTER
        entry = Entry(actor, form, language, role, reason=reason, guard=guard)
        self._add(form, entry, inflect="")


def _without_article(name: ActorName) -> str:
    """``the Kremlin`` and ``The Heritage Foundation`` without; The Hague and The West keep it."""
    text = name.text.strip()
    if name.language != "en":
        return text
    bare = text.removeprefix("the ")
    long = bare.removeprefix("The ")
    return long if " " in long else bare


def _is_dotted_too(text: str, language: str) -> bool:
    """Whether an acronym is written with points by many: U.K., U.N."""
    return language == "en" and 2 <= len(text) <= 3 and text.isalpha()


def _doubt(text: str, language: str) -> MentionReason | None:
    if look_alikes.is_shared(text, language):
        return MentionReason.OTHER_MEANING
    if look_alikes.is_word(text, language):
        return MentionReason.CAPITAL_AT_START
    return None


def _surnames_given_alone(dossier: Dossier) -> frozenset[ActorId]:
    """Persons the dossier itself calls by their surname, in whatever language."""
    return frozenset(name.actor for name in dossier.actor_names if len(name.text.split()) == 1)


def _pieces(given: str) -> list[str]:
    starts, ends = words_of(given, lambda _word: True)
    return [normalised(given[start:end]) for start, end in zip(starts, ends, strict=True)]


def _is_pair_label(text: str, names: set[str]) -> bool:
    """Whether a name is but names of others with dashes between (USA–Japan).

    It labels a hull; in a text, words joined so are the others, each for itself.
    """
    parts = normalised(text).replace("—", "–").split("–")
    return len(parts) > 1 and all(part.strip() in names for part in parts)
